import { careRecordsFromBundle } from 'client-engagement/fhir';
import type { CareRecordOptions, ImportResult, ImportedCare, ResourceLike } from 'client-engagement/fhir';
import type { CareRecord, Session } from 'client-engagement';

export const REASONS = 'http://terminology.hl7.org/CodeSystem/appointment-cancellation-reason';
export const CANCELLED_AT =
  'http://hl7.org/fhir/5.0/StructureDefinition/extension-Appointment.cancellationDate';
export const REPLACES = 'http://hl7.org/fhir/5.0/StructureDefinition/extension-Appointment.replaces';

/** A coded concept. */
export const concept = (code: string, system: string = REASONS) => ({ coding: [{ system, code }] });
/** Who takes part, by reference. */
export const people = (...references: readonly string[]) =>
  references.map((reference) => ({ actor: { reference } }));
/** The extension that carries the time of a cancellation in R4. */
export const cancelledAt = (valueDateTime: string) => ({ extension: [{ url: CANCELLED_AT, valueDateTime }] });

/** An appointment of Ada with Iris on 3 March 2026, ten to ten fifty; what matters is given. */
export const appointment = (
  given: Readonly<Record<string, unknown>> = {},
): ResourceLike & Readonly<Record<string, unknown>> => ({
  resourceType: 'Appointment',
  id: 'apt-1',
  status: 'booked',
  created: '2026-02-20T09:00:00Z',
  start: '2026-03-03T10:00:00Z',
  end: '2026-03-03T10:50:00Z',
  participant: people('Patient/ada', 'Practitioner/iris'),
  ...given,
});

/** The encounter of that appointment; what matters is given. */
export const encounter = (
  given: Readonly<Record<string, unknown>> = {},
): ResourceLike & Readonly<Record<string, unknown>> => ({
  resourceType: 'Encounter',
  id: 'enc-1',
  status: 'finished',
  subject: { reference: 'Patient/ada' },
  appointment: [{ reference: 'Appointment/apt-1' }],
  ...given,
});

/** Ada's episode, open since 20 February 2026. */
export const episode: ResourceLike = {
  resourceType: 'EpisodeOfCare',
  id: 'e1',
  status: 'active',
  patient: { reference: 'Patient/ada' },
  period: { start: '2026-02-20T08:00:00Z' },
} as ResourceLike;

/** The options that most tests read with. */
export const usual: CareRecordOptions = { timeZone: 'Europe/London', service: 'therapy' };

/** What reading gave, in the shapes that tests look at. */
export interface Read {
  readonly result: ImportResult<ImportedCare>;
  readonly records: readonly CareRecord[];
  readonly sessions: readonly Session[];
  readonly keys: readonly string[];
  readonly ok: boolean;
}

/** Reads resources of any shape. */
export function read(resources: unknown, options: CareRecordOptions = usual): Read {
  const result = careRecordsFromBundle(resources as ResourceLike[], options);
  const records = result.value?.records ?? [];
  return {
    result,
    records,
    sessions: records.flatMap(({ sessions }) => sessions),
    keys: result.issues.map(({ key }) => key),
    ok: result.ok,
  };
}

/** Where a part of a fact came from. */
export function basisOf({ result }: Read, part: string, kind = 'sessions') {
  return result.value?.basis.find(({ fact }) => fact.part === part && fact.kind === kind);
}
