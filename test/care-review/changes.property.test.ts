import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultAttendancePolicy, listChanges, reviewCare } from 'client-engagement';
import type { CareRecord } from 'client-engagement';
import {
  arbitraryCareHistory,
  arbitraryCareRecord,
  deepFreeze,
  sessionFrom,
} from 'client-engagement/testing';
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
    const day = 86_400_000;
    fc.assert(
      fc.property(records, (record) => {
        const past = record.sessions.filter(({ start, bookedAt }) => start < from && bookedAt < from);
        const booked = record.episodes.slice(0, 1).map(({ id: episodeId, service }) =>
          sessionFrom({
            id: 'booked',
            clientId: record.client.id,
            episodeId,
            service,
            start: new Date(+to + 7 * day),
            bookedAt: new Date(+from + day),
          }),
        );
        const [a, b] = [from, to].map((asOf) => review({ ...record, sessions: [...past, ...booked] }, asOf));
        if (a === undefined || b === undefined) throw new Error('There is no review.');
        const isNext = b.episodes.some(({ nextBooked }) => nextBooked?.sessionId === 'booked');
        // Under a policy that nobody knows, its outcome is told.
        const isPlain = b.episodes.some(({ outcomes }) =>
          outcomes.some(({ sessionId, outcome }) => sessionId === 'booked' && outcome === 'scheduled'),
        );
        for (const changes of [listChanges(a, b), listChanges(b, a)]) {
          const told = changes.filter(({ kind }) => kind === 'change.next-session');
          expect(told).toHaveLength(isNext ? 1 : 0);
          if (isPlain) expect(changes.map(({ subject }) => subject)).not.toContain('booked');
        }
      }),
      { numRuns: runsOf(60) },
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
