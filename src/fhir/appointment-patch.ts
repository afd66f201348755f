import type { Cancellation, RecordedOutcome, Session } from '../care-record/session.js';
import { toMs } from '../internal/instant.js';
import { canonical } from './canonical.js';
import type { FhirVersion } from './capability.js';
import { exportIssue, written, type ExportIssue, type ExportResult } from './export-issue.js';
import type { ConceptOut } from './fhir-elements.js';
import { fieldOf, listOf, textOf } from './read-json.js';

/**
 * One operation of a JSON Patch, RFC 6902, as FHIR servers take it.
 *
 * @example
 * ```ts
 * import type { PatchOperation } from 'client-engagement/fhir';
 *
 * const operation: PatchOperation = { op: 'replace', path: '/status', value: 'cancelled' };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface PatchOperation {
  /** What to do. */
  readonly op: 'test' | 'add' | 'replace' | 'remove';
  /** Where, as a JSON Pointer. */
  readonly path: string;
  /** With what. */
  readonly value?: unknown;
}

/**
 * An Appointment of FHIR R4, R4B or R5 as it is on the server: the fields that a patch looks at.
 *
 * @example
 * ```ts
 * import type { AppointmentToPatch } from 'client-engagement/fhir';
 *
 * const appointment: AppointmentToPatch = { resourceType: 'Appointment', status: 'booked' };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface AppointmentToPatch {
  /** Always `Appointment`. */
  readonly resourceType: string;
  /** Its status. */
  readonly status?: string | undefined;
  /** Its extensions. */
  readonly extension?: readonly object[] | undefined;
  /** Extensions that change its meaning: it is then left alone. */
  readonly modifierExtension?: readonly object[] | undefined;
  /** The reason of a cancellation, as R4 spells it. */
  readonly cancelationReason?: object | undefined;
  /** The reason of a cancellation, as R5 spells it. */
  readonly cancellationReason?: object | undefined;
  /** When it was cancelled, in R5. */
  readonly cancellationDate?: string | undefined;
}

const REASONS = canonical.cancellationReason;
/** HL7's extension that carries the element of R5 in R4. */
const CANCELLATION_DATE = canonical.cancellationDate;

/** Codes of a client's reasons that say no less about who cancelled. */
const CLIENT_REASONS: ReadonlyMap<string | undefined, string> = new Map([
  ['feeling-better', 'pat-fb'],
  ['weather-transport', 'pat-lt'],
  ['moved-away', 'pat-mv'],
  ['changed-practitioner', 'pat-ucp'],
]);

/** Who cancelled, as HL7 codes it; null where there is no code that says no more than is known. */
function reasonCode({ by, reason }: Cancellation): string | null {
  if (by === 'client') return CLIENT_REASONS.get(reason) ?? 'pat';
  if (by === 'practitioner' || by === 'service') return 'prov';
  return null;
}

const STATUSES: { readonly [outcome in RecordedOutcome]: 'fulfilled' | 'noshow' | null } = {
  attended: 'fulfilled',
  'attended-late': 'fulfilled',
  'no-show': 'noshow',
  // Readers take `noshow` for the client's, so it is written for nobody else's.
  'practitioner-no-show': null,
  'mutual-no-show': null,
  'arrived-too-late': null,
  'technical-failure': null,
};

/** Outcomes of which the status says less than was recorded. */
const SAYS_LESS: ReadonlySet<RecordedOutcome> = new Set<RecordedOutcome>([
  'attended-late',
  'practitioner-no-show',
  'mutual-no-show',
  'arrived-too-late',
  'technical-failure',
]);

/** The status that a session has on the server; null where it is left as it is. */
function statusOf(session: Session, issues: ExportIssue[]): string | null {
  if (session.voided !== undefined) return 'entered-in-error';
  if (session.cancellation !== undefined) return 'cancelled';
  const recorded = session.recordedOutcome?.value;
  if (recorded === undefined) return null;
  if (SAYS_LESS.has(recorded)) issues.push(exportIssue('outcome-not-written', 'Appointment.status'));
  return STATUSES[recorded];
}

/** Sets a field to a value: nothing to do where it holds that already. */
function setting(appointment: AppointmentToPatch, name: string, value: unknown): PatchOperation[] {
  const now = fieldOf(appointment, name);
  if (JSON.stringify(now) === JSON.stringify(value)) return [];
  return [{ op: now === undefined ? 'add' : 'replace', path: `/${name}`, value }];
}

/** Sets when it was cancelled: the element of R5, or in R4 HL7's extension for it. */
function settingDate(appointment: AppointmentToPatch, at: string, isR5: boolean): PatchOperation[] {
  if (isR5) return setting(appointment, 'cancellationDate', at);
  const value = { url: CANCELLATION_DATE, valueDateTime: at };
  if (listOf(appointment, 'extension').length === 0)
    return [{ op: 'add', path: '/extension', value: [value] }];
  const extensions = listOf(appointment, 'extension');
  const place = extensions.findIndex((one) => textOf(one, 'url') === CANCELLATION_DATE);
  if (place === -1) return [{ op: 'add', path: '/extension/-', value }];
  if (textOf(extensions[place], 'valueDateTime') === at) return [];
  return [{ op: 'replace', path: `/extension/${place}`, value }];
}

/** What a cancellation adds: who, and when. */
function cancelling(
  appointment: AppointmentToPatch,
  cancellation: Cancellation,
  isR5: boolean,
  issues: ExportIssue[],
): PatchOperation[] {
  const operations: PatchOperation[] = [];
  const name = isR5 ? 'cancellationReason' : 'cancelationReason';
  const code = reasonCode(cancellation);
  if (code === null) issues.push(exportIssue('reason-not-written', `Appointment.${name}`));
  else {
    const value: ConceptOut = { coding: [{ system: REASONS, code }] };
    operations.push(...setting(appointment, name, value));
  }
  if (cancellation.at instanceof Date) {
    const at = new Date(toMs(cancellation.at)).toISOString();
    operations.push(...settingDate(appointment, at, isR5));
  } else {
    const place = isR5 ? 'cancellationDate' : 'extension';
    issues.push(exportIssue('cancellation-time-not-written', `Appointment.${place}`));
  }
  return operations;
}

/** Takes out what belongs to a cancellation only. */
function uncancelling(appointment: AppointmentToPatch): PatchOperation[] {
  const operations: PatchOperation[] = [];
  for (const name of ['cancelationReason', 'cancellationReason', 'cancellationDate']) {
    if (fieldOf(appointment, name) !== undefined) operations.push({ op: 'remove', path: `/${name}` });
  }
  const extensions = listOf(appointment, 'extension');
  const place = extensions.findIndex((one) => textOf(one, 'url') === CANCELLATION_DATE);
  if (place !== -1) {
    // A list with nothing in it is no FHIR.
    operations.push({ op: 'remove', path: extensions.length === 1 ? '/extension' : `/extension/${place}` });
  }
  return operations;
}

/**
 * The JSON Patch that brings an Appointment up to what is known of the session: its status, and for a cancellation who
 * cancelled and exactly when. In R4 the time goes into HL7's own extension for the element of R5.
 *
 * It is a suggestion, not a write: a person or a rule of the caller's sends it. The first operation makes it fail where
 * the status has changed meanwhile. Reason and time are only ever written beside a cancellation, and are taken out
 * elsewhere, because FHIR refuses them there; a time that is only bounded is not written.
 *
 * @param appointment - the Appointment as it is on the server
 * @param session - the session
 * @param options - the version of FHIR; absent means R4
 * @returns the operations; empty where everything is there already; null, with an issue, for no Appointment or one
 *   with a modifier extension
 * @throws RangeError with code `invalid-date`
 * @example
 * ```ts
 * import { appointmentPatchFromSession } from 'client-engagement/fhir';
 * import { sessionFrom, withCancellation } from 'client-engagement/testing';
 *
 * const session = withCancellation(sessionFrom(), { by: 'client', hoursBefore: 30 });
 * const booked = { resourceType: 'Appointment', status: 'booked' };
 * appointmentPatchFromSession(booked, session, { version: '5.0' }).value;
 * //=> [
 * //     { op: 'test', path: '/status', value: 'booked' },
 * //     { op: 'replace', path: '/status', value: 'cancelled' },
 * //     {
 * //       op: 'add',
 * //       path: '/cancellationReason',
 * //       value: {
 * //         coding: [
 * //           {
 * //             system: 'http://terminology.hl7.org/CodeSystem/appointment-cancellation-reason',
 * //             code: 'pat',
 * //           },
 * //         ],
 * //       },
 * //     },
 * //     { op: 'add', path: '/cancellationDate', value: '2026-12-29T04:00:00.000Z' },
 * //   ]
 * ```
 * @category fhir
 * @since 0.1.0
 */
export function appointmentPatchFromSession(
  appointment: AppointmentToPatch,
  session: Session,
  options: {
    /** The version of FHIR; absent means R4. */
    readonly version?: FhirVersion | undefined;
  } = {},
): ExportResult<PatchOperation[]> {
  const refused = refusalOf(appointment);
  if (refused !== null) return written<PatchOperation[]>(null, [refused]);
  const isR5 = options.version === '5.0';
  const issues: ExportIssue[] = [];
  const status = statusOf(session, issues);
  const operations = status === null ? [] : setting(appointment, 'status', status);
  if (status === 'cancelled' && session.cancellation !== undefined) {
    operations.push(...cancelling(appointment, session.cancellation, isR5, issues));
  } else if (status !== null) {
    operations.push(...uncancelling(appointment));
  }
  const now = textOf(appointment, 'status');
  const guard: PatchOperation[] = now === undefined ? [] : [{ op: 'test', path: '/status', value: now }];
  return written(operations.length === 0 ? [] : [...guard, ...operations], issues);
}

/** Why an Appointment is left alone; null where it is not. */
function refusalOf(appointment: AppointmentToPatch): ExportIssue | null {
  if (textOf(appointment, 'resourceType') !== 'Appointment')
    return exportIssue('not-an-appointment', 'Appointment');
  if (listOf(appointment, 'modifierExtension').length === 0) return null;
  return exportIssue('modifier-extension-kept-out', 'Appointment.modifierExtension');
}
