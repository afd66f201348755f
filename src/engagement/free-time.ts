import type { Stop } from './clock-stop.js';

/** The times in which the clock is stopped, put together: sorted, and none touching another. */
export class FreeTime {
  private readonly stopped: { readonly from: number; until: number }[] = [];

  /** From stops in any order. */
  constructor(stops: readonly Stop[]) {
    for (const { from, until } of [...stops].sort((a, b) => a.from - b.from)) {
      const last = this.stopped.at(-1);
      if (last !== undefined && from <= last.until) last.until = Math.max(last.until, until);
      else this.stopped.push({ from, until });
    }
  }

  /** The first instant from `at` on in which the clock runs. */
  firstFrom(at: number): number {
    const before = this.stopped[this.firstAfter(at) - 1];
    return before !== undefined && at < before.until ? before.until : at;
  }

  /** When the clock, running at `at`, is stopped next; Infinity where it is not. */
  endsAfter(at: number): number {
    return this.stopped[this.firstAfter(at)]?.from ?? Infinity;
  }

  /** The place of the first stop that begins after an instant. */
  private firstAfter(at: number): number {
    let low = 0;
    let high = this.stopped.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.stopped[middle]?.from ?? Infinity) > at) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
