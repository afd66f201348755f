import type { OneOffBooking } from '../care-record/booking-decision.js';
import type { CareRecord } from '../care-record/care-record.js';
import type { Session } from '../care-record/session.js';
import { byText } from '../internal/by-text.js';
import { toMs } from '../internal/instant.js';
import { MINUTE } from '../time/duration.js';
import { circlesOfMoves } from './circles-of-moves.js';
import type { Conflict, ConflictCode, ConflictSettlement } from './conflict.js';
import type { JudgedSession } from './judged-session.js';
import type { OutcomeAssessment } from './outcome-assessment.js';
import type { AttendancePolicy } from './policy.js';
import { tooLateAfter } from './too-late.js';

function about(
  code: ConflictCode,
  settledBy: ConflictSettlement,
  ids: readonly string[],
  part?: string,
): Conflict {
  return { code, settledBy, evidence: ids.map((id) => ({ kind: 'sessions', id, part })) };
}

const ABSENT: readonly string[] = ['no-show', 'mutual-no-show'];

/** What one session says against itself, added to what is found already. */
function addSessionConflicts(conflicts: Conflict[], session: Session, assessment: OutcomeAssessment): void {
  const { cancellation, recordedOutcome, presence, exception } = session;
  const joinedAt = presence?.clientJoinedAt;
  const tookPlace = recordedOutcome !== undefined || joinedAt !== undefined;
  if (assessment.outcome === 'voided') return;
  if (assessment.outcome === 'policy-unknown') {
    conflicts.push(about('policy-not-given', 'the-session-counts-for-nothing', [session.id], 'policy'));
    return;
  }
  if (cancellation !== undefined && tookPlace) {
    conflicts.push(
      about('cancelled-and-took-place', 'the-cancellation-ended-the-booking', [session.id], 'cancellation'),
    );
  } else if (joinedAt !== undefined && toMs(joinedAt) >= toMs(session.end)) {
    const settledBy =
      recordedOutcome === undefined ? 'joining-then-is-not-attending' : 'the-recorded-outcome-counts';
    conflicts.push(about('joined-after-the-end', settledBy, [session.id], 'presence'));
  } else if (
    joinedAt !== undefined &&
    recordedOutcome !== undefined &&
    ABSENT.includes(recordedOutcome.value)
  ) {
    conflicts.push(
      about('recorded-absent-but-joined', 'the-recorded-outcome-counts', [session.id], 'recordedOutcome'),
    );
  }
  if (exception !== undefined && exception.revokedAt === undefined && !assessment.exceptionAgreed) {
    conflicts.push(
      about('exception-for-nothing', 'the-exception-changes-nothing', [session.id], 'exception'),
    );
  }
}

/** Moves that lead nowhere, to two places, or in a circle. */
function moveConflicts(judged: readonly JudgedSession[], byId: ReadonlyMap<string, Session>): Conflict[] {
  const conflicts: Conflict[] = [];
  const replacements = new Map<string, string[]>();
  for (const { session } of judged) {
    if (session.replaces === undefined) continue;
    if (!byId.has(session.replaces)) {
      conflicts.push(
        about('replaces-a-session-that-is-not-there', 'the-link-is-left-out', [session.id], 'replaces'),
      );
      continue;
    }
    const others = replacements.get(session.replaces);
    if (others === undefined) replacements.set(session.replaces, [session.id]);
    else others.push(session.id);
  }
  for (const ids of replacements.values()) {
    if (ids.length > 1) {
      conflicts.push(
        about('replaced-more-than-once', 'each-session-is-judged-on-its-own', ids.sort(), 'replaces'),
      );
    }
  }
  for (const ids of circlesOfMoves(byId)) {
    conflicts.push(about('moves-in-a-circle', 'the-link-is-left-out', ids, 'replaces'));
  }
  return conflicts;
}

/**
 * Whether somebody recorded that nobody came before the waiting was over: as long as a session may still be held
 * late, and as long as the practitioner waits at the least.
 */
function isRecordedEarly(session: Session, { lateness }: AttendancePolicy): boolean {
  const { recordedOutcome, voided } = session;
  if (recordedOutcome === undefined || voided !== undefined) return false;
  const start = toMs(session.start);
  const held = toMs(session.end) - start;
  const waiting = Math.max(tooLateAfter(lateness.tooLate, held), lateness.waitAtLeastMinutes * MINUTE);
  const until = start + Math.min(held, waiting);
  return ABSENT.includes(recordedOutcome.value) && toMs(recordedOutcome.recordedAt) < until;
}

/** Every contradiction of the sessions and what was said about them, in the order of code and ids. */
export function findConflicts(
  judged: readonly JudgedSession[],
  record: Pick<CareRecord, 'episodes' | 'statements'>,
  notTheirs: readonly OneOffBooking[],
): Conflict[] {
  const episodeIds = new Set(record.episodes.map(({ id }) => id));
  const byId = new Map<string, Session>();
  for (const { session } of judged) byId.set(session.id, session);
  const conflicts = moveConflicts(judged, byId);
  for (const { session, assessment, policy } of judged) {
    addSessionConflicts(conflicts, session, assessment);
    if (policy !== null && isRecordedEarly(session, policy)) {
      conflicts.push(
        about(
          'recorded-absent-before-waiting',
          'the-recorded-outcome-counts',
          [session.id],
          'recordedOutcome',
        ),
      );
    }
    if (!episodeIds.has(session.episodeId)) {
      conflicts.push(
        about('session-of-no-episode', 'each-session-is-judged-on-its-own', [session.id], 'episodeId'),
      );
    }
  }
  for (const { id, episodeId } of notTheirs) {
    // The episode is cited too, so that those who treat it see what contradicts there.
    const evidence = [{ kind: 'oneOffBookings', id } as const, { kind: 'episodes', id: episodeId } as const];
    conflicts.push({ code: 'one-off-not-theirs', settledBy: 'the-one-off-booking-is-left-out', evidence });
  }
  for (const statement of record.statements ?? []) {
    if (byId.has(statement.sessionId)) continue;
    const evidence = [{ kind: 'statements', id: statement.id } as const];
    conflicts.push({ code: 'statement-about-no-session', settledBy: 'the-statement-is-left-out', evidence });
  }
  const key = ({ code, evidence }: Conflict): string =>
    JSON.stringify([code, ...evidence.map(({ id }) => id)]);
  return conflicts
    .map((conflict) => ({ conflict, key: key(conflict) }))
    .sort((a, b) => byText(a.key, b.key))
    .map(({ conflict }) => conflict);
}
