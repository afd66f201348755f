import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rewind } from 'client-engagement';
import { arbitraryCareRecord, arbitraryInstant, arbitraryLater, deepFreeze } from 'client-engagement/testing';

const text = (value: unknown): string => fc.stringify(value);
const END = new Date('2099-01-01T00:00:00Z');

describe('rewind', () => {
  it('nesting: rewinding twice is rewinding to the earlier of the two', () => {
    fc.assert(
      fc.property(arbitraryCareRecord(), arbitraryInstant(), arbitraryInstant(), (record, a, b) => {
        const earlier = a < b ? a : b;
        return text(rewind(rewind(record, a), b)) === text(rewind(record, earlier));
      }),
    );
  });

  it('idempotence: rewinding to the same moment again changes nothing', () => {
    fc.assert(
      fc.property(arbitraryCareRecord(), arbitraryInstant(), (record, at) => {
        const once = rewind(record, at);
        return text(rewind(once, at)) === text(once);
      }),
    );
  });

  it('end of time: nothing is left out once everything has happened', () => {
    fc.assert(
      fc.property(arbitraryCareRecord(), (record) => {
        expect(rewind(record, END)).toEqual(record);
      }),
    );
  });

  it('prefix stability: what happens later is not there', () => {
    const at = new Date('2026-06-15T12:00:00Z');
    const pairs = arbitraryCareRecord().chain((record) =>
      fc.tuple(fc.constant(record), arbitraryLater(record, at)),
    );
    const empty = (record: object): object =>
      Object.fromEntries(
        Object.entries(record).filter(([, list]) => !Array.isArray(list) || list.length > 0),
      );
    fc.assert(
      fc.property(pairs, ([record, later]) => {
        expect(empty(rewind(later, at))).toEqual(empty(rewind(record, at)));
      }),
    );
  });

  it('purity: nothing is changed and no date object is shared', () => {
    fc.assert(
      fc.property(arbitraryCareRecord(), arbitraryInstant(), (record, at) => {
        const before = text(record);
        const dates = new Set<unknown>();
        JSON.stringify(deepFreeze(record), function (this: Record<string, unknown>, key, value: unknown) {
          if (this[key] instanceof Date) dates.add(this[key]);
          return value;
        });
        let shared = 0;
        JSON.stringify(rewind(record, at), function (this: Record<string, unknown>, key, value: unknown) {
          if (dates.has(this[key])) shared += 1;
          return value;
        });
        return shared === 0 && text(record) === before;
      }),
    );
  });
});
