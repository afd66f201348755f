import type { Reason } from '../care-record/evidence.js';
import type { EngagementRule } from './engagement-rule.js';
import type { ReadingName } from './reading.js';

/**
 * Something about an episode's engagement that is worth a person's thought. It changes no state.
 *
 * @example
 * ```ts
 * import { assessEngagement, defaultAttendancePolicy, type EngagementPrompt } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const { episodes } = assessEngagement(recordFromTokens('A X X'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * const prompts: readonly EngagementPrompt[] | undefined = episodes[0]?.prompts;
 * prompts?.map(({ id, reading }) => [id, reading]);
 * //=> [['talk-about-a-reading', 'attendance'], ['set-a-task', 'application']]
 * ```
 * @category engagement
 * @since 0.1.0
 */
export interface EngagementPrompt {
  /** What it asks for. */
  readonly id: EngagementPromptId;
  /** The reading that it is about; null where it is about none. */
  readonly reading: ReadingName | null;
  /** Whose it is. */
  readonly to: 'practitioner' | 'service';
  /**
   * Whether it stays quiet for now, because a person has seen the reading and keeps it in mind. The reading itself
   * stands.
   */
  readonly isQuiet: boolean;
  /** Why. */
  readonly reasons: readonly Reason<EngagementRule>[];
}

/**
 * What a prompt asks for.
 *
 * @example
 * ```ts
 * import type { EngagementPromptId } from 'client-engagement';
 *
 * const id: EngagementPromptId = 'ask-for-the-clients-view';
 * ```
 * @category engagement
 * @since 0.1.0
 */
export type EngagementPromptId =
  | 'talk-about-a-reading'
  | 'ask-for-the-clients-view'
  | 'set-a-task'
  | 'talk-about-both-views'
  | 'resume-care';
