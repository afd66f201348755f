import type { Episode, PlannedEnding } from './episode.js';
import { isLater, listAsOf, withoutLater } from './visible.js';

function plannedEndingAsOf(planned: PlannedEnding | undefined, at: number): PlannedEnding | undefined {
  if (planned === undefined || isLater(planned.agreedAt, at)) return undefined;
  return withoutLater(planned, at, ['withdrawnAt']);
}

/** One episode as it was at `at`. */
export function episodeAsOf(episode: Episode, at: number): Episode {
  const practitioners = listAsOf(
    episode.practitioners,
    at,
    (fact) => fact.from,
    (fact, then) => withoutLater(fact, then, ['until']),
  );
  const plans = listAsOf(episode.plans, at, (fact) => fact.agreedAt);
  const agreedAdjustments = listAsOf(
    episode.agreedAdjustments,
    at,
    (fact) => fact.agreedAt,
    (fact, then) => withoutLater(fact, then, ['endedAt']),
  );
  const plannedEnding = plannedEndingAsOf(episode.plannedEnding, at);
  const ending = isLater(episode.ending?.at, at) ? undefined : episode.ending;
  const requestedAt = isLater(episode.requestedAt, at) ? undefined : episode.requestedAt;
  const unchanged =
    practitioners === episode.practitioners &&
    plans === episode.plans &&
    agreedAdjustments === episode.agreedAdjustments &&
    plannedEnding === episode.plannedEnding &&
    ending === episode.ending &&
    requestedAt === episode.requestedAt;
  if (unchanged) return episode;
  return { ...episode, practitioners, plans, agreedAdjustments, plannedEnding, ending, requestedAt };
}
