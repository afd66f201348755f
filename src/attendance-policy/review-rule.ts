import type { DecisionMaker } from '../care-record/party.js';

/**
 * The review that opens booking again.
 *
 * @example
 * ```ts
 * import type { ReviewRule } from 'client-engagement';
 *
 * const review: ReviewRule = {
 *   dueWorkingDays: 5,
 *   needs: ['conversation', 'what-got-in-the-way', 'supervision'],
 *   attemptsForConversation: 2,
 *   carryAfterResume: 0,
 *   oneOffBy: ['supervisor', 'service-lead', 'service'],
 * };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface ReviewRule {
  /** Working days after the pause began by which the review is due. */
  readonly dueWorkingDays: number;
  /** What the review needs. */
  readonly needs: readonly ReviewNeed[];
  /** How many unanswered attempts stand for the conversation with the client. */
  readonly attemptsForConversation: number;
  /** How many of the sessions in a row still stand after a resuming review, 0 or more. */
  readonly carryAfterResume: number;
  /** Who can agree a one-off booking while booking is paused. */
  readonly oneOffBy: readonly DecisionMaker['role'][];
}

/**
 * One thing that a review after missed sessions needs.
 *
 * @example
 * ```ts
 * import type { ReviewNeed } from 'client-engagement';
 *
 * const need: ReviewNeed = 'conversation';
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export type ReviewNeed = 'conversation' | 'what-got-in-the-way' | 'supervision';
