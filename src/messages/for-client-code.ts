/**
 * Codes of the checklist items that a client is shown, in words for them: what the two do together. Every other item is
 * the practitioner's or the service's, and is shown to no client.
 *
 * @example
 * ```ts
 * import { describeCode, type ForClientCode } from 'client-engagement';
 *
 * const code: ForClientCode = 'for-client.ending.last-measures';
 * describeCode(code, { audience: 'client' }); //=> 'We take stock a last time.'
 * ```
 * @category messages
 * @since 0.1.0
 */
export type ForClientCode =
  | 'for-client.first-session.agree.goals'
  | 'for-client.first-session.agree.next-steps'
  | 'for-client.throughout.review-progress'
  | 'for-client.throughout.review-goals'
  | 'for-client.throughout.set-tasks'
  | 'for-client.ending.gains'
  | 'for-client.ending.staying-well'
  | 'for-client.ending.last-measures';
