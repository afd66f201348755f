import type { EvidenceRef, Reason } from '../care-record/evidence.js';
import type { PolicyRef } from '../care-record/policy-ref.js';
import type { EngagementRule } from './engagement-rule.js';
import type { EngagementState } from './engagement-state.js';
import type { EngagementEntry } from './episode-engagement.js';
import type { ReadingLevel, ReadingName } from './reading.js';

/**
 * One turn of a reading: when, from what to what, and which records turned it.
 *
 * @example
 * ```ts
 * import type { ReadingTurn } from 'client-engagement';
 *
 * const turn: ReadingTurn = {
 *   reading: 'attendance',
 *   at: new Date('2026-12-30T10:00:00Z'),
 *   from: 'strong',
 *   to: 'low',
 *   how: 'happened',
 *   turnedBy: [{ kind: 'sessions', id: 'session-5' }],
 *   reasons: [],
 * };
 * ```
 * @category engagement
 * @since 0.1.0
 */
export interface ReadingTurn {
  /** Which of the four readings. */
  readonly reading: ReadingName;
  /** When it turned. */
  readonly at: Date;
  /** How it read before. */
  readonly from: ReadingLevel;
  /** How it read from then on. */
  readonly to: ReadingLevel;
  /**
   * Whether something happened, or the past reads differently because of a correction, an exception or another
   * decision since.
   */
  readonly how: 'happened' | 'decided-since';
  /** The records that turned it: those that came into view, else those that went out of it. */
  readonly turnedBy: readonly EvidenceRef[];
  /** Why it reads as it does from then on. */
  readonly reasons: readonly Reason<EngagementRule>[];
}

/**
 * What changed in one episode's engagement between two moments.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy, explainChange, type EpisodeChange } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const { episodes } = explainChange(
 *   recordFromTokens('A A A X X'),
 *   new Date('2026-12-20T00:00:00Z'),
 *   new Date('2027-01-01T00:00:00Z'),
 *   { policies: [defaultAttendancePolicy] },
 * );
 * const change: EpisodeChange | undefined = episodes[0];
 * [change?.before?.label, change?.after.label]; //=> ['attending', 'missing-sessions']
 * ```
 * @category engagement
 * @since 0.1.0
 */
export interface EpisodeChange {
  /** The episode. */
  readonly episodeId: string;
  /** The state at the first moment; null where the episode was not open yet. */
  readonly before: EngagementState | null;
  /** The state at the second moment. */
  readonly after: EngagementState;
  /** Every state entered in between, oldest first, with its reasons. */
  readonly states: readonly EngagementEntry[];
  /** Every turn of a reading in between, oldest first. */
  readonly readings: readonly ReadingTurn[];
}

/**
 * What changed in a client's engagement between two moments, and which records turned what.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy, explainChange, type EngagementChange } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const at = new Date('2027-01-01T00:00:00Z');
 * const change: EngagementChange = explainChange(recordFromTokens('A'), at, at, {
 *   policies: [defaultAttendancePolicy],
 * });
 * change.episodes[0]?.readings; //=> []
 * ```
 * @category engagement
 * @since 0.1.0
 */
export interface EngagementChange {
  /** The first moment. */
  readonly from: Date;
  /** The second moment. */
  readonly to: Date;
  /** The rules that were used. */
  readonly rules: PolicyRef;
  /** Every episode that was open or over by the second moment, by id. */
  readonly episodes: readonly EpisodeChange[];
}
