/**
 * Stable ids of the rules that decide a reading, a concern, a state or a prompt of engagement.
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
  // The four readings.
  | 'engagement.nothing-to-read-yet'
  | 'engagement.sessions-kept'
  | 'engagement.late-arrivals'
  | 'engagement.not-rated'
  | 'engagement.participation-rated'
  | 'engagement.client-view-missing'
  | 'engagement.evidence-too-old'
  | 'engagement.no-task-set'
  | 'engagement.task-not-looked-at'
  | 'engagement.tasks-looked-at'
  | 'engagement.reflected-on'
  | 'engagement.reflections-alone'
  | 'engagement.goal-confirmed'
  | 'engagement.next-session-booked'
  | 'engagement.ending-planned'
  | 'engagement.nothing-agreed-yet'
  // What asks for attention.
  | 'engagement.missed-in-a-row'
  | 'engagement.missed-often'
  | 'engagement.missed-recently'
  | 'engagement.late-cancels-rebooked'
  | 'engagement.no-contact'
  | 'engagement.no-contact-rhythm-unknown'
  | 'engagement.no-contact-counted-from'
  | 'engagement.partly-in-several'
  // The state.
  | 'engagement.in-touch-again'
  | 'engagement.signs-so-far'
  | 'engagement.attended-so-far'
  | 'engagement.work-not-known'
  | 'engagement.rising'
  | 'engagement.agreed-pause'
  | 'engagement.ended'
  // Prompts.
  | 'engagement.views-differ'
  | 'engagement.seen-by-a-person'
  | 'engagement.cancelled-by-us'
  | 'engagement.unseen-through-us';
