import type { SessionOutcome } from './session-outcome.js';

/**
 * What a session costs, and which outcomes use how much of it. What the scale does not hold is rounded down.
 *
 * @example
 * ```ts
 * import type { CreditRule } from 'client-engagement';
 *
 * const credits: CreditRule = {
 *   usedBy: ['attended', 'late-cancel', 'no-show'],
 *   disruptedFraction: 0.5,
 *   scale: 2,
 *   costs: { group: 0.5 },
 *   shares: { 'late-cancel': 0.5 },
 * };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface CreditRule {
  /** Outcomes that use the session's credit, unless an exception was agreed. */
  readonly usedBy: readonly SessionOutcome[];
  /** A disrupted session of which at least this fraction took place is an attended one, 0 to 1. */
  readonly disruptedFraction: number;
  /** Into how many parts a credit divides, a whole number from 1 to 1000: 2 for halves. Absent means 1. */
  readonly scale?: number | undefined;
  /** What a session of a service costs where the session does not say so, from 0. Absent means one credit. */
  readonly costs?: { readonly [service: string]: number } | undefined;
  /** The share of its cost that an outcome of `usedBy` uses, 0 to 1. Absent means all of it. */
  readonly shares?: { readonly [outcome in SessionOutcome]?: number | undefined } | undefined;
  /** What a disrupted session uses that counts as attended: all, or the fraction that took place. Absent means all. */
  readonly disruptedUses?: 'all' | 'completed-fraction' | undefined;
}
