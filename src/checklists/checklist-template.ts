import type { SourceKey } from '../sources.js';

/**
 * The phases of care that have a checklist.
 *
 * @example
 * ```ts
 * import { firstSessionTemplate, type ChecklistPhase } from 'client-engagement';
 *
 * const phase: ChecklistPhase = 'first-session';
 * firstSessionTemplate.phase === phase; //=> true
 * ```
 * @category checklists
 * @since 0.1.0
 */
export type ChecklistPhase = 'first-session';

/**
 * What shows that an item is done: a person's confirmation, or something in the record.
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
  | 'barriers-talked-about'
  | 'plan-recorded'
  | 'goal-confirmed-by-client'
  | 'next-booking-and-step';

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
  /** What to do, in words for the practitioner. */
  readonly text: string;
  /** What it is good for. */
  readonly why: string;
  /** Whose item it is. */
  readonly who: 'practitioner' | 'practitioner-and-client';
  /** What shows that it is done. */
  readonly evidence: ChecklistEvidence;
  /** What the client may have said that makes it not applicable. */
  readonly notApplicableWhen?: 'involvement-not-wanted' | undefined;
}

/**
 * The checklist of one phase, as a versioned value. A service can reword, add and drop items; ids stay.
 *
 * @example
 * ```ts
 * import { firstSessionTemplate, type ChecklistTemplate } from 'client-engagement';
 *
 * const shorter: ChecklistTemplate = {
 *   ...firstSessionTemplate,
 *   id: 'our-first-session',
 *   items: firstSessionTemplate.items.filter(({ heading }) => heading !== 'encourage'),
 * };
 * shorter.items.length; //=> 17
 * ```
 * @category checklists
 * @since 0.1.0
 */
export interface ChecklistTemplate {
  /** Id of the template. */
  readonly id: string;
  /** Version, a whole number from 1. */
  readonly version: number;
  /** The phase it is for. */
  readonly phase: ChecklistPhase;
  /** Where its items come from. */
  readonly source: SourceKey;
  /** The items, in the order of the conversation. */
  readonly items: readonly ChecklistItem[];
}
