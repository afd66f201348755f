import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Allowance } from 'client-engagement';
import { withCancellation } from 'client-engagement/testing';
import { runsOf } from '../property-runs.js';
import { arbitraryLimited, arbitraryPolicy, arbitraryRules, attendanceOf, late } from './credit-histories.js';
import { at, attended, creditsOf, lot, session } from './credits-of.js';

const nothing: Allowance = lot({ id: 'none', credits: 0, grantedAt: new Date('2020-01-01T00:00:00Z') });

describe('laws of balances', () => {
  it('one truth: without an allowance the sums are those that the whole ledger comes to where none has a credit', () => {
    fc.assert(
      fc.property(arbitraryLimited, arbitraryPolicy, arbitraryRules, (record, policy, rules) => {
        const open = attendanceOf({ ...record, allowances: undefined }, policy, rules, late).credits;
        const closed = attendanceOf({ ...record, allowances: [nothing] }, policy, rules, late).credits;
        expect([closed.used, closed.held, closed.left]).toEqual([open.used, open.held, 0]);
        expect(closed.issues).toEqual(open.issues);
      }),
      { numRuns: runsOf(200) },
    );
  });

  it('false friend: the way does not matter to the totals, but which lot pays depends on it where lots end', () => {
    const lots = [lot({ id: 'soon', credits: 1, validUntil: at('03-01') }), lot({ id: 'later', credits: 1 })];
    const first = withCancellation(session('s1', '02-01', '02-20'), { by: 'client', hoursBefore: 48 });
    const second = (bookedOn: string) => attended('s2', bookedOn, '02-25');
    const paid = (bookedOn: string) => {
      const { used, allowances } = creditsOf(lots, [first, second(bookedOn)]);
      return [used, ...allowances.map((one) => one.used)];
    };
    // Booked while the first session still holds the lot that ends first, and after it was given back.
    expect([paid('02-10'), paid('02-19')]).toEqual([
      [1, 0, 1],
      [1, 1, 0],
    ]);
  });
});
