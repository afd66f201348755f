import type { CreditBalance } from './balance.js';
import { leftOverTime } from './credits-over-time.js';

/** A time in which no credit was left, epoch ms; `until` is null while it is still so. */
export interface NoneLeft {
  readonly from: number;
  readonly until: number | null;
}

/** Every time in which a client whose sessions of a service are limited had no credit left for one more. */
export function noneLeft({ allowances, entries }: CreditBalance, service: string): NoneLeft[] {
  const own = allowances.filter(({ services }) => services?.includes(service) ?? true);
  const spans: { from: number; until: number | null }[] = [];
  const steps = leftOverTime(entries, new Set(own.map(({ lotId }) => lotId)));
  const first = Math.min(...own.map(({ grantedAt }) => grantedAt.getTime()));
  // An allowance may grant nothing that can be counted.
  if (own.length > 0 && steps[0]?.at !== first) steps.unshift({ at: first, left: 0 });
  for (const { at, left } of steps) {
    const open = spans.at(-1);
    if (open !== undefined && open.until === null) {
      if (left > 0) open.until = at;
    } else if (left === 0) {
      spans.push({ from: at, until: null });
    }
  }
  return spans;
}
