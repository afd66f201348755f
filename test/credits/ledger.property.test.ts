import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessBooking, defaultCreditRules, summarizeCreditAccounts } from 'client-engagement';
import type { Allowance, CareRecord, CreditBalance, LedgerEntry, Session } from 'client-engagement';
import { arbitraryAllowance, arbitraryInstant, arbitraryShuffled } from 'client-engagement/testing';
import { recordFrom, sessionFrom, withCancellation, withOutcome } from 'client-engagement/testing';
import type { CreditUse } from '../../src/credits/credit-use.js';
import { deriveLedger } from '../../src/credits/ledger.js';
import {
  arbitraryCorrected,
  arbitraryLimited,
  arbitraryPolicy,
  arbitraryRules,
  attendanceOf,
  late,
} from './credit-histories.js';
import { naiveLedger } from './naive-ledger.js';

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
    { numRuns: 300 },
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

  it('32 grant equation: what was granted and not withdrawn is available, held, used or expired', () => {
    holds((credits) => {
      const { entries, allowances } = credits;
      const total = (account: (typeof ACCOUNTS)[number]): number => totalOf(entries, account);
      const rest = total('available') + total('held') + total('used') + total('expired');
      const byLot = allowances.every(
        ({ granted, used, held, left, expired, movedOn }) =>
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

describe('naive reading', () => {
  const window = { from: new Date('2026-01-01T00:00:00Z'), to: new Date('2026-06-30T00:00:00Z') };
  // Few instants, so that many things happen at the same one.
  const instant = fc.integer({ min: 0, max: 60 }).map((days) => +window.from + days * 3 * DAY);
  const use: fc.Arbitrary<CreditUse> = fc
    .record({
      service: fc.constantFrom('therapy', 'coaching'),
      bookedAt: instant,
      start: instant,
      cost: fc.integer({ min: 0, max: 3 }),
      charge: fc.integer({ min: 0, max: 3 }),
      settledAt: fc.option(instant),
      exceptionAt: fc.option(instant),
      givenBackByClient: fc.boolean(),
    })
    .map(({ cost, charge, ...rest }) => ({
      ...rest,
      sessionId: '',
      outcome: 'attended',
      cost,
      recordedCost: cost,
      charge: Math.min(cost, charge),
    }));
  const whole = arbitraryAllowance(window).chain((allowance) =>
    fc.record({ grantedAt: instant, end: fc.option(instant) }).map(({ grantedAt, end }) => ({
      ...allowance,
      grantedAt: new Date(grantedAt),
      validFrom: allowance.services === undefined ? new Date(grantedAt) : allowance.validFrom,
      validUntil: end === null ? undefined : new Date(end),
    })),
  );

  it('agrees with the engine on any allowances and sessions', () => {
    fc.assert(
      fc.property(
        fc.array(whole, { maxLength: 6 }),
        fc.array(use, { maxLength: 14, size: 'max' }),
        fc.oneof(fc.constant(+late), instant),
        (lots, list, asOf) => {
          const allowances = lots.map((lot, index) => ({ ...lot, id: `al${index}` }));
          const uses = list.map((one, index) => ({ ...one, sessionId: `s${index}` }));
          const terms = { rules: defaultCreditRules, scale: 1, asOf };
          const seen = allowances.filter(({ grantedAt }) => +grantedAt <= asOf);
          const ledger = deriveLedger(seen, uses, terms);
          const naive = naiveLedger(seen, uses, asOf);
          const mine = ledger.lots
            .map(({ id, accounts: { available, held, used, expired } }) => ({
              id,
              available,
              held,
              used,
              expired,
            }))
            .sort((a, b) => (a.id < b.id ? -1 : 1));
          expect(mine).toEqual(naive.lots);
          expect(ledger.uses.map(({ use: { sessionId }, now }) => [sessionId, now.waiting])).toEqual(
            naive.waiting,
          );
        },
      ),
      { numRuns: 1500 },
    );
  });
});

describe('a move', () => {
  const start = new Date('2026-04-14T10:00:00Z');
  const bookedAt = new Date(+start - 20 * DAY);
  const allowances = (credits: number): readonly Allowance[] => [
    {
      id: 'al1',
      clientId: 'client-1',
      source: 'insurer',
      credits,
      grantedAt: new Date('2026-01-01T00:00:00Z'),
    },
  ];
  const moved = (noticeHours: number, more: Partial<Session> = {}): CareRecord => {
    const at = new Date(+start - noticeHours * 3_600_000);
    const first = sessionFrom({ id: 's1', start, bookedAt, cancellation: { by: 'client', at } });
    const next = {
      ...sessionFrom({ id: 's2', start: new Date(+start + 7 * DAY), bookedAt: at, replaces: 's1' }),
      ...more,
    };
    return recordFrom({ sessions: [first, next], allowances: allowances(8) });
  };
  const costOf = (record: CareRecord): number => {
    const { used, held } = attendanceOf(record).credits;
    return used + held;
  };

  it('42 in time changes nothing in what is held and used together, at one instant even with the last credit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 24, max: 19 * 24 }), fc.integer({ min: 1, max: 3 }), (hours, credits) => {
        const record = { ...moved(hours), allowances: allowances(credits) };
        const { shortfall } = attendanceOf(record).credits;
        const unmoved = recordFrom({
          sessions: [sessionFrom({ id: 's1', start, bookedAt })],
          allowances: allowances(credits),
        });
        return shortfall.length === 0 && costOf(record) === costOf(unmoved);
      }),
    );
  });

  it('43 at late notice, and then cancelling the new session in time, costs what cancelling late costs', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 23.9, noNaN: true }),
        fc.integer({ min: 25, max: 160 }),
        (late1, early) => {
          const at = new Date(+start + 7 * DAY - early * 3_600_000);
          const cancelled = moved(late1, { cancellation: { by: 'client', at } });
          const first = sessionFrom({
            id: 's1',
            start,
            bookedAt,
            cancellation: { by: 'client', at: new Date(+start - late1 * 3_600_000) },
          });
          const lateCancel = recordFrom({ sessions: [first], allowances: allowances(8) });
          return costOf(cancelled) === costOf(lateCancel) && costOf(lateCancel) === 1;
        },
      ),
    );
  });
});

describe('booking', () => {
  it('50 adding credit never adds a reason, and never takes from what is left', () => {
    const start = arbitraryInstant();
    fc.assert(
      fc.property(arbitraryLimited, start, fc.integer({ min: 1, max: 9 }), (record, when, more) => {
        const extra = (record.allowances ?? []).map((allowance) => ({
          ...allowance,
          credits: allowance.credits + more,
        }));
        const [before, after] = [record, { ...record, allowances: extra }].map((each) => {
          const attendance = attendanceOf(each);
          return attendance.episodes.map(({ episodeId }) =>
            assessBooking(attendance, { episodeId, service: 'therapy', start: when }),
          );
        });
        return (before ?? []).every(({ reasons, allowanceLeft }, index) => {
          const answer = after?.[index];
          return (
            answer !== undefined &&
            answer.reasons.length <= reasons.length &&
            (answer.allowanceLeft ?? Infinity) >= (allowanceLeft ?? Infinity)
          );
        });
      }),
    );
  });
});
