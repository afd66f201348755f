import type { SuggestionRule } from '../influences/suggestion.js';

/**
 * What personalises an item: what is looked for in the client's own record. `influences` stands for the barriers and
 * enablers that lead to the item.
 *
 * @example
 * ```ts
 * import { firstSessionTemplate, type ChecklistPrompt } from 'client-engagement';
 *
 * const prompt: ChecklistPrompt = 'employer-funded';
 * firstSessionTemplate.items.filter(({ prompts }) => prompts.includes(prompt)).map(({ id }) => id);
 * //=> ['first-session.explain.confidentiality']
 * ```
 * @category checklists
 * @since 0.1.0
 */
export type ChecklistPrompt =
  | 'influences'
  | 'reason-for-booking'
  | 'no-reason-given'
  | 'questionnaire-missing'
  | 'score-at-or-above'
  | 'high-score'
  | 'safety-first'
  | 'absent-from-work'
  | 'work-is-hard'
  | 'earlier-ending'
  | 'earlier-episode'
  | 'new-to-this'
  | 'moved-before-start'
  | 'missed-before-start'
  | 'sessions-left'
  | 'employer-funded'
  | 'coaching'
  | 'tasks-not-done'
  | 'new-practitioner'
  | 'context-volunteered'
  | 'little-part-taken'
  | 'proposed-by-client'
  | 'no-approach-recorded'
  | 'not-improved-yet'
  | 'reliably-worse'
  | 'reliably-better'
  | 'no-goal-yet'
  | 'feedback-not-asked'
  | 'feedback-open'
  | 'tasks-to-look-at'
  | 'repeated-lateness'
  | 'message-sent'
  | 'policy-not-acknowledged'
  | 'check-ins-not-talked-about'
  | 'part-taken-before'
  | 'waiting-long'
  | 'credit-lost'
  | 'missed-in-a-row'
  | 'booked-while-paused'
  | 'adjustment-agreed';

/**
 * The rule of a prompt: how the record personalises an item. Those of influences are the rules of suggestions; what is
 * left while sessions are booked has a rule of its own.
 *
 * @example
 * ```ts
 * import { describeReason, type ChecklistPromptRule } from 'client-engagement';
 *
 * const rule: ChecklistPromptRule = 'prompt.missed-in-a-row';
 * describeReason({ rule, evidence: [], inputs: { inARow: 2 } }, { audience: 'practitioner' });
 * //=> '2 sessions in a row were missed or cancelled late.'
 * ```
 * @category checklists
 * @since 0.1.0
 */
export type ChecklistPromptRule =
  `prompt.${Exclude<ChecklistPrompt, 'influences'>}` | 'prompt.sessions-left-besides-booked' | SuggestionRule;
