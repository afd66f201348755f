import type { CodeTable } from './code-table.js';

/**
 * The filler status codes of HL7 v2, table 0278, as they stand in SCH-25.
 *
 * @example
 * ```ts
 * import type { FillerStatus } from 'client-engagement/codes';
 *
 * const status: FillerStatus = 'Noshow';
 * ```
 * @category codes
 * @since 0.1.0
 */
export type FillerStatus =
  | 'Pending'
  | 'Waitlist'
  | 'Booked'
  | 'Started'
  | 'Complete'
  | 'Cancelled'
  | 'Discontinued'
  | 'Deleted'
  | 'Blocked'
  | 'Overbook'
  | 'Noshow';

/**
 * One filler status.
 *
 * @example
 * ```ts
 * import { hl7v2Table0278, type FillerStatusRow } from 'client-engagement/codes';
 *
 * const row: FillerStatusRow | undefined = hl7v2Table0278.rows.find(({ code }) => code === 'Started');
 * row?.fhirStatus; //=> 'checked-in'
 * ```
 * @category codes
 * @since 0.1.0
 */
export interface FillerStatusRow {
  /** The code. */
  readonly code: FillerStatus;
  /** The status of a FHIR Appointment that HL7's own map gives it; null where it gives none. */
  readonly fhirStatus: string | null;
}

/**
 * HL7 v2 table 0278, with HL7's map to FHIR.
 *
 * @example
 * ```ts
 * import { hl7v2Table0278 } from 'client-engagement/codes';
 *
 * hl7v2Table0278.rows.filter(({ fhirStatus }) => fhirStatus === null).map(({ code }) => code);
 * //=> ['Discontinued', 'Blocked', 'Overbook']
 * ```
 * @category codes
 * @since 0.1.0
 */
export const hl7v2Table0278: CodeTable<FillerStatusRow> = {
  source: {
    publisher: 'HL7 International',
    title: 'HL7 v2 table 0278, filler status codes; HL7 v2 to FHIR map of table 0278',
    asOf: '2026-06',
  },
  rows: [
    { code: 'Pending', fhirStatus: 'pending' },
    { code: 'Waitlist', fhirStatus: 'waitlist' },
    { code: 'Booked', fhirStatus: 'booked' },
    { code: 'Started', fhirStatus: 'checked-in' },
    { code: 'Complete', fhirStatus: 'fulfilled' },
    { code: 'Cancelled', fhirStatus: 'cancelled' },
    { code: 'Discontinued', fhirStatus: null },
    { code: 'Deleted', fhirStatus: 'entered-in-error' },
    { code: 'Blocked', fhirStatus: null },
    { code: 'Overbook', fhirStatus: null },
    { code: 'Noshow', fhirStatus: 'noshow' },
  ],
};

/** The status that a text names, in whatever case, by its code or its older short form; null for none. */
export function fillerStatusOf(text: string): FillerStatus | null {
  const plain = text.trim().toLowerCase();
  if (plain === 'dc') return 'Discontinued';
  return hl7v2Table0278.rows.find(({ code }) => code.toLowerCase() === plain)?.code ?? null;
}
