/**
 * When an arrival is late, and how long each waits for the other.
 *
 * Lateness is counted from the later of the start and the practitioner being ready.
 *
 * @example
 * ```ts
 * import type { LatenessRule } from 'client-engagement';
 *
 * const lateness: LatenessRule = {
 *   lateAfterMinutes: 5,
 *   tooLate: { afterMinutes: 15 },
 *   contactAfterMinutes: 5,
 *   waitAtLeastMinutes: 10,
 *   practitionerGraceMinutes: 10,
 *   practitionerLate: 'credit-may-be-returned',
 *   repeated: { count: 2, ofLast: 4 },
 * };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface LatenessRule {
  /** Minutes after which an arrival is late, 0 or more. */
  readonly lateAfterMinutes: number;
  /** After which lateness a session is no longer held; absent means never. */
  readonly tooLate?: TooLate | undefined;
  /** Minutes after the start from which the practitioner gets in touch, 0 or more. */
  readonly contactAfterMinutes: number;
  /** Minutes that the practitioner waits at the least before recording that nobody came, 0 or more. */
  readonly waitAtLeastMinutes: number;
  /** Minutes after the start from which a client who waited for the practitioner may leave, 0 or more. */
  readonly practitionerGraceMinutes: number;
  /** What a practitioner who came later than that means for a session that was held all the same. */
  readonly practitionerLate: 'flag' | 'credit-may-be-returned';
  /** When lateness calls for finding a better time; absent means never. */
  readonly repeated?: LateOften | undefined;
}

/**
 * From how many late arrivals on a better time is looked for, among the latest sessions that the client came to.
 *
 * @example
 * ```ts
 * import type { LateOften } from 'client-engagement';
 *
 * const repeated: LateOften = { count: 2, ofLast: 4 };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface LateOften {
  /** How many late arrivals, a whole number from 1. */
  readonly count: number;
  /** Among how many sessions, a whole number from `count`. */
  readonly ofLast: number;
}

/**
 * From which lateness on a session is no longer held: minutes, or a fraction of its length. Exactly at it is seen.
 *
 * @example
 * ```ts
 * import type { TooLate } from 'client-engagement';
 *
 * const tooLate: TooLate = { afterFraction: 0.5 };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export type TooLate =
  | {
      /** Minutes of lateness, above 0. */
      readonly afterMinutes: number;
    }
  | {
      /** Lateness as a fraction of the session's length, above 0 and at most 1. */
      readonly afterFraction: number;
    };
