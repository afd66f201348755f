import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultAttendancePolicy, listDataGaps, reviewCare } from 'client-engagement';
import type { CareRecord } from 'client-engagement';
import { arbitraryCareHistory, arbitraryCareRecord } from 'client-engagement/testing';
import { runsOf } from '../property-runs.js';

const gapsOf = (record: CareRecord, asOf: Date) =>
  listDataGaps(reviewCare(record, { policies: [defaultAttendancePolicy], asOf }));

describe('laws of data gaps', () => {
  it('one of each: no gap twice, each says what it would change', () => {
    const asOf = new Date('2026-06-01T09:00:00Z');
    fc.assert(
      fc.property(fc.oneof(arbitraryCareRecord(), arbitraryCareHistory()), (record) => {
        const gaps = gapsOf(record, asOf);
        expect(new Set(gaps.map(({ key }) => key)).size).toBe(gaps.length);
        expect(gaps.filter(({ wouldChange }) => wouldChange.length === 0)).toEqual([]);
      }),
      { numRuns: runsOf(100) },
    );
  });

  it('recording what became of a session closes its gap', () => {
    const asOf = new Date('2026-06-01T09:00:00Z');
    fc.assert(
      fc.property(arbitraryCareHistory(), (record) => {
        const open = gapsOf(record, asOf).find(({ id }) => id === 'gap.outcome');
        if (open === undefined) return;
        const missing = new Set(open.evidence.map(({ id }) => id));
        const sessions = record.sessions.map((one) =>
          missing.has(one.id)
            ? ({ ...one, recordedOutcome: { value: 'attended', recordedAt: one.end } } as const)
            : one,
        );
        expect(gapsOf({ ...record, sessions }, asOf).filter(({ id }) => id === 'gap.outcome')).toEqual([]);
      }),
      { numRuns: runsOf(100) },
    );
  });
});
