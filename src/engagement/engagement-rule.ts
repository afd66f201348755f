/**
 * Stable ids of the rules that decide a reading, a concern or a state of engagement.
 *
 * @example
 * ```ts
 * import type { EngagementRule } from 'client-engagement';
 *
 * const rule: EngagementRule = 'engagement.no-contact';
 * ```
 * @category engagement
 * @since 0.1.0
 */
export type EngagementRule =
  | 'engagement.sessions-kept'
  | 'engagement.missed-in-a-row'
  | 'engagement.missed-often'
  | 'engagement.missed-recently'
  | 'engagement.late-cancels-rebooked'
  | 'engagement.late-arrivals'
  | 'engagement.no-contact'
  | 'engagement.no-contact-rhythm-unknown'
  | 'engagement.in-touch-again'
  | 'engagement.attended-so-far'
  | 'engagement.rising'
  | 'engagement.agreed-pause'
  | 'engagement.ended';
