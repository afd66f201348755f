import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultAttendancePolicy, listChanges, reviewCare } from 'client-engagement';
import type { CareRecord } from 'client-engagement';
import { arbitraryCareHistory, arbitraryCareRecord, deepFreeze } from 'client-engagement/testing';
import { runsOf } from '../property-runs.js';

const review = (record: CareRecord, asOf: Date) =>
  reviewCare(record, { policies: [defaultAttendancePolicy], asOf });

describe('laws of changes', () => {
  const records = fc.oneof(arbitraryCareRecord(), arbitraryCareHistory());
  const [from, to] = [new Date('2026-03-01T09:00:00Z'), new Date('2026-06-01T09:00:00Z')];

  it('none for equal reviews, and the same list each time', () => {
    fc.assert(
      fc.property(records, (record) => {
        const [a, b] = [review(record, from), review(record, to)];
        expect(listChanges(a, structuredClone(a))).toEqual([]);
        expect(listChanges(deepFreeze(a), deepFreeze(b))).toEqual(listChanges(a, b));
      }),
      { numRuns: runsOf(100) },
    );
  });

  it('stable keys: no key twice, and the way back has the same keys, before and after exchanged', () => {
    fc.assert(
      fc.property(records, (record) => {
        const [a, b] = [review(record, from), review(record, to)];
        const [there, back] = [listChanges(a, b), listChanges(b, a)];
        expect(new Set(there.map(({ key }) => key)).size).toBe(there.length);
        expect(back.map(({ key, before, after: now }) => [key, now, before])).toEqual(
          there.map(({ key, before, after: now }) => [key, before, now]),
        );
      }),
      { numRuns: runsOf(100) },
    );
  });

  it('no change that is none: before and after differ, and one of them is there', () => {
    fc.assert(
      fc.property(records, (record) => {
        for (const { before, after: now } of listChanges(review(record, from), review(record, to)))
          expect(fc.stringify(before)).not.toBe(fc.stringify(now));
      }),
      { numRuns: runsOf(100) },
    );
  });
});
