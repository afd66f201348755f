import { tzOffset } from '@date-fns/tz/tzOffset';
import { rangeError } from '../internal/errors.js';
import { DAY, MINUTE } from './duration.js';

/**
 * The offsets of a zone in one stretch of time, in ms: the same from end to end, or another from an instant on. A stretch
 * is shorter than the time between any two changes of a zone since 1970, of which the shortest was a week.
 */
interface Stretch {
  readonly before: number;
  readonly changesAt: number;
  readonly after: number;
}

const LENGTH = 4 * DAY;

/** What was asked of the platform before: asking it again takes far longer than looking here. */
const known = new Map<string, Map<number, Stretch>>();

/** The first and the last instant that a `Date` can hold. */
const [EARLIEST, LATEST] = [-8.64e15, 8.64e15];

/** Offset of a zone at an instant as the platform tells it, in ms; an unknown zone is the caller's mistake. */
function askOffset(ms: number, timeZone: string): number {
  const minutes = tzOffset(timeZone, new Date(Math.min(Math.max(ms, EARLIEST), LATEST)));
  if (Number.isNaN(minutes)) throw rangeError('invalid-time-zone', 'A time zone is not a known IANA id.');
  return minutes * MINUTE;
}

function askStretch(start: number, timeZone: string): Stretch {
  const before = askOffset(start, timeZone);
  const after = askOffset(start + LENGTH, timeZone);
  let [low, high] = [start, start + LENGTH];
  if (before === after) return { before, changesAt: high, after };
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (askOffset(middle, timeZone) === before) low = middle;
    else high = middle;
  }
  return { before, changesAt: high, after };
}

/** The stretch that begins at a multiple of its length; kept once it was asked for. */
function stretchAt(place: number, timeZone: string): Stretch {
  const found = known.get(timeZone)?.get(place);
  if (found !== undefined) return found;
  const asked = askStretch(place * LENGTH, timeZone);
  const stretches = known.get(timeZone) ?? new Map<number, Stretch>();
  known.set(timeZone, stretches.set(place, asked));
  return asked;
}

/** Offset of a zone at an instant, in ms. */
export function offsetAt(ms: number, timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  const { before, changesAt, after } = stretchAt(Math.floor(ms / LENGTH), timeZone);
  return ms < changesAt ? before : after;
}
