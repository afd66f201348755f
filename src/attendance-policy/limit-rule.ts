/**
 * Limits beside the run: none by default.
 *
 * @example
 * ```ts
 * import type { BookingLimitRule } from 'client-engagement';
 *
 * const limits: BookingLimitRule = { cumulative: [{ count: 4, days: 180 }], perWeek: 1 };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface BookingLimitRule {
  /** Missed or late-notice sessions within a time that call for a review before the next booking. */
  readonly cumulative: readonly CumulativeLimit[];
  /** The most sessions in one calendar week, Monday to Sunday, of an episode; absent means no limit. */
  readonly perWeek?: number | undefined;
}

/**
 * So many missed or late-notice sessions in so many days, in a row or not; a resuming review starts the count anew.
 *
 * @example
 * ```ts
 * import type { CumulativeLimit } from 'client-engagement';
 *
 * const limit: CumulativeLimit = { count: 4, days: 180 };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface CumulativeLimit {
  /** How many, a whole number from 1. */
  readonly count: number;
  /** The days up to the moment of the judgement that are looked at, above 0. */
  readonly days: number;
}
