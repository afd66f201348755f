import type { NotApplicableRule } from './not-applicable-rule.js';

/**
 * Stable ids of the rules that say why an item stands where it does.
 *
 * @example
 * ```ts
 * import type { ChecklistRule } from 'client-engagement';
 *
 * const rule: ChecklistRule = 'checklist.only-a-person';
 * ```
 * @category checklists
 * @since 0.1.0
 */
export type ChecklistRule =
  | 'checklist.not-due'
  | 'checklist.not-due-until'
  | 'checklist.due'
  | 'checklist.overdue'
  | 'checklist.only-a-person'
  | 'checklist.shown'
  | 'checklist.confirmed'
  | 'checklist.confirmation-to-check'
  | 'checklist.said-not-applicable'
  | 'checklist.episode-ended'
  | 'checklist.client-died'
  | 'checklist.last-session-over'
  | `checklist.${NotApplicableRule}`;
