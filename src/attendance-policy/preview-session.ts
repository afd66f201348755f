import type { Session } from '../care-record/session.js';
import { rangeError } from '../internal/errors.js';
import { toMs } from '../internal/instant.js';
import { assessAttendance, type AttendanceAssessment, type AttendanceRecord } from './assess-attendance.js';
import { isInScope, type MissedRun } from './missed-run.js';
import type { OutcomeAssessment } from './outcome-assessment.js';
import type { ImpossiblePreview, NewTime, Preview, PreviewOptions } from './preview.js';

/** Why a session cannot be cancelled or moved at a moment; null where it can. */
function obstacleTo(
  session: Session,
  { outcome }: OutcomeAssessment,
  at: number,
  isMove: boolean,
): ImpossiblePreview['why'] | null {
  if (outcome === 'voided') return 'entered-in-error';
  if (outcome === 'policy-unknown') return 'policy-unknown';
  if (at >= toMs(session.end)) return 'already-over';
  if (isMove && at >= toMs(session.start)) return 'already-started';
  return outcome === 'scheduled' ? null : 'already-cancelled';
}

/** An id that no session of the record has. */
function freeId(sessions: readonly Session[], from: string): string {
  let id = `${from}-moved`;
  while (sessions.some((session) => session.id === id)) id += '-again';
  return id;
}

/** The booking that takes the place of a session: what was known of the old one only is left out. */
function replacementOf(session: Session, id: string, to: NewTime, { by, at }: PreviewOptions): Session {
  const length = toMs(session.end) - toMs(session.start);
  const isByUs = by === 'practitioner' || by === 'service';
  return {
    ...session,
    id,
    start: to.start,
    end: to.end ?? new Date(toMs(to.start) + length),
    timeZone: to.timeZone ?? session.timeZone,
    bookedAt: at,
    confirmedByClientAt: undefined,
    replaces: session.id,
    policy: isByUs ? session.policy : undefined,
    cancellation: undefined,
    presence: undefined,
    disruption: undefined,
    recordedOutcome: undefined,
    exception: undefined,
  };
}

/** The record after a session was cancelled, and another booked in its place where it was moved. */
function changed(
  record: AttendanceRecord,
  session: Session,
  options: PreviewOptions,
  replacement: Session | null,
): AttendanceRecord {
  const { by, at } = options;
  const sessions = record.sessions.map((one) =>
    one === session ? { ...one, cancellation: { by, at } } : one,
  );
  return { ...record, sessions: replacement === null ? sessions : [...sessions, replacement] };
}

function preview(
  record: AttendanceRecord,
  sessionId: string,
  options: PreviewOptions,
  to: NewTime | null,
): Preview {
  const session = record.sessions.find(({ id }) => id === sessionId);
  if (session === undefined) throw rangeError('unknown-session', 'The session is not in the record.');
  const { policies, holidays, creditRules, at } = options;
  const judge = (given: AttendanceRecord): AttendanceAssessment =>
    assessAttendance(given, { policies, holidays, creditRules, asOf: at });
  const newId = to?.id ?? freeId(record.sessions, sessionId);
  const moved = to === null ? null : replacementOf(session, newId, to, options);
  const before = judge(record);
  const after = judge(changed(record, session, options, moved));
  const ofSession = (one: OutcomeAssessment): boolean => one.sessionId === sessionId;
  const isHere = (one: MissedRun): boolean =>
    isInScope(one, session.episodeId, session.format ?? 'individual');
  const now = before.outcomes.find(ofSession);
  const outcome = after.outcomes.find(ofSession);
  const run = after.runs.find(isHere);
  if (now === undefined || outcome === undefined || run === undefined) {
    return { possible: false, why: 'not-booked-yet' };
  }
  const why = obstacleTo(session, now, toMs(at), to !== null);
  if (why !== null) return { possible: false, why };
  const wasPaused = before.runs.some((one) => isHere(one) && one.pausedSince !== null);
  const isLate = outcome.deadline === null || outcome.deadline < session.bookedAt;
  return {
    possible: true,
    isFree: outcome.creditsUsed === 0 && outcome.run !== 'counts',
    freeUntil: isLate ? null : outcome.deadline,
    outcome,
    replacement: after.outcomes.find((one) => moved !== null && one.sessionId === newId) ?? null,
    run,
    pausesBooking: !wasPaused && run.pausedSince !== null,
    credits: after.credits,
  };
}

/**
 * What would happen if a session were cancelled at a moment: its outcome, the run, the credits, and until when it is
 * free.
 *
 * It is what `assessAttendance` says once the cancellation is on record; nothing is written. A client who cancels once
 * the session has begun did not attend and let the practitioner know.
 *
 * @param record - the record
 * @param sessionId - the session
 * @param options - who would cancel, when, and the policies
 * @returns the preview, or why the session cannot be cancelled then
 * @throws RangeError with code `unknown-session` when the session is not in the record, and as `assessAttendance` does
 * @example
 * ```ts
 * import { defaultAttendancePolicy, previewCancellation } from 'client-engagement';
 * import { recordFrom, sessionFrom } from 'client-engagement/testing';
 *
 * const record = recordFrom({ sessions: [sessionFrom({ start: '2026-03-10T10:00:00Z' })] });
 * const preview = (at: string) =>
 *   previewCancellation(record, 'session-1', {
 *     by: 'client',
 *     at: new Date(at),
 *     policies: [defaultAttendancePolicy],
 *   });
 * const late = preview('2026-03-09T10:00:00.001Z');
 * late.possible && [late.isFree, late.outcome.creditsUsed, late.run.inARow]; //=> [false, 1, 1]
 * preview('2026-03-10T11:00:00Z'); //=> { possible: false, why: 'already-over' }
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export function previewCancellation(
  record: AttendanceRecord,
  sessionId: string,
  options: PreviewOptions,
): Preview {
  return preview(record, sessionId, options, null);
}

/**
 * What would happen if a session were moved at a moment: the outcome of the old time, the new session with its own
 * end of notice, the run, the credits, and until when moving is free.
 *
 * It is what `assessAttendance` says once the move is on record; nothing is written. Whether the new time can be
 * booked at all says `assessBooking`.
 *
 * @param record - the record
 * @param sessionId - the session
 * @param options - who would move it, when, to which time, and the policies
 * @returns the preview, or why the session cannot be moved then
 * @throws RangeError with code `unknown-session` when the session is not in the record, `duplicate-id` when the id of
 *   the new session is taken, and as `assessAttendance` does
 * @example
 * ```ts
 * import { defaultAttendancePolicy, previewReschedule } from 'client-engagement';
 * import { recordFrom, sessionFrom } from 'client-engagement/testing';
 *
 * const record = recordFrom({ sessions: [sessionFrom({ start: '2026-03-10T10:00:00Z' })] });
 * const preview = previewReschedule(record, 'session-1', {
 *   by: 'client',
 *   at: new Date('2026-03-09T12:00:00Z'),
 *   to: { start: new Date('2026-03-12T10:00:00Z') },
 *   policies: [defaultAttendancePolicy],
 * });
 * preview.possible && [preview.outcome.outcome, preview.replacement?.deadline];
 * //=> ['late-reschedule', new Date('2026-03-11T10:00:00Z')]
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export function previewReschedule(
  record: AttendanceRecord,
  sessionId: string,
  options: PreviewOptions & { readonly to: NewTime },
): Preview {
  return preview(record, sessionId, options, options.to);
}
