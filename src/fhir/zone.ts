import { rangeError } from '../internal/errors.js';
import { canonical } from './canonical.js';
import { extensionValue } from './extension.js';
import { fieldOf, listOf } from './read-json.js';
import type { Reading } from './reading.js';
import type { Entry } from './resource-set.js';

/** Whether the platform knows a text as an IANA zone; an offset is no zone. */
function isZone(name: unknown): name is string {
  if (typeof name !== 'string' || !/^[A-Za-z][\w+/-]{1,63}$/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The zones that were asked for already: asking the platform costs more than reading an appointment. */
export function zoneReader(): (name: unknown) => string | null {
  const known = new Map<unknown, boolean>();
  return (name) => {
    const answer = known.get(name) ?? isZone(name);
    known.set(name, answer);
    return answer ? (name as string) : null;
  };
}

/** A zone that the caller gave; an unknown one is the caller's mistake. */
export function callersZone(name: string, isKnown: (name: unknown) => string | null): string {
  if (isKnown(name) === null)
    throw rangeError('invalid-time-zone', 'A time zone in the options is not a known IANA id.');
  return name;
}

/** The zone that an appointment itself or one of those who take part in it names; null where none does. */
export function zoneIn(reading: Reading, entry: Entry): string | null {
  const participants = listOf(entry.json, 'participant').map((participant) =>
    reading.find(fieldOf(participant, 'actor'), entry, ['Location', 'Practitioner', 'HealthcareService']),
  );
  for (const element of [entry.json, ...participants.map((target) => target?.json)]) {
    const zone = reading.zoneOf(extensionValue(element, canonical.timeZone, 'valueCode'));
    if (zone !== null) return zone;
  }
  return null;
}
