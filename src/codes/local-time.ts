import { DAY } from '../time/duration.js';
import { instantOf } from '../time/calendar.js';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^(\d{2}):(\d{2})(?::(\d{2}))?$/;

/** The wall clock at the beginning of a local date; null where there is no such date. */
function midnightOf(date: string): number | null {
  const [, year, month, day] = DATE.exec(date) ?? [];
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return Number.isNaN(wall) || new Date(wall).toISOString().slice(0, 10) !== date ? null : wall;
}

/** The time of day in ms; null where there is no such time. */
function clockOf(time: string): number | null {
  const [, hour, minute, second = '0'] = TIME.exec(time) ?? [];
  const isClock = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  return isClock ? ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 : null;
}

/**
 * The instant of a local date and clock time, as national data sets and HL7 v2 messages hold them: without an offset.
 *
 * A clock time that the spring change skips becomes the instant after the gap; of one that the autumn change repeats
 * the later instant is taken.
 *
 * @param date - the local date, `YYYY-MM-DD`
 * @param time - the clock time, `HH:MM` or `HH:MM:SS`
 * @param timeZone - IANA time zone that the clock stands in
 * @returns the instant; null where there is no such date or time
 * @throws RangeError with code `invalid-time-zone`
 * @example
 * ```ts
 * import { instantFromLocalTime } from 'client-engagement/codes';
 *
 * instantFromLocalTime('2026-07-06', '10:00', 'Europe/London'); //=> new Date('2026-07-06T09:00:00Z')
 * instantFromLocalTime('2026-02-30', '10:00', 'Europe/London'); //=> null
 * ```
 * @category codes
 * @since 0.1.0
 */
export function instantFromLocalTime(date: string, time: string, timeZone: string): Date | null {
  const midnight = midnightOf(date);
  const clock = clockOf(time);
  return midnight === null || clock === null ? null : new Date(instantOf(midnight + clock, timeZone));
}

/**
 * A local day as the bounds of an instant that is known to the day only: notice is then early, late or unknown,
 * whatever the clock said.
 *
 * @param date - the local date, `YYYY-MM-DD`
 * @param timeZone - IANA time zone of that date
 * @returns the bounds, both included; null where there is no such date
 * @throws RangeError with code `invalid-time-zone`
 * @example
 * ```ts
 * import { boundsOfDay } from 'client-engagement/codes';
 *
 * boundsOfDay('2026-07-06', 'Europe/London');
 * //=> {
 * //     notBefore: new Date('2026-07-05T23:00:00Z'),
 * //     notAfter: new Date('2026-07-06T22:59:59.999Z'),
 * //   }
 * ```
 * @category codes
 * @since 0.1.0
 */
export function boundsOfDay(
  date: string,
  timeZone: string,
): { readonly notBefore: Date; readonly notAfter: Date } | null {
  const midnight = midnightOf(date);
  if (midnight === null) return null;
  return {
    notBefore: new Date(instantOf(midnight, timeZone)),
    notAfter: new Date(instantOf(midnight + DAY, timeZone) - 1),
  };
}
