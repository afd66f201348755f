import type { Session } from '../care-record/session.js';
import { toMs } from '../internal/instant.js';
import { daysBefore } from '../time/calendar.js';
import { HOUR, MINUTE } from '../time/duration.js';
import type { DayNotice, NoticeWindow } from './notice-rule.js';
import type { AttendancePolicy } from './policy.js';

/** What the end of notice depends on besides the session and its policy. */
export interface NoticeContext {
  /** Dates, `YYYY-MM-DD`, that are no working days. */
  readonly holidays: ReadonlySet<string>;
  /** Whether the session was moved rather than cancelled: that may need another notice. */
  readonly isReplaced: boolean;
}

/** Milliseconds from midnight of a clock time `HH:mm`. */
function clockTimeOf(cutOff: string | undefined): number | undefined {
  if (cutOff === undefined) return undefined;
  const [hours, minutes] = cutOff.split(':').map(Number) as [number, number];
  return hours * HOUR + minutes * MINUTE;
}

function dayWindowBefore(session: Session, window: DayNotice, holidays: ReadonlySet<string>): number {
  const { kind, days, cutOff, workingWeek } = window;
  const working = kind === 'business-days' ? { holidays, week: workingWeek } : undefined;
  return daysBefore(toMs(session.start), session.timeZone, { days, working, clockTime: clockTimeOf(cutOff) });
}

/** The end of a notice window before a session. */
function windowBefore(session: Session, window: NoticeWindow, holidays: ReadonlySet<string>): number {
  return window.kind === 'elapsed'
    ? toMs(session.start) - window.hours * HOUR
    : dayWindowBefore(session, window, holidays);
}

/** The last instant, in epoch ms, at which giving notice is still in time; always before the start. */
export function noticeDeadline(session: Session, policy: AttendancePolicy, context: NoticeContext): number {
  const { notice } = policy;
  const bookedAt = toMs(session.bookedAt);
  const last = toMs(session.start) - 1;
  const window = context.isReplaced ? (notice.reschedule ?? notice) : notice;
  const byWindow = windowBefore(session, window, context.holidays);
  if (notice.bookedInside === 'exempt' && bookedAt > byWindow) return last;
  const thinkAgain = notice.coolingOffMinutes > 0 ? bookedAt + notice.coolingOffMinutes * MINUTE : -Infinity;
  return Math.min(Math.max(byWindow, thinkAgain), last);
}

/**
 * The deadline of a session that we moved, for a client who acts at `at`. Until the client has confirmed the new
 * time every notice before the start is in time; after that the client has at least a short while to think again.
 */
export function movedByUsDeadline(
  session: Session,
  policy: AttendancePolicy,
  at: number,
  context: NoticeContext,
): number {
  const last = toMs(session.start) - 1;
  const confirmedAt = session.confirmedByClientAt;
  if (confirmedAt === undefined || toMs(confirmedAt) > at) return last;
  const thinkAgain = toMs(confirmedAt) + policy.notice.movedByUsMinutes * MINUTE;
  return Math.min(Math.max(noticeDeadline(session, policy, context), thinkAgain), last);
}

/**
 * What the last instant of notice depends on besides the session and its policy.
 *
 * @example
 * ```ts
 * import type { NoticeOptions } from 'client-engagement';
 *
 * const options: NoticeOptions = { holidays: ['2026-04-03', '2026-04-06'], toMove: true };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface NoticeOptions {
  /** Holidays, `YYYY-MM-DD`, that are no working days. */
  readonly holidays?: readonly string[] | undefined;
  /** Whether it is for moving the session rather than for cancelling it. */
  readonly toMove?: boolean | undefined;
}

/**
 * The last instant at which the client can cancel or move a session in time.
 *
 * Exactly at the deadline is in time; one millisecond later is late. Show it in the session's own time zone: when
 * the clocks change in between, 24 elapsed hours before 10:00 are not 10:00 the day before.
 *
 * A session that the practitioner moved to a time which the client has not confirmed has no deadline before its
 * start; `assessAttendance` knows such moves and says so, this function looks at one session alone.
 *
 * @param session - the session
 * @param policy - the policy that holds for it
 * @param options - holidays, and whether the session would be moved
 * @returns the deadline, a new `Date`; it may lie before the booking
 * @throws RangeError with code `invalid-date` when an instant of the session is invalid, `invalid-time-zone` when its
 *   zone is not known
 * @example
 * ```ts
 * import { defaultAttendancePolicy, deriveNoticeDeadline } from 'client-engagement';
 * import { sessionFrom } from 'client-engagement/testing';
 *
 * // London, the day on which the clocks go forward.
 * const session = sessionFrom({ start: '2026-03-29T10:00:00+01:00', timeZone: 'Europe/London' });
 * deriveNoticeDeadline(session, defaultAttendancePolicy); //=> new Date('2026-03-28T09:00:00Z')
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export function deriveNoticeDeadline(
  session: Session,
  policy: AttendancePolicy,
  options: NoticeOptions = {},
): Date {
  const context = { holidays: new Set(options.holidays ?? []), isReplaced: options.toMove ?? false };
  return new Date(noticeDeadline(session, policy, context));
}
