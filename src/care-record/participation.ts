import type { DecisionMaker } from './party.js';

/**
 * How actively the client took part in a session, as one of the two saw it: 0 little, 1 some, 2 active.
 *
 * @example
 * ```ts
 * import type { ParticipationRating } from 'client-engagement';
 *
 * const rating: ParticipationRating = {
 *   id: 'r1',
 *   episodeId: 'e1',
 *   sessionId: 's1',
 *   by: 'client',
 *   value: 2,
 *   at: new Date('2026-03-10T11:00:00Z'),
 *   behaviours: ['brought-a-topic', 'disagreed-openly'],
 * };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface ParticipationRating {
  /** Id of this fact. */
  readonly id: string;
  /** The episode. */
  readonly episodeId: string;
  /** The session that was rated. */
  readonly sessionId: string;
  /** Who rated. */
  readonly by: 'client' | 'practitioner';
  /** 0 little, 1 some, 2 active. */
  readonly value: 0 | 1 | 2;
  /** When it was rated. */
  readonly at: Date;
  /** What was seen. Open disagreement is a good sign. */
  readonly behaviours?:
    | readonly (
        'brought-a-topic' | 'asked-questions' | 'tried-something' | 'gave-feedback' | 'disagreed-openly'
      )[]
    | undefined;
}

/**
 * How one of the two sees the engagement themselves. It is kept beside the computed state and never changes it.
 *
 * @example
 * ```ts
 * import type { EngagementView } from 'client-engagement';
 *
 * const view: EngagementView = {
 *   id: 'v1',
 *   episodeId: 'e1',
 *   by: 'practitioner',
 *   value: 'going-well',
 *   at: new Date('2026-03-17T11:00:00Z'),
 * };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface EngagementView {
  /** Id of this fact. */
  readonly id: string;
  /** The episode. */
  readonly episodeId: string;
  /** Whose view it is. */
  readonly by: 'client' | 'practitioner';
  /** The view. */
  readonly value: 'going-well' | 'mixed' | 'finding-it-hard';
  /** When it was given. */
  readonly at: Date;
}

/**
 * A person has seen a reading and will keep it in mind. It quiets the prompt for a while; the reading stands.
 *
 * @example
 * ```ts
 * import type { ReadingAcknowledgement } from 'client-engagement';
 *
 * const acknowledgement: ReadingAcknowledgement = {
 *   id: 'ra1',
 *   episodeId: 'e1',
 *   reading: 'attendance',
 *   at: new Date('2026-04-07T11:00:00Z'),
 *   by: { role: 'practitioner', id: 'p1' },
 * };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface ReadingAcknowledgement {
  /** Id of this fact. */
  readonly id: string;
  /** The episode. */
  readonly episodeId: string;
  /** Which of the four readings. */
  readonly reading: 'attendance' | 'participation' | 'application' | 'completion';
  /** When. */
  readonly at: Date;
  /** Who. */
  readonly by: DecisionMaker;
}
