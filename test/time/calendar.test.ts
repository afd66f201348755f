import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  calendarDate,
  daysBefore,
  instantOf,
  isWorkingDay,
  mondayOf,
  wallClockAt,
} from '../../src/time/calendar.js';
import type { DaysBack } from '../../src/time/calendar.js';

const ms = (text: string): number => Date.parse(text);
const LONDON = 'Europe/London';
const NEW_YORK = 'America/New_York';

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
    ['west of Greenwich, before the spring change', '2026-03-08T01:30:00Z', NEW_YORK, '2026-03-08T06:30:00Z'],
    ['west of Greenwich, after it', '2026-03-08T03:30:00Z', NEW_YORK, '2026-03-08T07:30:00Z'],
    [
      'west of Greenwich, a time that the spring change skips',
      '2026-03-08T02:30:00Z',
      NEW_YORK,
      '2026-03-08T07:00:00Z',
    ],
    [
      'west of Greenwich, a time that the autumn change repeats',
      '2026-11-01T01:30:00Z',
      NEW_YORK,
      '2026-11-01T06:30:00Z',
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

describe('dates counted back', () => {
  const easter = { holidays: new Set(['2026-04-03', '2026-04-06']) };
  const hours = 3_600_000;
  const cases: readonly (readonly [string, string, DaysBack, string])[] = [
    ['one date, at the same time', '2026-03-10T10:00:00Z', { days: 1 }, '2026-03-09T10:00:00Z'],
    ['three dates, a weekend among them', '2026-03-10T10:00:00Z', { days: 3 }, '2026-03-07T10:00:00Z'],
    [
      'one date over the spring change: the clock on the wall shows the same',
      '2026-03-29T09:00:00Z',
      { days: 1 },
      '2026-03-28T10:00:00Z',
    ],
    [
      'to the end of office hours of the date before',
      '2026-06-10T09:00:00Z',
      { days: 1, clockTime: 17 * hours },
      '2026-06-09T16:00:00Z',
    ],
    [
      'to midnight, from a start at midnight',
      '2026-06-09T23:00:00Z',
      { days: 1, clockTime: 0 },
      '2026-06-08T23:00:00Z',
    ],
    [
      'to a time on the wall before 1970 too',
      '1967-12-30T10:00:00Z',
      { days: 1, clockTime: 17 * hours },
      '1967-12-29T17:00:00Z',
    ],
    [
      'one working day over Easter',
      '2026-04-07T09:00:00Z',
      { days: 1, working: easter },
      '2026-04-02T09:00:00Z',
    ],
    [
      'two working days over a weekend, to a time of the day',
      '2026-03-09T10:00:00Z',
      { days: 2, working: { holidays: new Set() }, clockTime: 12 * hours },
      '2026-03-05T12:00:00Z',
    ],
    [
      'one working day of a week from Sunday to Thursday',
      '2026-03-15T10:00:00Z',
      { days: 1, working: { holidays: new Set(), week: [7, 1, 2, 3, 4] } },
      '2026-03-12T10:00:00Z',
    ],
  ];

  it.each(cases)('%s', (_, start, back, reached) => {
    expect(new Date(daysBefore(ms(start), LONDON, back))).toEqual(new Date(reached));
  });
});

describe('the Monday of a week', () => {
  it.each([
    ['of a Monday is the day itself', '2026-03-09T00:00:00Z', LONDON, '2026-03-09'],
    ['of a Wednesday', '2026-03-11T10:00:00Z', LONDON, '2026-03-09'],
    ['of a Sunday is six days before', '2026-03-15T23:59:59Z', LONDON, '2026-03-09'],
    ['is that of the zone: in London it is Monday already', '2026-06-14T23:30:00Z', LONDON, '2026-06-15'],
    ['is that of the zone: in New York it is Sunday still', '2026-06-15T02:00:00Z', NEW_YORK, '2026-06-08'],
    ['before 1970', '1969-12-28T10:00:00Z', 'UTC', '1969-12-22'],
  ])('%s', (_, instant, zone, monday) => {
    expect(mondayOf(ms(instant), zone)).toBe(monday);
  });
});
