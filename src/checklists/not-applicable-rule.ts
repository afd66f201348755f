/**
 * What in the record makes an item not applicable, for as long as it holds. The item stays in the list, with the reason.
 *
 * @example
 * ```ts
 * import type { NotApplicableRule } from 'client-engagement';
 *
 * const rule: NotApplicableRule = 'no-credit-lost';
 * ```
 * @category checklists
 * @since 0.1.0
 */
export type NotApplicableRule =
  | 'involvement-not-wanted'
  | 'first-session-held'
  | 'no-limit-known'
  | 'check-ins-not-agreed'
  | 'opted-out'
  | 'no-credit-lost'
  | 'safety-comes-first'
  | 'waits-for-a-decision'
  | 'booking-not-open'
  | 'already-moved'
  | 'in-touch-again'
  | 'outcome-awaited'
  | 'came-late'
  | 'was-held'
  | 'missed-again'
  | 'exception-agreed'
  | 'next-session-booked'
  | 'outreach-over'
  | 'outreach-rests'
  | 'agreed-pause'
  | 'ended-apart'
  | 'no-earlier-session'
  | 'later-session-held';
