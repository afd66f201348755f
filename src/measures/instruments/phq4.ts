import type { Basis } from '../../sources.js';
import type { Instrument } from '../instrument.js';

const camcops: Basis = { source: 'camcops', standing: 'standard', verified: 'primary' };
const kroenke: Basis = { source: 'kroenke-2009-phq4', standing: 'standard', verified: 'secondary' };
const ourDefault: Basis = { source: 'our-default', standing: 'our-default', verified: 'primary' };

/**
 * PHQ-4: the first two items of GAD-7, then the first two of PHQ-9, 0 to 12 points, higher is worse.
 *
 * Its two halves have totals of their own, each positive from 3. No item on self-harm, no change threshold, and no
 * published rule for missing items.
 *
 * @example
 * ```ts
 * import { phq4, scoreMeasure } from 'client-engagement';
 *
 * const score = scoreMeasure(phq4, [1, 2, 0, 1]);
 * score.band; //=> { id: 'mild', label: 'mild' }
 * score.subscales.map(({ id, total }) => [id, total]); //=> [['anxiety', 3], ['depression', 1]]
 * ```
 * @category measures
 * @since 0.1.0
 */
export const phq4: Instrument = {
  id: 'phq-4',
  version: '1',
  name: 'PHQ-4',
  basis: kroenke,
  recallDays: 14,
  direction: 'higher-is-worse',
  range: { min: 0, max: 12 },
  answerRange: { min: 0, max: 3 },
  items: [{ id: 'nervous' }, { id: 'cannot-stop-worrying' }, { id: 'interest' }, { id: 'low-mood' }],
  subscales: [
    {
      id: 'anxiety',
      items: ['nervous', 'cannot-stop-worrying'],
      cutOffs: [{ purpose: 'screening', atLeast: 3, basis: kroenke }],
      basis: kroenke,
    },
    {
      id: 'depression',
      items: ['interest', 'low-mood'],
      cutOffs: [{ purpose: 'screening', atLeast: 3, basis: kroenke }],
      basis: kroenke,
    },
  ],
  bands: [
    { id: 'none', label: 'none', from: 0 },
    { id: 'mild', label: 'mild', from: 3 },
    { id: 'moderate', label: 'moderate', from: 6 },
    { id: 'severe', label: 'severe', from: 9 },
  ],
  cutOffs: [],
  change: [],
  missing: { maxMissing: 0, method: 'none', basis: ourDefault },
  safetyItems: [],
  license: { kind: 'free', basis: camcops },
};
