import { instantOf } from '../time/calendar.js';
import { DAY } from '../time/duration.js';

/**
 * How exactly a time is known.
 *
 * @example
 * ```ts
 * import type { TimePrecision } from 'client-engagement/fhir';
 *
 * const precision: TimePrecision = 'day';
 * ```
 * @category fhir
 * @since 0.1.0
 */
export type TimePrecision = 'instant' | 'day' | 'month' | 'year';

/** A FHIR time as the span of instants that it may mean, in epoch ms; both ends are the same for an instant. */
export interface FhirTime {
  readonly from: number;
  readonly until: number;
  readonly precision: TimePrecision;
}

/** How clock times that are no instants by themselves are read. */
export interface TimeReader {
  /** The zone of days, and of clock times without an offset. */
  readonly timeZone: string;
  /** Whether times without an offset, or labelled UTC, are really local ones. Never assumed by itself. */
  readonly assumeLocal?: boolean | undefined;
}

const TEXT = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;

/** The years that a record can hold; their edges are left out, so that no offset leads beyond them. */
const FIRST = Date.UTC(1000, 0, 1);
const LAST = Date.UTC(9998, 11, 31);

/** The number that two digits of a text make; NaN where they are none. */
function digitsAt(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/**
 * An instant as most systems write it, to the second and in UTC: `2026-03-09T18:00:00Z`. NaN for any other text, and
 * near the ends of months and of the years that are read: those take the longer way, with the same result.
 */
function plainInstant(text: string): number {
  const isPlain =
    text.length === 20 &&
    text[4] === '-' &&
    text[7] === '-' &&
    text[10] === 'T' &&
    text[13] === ':' &&
    text[16] === ':' &&
    text[19] === 'Z';
  if (!isPlain) return Number.NaN;
  const year = digitsAt(text, 0) * 100 + digitsAt(text, 2);
  const month = digitsAt(text, 5);
  const day = digitsAt(text, 8);
  const hour = digitsAt(text, 11);
  const minute = digitsAt(text, 14);
  const second = digitsAt(text, 17);
  const isOrdinary = year >= 1000 && year <= 9998 && month >= 1 && month <= 12 && day >= 1 && day <= 28;
  const isTime = hour <= 23 && minute <= 59 && second <= 59;
  return isOrdinary && isTime ? Date.UTC(year, month - 1, day, hour, minute, second) : Number.NaN;
}

/** Whether a day is in the calendar; the platform would read 30 February as a day of March. */
function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function spanOf(text: string, month: string | undefined, day: string | undefined, zone: string): FhirTime {
  const start = Date.parse(text);
  const date = new Date(start);
  if (day !== undefined)
    return { from: instantOf(start, zone), until: instantOf(start + DAY, zone) - 1, precision: 'day' };
  const next =
    month === undefined
      ? date.setUTCFullYear(date.getUTCFullYear() + 1)
      : date.setUTCMonth(date.getUTCMonth() + 1);
  const precision = month === undefined ? 'year' : 'month';
  return { from: instantOf(start, zone), until: instantOf(next, zone) - 1, precision };
}

/**
 * Reads a FHIR date, dateTime or instant; null for what is none, for a day that is not in the calendar, and for a
 * clock time without an offset, which is nobody's instant unless the caller says that times are local.
 */
export function timeOf(text: unknown, { timeZone, assumeLocal }: TimeReader): FhirTime | null {
  if (typeof text !== 'string') return null;
  const plain = assumeLocal === true ? Number.NaN : plainInstant(text);
  if (!Number.isNaN(plain)) return { from: plain, until: plain, precision: 'instant' };
  const parts = text.length <= 40 ? TEXT.exec(text) : null;
  if (parts === null) return null;
  const [whole, year, month, day, offset] = parts;
  if (!isDay(Number(year), Number(month ?? 1), Number(day ?? 1))) return null;
  if (!whole.includes('T')) {
    const span = spanOf(whole, month, day, timeZone);
    return span.from < FIRST || span.until > LAST ? null : span;
  }
  const isLocal = assumeLocal === true && (offset === undefined || offset === 'Z');
  if (offset === undefined && !isLocal) return null;
  const read = Date.parse(isLocal ? `${whole.replace('Z', '')}Z` : whole);
  if (!(read >= FIRST && read <= LAST)) return null;
  const at = isLocal ? instantOf(read, timeZone) : read;
  return { from: at, until: at, precision: 'instant' };
}

/** An instant with an offset, in epoch ms; null for anything else. */
export function instantIn(text: unknown): number | null {
  const time = timeOf(text, { timeZone: 'UTC' });
  return time?.precision === 'instant' ? time.from : null;
}
