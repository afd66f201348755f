import type { Reason } from '../care-record/evidence.js';
import type { ClientFactor, InterventionFactor, TherapistFactor } from '../care-record/influence.js';

/**
 * A factor of any of the guide's three groups: the client, the therapist, the intervention.
 *
 * @example
 * ```ts
 * import type { InfluenceFactor } from 'client-engagement';
 *
 * const factor: InfluenceFactor = 'motivation';
 * ```
 * @category influences
 * @since 0.1.0
 */
export type InfluenceFactor = ClientFactor | TherapistFactor | InterventionFactor;

/**
 * What an influence can lead to: ids of the guide's items, in the guide's order, and the delivery of sessions, which
 * is the service's to put right.
 *
 * @example
 * ```ts
 * import { describeCode, type SuggestionId } from 'client-engagement';
 *
 * const id: SuggestionId = 'practical.flexible-times';
 * describeCode(id, { audience: 'practitioner' });
 * //=> 'Look for times that suit the client better, and be flexible where that is needed.'
 * ```
 * @category influences
 * @since 0.1.0
 */
export type SuggestionId =
  | 'first-session.acknowledge.ambivalence'
  | 'first-session.instil-hope'
  | 'first-session.encourage.support'
  | 'first-session.assess.approach'
  | 'first-session.assess.modality'
  | 'first-session.assess.dose'
  | 'first-session.explain.what-to-expect'
  | 'first-session.agree.goals'
  | 'throughout.relationship'
  | 'throughout.empower'
  | 'throughout.cultural-awareness'
  | 'throughout.evidence-base'
  | 'throughout.personalise'
  | 'throughout.seek-feedback'
  | 'throughout.use-feedback'
  | 'throughout.set-tasks'
  | 'practical.solve-barriers'
  | 'practical.consistent-times'
  | 'practical.flexible-times'
  | 'practical.remind-session-limits'
  | 'practical.use-supervision'
  | 'influence.intervention.delivery-quality';

/**
 * Stable ids of the rules that lead from an influence to a suggestion: one for each factor as a barrier and as an
 * enabler, and one for a barrier that is already being dealt with.
 *
 * @example
 * ```ts
 * import type { SuggestionRule } from 'client-engagement';
 *
 * const rule: SuggestionRule = 'influences.barrier.external-circumstances';
 * ```
 * @category influences
 * @since 0.1.0
 */
export type SuggestionRule =
  `influences.${'barrier' | 'enabler'}.${InfluenceFactor}` | 'influences.plan-agreed';

/**
 * Something that a person could do because of what was recorded. Never more than a suggestion.
 *
 * @example
 * ```ts
 * import type { Suggestion } from 'client-engagement';
 *
 * const suggestion: Suggestion = {
 *   id: 'practical.flexible-times',
 *   episodeId: 'e1',
 *   who: 'practitioner',
 *   isPrivate: false,
 *   reasons: [
 *     {
 *       rule: 'influences.barrier.external-circumstances',
 *       evidence: [{ kind: 'influences', id: 'i1' }],
 *       inputs: { since: new Date('2026-03-10T10:20:00Z') },
 *     },
 *   ],
 * };
 * ```
 * @category influences
 * @since 0.1.0
 */
export interface Suggestion {
  /** What could be done: the id of an item of the guide. */
  readonly id: SuggestionId;
  /** The episode. */
  readonly episodeId: string;
  /** Who acts. */
  readonly who: 'practitioner' | 'practitioner-and-client' | 'service';
  /** Whether it is for the practitioner and their supervisor alone. */
  readonly isPrivate: boolean;
  /** The influences that lead to it, the oldest first. */
  readonly reasons: readonly Reason<SuggestionRule>[];
}
