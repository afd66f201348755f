import type { Allowance } from '../care-record/allowance.js';
import { byText } from '../internal/by-text.js';
import { toMs } from '../internal/instant.js';

/**
 * What one session does to the credits: it holds some while it is open, or it has used some.
 *
 * @example
 * ```ts
 * import type { CreditPosition } from 'client-engagement';
 *
 * const position: CreditPosition = {
 *   sessionId: 's1',
 *   service: 'therapy',
 *   bookedAt: new Date('2026-03-02T09:00:00Z'),
 *   start: new Date('2026-03-10T10:00:00Z'),
 *   held: 0,
 *   used: 1,
 * };
 * ```
 * @category credits
 * @since 0.1.0
 */
export interface CreditPosition {
  /** The session. */
  readonly sessionId: string;
  /** Its service. */
  readonly service: string;
  /** When it was booked; earlier bookings are served first. */
  readonly bookedAt: Date;
  /** When it starts; it decides which allowances it can draw on. */
  readonly start: Date;
  /** Credits held, 0 or more. */
  readonly held: number;
  /** Credits used, 0 or more. */
  readonly used: number;
}

/**
 * What is left of one allowance.
 *
 * @example
 * ```ts
 * import type { AllowanceBalance } from 'client-engagement';
 *
 * const balance: AllowanceBalance = {
 *   allowanceId: 'al1',
 *   granted: 8,
 *   used: 5,
 *   held: 1,
 *   left: 2,
 *   validFrom: new Date('2026-03-01T09:00:00Z'),
 *   validUntil: null,
 *   services: null,
 * };
 * ```
 * @category credits
 * @since 0.1.0
 */
export interface AllowanceBalance {
  /** The allowance. */
  readonly allowanceId: string;
  /** Credits granted, with top-ups and withdrawals, 0 or more. */
  readonly granted: number;
  /** Credits used by sessions, 0 or more. */
  readonly used: number;
  /** Credits held by open sessions, 0 or more. */
  readonly held: number;
  /** Credits neither used nor held, 0 or more. */
  readonly left: number;
  /** First instant at which a session may start on it. */
  readonly validFrom: Date;
  /** First instant at which a session may no longer start on it; null for no end. */
  readonly validUntil: Date | null;
  /** The services it is for; null for all. */
  readonly services: readonly string[] | null;
}

/**
 * The session credits of a client at a moment.
 *
 * @example
 * ```ts
 * import { assessAttendance, defaultAttendancePolicy } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const record = {
 *   ...recordFromTokens('A A X'),
 *   allowances: [
 *     {
 *       id: 'al1',
 *       clientId: 'client-1',
 *       source: 'employer',
 *       credits: 8,
 *       grantedAt: new Date('2025-01-01T00:00:00Z'),
 *     },
 *   ],
 * } as const;
 * const { credits } = assessAttendance(record, {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * [credits.limited, credits.used, credits.left]; //=> [true, 3, 5]
 * ```
 * @category credits
 * @since 0.1.0
 */
export interface CreditBalance {
  /** Whether there is a limit at all: no allowance recorded means no limit. */
  readonly limited: boolean;
  /** Credits used, 0 or more. */
  readonly used: number;
  /** Credits held by open sessions, 0 or more. */
  readonly held: number;
  /** Credits left in allowances that have not ended, 0 or more. */
  readonly left: number;
  /** Sessions for which no allowance had enough left; never a negative balance. */
  readonly shortfall: readonly string[];
  /** Each allowance, the one that ends first at the front. */
  readonly allowances: readonly AllowanceBalance[];
}

interface Lot {
  readonly id: string;
  readonly granted: number;
  readonly validFrom: number;
  readonly validUntil: number;
  readonly services: readonly string[] | null;
  used: number;
  held: number;
}

function lotOf(allowance: Allowance): Lot {
  let granted = allowance.credits;
  for (const change of allowance.changes ?? []) {
    granted += change.kind === 'top-up' ? change.credits : -change.credits;
  }
  return {
    id: allowance.id,
    granted: Math.max(0, granted),
    validFrom: toMs(allowance.validFrom ?? allowance.grantedAt),
    validUntil: allowance.validUntil === undefined ? Infinity : toMs(allowance.validUntil),
    services: allowance.services ?? null,
    used: 0,
    held: 0,
  };
}

/** Whether a session of a service that starts at an instant can draw on an allowance. */
export function canDrawOn(
  allowance: {
    readonly validFrom: Date;
    readonly validUntil: Date | null;
    readonly services: readonly string[] | null;
  },
  service: string,
  start: number,
): boolean {
  if (allowance.services !== null && !allowance.services.includes(service)) return false;
  if (start < allowance.validFrom.getTime()) return false;
  return allowance.validUntil === null || start < allowance.validUntil.getTime();
}

/** Takes credits from the lots that a session can draw on, the soonest to end first; gives what none could cover. */
function draw(lots: readonly Lot[], { service, start, held, used }: CreditPosition): number {
  const at = toMs(start);
  const account = held > 0 ? 'held' : 'used';
  let open = held + used;
  for (const lot of lots) {
    if (open === 0) break;
    if (lot.services !== null && !lot.services.includes(service)) continue;
    if (at < lot.validFrom || at >= lot.validUntil) continue;
    const taken = Math.min(open, lot.granted - lot.used - lot.held);
    lot[account] += taken;
    open -= taken;
  }
  return open;
}

/** Works out every allowance's balance from what the sessions hold and have used, at a moment. */
export function balanceOf(
  allowances: readonly Allowance[] | undefined,
  positions: readonly CreditPosition[],
  asOf: number,
): CreditBalance {
  const lots = (allowances ?? []).map(lotOf);
  lots.sort((a, b) => (a.validUntil === b.validUntil ? byText(a.id, b.id) : a.validUntil - b.validUntil));
  const ordered = [...positions].sort(
    (a, b) => toMs(a.bookedAt) - toMs(b.bookedAt) || byText(a.sessionId, b.sessionId),
  );
  const limited = lots.length > 0;
  const shortfall: string[] = [];
  let used = 0;
  let held = 0;
  for (const position of ordered) {
    used += position.used;
    held += position.held;
    if (limited && draw(lots, position) > 0) shortfall.push(position.sessionId);
  }
  const balances = lots.map((lot) => ({
    allowanceId: lot.id,
    granted: lot.granted,
    used: lot.used,
    held: lot.held,
    left: lot.granted - lot.used - lot.held,
    validFrom: new Date(lot.validFrom),
    validUntil: lot.validUntil === Infinity ? null : new Date(lot.validUntil),
    services: lot.services === null ? null : [...lot.services],
  }));
  let left = 0;
  for (const { left: rest, validUntil } of balances) {
    if (validUntil === null || asOf < validUntil.getTime()) left += rest;
  }
  return { limited, used, held, left, shortfall, allowances: balances };
}
