import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineAttendancePolicy, deriveAttendanceOutcome, deriveNoticeDeadline } from 'client-engagement';
import type { AttendancePolicy, NoticeWindow, Session } from 'client-engagement';
import {
  arbitraryAttendancePolicy,
  arbitraryInstant,
  arbitraryTimeZone,
  sessionFrom,
} from 'client-engagement/testing';

const DAY = 86_400_000;
const zones = fc.oneof(
  arbitraryTimeZone(),
  fc.constantFrom('Europe/London', 'America/St_Johns', 'Pacific/Kiritimati', 'Australia/Lord_Howe'),
);
/** Starts around both changes of the clocks among them. */
const starts = fc.oneof(
  arbitraryInstant({ from: new Date('2026-01-01T00:00:00Z'), to: new Date('2026-12-31T00:00:00Z') }),
  fc
    .integer({ min: -3 * 96, max: 3 * 96 })
    .chain((quarters) =>
      fc
        .constantFrom('2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z', '2026-04-04T15:00:00Z')
        .map((change) => new Date(Date.parse(change) + quarters * 900_000)),
    ),
);
const sessions = fc
  .record({ start: starts, timeZone: zones })
  .map(({ start, timeZone }) => sessionFrom({ start, timeZone, bookedAt: new Date(+start - 60 * DAY) }));
const dates = fc.array(
  fc
    .integer({ min: 0, max: 364 })
    .map((day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10)),
  { maxLength: 20 },
);
const asOf = new Date('2028-01-01T00:00:00Z');
const byDays = (window: NoticeWindow): AttendancePolicy =>
  defineAttendancePolicy({ id: 'ours', notice: window, reminders: { hoursBefore: [999] } });
const cancelledAt = (session: Session, at: Date): Session => ({
  ...session,
  cancellation: { by: 'client', at },
});

describe('laws of notice, under any policy', () => {
  it('boundary: at the deadline is in time, one millisecond later is not', () => {
    fc.assert(
      fc.property(sessions, arbitraryAttendancePolicy(), dates, (session, policy, holidays) => {
        const deadline = deriveNoticeDeadline(session, policy, { holidays });
        const judge = (at: Date) =>
          deriveAttendanceOutcome(cancelledAt(session, at), policy, { asOf, holidays }).outcome;
        const after = judge(new Date(+deadline + 1));
        return judge(deadline) === 'early-cancel' && (after === 'late-cancel' || after === 'no-show');
      }),
    );
  });

  it('before the start: notice always ends before the session begins', () => {
    fc.assert(
      fc.property(
        sessions,
        arbitraryAttendancePolicy(),
        fc.boolean(),
        (session, policy, toMove) => deriveNoticeDeadline(session, policy, { toMove }) < session.start,
      ),
    );
  });

  it('holiday monotonicity: one more holiday never makes a deadline later', () => {
    fc.assert(
      fc.property(sessions, arbitraryAttendancePolicy(), dates, dates, (session, policy, some, more) => {
        const few = deriveNoticeDeadline(session, policy, { holidays: some });
        return deriveNoticeDeadline(session, policy, { holidays: [...some, ...more] }) <= few;
      }),
    );
  });

  it('day monotonicity: one more day of notice never makes a deadline later', () => {
    const kinds = fc.constantFrom<'calendar-days' | 'business-days'>('calendar-days', 'business-days');
    fc.assert(
      fc.property(sessions, kinds, fc.integer({ min: 1, max: 9 }), dates, (session, kind, days, holidays) => {
        const [short, long] = [days, days + 1].map((count) =>
          deriveNoticeDeadline(session, byDays({ kind, days: count }), { holidays }),
        );
        return short !== undefined && long !== undefined && long < short;
      }),
    );
  });

  it('clock time: a day of notice ends at the same clock time, but where the clocks skip it', () => {
    const clock = (instant: Date, timeZone: string) =>
      new Intl.DateTimeFormat('en-GB', {
        timeZone,
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
      }).format(instant);
    fc.assert(
      fc.property(sessions, fc.integer({ min: 1, max: 9 }), (session, days) => {
        const deadline = deriveNoticeDeadline(session, byDays({ kind: 'calendar-days', days }));
        const same = clock(deadline, session.timeZone) === clock(session.start, session.timeZone);
        const beforeMidnight = new Date(+deadline - 1);
        const isAfterGap =
          Math.abs(+clockMs(deadline, session.timeZone) - clockMs(beforeMidnight, session.timeZone)) > 60_000;
        return same || isAfterGap;
      }),
    );
  });

  it('false friend: 24 elapsed hours are not one calendar day on two days of the year', () => {
    const session = sessionFrom({ start: '2026-03-29T10:00:00+01:00', timeZone: 'Europe/London' });
    const [elapsed, day] = [
      byDays({ kind: 'elapsed', hours: 24 }),
      byDays({ kind: 'calendar-days', days: 1 }),
    ].map((policy) => +deriveNoticeDeadline(session, policy));
    expect(elapsed).not.toBe(day);
  });
});

/** What a clock shows, as ms from midnight. */
function clockMs(instant: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
    hourCycle: 'h23',
  }).formatToParts(instant);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value ?? 0);
  return ((part('hour') * 60 + part('minute')) * 60 + part('second')) * 1000 + part('fractionalSecond');
}
