import type { Episode } from './episode.js';

/** Whether an episode says that the client has died: it stops everything, in every episode. */
export function hasDiedIn({ ending }: Pick<Episode, 'ending'>): boolean {
  return ending?.kind === 'died';
}
