import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessAttendance, defaultAttendancePolicy, gad7 } from 'client-engagement';
import type { CareRecord, RecordList, SessionOutcome } from 'client-engagement';
import { safeParseCareRecord, encodeCareRecord, parseFact, encodeFact } from 'client-engagement/schemas';
import * as testing from 'client-engagement/testing';
import { recordLists } from '../../src/testing/arbitrary-variation.js';

const { arbitraryCareHistory, arbitraryCareRecord, arbitraryLater, arbitraryShuffled } = testing;
const window = { from: new Date('2030-01-01T00:00:00Z'), to: new Date('2030-02-01T00:00:00Z') };

/** The arbitrary of each kind of fact, by the list it belongs to. */
const facts = {
  episodes: testing.arbitraryEpisode,
  sessions: testing.arbitrarySession,
  measures: testing.arbitraryMeasureCompletion,
  ratings: testing.arbitraryParticipationRating,
  views: testing.arbitraryEngagementView,
  readingAcknowledgements: testing.arbitraryReadingAcknowledgement,
  tasks: testing.arbitraryTask,
  reflections: testing.arbitraryReflection,
  goals: testing.arbitraryGoal,
  feedback: testing.arbitraryFeedback,
  influences: testing.arbitraryInfluence,
  barrierReviews: testing.arbitraryBarrierReview,
  contacts: testing.arbitraryContact,
  pauses: testing.arbitraryPause,
  practitionerAbsences: testing.arbitraryAbsence,
  serviceWaits: testing.arbitraryServiceWait,
  statements: testing.arbitraryStatement,
  bookingReviews: testing.arbitraryBookingReview,
  oneOffBookings: testing.arbitraryOneOffBooking,
  policyAcknowledgements: testing.arbitraryPolicyAcknowledgement,
  allowances: testing.arbitraryAllowance,
  supervision: testing.arbitrarySupervision,
  confirmations: testing.arbitraryConfirmation,
  safetyFlags: testing.arbitrarySafetyFlag,
  safetyReviews: testing.arbitrarySafetyReview,
} as const satisfies Record<RecordList, unknown>;

const outcomes = {
  scheduled: true,
  'awaiting-outcome': true,
  attended: true,
  'attended-late': true,
  'arrived-too-late': true,
  'no-show': true,
  'late-cancel': true,
  'late-reschedule': true,
  'early-cancel': true,
  'early-reschedule': true,
  'cancel-notice-unknown': true,
  'cancel-party-unknown': true,
  'practitioner-cancel': true,
  'practitioner-reschedule': true,
  'practitioner-no-show': true,
  'mutual-no-show': true,
  'technical-failure': true,
  'policy-unknown': true,
  voided: true,
} as const satisfies Record<SessionOutcome, true>;

const parts = {
  arbitraryCancellation: () => testing.arbitraryCancellation(window.from),
  arbitraryClient: testing.arbitraryClient,
  arbitraryEnding: testing.arbitraryEnding,
  arbitraryException: testing.arbitraryException,
  arbitraryInstant: testing.arbitraryInstant,
  arbitraryPresence: () => testing.arbitraryPresence(window.from),
  arbitraryRecordedOutcome: testing.arbitraryRecordedOutcome,
};

describe.each(Object.entries(facts))('the arbitrary of %s', (kind, arbitrary) => {
  it('gives facts that the schema accepts, with and without constraints', () => {
    fc.assert(
      fc.property(fc.oneof(arbitrary(), arbitrary(window)), (fact) => {
        expect(parseFact(kind as 'sessions', encodeFact(kind as 'sessions', fact as never))).toEqual(fact);
      }),
    );
  });

  it('gives a variety, and the same for the same seed', () => {
    const sample = () =>
      fc
        .sample(arbitrary() as fc.Arbitrary<object>, { seed: 7, numRuns: 40 })
        .map((one) => fc.stringify(one));
    expect(new Set(sample()).size).toBeGreaterThan(20);
    expect(sample()).toEqual(sample());
  });

  it('refuses a window that ends before it starts', () => {
    expect(() => arbitrary({ from: window.to, to: window.from })).toThrow(
      expect.objectContaining({ code: 'invalid-date' }),
    );
  });
});

describe.each(Object.entries(parts))('%s', (_, arbitrary) => {
  it('gives a variety', () => {
    const sample = fc
      .sample(arbitrary() as fc.Arbitrary<object>, { seed: 7, numRuns: 60 })
      .map((one) => fc.stringify(one));
    expect(new Set(sample).size).toBeGreaterThan(5);
  });
});

describe('the arbitrary of a whole record', () => {
  it('gives records that the schema accepts', () => {
    fc.assert(
      fc.property(
        fc.oneof(arbitraryCareRecord(), arbitraryCareHistory()),
        (record) => safeParseCareRecord(encodeCareRecord(record)).success,
      ),
    );
  });

  it('fills every list that a record has, and leaves each out at times', () => {
    const records = fc.sample(arbitraryCareRecord(), { seed: 11, numRuns: 200 });
    const always: readonly string[] = ['episodes', 'sessions'];
    for (const list of recordLists) {
      expect(
        records.some((record) => (record[list]?.length ?? 0) > 0),
        list,
      ).toBe(true);
      if (!always.includes(list))
        expect(
          records.some((record) => record[list] === undefined),
          list,
        ).toBe(true);
    }
  });

  it('keeps to the constraints', () => {
    fc.assert(
      fc.property(arbitraryCareRecord({ ...window, clientId: 'me', maxSessions: 2 }), (record) => {
        return (
          record.client.id === 'me' &&
          record.sessions.length <= 2 &&
          record.sessions.every(({ start }) => start >= window.from && start <= window.to)
        );
      }),
    );
  });

  it('gives records and histories in which every outcome comes up', () => {
    const policies = [defaultAttendancePolicy];
    const asOf = new Date('2026-12-31T00:00:00Z');
    const seen = new Set(
      fc
        .sample(fc.oneof(arbitraryCareRecord(), arbitraryCareHistory()), { seed: 5, numRuns: 400 })
        .flatMap((record) =>
          assessAttendance(record, { policies, asOf }).outcomes.map(({ outcome }) => outcome),
        ),
    );
    expect(Object.keys(outcomes).filter((outcome) => !seen.has(outcome as SessionOutcome))).toEqual([]);
  });

  it('takes the instruments it is given', () => {
    const [completion] = fc.sample(testing.arbitraryMeasureCompletion({ instruments: [gad7] }), 1);
    expect(completion?.instrument).toBe('gad-7');
  });
});

describe('variations of a record', () => {
  const at = new Date('2026-06-01T00:00:00Z');

  it('shuffled: it holds the same facts', () => {
    const pair = arbitraryCareRecord().chain((record) =>
      fc.tuple(fc.constant(record), arbitraryShuffled(record)),
    );
    const sorted = (record: CareRecord): unknown =>
      recordLists.map((list) => [...(record[list] ?? [])].map((one) => fc.stringify(one)).toSorted());
    fc.assert(
      fc.property(pair, ([record, shuffled]) => {
        expect(sorted(shuffled)).toEqual(sorted(record));
      }),
    );
  });

  it('later: it keeps what was known and adds only what is dated after the instant', () => {
    const pair = arbitraryCareRecord().chain((record) =>
      fc.tuple(fc.constant(record), arbitraryLater(record, at)),
    );
    fc.assert(
      fc.property(pair, ([record, later]) => {
        const known = new Set(record.sessions.map(({ id }) => id));
        return (
          record.sessions.every(({ id }) => later.sessions.some((one) => one.id === id)) &&
          later.sessions.filter(({ id }) => !known.has(id)).every(({ bookedAt }) => bookedAt > at)
        );
      }),
    );
  });
});
