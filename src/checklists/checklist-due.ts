/**
 * When an item is due. Each rule says from when, and from when an item that the record could show is overdue.
 *
 * @example
 * ```ts
 * import { firstSessionTemplate, type ChecklistDue } from 'client-engagement';
 *
 * const due: ChecklistDue = 'first-session';
 * firstSessionTemplate.items.every((item) => item.due === due); //=> true
 * ```
 * @category checklists
 * @since 0.1.0
 */
export type ChecklistDue =
  | 'soon-after-booking'
  | 'before-first-session'
  | 'first-session'
  | 'every-few-sessions'
  | 'open-feedback'
  | 'first-session-and-first-miss'
  | 'open-barrier'
  | 'several-sessions-known'
  | 'another-time-needed'
  | 'few-sessions-left'
  | 'booking-and-late-notice'
  | 'quiet-between-sessions'
  | 'every-few-sessions-and-second-miss'
  | 'after-a-miss-or-ending'
  | 'at-late-notice'
  | 'contact-after-a-miss'
  | 'rebooking-after-a-miss'
  | 'credit-after-a-miss'
  | 'follow-up-after-a-miss'
  | 'once-missed'
  | 'booking-paused'
  | 'ending-in-sight'
  | 'help-asked-for'
  | 'short-wait'
  | 'first-booking';
