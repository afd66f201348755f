import { toMs } from '../internal/instant.js';
import type { LedgerEntry } from './ledger-entry.js';

/** How many credits are left from an instant on, epoch ms. */
export interface LeftFrom {
  readonly at: number;
  readonly left: number;
}

/** How many credits are left in some lots over time; one entry for each instant at which something moved there. */
export function leftOverTime(entries: readonly LedgerEntry[], lotIds: ReadonlySet<string>): LeftFrom[] {
  const steps: LeftFrom[] = [];
  let units = 0;
  for (const entry of entries) {
    const { from, to, at, scale } = entry;
    let change = 0;
    if (from.account === 'available' && lotIds.has(from.lotId)) change -= entry.units;
    if (to.account === 'available' && lotIds.has(to.lotId)) change += entry.units;
    if (change === 0) continue;
    units += change;
    if (steps.at(-1)?.at === toMs(at)) steps.pop();
    steps.push({ at: toMs(at), left: units / scale });
  }
  return steps;
}

/** Since when at most so many credits have been left, without a break up to the end; null where more are. */
export function sinceAtMost(steps: readonly LeftFrom[], most: number): number | null {
  let since: number | null = null;
  for (const { at, left } of steps) {
    if (left > most) since = null;
    else since ??= at;
  }
  return since;
}
