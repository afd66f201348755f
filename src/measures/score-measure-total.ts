import type { Instrument } from './instrument.js';
import { concludeScore, type MeasureScore } from './measure-score.js';

/**
 * Reads a bare total, which came without the answers, the way a score is read: band and cut-offs.
 *
 * A bare total says nothing about the safety items: each of them reads `not-asked`. Totals with decimals are accepted,
 * since prorated totals have them. A total outside the instrument's range is `invalid`.
 *
 * Never throws on totals.
 *
 * @param instrument - the questionnaire's definition, for example `gad7`
 * @param total - the total in points
 * @returns the score with status `total-only`, or `invalid` with the reason
 * @example
 * ```ts
 * import { gad7, phq9, scoreMeasureTotal } from 'client-engagement';
 *
 * scoreMeasureTotal(gad7, 9).band; //=> { id: 'mild', label: 'mild' }
 * scoreMeasureTotal(phq9, 12).safetyItems; //=> [{ item: 'self-harm', state: 'not-asked' }]
 * scoreMeasureTotal(phq9, 28).status; //=> 'invalid'
 * ```
 * @category measures
 * @since 0.1.0
 */
export function scoreMeasureTotal(instrument: Instrument, total: number): MeasureScore {
  const { min, max } = instrument.range;
  if (typeof total !== 'number' || Number.isNaN(total)) {
    return concludeScore(instrument, 'invalid', null, [], [], 0, [{ code: 'not-a-number' }], []);
  }
  if (total < min || total > max) {
    return concludeScore(instrument, 'invalid', null, [], [], 0, [{ code: 'out-of-range' }], []);
  }
  return concludeScore(instrument, 'total-only', total, [], [], 0, [], []);
}
