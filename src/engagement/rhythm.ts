import type { Episode } from '../care-record/episode.js';
import { toMs } from '../internal/instant.js';
import { DAY } from '../time/duration.js';
import type { SeenSession } from './seen-session.js';

/** Puts a number into a sorted list. */
function putIn(sorted: number[], value: number): void {
  let index = sorted.length;
  while (index > 0 && Number(sorted[index - 1]) > value) index--;
  sorted.splice(index, 0, value);
}

/** The middle of some sorted numbers; of an even count the mean of the two in the middle. */
function median(sorted: readonly number[]): number | null {
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** A rhythm agreed in a plan. */
interface AgreedRhythm {
  readonly at: number;
  readonly days: number;
}

/** The rhythms agreed, by time; of two agreed at once the slower one comes last. */
function agreedRhythms({ plans }: Episode): AgreedRhythm[] {
  return (plans ?? [])
    .flatMap(({ agreedAt, cadenceDays }) =>
      cadenceDays === undefined ? [] : [{ at: toMs(agreedAt), days: cadenceDays }],
    )
    .sort((a, b) => a.at - b.at || a.days - b.days);
}

/** Days from one session to the next, as known while time goes on. */
export class Rhythm {
  private readonly agreed: readonly AgreedRhythm[];
  private readonly starts: readonly number[];
  private readonly intervals: number[] = [];
  private nextPlan = 0;
  private nextStart = 0;

  /** From an episode and the starts of its attended sessions, oldest first. */
  constructor(episode: Episode, starts: readonly number[]) {
    this.agreed = agreedRhythms(episode);
    this.starts = starts;
  }

  /**
   * As agreed in the latest plan that says so, else the median of the client's own intervals; null where neither is
   * known. To be asked for later and later instants.
   */
  daysAt(instant: number): number | null {
    while ((this.agreed[this.nextPlan]?.at ?? Infinity) <= instant) this.nextPlan++;
    const agreed = this.agreed[this.nextPlan - 1];
    if (agreed !== undefined) return agreed.days;
    for (let start = this.starts[this.nextStart]; start !== undefined && start <= instant;) {
      const before = this.starts[this.nextStart - 1];
      if (before !== undefined) putIn(this.intervals, (start - before) / DAY);
      start = this.starts[++this.nextStart];
    }
    return median(this.intervals);
  }
}

/** The starts of attended sessions, oldest first. */
export function startsAttended(sessions: readonly SeenSession[]): number[] {
  return sessions
    .filter(({ kept }) => kept === 'kept')
    .map(({ start }) => start)
    .sort((a, b) => a - b);
}
