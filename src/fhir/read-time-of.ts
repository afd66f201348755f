import { timeOf, type FhirTime } from './fhir-time.js';
import { fieldOf } from './read-json.js';
import type { Origin, Reading } from './reading.js';
import { from } from './reading.js';
import type { Entry } from './resource-set.js';

/** A time of a fact, to the day at least, with its place. */
export interface ReadTime {
  readonly at: Date;
  readonly origin: Origin;
}

/** The first of some elements that holds a time to the day at least; a day is dated at its beginning. */
export function firstTime({ clock }: Reading, entry: Entry, paths: readonly string[]): ReadTime | null {
  for (const path of paths) {
    const value = path.split('.').reduce<unknown>((at, name) => fieldOf(at, name), entry.json);
    const time: FhirTime | null = timeOf(value, clock);
    if (time !== null && (time.precision === 'instant' || time.precision === 'day'))
      return { at: new Date(time.from), origin: from(entry, path, 'recorded', time.precision) };
  }
  return null;
}

/**
 * A time that a fact cannot be without: as recorded, else when the resource was last changed, else when the data was
 * received, which is said; null where nothing tells.
 */
export function timeOrBound(reading: Reading, entry: Entry, paths: readonly string[]): ReadTime | null {
  const recorded = firstTime(reading, entry, paths);
  if (recorded !== null) return recorded;
  const changed = firstTime(reading, entry, ['meta.lastUpdated']);
  const received = reading.receivedAt === null ? null : new Date(reading.receivedAt);
  const [path = 'id'] = paths;
  const isKnown = changed !== null || received !== null;
  reading.say(isKnown ? 'date-assumed' : 'time-missing', `${entry.type}.${path}`, entry);
  if (changed !== null) return { at: changed.at, origin: { ...changed.origin, basis: 'assumed' } };
  return received === null ? null : { at: received, origin: { basis: 'assumed' } };
}
