import type { Allowance } from '../care-record/allowance.js';
import { rangeError } from '../internal/errors.js';
import { toMs } from '../internal/instant.js';
import type { CreditRules } from './credit-rules.js';
import { unitsIn } from './credit-units.js';
import type { CreditAccount } from './ledger-entry.js';

/** Credits that share their validity: those of an allowance, or those that went on from one. */
export interface Lot {
  readonly id: string;
  readonly allowanceId: string;
  readonly kind: 'granted' | 'rolled-over' | 'reinstated';
  /** When it came to be, epoch ms. */
  readonly grantedAt: number;
  /** Epoch ms; the end is Infinity where there is none. */
  readonly validFrom: number;
  readonly validUntil: number;
  /** The services it is for; null for all. */
  readonly services: readonly string[] | null;
  /** Where unused credits go when it ends, and how many units of them at most. */
  readonly rollsInto: Lot | null;
  readonly rolloverUnits: number;
  /** What is in its accounts, in units; the book writes here. */
  readonly accounts: { [account in CreditAccount]: number };
  /** Units that went on to another lot; the book writes here. */
  readonly moved: { on: number };
}

/** An allowance with the lots that come from it. */
export interface AllowanceLots {
  readonly allowance: Allowance;
  readonly lot: Lot;
}

/** Which credits these are. */
type LotTerms = Omit<Lot, 'accounts' | 'moved'>;

function newLot(terms: LotTerms): Lot {
  const accounts = { source: 0, available: 0, held: 0, used: 0, expired: 0 };
  return { ...terms, accounts, moved: { on: 0 } };
}

/** Credits that came back through no doing of the client after their lot had ended. */
export function reinstatedLot(lot: Lot, sessionId: string, at: number, until: number): Lot {
  return newLot({
    id: JSON.stringify([lot.id, 'reinstated', sessionId]),
    allowanceId: lot.allowanceId,
    kind: 'reinstated',
    grantedAt: at,
    validFrom: at,
    validUntil: until,
    services: lot.services,
    rollsInto: null,
    rolloverUnits: 0,
  });
}

function lotOf(allowance: Allowance, rules: CreditRules, scale: number): Lot {
  const { id, validUntil } = allowance;
  const services = allowance.services ?? null;
  const validFrom = toMs(allowance.validFrom ?? allowance.grantedAt);
  const grantedAt = toMs(allowance.grantedAt);
  const own = { id, allowanceId: id, kind: 'granted', grantedAt, validFrom, services } as const;
  if (validUntil === undefined) {
    return newLot({ ...own, validUntil: Infinity, rollsInto: null, rolloverUnits: 0 });
  }
  const end = toMs(validUntil);
  const credits = allowance.rollover?.credits ?? rules.rollover;
  if (credits === 'none') return newLot({ ...own, validUntil: end, rollsInto: null, rolloverUnits: 0 });
  const until = allowance.rollover?.until;
  const rollsInto = newLot({
    ...own,
    id: JSON.stringify([id, 'rolled-over']),
    kind: 'rolled-over',
    grantedAt: Math.max(grantedAt, end),
    validFrom: end,
    validUntil: until === undefined ? Infinity : toMs(until),
    rollsInto: null,
    rolloverUnits: 0,
  });
  const rolloverUnits = credits === 'all' ? Infinity : unitsIn(credits, scale);
  return newLot({ ...own, validUntil: end, rollsInto, rolloverUnits });
}

/** The lots of the allowances, of which no two may have the same id, and neither may two of their changes. */
export function lotsOf(allowances: readonly Allowance[], rules: CreditRules, scale: number): AllowanceLots[] {
  const seen = new Set<string>();
  const add = (...ids: readonly string[]): void => {
    const key = JSON.stringify(ids);
    if (seen.has(key)) {
      throw rangeError('duplicate-id', 'Two allowances, or two changes of one, have the same id.');
    }
    seen.add(key);
  };
  return allowances.map((allowance) => {
    add(allowance.id);
    for (const change of allowance.changes ?? []) add(allowance.id, change.id);
    return { allowance, lot: lotOf(allowance, rules, scale) };
  });
}
