import { toMs } from '../internal/instant.js';
import type { Session } from './session.js';
import { isLater, withoutLater } from './visible.js';

/**
 * The first instant at which a session's cancellation could be known: its own; for a bounded one its lower bound;
 * for an undated one the booking.
 */
export function cancellationKnownFrom(session: Session): number {
  const at = session.cancellation?.at;
  if (at instanceof Date) return toMs(at);
  return toMs(at?.notBefore ?? session.bookedAt);
}

/**
 * One session as it was at `at`. Observations are known from the session's own time, whenever they were entered;
 * decisions from when they were taken.
 */
export function sessionAsOf<T extends Session>(session: T, at: number): T {
  let seen = session;
  if (toMs(session.start) > at) {
    if (seen.recordedOutcome !== undefined) seen = { ...seen, recordedOutcome: undefined };
    if (seen.disruption !== undefined) seen = { ...seen, disruption: undefined };
  }
  if (seen.cancellation !== undefined && cancellationKnownFrom(session) > at) {
    seen = { ...seen, cancellation: undefined };
  }
  if (isLater(seen.confirmedByClientAt, at)) seen = { ...seen, confirmedByClientAt: undefined };
  if (isLater(seen.voided?.at, at)) seen = { ...seen, voided: undefined };
  if (seen.presence !== undefined) {
    const presence = withoutLater(seen.presence, at, [
      'clientJoinedAt',
      'clientLeftAt',
      'practitionerReadyAt',
    ]);
    if (presence !== seen.presence) seen = { ...seen, presence };
  }
  if (seen.exception !== undefined) {
    const exception = isLater(seen.exception.at, at)
      ? undefined
      : withoutLater(seen.exception, at, ['revokedAt']);
    if (exception !== seen.exception) seen = { ...seen, exception };
  }
  return seen;
}
