import type { NextStep } from './next-step.js';

/**
 * The next steps as they are shown: the first few, and how to reach the rest.
 *
 * @example
 * ```ts
 * import type { ShownNextSteps } from 'client-engagement';
 *
 * const none: ShownNextSteps = { shown: [], folded: [] };
 * ```
 * @category next-steps
 * @since 0.1.0
 */
export interface ShownNextSteps<Step = NextStep> {
  /** The first ones, in their order. */
  readonly shown: readonly Step[];
  /** The rest, in their order, to be unfolded. */
  readonly folded: readonly Step[];
}

/**
 * The first next steps, and the rest folded away: three are enough to act on.
 *
 * Safety comes first in every list, so it is never folded away.
 *
 * Never throws.
 *
 * For whoever may read the steps.
 *
 * @param steps - the steps as `listNextSteps`, a review or a view gives them: all that is in each is kept
 * @param show - how many to show, 3 unless said otherwise; at least 1
 * @returns both parts, in their order; together they are the list
 * @example
 * ```ts
 * import { defaultAttendancePolicy, reviewCare, summarizeNextSteps } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const { episodes } = reviewCare(recordFromTokens('X X X'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * const { shown, folded } = summarizeNextSteps(episodes[0]?.nextSteps ?? []);
 * shown.map(({ id }) => id); //=> ['hold-review', 'reach-out', 'use-supervision']
 * folded.length; //=> 2
 * ```
 * @category next-steps
 * @since 0.1.0
 */
export function summarizeNextSteps<Step = NextStep>(steps: readonly Step[], show = 3): ShownNextSteps<Step> {
  const count = Number.isNaN(show) ? 3 : Math.max(1, Math.floor(show));
  return { shown: steps.slice(0, count), folded: steps.slice(count) };
}
