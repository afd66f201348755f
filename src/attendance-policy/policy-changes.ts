import type { ConfirmationRule } from './confirmation-rule.js';
import type { ConsecutiveRule } from './consecutive-rule.js';
import type { CreditRule } from './credit-rule.js';
import type { ExceptionRule } from './exception-rule.js';
import type { LatenessRule } from './lateness-rule.js';
import type { BookingLimitRule } from './limit-rule.js';
import type { NoticeRule, NoticeTerms, NoticeWindow } from './notice-rule.js';
import type { OutreachRule } from './outreach-rule.js';
import type { AttendancePolicy } from './policy.js';
import type { ReminderRule } from './reminder-rule.js';
import type { ReviewRule } from './review-rule.js';

/**
 * Changes to an attendance policy: of each part only what differs. Lists are replaced whole.
 *
 * @example
 * ```ts
 * import type { AttendancePolicyChanges } from 'client-engagement';
 *
 * const changes: AttendancePolicyChanges = {
 *   id: 'ours',
 *   notice: { kind: 'business-days', days: 1 },
 *   lateness: { tooLate: { afterMinutes: 20 } },
 * };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface AttendancePolicyChanges extends Pick<
  AttendancePolicy,
  'id' | 'effectiveFrom' | 'effectiveTo' | 'variationOf' | 'services'
> {
  /** Version, a whole number from 1; absent means 1. */
  readonly version?: number | undefined;
  /** Notice; a window is given whole, its terms one by one. */
  readonly notice?: Partial<NoticeTerms> | (NoticeWindow & Partial<NoticeTerms>) | undefined;
  /** Lateness. */
  readonly lateness?: Partial<LatenessRule> | undefined;
  /** Session credits. */
  readonly credits?: Partial<CreditRule> | undefined;
  /** Sessions missed in a row. */
  readonly consecutive?: Partial<ConsecutiveRule> | undefined;
  /** Limits beside the run. */
  readonly limits?: Partial<BookingLimitRule> | undefined;
  /** The review that opens booking again. */
  readonly review?: Partial<ReviewRule> | undefined;
  /** Exceptions and grace. */
  readonly exceptions?: Partial<ExceptionRule> | undefined;
  /** Time to confirm and to decide. */
  readonly confirmation?: Partial<ConfirmationRule> | undefined;
  /** Reminders. */
  readonly reminders?: Partial<ReminderRule> | undefined;
  /** Getting in touch after a missed session. */
  readonly outreach?: Partial<OutreachRule> | undefined;
}

/** The notice of a base with changes; a window of another kind leaves nothing of the old window behind. */
function changedNotice(base: NoticeRule, changes: AttendancePolicyChanges['notice'] = {}): NoticeRule {
  if (!('kind' in changes)) return { ...base, ...changes };
  const { reschedule, bookedInside, coolingOffMinutes, movedByUsMinutes } = base;
  return { reschedule, bookedInside, coolingOffMinutes, movedByUsMinutes, ...changes };
}

/** A policy of its own: a base with changes laid over it. */
export function changedPolicy(base: AttendancePolicy, changes: AttendancePolicyChanges): AttendancePolicy {
  return {
    id: changes.id,
    version: changes.version ?? 1,
    effectiveFrom: changes.effectiveFrom,
    effectiveTo: changes.effectiveTo,
    variationOf: changes.variationOf,
    services: changes.services,
    notice: changedNotice(base.notice, changes.notice),
    lateness: { ...base.lateness, ...changes.lateness },
    credits: { ...base.credits, ...changes.credits },
    consecutive: { ...base.consecutive, ...changes.consecutive },
    limits: { ...base.limits, ...changes.limits },
    review: { ...base.review, ...changes.review },
    exceptions: { ...base.exceptions, ...changes.exceptions },
    confirmation: { ...base.confirmation, ...changes.confirmation },
    reminders: { ...base.reminders, ...changes.reminders },
    outreach: { ...base.outreach, ...changes.outreach },
  };
}
