import type { Reason } from '../care-record/evidence.js';
import type { EngagementView } from '../care-record/participation.js';
import type { CareInterruption } from './care-interruption.js';
import type { ContactState } from './contact-state.js';
import type { EngagementPrompt } from './engagement-prompt.js';
import type { EngagementRule } from './engagement-rule.js';
import type { EngagementState } from './engagement-state.js';
import type { FirstWait } from './first-wait.js';
import type { Readings } from './reading.js';
import type { SessionTimes } from './session-times.js';

/**
 * One entry in the history of an episode's engagement.
 *
 * @example
 * ```ts
 * import type { EngagementEntry } from 'client-engagement';
 *
 * const entry: EngagementEntry = {
 *   at: new Date('2026-03-10T10:50:00Z'),
 *   state: { label: 'getting-started' },
 *   reasons: [],
 * };
 * ```
 * @category engagement
 * @since 0.1.0
 */
export interface EngagementEntry {
  /** From when it read so. */
  readonly at: Date;
  /** How it read. */
  readonly state: EngagementState;
  /** Why. */
  readonly reasons: readonly Reason<EngagementRule>[];
}

/**
 * How a client is engaging in one episode.
 *
 * @example
 * ```ts
 * import { assessEngagement, defaultAttendancePolicy } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const { episodes } = assessEngagement(recordFromTokens('A A A X X'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * episodes[0]?.history.map(({ state }) => state.label);
 * //=> ['not-yet-started', 'getting-started', 'attending', 'missing-sessions']
 * ```
 * @category engagement
 * @since 0.1.0
 */
export interface EpisodeEngagement {
  /** The episode. */
  readonly episodeId: string;
  /** Its service, by the caller's key. */
  readonly service: string;
  /** How it stands. */
  readonly state: EngagementState;
  /** Since when the label is this one. */
  readonly since: Date;
  /** The four sides of engagement. */
  readonly readings: Readings;
  /** When the client was last in touch, and whether the next move is theirs. */
  readonly contact: ContactState;
  /** How the client and the practitioner see it themselves; the latest view of each. */
  readonly views: {
    /** The client's own view. */
    readonly client: EngagementView | null;
    /** The practitioner's view. */
    readonly practitioner: EngagementView | null;
  };
  /** What is worth a person's thought; none once the episode has ended. */
  readonly prompts: readonly EngagementPrompt[];
  /** Care that was interrupted by us; null where it is not. It never counts against the client. */
  readonly careInterrupted: CareInterruption | null;
  /** Whether session times are consistent; null while too few sessions came for telling. */
  readonly sessionTimes: SessionTimes | null;
  /** The wait for the first session; null where it is not known when help was asked for. */
  readonly wait: FirstWait | null;
  /** Why it stands so. */
  readonly reasons: readonly Reason<EngagementRule>[];
  /** Every state since the episode was opened, oldest first. */
  readonly history: readonly EngagementEntry[];
}
