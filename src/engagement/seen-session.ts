import type { EvidenceRef } from '../care-record/evidence.js';
import type { Session } from '../care-record/session.js';
import type { JudgedSession } from '../attendance-policy/judged-session.js';
import { bySettledOrder } from '../attendance-policy/missed-run.js';
import type { SessionOutcome } from '../attendance-policy/session-outcome.js';
import { toMs } from '../internal/instant.js';

/** What engagement sees of one session, instants in epoch ms. */
export interface SeenSession {
  readonly session: Omit<Session, 'credits'>;
  readonly outcome: SessionOutcome;
  readonly start: number;
  readonly bookedAt: number;
  /** When it was settled; null while open. */
  readonly settledAt: number | null;
  /** From when its outcome stands; null while something is to be decided. */
  readonly standsFrom: number | null;
  /** Whether the client came, missed it, or neither can be laid at anybody's door. */
  readonly kept: 'kept' | 'missed' | 'neither';
  /** Whether its consequences are lifted, by an exception or by grace. */
  readonly isExcused: boolean;
  readonly provisional: boolean;
  /** Whether the client let us know. */
  readonly notified: boolean;
}

/** The sessions of one episode in settled order, those entered in error left out. */
export function seenSessions(judged: readonly JudgedSession[], episodeId: string): SeenSession[] {
  return judged
    .filter(({ assessment }) => assessment.episodeId === episodeId && assessment.outcome !== 'voided')
    .sort((a, b) => bySettledOrder(a.assessment, b.assessment))
    .map(({ session, assessment }) => ({
      session,
      outcome: assessment.outcome,
      start: toMs(session.start),
      bookedAt: toMs(session.bookedAt),
      settledAt: assessment.settledAt === null ? null : assessment.settledAt.getTime(),
      standsFrom: assessment.standsFrom === null ? null : assessment.standsFrom.getTime(),
      kept: assessment.run === 'ends' ? 'kept' : assessment.run === 'counts' ? 'missed' : 'neither',
      isExcused: assessment.run !== 'ends' && (assessment.exceptionAgreed || assessment.isGrace),
      provisional: assessment.provisional,
      notified: assessment.notified,
    }));
}

/** Sessions as evidence. */
export function citing(sessions: readonly SeenSession[]): EvidenceRef[] {
  return sessions.map(({ session }) => ({ kind: 'sessions', id: session.id }));
}
