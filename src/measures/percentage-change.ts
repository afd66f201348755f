import { changeOf } from './change-in-points.js';
import type { Instrument } from './instrument.js';

/**
 * A change as a percentage of the first total, or why there is none.
 *
 * @example
 * ```ts
 * import { derivePercentageChange, phq9, type PercentageChange } from 'client-engagement';
 *
 * const change: PercentageChange = derivePercentageChange(phq9, 20, 10);
 * change; //=> { percent: -50, isBetter: true }
 * ```
 * @category measures
 * @since 0.1.0
 */
export type PercentageChange =
  | {
      /** Change in percent of the first total above the lowest possible one; below 0 where the total fell. */
      readonly percent: number;
      /** Whether it is for the better; null where nothing changed. */
      readonly isBetter: boolean | null;
    }
  | {
      /** There is none. */
      readonly percent: null;
      /** A total is missing or out of range, or the first is the lowest possible, of which nothing is a percentage. */
      readonly why: 'total-missing' | 'total-out-of-range' | 'first-is-lowest';
    };

/**
 * Derives the change from a first to a last total in percent of the first.
 *
 * Percentages are counted from the lowest possible total, so that scales which do not begin at 0 are not understated.
 * A percentage says nothing about measurement error, and small first totals make it large. Never throws.
 *
 * @param instrument - the questionnaire's definition, for example `phq9`
 * @param first - the earlier total in points, or null when there is none
 * @param last - the later total in points, or null when there is none
 * @returns the change in percent, not rounded, or why there is none
 * @example
 * ```ts
 * import { derivePercentageChange, phq9, sfq } from 'client-engagement';
 *
 * derivePercentageChange(phq9, 12, 3); //=> { percent: -75, isBetter: true }
 * derivePercentageChange(sfq, 12, 16); //=> { percent: 50, isBetter: true }
 * derivePercentageChange(phq9, 0, 3); //=> { percent: null, why: 'first-is-lowest' }
 * ```
 * @category measures
 * @since 0.1.0
 */
export function derivePercentageChange(
  instrument: Instrument,
  first: number | null,
  last: number | null,
): PercentageChange {
  const change = changeOf(instrument, first, last);
  if (typeof change === 'string') return { percent: null, why: change };
  const above = Number(first) - instrument.range.min;
  if (above === 0) return { percent: null, why: 'first-is-lowest' };
  const isBetter = change === 0 ? null : change > 0 === (instrument.direction === 'higher-is-better');
  return { percent: (100 * change) / above, isBetter };
}
