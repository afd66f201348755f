/**
 * One of the three sides of a booking.
 *
 * @example
 * ```ts
 * import type { Party } from 'client-engagement';
 *
 * const bookedBy: Party = 'client';
 * ```
 * @category care-record
 * @since 0.1.0
 */
export type Party = 'client' | 'practitioner' | 'service';

/**
 * The person who took a decision. Decisions are always a person's, never the engine's.
 *
 * @example
 * ```ts
 * import type { DecisionMaker } from 'client-engagement';
 *
 * const by: DecisionMaker = { role: 'service-lead', id: 'lead-1' };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface DecisionMaker {
  /** In what role the person decided. */
  readonly role: 'client' | 'practitioner' | 'supervisor' | 'service-lead' | 'service';
  /** The caller's id of that person. */
  readonly id?: string | undefined;
}
