import type { Basis } from '../../sources.js';
import type { Instrument } from '../instrument.js';

const camcops: Basis = { source: 'camcops', standing: 'standard', verified: 'primary' };
const spitzer: Basis = { source: 'spitzer-2006', standing: 'standard', verified: 'secondary' };
const talkingTherapies: Basis = {
  source: 'nhs-talking-therapies-manual',
  standing: 'standard',
  verified: 'secondary',
};

/**
 * GAD-7 with the rule for missing items that is published for PHQ-9: up to two are replaced by the mean of the others.
 *
 * No official source gives this rule for GAD-7, so it is never used unless you name it. It has the id of `gad7`, so that
 * it can take its place in a list of instruments, and a version of its own, which every score echoes.
 *
 * @example
 * ```ts
 * import { gad7, gad7WithMeanSubstitution, scoreMeasure } from 'client-engagement';
 *
 * const answers = [2, 2, 1, 1, 1, 1, null];
 * scoreMeasure(gad7, answers).status; //=> 'incomplete'
 * scoreMeasure(gad7WithMeanSubstitution, answers).total?.toFixed(3); //=> '9.333'
 * ```
 * @category measures
 * @since 0.1.0
 */
export const gad7WithMeanSubstitution: Instrument = {
  id: 'gad-7',
  version: '1-mean-substitution',
  name: 'GAD-7',
  basis: camcops,
  recallDays: 14,
  direction: 'higher-is-worse',
  range: { min: 0, max: 21 },
  answerRange: { min: 0, max: 3 },
  items: [
    { id: 'nervous' },
    { id: 'cannot-stop-worrying' },
    { id: 'worrying-too-much' },
    { id: 'trouble-relaxing' },
    { id: 'restless' },
    { id: 'irritable' },
    { id: 'afraid' },
  ],
  bands: [
    { id: 'minimal', label: 'minimal', from: 0 },
    { id: 'mild', label: 'mild', from: 5 },
    { id: 'moderate', label: 'moderate', from: 10 },
    { id: 'severe', label: 'severe', from: 15 },
  ],
  bandsBasis: spitzer,
  cutOffs: [
    { purpose: 'screening', atLeast: 10, basis: spitzer },
    { purpose: 'nhs-caseness', atLeast: 8, basis: talkingTherapies },
  ],
  change: [
    {
      kind: 'reliable',
      points: 4,
      basis: talkingTherapies,
      exact: 4.22,
      exactBasis: { source: 'nhs-mhsds-outcomes', standing: 'standard', verified: 'primary' },
    },
  ],
  missing: {
    maxMissing: 2,
    method: 'mean-of-answered',
    basis: { source: 'nhs-data-dictionary-phq9', standing: 'our-default', verified: 'unverified' },
  },
  safetyItems: [],
  license: { kind: 'free', basis: camcops },
};
