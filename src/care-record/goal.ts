/**
 * A look at a goal together, with progress from 0 to 10 where it was rated.
 *
 * @example
 * ```ts
 * import type { GoalReview } from 'client-engagement';
 *
 * const review: GoalReview = { at: new Date('2026-04-07T10:30:00Z'), progress: 4 };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface GoalReview {
  /** When. */
  readonly at: Date;
  /** Progress, 0 not at all to 10 reached. */
  readonly progress?: number | undefined;
}

/**
 * Something the client wants to reach.
 *
 * @example
 * ```ts
 * import type { Goal } from 'client-engagement';
 *
 * const goal: Goal = {
 *   id: 'g1',
 *   episodeId: 'e1',
 *   text: 'sleep through most nights',
 *   setAt: new Date('2026-03-10T10:30:00Z'),
 *   confirmedByClientAt: new Date('2026-03-10T10:35:00Z'),
 * };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface Goal {
  /** Id of this fact. */
  readonly id: string;
  /** The episode. */
  readonly episodeId: string;
  /** The goal, in the client's words. */
  readonly text?: string | undefined;
  /** When it was set. */
  readonly setAt: Date;
  /** Who proposed it. */
  readonly proposedBy?: 'client' | 'practitioner' | undefined;
  /** When the client said that it is theirs. */
  readonly confirmedByClientAt?: Date | undefined;
  /** When it was looked at together. */
  readonly reviews?: readonly GoalReview[] | undefined;
  /** When it was reached, if it was. */
  readonly reachedAt?: Date | undefined;
  /** When it was given up or replaced, if it was. */
  readonly withdrawnAt?: Date | undefined;
}
