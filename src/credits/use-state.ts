import { byText } from '../internal/by-text.js';
import { inOrder } from '../internal/in-order.js';
import type { CreditRules } from './credit-rules.js';
import { chargeIn, costIn, type CreditUse } from './credit-use.js';
import type { Lot } from './lot.js';

/** A session on its way through the ledger, in units. */
export interface UseState {
  readonly use: CreditUse;
  /** What the keys of its movements begin with. */
  readonly key: string;
  /** Its place among all sessions by booking: earlier bookings are served first. */
  readonly rank: number;
  /** The instant that has to lie within a lot's validity. */
  readonly instant: number;
  readonly cost: number;
  readonly charge: number;
  /** What it has from which lot, in the order in which it was taken; the ledger writes here. */
  readonly taken: Map<Lot, number>;
  /** What no lot covers yet, and the account that what it has is in; the ledger writes here. */
  readonly now: { waiting: number; account: 'held' | 'used' };
}

/** The sessions in the order in which they were booked. */
export function statesOf(uses: readonly CreditUse[], rules: CreditRules, scale: number): UseState[] {
  return inOrder(uses, byBooking).map((use, rank) => ({
    use,
    key: `"session",${JSON.stringify(use.sessionId)}`,
    rank,
    instant: rules.validAt === 'booking' ? use.bookedAt : use.start,
    cost: costIn(use, scale),
    charge: chargeIn(use, scale),
    taken: new Map(),
    now: { waiting: 0, account: 'held' },
  }));
}

function byBooking(a: CreditUse, b: CreditUse): number {
  return a.bookedAt - b.bookedAt || byText(a.sessionId, b.sessionId);
}
