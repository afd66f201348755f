import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  calendarDate,
  instantOf,
  isWorkingDay,
  wallClockAt,
} from '../../src/time/calendar.js';

const ms = (text: string): number => Date.parse(text);
const LONDON = 'Europe/London';

describe('the clock on the wall', () => {
  it.each([
    ['2026-03-29T00:59:59Z', LONDON, '2026-03-29T00:59:59Z'],
    ['2026-03-29T01:00:00Z', LONDON, '2026-03-29T02:00:00Z'],
    ['2026-10-25T00:30:00Z', LONDON, '2026-10-25T01:30:00Z'],
    ['2026-10-25T01:30:00Z', LONDON, '2026-10-25T01:30:00Z'],
    ['2026-01-01T00:00:00Z', 'Pacific/Kiritimati', '2026-01-01T14:00:00Z'],
    ['2026-01-01T00:00:00Z', 'America/St_Johns', '2025-12-31T20:30:00Z'],
  ])('at %s in %s shows %s', (instant, zone, wall) => {
    expect(wallClockAt(ms(instant), zone)).toBe(ms(wall));
  });

  it('is refused for a zone that does not exist', () => {
    expect(() => wallClockAt(0, 'Europe/Atlantis')).toThrow(
      expect.objectContaining({ code: 'invalid-time-zone' }),
    );
  });
});

describe('the instant of a time on the wall', () => {
  it.each([
    ['an ordinary time', '2026-03-10T10:00:00Z', LONDON, '2026-03-10T10:00:00Z'],
    ['a time in summer', '2026-06-10T10:00:00Z', LONDON, '2026-06-10T09:00:00Z'],
    ['the day of the spring change, before it', '2026-03-29T00:30:00Z', LONDON, '2026-03-29T00:30:00Z'],
    ['the day of the spring change, after it', '2026-03-29T10:00:00Z', LONDON, '2026-03-29T09:00:00Z'],
    [
      'a time that the spring change skips: the end of the gap',
      '2026-03-29T01:30:00Z',
      LONDON,
      '2026-03-29T01:00:00Z',
    ],
    [
      'a time that the autumn change repeats: the later one',
      '2026-10-25T01:30:00Z',
      LONDON,
      '2026-10-25T01:30:00Z',
    ],
    ['a skipped half hour', '2026-10-04T02:15:00Z', 'Australia/Lord_Howe', '2026-10-03T15:30:00Z'],
  ])('%s', (_, wall, zone, instant) => {
    expect(new Date(instantOf(ms(wall), zone))).toEqual(new Date(instant));
  });
});

describe('working days', () => {
  const easter = new Set(['2026-04-03', '2026-04-06']);

  it('leave out Saturdays, Sundays and the holidays that are passed in', () => {
    const days = ['2026-04-02', '2026-04-03', '2026-04-04', '2026-04-05', '2026-04-06', '2026-04-07'];
    expect(days.filter((day) => isWorkingDay(ms(`${day}T09:00:00Z`), easter))).toEqual([
      '2026-04-02',
      '2026-04-07',
    ]);
  });

  it('are dates of the zone', () => {
    expect(calendarDate(wallClockAt(ms('2026-04-02T23:30:00Z'), LONDON))).toBe('2026-04-03');
  });

  it('keep the time on the wall across a change of the clocks', () => {
    expect(new Date(addWorkingDays(ms('2026-03-27T10:00:00Z'), 1, LONDON, new Set()))).toEqual(
      new Date('2026-03-30T09:00:00Z'),
    );
    expect(new Date(addWorkingDays(ms('2026-04-02T09:00:00Z'), 1, LONDON, easter))).toEqual(
      new Date('2026-04-07T09:00:00Z'),
    );
    expect(addWorkingDays(5, 0, 'UTC', easter)).toBe(5);
  });
});
