import type { Session } from '../care-record/session.js';
import type { AppointmentLike } from './booking-like.js';
import { importCare } from './import-care.js';
import type { CareRecordOptions } from './care-record-options.js';
import type { FactBasis } from './fact-basis.js';
import { isOk, issueOf, type ImportResult } from './import-issue.js';
import type { ResourceLike } from './resource-like.js';
import { sourceOf } from './source-ref.js';

/**
 * What helps to read one appointment.
 *
 * @example
 * ```ts
 * import type { SessionFromAppointmentOptions } from 'client-engagement/fhir';
 *
 * const options: SessionFromAppointmentOptions = {
 *   timeZone: 'Europe/London',
 *   clientId: 'ada',
 *   around: [{ resourceType: 'Encounter', id: 'enc-1' }],
 * };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface SessionFromAppointmentOptions extends CareRecordOptions {
  /** The client whose session it is, where several share the appointment. */
  readonly clientId?: string | undefined;
  /** Resources that say more of it: encounters, answers, episodes, earlier versions. */
  readonly around?: readonly ResourceLike[] | undefined;
}

/**
 * A session that was read from an appointment, with where its parts came from.
 *
 * @example
 * ```ts
 * import { sessionFromAppointment, type ImportedSession } from 'client-engagement/fhir';
 *
 * const { value } = sessionFromAppointment({
 *   resourceType: 'Appointment',
 *   id: 'apt-1',
 *   status: 'booked',
 *   created: '2026-02-20T09:00:00Z',
 *   start: '2026-03-03T10:00:00Z',
 *   minutesDuration: 50,
 *   participant: [{ actor: { reference: 'Patient/ada' } }],
 * });
 * const imported: ImportedSession | null = value;
 * imported?.basis.find(({ fact }) => fact.part === 'end')?.basis; //=> 'derived'
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface ImportedSession {
  /** The session. */
  readonly session: Session;
  /** Where its parts came from. */
  readonly basis: readonly FactBasis[];
}

/**
 * Reads the session of one client from a FHIR Appointment (R4, R4B or R5).
 *
 * It is read as `careRecordsFromBundle` reads it, which is the one to use for more than one, as links between sessions
 * are only seen there.
 *
 * Never throws on data. Throws what the caller's own functions throw.
 *
 * @param appointment - the appointment, as parsed JSON
 * @param options - what helps to read it
 * @returns the session, the issues, and whether there was no error; no issue holds anything from the content but ids
 * @throws RangeError with code `invalid-time-zone` or `invalid-date` for an option that is none
 * @example
 * ```ts
 * import { sessionFromAppointment } from 'client-engagement/fhir';
 *
 * const { value, issues } = sessionFromAppointment(
 *   {
 *     resourceType: 'Appointment',
 *     id: 'apt-1',
 *     status: 'cancelled',
 *     created: '2026-02-20T09:00:00Z',
 *     start: '2026-03-03T10:00:00Z',
 *     end: '2026-03-03T10:50:00Z',
 *     cancellationDate: '2026-03-01T08:00:00Z',
 *     participant: [{ actor: { reference: 'Patient/ada' } }, { actor: { reference: 'Practitioner/iris' } }],
 *   },
 *   { version: '5.0', timeZone: 'Europe/London', service: 'therapy' },
 * );
 * value?.session.cancellation; //=> { by: 'unknown', at: new Date('2026-03-01T08:00:00Z') }
 * issues.map(({ key }) => key); //=> ['episode-assumed']
 * ```
 * @category fhir
 * @since 0.1.0
 */
export function sessionFromAppointment(
  appointment: AppointmentLike,
  options: SessionFromAppointmentOptions = {},
): ImportResult<ImportedSession> {
  const { clientId, around = [], ...rest } = options;
  const named = { resourceType: 'Appointment', ...appointment };
  const source = sourceOf(named);
  const read = importCare([named, ...around], rest);
  // Only what was read from this very appointment: others may stand around it.
  const ids = new Map(
    read.care.basis
      .filter(({ fact, source: from }) => fact.part === 'start' && from?.id === source.id)
      .map(({ clientId: whose, fact }) => [whose, fact.id]),
  );
  const sessions = read.care.records
    .flatMap((record) => record.sessions)
    .filter((one) => ids.get(one.clientId) === one.id)
    .filter((one) => clientId === undefined || one.clientId === clientId);
  const issues =
    sessions.length > 1
      ? [...read.issues, issueOf('several-clients', 'Appointment.participant.actor', source)]
      : read.issues;
  const [session] = sessions.length === 1 ? sessions : [];
  if (session === undefined) return { value: null, issues, ok: isOk(issues) };
  const basis = read.care.basis.filter(
    ({ fact, clientId: whose }) =>
      whose === session.clientId && fact.kind === 'sessions' && fact.id === session.id,
  );
  return { value: { session, basis }, issues, ok: isOk(issues) };
}
