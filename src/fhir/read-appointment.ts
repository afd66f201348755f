import { clientsOf, practitionerOf } from './appointment-people.js';
import { bookingStateOf, type BookingState } from './appointment-status.js';
import type { AppointmentLike } from './booking-like.js';
import type { StatusTrust } from './care-record-options.js';
import { replacedBy } from './find-replaced.js';
import { instantIn } from './fhir-time.js';
import { fieldOf, textOf } from './read-json.js';
import { reasonOf, type ReadReason } from './read-reason.js';
import type { Reading } from './reading.js';
import type { Entry } from './resource-set.js';

/** What stands around an appointment. */
export interface Surroundings {
  /** The encounters that are its visit. */
  readonly encounters: readonly Entry[];
  /** Answers to it in which a client declines. */
  readonly declines: readonly Entry[];
}

/** What an appointment says, before it is looked at for one client. */
export interface ReadAppointment extends Surroundings {
  readonly entry: Entry;
  readonly json: AppointmentLike;
  readonly state: BookingState;
  /** Its earlier versions, oldest first. */
  readonly earlier: readonly unknown[];
  readonly clientIds: readonly string[];
  /** Whether several clients share it, or it is for a group. */
  readonly isGroup: boolean;
  /** With whom it is; null where nobody is named. */
  readonly practitionerId: string | null;
  readonly reason: ReadReason | null;
  readonly trust: StatusTrust;
  /** Keys of the appointments that it replaces. */
  readonly replaces: readonly string[];
}

/** What an appointment says of its booking; null where it says nothing that can be read. */
function stateOf(reading: Reading, entry: Entry): BookingState | null {
  const status = reading.options.status?.(entry.json as AppointmentLike) ?? textOf(entry.json, 'status');
  if (status === undefined) {
    reading.say('status-missing', 'Appointment.status', entry);
    return null;
  }
  const state = bookingStateOf(status);
  if (state === null) reading.say('status-unknown', 'Appointment.status', entry);
  if (state === 'not-booked') reading.say('not-booked', 'Appointment.status', entry);
  if (state === 'entered-in-error') reading.say('entered-in-error', 'Appointment.status', entry);
  return state === 'not-booked' ? null : state;
}

/**
 * The versions of an appointment before this one: those that the caller keeps, oldest first, and those in the input, by
 * when they were written where all of them say so.
 */
function earlierOf(reading: Reading, entry: Entry): readonly unknown[] {
  const kept: readonly unknown[] = reading.options.history?.(entry.key) ?? [];
  const versions = [...kept, ...entry.earlier].map((json) => ({
    json,
    at: instantIn(textOf(fieldOf(json, 'meta'), 'lastUpdated')),
  }));
  const isDated = versions.every(({ at }) => at !== null);
  return (isDated ? versions.sort((a, b) => Number(a.at) - Number(b.at)) : versions).map(({ json }) => json);
}

function trustOf({ options }: Reading, json: AppointmentLike): StatusTrust {
  const { trust = {} } = options;
  return (typeof trust === 'function' ? trust(json) : trust) ?? {};
}

/** Reads what an appointment says of all its clients; null where no session can be read from it. */
export function readAppointment(
  reading: Reading,
  entry: Entry,
  { encounters, declines }: Surroundings,
): ReadAppointment | null {
  const state = stateOf(reading, entry);
  if (state === null) return null;
  const { ids: clientIds, isGroup } = clientsOf(reading, entry);
  if (clientIds.length === 0) reading.say('client-unknown', 'Appointment.participant.actor', entry);
  if (entry.key === '') reading.say('id-missing', 'Appointment.id', entry);
  if (clientIds.length === 0 || entry.key === '') return null;
  const reason = reasonOf(entry, encounters, reading.options.reasons ?? []);
  if (reason !== null) {
    if (reason.isConflict) reading.say('reason-conflict', reason.path, entry);
    reading.unmapped(reason.path, reason.unmapped);
  }
  const json = entry.json as AppointmentLike;
  const replaces = replacedBy(reading, entry);
  if (replaces.length > 1) reading.say('several-replaced', 'Appointment.replaces', entry);
  return {
    entry,
    json,
    state,
    encounters,
    declines,
    earlier: earlierOf(reading, entry),
    clientIds,
    isGroup,
    practitionerId: practitionerOf(reading, entry),
    reason,
    trust: trustOf(reading, json),
    replaces,
  };
}
