import type { PolicyRef } from '../care-record/policy-ref.js';
import type { SessionOutcome } from './session-outcome.js';

/**
 * How much notice a cancellation or a move needs.
 *
 * `elapsed` counts hours on the instant line: exactly that many hours before the start is still in time, one
 * millisecond less is late. Clock labels may shift by an hour when the clocks change in between.
 *
 * @example
 * ```ts
 * import type { NoticeWindow } from 'client-engagement';
 *
 * const notice: NoticeWindow = { kind: 'elapsed', hours: 24, movedByUsMinutes: 60 };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface NoticeWindow {
  /** How notice is counted. */
  readonly kind: 'elapsed';
  /** Hours of notice, above or equal to 0. */
  readonly hours: number;
  /** Minutes that the client always has after confirming a time that the practitioner moved. */
  readonly movedByUsMinutes: number;
}

/**
 * When an arrival is late and how long we wait for each other.
 *
 * @example
 * ```ts
 * import type { LatenessRule } from 'client-engagement';
 *
 * const lateness: LatenessRule = { lateAfterMinutes: 5, practitionerGraceMinutes: 10 };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface LatenessRule {
  /** Minutes after the later of the start and the practitioner being ready after which an arrival is late. */
  readonly lateAfterMinutes: number;
  /** Minutes after the start from which a client who waited for the practitioner may leave. */
  readonly practitionerGraceMinutes: number;
}

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
}

/**
 * The review that opens booking again.
 *
 * @example
 * ```ts
 * import type { ReviewRule } from 'client-engagement';
 *
 * const review: ReviewRule = {
 *   dueWorkingDays: 5,
 *   needs: ['conversation', 'what-got-in-the-way', 'supervision'],
 *   attemptsForConversation: 2,
 * };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface ReviewRule {
  /** Working days after the pause began by which the review is due. */
  readonly dueWorkingDays: number;
  /** What the review needs. */
  readonly needs: readonly ReviewNeed[];
  /** How many unanswered attempts stand for the conversation with the client. */
  readonly attemptsForConversation: number;
}

/**
 * One thing that a review after missed sessions needs.
 *
 * @example
 * ```ts
 * import type { ReviewNeed } from 'client-engagement';
 *
 * const need: ReviewNeed = 'conversation';
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export type ReviewNeed = 'conversation' | 'what-got-in-the-way' | 'supervision';

/**
 * How long people have to confirm an outcome and to decide about a reason that the client gave.
 *
 * @example
 * ```ts
 * import type { ConfirmationRule } from 'client-engagement';
 *
 * const confirmation: ConfirmationRule = { outcomeWithinDays: 5, reasonWithinDays: 5 };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface ConfirmationRule {
  /** Days after a session's end from which a missing outcome is overdue. It is never filled in. */
  readonly outcomeWithinDays: number;
  /** Days for which a listed reason keeps credit and run provisional while nobody has decided. */
  readonly reasonWithinDays: number;
}

/**
 * One version of a service's attendance and cancellation policy: a plain value, stamped on bookings and echoed in
 * every result.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy, type AttendancePolicy } from 'client-engagement';
 *
 * const policy: AttendancePolicy = defaultAttendancePolicy;
 * policy.consecutive.threshold; //=> 3
 * policy.notice.hours; //=> 24
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface AttendancePolicy {
  /** Id of the policy. */
  readonly id: string;
  /** Version, a whole number from 1. */
  readonly version: number;
  /** First instant at which it is in force; absent means from the beginning. */
  readonly effectiveFrom?: Date | undefined;
  /** First instant at which it is no longer in force; absent means no end. */
  readonly effectiveTo?: Date | undefined;
  /** Set on a variation for single clients: it holds only where it was agreed, or is stamped on a session. */
  readonly variationOf?: PolicyRef | undefined;
  /** The services it is for; absent means all. */
  readonly services?: readonly string[] | undefined;
  /** Notice for cancelling and moving. */
  readonly notice: NoticeWindow;
  /** Lateness. */
  readonly lateness: LatenessRule;
  /** Session credits. */
  readonly credits: CreditRule;
  /** Sessions missed in a row. */
  readonly consecutive: ConsecutiveRule;
  /** The review that opens booking again. */
  readonly review: ReviewRule;
  /** Time to confirm and to decide. */
  readonly confirmation: ConfirmationRule;
}
