import { DAY } from './duration.js';
import { offsetAt } from './zone-offset.js';

/**
 * A date and clock time as read off a wall clock, kept as if it were UTC: `Date.UTC` of its parts. Only good for
 * calendar arithmetic; it is no instant.
 */
export type WallClock = number;

/** What the clock on the wall shows in a zone at an instant. */
export function wallClockAt(ms: number, timeZone: string): WallClock {
  return ms + offsetAt(ms, timeZone);
}

/**
 * The instant at which the clock on the wall shows a time. A time that the spring change skips becomes the instant
 * after the gap; of a time that the autumn change repeats the later instant is taken. Both make a deadline later.
 */
export function instantOf(wall: WallClock, timeZone: string): number {
  const before = wall - offsetAt(wall - DAY, timeZone);
  const after = wall - offsetAt(wall + DAY, timeZone);
  const later = Math.max(before, after);
  const earlier = Math.min(before, after);
  if (wallClockAt(later, timeZone) === wall) return later;
  if (wallClockAt(earlier, timeZone) === wall) return earlier;
  return endOfGap(earlier, later, timeZone);
}

/** The first instant after a skipped hour, found by halving between one before and one after it. */
function endOfGap(before: number, after: number, timeZone: string): number {
  const offsetAfter = offsetAt(after, timeZone);
  let low = before;
  let high = after;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle, timeZone) === offsetAfter) high = middle;
    else low = middle;
  }
  return high;
}

/** `YYYY-MM-DD` of a wall clock time. */
export function calendarDate(wall: WallClock): string {
  return new Date(wall).toISOString().slice(0, 10);
}

/** The working days of a week where nothing else is said: Monday to Friday, 1 for Monday to 7 for Sunday. */
const MONDAY_TO_FRIDAY: readonly number[] = [1, 2, 3, 4, 5];

/** Day of the week of a wall clock time, 1 for Monday to 7 for Sunday; the first day of 1970 was a Thursday. */
function weekdayOf(wall: WallClock): number {
  const days = (Math.floor(wall / DAY) + 3) % 7;
  return ((days + 7) % 7) + 1;
}

/** Whether the date of a wall clock time is a working day: of the working week and not a holiday. */
export function isWorkingDay(
  wall: WallClock,
  holidays: ReadonlySet<string>,
  workingWeek: readonly number[] = MONDAY_TO_FRIDAY,
): boolean {
  return workingWeek.includes(weekdayOf(wall)) && (holidays.size === 0 || !holidays.has(calendarDate(wall)));
}

/** How dates are counted back from a start. */
export interface DaysBack {
  /** How many, a whole number from 1; the start's own date never counts. */
  readonly days: number;
  /** Which dates count: those of the working week that are no holidays, or all where absent. */
  readonly working?:
    { readonly holidays: ReadonlySet<string>; readonly week?: readonly number[] | undefined } | undefined;
  /** Clock time on the date that is reached, in ms from midnight; absent means the start's own. */
  readonly clockTime?: number | undefined;
}

/** The instant so many dates before another, at the same or another clock time in the zone. */
export function daysBefore(ms: number, timeZone: string, { days, working, clockTime }: DaysBack): number {
  let wall = wallClockAt(ms, timeZone);
  for (let left = days; left > 0;) {
    wall -= DAY;
    if (working === undefined || isWorkingDay(wall, working.holidays, working.week)) left -= 1;
  }
  const midnight = wall - (((wall % DAY) + DAY) % DAY);
  return instantOf(clockTime === undefined ? wall : midnight + clockTime, timeZone);
}

/** The Monday, `YYYY-MM-DD`, of the calendar week of an instant in a zone. */
export function mondayOf(ms: number, timeZone: string): string {
  const wall = wallClockAt(ms, timeZone);
  return calendarDate(wall - (weekdayOf(wall) - 1) * DAY);
}

/** The instant `days` working days later at the same clock time in the zone. */
export function addWorkingDays(
  ms: number,
  days: number,
  timeZone: string,
  holidays: ReadonlySet<string>,
): number {
  let wall = wallClockAt(ms, timeZone);
  for (let left = days; left > 0;) {
    wall += DAY;
    if (isWorkingDay(wall, holidays)) left -= 1;
  }
  return instantOf(wall, timeZone);
}

/** The instant `days` dates later at the same clock time in the zone. */
export function addDays(ms: number, days: number, timeZone: string): number {
  return instantOf(wallClockAt(ms, timeZone) + days * DAY, timeZone);
}

/** The midnight that begins the date of a wall clock time. */
function midnightOf(wall: WallClock): WallClock {
  return wall - (((wall % DAY) + DAY) % DAY);
}

/** The midnight that ends the local date of an instant. */
export function endOfDay(ms: number, timeZone: string): number {
  return instantOf(midnightOf(wallClockAt(ms, timeZone)) + DAY, timeZone);
}

/** How many dates, or how many that are working days, lie after the local date of one instant up to that of another. */
export function datesAfter(
  from: number,
  to: number,
  timeZone: string,
  counts: (wall: WallClock) => boolean = () => true,
): number {
  const last = midnightOf(wallClockAt(to, timeZone));
  let dates = 0;
  for (let wall = midnightOf(wallClockAt(from, timeZone)) + DAY; wall <= last; wall += DAY)
    if (counts(wall)) dates += 1;
  return dates;
}
