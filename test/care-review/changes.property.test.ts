import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultAttendancePolicy, listChanges, reviewCare } from 'client-engagement';
import type { CareRecord } from 'client-engagement';
import { arbitraryCareHistory, arbitraryCareRecord, deepFreeze } from 'client-engagement/testing';
import { factsOf } from '../../src/care-review/review-facts.js';
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

  it('none if and only if all that can change is the same in both', () => {
    const facts = (record: CareRecord, asOf: Date): string[] =>
      factsOf(review(record, asOf)).map(({ kind, episodeId, subject, value }) =>
        JSON.stringify([kind, episodeId, subject, value]),
      );
    fc.assert(
      fc.property(
        records,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 4 }),
        (record, day, more) => {
          const [a, b] = [day, day + more].map((days) => new Date(+from + days * 86_400_000));
          if (a === undefined || b === undefined) throw new Error('There is no moment.');
          const isSame = facts(record, a).sort().join() === facts(record, b).sort().join();
          expect(listChanges(review(record, a), review(record, b)).length === 0).toBe(isSame);
        },
      ),
      { numRuns: runsOf(100) },
    );
  });

  it('no booking twice: a session that is told as the next one to come is not told as booked as well', () => {
    fc.assert(
      fc.property(records, (record) => {
        const [a, b] = [review(record, from), review(record, to)];
        const changes = listChanges(a, b);
        for (const { episodeId, nextBooked } of b.episodes) {
          const isNew = changes.some(
            (one) => one.kind === 'change.next-session' && one.episodeId === episodeId && one.before === null,
          );
          const again = changes.filter(
            ({ kind, subject, before }) =>
              kind === 'change.outcome' && subject === nextBooked?.sessionId && before === null,
          );
          if (isNew) expect(again).toEqual([]);
        }
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
