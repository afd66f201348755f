import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCreditRules } from 'client-engagement';
import { arbitraryAllowance } from 'client-engagement/testing';
import type { CreditUse } from '../../src/credits/credit-use.js';
import { deriveLedger } from '../../src/credits/ledger.js';
import { late } from './credit-histories.js';
import { naiveLedger } from './naive-ledger.js';
import { runsOf } from '../property-runs.js';

const DAY = 86_400_000;

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
      { numRuns: runsOf(600) },
    );
  });
});
