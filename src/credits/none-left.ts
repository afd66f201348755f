import type { Allowance } from '../care-record/allowance.js';
import { allowanceAsOf } from '../care-record/fact-as-of.js';
import { listAsOf } from '../care-record/visible.js';
import { toMs } from '../internal/instant.js';
import { balanceOf, type CreditPosition } from './balance.js';

/** What one session takes from an allowance, from its booking until it is given back. */
export interface CreditUse extends CreditPosition {
  /** When the credit was given back, epoch ms; null where it was not. */
  readonly returnedAt: number | null;
}

/** A time in which no credit was left, epoch ms; `until` is null while it is still so. */
export interface NoneLeft {
  readonly from: number;
  readonly until: number | null;
}

function instantsOf(allowances: readonly Allowance[], uses: readonly CreditUse[], asOf: number): number[] {
  const instants: number[] = [];
  for (const { grantedAt, validUntil, changes } of allowances) {
    instants.push(toMs(grantedAt));
    if (validUntil !== undefined) instants.push(toMs(validUntil));
    for (const { at } of changes ?? []) instants.push(toMs(at));
  }
  for (const { bookedAt, returnedAt } of uses) {
    instants.push(toMs(bookedAt));
    if (returnedAt !== null) instants.push(returnedAt);
  }
  return [...new Set(instants)].filter((at) => at <= asOf).sort((a, b) => a - b);
}

/** Every time up to `asOf` in which a limited client had no credit left, so that nothing could be booked. */
export function noneLeft(
  allowances: readonly Allowance[],
  uses: readonly CreditUse[],
  asOf: number,
): NoneLeft[] {
  const spans: { from: number; until: number | null }[] = [];
  for (const at of instantsOf(allowances, uses, asOf)) {
    const then = listAsOf(allowances, at, ({ grantedAt }) => grantedAt, allowanceAsOf);
    const taken = uses.filter(
      ({ bookedAt, returnedAt }) => toMs(bookedAt) <= at && (returnedAt === null || returnedAt > at),
    );
    const { limited, left } = balanceOf(then, taken, at);
    const open = spans.at(-1);
    if (open === undefined || open.until !== null) {
      if (limited && left === 0) spans.push({ from: at, until: null });
    } else if (left > 0) {
      open.until = at;
    }
  }
  return spans;
}
