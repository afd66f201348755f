import { byText } from '../internal/by-text.js';
import type { CreditRules } from './credit-rules.js';
import { unitsIn } from './credit-units.js';
import type { CreditUse } from './credit-use.js';
import type { Lot } from './lot.js';

/** A session on its way through the ledger, in units. */
export interface UseState {
  readonly use: CreditUse;
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
  return [...uses]
    .sort((a, b) => a.bookedAt - b.bookedAt || byText(a.sessionId, b.sessionId))
    .map((use, rank) => ({
      use,
      rank,
      instant: rules.validAt === 'booking' ? use.bookedAt : use.start,
      cost: unitsIn(use.cost, scale),
      charge: Math.min(unitsIn(use.cost, scale), unitsIn(use.charge, scale)),
      taken: new Map(),
      now: { waiting: 0, account: 'held' },
    }));
}
