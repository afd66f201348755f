import type { Episode } from '../care-record/episode.js';
import { toMs } from '../internal/instant.js';
import type { OutcomeAssessment } from './outcome-assessment.js';
import type { SessionOutcome } from './session-outcome.js';

const HELD: ReadonlySet<SessionOutcome> = new Set(['attended', 'attended-late']);

/** Outcomes with which the sessions go on, or may. */
const GOES_ON: ReadonlySet<SessionOutcome> = new Set([
  'attended',
  'attended-late',
  'scheduled',
  'awaiting-outcome',
]);

/**
 * The session that both had agreed on as the last one, once it was held and none came after it; null while it was not,
 * where the plan was taken back, and where the sessions went on.
 */
export function endedAsPlanned(
  { plannedEnding }: Pick<Episode, 'plannedEnding'>,
  outcomes: readonly OutcomeAssessment[],
): OutcomeAssessment | null {
  if (plannedEnding === undefined || plannedEnding.withdrawnAt !== undefined) return null;
  const last = outcomes.find(({ sessionId }) => sessionId === plannedEnding.lastSessionId);
  if (last === undefined || !HELD.has(last.outcome)) return null;
  const wentOn = outcomes.some(
    ({ episodeId, outcome, start }) =>
      episodeId === last.episodeId && GOES_ON.has(outcome) && toMs(start) > toMs(last.start),
  );
  return wentOn ? null : last;
}
