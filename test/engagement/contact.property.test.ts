import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessEngagement, defaultAttendancePolicy, type CareRecord } from 'client-engagement';
import {
  arbitraryCareHistory,
  arbitraryCareRecord,
  sessionFrom,
  withCancellation,
} from 'client-engagement/testing';
import { runsOf } from '../property-runs.js';

const asOf = new Date('2026-06-01T09:00:00Z');
const DAY = 86_400_000;
const records = fc.oneof(arbitraryCareRecord(), arbitraryCareHistory());
const assess = (record: CareRecord) =>
  assessEngagement(record, { policies: [defaultAttendancePolicy], asOf }).episodes;

describe('laws of the last contact and the clock', () => {
  it('the clock runs from the opening or the last contact at the earliest, and never from later than now', () => {
    fc.assert(
      fc.property(records, (record) => {
        for (const { episodeId, contact } of assess(record)) {
          const opened = record.episodes.find(({ id }) => id === episodeId)?.openedAt ?? asOf;
          const earliest = Math.max(+opened, +(contact.lastAt ?? opened));
          expect(+contact.clockFrom).toBeGreaterThanOrEqual(earliest);
          expect(+contact.clockFrom).toBeLessThanOrEqual(+asOf);
          expect(contact.lastAt === null).toBe(contact.evidence.length === 0);
        }
      }),
      { numRuns: runsOf(200) },
    );
  });

  it('a gap is counted from the clock: it is never true before the days of the rule are over', () => {
    fc.assert(
      fc.property(records, (record) => {
        for (const { contact, reasons } of assess(record)) {
          if (contact.gapSince === null) continue;
          const silences = reasons.filter(({ rule }) => rule.startsWith('engagement.no-contact'));
          const days = silences.map(({ inputs }) => Number(inputs['days']));
          const least = Math.max(14, ...days) * DAY;
          expect(+contact.gapSince - +contact.clockFrom).toBeGreaterThanOrEqual(least);
          const [from] = silences.flatMap(({ rule, inputs }) =>
            rule === 'engagement.no-contact-counted-from' ? [inputs['from']] : [],
          );
          if (from !== undefined) expect(from).toEqual(contact.clockFrom);
        }
      }),
      { numRuns: runsOf(200) },
    );
  });

  it('a session that we cancelled is no contact, whatever the record: it moves the clock at most', () => {
    fc.assert(
      fc.property(records, fc.integer({ min: -60, max: -1 }), (known, days) => {
        // The session may be with another practitioner, whose absences are others.
        const record = { ...known, practitionerAbsences: [] };
        const start = new Date(+asOf + days * DAY);
        const sessions = record.episodes.slice(0, 1).map((episode) =>
          withCancellation(
            sessionFrom({
              id: 'ours',
              clientId: record.client.id,
              episodeId: episode.id,
              service: episode.service,
              start,
              bookedAt: new Date(+start - 7 * DAY),
            }),
            { by: 'practitioner', hoursBefore: 48 },
          ),
        );
        const [before] = assess(record);
        const [after] = assess({ ...record, sessions: [...record.sessions, ...sessions] });
        expect(after?.contact.lastAt).toEqual(before?.contact.lastAt);
        expect(after?.contact.evidence).toEqual(before?.contact.evidence);
        expect(+(after?.contact.clockFrom ?? 0)).toBeGreaterThanOrEqual(+(before?.contact.clockFrom ?? 0));
      }),
      { numRuns: runsOf(200) },
    );
  });
});
