import type { EvidenceRef } from '../care-record/evidence.js';
import type { Session } from '../care-record/session.js';
import type { JudgedSession } from '../attendance-policy/judged-session.js';
import { bySettledOrder } from '../attendance-policy/missed-run.js';
import type { OutcomeAssessment } from '../attendance-policy/outcome-assessment.js';
import type { AttendancePolicy } from '../attendance-policy/policy.js';
import type { SessionOutcome } from '../attendance-policy/session-outcome.js';
import { toMs } from '../internal/instant.js';

/** What engagement sees of one session, instants in epoch ms. */
export interface SeenSession {
  readonly session: Omit<Session, 'credits'>;
  readonly outcome: SessionOutcome;
  readonly start: number;
  readonly bookedAt: number;
  /** When it was settled; Infinity while open. */
  readonly settledAt: number;
  /** From when its outcome stands; Infinity while something is to be decided. */
  readonly standsFrom: number;
  /**
   * Whether the client came or missed it, whether missing it is excused, or whether it fell away in time or through
   * us. One that is excused keeps its place among the latest sessions: an exception must not bring older ones into view.
   */
  readonly kept: 'kept' | 'missed' | 'excused' | 'neither';
  /** Whether its consequences are lifted, by an exception or by grace. */
  readonly isExcused: boolean;
  readonly provisional: boolean;
  /** Whether the client let us know. */
  readonly notified: boolean;
}

/** Whether the consequences of missing a session are lifted. */
function isLifted({ run, exceptionAgreed, isGrace }: OutcomeAssessment): boolean {
  return run !== 'ends' && (exceptionAgreed || isGrace);
}

function keptOf(assessment: OutcomeAssessment, policy: AttendancePolicy | null): SeenSession['kept'] {
  const { run, outcome } = assessment;
  if (run === 'ends') return 'kept';
  if (run === 'counts') return 'missed';
  const wouldCount = policy?.consecutive.counts.includes(outcome) ?? false;
  return isLifted(assessment) && wouldCount ? 'excused' : 'neither';
}

/** The sessions of one episode in settled order, those entered in error left out. */
export function seenSessions(judged: readonly JudgedSession[], episodeId: string): SeenSession[] {
  return judged
    .filter(({ assessment }) => assessment.episodeId === episodeId && assessment.outcome !== 'voided')
    .sort((a, b) => bySettledOrder(a.assessment, b.assessment))
    .map(({ session, assessment, policy }) => ({
      session,
      outcome: assessment.outcome,
      start: toMs(session.start),
      bookedAt: toMs(session.bookedAt),
      settledAt: assessment.settledAt?.getTime() ?? Infinity,
      standsFrom: assessment.standsFrom?.getTime() ?? Infinity,
      kept: keptOf(assessment, policy),
      isExcused: isLifted(assessment),
      provisional: assessment.provisional,
      notified: assessment.notified,
    }));
}

/** Sessions as evidence. */
export function citing(sessions: readonly SeenSession[]): EvidenceRef[] {
  return sessions.map(({ session }) => ({ kind: 'sessions', id: session.id }));
}
