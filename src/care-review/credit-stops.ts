import type { Episode } from '../care-record/episode.js';
import type { CreditBalance } from '../credits/balance.js';
import { noneLeft } from '../credits/none-left.js';
import type { ClockStop } from '../engagement/clock-stop.js';

/** The times in which no session credit was left, for each episode whose service the credits are for. */
export function creditStops(episodes: readonly Episode[], credits: CreditBalance): ClockStop[] {
  return episodes.flatMap(({ id, service }) =>
    noneLeft(credits, service).map(({ from, until }) => ({
      episodeId: id,
      because: 'no-allowance-left' as const,
      from: new Date(from),
      until: until === null ? null : new Date(until),
    })),
  );
}
