import type { Session } from '../care-record/session.js';
import type { Basis } from '../sources.js';
import type { Instrument, NumberRange } from './instrument.js';

/**
 * A problem that a course of care is for, as far as it decides which questionnaires are read together.
 *
 * @example
 * ```ts
 * import type { CourseProblem } from 'client-engagement';
 *
 * const problem: CourseProblem = 'social-anxiety';
 * ```
 * @category measures
 * @since 0.1.0
 */
export type CourseProblem =
  | 'none-recorded'
  | 'depression'
  | 'generalized-anxiety'
  | 'mixed-anxiety-depression'
  | 'social-anxiety'
  | 'post-traumatic-stress'
  | 'agoraphobia'
  | 'obsessive-compulsive'
  | 'panic'
  | 'health-anxiety'
  | 'body-dysmorphic'
  | 'irritable-bowel'
  | 'chronic-fatigue'
  | 'unexplained-symptoms';

/**
 * Which questionnaires are read together for one problem.
 *
 * @example
 * ```ts
 * import { nhsTalkingTherapiesRules, type CoursePairing } from 'client-engagement';
 *
 * const pairing: CoursePairing | undefined = nhsTalkingTherapiesRules.pairings[4];
 * [pairing?.problem, pairing?.anxiety, pairing?.backUp]; //=> ['social-anxiety', 'spin', 'gad-7']
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface CoursePairing {
  /** The problem. */
  readonly problem: CourseProblem;
  /** Its code in ICD-10 or SNOMED CT, where the source gives one. */
  readonly code?: string | undefined;
  /** Id of the depression measure. */
  readonly depression: string;
  /** Id of the anxiety measure, or of the one for this problem. */
  readonly anxiety: string;
  /** Id of the measure that is read where that one was not given twice; null where there is none. */
  readonly backUp: string | null;
  /** Id of the measure of impairment; it decides nothing here. */
  readonly impairment: string;
  /** Where the row comes from. */
  readonly basis: Basis;
}

/**
 * What counts as a case and as reliable change on one measure, in a set of rules.
 *
 * @example
 * ```ts
 * import { nhsTalkingTherapiesRules, type CourseThreshold } from 'client-engagement';
 *
 * const gad7: CourseThreshold | undefined = nhsTalkingTherapiesRules.thresholds[1];
 * [gad7?.instrument, gad7?.caseness, gad7?.reliablePoints]; //=> ['gad-7', 8, 4]
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface CourseThreshold {
  /** Id of the measure. */
  readonly instrument: string;
  /** Lowest and highest total. */
  readonly range: NumberRange;
  /** Whether higher totals mean more or fewer difficulties. */
  readonly direction: Instrument['direction'];
  /** The first total, in points, that counts as a case. */
  readonly caseness: number;
  /** Where the caseness comes from. */
  readonly casenessBasis: Basis;
  /** The least change, in whole points, that is reliable. */
  readonly reliablePoints: number;
  /** Where the reliable change comes from. */
  readonly reliableBasis: Basis;
}

/**
 * How the outcome of a course of care is read: a versioned set of rules, as data.
 *
 * @example
 * ```ts
 * import { nhsTalkingTherapiesRules, type CourseRules } from 'client-engagement';
 *
 * const rules: CourseRules = nhsTalkingTherapiesRules;
 * [rules.id, rules.version, rules.finished.contacts]; //=> ['nhs-talking-therapies', '2.1', 2]
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface CourseRules {
  /** Stable id. */
  readonly id: string;
  /** Version of the rules. */
  readonly version: string;
  /** What makes a course finished, besides having ended. */
  readonly finished: {
    /** The least number of attended contacts that count. */
    readonly contacts: number;
    /** The purposes of contacts that count. */
    readonly purposes: readonly NonNullable<Session['purpose']>[];
    /** Where this comes from. */
    readonly basis: Basis;
  };
  /** Which measures are read together, by problem. */
  readonly pairings: readonly CoursePairing[];
  /** What counts on each measure. A measure without a row is not assessable: nothing is guessed for it. */
  readonly thresholds: readonly CourseThreshold[];
  /** What counts as reliable deterioration of the course; null where no formula was read. */
  readonly deterioration: {
    /** At least one measure reliably worse and none reliably better. */
    readonly formula: 'worse-and-none-better';
    /** Where this comes from. */
    readonly basis: Basis;
  } | null;
}
