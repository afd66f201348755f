import type { SessionOutcome } from './session-outcome.js';

/**
 * Which outcomes use a session credit.
 *
 * @example
 * ```ts
 * import type { CreditRule } from 'client-engagement';
 *
 * const credits: CreditRule = { usedBy: ['attended', 'no-show'], disruptedFraction: 0.5 };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface CreditRule {
  /** Outcomes that use the session's credit, unless an exception was agreed. */
  readonly usedBy: readonly SessionOutcome[];
  /** A disrupted session of which at least this fraction took place is an attended one, 0 to 1. */
  readonly disruptedFraction: number;
}
