import type { Basis } from '../../sources.js';
import type { Instrument } from '../instrument.js';

const camcops: Basis = { source: 'camcops', standing: 'standard', verified: 'primary' };
const ourDefault: Basis = { source: 'our-default', standing: 'our-default', verified: 'primary' };

/**
 * PHQ-2: the first two items of PHQ-9, 0 to 6 points, higher is worse. Positive from 3.
 *
 * It screens and measures nothing else: no bands, no change threshold, no safety item. The pooled validation study that
 * its cut-off is read from gives a sensitivity of 61 % and a specificity of 92 % for it.
 *
 * @example
 * ```ts
 * import { phq2, scoreMeasure } from 'client-engagement';
 *
 * scoreMeasure(phq2, [2, 1]).cutOffs; //=> [{ purpose: 'screening', atLeast: 3, reached: true }]
 * ```
 * @category measures
 * @since 0.1.0
 */
export const phq2: Instrument = {
  id: 'phq-2',
  version: '1',
  name: 'PHQ-2',
  basis: camcops,
  recallDays: 14,
  direction: 'higher-is-worse',
  range: { min: 0, max: 6 },
  answerRange: { min: 0, max: 3 },
  items: [{ id: 'interest' }, { id: 'low-mood' }],
  bands: [],
  cutOffs: [
    {
      purpose: 'screening',
      atLeast: 3,
      basis: { source: 'arroll-2010', standing: 'standard', verified: 'primary' },
    },
  ],
  change: [],
  missing: { maxMissing: 0, method: 'none', basis: ourDefault },
  safetyItems: [],
  license: { kind: 'free', basis: camcops },
};
