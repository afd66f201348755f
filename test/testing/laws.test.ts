import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CareRecord } from 'client-engagement';
import {
  arbitraryCareRecord,
  isPure,
  laterChangesNothing,
  orderNeverMatters,
} from 'client-engagement/testing';

const at = new Date('2026-06-01T00:00:00Z');

/** Whether a law holds in 200 cases. */
function holds(property: fc.IRawProperty<unknown, false>): boolean {
  try {
    fc.assert(property, { seed: 3, numRuns: 200 });
    return true;
  } catch {
    return false;
  }
}

const records = arbitraryCareRecord();

describe('the law that order never matters', () => {
  it('holds where it does not', () => {
    expect(holds(orderNeverMatters(records, ({ sessions }) => sessions.length))).toBe(true);
  });

  it('is broken by a judgement of the first session that is found', () => {
    expect(holds(orderNeverMatters(records, ({ sessions }) => sessions[0]?.id))).toBe(false);
  });
});

describe('the law that what comes later changes nothing', () => {
  it('holds where only what was known counts', () => {
    const booked = ({ sessions }: CareRecord) => sessions.filter(({ bookedAt }) => bookedAt <= at).length;
    expect(holds(laterChangesNothing(records, at, booked))).toBe(true);
  });

  it('is broken by a count of everything', () => {
    expect(holds(laterChangesNothing(records, at, ({ sessions }) => sessions.length))).toBe(false);
  });

  it('is broken by reading an ending that was not known yet', () => {
    expect(holds(laterChangesNothing(records, at, ({ episodes }) => episodes[0]?.ending?.kind))).toBe(false);
  });
});

describe('the law of purity', () => {
  const input = fc.record({ at: fc.date({ noInvalidDate: true }), list: fc.array(fc.nat()) });
  let calls = 0;

  it('holds for plain data made of the input alone', () => {
    const copied = fc.constant({ at, list: [1] });
    expect(
      holds(isPure(copied, ({ at: then, list }) => ({ date: new Date(then), n: list.length, none: null }))),
    ).toBe(true);
  });

  it.each<[name: string, judge: (given: { readonly at: Date; readonly list: number[] }) => unknown]>([
    ['writing into the input', ({ list }) => list.push(1)],
    ['counting its calls', () => (calls += 1)],
    ['giving back a date of the input', ({ at: then }) => ({ date: then })],
    ['an instant that is none', () => [new Date(NaN)]],
    ['a number that is none', () => ({ mean: 0 / 0 })],
    ['a function', () => ({ later: () => 1 })],
    ['a symbol', () => [Symbol.iterator]],
    ['a set', ({ list }) => new Set(list)],
  ])('is broken by %s', (_, judge) => {
    expect(holds(isPure(input, judge))).toBe(false);
  });
});
