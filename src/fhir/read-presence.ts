import type { Presence } from '../care-record/session.js';
import { practitionerBy } from './appointment-people.js';
import type { StatusTrust } from './care-record-options.js';
import { instantIn, timeOf, type TimeReader } from './fhir-time.js';
import { fieldOf, listOf, textOf } from './read-json.js';
import { from, type Origin, type Reading } from './reading.js';
import type { Entry } from './resource-set.js';

/** Who was there and when, with where it was found. */
export interface ReadPresence {
  readonly presence: Presence;
  readonly joined: Origin;
  readonly ready: Origin | null;
}

/** A time that somebody was there, with its place. */
interface Seen {
  readonly at: number;
  readonly entry: Entry;
  readonly path: string;
  readonly basis: Origin['basis'];
}

/** Statuses of an encounter that say nothing took place. */
const NOTHING = ['planned', 'cancelled', 'discontinued', 'entered-in-error', 'unknown'];
/** Statuses of an encounter that is over, in R4 and in R5. */
const OVER = ['finished', 'completed', 'discharged'];
/** Statuses of an appointment that say that the client came, with no time of their own. */
const CAME = ['arrived', 'checked-in'];

/** An instant of a start; days and bare clock times are no arrival. */
function startOf(period: unknown, clock: TimeReader): number | null {
  const time = timeOf(fieldOf(period, 'start'), clock);
  return time?.precision === 'instant' ? time.from : null;
}

function earliest(seen: readonly Seen[]): Seen | undefined {
  return [...seen].sort((a, b) => a.at - b.at)[0];
}

/** When a status began, by the history of the encounters. */
function statusStart(encounters: readonly Entry[], statuses: readonly string[], clock: TimeReader): Seen[] {
  return encounters.flatMap((entry) =>
    listOf(entry.json, 'statusHistory').flatMap((one) => {
      const at = startOf(fieldOf(one, 'period'), clock);
      if (at === null || !statuses.includes(textOf(one, 'status') ?? '')) return [];
      return [{ at, entry, path: 'statusHistory.period.start', basis: 'derived' as const }];
    }),
  );
}

/** When the first version that says that the client came was written. */
function arrivedInHistory(entry: Entry, earlier: readonly unknown[]): Seen[] {
  const first = [...earlier, entry.json].find((one) => CAME.includes(textOf(one, 'status') ?? ''));
  const at = earlier.length === 0 ? null : instantIn(textOf(fieldOf(first, 'meta'), 'lastUpdated'));
  return at === null ? [] : [{ at, entry, path: 'meta.lastUpdated', basis: 'derived' }];
}

/** When people joined the encounters, as the periods of those who take part say. */
function participantStart(
  encounters: readonly Entry[],
  clock: TimeReader,
  isMeant: (reference: unknown, entry: Entry) => boolean,
): Seen[] {
  return encounters.flatMap((entry) =>
    listOf(entry.json, 'participant').flatMap((participant) => {
      const at = startOf(fieldOf(participant, 'period'), clock);
      const people = [fieldOf(participant, 'actor'), fieldOf(participant, 'individual')];
      return at === null || !people.some((person) => isMeant(person, entry))
        ? []
        : [{ at, entry, path: 'participant.period.start', basis: 'recorded' as const }];
    }),
  );
}

/** When the contact itself began: both were there by then, and no more is known. */
function contactStart(encounters: readonly Entry[], clock: TimeReader): Seen[] {
  const begun = statusStart(encounters, ['in-progress'], clock);
  if (begun.length > 0) return begun;
  return encounters.flatMap((entry) =>
    ['period', 'actualPeriod'].flatMap((path) => {
      const at = startOf(fieldOf(entry.json, path), clock);
      return at === null ? [] : [{ at, entry, path: `${path}.start`, basis: 'assumed' as const }];
    }),
  );
}

/** What presence is read from: an appointment, its earlier versions and its encounters, for one of its clients. */
export interface Visit {
  readonly entry: Entry;
  readonly earlier: readonly unknown[];
  readonly encounters: readonly Entry[];
  readonly clientId: string;
  /** Whether nobody else is the client of the appointment. */
  readonly isAlone: boolean;
  readonly trust: StatusTrust;
}

/** The encounters of the client that say that something took place. */
function heldIn(reading: Reading, { encounters, clientId, isAlone, trust }: Visit): Entry[] {
  return encounters.filter((entry) => {
    const subject = fieldOf(entry.json, 'subject');
    const client = reading.find(subject, entry, ['Patient']);
    const isTheirs = subject === undefined ? isAlone : client?.key === clientId;
    const status = textOf(entry.json, 'status') ?? 'unknown';
    const isBelieved =
      trust.encounterFinished !== false ||
      !OVER.includes(status) ||
      listOf(entry.json, 'statusHistory').length > 0;
    return isTheirs && isBelieved && !NOTHING.includes(status);
  });
}

/**
 * Who was there and when: the client from the first arrival, by the history of the encounter's status, of the
 * appointment, or the client's own part in the encounter. Where only the beginning of the contact is known, both are
 * taken to be there from then on: it shows that the session ran, and never that somebody was late.
 */
export function presenceOf(reading: Reading, visit: Visit, clock: TimeReader): ReadPresence | null {
  const { entry, earlier, clientId } = visit;
  const held = heldIn(reading, visit);
  const isClient = (person: unknown, owner: Entry): boolean =>
    reading.find(person, owner, ['Patient'])?.key === clientId;
  const isPractitioner = (person: unknown, owner: Entry): boolean =>
    practitionerBy(reading, owner, person) !== null;
  const arrived =
    earliest(statusStart(held, reading.options.arrivalStatuses ?? ['arrived'], clock)) ??
    earliest(arrivedInHistory(entry, visit.isAlone ? earlier : [])) ??
    earliest(participantStart(held, clock, isClient));
  const contact = arrived === undefined ? earliest(contactStart(held, clock)) : undefined;
  const joined = arrived ?? contact;
  if (joined === undefined) return null;
  if (contact !== undefined)
    reading.say('contact-start-as-arrival', `${contact.entry.type}.${contact.path}`, contact.entry);
  const ready = contact ?? earliest(participantStart(held, clock, isPractitioner));
  return {
    presence: {
      clientJoinedAt: new Date(joined.at),
      ...(ready === undefined ? {} : { practitionerReadyAt: new Date(ready.at) }),
    },
    joined: from(joined.entry, joined.path, joined.basis, 'instant'),
    ready: ready === undefined ? null : from(ready.entry, ready.path, ready.basis, 'instant'),
  };
}
