/**
 * A coding that no map knows, with how often it was met: what the caller's own map still lacks.
 *
 * @example
 * ```ts
 * import type { UnmappedCoding } from 'client-engagement/fhir';
 *
 * const coding: UnmappedCoding = {
 *   expression: 'Appointment.cancelationReason',
 *   system: 'https://clinic.example/reasons',
 *   code: 'holiday',
 *   count: 12,
 * };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface UnmappedCoding {
  /** The element it stands in. */
  readonly expression: string;
  /** Its code system, where it names one. */
  readonly system?: string | undefined;
  /** Its code, where it has one. */
  readonly code?: string | undefined;
  /** How often it was met. */
  readonly count: number;
}
