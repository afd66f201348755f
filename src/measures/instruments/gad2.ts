import type { Basis } from '../../sources.js';
import type { Instrument } from '../instrument.js';

const camcops: Basis = { source: 'camcops', standing: 'standard', verified: 'primary' };
const hippocrates: Basis = { source: 'hippocrates', standing: 'service-precedent', verified: 'primary' };
const ourDefault: Basis = { source: 'our-default', standing: 'our-default', verified: 'primary' };

/**
 * GAD-2: the first two items of GAD-7, 0 to 6 points, higher is worse. Positive from 3.
 *
 * It screens and measures nothing else: no bands, no change threshold. The cut-off was read in another package, not in
 * a study.
 *
 * @example
 * ```ts
 * import { gad2, scoreMeasure } from 'client-engagement';
 *
 * scoreMeasure(gad2, [1, 1]).cutOffs; //=> [{ purpose: 'screening', atLeast: 3, reached: false }]
 * ```
 * @category measures
 * @since 0.1.0
 */
export const gad2: Instrument = {
  id: 'gad-2',
  version: '1',
  name: 'GAD-2',
  basis: hippocrates,
  recallDays: 14,
  direction: 'higher-is-worse',
  range: { min: 0, max: 6 },
  answerRange: { min: 0, max: 3 },
  items: [{ id: 'nervous' }, { id: 'cannot-stop-worrying' }],
  bands: [],
  cutOffs: [{ purpose: 'screening', atLeast: 3, basis: hippocrates }],
  change: [],
  missing: { maxMissing: 0, method: 'none', basis: ourDefault },
  safetyItems: [],
  license: { kind: 'free', basis: camcops },
};
