import { rangeError } from '../internal/errors.js';
import type { Instrument } from './instrument.js';

/**
 * First and last total of one course of care; null where there is none.
 *
 * @example
 * ```ts
 * import type { TotalPair } from 'client-engagement';
 *
 * const pair: TotalPair = { first: 15, last: 9 };
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface TotalPair {
  /** The first total, in points. */
  readonly first: number | null;
  /** The last total, in points; null until there is a second. */
  readonly last: number | null;
}

/**
 * How far the totals of many courses moved, in standard deviations of the first totals.
 *
 * @example
 * ```ts
 * import { deriveEffectSize, phq9, type EffectSize } from 'client-engagement';
 *
 * const effect: EffectSize = deriveEffectSize(phq9, [{ first: 16, last: 10 }], 6);
 * effect; //=> { effectSize: 1, pairs: 1, unpaired: 0 }
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface EffectSize {
  /** Above 0 for the better; null where there are no pairs. */
  readonly effectSize: number | null;
  /** How many courses have both totals. */
  readonly pairs: number;
  /** How many have not, and are left out. */
  readonly unpaired: number;
}

/**
 * Derives the effect size of many courses as NHS Talking Therapies reports it: mean first total less mean last total,
 * divided by the standard deviation of first totals.
 *
 * The standard deviation is one of the whole country there, not of the service; it is the caller's to give. Courses
 * without both totals are left out and counted. The sign follows the instrument's direction.
 *
 * @param instrument - the questionnaire's definition, for example `phq9`
 * @param pairs - first and last total of each course, in points
 * @param sd - standard deviation of the first totals, in points
 * @returns the effect size, above 0 for the better, with the number of courses behind it
 * @throws RangeError with code `invalid-statistics` when the standard deviation is not above 0
 * @example
 * ```ts
 * import { deriveEffectSize, phq9 } from 'client-engagement';
 *
 * const pairs = [
 *   { first: 16, last: 8 },
 *   { first: 14, last: 10 },
 *   { first: 12, last: null },
 * ];
 * deriveEffectSize(phq9, pairs, 6); //=> { effectSize: 1, pairs: 2, unpaired: 1 }
 * ```
 * @category measures
 * @since 0.1.0
 */
export function deriveEffectSize(
  instrument: Pick<Instrument, 'direction'>,
  pairs: readonly TotalPair[],
  sd: number,
): EffectSize {
  if (!(sd > 0 && sd < Infinity)) throw rangeError('invalid-statistics', 'A standard deviation is above 0.');
  let sum = 0;
  let count = 0;
  for (const { first, last } of pairs) {
    if (first === null || last === null) continue;
    sum += first - last;
    count += 1;
  }
  const sign = instrument.direction === 'higher-is-worse' ? 1 : -1;
  return {
    effectSize: count === 0 ? null : (sign * sum) / count / sd,
    pairs: count,
    unpaired: pairs.length - count,
  };
}
