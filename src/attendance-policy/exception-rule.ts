import type { ExceptionReason, ListedReason } from '../care-record/session-reason.js';

/**
 * Which exceptions there are from the consequences of a missed or late-notice session, and what they do.
 *
 * The outcome itself always stays on record. Only a person agrees an exception; a grace needs nobody to decide.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy, type ExceptionRule } from 'client-engagement';
 *
 * const exceptions: ExceptionRule = {
 *   ...defaultAttendancePolicy.exceptions,
 *   grace: { count: 1, days: 90 },
 * };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface ExceptionRule {
  /** The reasons for which an exception can be agreed. */
  readonly reasons: readonly ExceptionReason[];
  /** The reasons which, given by the client, keep credit and run provisional until a person decides. */
  readonly listed: readonly ListedReason[];
  /** Whether an exception returns the credit. */
  readonly returnsCredit: boolean;
  /** Whether a session under an exception stays out of the run. */
  readonly leavesRun: boolean;
  /** How many sessions in how many days are excused without anybody having to decide; absent means none. */
  readonly grace?: Grace | undefined;
}

/**
 * The first sessions in a time that are excused by themselves.
 *
 * @example
 * ```ts
 * import type { Grace } from 'client-engagement';
 *
 * const grace: Grace = { count: 1, days: 90 };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface Grace {
  /** How many, a whole number from 1. */
  readonly count: number;
  /** In how many days, above 0. */
  readonly days: number;
}
