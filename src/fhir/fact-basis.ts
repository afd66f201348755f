import type { EvidenceRef } from '../care-record/evidence.js';
import type { TimePrecision } from './fhir-time.js';
import type { SourceRef } from './source-ref.js';

/**
 * Where one part of an imported fact came from, and whether it was recorded there, derived from something else, given by
 * the caller, or assumed for want of anything better.
 *
 * @example
 * ```ts
 * import type { FactBasis } from 'client-engagement/fhir';
 *
 * const basis: FactBasis = {
 *   clientId: 'ada',
 *   fact: { kind: 'sessions', id: 'apt-1', part: 'cancellation.at' },
 *   basis: 'derived',
 *   source: { resourceType: 'Encounter', id: 'enc-1' },
 *   expression: 'Encounter.statusHistory.period.start',
 *   precision: 'instant',
 * };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface FactBasis {
  /** The client whose record holds the fact. */
  readonly clientId: string;
  /** The fact and its part. */
  readonly fact: EvidenceRef;
  /** How it is known. */
  readonly basis: 'recorded' | 'derived' | 'given' | 'assumed';
  /** The resource that it was read from; absent for what the caller gave, and for what was assumed from nothing. */
  readonly source?: SourceRef | undefined;
  /** The element that it was read from. */
  readonly expression?: string | undefined;
  /** How exactly a time is known. */
  readonly precision?: TimePrecision | undefined;
}
