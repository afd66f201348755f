/**
 * What shows that an item is done: a person's confirmation, or something in the record. A person can confirm any item;
 * `confirmed-by-a-person` is an item that nothing else shows.
 *
 * A message that was sent never shows that something was explained, acknowledged or agreed.
 *
 * @example
 * ```ts
 * import type { ChecklistEvidence } from 'client-engagement';
 *
 * const shownBy: ChecklistEvidence = 'goal-confirmed-by-client';
 * ```
 * @category checklists
 * @since 0.1.0
 */
export type ChecklistEvidence =
  | 'confirmed-by-a-person'
  | 'personal-message'
  | 'questionnaire-looked-at'
  | 'barriers-talked-about'
  | 'plan-recorded'
  | 'goal-confirmed-by-client'
  | 'next-booking-and-step'
  | 'progress-looked-at'
  | 'goal-looked-at'
  | 'feedback-asked-for'
  | 'feedback-acted-on'
  | 'task-agreed'
  | 'take-away-recorded'
  | 'barriers-dealt-with'
  | 'same-time-kept'
  | 'moved-in-time'
  | 'limits-message-sent'
  | 'policy-shown'
  | 'check-in-made'
  | 'supervision-held'
  | 'new-booking'
  | 'client-contacted'
  | 'rebooking-encouraged'
  | 'followed-up'
  | 'no-booking-while-paused'
  | 'supervision-held-or-booked'
  | 'cause-recorded'
  | 'last-questionnaire-answered'
  | 'booked-at-once'
  | 'short-wait-kept';
