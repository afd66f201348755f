import type { CareRecord } from '../care-record/care-record.js';
import type { FactBasis } from './fact-basis.js';
import type { UnmappedCoding } from './unmapped-coding.js';
import type { UnreadElement } from './unread-element.js';

/**
 * Two sessions that may be one that was moved: one was cancelled, and the other booked with the same practitioner within
 * a day after it, but nothing links them. They are never linked by themselves.
 *
 * @example
 * ```ts
 * import type { PossibleReschedule } from 'client-engagement/fhir';
 *
 * const possible: PossibleReschedule = { clientId: 'ada', from: 'apt-1', to: 'apt-2' };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface PossibleReschedule {
  /** Whose sessions they are. */
  readonly clientId: string;
  /** Id of the session that was cancelled. */
  readonly from: string;
  /** Id of the session that was booked after it. */
  readonly to: string;
}

/**
 * What was read from a bundle: a care record for each client, where every part of it came from, and what is left over.
 *
 * @example
 * ```ts
 * import { careRecordsFromBundle, type ImportedCare } from 'client-engagement/fhir';
 *
 * const { value } = careRecordsFromBundle([{ resourceType: 'Patient', id: 'ada' }]);
 * const care: ImportedCare | null = value;
 * care?.records.map(({ client }) => client.id); //=> ['ada']
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface ImportedCare {
  /** One record for each client, by id. Lists of which nothing was found are absent: that nothing came says nothing. */
  readonly records: readonly CareRecord[];
  /** Where the parts of the facts came from, by client and fact. */
  readonly basis: readonly FactBasis[];
  /** Elements and resources that were there and were not read. */
  readonly unread: readonly UnreadElement[];
  /** Codings that no map knows: what the caller's own map still lacks. */
  readonly unmapped: readonly UnmappedCoding[];
  /** Sessions that may have been moved without a link. */
  readonly possibleReschedules: readonly PossibleReschedule[];
}
