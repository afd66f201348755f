import type { EncounterLike } from './booking-like.js';
import { fieldOf, listOf, textOf } from './read-json.js';
import type { Reading } from './reading.js';
import type { Entry } from './resource-set.js';
import { matchByTime } from './match-by-time.js';

/** The encounters and the answers of appointments. */
export interface Visits {
  /** The encounters that are the visit of an appointment. */
  readonly encountersOf: (appointment: string) => readonly Entry[];
  /** Answers in which a client declined an appointment. */
  readonly declinesOf: (appointment: string) => readonly Entry[];
  /** Keys of the appointments that an encounter is the visit of. */
  readonly appointmentsOf: (encounter: Entry) => readonly string[];
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key) ?? [];
  list.push(value);
  map.set(key, list);
}

/** The appointments that an encounter says it is the visit of, or that the caller says it is. */
function statedBy(reading: Reading, encounter: Entry): readonly string[] {
  const stated = listOf(encounter.json, 'appointment').flatMap(
    (one) => reading.find(one, encounter, ['Appointment'])?.key ?? [],
  );
  if (stated.length > 0) return stated.filter((key) => key !== '');
  return [reading.options.appointmentOf?.(encounter.json as EncounterLike) ?? []].flat();
}

/**
 * Which encounter is the visit of which appointment. What does not say so is not matched by its time alone, unless the
 * caller asks for it; then each match is said.
 */
export function visitsOf(
  reading: Reading,
  appointments: readonly Entry[],
  encounters: readonly Entry[],
  responses: readonly Entry[],
): Visits {
  const visits = new Map<string, Entry[]>();
  const declines = new Map<string, Entry[]>();
  const byTime = reading.options.matchEncountersByTime === true ? matchByTime(reading, appointments) : null;
  const appointmentsOf = (encounter: Entry): readonly string[] => {
    const own = statedBy(reading, encounter);
    if (own.length > 0) return own;
    const matched = byTime?.(encounter) ?? null;
    const key = matched === null ? 'encounter-unlinked' : 'encounter-matched-by-time';
    reading.say(key, matched === null ? 'Encounter.appointment' : 'Encounter.period', encounter);
    return matched === null ? [] : [matched];
  };
  for (const encounter of encounters) {
    for (const key of new Set(appointmentsOf(encounter))) add(visits, key, encounter);
  }
  for (const response of responses) {
    const isDeclined = textOf(response.json, 'participantStatus') === 'declined';
    const isByClient = reading.find(fieldOf(response.json, 'actor'), response, ['Patient']) !== null;
    const appointment = reading.find(fieldOf(response.json, 'appointment'), response, ['Appointment']);
    if (isDeclined && isByClient && appointment !== null) add(declines, appointment.key, response);
  }
  return {
    encountersOf: (key) => visits.get(key) ?? [],
    declinesOf: (key) => declines.get(key) ?? [],
    appointmentsOf,
  };
}
