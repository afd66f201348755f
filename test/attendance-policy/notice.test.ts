import { describe, expect, it } from 'vitest';
import {
  assessAttendance,
  defineAttendancePolicy,
  deriveAttendanceOutcome,
  deriveNoticeDeadline,
  oneBusinessDayPolicy,
} from 'client-engagement';
import type { AttendancePolicyChanges } from 'client-engagement';
import { recordFrom, sessionFrom } from 'client-engagement/testing';

const policy = (notice: AttendancePolicyChanges['notice']) =>
  defineAttendancePolicy({ id: 'ours', notice, reminders: { hoursBefore: [240] } });
const easter = ['2026-04-03', '2026-04-06'];

/** The end of notice of a session in London that starts at an instant. */
function deadline(
  start: string,
  notice: AttendancePolicyChanges['notice'],
  holidays: readonly string[] = [],
  timeZone = 'Europe/London',
): string {
  const session = sessionFrom({ start, timeZone, bookedAt: '2026-01-01T00:00:00Z' });
  return deriveNoticeDeadline(session, policy(notice), { holidays }).toISOString();
}

describe('the end of notice', () => {
  it.each([
    [
      'elapsed, over the spring change',
      '2026-03-29T10:00:00+01:00',
      { kind: 'elapsed', hours: 24 },
      '2026-03-28T09:00:00.000Z',
    ],
    [
      'V4: calendar days, over the spring change',
      '2026-03-29T10:00:00+01:00',
      { kind: 'calendar-days', days: 1 },
      '2026-03-28T10:00:00.000Z',
    ],
    [
      'elapsed, over the autumn change',
      '2026-10-25T10:00:00Z',
      { kind: 'elapsed', hours: 24 },
      '2026-10-24T10:00:00.000Z',
    ],
    [
      'V5: calendar days, over the autumn change',
      '2026-10-25T10:00:00Z',
      { kind: 'calendar-days', days: 1 },
      '2026-10-24T09:00:00.000Z',
    ],
    [
      'a clock time that the spring change skips: the first after it',
      '2026-03-30T01:30:00+01:00',
      { kind: 'calendar-days', days: 1 },
      '2026-03-29T01:00:00.000Z',
    ],
    [
      'a clock time that the autumn change repeats: the later',
      '2026-10-26T01:30:00Z',
      { kind: 'calendar-days', days: 1 },
      '2026-10-25T01:30:00.000Z',
    ],
    [
      'calendar days with a cut-off',
      '2026-07-08T10:00:00+01:00',
      { kind: 'calendar-days', days: 2, cutOff: '17:00' },
      '2026-07-06T16:00:00.000Z',
    ],
    [
      'a business day before a Monday',
      '2026-07-06T10:00:00+01:00',
      { kind: 'business-days', days: 1 },
      '2026-07-03T09:00:00.000Z',
    ],
    [
      'a business day before a Sunday',
      '2026-07-05T10:00:00+01:00',
      { kind: 'business-days', days: 1 },
      '2026-07-03T09:00:00.000Z',
    ],
    [
      'two business days with a cut-off',
      '2026-07-07T10:00:00+01:00',
      { kind: 'business-days', days: 2, cutOff: '12:00' },
      '2026-07-03T11:00:00.000Z',
    ],
    [
      'a working week from Sunday to Thursday',
      '2026-07-05T10:00:00+01:00',
      { kind: 'business-days', days: 1, workingWeek: [7, 1, 2, 3, 4] },
      '2026-07-02T09:00:00.000Z',
    ],
    [
      'hours of nothing: up to the start, not at it',
      '2026-07-06T10:00:00+01:00',
      { kind: 'elapsed', hours: 0 },
      '2026-07-06T08:59:59.999Z',
    ],
  ] as const)('%s', (_, start, notice, expected) => {
    expect(deadline(start, notice)).toBe(expected);
  });

  it('V6: a business day over Easter, with or without the holidays, and by a cut-off', () => {
    const start = '2026-04-07T10:00:00+01:00';
    expect(deadline(start, { kind: 'business-days', days: 1 }, easter)).toBe('2026-04-02T09:00:00.000Z');
    expect(deadline(start, { kind: 'business-days', days: 1, cutOff: '17:00' }, easter)).toBe(
      '2026-04-02T16:00:00.000Z',
    );
    expect(deadline(start, { kind: 'business-days', days: 1 })).toBe('2026-04-06T09:00:00.000Z');
  });

  it('is that of the session’s own zone', () => {
    // In Kiritimati it is Monday afternoon, in St. John’s still Sunday night.
    const start = '2026-07-06T00:30:00Z';
    expect(deadline(start, { kind: 'business-days', days: 1 }, [], 'Pacific/Kiritimati')).toBe(
      '2026-07-03T00:30:00.000Z',
    );
    expect(deadline(start, { kind: 'business-days', days: 1 }, [], 'America/St_Johns')).toBe(
      '2026-07-04T00:30:00.000Z',
    );
    expect(
      deadline('2026-07-05T12:30:00Z', { kind: 'business-days', days: 1 }, [], 'Pacific/Kiritimati'),
    ).toBe('2026-07-02T12:30:00.000Z');
  });

  it('may be another for moving than for cancelling', () => {
    const session = sessionFrom({ start: '2026-07-08T10:00:00Z' });
    const ours = policy({ kind: 'elapsed', hours: 24, reschedule: { kind: 'elapsed', hours: 4 } });
    expect(deriveNoticeDeadline(session, ours)).toEqual(new Date('2026-07-07T10:00:00Z'));
    expect(deriveNoticeDeadline(session, ours, { toMove: true })).toEqual(new Date('2026-07-08T06:00:00Z'));
    const judge = (isReplaced: boolean) =>
      deriveAttendanceOutcome(
        { ...session, cancellation: { by: 'client', at: new Date('2026-07-08T05:00:00Z') } },
        ours,
        { asOf: new Date('2026-07-09T00:00:00Z'), isReplaced },
      ).outcome;
    expect([judge(false), judge(true)]).toEqual(['late-cancel', 'early-reschedule']);
  });

  it('V27: after booking late there is time to think again where the policy gives it', () => {
    const booked = (minutes: number, hoursBefore: number) =>
      deriveAttendanceOutcome(
        sessionFrom({
          start: '2026-07-08T10:00:00Z',
          bookedAt: '2026-07-08T00:00:00Z',
          cancellation: {
            by: 'client',
            at: new Date(Date.parse('2026-07-08T10:00:00Z') - hoursBefore * 3_600_000),
          },
        }),
        policy({ coolingOffMinutes: minutes }),
        { asOf: new Date('2026-07-09T00:00:00Z') },
      ).outcome;
    expect([booked(0, 9), booked(60, 9), booked(60, 8.99)]).toEqual([
      'late-cancel',
      'early-cancel',
      'late-cancel',
    ]);
  });

  it('does not hold for a session booked later than it, where the policy exempts those', () => {
    const session = sessionFrom({
      start: '2026-07-08T10:00:00Z',
      bookedAt: '2026-07-08T00:00:00Z',
      cancellation: { by: 'client', at: '2026-07-08T09:59:59Z' },
    });
    const judge = (bookedInside: 'apply' | 'exempt', bookedAt = session.bookedAt) =>
      deriveAttendanceOutcome({ ...session, bookedAt }, policy({ bookedInside }), {
        asOf: new Date('2026-07-09T00:00:00Z'),
      }).outcome;
    expect([judge('apply'), judge('exempt')]).toEqual(['late-cancel', 'early-cancel']);
    expect(judge('exempt', new Date('2026-07-01T00:00:00Z'))).toBe('late-cancel');
  });

  it('takes the holidays that are given with an assessment', () => {
    const session = sessionFrom({
      start: '2026-04-07T10:00:00+01:00',
      timeZone: 'Europe/London',
      bookedAt: '2026-03-01T00:00:00Z',
      cancellation: { by: 'client', at: '2026-04-03T08:00:00Z' },
    });
    const judge = (holidays: readonly string[]) =>
      assessAttendance(recordFrom({ sessions: [session] }), {
        policies: [oneBusinessDayPolicy],
        asOf: new Date('2026-05-01T00:00:00Z'),
        holidays,
      }).outcomes[0]?.outcome;
    expect([judge([]), judge(easter)]).toEqual(['early-cancel', 'late-cancel']);
  });
});
