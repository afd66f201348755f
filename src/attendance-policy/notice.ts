import type { Session } from '../care-record/session.js';
import { toMs } from '../internal/instant.js';
import { HOUR, MINUTE } from '../time/duration.js';
import type { AttendancePolicy } from './policy.js';

/** The last instant, in epoch ms, at which giving notice is still in time. */
export function noticeDeadline(session: Session, policy: AttendancePolicy): number {
  return toMs(session.start) - policy.notice.hours * HOUR;
}

/**
 * The deadline of a session that we moved, for a client who acts at `at`. Until the client has confirmed the new
 * time every notice before the start is in time; after that the client has at least a short while to think again.
 */
export function movedByUsDeadline(session: Session, policy: AttendancePolicy, at: number): number {
  const start = toMs(session.start);
  const confirmedAt = session.confirmedByClientAt;
  if (confirmedAt === undefined || toMs(confirmedAt) > at) return start - 1;
  const thinkAgain = toMs(confirmedAt) + policy.notice.movedByUsMinutes * MINUTE;
  return Math.min(Math.max(noticeDeadline(session, policy), thinkAgain), start - 1);
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
 * @returns the deadline, a new `Date`
 * @throws RangeError with code `invalid-date` when the session's start is invalid
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
export function deriveNoticeDeadline(session: Session, policy: AttendancePolicy): Date {
  return new Date(noticeDeadline(session, policy));
}
