import { countUpTo } from '../internal/count-up-to.js';
import type { SeenSession } from './seen-session.js';

/** When the sessions of an episode were booked, so that a new booking is found without going through them all. */
export class Bookings {
  private readonly byTime: readonly SeenSession[];
  private readonly times: readonly number[];

  /** From the sessions of an episode. */
  constructor(sessions: readonly SeenSession[]) {
    this.byTime = [...sessions].sort((a, b) => a.bookedAt - b.bookedAt);
    this.times = this.byTime.map(({ bookedAt }) => bookedAt);
  }

  /** The first booking made at or after a session was settled, epoch ms; Infinity where there is none. */
  madeAfter(seen: SeenSession): number {
    const first = countUpTo(this.times, seen.settledAt - 1);
    const other = this.byTime[first] === seen ? first + 1 : first;
    return this.times[other] ?? Infinity;
  }
}
