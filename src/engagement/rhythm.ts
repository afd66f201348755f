import type { Episode } from '../care-record/episode.js';
import { toMs } from '../internal/instant.js';
import { DAY } from '../time/duration.js';
import type { SeenSession } from './seen-session.js';

/** The middle of some numbers; of an even count the mean of the two in the middle. */
function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/**
 * Days from one session to the next as known at `at`: as agreed in the latest plan that says so, else the median of
 * the client's own intervals; null where neither is known.
 */
export function rhythmInDays(episode: Episode, attendedStarts: readonly number[], at: number): number | null {
  let agreed: number | null = null;
  let agreedAt = -Infinity;
  for (const plan of episode.plans ?? []) {
    const from = toMs(plan.agreedAt);
    if (plan.cadenceDays === undefined || from > at || from < agreedAt) continue;
    agreed = from === agreedAt && agreed !== null ? Math.max(agreed, plan.cadenceDays) : plan.cadenceDays;
    agreedAt = from;
  }
  if (agreed !== null) return agreed;
  const intervals: number[] = [];
  let previous: number | null = null;
  for (const start of attendedStarts) {
    if (start > at) break;
    if (previous !== null) intervals.push((start - previous) / DAY);
    previous = start;
  }
  return median(intervals);
}

/** The starts of attended sessions, oldest first. */
export function startsAttended(sessions: readonly SeenSession[]): number[] {
  return sessions
    .filter(({ kept }) => kept === 'kept')
    .map(({ start }) => start)
    .sort((a, b) => a - b);
}
