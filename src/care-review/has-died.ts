import type { CareReview } from './care-review.js';

/** Whether an episode of a review says that the client has died: then nothing is asked for in any. */
export function hasDied({ episodes }: Pick<CareReview, 'episodes'>): boolean {
  return episodes.some(({ engagement: { state } }) => state.label === 'ended' && state.ending === 'died');
}
