import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCreditRules, summarizeCreditAccounts } from 'client-engagement';
import type { Allowance, CreditBalance, LedgerEntry, Session } from 'client-engagement';
import { arbitraryInstant, arbitraryShuffled } from 'client-engagement/testing';
import { recordFrom, sessionFrom, withCancellation, withOutcome } from 'client-engagement/testing';
import {
  arbitraryCorrected,
  arbitraryLimited,
  arbitraryPolicy,
  arbitraryRules,
  attendanceOf,
  late,
} from './credit-histories.js';
import { runsOf } from '../property-runs.js';

const DAY = 86_400_000;
const ACCOUNTS = ['source', 'available', 'held', 'used', 'expired'] as const;

/** Histories with corrections, under any policy and rules, at any moment. */
const given = fc.tuple(
  arbitraryLimited.chain((record) => fc.oneof(fc.constant(record), arbitraryCorrected(record))),
  arbitraryPolicy,
  arbitraryRules,
  fc.oneof(fc.constant(late), arbitraryInstant()),
);
const unitsOf = ({ scale }: CreditBalance, credits: number): number => Math.round(credits * scale);
const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);

/** Runs a law over histories with a limit; it fails where the law gives false. */
function holds(law: (credits: CreditBalance, attendance: ReturnType<typeof attendanceOf>) => boolean): void {
  fc.assert(
    fc.property(given, (terms) => {
      const attendance = attendanceOf(...terms);
      return !attendance.credits.limited || law(attendance.credits, attendance);
    }),
    { numRuns: runsOf(300) },
  );
}

const totalOf = (entries: readonly LedgerEntry[], account: (typeof ACCOUNTS)[number]): number =>
  sum(summarizeCreditAccounts(entries).map((lot) => lot[account]));
const movedTo = (entries: readonly LedgerEntry[], account: string): number =>
  sum(
    entries
      .filter(({ from, to }) => to.account === account && from.account !== account)
      .map(({ units }) => units),
  );

describe('the ledger', () => {
  it('31 conservation: all accounts together are nothing, after every movement', () => {
    holds(({ entries }) =>
      entries.every(
        ({ units }, index) =>
          Number.isInteger(units) &&
          units > 0 &&
          sum(ACCOUNTS.map((account) => totalOf(entries.slice(0, index + 1), account))) === 0,
      ),
    );
  });

  it('32 grant equation: what was granted and not withdrawn is available, held, used or expired, or went on', () => {
    holds((credits) => {
      const { entries, allowances } = credits;
      const total = (account: (typeof ACCOUNTS)[number]): number => totalOf(entries, account);
      const rest = total('available') + total('held') + total('used') + total('expired');
      const into = (lotId: string): number =>
        sum(
          entries.map(({ from, to, units }) => {
            const isIn = to.lotId === lotId && (from.account === 'source' || from.lotId !== lotId);
            const isBack = from.lotId === lotId && to.account === 'source';
            return (isIn ? units : 0) - (isBack ? units : 0);
          }),
        );
      const byLot = allowances.every(
        ({ lotId, granted, used, held, left, expired, movedOn }) =>
          unitsOf(credits, granted) === into(lotId) &&
          unitsOf(credits, granted) === unitsOf(credits, used + held + left + expired + movedOn),
      );
      const fromSource = sum(
        entries.filter(({ from }) => from.account === 'source').map(({ units }) => units),
      );
      return byLot && fromSource - movedTo(entries, 'source') === rest;
    });
  });

  it('33 non-negativity: no account but the source is ever below nothing, in between neither', () => {
    holds(({ entries }) => {
      const now = new Map<string, number>();
      const add = ({ lotId, account }: LedgerEntry['from'], units: number): number => {
        const key = JSON.stringify([lotId, account]);
        now.set(key, (now.get(key) ?? 0) + units);
        return account === 'source' ? 0 : (now.get(key) ?? 0);
      };
      return entries.every(({ from, to, units }) => add(from, -units) >= 0 && add(to, units) >= 0);
    });
  });

  it('35 held: what is held, and what open sessions are short of, is what open sessions cost', () => {
    holds((credits, { outcomes }) => {
      const open = new Set(
        outcomes.filter(({ creditsHeld }) => creditsHeld > 0).map(({ sessionId }) => sessionId),
      );
      const short = sum(credits.uncovered.map((one) => (open.has(one.sessionId) ? one.credits : 0)));
      const cost = unitsOf(credits, sum(outcomes.map(({ creditsHeld }) => creditsHeld)));
      return (
        totalOf(credits.entries, 'held') + unitsOf(credits, short) === cost &&
        unitsOf(credits, credits.held) === cost
      );
    });
  });

  it('36 used: what is used, and what settled sessions are short of, is what charged sessions use', () => {
    holds((credits, { outcomes }) => {
      const open = new Set(
        outcomes.filter(({ creditsHeld }) => creditsHeld > 0).map(({ sessionId }) => sessionId),
      );
      const short = sum(credits.uncovered.map((one) => (open.has(one.sessionId) ? 0 : one.credits)));
      const charged = unitsOf(credits, sum(outcomes.map(({ creditsUsed }) => creditsUsed)));
      return (
        totalOf(credits.entries, 'used') + unitsOf(credits, short) === charged &&
        unitsOf(credits, credits.used) === charged
      );
    });
  });

  it('38 expiry never touches what is held: only what is available expires, and nothing comes back from there', () => {
    holds(({ entries }) =>
      entries.every(
        ({ from, to }) =>
          (to.account !== 'expired' || from.account === 'available') && from.account !== 'expired',
      ),
    );
  });

  it('39 shortfall: a session is short of something only where no allowance that it can draw on has anything left', () => {
    fc.assert(
      fc.property(given, ([record, policy, , asOf]) => {
        const { credits } = attendanceOf(record, policy, defaultCreditRules, asOf);
        const byId = new Map(record.sessions.map((session) => [session.id, session]));
        return credits.shortfall.every((id) => {
          const { service = '', start = asOf } = byId.get(id) ?? {};
          return credits.allowances.every(
            ({ services, validFrom, validUntil, left }) =>
              left === 0 ||
              start < validFrom ||
              (validUntil !== null && start >= validUntil) ||
              services?.includes(service) === false,
          );
        });
      }),
    );
  });

  it('40 refund bound: no session gets back more than it used, and none has more than it costs', () => {
    fc.assert(
      fc.property(given, ([record, policy, rules, asOf]) => {
        const { entries } = attendanceOf(record, policy, rules, asOf).credits;
        return record.sessions.every(({ id }) => {
          const own = entries.filter(({ sessionId }) => sessionId === id);
          const refunded = sum(own.filter(({ from }) => from.account === 'used').map(({ units }) => units));
          const back = sum(own.filter(({ to }) => to.account === 'available').map(({ units }) => units));
          const taken = sum(own.filter(({ from }) => from.account === 'available').map(({ units }) => units));
          return refunded <= movedTo(own, 'used') && back <= taken;
        });
      }),
    );
  });

  it('41 order-insensitivity: with one allowance without an end, when sessions were booked changes no total', () => {
    const kinds = fc.array(fc.constantFrom('attended', 'no-show', 'in-time', 'by-us', 'open'), {
      maxLength: 8,
    });
    const bookings = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(kinds, bookings, bookings, fc.integer({ min: 1, max: 9 }), (all, some, others, granted) => {
        const totals = (days: readonly number[]) => {
          const sessions = all.map((kind, index): Session => {
            const start = new Date(Date.parse('2026-03-03T10:00:00Z') + index * 7 * DAY);
            const bookedAt = new Date(Date.parse('2026-01-02T00:00:00Z') + (days[index] ?? 0) * DAY);
            const session = sessionFrom({ id: `s${index}`, start, bookedAt });
            if (kind === 'open') return session;
            if (kind === 'in-time') return withCancellation(session, { by: 'client', hoursBefore: 48 });
            if (kind === 'by-us') return withCancellation(session, { by: 'practitioner', hoursBefore: 2 });
            return withOutcome(session, kind === 'attended' ? 'attended' : 'no-show');
          });
          const grantedAt = new Date('2026-01-10T00:00:00Z');
          const allowance: Allowance = {
            id: 'al1',
            clientId: 'client-1',
            source: 'public',
            credits: granted,
            grantedAt,
          };
          const { used, held, left, uncovered, entries } = attendanceOf(
            recordFrom({ sessions, allowances: [allowance] }),
          ).credits;
          const covered = totalOf(entries, 'used') + totalOf(entries, 'held');
          return { used, held, left, short: sum(uncovered.map(({ credits }) => credits)), covered };
        };
        expect(totals(some)).toEqual(totals(others));
      }),
    );
  });

  it('keys: each is there once, and the entries are in the order of time', () => {
    holds(({ entries }) => {
      const inOrder = entries.every(({ at }, index) => index === 0 || at >= (entries[index - 1]?.at ?? at));
      return inOrder && new Set(entries.map(({ key }) => key)).size === entries.length;
    });
  });

  it('order of the lists: none matters, to no entry', () => {
    const pairs = arbitraryLimited.chain((record) =>
      fc.tuple(fc.constant(record), arbitraryShuffled(record)),
    );
    fc.assert(
      fc.property(pairs, arbitraryPolicy, arbitraryRules, ([record, shuffled], policy, rules) => {
        const [one, other] = [record, shuffled].map((each) => attendanceOf(each, policy, rules).credits);
        return fc.stringify(one) === fc.stringify(other);
      }),
    );
  });

  it('limits: what remains is what is available, reminders are there exactly at the marks', () => {
    holds((credits) => {
      const { remaining, remind, planEndingSince, endingSoon } = credits.limits;
      const { left, entries, allowances } = credits;
      const soon = allowances.filter((one) => endingSoon.some(({ lotId }) => lotId === one.lotId));
      return (
        remaining === left &&
        unitsOf(credits, left) === totalOf(entries, 'available') &&
        (remind !== null) === (left > 0 && left <= 2) &&
        (remind === null || (left <= remind.at && remind.since <= late)) &&
        (planEndingSince === null || left <= 2) &&
        soon.every((one) => one.left > 0)
      );
    });
  });
});
