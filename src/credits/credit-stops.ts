import type { Episode } from '../care-record/episode.js';
import type { CreditBalance } from './balance.js';
import { noneLeft } from './none-left.js';

/** A time in which an episode waited for credits: the next move was not the client's. */
export interface CreditStop {
  readonly episodeId: string;
  readonly because: 'no-allowance-left';
  readonly from: Date;
  readonly until: Date | null;
}

/** The times in which no session credit was left, for each episode whose service the credits are for. */
export function creditStops(episodes: readonly Episode[], credits: CreditBalance): CreditStop[] {
  return episodes.flatMap(({ id, service }) =>
    noneLeft(credits, service).map(({ from, until }) => ({
      episodeId: id,
      because: 'no-allowance-left' as const,
      from: new Date(from),
      until: until === null ? null : new Date(until),
    })),
  );
}
