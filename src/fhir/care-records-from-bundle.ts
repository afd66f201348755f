import type { CareRecordOptions } from './care-record-options.js';
import { importCare } from './import-care.js';
import { isOk, type ImportResult } from './import-issue.js';
import type { ImportedCare } from './imported-care.js';
import type { BundleLike, ResourceLike } from './resource-like.js';

/**
 * Reads care records from a FHIR bundle, from several pages of one, or from a list of resources (R4, R4B or R5): one
 * record for each client.
 *
 * Appointments become sessions, encounters who was there, questionnaire responses and totals measures, episodes of care
 * episodes and pauses, communications contacts, tasks of checklists confirmations, goals goals, and the flags that the
 * caller names safety concerns. Facts only: a status says what somebody filed, never whether notice was late, what is
 * lost or what counts. What is not known stays unknown, and what had to be assumed is said in the issues and in `basis`.
 *
 * The order of resources never matters; the same given twice is the same given once; of several versions the newest
 * holds, so a later import of more of the same replaces the earlier one. A page that is missing is said.
 *
 * Never throws on data. Throws what the caller's own functions throw.
 *
 * @param input - a bundle, or a list of bundles and resources, as parsed JSON
 * @param options - what helps to read it; all of it is optional
 * @returns the records, the issues, and whether there was no error; no issue holds anything from the content but ids
 * @throws RangeError with code `invalid-time-zone` or `invalid-date` for an option that is none
 * @example
 * ```ts
 * import { careRecordsFromBundle } from 'client-engagement/fhir';
 *
 * const cancelled = {
 *   resourceType: 'Appointment',
 *   id: 'apt-1',
 *   status: 'cancelled',
 *   created: '2026-02-20T09:00:00Z',
 *   start: '2026-03-03T10:00:00Z',
 *   end: '2026-03-03T10:50:00Z',
 *   cancelationReason: {
 *     coding: [{ system: 'http://terminology.hl7.org/CodeSystem/appointment-cancellation-reason', code: 'pat-cpp' }],
 *   },
 *   participant: [{ actor: { reference: 'Patient/ada' } }, { actor: { reference: 'Practitioner/iris' } }],
 * };
 * const { value, issues } = careRecordsFromBundle([cancelled], { timeZone: 'Europe/London', service: 'therapy' });
 * value?.records[0]?.sessions[0]?.cancellation; //=> { by: 'client' }
 * issues.map(({ key }) => key); //=> ['version-guessed', 'episode-assumed', 'cancellation-time-unknown']
 * ```
 * @category fhir
 * @since 0.1.0
 */
export function careRecordsFromBundle(
  input: BundleLike | readonly (BundleLike | ResourceLike)[],
  options: CareRecordOptions = {},
): ImportResult<ImportedCare> {
  const { care, issues } = importCare(input, options);
  return { value: care, issues, ok: isOk(issues) };
}
