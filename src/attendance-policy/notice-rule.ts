/**
 * A length of notice before the start of a session.
 *
 * `elapsed` counts hours on the instant line, so that clock labels may shift when the clocks change in between.
 * `calendar-days` is the same clock time that many dates earlier in the session's own zone; `business-days` counts
 * working days only. With a cut-off the clock time on that date is the cut-off instead. The session's own date never
 * counts. Exactly at the deadline is in time.
 *
 * @example
 * ```ts
 * import type { NoticeWindow } from 'client-engagement';
 *
 * const twoDays: NoticeWindow = { kind: 'elapsed', hours: 48 };
 * const oneWorkingDay: NoticeWindow = { kind: 'business-days', days: 1, cutOff: '17:00' };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export type NoticeWindow = ElapsedNotice | DayNotice;

/**
 * Notice in elapsed hours.
 *
 * @example
 * ```ts
 * import type { ElapsedNotice } from 'client-engagement';
 *
 * const notice: ElapsedNotice = { kind: 'elapsed', hours: 24 };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface ElapsedNotice {
  /** How notice is counted. */
  readonly kind: 'elapsed';
  /** Hours of notice, 0 or more. */
  readonly hours: number;
}

/**
 * Notice in calendar days or working days of the session's own zone.
 *
 * @example
 * ```ts
 * import type { DayNotice } from 'client-engagement';
 *
 * const notice: DayNotice = { kind: 'calendar-days', days: 1 };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface DayNotice {
  /** How notice is counted; holidays are passed in with the judgement. */
  readonly kind: 'calendar-days' | 'business-days';
  /** Days of notice, a whole number from 1. */
  readonly days: number;
  /** Local clock time on that date, `HH:mm`; absent means the clock time of the session. */
  readonly cutOff?: string | undefined;
  /** Working days, 1 for Monday to 7 for Sunday; absent means Monday to Friday. */
  readonly workingWeek?: readonly number[] | undefined;
}

/**
 * How much notice a cancellation or a move needs, and what softens it.
 *
 * @example
 * ```ts
 * import type { NoticeRule } from 'client-engagement';
 *
 * const notice: NoticeRule = {
 *   kind: 'elapsed',
 *   hours: 24,
 *   bookedInside: 'apply',
 *   coolingOffMinutes: 30,
 *   movedByUsMinutes: 60,
 * };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export type NoticeRule = NoticeWindow & NoticeTerms;

/**
 * What softens the notice that is needed.
 *
 * @example
 * ```ts
 * import type { NoticeTerms } from 'client-engagement';
 *
 * const terms: NoticeTerms = { bookedInside: 'exempt', coolingOffMinutes: 0, movedByUsMinutes: 60 };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface NoticeTerms {
  /** Notice for moving a session; absent means as for cancelling. */
  readonly reschedule?: NoticeWindow | undefined;
  /** A session booked after its own deadline: the rule applies, or the client is exempt until the start. */
  readonly bookedInside: 'apply' | 'exempt';
  /** Minutes after booking in which the client can always think again, 0 or more. */
  readonly coolingOffMinutes: number;
  /** Minutes that the client always has after confirming a time that the practitioner moved, 0 or more. */
  readonly movedByUsMinutes: number;
}
