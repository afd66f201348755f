import type { PolicyRef } from '../care-record/policy-ref.js';
import type { ConfirmationRule } from './confirmation-rule.js';
import type { ConsecutiveRule } from './consecutive-rule.js';
import type { CreditRule } from './credit-rule.js';
import type { ExceptionRule } from './exception-rule.js';
import type { LatenessRule } from './lateness-rule.js';
import type { BookingLimitRule } from './limit-rule.js';
import type { NoticeRule } from './notice-rule.js';
import type { OutreachRule } from './outreach-rule.js';
import type { ReminderRule } from './reminder-rule.js';
import type { ReviewRule } from './review-rule.js';

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
 * policy.notice.kind; //=> 'elapsed'
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
  readonly notice: NoticeRule;
  /** Lateness. */
  readonly lateness: LatenessRule;
  /** Session credits. */
  readonly credits: CreditRule;
  /** Sessions missed in a row. */
  readonly consecutive: ConsecutiveRule;
  /** Limits beside the run. */
  readonly limits: BookingLimitRule;
  /** The review that opens booking again. */
  readonly review: ReviewRule;
  /** Exceptions and grace. */
  readonly exceptions: ExceptionRule;
  /** Time to confirm and to decide. */
  readonly confirmation: ConfirmationRule;
  /** Reminders. */
  readonly reminders: ReminderRule;
  /** Getting in touch after a missed session. */
  readonly outreach: OutreachRule;
}
