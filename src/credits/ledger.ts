import type { Allowance } from '../care-record/allowance.js';
import { byText } from '../internal/by-text.js';
import { toMs } from '../internal/instant.js';
import type { CreditRules } from './credit-rules.js';
import type { CreditUse } from './credit-use.js';
import { openBook } from './ledger-book.js';
import type { LedgerEntry } from './ledger-entry.js';
import { openSteps, type LedgerSteps, type OpenWithdrawal } from './ledger-steps.js';
import { lotsOf, type AllowanceLots, type Lot } from './lot.js';
import { openMarket } from './market.js';
import { statesOf, type UseState } from './use-state.js';

/** The whole ledger at a moment, with the state that it left everything in. */
export interface CreditLedger {
  readonly scale: number;
  readonly entries: readonly LedgerEntry[];
  readonly lots: readonly Lot[];
  /** The sessions, in the order in which they were booked. */
  readonly uses: readonly UseState[];
  readonly withdrawals: readonly OpenWithdrawal[];
}

/** What a ledger is derived under. */
export interface LedgerTerms {
  readonly rules: CreditRules;
  /** How many units make a credit. */
  readonly scale: number;
  /** The moment, epoch ms. */
  readonly asOf: number;
}

/**
 * The order of what happens at one instant: credits come, go and end, then sessions give back, and only then are new
 * ones booked, so that a session that was moved can have what it had before.
 */
const ORDER = { grant: 0, 'top-up': 1, withdrawal: 2, end: 3, settle: 4, exception: 5, book: 6 } as const;

interface Happening {
  readonly at: number;
  readonly kind: keyof typeof ORDER;
  readonly id: string;
  readonly happen: (at: number) => void;
}

function inOrder(a: Happening, b: Happening): number {
  return a.at - b.at || ORDER[a.kind] - ORDER[b.kind] || byText(a.id, b.id);
}

/** Takes in something that happens. */
type Add = (happening: Happening) => void;

function addOfAllowance({ allowance, lot }: AllowanceLots, steps: LedgerSteps, add: Add): void {
  const from = toMs(allowance.grantedAt);
  add({ at: from, kind: 'grant', id: lot.id, happen: (at) => steps.grant(lot, allowance.credits, at) });
  for (const change of allowance.changes ?? []) {
    add({
      at: Math.max(from, toMs(change.at)),
      kind: change.kind,
      id: JSON.stringify([lot.id, change.id]),
      happen: (at) =>
        change.kind === 'top-up' ? steps.topUp(lot, change, at) : steps.withdraw(lot, allowance, change, at),
    });
  }
  let end = from;
  for (let ending: Lot | null = lot; ending !== null; ending = ending.rollsInto) {
    const own: Lot = ending;
    end = Math.max(end, own.validUntil);
    add({ at: end, kind: 'end', id: own.id, happen: (at) => steps.end(own, at) });
  }
}

function addOfUse(state: UseState, steps: LedgerSteps, add: Add): void {
  const { sessionId: id, bookedAt, settledAt, exceptionAt } = state.use;
  const settled = Math.max(bookedAt, settledAt ?? Infinity);
  const givenBack = exceptionAt === null ? Infinity : Math.max(settled, exceptionAt);
  const book = (at: number): void => {
    steps.book(state, at);
    if (settled <= at) steps.settle(state, at);
    if (givenBack <= at) steps.giveBack(state, at);
  };
  add({ at: bookedAt, kind: 'book', id, happen: book });
  if (settled > bookedAt) {
    add({ at: settled, kind: 'settle', id, happen: (at) => steps.settle(state, at) });
  }
  if (givenBack > bookedAt) {
    add({ at: givenBack, kind: 'exception', id, happen: (at) => steps.giveBack(state, at) });
  }
}

/**
 * Derives the whole ledger from the allowances and what the sessions do, in the order in which things happened.
 *
 * Every session is booked once, settled once and given back once, and finding its lot takes a time that grows with the
 * logarithm of their number only.
 */
export function deriveLedger(
  allowances: readonly Allowance[],
  uses: readonly CreditUse[],
  { rules, scale, asOf }: LedgerTerms,
): CreditLedger {
  const granted = lotsOf(allowances, rules, scale);
  const lots = granted.flatMap(({ lot }) => (lot.rollsInto === null ? [lot] : [lot, lot.rollsInto]));
  const states = statesOf(uses, rules, scale);
  const book = openBook(scale);
  const steps = openSteps(book, openMarket(lots, states), rules, scale);
  const happenings: Happening[] = [];
  const add: Add = (happening) => {
    if (happening.at <= asOf) happenings.push(happening);
  };
  for (const one of granted) addOfAllowance(one, steps, add);
  for (const state of states) addOfUse(state, steps, add);
  let ended = 0;
  const endReinstated = (before: number): void => {
    let next = steps.reinstated[ended];
    while (next !== undefined && next.validUntil <= before) {
      ended += 1;
      steps.end(next, next.validUntil);
      next = steps.reinstated[ended];
    }
  };
  for (const { at, happen } of happenings.sort(inOrder)) {
    endReinstated(at);
    happen(at);
  }
  endReinstated(asOf);
  const { entries } = book;
  const all = [...lots, ...steps.reinstated];
  return { scale, entries, lots: all, uses: states, withdrawals: steps.withdrawals };
}
