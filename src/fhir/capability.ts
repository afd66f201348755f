/**
 * One line of what is read from FHIR, or written as it: which elements, for which facts, and what is lost on the way.
 *
 * @example
 * ```ts
 * import type { Capability } from 'client-engagement/fhir';
 *
 * const capability: Capability = {
 *   direction: 'in',
 *   resource: 'Appointment',
 *   elements: ['start', 'end', 'minutesDuration'],
 *   facts: ['sessions.start', 'sessions.end'],
 *   versions: ['4.0', '4.3', '5.0'],
 *   loss: '',
 * };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface Capability {
  /** Read from FHIR, or written as it. */
  readonly direction: 'in' | 'out';
  /** Type of the resource. */
  readonly resource: string;
  /** The elements, as paths from the resource without places in lists: `participant.actor`. */
  readonly elements: readonly string[];
  /** The facts of a care record, or the parts of a judgement, that they are read into or written from. */
  readonly facts: readonly string[];
  /** The versions of FHIR that have the elements under these names. */
  readonly versions: readonly FhirVersion[];
  /** What cannot be told on this way, as one sentence; empty where nothing is lost. */
  readonly loss: string;
}

/**
 * A version of FHIR: R4, R4B or R5.
 *
 * @example
 * ```ts
 * import type { FhirVersion } from 'client-engagement/fhir';
 *
 * const version: FhirVersion = '4.0';
 * ```
 * @category fhir
 * @since 0.1.0
 */
export type FhirVersion = '4.0' | '4.3' | '5.0';
