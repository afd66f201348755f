import { bySettledOrder } from './missed-run.js';
import type { OutcomeAssessment } from './outcome-assessment.js';
import type { SessionOutcome } from './session-outcome.js';

/** Outcomes in which a session was missed or given up at late notice. */
const MISSED: ReadonlySet<SessionOutcome> = new Set([
  'late-cancel',
  'late-reschedule',
  'no-show',
  'arrived-too-late',
]);

/** Whether a session was missed or given up at late notice. */
export function isMiss({ outcome }: Pick<OutcomeAssessment, 'outcome'>): boolean {
  return MISSED.has(outcome);
}

/** Whether the client let us know or came, so that there is somebody to answer and nobody to look for. */
export function isToBeAnswered(session: Pick<OutcomeAssessment, 'outcome'>): boolean {
  return isMiss(session) && session.outcome !== 'no-show';
}

/** The latest session by when it was settled, where it was missed or given up late; none where one was held after it. */
export function latestMiss(outcomes: readonly OutcomeAssessment[]): OutcomeAssessment[] {
  const settled = outcomes.filter(
    (one) => one.outcome === 'attended' || one.outcome === 'attended-late' || isMiss(one),
  );
  return settled.sort(bySettledOrder).slice(-1).filter(isMiss);
}
