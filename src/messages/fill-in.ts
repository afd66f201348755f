import type { Reason } from '../care-record/evidence.js';
import { toMs } from '../internal/instant.js';
import { wallClockAt } from '../time/calendar.js';
import type { Language } from './language.js';

/** How values are written into a text. */
export interface FillIn {
  readonly language: Language;
  /** IANA time zone in which instants are written. */
  readonly timeZone: string;
  /** What becomes of a text value; absent means that it is written as it is. */
  readonly text?: ((value: string) => string) | undefined;
  /** What becomes of a link; absent means the same as of any text. */
  readonly link?: ((value: string) => string) | undefined;
}

/**
 * `{name}`; `{name:+}` shows a number’s sign; `{name:at}`, `{name:when}` and `{name:time}` write an instant as a day
 * with its time, the same with the day of the week, and a time alone; `{name:link}` is an address; `{name:one|other}`
 * chooses by number.
 */
export const PLACEHOLDER: RegExp = /\{(\w+)(?::(?:(\+|at|when|time|link)|([^|{}]*)\|([^|{}]*)))?\}/g;

/** Writes values into the placeholders of a text. */
export function fillIn(template: string, values: Reason['inputs'], how: FillIn): string {
  return template.replace(PLACEHOLDER, (_, name: string, form?: string, one?: string, other?: string) => {
    const value = Object.hasOwn(values, name) ? (values[name] ?? null) : null;
    if (one !== undefined && other !== undefined) return value === 1 ? one : other;
    return written(nameIn(how.language, name, value), form, how);
  });
}

/** What questionnaires, and the place that a time zone is named after, are called in a language; any other value. */
function nameIn(
  { instruments = {}, places = {} }: Language,
  name: string,
  value: Reason['inputs'][string],
): Reason['inputs'][string] {
  if (typeof value !== 'string') return value ?? null;
  const called = (names: Readonly<Record<string, string>>, one: string): string =>
    Object.hasOwn(names, one) ? String(names[one]) : one;
  if (name === 'place') return called(places, value);
  if (name !== 'instrument' && name !== 'instruments') return value;
  return value
    .split(', ')
    .map((one) => called(instruments, one))
    .join(', ');
}

/** One value as it is printed: an instant, a number with two decimals at most, a word. */
function written(value: Reason['inputs'][string], form: string | undefined, how: FillIn): string {
  const { language, text, link } = how;
  if (value === null) return language.unknown;
  if (value instanceof Date) return writtenInstant(value, form, how);
  if (typeof value === 'number') {
    const number = String(Math.round(value * 100) / 100).replace('.', language.decimal);
    return form === '+' && value > 0 ? `+${number}` : number;
  }
  const asText = form === 'link' ? (link ?? text) : text;
  return asText === undefined ? String(value) : asText(String(value));
}

/** Which of the language's ways to write an instant a form asks for. */
function formOf({ date, instant, appointment, time }: Language, form: string | undefined): string {
  if (form === 'at') return instant;
  if (form === 'when') return appointment;
  return form === 'time' ? time : date;
}

function writtenInstant(value: Date, form: string | undefined, { language, timeZone }: FillIn): string {
  const wall = new Date(wallClockAt(toMs(value), timeZone));
  const nth = (names: readonly string[], index: number): string => names.slice(index, index + 1).join('');
  const twoDigits = (part: number): string => String(part).padStart(2, '0');
  return formOf(language, form)
    .replace('{weekday}', nth(language.weekdays, (wall.getUTCDay() + 6) % 7))
    .replace('{day}', String(wall.getUTCDate()))
    .replace('{month}', nth(language.months, wall.getUTCMonth()))
    .replace('{year}', String(wall.getUTCFullYear()))
    .replace('{hour}', twoDigits(wall.getUTCHours()))
    .replace('{minute}', twoDigits(wall.getUTCMinutes()));
}
