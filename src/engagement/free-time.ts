import { countUpTo } from '../internal/count-up-to.js';
import type { Stop } from './clock-stop.js';

/** The times in which the clock is stopped, put together: sorted, and none touching another. */
export class FreeTime {
  private readonly stopped: { readonly from: number; until: number }[] = [];
  private readonly begins: readonly number[];

  /** From stops in any order. */
  constructor(stops: readonly Stop[]) {
    for (const { from, until } of [...stops].sort((a, b) => a.from - b.from)) {
      const last = this.stopped.at(-1);
      if (last !== undefined && from <= last.until) last.until = Math.max(last.until, until);
      else this.stopped.push({ from, until });
    }
    this.begins = this.stopped.map(({ from }) => from);
  }

  /** The first instant from `at` on in which the clock runs. */
  firstFrom(at: number): number {
    const before = this.stopped[countUpTo(this.begins, at) - 1];
    return before !== undefined && at < before.until ? before.until : at;
  }

  /** When the clock, running at `at`, is stopped next; Infinity where it is not. */
  endsAfter(at: number): number {
    return this.begins[countUpTo(this.begins, at)] ?? Infinity;
  }
}
