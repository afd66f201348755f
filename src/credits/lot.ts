import type { Allowance } from '../care-record/allowance.js';
import { rangeError } from '../internal/errors.js';
import { toMs } from '../internal/instant.js';
import type { CreditRules } from './credit-rules.js';
import { unitsIn } from './credit-units.js';
import type { CreditAccount } from './ledger-entry.js';

/** Credits that share their validity: those of an allowance, or those that went on from one. */
export interface Lot {
  readonly id: string;
  /** Its id as JSON, for the keys of the ledger. */
  readonly key: string;
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

/** Which credits these are, and where they go when they end. */
type LotTerms = Omit<Lot, 'key' | 'accounts' | 'moved' | 'rollsInto' | 'rolloverUnits'>;

function newLot(terms: LotTerms, rollsInto: Lot | null, rolloverUnits: number): Lot {
  return {
    id: terms.id,
    key: JSON.stringify(terms.id),
    allowanceId: terms.allowanceId,
    kind: terms.kind,
    grantedAt: terms.grantedAt,
    validFrom: terms.validFrom,
    validUntil: terms.validUntil,
    services: terms.services,
    rollsInto,
    rolloverUnits,
    accounts: { source: 0, available: 0, held: 0, used: 0, expired: 0 },
    moved: { on: 0 },
  };
}

/** Credits that came back through no doing of the client after their lot had ended. */
export function reinstatedLot(lot: Lot, sessionId: string, at: number, until: number): Lot {
  const terms: LotTerms = {
    id: JSON.stringify([lot.id, 'reinstated', sessionId]),
    allowanceId: lot.allowanceId,
    kind: 'reinstated',
    grantedAt: at,
    validFrom: at,
    validUntil: until,
    services: lot.services,
  };
  return newLot(terms, null, 0);
}

/** What is left of a lot when it ends, from then on. */
function rolledOverLot(lot: LotTerms, until: Date | undefined): Lot {
  const terms: LotTerms = {
    id: JSON.stringify([lot.id, 'rolled-over']),
    allowanceId: lot.allowanceId,
    kind: 'rolled-over',
    grantedAt: Math.max(lot.grantedAt, lot.validUntil),
    validFrom: lot.validUntil,
    validUntil: until === undefined ? Infinity : toMs(until),
    services: lot.services,
  };
  return newLot(terms, null, 0);
}

function lotOf(allowance: Allowance, rules: CreditRules, scale: number): Lot {
  const { id, grantedAt, validFrom, validUntil, rollover } = allowance;
  const terms: LotTerms = {
    id,
    allowanceId: id,
    kind: 'granted',
    grantedAt: toMs(grantedAt),
    validFrom: toMs(validFrom ?? grantedAt),
    validUntil: validUntil === undefined ? Infinity : toMs(validUntil),
    services: allowance.services ?? null,
  };
  const credits = rollover?.credits ?? rules.rollover;
  if (validUntil === undefined || credits === 'none') return newLot(terms, null, 0);
  const units = credits === 'all' ? Infinity : unitsIn(credits, scale);
  return newLot(terms, rolledOverLot(terms, rollover?.until), units);
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
