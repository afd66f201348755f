import type { SeenSession } from './seen-session.js';

/** When the sessions of an episode were booked, so that a new booking is found without going through them all. */
export class Bookings {
  private readonly byTime: readonly SeenSession[];

  /** From the sessions of an episode. */
  constructor(sessions: readonly SeenSession[]) {
    this.byTime = [...sessions].sort((a, b) => a.bookedAt - b.bookedAt);
  }

  /** The first booking made at or after a session was settled, epoch ms; Infinity where there is none. */
  madeAfter(seen: SeenSession): number {
    if (seen.settledAt === null) return Infinity;
    const { byTime } = this;
    let low = 0;
    let high = byTime.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((byTime[middle]?.bookedAt ?? Infinity) >= seen.settledAt) high = middle;
      else low = middle + 1;
    }
    const first = byTime[low] === seen ? byTime[low + 1] : byTime[low];
    return first?.bookedAt ?? Infinity;
  }
}
