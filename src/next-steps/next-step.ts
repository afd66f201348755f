import type { Reason } from '../care-record/evidence.js';
import type { EngagementPromptId } from '../engagement/engagement-prompt.js';
import type { SuggestionId } from '../influences/suggestion.js';

/**
 * Going through what is still open in the checklist of a phase.
 *
 * @example
 * ```ts
 * import type { ChecklistStepId } from 'client-engagement';
 *
 * const id: ChecklistStepId = 'finish-first-session-items';
 * ```
 * @category next-steps
 * @since 0.1.0
 */
export type ChecklistStepId =
  | 'prepare-first-session'
  | 'finish-first-session-items'
  | 'keep-up-throughout-care'
  | 'finish-missed-session-items'
  | 'see-to-practical-matters'
  | 'go-through-the-ending'
  | 'see-to-a-prompt-start';

/**
 * What can be a next step, in the order in which steps are listed: safety first, then what others wait for, then a
 * missed session, then talking, then planning, then what engagement, influences and checklists suggest.
 *
 * @example
 * ```ts
 * import type { NextStepId } from 'client-engagement';
 *
 * const id: NextStepId = 'record-outcome';
 * ```
 * @category next-steps
 * @since 0.1.0
 */
export type NextStepId =
  | 'speak-today'
  | 'record-outcome'
  | 'decide-what-is-open'
  | 'put-record-right'
  | EngagementPromptId
  | 'hold-review'
  | 'reach-out'
  | 'warm-message'
  | 'meet-with-empathy'
  | 'follow-up'
  | 'decide-how-to-go-on'
  | 'explain-credit-loss'
  | 'agree-another-time'
  | 'encourage-rebooking'
  | 'reiterate-policy'
  | 'use-supervision'
  | 'understand-root-cause'
  | 'talk-about-worsening'
  | 'talk-about-attendance'
  | 'find-better-time'
  | 'share-improvement'
  | 'plan-with-no-credits'
  | 'plan-the-ending'
  | 'offer-next-session'
  | 'reflect-on-practice'
  | SuggestionId
  | ChecklistStepId;

/**
 * One thing to do next for a client, with why, who and by when.
 *
 * @example
 * ```ts
 * import type { NextStep } from 'client-engagement';
 *
 * const step: NextStep = {
 *   key: 'record-outcome@e1',
 *   id: 'record-outcome',
 *   episodeId: 'e1',
 *   requirements: ['definition.attendance'],
 *   who: 'practitioner',
 *   isPrivate: false,
 *   dueAt: new Date('2026-04-12T10:50:00Z'),
 *   reasons: [
 *     {
 *       rule: 'steps.outcome-missing',
 *       evidence: [{ kind: 'sessions', id: 's4' }],
 *       inputs: { start: new Date('2026-04-05T10:00:00Z') },
 *     },
 *   ],
 * };
 * ```
 * @category next-steps
 * @since 0.1.0
 */
export interface NextStep {
  /** Id of this step for this client: no two of one list are the same, and it stays while the step does. */
  readonly key: string;
  /** What to do. */
  readonly id: NextStepId;
  /** The episode it is for; null for the client as a whole. */
  readonly episodeId: string | null;
  /** Ids of the guide's items that it serves, as the checklists have them; never empty. */
  readonly requirements: readonly string[];
  /** Who acts. */
  readonly who: 'practitioner' | 'practitioner-and-client' | 'service-lead' | 'service';
  /** Whether it is for the practitioner and their supervisor alone. */
  readonly isPrivate: boolean;
  /** By when, where there is a time. */
  readonly dueAt: Date | null;
  /** Why; never empty. */
  readonly reasons: readonly Reason[];
}
