import type { Party } from '../care-record/party.js';
import type { CancellationReason } from '../care-record/session-reason.js';

/**
 * What a coded reason says of an appointment that did not take place: who ended it, why, and whether it was ended at
 * all.
 *
 * @example
 * ```ts
 * import type { ReasonMeaning } from 'client-engagement/fhir';
 *
 * const holiday: ReasonMeaning = {
 *   system: 'https://clinic.example/reasons',
 *   code: 'holiday',
 *   by: 'client',
 *   reason: 'travel',
 * };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface ReasonMeaning {
  /** The code system; absent for codings that name none. */
  readonly system?: string | undefined;
  /** The code. */
  readonly code: string;
  /** Who ended the booking; `unknown` where the code does not say, which never costs the client anything. */
  readonly by: Party | 'mutual' | 'unknown';
  /** Why, as far as the code says. */
  readonly reason?: CancellationReason | undefined;
  /**
   * What it says instead of a cancellation: that nobody came, that the booking was an error, or that the client died.
   */
  readonly means?: 'no-show' | 'entered-in-error' | 'client-died' | undefined;
}
