import type { InterventionFactor, TherapistFactor } from './influence.js';

/**
 * Feedback that was asked for or given, and whether something was done with it.
 *
 * @example
 * ```ts
 * import type { Feedback } from 'client-engagement';
 *
 * const feedback: Feedback = {
 *   id: 'f1',
 *   episodeId: 'e1',
 *   at: new Date('2026-03-31T10:45:00Z'),
 *   asked: true,
 *   givenAt: new Date('2026-03-31T10:47:00Z'),
 *   tone: 'mixed',
 *   about: ['method'],
 * };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface Feedback {
  /** Id of this fact. */
  readonly id: string;
  /** The episode. */
  readonly episodeId: string;
  /** The session it is about, if one. */
  readonly sessionId?: string | undefined;
  /** When it was asked for or, unasked, given. */
  readonly at: Date;
  /** Whether we asked for it. */
  readonly asked: boolean;
  /** When the client gave it, if they did. */
  readonly givenAt?: Date | undefined;
  /** How it sounded, as a person read it. */
  readonly tone?: 'good' | 'mixed' | 'critical' | undefined;
  /** What it was about. */
  readonly about?: readonly (TherapistFactor | InterventionFactor)[] | undefined;
  /** When something was done with it. */
  readonly actedOnAt?: Date | undefined;
}
