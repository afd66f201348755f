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
 * GAD-7: seven items on anxiety over the last two weeks, 0 to 21 points, higher is worse.
 *
 * It has two cut-offs: 10 for screening, 8 for caseness as NHS Talking Therapies counts it. No published rule for
 * missing items was found, so a form with a missing item has no total. It has no safety item.
 *
 * The reliable change of 4 whole points decides; the decimal beside it is the one NHS England publishes for children
 * and young people, rounded to nearest, and is there for information.
 *
 * @example
 * ```ts
 * import { gad7, scoreMeasure } from 'client-engagement';
 *
 * const score = scoreMeasure(gad7, [3, 3, 3, 0, 0, 0, 0]);
 * score.band; //=> { id: 'mild', label: 'mild' }
 * score.cutOffs.map(({ purpose, reached }) => [purpose, reached]); //=> [['screening', false], ['nhs-caseness', true]]
 * ```
 * @category measures
 * @since 0.1.0
 */
export const gad7: Instrument = {
  id: 'gad-7',
  version: '1',
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
    maxMissing: 0,
    method: 'none',
    basis: { source: 'our-default', standing: 'our-default', verified: 'primary' },
  },
  safetyItems: [],
  license: { kind: 'free', basis: camcops },
};
