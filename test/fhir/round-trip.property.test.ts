import {
  defaultAttendancePolicy,
  reviewCare,
  type Cancellation,
  type RecordedOutcome,
  type Session,
} from 'client-engagement';
import {
  appointmentPatchFromSession,
  careRecordsFromBundle,
  measuresFromObservations,
  observationFromScore,
  sessionFromAppointment,
  tasksFromChecklist,
  type FhirVersion,
  type ResourceLike,
} from 'client-engagement/fhir';
import { arbitraryCareHistory, arbitraryCareRecord, sessionFrom } from 'client-engagement/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patched } from './patched.js';
import { runsOf } from '../property-runs.js';

const asOf = new Date('2026-09-01T00:00:00Z');
const records = fc.oneof(arbitraryCareRecord(), arbitraryCareHistory());
const shared = { subject: 'Patient/client-1', identifierSystem: 'https://service.example/ids' };
const versions = fc.constantFrom<FhirVersion>('4.0', '4.3', '5.0');

describe('laws of writing and reading back, apart from the losses that are declared', () => {
  it('round trip of a score: the instrument, the total and the time come back; the answers are the loss', () => {
    fc.assert(
      fc.property(records, fc.constantFrom('instant', 'day'), (record, precision) => {
        const { episodes } = reviewCare(record, { policies: [defaultAttendancePolicy], asOf });
        for (const { episodeId, measures } of episodes) {
          for (const { scores } of measures) {
            for (const { id, answeredAt, score } of scores) {
              const key = { episodeId, completionId: id };
              const { value } = observationFromScore(score, { ...shared, key, answeredAt, precision });
              if (value === null || !Number.isInteger(score.total)) continue;
              const [read] = measuresFromObservations([value]).value ?? [];
              expect([read?.instrument, read?.declaredTotal]).toEqual([score.instrument.id, score.total]);
              const written = answeredAt.toISOString();
              expect(read?.answeredAt.toISOString()).toBe(
                precision === 'day' ? `${written.slice(0, 10)}T00:00:00.000Z` : written,
              );
            }
          }
        }
      }),
      { numRuns: runsOf(60) },
    );
  });

  /** What of a cancellation comes back: the losses are those on the list of what is written. */
  function expected({ by, reason, at }: Cancellation): Cancellation {
    const kept = ['feeling-better', 'weather-transport', 'moved-away', 'changed-practitioner'];
    return {
      by: by === 'service' ? 'practitioner' : by === 'mutual' ? 'unknown' : by,
      ...(at instanceof Date ? { at } : {}),
      ...(by === 'client' && kept.includes(String(reason)) ? { reason } : {}),
    };
  }

  const base = sessionFrom({ start: '2026-03-10T10:00:00Z' });
  const booked = {
    resourceType: 'Appointment',
    id: base.id,
    status: 'booked',
    created: base.bookedAt.toISOString(),
    start: base.start.toISOString(),
    end: base.end.toISOString(),
    participant: [
      { actor: { reference: 'Patient/client-1' }, status: 'accepted' },
      { actor: { reference: 'Practitioner/practitioner-1' }, status: 'accepted' },
    ],
  };
  const backFrom = (session: Session, version: FhirVersion): Session | undefined => {
    const operations = appointmentPatchFromSession(booked, session, { version }).value ?? [];
    const appointment = patched(booked, operations) as { resourceType: 'Appointment' };
    return sessionFromAppointment(appointment, { version, timeZone: 'UTC', service: 'therapy' }).value
      ?.session;
  };

  it('round trip of a cancellation: who, when exactly and the reasons that have a code come back', () => {
    const at = fc.option(
      fc.integer({ min: 1, max: 200 }).map((hours) => new Date(base.start.getTime() - hours * 1_800_000)),
      { nil: undefined },
    );
    const cancellation = fc.record({
      by: fc.constantFrom<Cancellation['by']>('client', 'practitioner', 'service', 'mutual', 'unknown'),
      at,
      reason: fc.constantFrom<Cancellation['reason']>(
        undefined,
        'illness',
        'feeling-better',
        'weather-transport',
        'moved-away',
        'changed-practitioner',
        'cover-ended',
        'work',
      ),
    });
    fc.assert(
      fc.property(cancellation, versions, (one, version) => {
        expect(backFrom({ ...base, cancellation: one }, version)?.cancellation).toEqual(expected(one));
      }),
    );
  });

  it('round trip of an outcome: what the status can tell comes back, and what it cannot is not made up', () => {
    const BACK: { readonly [outcome in RecordedOutcome]: RecordedOutcome | undefined } = {
      attended: 'attended',
      'attended-late': 'attended',
      'no-show': 'no-show',
      'practitioner-no-show': undefined,
      'mutual-no-show': undefined,
      'arrived-too-late': undefined,
      'technical-failure': undefined,
    };
    const outcome = fc.constantFrom(...(Object.keys(BACK) as RecordedOutcome[]));
    fc.assert(
      fc.property(outcome, versions, (value, version) => {
        const session: Session = { ...base, recordedOutcome: { value, recordedAt: base.end } };
        expect(backFrom(session, version)?.recordedOutcome?.value).toBe(BACK[value]);
      }),
    );
  });

  it('round trip of a checklist: every item that was done is confirmed by who did it, and no private one is', () => {
    fc.assert(
      fc.property(records, fc.constantFrom<FhirVersion>('4.0', '5.0'), (record, version) => {
        const { episodes } = reviewCare(record, { policies: [defaultAttendancePolicy], asOf });
        for (const { checklists } of episodes.slice(0, 1)) {
          for (const checklist of checklists) {
            const owner = 'Practitioner/practitioner-1';
            const tasks = tasksFromChecklist(checklist, { ...shared, version, owner }).value ?? [];
            const named = tasks.map((task, place) => ({ ...task, id: `t${place}` }) as ResourceLike);
            const { value } = careRecordsFromBundle(named, { version, timeZone: 'UTC', receivedAt: asOf });
            const read = (value?.records ?? []).flatMap(({ confirmations = [] }) => confirmations);
            const done = checklist.items.filter(({ state, item }) => state === 'done' && !item.private);
            expect(read.flatMap(({ items = [] }) => items).sort()).toEqual(
              done.map(({ item }) => item.id).sort(),
            );
          }
        }
      }),
      { numRuns: runsOf(20) },
    );
  });
});
