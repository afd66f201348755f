import type { SourceKey } from '../sources.js';
import type { ChecklistDue } from './checklist-due.js';
import type { ChecklistEvidence } from './checklist-evidence.js';
import type { ChecklistPrompt } from './checklist-prompt.js';
import type { NotApplicableRule } from './not-applicable-rule.js';

/**
 * What an item asks for. What is explained, acknowledged or agreed is never shown by a message.
 *
 * @example
 * ```ts
 * import type { ChecklistVerb } from 'client-engagement';
 *
 * const verb: ChecklistVerb = 'acknowledge';
 * ```
 * @category checklists
 * @since 0.1.0
 */
export type ChecklistVerb =
  | 'offer'
  | 'send'
  | 'review'
  | 'acknowledge'
  | 'praise'
  | 'encourage'
  | 'assess'
  | 'explain'
  | 'agree'
  | 'keep-up'
  | 'reflect'
  | 'ask'
  | 'use'
  | 'set'
  | 'discuss'
  | 'solve'
  | 'remind'
  | 'check-in'
  | 'reach-out'
  | 'follow-up'
  | 'stop'
  | 'understand'
  | 'show';

/**
 * One item of a checklist, as data.
 *
 * @example
 * ```ts
 * import { firstSessionTemplate, type ChecklistItem } from 'client-engagement';
 *
 * const item: ChecklistItem | undefined = firstSessionTemplate.items.find(
 *   ({ id }) => id === 'first-session.agree.goals',
 * );
 * item?.evidence; //=> 'goal-confirmed-by-client'
 * ```
 * @category checklists
 * @since 0.1.0
 */
export interface ChecklistItem {
  /** Stable id; it stays when the words change. */
  readonly id: string;
  /** The heading it stands under; a heading can be confirmed as a whole. */
  readonly heading: string;
  /** What it asks for. */
  readonly verb: ChecklistVerb;
  /** What to do, in words for whose item it is. */
  readonly text: string;
  /** What it is good for. */
  readonly why: string;
  /** Where that comes from. */
  readonly whySource: SourceKey;
  /** Whose item it is. */
  readonly who: 'practitioner' | 'practitioner-and-client' | 'practitioner-and-supervisor' | 'service';
  /** When it is due. */
  readonly due: ChecklistDue;
  /** What shows that it is done. */
  readonly evidence: ChecklistEvidence;
  /** What in the client's own record personalises it. */
  readonly prompts: readonly ChecklistPrompt[];
  /** Whether it is due again: with each new practitioner, or whenever its due rule says so. */
  readonly reopens: 'no' | 'with-a-new-practitioner' | 'whenever-due';
  /** Whether it is the practitioner's own: for no other audience, and in no export. */
  readonly private: boolean;
  /** The questionnaires that are meant, by id. */
  readonly measures?: readonly string[] | undefined;
  /** What in the record makes it not applicable. */
  readonly notApplicableWhen?: readonly NotApplicableRule[] | undefined;
}
