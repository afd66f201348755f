import type { ContactAgreement } from '../care-record/client.js';
import { instantOf, wallClockAt } from '../time/calendar.js';
import { DAY, HOUR, MINUTE } from '../time/duration.js';

/** The hours of the day in which contact is welcome, in a zone; hours that are absent are all of them. */
export interface AgreedHours {
  readonly hours: ContactAgreement['hours'];
  readonly timeZone: string;
}

/** A stretch of time, epoch ms: from its first instant up to the instant at which it is over. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** Milliseconds from midnight of a clock time `HH:mm`. */
function clockTimeOf(text: string): number {
  const [hours, minutes] = text.split(':').map(Number) as [number, number];
  return hours * HOUR + minutes * MINUTE;
}

/** The stretch of agreed hours that begins on the local date of an instant, moved by some days. */
function stretchOf(ms: number, days: number, hours: { from: string; to: string }, timeZone: string): Stretch {
  const wall = wallClockAt(ms, timeZone);
  const midnight = wall - (((wall % DAY) + DAY) % DAY) + days * DAY;
  const from = clockTimeOf(hours.from);
  const to = clockTimeOf(hours.to);
  return {
    from: instantOf(midnight + from, timeZone),
    until: instantOf(midnight + to + (to > from ? 0 : DAY), timeZone),
  };
}

const CLOCK_TIME = /^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/;

/** The stretches of agreed hours around an instant, two days either way; hours that are no clock times say nothing. */
function stretchesAround(ms: number, { hours, timeZone }: AgreedHours): Stretch[] {
  if (hours === undefined || !CLOCK_TIME.test(hours.from) || !CLOCK_TIME.test(hours.to)) {
    return [{ from: -Infinity, until: Infinity }];
  }
  // A clock change can swallow a stretch whole.
  return [-2, -1, 0, 1, 2]
    .map((days) => stretchOf(ms, days, hours, timeZone))
    .filter(({ from, until }) => from < until);
}

/** The first agreed time at an instant or later: from when, and until when. */
export function nextAgreedTime(ms: number, agreed: AgreedHours): Stretch {
  const stretches = stretchesAround(ms, agreed).filter(({ until }) => until > ms);
  // No clock change swallows the hours of two days running.
  const { from, until } = stretches[0] as Stretch;
  return { from: Math.max(ms, from), until };
}

/**
 * Puts an instant within agreed hours: at once or later, else earlier, but never before `earliest` and always before
 * `before`. Null where no agreed time lies in between.
 */
export function withinAgreedHours(
  ms: number,
  { earliest, before }: { readonly earliest: number; readonly before: number },
  agreed: AgreedHours,
): number | null {
  const wished = Math.max(ms, earliest);
  const later = nextAgreedTime(wished, agreed).from;
  if (later < before) return later;
  const last = Math.min(before - 1, wished);
  const stretch = stretchesAround(last, agreed).findLast(({ from }) => from <= last) as Stretch;
  const start = Math.max(stretch.from, earliest);
  return start < Math.min(stretch.until, before) ? start : null;
}
