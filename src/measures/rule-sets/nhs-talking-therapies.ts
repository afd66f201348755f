import type { Basis } from '../../sources.js';
import type { CoursePairing, CourseRules, CourseThreshold } from '../course-rules.js';

const metadata: Basis = {
  source: 'nhs-talking-therapies-metadata',
  standing: 'standard',
  verified: 'primary',
};
const manual: Basis = { source: 'nhs-talking-therapies-manual', standing: 'standard', verified: 'secondary' };
const clark: Basis = { source: 'clark-2018', standing: 'standard', verified: 'primary' };

const finished: CourseRules['finished'] = { contacts: 2, purposes: ['treatment'], basis: metadata };

const pairings: readonly CoursePairing[] = [
  {
    problem: 'none-recorded',
    depression: 'phq-9',
    anxiety: 'gad-7',
    backUp: null,
    impairment: 'wsas',
    basis: clark,
  },
  {
    problem: 'depression',
    depression: 'phq-9',
    anxiety: 'gad-7',
    backUp: null,
    impairment: 'wsas',
    basis: clark,
  },
  {
    problem: 'generalized-anxiety',
    depression: 'phq-9',
    anxiety: 'gad-7',
    backUp: null,
    impairment: 'wsas',
    basis: clark,
  },
  {
    problem: 'mixed-anxiety-depression',
    depression: 'phq-9',
    anxiety: 'gad-7',
    backUp: null,
    impairment: 'wsas',
    basis: clark,
  },
  {
    problem: 'social-anxiety',
    code: 'F40.1',
    depression: 'phq-9',
    anxiety: 'spin',
    backUp: 'gad-7',
    impairment: 'wsas',
    basis: clark,
  },
  {
    problem: 'post-traumatic-stress',
    code: 'F43.1',
    depression: 'phq-9',
    anxiety: 'ies-r',
    backUp: 'gad-7',
    impairment: 'wsas',
    basis: clark,
  },
  {
    problem: 'agoraphobia',
    code: 'F40.0',
    depression: 'phq-9',
    anxiety: 'mobility-inventory-alone',
    backUp: 'gad-7',
    impairment: 'wsas',
    basis: clark,
  },
  {
    problem: 'obsessive-compulsive',
    code: 'F42',
    depression: 'phq-9',
    anxiety: 'oci',
    backUp: 'gad-7',
    impairment: 'wsas',
    basis: clark,
  },
  {
    problem: 'panic',
    code: 'F41.0',
    depression: 'phq-9',
    anxiety: 'pdss',
    backUp: 'gad-7',
    impairment: 'wsas',
    basis: clark,
  },
  {
    problem: 'health-anxiety',
    code: 'F45.2',
    depression: 'phq-9',
    anxiety: 'hai',
    backUp: 'gad-7',
    impairment: 'wsas',
    basis: clark,
  },
  {
    problem: 'body-dysmorphic',
    code: '83482000',
    depression: 'phq-9',
    anxiety: 'biq',
    backUp: 'gad-7',
    impairment: 'wsas',
    basis: metadata,
  },
  {
    problem: 'irritable-bowel',
    code: 'K58',
    depression: 'phq-9',
    anxiety: 'ibs-sss',
    backUp: 'gad-7',
    impairment: 'wsas',
    basis: metadata,
  },
  {
    problem: 'chronic-fatigue',
    code: 'G93.3',
    depression: 'phq-9',
    anxiety: 'cfq',
    backUp: 'gad-7',
    impairment: 'wsas',
    basis: metadata,
  },
  {
    problem: 'unexplained-symptoms',
    code: '723916001',
    depression: 'phq-9',
    anxiety: 'phq-15',
    backUp: 'gad-7',
    impairment: 'wsas',
    basis: metadata,
  },
];

const thresholds: readonly CourseThreshold[] = [
  {
    instrument: 'phq-9',
    range: { min: 0, max: 27 },
    direction: 'higher-is-worse',
    caseness: 10,
    casenessBasis: { source: 'nhs-data-dictionary-phq9', standing: 'standard', verified: 'primary' },
    reliablePoints: 6,
    reliableBasis: manual,
  },
  {
    instrument: 'gad-7',
    range: { min: 0, max: 21 },
    direction: 'higher-is-worse',
    caseness: 8,
    casenessBasis: manual,
    reliablePoints: 4,
    reliableBasis: manual,
  },
];

/**
 * The rules of NHS Talking Therapies for the outcome of a course, as its published metadata print them (data set
 * version 2.1).
 *
 * The metadata name a flag for reliable deterioration without its formula, so here it is undefined; a measure that is
 * reliably worse is always said. The caseness of the measures for single problems was read in no source, so a course
 * that is paired with one of them is not assessable until a service adds its row to `thresholds`.
 *
 * @example
 * ```ts
 * import { nhsTalkingTherapiesRules } from 'client-engagement';
 *
 * nhsTalkingTherapiesRules.thresholds.map(({ instrument, caseness }) => [instrument, caseness]);
 * //=> [['phq-9', 10], ['gad-7', 8]]
 * nhsTalkingTherapiesRules.deterioration; //=> null
 * ```
 * @category measures
 * @since 0.1.0
 */
export const nhsTalkingTherapiesRules: CourseRules = {
  id: 'nhs-talking-therapies',
  version: '2.1',
  finished,
  pairings,
  thresholds,
  deterioration: null,
};

/**
 * The same rules with reliable deterioration as it is usually stated: one measure reliably worse and none reliably
 * better, mixed change counting as no reliable change.
 *
 * That formula was read in no official source. Use it only where you know that it is yours.
 *
 * @example
 * ```ts
 * import { nhsTalkingTherapiesRulesWithDeterioration } from 'client-engagement';
 *
 * nhsTalkingTherapiesRulesWithDeterioration.deterioration?.basis.verified; //=> 'unverified'
 * ```
 * @category measures
 * @since 0.1.0
 */
export const nhsTalkingTherapiesRulesWithDeterioration: CourseRules = {
  id: 'nhs-talking-therapies-with-deterioration',
  version: '2.1',
  finished,
  pairings,
  thresholds,
  deterioration: {
    formula: 'worse-and-none-better',
    basis: { source: 'nhs-talking-therapies-manual', standing: 'standard', verified: 'unverified' },
  },
};
