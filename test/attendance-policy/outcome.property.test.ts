import fc from 'fast-check';
import { describe, it } from 'vitest';
import { assessAttendance, defaultAttendancePolicy, deriveAttendanceOutcome } from 'client-engagement';
import type { AttendancePolicy, Cancellation, OutcomeAssessment, Session } from 'client-engagement';
import {
  arbitraryCareRecord,
  arbitraryInstant,
  arbitraryLater,
  arbitrarySession,
  sessionFrom,
} from 'client-engagement/testing';

const asOf = new Date('2028-01-01T00:00:00Z');
const policies = [defaultAttendancePolicy];
const DAY = 86_400_000;

const judge = (session: Session, policy: AttendancePolicy = defaultAttendancePolicy): OutcomeAssessment =>
  deriveAttendanceOutcome(session, policy, { asOf });
const cancelled = (
  start: Date,
  before: number,
  by: Cancellation['by'] = 'client',
  timeZone = 'UTC',
): Session =>
  sessionFrom({
    start,
    timeZone,
    bookedAt: new Date(+start - 60 * DAY),
    cancellation: { by, at: new Date(+start - before) },
  });
const starts = arbitraryInstant({
  from: new Date('2026-03-01T00:00:00Z'),
  to: new Date('2026-11-30T00:00:00Z'),
});
const notice = fc.oneof(fc.constantFrom(DAY, DAY - 1, DAY + 1, 0, 1), fc.integer({ min: 0, max: 50 * DAY }));
const withHours = (hours: number): AttendancePolicy => ({
  ...defaultAttendancePolicy,
  notice: { ...defaultAttendancePolicy.notice, kind: 'elapsed', hours },
});

describe('outcomes', () => {
  it('totality: every session of every record has exactly one', () => {
    fc.assert(
      fc.property(arbitraryCareRecord(), (record) => {
        const { outcomes } = assessAttendance(record, { policies, asOf });
        const ids = new Set(outcomes.map(({ sessionId }) => sessionId));
        return outcomes.length === record.sessions.length && ids.size === outcomes.length;
      }),
    );
  });

  it('boundary: notice of exactly 24 hours is in time, one millisecond less is late', () => {
    fc.assert(
      fc.property(
        starts,
        (start) =>
          judge(cancelled(start, DAY)).outcome === 'early-cancel' &&
          judge(cancelled(start, DAY - 1)).outcome === 'late-cancel',
      ),
    );
  });

  it('monotone in time: less notice never costs less', () => {
    fc.assert(
      fc.property(starts, notice, notice, (start, a, b) => {
        const [more, less] = [Math.max(a, b), Math.min(a, b)];
        return judge(cancelled(start, less)).creditsUsed >= judge(cancelled(start, more)).creditsUsed;
      }),
    );
  });

  it('monotone in window: a longer window never makes late into early', () => {
    fc.assert(
      fc.property(
        starts,
        notice,
        fc.integer({ min: 0, max: 72 }),
        fc.integer({ min: 0, max: 72 }),
        (start, before, hours, more) => {
          const [short, long] = [hours, hours + more].map(
            (one) => judge(cancelled(start, before), withHours(one)).outcome,
          );
          return short !== 'late-cancel' || long === 'late-cancel';
        },
      ),
    );
  });

  it('translation and zones: with elapsed hours neither the date nor the zone matters', () => {
    fc.assert(
      fc.property(
        starts,
        starts,
        notice,
        fc.constantFrom('Europe/London', 'America/St_Johns', 'Pacific/Kiritimati'),
        (start, other, before, zone) =>
          judge(cancelled(start, before)).outcome === judge(cancelled(other, before, 'client', zone)).outcome,
      ),
    );
  });

  it('party: what we cancel never uses a credit and never counts, at any time', () => {
    fc.assert(
      fc.property(
        starts,
        fc.integer({ min: -DAY, max: 9 * DAY }),
        fc.constantFrom('practitioner' as const, 'service' as const),
        (start, before, by) => {
          const { creditsUsed, run } = judge(cancelled(start, before, by));
          return creditsUsed === 0 && run === 'neutral';
        },
      ),
    );
  });

  it('no silent no-show: without a recorded outcome and without word from the client nobody did not attend', () => {
    fc.assert(
      fc.property(arbitrarySession(), (session) => {
        const { recordedOutcome: _, cancellation: __, ...silent } = session;
        return judge(silent).outcome !== 'no-show';
      }),
    );
  });

  it('cancelled excludes attendance: nothing recorded about a cancelled session makes it attended', () => {
    fc.assert(
      fc.property(
        arbitrarySession().filter((session) => session.cancellation !== undefined),
        (session) =>
          !['attended', 'attended-late', 'awaiting-outcome', 'scheduled'].includes(
            judge({ ...session, policy: undefined }).outcome,
          ),
      ),
    );
  });

  it('late is not missed: whoever joins before the end attended', () => {
    fc.assert(
      fc.property(starts, fc.integer({ min: 0, max: 49 }), (start, minutes) => {
        const joined = sessionFrom({
          start,
          presence: { clientJoinedAt: new Date(+start + minutes * 60_000) },
        });
        return judge(joined).outcome === (minutes <= 5 ? 'attended' : 'attended-late');
      }),
    );
  });

  it('practitioner ready: our being ready later never makes the client later', () => {
    fc.assert(
      fc.property(
        starts,
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 40 }),
        (start, joins, ready, more) => {
          const at = (minutes: number) => new Date(+start + minutes * 60_000);
          const late = (readyAt: number) =>
            judge(
              sessionFrom({
                start,
                presence: { clientJoinedAt: at(joins), practitionerReadyAt: at(readyAt) },
              }),
            ).outcome === 'attended-late';
          return late(ready) || !late(ready + more);
        },
      ),
    );
  });

  it('recording delay: when an outcome was entered never matters', () => {
    fc.assert(
      fc.property(arbitrarySession(), arbitraryInstant(), (session, recordedAt) => {
        const { recordedOutcome } = session;
        const other =
          recordedOutcome === undefined
            ? session
            : { ...session, recordedOutcome: { ...recordedOutcome, recordedAt } };
        return fc.stringify(judge(other)) === fc.stringify(judge(session));
      }),
    );
  });

  it('as of: what happens later changes no outcome, credit, run or booking of an earlier moment', () => {
    const at = new Date('2026-06-15T12:00:00Z');
    const pairs = arbitraryCareRecord().chain((record) =>
      fc.tuple(fc.constant(record), arbitraryLater(record, at)),
    );
    fc.assert(
      fc.property(
        pairs,
        ([record, later]) =>
          fc.stringify(assessAttendance(later, { policies, asOf: at })) ===
          fc.stringify(assessAttendance(record, { policies, asOf: at })),
      ),
    );
  });

  it('credits: held is what open sessions cost, used is what charged ones cost, and nothing is below nothing', () => {
    fc.assert(
      fc.property(arbitraryCareRecord(), arbitraryInstant(), (record, at) => {
        const { outcomes, credits } = assessAttendance(record, { policies, asOf: at });
        const sum = (key: 'creditsHeld' | 'creditsUsed'): number =>
          outcomes.reduce((total, outcome) => total + outcome[key], 0);
        const lots = credits.allowances.every(
          ({ granted, used, held, left, expired, movedOn }) =>
            left >= 0 && Math.abs(granted - used - held - left - expired - movedOn) < 1e-9,
        );
        return (
          lots &&
          Math.abs(sum('creditsHeld') - credits.held) < 1e-9 &&
          Math.abs(sum('creditsUsed') - credits.used) < 1e-9
        );
      }),
    );
  });

  it('reasons: every outcome says why, and cites its own session', () => {
    fc.assert(
      fc.property(arbitrarySession(), (session) => {
        const { reasons } = judge(session);
        return (
          reasons.length > 0 &&
          reasons.every(({ evidence }) =>
            evidence.every(({ kind, id }) => kind !== 'sessions' || id === session.id),
          )
        );
      }),
    );
  });
});
