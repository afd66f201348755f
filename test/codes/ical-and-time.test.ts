import { bookingFromIcal, boundsOfDay, instantFromLocalTime, toIcalStatus } from 'client-engagement/codes';
import { describe, expect, it } from 'vitest';

describe('an iCalendar status', () => {
  it.each([
    [undefined, 'booked'],
    ['CONFIRMED', 'booked'],
    ['tentative', 'pending'],
    [' Cancelled ', 'cancelled'],
  ])('%j is %s and never an outcome', (status, booking) => {
    const { value } = bookingFromIcal({ status });
    expect(value?.booking).toBe(booking);
    expect(Object.keys(value?.facts ?? {})).toEqual(booking === 'cancelled' ? ['cancellation'] : []);
  });

  it('of a cancellation says neither who nor when', () => {
    const said = bookingFromIcal({ status: 'CANCELLED' });
    expect(said.value?.facts.cancellation).toEqual({ by: 'unknown' });
    expect(said.issues.map(({ key }) => key)).toEqual(['party-unknown', 'cancellation-time-unknown']);
    const lastModified = new Date('2026-07-05T18:30:00Z');
    const bounded = bookingFromIcal({ status: 'CANCELLED', lastModified });
    expect(bounded.value?.facts.cancellation).toEqual({ by: 'unknown', at: { notAfter: lastModified } });
    expect(bounded.issues.map(({ key }) => key)).toEqual(['party-unknown']);
  });

  it('that is none is an error', () => {
    expect(bookingFromIcal({ status: 'COMPLETED' })).toEqual({
      value: null,
      issues: [{ severity: 'error', key: 'code-unknown', field: 'status' }],
      ok: false,
    });
  });

  it('tells nobody who sees the calendar what became of the session', () => {
    for (const outcome of [
      'scheduled',
      'attended',
      'no-show',
      'arrived-too-late',
      'awaiting-outcome',
    ] as const)
      expect(toIcalStatus(outcome)).toBe('CONFIRMED');
    for (const outcome of ['early-cancel', 'late-cancel', 'practitioner-cancel', 'voided'] as const)
      expect(toIcalStatus(outcome)).toBe('CANCELLED');
  });
});

describe('a local date and time', () => {
  it.each([
    ['2026-07-06', '10:00', '2026-07-06T09:00:00.000Z'],
    ['2026-01-06', '10:00:30', '2026-01-06T10:00:30.000Z'],
    ['2026-03-29', '01:30', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25', '01:30', '2026-10-25T01:30:00.000Z'],
    ['2026-07-06', '00:00', '2026-07-05T23:00:00.000Z'],
  ])('%s %s in London is an instant, on the days of the clock change too', (date, time, instant) => {
    expect(instantFromLocalTime(date, time, 'Europe/London')?.toISOString()).toBe(instant);
  });

  it.each([
    ['2026-02-30', '10:00'],
    ['2026-7-6', '10:00'],
    ['20260706', '10:00'],
    ['2026-13-01', '10:00'],
    ['2026-07-06', '24:00'],
    ['2026-07-06', '10:60'],
    ['2026-07-06', '10:00:60'],
    ['2026-07-06', '10'],
  ])('%s %s is none', (date, time) => {
    expect(instantFromLocalTime(date, time, 'Europe/London')).toBeNull();
  });

  it('needs a zone: an unknown one is the caller’s mistake', () => {
    expect(() => instantFromLocalTime('2026-07-06', '10:00', 'Europe/Nowhere')).toThrow(
      expect.objectContaining({ code: 'invalid-time-zone' }),
    );
  });

  it('of the day of a clock change is 23 or 25 hours long', () => {
    const hours = (date: string): number => {
      const bounds = boundsOfDay(date, 'Europe/London');
      return ((bounds?.notAfter.getTime() ?? 0) + 1 - (bounds?.notBefore.getTime() ?? 0)) / 3_600_000;
    };
    expect(['2026-03-29', '2026-03-30', '2026-10-25'].map(hours)).toEqual([23, 24, 25]);
    expect(boundsOfDay('2026-02-29', 'Europe/London')).toBeNull();
  });
});
