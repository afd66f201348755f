import type { SessionOutcome } from './session-outcome.js';

/**
 * When booking is paused after sessions missed in a row, until a person's review.
 *
 * @example
 * ```ts
 * import type { ConsecutiveRule } from 'client-engagement';
 *
 * const consecutive: ConsecutiveRule = {
 *   threshold: 3,
 *   counts: ['late-cancel', 'no-show'],
 *   ends: ['attended', 'attended-late'],
 *   talkAt: 2,
 *   scope: 'episode-and-format',
 * };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface ConsecutiveRule {
  /** How many in a row pause booking, a whole number from 1. */
  readonly threshold: number;
  /** Outcomes that count. */
  readonly counts: readonly SessionOutcome[];
  /** Outcomes that end the run. */
  readonly ends: readonly SessionOutcome[];
  /** How many in a row call for an early conversation. */
  readonly talkAt: number;
  /** Which sessions are looked at together. */
  readonly scope: RunScopeKind;
}

/**
 * Which sessions make one run: those of an episode or of the client, of one format or of both.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy, type RunScopeKind } from 'client-engagement';
 *
 * const scope: RunScopeKind = defaultAttendancePolicy.consecutive.scope;
 * scope; //=> 'episode-and-format'
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export type RunScopeKind = 'episode-and-format' | 'episode' | 'client-and-format' | 'client';
