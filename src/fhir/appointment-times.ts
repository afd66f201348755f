import { MINUTE } from '../time/duration.js';
import { timeOf, type TimeReader } from './fhir-time.js';
import { fieldOf } from './read-json.js';
import { from, type Origin, type Reading } from './reading.js';
import type { Entry } from './resource-set.js';

/** When an appointment starts and ends, epoch ms, with where the end was found. */
export interface AppointmentTimes {
  readonly start: number;
  readonly end: number;
  readonly endFrom: Origin;
}

/** No session takes longer; a longer one is a mistake of its row. */
const LONGEST_MINUTES = 7 * 24 * 60;

/** An instant of an element; a text that is none is said, and one that is not there is left to the caller. */
function instantAt(
  reading: Reading,
  entry: Entry,
  name: string,
  clock: TimeReader,
): number | 'missing' | 'none' {
  const text = fieldOf(entry.json, name);
  if (text === undefined || text === null) return 'missing';
  const time = timeOf(text, clock);
  if (time?.precision === 'instant') return time.from;
  reading.say('time-imprecise', `${entry.type}.${name}`, entry);
  return 'none';
}

function minutesOf(json: unknown): number | null {
  const minutes = fieldOf(json, 'minutesDuration');
  return typeof minutes === 'number' && minutes > 0 && minutes <= LONGEST_MINUTES ? minutes : null;
}

/**
 * When an appointment starts and ends. A day or a clock time without an offset is no start, and is not guessed at; an
 * end that is not there is worked out from the minutes it takes.
 */
export function timesOf(reading: Reading, entry: Entry, clock: TimeReader): AppointmentTimes | null {
  const start = instantAt(reading, entry, 'start', clock);
  const recorded = instantAt(reading, entry, 'end', clock);
  const minutes = minutesOf(entry.json);
  const derived = typeof start !== 'number' || minutes === null ? null : start + minutes * MINUTE;
  const end = typeof recorded === 'number' ? recorded : derived;
  if (start === 'missing' || (recorded === 'missing' && end === null && start !== 'none'))
    reading.say('time-missing', `${entry.type}.${start === 'missing' ? 'start' : 'end'}`, entry);
  if (typeof start !== 'number' || end === null) return null;
  if (end <= start) {
    reading.say('ends-before-start', `${entry.type}.end`, entry);
    return null;
  }
  if (derived !== null && derived !== end) reading.say('duration-mismatch', `${entry.type}.end`, entry);
  const endFrom =
    typeof recorded !== 'number'
      ? from(entry, 'minutesDuration', 'derived', 'instant')
      : from(entry, 'end', 'recorded', 'instant');
  return { start, end, endFrom };
}
