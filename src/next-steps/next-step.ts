import type { Reason } from '../care-record/evidence.js';

/**
 * What can be a next step, in the order in which steps are listed: safety first, then what others wait for.
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
  | 'hold-review'
  | 'reach-out'
  | 'warm-message'
  | 'talk-about-worsening'
  | 'talk-about-attendance'
  | 'plan-with-no-credits'
  | 'offer-next-session'
  | 'finish-first-session-items';

/**
 * One thing to do next for a client, with why, who and by when.
 *
 * @example
 * ```ts
 * import type { NextStep } from 'client-engagement';
 *
 * const step: NextStep = {
 *   id: 'record-outcome',
 *   episodeId: 'e1',
 *   who: 'practitioner',
 *   dueAt: new Date('2026-04-12T10:50:00Z'),
 *   reasons: [{ rule: 'outcome.awaiting', evidence: [{ kind: 'sessions', id: 's4' }], inputs: {} }],
 * };
 * ```
 * @category next-steps
 * @since 0.1.0
 */
export interface NextStep {
  /** What to do. */
  readonly id: NextStepId;
  /** The episode it is for; null for the client as a whole. */
  readonly episodeId: string | null;
  /** Who acts. */
  readonly who: 'practitioner' | 'service-lead';
  /** By when, where there is a time. */
  readonly dueAt: Date | null;
  /** Why. */
  readonly reasons: readonly Reason[];
}
