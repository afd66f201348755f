import type { Session } from '../care-record/session.js';
import { copyPlain } from '../internal/copy-plain.js';
import { toMs } from '../internal/instant.js';
import type { AppointmentTimes } from './appointment-times.js';
import { timesOf } from './appointment-times.js';
import { bookedAtOf } from './booked-at.js';
import { instantIn, type TimeReader } from './fhir-time.js';
import { earlierTimes, type EarlierTime } from './moved-in-place.js';
import type { ReadAppointment } from './read-appointment.js';
import { cancellationOf } from './read-cancellation.js';
import { fieldOf, textOf } from './read-json.js';
import { outcomeIn } from './read-outcome.js';
import { presenceOf } from './read-presence.js';
import { from, type Origin, type Reading } from './reading.js';
import type { Entry } from './resource-set.js';
import type { SessionDetails } from './session-details.js';
import { callersZone, zoneIn } from './zone.js';

/** What a name is where nobody gives one. */
export const UNSPECIFIED = 'unspecified';

/** A session with what goes beyond it. */
export interface ReadSession {
  readonly session: Session;
  /** The appointment that it was read from. */
  readonly entry: Entry;
  /** Keys of the appointments that it replaces. */
  readonly replaces: readonly string[];
  /** When the client died at the latest, epoch ms, where a reason says that the client did. */
  readonly diedAt: number | null;
}

/** The one client's side of an appointment while it is read. */
interface Place {
  readonly reading: Reading;
  readonly appointment: ReadAppointment;
  readonly clientId: string;
  readonly id: string;
  readonly details: SessionDetails;
  readonly clock: TimeReader;
  readonly times: AppointmentTimes;
  readonly note: (part: string, origin: Origin) => void;
}

const GIVEN: Origin = { basis: 'given' };

/** The zone of an appointment: the caller's for it, its own, the caller's for all, or UTC, which is said. */
function zoneOf(reading: Reading, { entry }: ReadAppointment, details: SessionDetails): [string, Origin] {
  if (details.timeZone !== undefined) return [callersZone(details.timeZone, reading.zoneOf), GIVEN];
  const own = zoneIn(reading, entry);
  if (own !== null) return [own, { basis: 'recorded' }];
  if (reading.options.timeZone !== undefined) return [reading.options.timeZone, GIVEN];
  reading.count('time-zone-assumed', 'Appointment.start');
  return ['UTC', { basis: 'assumed' }];
}

type Became = Pick<Session, 'cancellation' | 'presence' | 'recordedOutcome'>;

/** What became of a session: its cancellation, its outcome, and who was there. A contradiction is said and kept. */
function becameOf({ reading, appointment, clientId, details, clock, times, note }: Place): Became {
  const { entry, state, encounters, earlier, isGroup, reason, trust } = appointment;
  const isWithSomebody = (details.practitionerId ?? appointment.practitionerId) !== null;
  const outcome =
    details.outcome ?? outcomeIn(reading, { entry, state, isGroup, isWithSomebody, reason, trust });
  const isCancelled = state === 'cancelled' && outcome === null;
  const read = isCancelled
    ? cancellationOf(
        reading,
        { entry, earlier, encounters, responses: appointment.declines, isGroup },
        reason,
        clock,
        details.cancelledBy,
      )
    : null;
  for (const [part, origin] of read?.notes ?? []) note(part, origin);
  const isAlone = appointment.clientIds.length === 1;
  const seen =
    details.presence === undefined
      ? presenceOf(reading, { entry, earlier, encounters, clientId, isAlone, trust }, clock)
      : { presence: details.presence, joined: GIVEN, ready: GIVEN };
  const presence = seen?.presence;
  if (seen !== null && presence?.clientJoinedAt !== undefined) note('presence.clientJoinedAt', seen.joined);
  if (seen?.ready && presence?.practitionerReadyAt !== undefined)
    note('presence.practitionerReadyAt', seen.ready);
  if ((isCancelled || outcome === 'no-show') && presence?.clientJoinedAt !== undefined)
    reading.say('outcome-conflict', 'Appointment.status', entry);
  if (state === 'arrived' && presence === undefined)
    reading.say('arrival-time-unknown', 'Appointment.status', entry);
  if (outcome !== null)
    note('recordedOutcome', details.outcome === undefined ? from(entry, 'status', 'derived') : GIVEN);
  const recordedAt = new Date(instantIn(textOf(fieldOf(entry.json, 'meta'), 'lastUpdated')) ?? times.end);
  return {
    ...(read === null ? {} : { cancellation: read.cancellation }),
    ...(presence === undefined ? {} : { presence }),
    ...(outcome === null ? {} : { recordedOutcome: { value: outcome, recordedAt } }),
  };
}

/** The latest instant that a cancellation can have been at; none where it has no upper bound. */
function latestOf({ cancellation }: Became): readonly number[] {
  const at = cancellation?.at;
  const last = at instanceof Date ? at : at?.notAfter;
  return last === undefined ? [] : [toMs(last)];
}

/** Why a session counts for nothing; null where it does. */
function voidReason({ state, reason }: ReadAppointment): string | null {
  if (state === 'entered-in-error') return 'entered-in-error';
  return state === 'cancelled' && (reason?.means === 'entered-in-error' || reason?.means === 'client-died')
    ? reason.means
    : null;
}

/** The booking of a session before what became of it. */
function bookingOf(place: Place, bookedAt: number, timeZone: string, episodeId: string): Session {
  const { reading, appointment, clientId, id, details, times, note } = place;
  const { entry, isGroup } = appointment;
  const practitionerId = details.practitionerId ?? appointment.practitionerId;
  if (practitionerId === null) reading.say('practitioner-unknown', 'Appointment.participant.actor', entry);
  const service = details.service ?? reading.options.service;
  if (service === undefined) reading.count('service-unspecified', 'Appointment.serviceType');
  note(
    'practitionerId',
    details.practitionerId === undefined
      ? from(entry, 'participant.actor', practitionerId === null ? 'assumed' : 'recorded')
      : GIVEN,
  );
  note('service', service === undefined ? { basis: 'assumed' } : GIVEN);
  note('start', from(entry, 'start', 'recorded', 'instant'));
  note('end', times.endFrom);
  const { purpose, channel, bookedBy, confirmedByClientAt, policy, credits, disruption, exception } = details;
  return {
    id,
    clientId,
    practitionerId: practitionerId ?? UNSPECIFIED,
    episodeId,
    service: service ?? UNSPECIFIED,
    ...(isGroup ? { format: 'group' as const, groupId: entry.key } : {}),
    start: new Date(times.start),
    end: new Date(times.end),
    timeZone,
    bookedAt: new Date(bookedAt),
    ...copyPlain({ purpose, channel, bookedBy, confirmedByClientAt, policy, credits, disruption, exception }),
    ...(details.format === undefined ? {} : { format: details.format }),
  };
}

/** The sessions that a session was before somebody changed its time in place, each replaced by the next. */
function movedFrom(session: Session, moved: readonly EarlierTime[], bookedAt: number): readonly Session[] {
  return moved.map(({ start, end, movedAt }, place) => {
    const before = moved[place - 1];
    return {
      ...copyPlain(session),
      id: `${session.id}@${place + 1}`,
      start: new Date(start),
      end: new Date(end),
      bookedAt: new Date(before === undefined ? bookedAt : (before.movedAt ?? bookedAt)),
      ...(before === undefined ? {} : { replaces: `${session.id}@${place}` }),
      cancellation: { by: 'unknown', ...(movedAt === null ? {} : { at: new Date(movedAt) }) },
    };
  });
}

/**
 * Reads the session of one client of an appointment, with those that it was before it was moved in place. Facts only:
 * whether notice was late, what is lost and what counts is judged elsewhere.
 */
export function sessionsOf(
  reading: Reading,
  appointment: ReadAppointment,
  clientId: string,
  episodeOf: (at: number) => string,
): readonly ReadSession[] {
  const { entry, json, earlier, replaces } = appointment;
  const details: SessionDetails = copyPlain(reading.options.details?.(json, clientId) ?? {});
  const [timeZone, zoneFrom] = zoneOf(reading, appointment, details);
  const clock = { ...reading.clock, timeZone };
  const times = timesOf(reading, entry, clock);
  if (times === null) return [];
  const id = appointment.clientIds.length === 1 ? entry.key : `${entry.key}/${clientId}`;
  const note = (part: string, origin: Origin): void => reading.note(clientId, 'sessions', id, part, origin);
  const place: Place = { reading, appointment, clientId, id, details, clock, times, note };
  note('timeZone', zoneFrom);
  const became = becameOf(place);
  const reason = voidReason(appointment);
  const moved = reason === null ? earlierTimes(earlier, json, clock) : [];
  const latest = [moved[0]?.start ?? times.start, ...latestOf(became)];
  const booked =
    details.bookedAt === undefined
      ? bookedAtOf(reading, entry, earlier, clock, latest)
      : { at: toMs(details.bookedAt), origin: GIVEN };
  note('bookedAt', booked.origin);
  const booking = bookingOf(place, booked.at, timeZone, details.episodeId ?? episodeOf(times.start));
  const before = movedFrom(booking, moved, booked.at);
  const [known = times.start] = latestOf(became);
  const foundAt = instantIn(textOf(fieldOf(json, 'meta'), 'lastUpdated')) ?? known;
  const session: Session = {
    ...booking,
    ...became,
    ...(before.length === 0
      ? {}
      : { bookedAt: new Date(moved.at(-1)?.movedAt ?? booked.at), replaces: `${id}@${before.length}` }),
    ...(reason === null ? {} : { voided: { at: new Date(Math.max(foundAt, booked.at)), reason } }),
  };
  if (reason !== null) note('voided', from(entry, 'status', 'derived'));
  if (before.length > 0) note('replaces', from(entry, 'start', 'derived'));
  const diedAt = reason === 'client-died' ? known : null;
  return [...before, session].map((one, index) => ({
    session: one,
    entry,
    replaces: index === 0 ? replaces : [],
    diedAt,
  }));
}
