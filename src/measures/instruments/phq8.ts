import type { Basis } from '../../sources.js';
import type { Instrument } from '../instrument.js';

const camcops: Basis = { source: 'camcops', standing: 'standard', verified: 'primary' };
const kroenke: Basis = { source: 'kroenke-2009', standing: 'standard', verified: 'secondary' };
const ourDefault: Basis = { source: 'our-default', standing: 'our-default', verified: 'primary' };

/**
 * PHQ-8: the first eight items of PHQ-9, 0 to 24 points, higher is worse.
 *
 * It leaves out the question on self-harm by design and is meant for where nobody can act on its answer, so it has no
 * safety item and asserts nothing about safety. No published rule for missing items was found, so a form with a missing
 * item has no total.
 *
 * @example
 * ```ts
 * import { phq8, scoreMeasure } from 'client-engagement';
 *
 * const score = scoreMeasure(phq8, [2, 2, 2, 2, 1, 1, 0, 0]);
 * score.total; //=> 10
 * score.band; //=> { id: 'moderate', label: 'moderate' }
 * ```
 * @category measures
 * @since 0.1.0
 */
export const phq8: Instrument = {
  id: 'phq-8',
  version: '1',
  name: 'PHQ-8',
  basis: camcops,
  recallDays: 14,
  direction: 'higher-is-worse',
  range: { min: 0, max: 24 },
  answerRange: { min: 0, max: 3 },
  items: [
    { id: 'interest' },
    { id: 'low-mood' },
    { id: 'sleep' },
    { id: 'energy' },
    { id: 'appetite' },
    { id: 'failure' },
    { id: 'concentration' },
    { id: 'psychomotor' },
  ],
  bands: [
    { id: 'none-minimal', label: 'none or minimal', from: 0 },
    { id: 'mild', label: 'mild', from: 5 },
    { id: 'moderate', label: 'moderate', from: 10 },
    { id: 'moderately-severe', label: 'moderately severe', from: 15 },
    { id: 'severe', label: 'severe', from: 20 },
  ],
  bandsBasis: kroenke,
  cutOffs: [{ purpose: 'screening', atLeast: 10, basis: kroenke }],
  change: [],
  missing: { maxMissing: 0, method: 'none', basis: ourDefault },
  safetyItems: [],
  license: { kind: 'free', basis: camcops },
};
