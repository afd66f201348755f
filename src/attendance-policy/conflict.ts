import type { EvidenceRef } from '../care-record/evidence.js';

/**
 * Facts that contradict each other, with the rule that settled it. Nothing throws and nothing is lost: the facts
 * stay in the record for a person to put right.
 *
 * @example
 * ```ts
 * import type { Conflict } from 'client-engagement';
 *
 * const conflict: Conflict = {
 *   code: 'cancelled-and-took-place',
 *   settledBy: 'the-cancellation-ended-the-booking',
 *   evidence: [{ kind: 'sessions', id: 's3' }],
 * };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface Conflict {
  /** What contradicts. */
  readonly code: ConflictCode;
  /** How it was settled. */
  readonly settledBy: ConflictSettlement;
  /** The records it is about. */
  readonly evidence: readonly EvidenceRef[];
}

/**
 * What can contradict.
 *
 * @example
 * ```ts
 * import type { ConflictCode } from 'client-engagement';
 *
 * const code: ConflictCode = 'joined-after-the-end';
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export type ConflictCode =
  | 'cancelled-and-took-place'
  | 'joined-after-the-end'
  | 'recorded-absent-but-joined'
  | 'policy-not-given'
  | 'replaces-a-session-that-is-not-there'
  | 'replaced-more-than-once'
  | 'moves-in-a-circle'
  | 'recorded-absent-before-waiting'
  | 'exception-for-nothing'
  | 'one-off-not-theirs'
  | 'statement-about-no-session'
  | 'session-of-no-episode';

/**
 * How a contradiction was settled.
 *
 * @example
 * ```ts
 * import type { ConflictSettlement } from 'client-engagement';
 *
 * const settledBy: ConflictSettlement = 'the-recorded-outcome-counts';
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export type ConflictSettlement =
  | 'the-cancellation-ended-the-booking'
  | 'the-recorded-outcome-counts'
  | 'joining-then-is-not-attending'
  | 'the-session-counts-for-nothing'
  | 'the-link-is-left-out'
  | 'the-exception-changes-nothing'
  | 'the-one-off-booking-is-left-out'
  | 'the-statement-is-left-out'
  | 'each-session-is-judged-on-its-own';
