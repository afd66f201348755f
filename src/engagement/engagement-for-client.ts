import type { OpenedEpisode } from './assess-engagement.js';
import { assessEpisode } from './assess-episode.js';
import type { EpisodeEngagement } from './episode-engagement.js';

/** Who has seen something so. */
interface SeenBy {
  readonly episodeId: string;
  readonly by: 'client' | 'practitioner';
}

/**
 * How an episode stands by what the client knows of: without how the practitioner rated their part and sees it. The
 * same as the whole where the practitioner did neither.
 */
export function engagementForClient(
  { episode, seen, context }: OpenedEpisode,
  whole: EpisodeEngagement,
): EpisodeEngagement {
  const isTheirs = ({ by }: SeenBy): boolean => by === 'client';
  const isOthers = (one: SeenBy): boolean => one.episodeId === episode.id && !isTheirs(one);
  const { ratings, views } = seen;
  if (![...(ratings ?? []), ...(views ?? [])].some(isOthers)) return whole;
  const theirs = { ...seen, ratings: ratings?.filter(isTheirs), views: views?.filter(isTheirs) };
  return assessEpisode(episode, theirs, context);
}
