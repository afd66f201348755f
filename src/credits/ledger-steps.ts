import type { Allowance, AllowanceChange } from '../care-record/allowance.js';
import { DAY } from '../time/duration.js';
import type { CreditRules } from './credit-rules.js';
import { unitsIn } from './credit-units.js';
import type { LedgerBook, Subject } from './ledger-book.js';
import { reinstatedLot, type Lot } from './lot.js';
import type { Market } from './market.js';
import type { UseState } from './use-state.js';

/** What a withdrawal has not found yet. */
export interface OpenWithdrawal {
  readonly allowance: Allowance;
  readonly change: AllowanceChange;
  readonly subject: Subject;
  readonly open: { units: number };
}

/** What can happen to credits. Each step leaves no session waiting that a lot could cover. */
export interface LedgerSteps {
  readonly grant: (lot: Lot, credits: number, at: number) => void;
  readonly topUp: (lot: Lot, change: AllowanceChange, at: number) => void;
  readonly withdraw: (lot: Lot, allowance: Allowance, change: AllowanceChange, at: number) => void;
  readonly end: (lot: Lot, at: number) => void;
  readonly book: (state: UseState, at: number) => void;
  readonly settle: (state: UseState, at: number) => void;
  readonly giveBack: (state: UseState, at: number) => void;
  /** Lots that were added, each with when it ends, in that order. */
  readonly reinstated: readonly Lot[];
  /** Every withdrawal with what it has not found. */
  readonly withdrawals: readonly OpenWithdrawal[];
}

function aboutLot({ key }: Lot): Subject {
  return { sessionId: null, key: `"lot",${key}`, part: undefined };
}

function aboutChange({ allowanceId }: Lot, change: AllowanceChange): Subject {
  const key = `"change",${JSON.stringify(allowanceId)},${JSON.stringify(change.id)}`;
  return { sessionId: null, key, part: 'changes' };
}

function aboutSession({ use, key }: UseState, part?: string): Subject {
  return { sessionId: use.sessionId, key, part };
}

/** The steps, on a book and a market. */
export function openSteps(book: LedgerBook, market: Market, rules: CreditRules, scale: number): LedgerSteps {
  const ended = new Set<Lot>();
  const rolled = new Map<Lot, number>();
  const openOf = new Map<Lot, OpenWithdrawal[]>();
  const withdrawals: OpenWithdrawal[] = [];
  const reinstated: Lot[] = [];

  /** Takes for a session what a lot has, as far as it still waits. */
  function take(state: UseState, lot: Lot, at: number): void {
    const { now, taken, use } = state;
    const units = Math.min(now.waiting, lot.accounts.available);
    const rule = now.account === 'used' ? 'credits.covered-later' : 'credits.held';
    const sides = {
      from: { lot, account: 'available' },
      to: { lot, account: now.account },
      units,
      at,
    } as const;
    book.move(aboutSession(state), rule, sides, { credits: units / scale, outcome: use.outcome });
    taken.set(lot, (taken.get(lot) ?? 0) + units);
    now.waiting -= units;
    market.noteLot(lot);
    market.noteUse(state);
  }

  /** Withdraws what a withdrawal has not found yet, as far as the lot has it. */
  function takeBack(lot: Lot, withdrawal: OpenWithdrawal, at: number): void {
    const { change, subject, open } = withdrawal;
    const units = Math.min(open.units, lot.accounts.available);
    const sides = { from: { lot, account: 'available' }, to: { lot, account: 'source' }, units, at } as const;
    book.move(subject, 'credits.withdrawn', sides, { credits: units / scale, asked: change.credits });
    open.units -= units;
  }

  /** What an ended lot still has goes on as far as it may; the rest expires. What sessions hold stays theirs. */
  function endUnused(lot: Lot, at: number): void {
    const from = { lot, account: 'available' } as const;
    const validUntil = new Date(lot.validUntil);
    const next = lot.rollsInto;
    if (next !== null) {
      const before = rolled.get(lot) ?? 0;
      const units = Math.min(lot.accounts.available, lot.rolloverUnits - before);
      const to = { lot: next, account: 'available' } as const;
      const until = next.validUntil === Infinity ? null : new Date(next.validUntil);
      book.move(
        aboutLot(lot),
        'credits.rolled-over',
        { from, to, units, at },
        { credits: units / scale, until },
      );
      rolled.set(lot, before + units);
      offer(next, at);
    }
    const units = lot.accounts.available;
    const sides = { from, to: { lot, account: 'expired' }, units, at } as const;
    book.move(aboutLot(lot), 'credits.expired', sides, { credits: units / scale, validUntil });
  }

  /** Offers what a lot has, in order: to withdrawals that did not find it, to sessions that wait, to its end. */
  function offer(lot: Lot, at: number): void {
    for (const withdrawal of openOf.get(lot) ?? []) takeBack(lot, withdrawal, at);
    const next = (): UseState | null => (lot.accounts.available > 0 ? market.waitingFor(lot) : null);
    for (let state = next(); state !== null; state = next()) take(state, lot, at);
    if (ended.has(lot)) endUnused(lot, at);
    market.noteLot(lot);
  }

  function add(lot: Lot, subject: Subject, rule: 'credits.granted' | 'credits.topped-up') {
    return (credits: number, at: number): void => {
      const units = unitsIn(credits, scale);
      const sides = {
        from: { lot, account: 'source' },
        to: { lot, account: 'available' },
        units,
        at,
      } as const;
      book.move(subject, rule, sides, { credits: units / scale });
      offer(lot, at);
    };
  }

  /** Gives units back to their lot; to one of their own where it has ended through no doing of the client. */
  function release(state: UseState, lot: Lot, units: number, at: number, part?: string): void {
    if (units === 0) return;
    const { use, now } = state;
    const subject = aboutSession(state, part);
    const from = { lot, account: now.account };
    if (!ended.has(lot) || (use.givenBackByClient && part === undefined)) {
      const to = { lot, account: 'available' } as const;
      const rule = part === undefined ? 'credits.released' : 'credits.reinstated';
      book.move(
        subject,
        rule,
        { from, to, units, at },
        {
          credits: units / scale,
          outcome: use.outcome,
          until: null,
        },
      );
      offer(lot, at);
      return;
    }
    const until = at + rules.reinstatedDays * DAY;
    const own = reinstatedLot(lot, use.sessionId, at, until);
    reinstated.push(own);
    market.addLot(own);
    const to = { lot: own, account: 'available' } as const;
    const inputs = { credits: units / scale, outcome: use.outcome, until: new Date(until) };
    book.move(subject, 'credits.reinstated', { from, to, units, at }, inputs);
    offer(own, at);
  }

  return {
    reinstated,
    withdrawals,
    grant: (lot, credits, at) => add(lot, aboutLot(lot), 'credits.granted')(credits, at),
    topUp: (lot, change, at) => add(lot, aboutChange(lot, change), 'credits.topped-up')(change.credits, at),
    withdraw(lot, allowance, change, at) {
      const subject = aboutChange(lot, change);
      const withdrawal = { allowance, change, subject, open: { units: unitsIn(change.credits, scale) } };
      const others = openOf.get(lot);
      if (others === undefined) openOf.set(lot, [withdrawal]);
      else others.push(withdrawal);
      withdrawals.push(withdrawal);
      offer(lot, at);
    },
    end(lot, at) {
      ended.add(lot);
      offer(lot, at);
    },
    book(state, at) {
      const { now } = state;
      now.waiting = state.cost;
      const next = (): Lot | null => (now.waiting > 0 ? market.lotFor(state) : null);
      for (let lot = next(); lot !== null; lot = next()) take(state, lot, at);
      market.noteUse(state);
    },
    settle(state, at) {
      const { now, taken, use } = state;
      const back: [Lot, number][] = [];
      let rest = state.charge;
      for (const [lot, units] of taken) {
        const used = Math.min(rest, units);
        const sides = {
          from: { lot, account: 'held' },
          to: { lot, account: 'used' },
          units: used,
          at,
        } as const;
        book.move(aboutSession(state), 'credits.used', sides, {
          credits: used / scale,
          outcome: use.outcome,
        });
        rest -= used;
        taken.set(lot, used);
        back.push([lot, units - used]);
      }
      now.waiting = rest;
      market.noteUse(state);
      for (const [lot, units] of back) release(state, lot, units, at);
      now.account = 'used';
    },
    giveBack(state, at) {
      const { now, taken } = state;
      now.waiting = 0;
      market.noteUse(state);
      for (const [lot, units] of taken) {
        taken.set(lot, 0);
        release(state, lot, units, at, 'exception');
      }
    },
  };
}
