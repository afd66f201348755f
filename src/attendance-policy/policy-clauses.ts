import type { Reason } from '../care-record/evidence.js';
import type { LatenessRule } from './lateness-rule.js';
import type { NoticeRule, NoticeWindow } from './notice-rule.js';
import type { AttendancePolicy } from './policy.js';
import type { SessionOutcome } from './session-outcome.js';

/**
 * Stable ids of what an attendance policy says to a client, in the order in which it is said.
 *
 * @example
 * ```ts
 * import type { PolicyClause } from 'client-engagement';
 *
 * const clause: PolicyClause = 'policy.cancel-elapsed';
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export type PolicyClause =
  | `policy.${'cancel' | 'move'}-${'elapsed' | 'calendar-days' | 'business-days'}`
  | `policy.${'cancel' | 'move'}-${'calendar-days' | 'business-days'}-by`
  | 'policy.move-as-cancel'
  | 'policy.booked-inside-applies'
  | 'policy.booked-inside-exempt'
  | 'policy.cooling-off'
  | 'policy.moved-by-us'
  | 'policy.credit-for-late-cancel'
  | 'policy.credit-for-late-reschedule'
  | 'policy.credit-for-no-show'
  | 'policy.credit-for-arrived-too-late'
  | 'policy.no-credit-lost'
  | 'policy.costs-nothing'
  | 'policy.our-side-costs-nothing'
  | 'policy.late-is-seen'
  | 'policy.too-late-minutes'
  | 'policy.too-late-share'
  | 'policy.late-often'
  | 'policy.we-wait'
  | 'policy.we-are-late'
  | 'policy.paused-after'
  | 'policy.counts-late-cancel'
  | 'policy.counts-late-reschedule'
  | 'policy.counts-no-show'
  | 'policy.counts-arrived-too-late'
  | 'policy.review'
  | 'policy.limit'
  | 'policy.per-week'
  | 'policy.exceptions'
  | 'policy.grace'
  | 'policy.urgent';

type Clause = Reason<PolicyClause>;

const clause = (rule: PolicyClause, inputs: Clause['inputs'] = {}): Clause => ({
  rule,
  evidence: [],
  inputs,
});

function windowClause(window: NoticeWindow, to: 'cancel' | 'move'): Clause {
  if (window.kind === 'elapsed') return clause(`policy.${to}-elapsed`, { hours: window.hours });
  const { kind, days, cutOff } = window;
  return cutOff === undefined
    ? clause(`policy.${to}-${kind}`, { days })
    : clause(`policy.${to}-${kind}-by`, { days, cutOff });
}

function noticeClauses(notice: NoticeRule): Clause[] {
  const { reschedule, bookedInside, coolingOffMinutes, movedByUsMinutes } = notice;
  return [
    windowClause(notice, 'cancel'),
    reschedule === undefined ? clause('policy.move-as-cancel') : windowClause(reschedule, 'move'),
    clause(bookedInside === 'apply' ? 'policy.booked-inside-applies' : 'policy.booked-inside-exempt'),
    ...(coolingOffMinutes > 0 ? [clause('policy.cooling-off', { minutes: coolingOffMinutes })] : []),
    clause('policy.moved-by-us', { minutes: movedByUsMinutes }),
  ];
}

/** The outcomes that can cost a client something, in the order in which they are spoken of. */
const COSTLY = ['late-cancel', 'late-reschedule', 'no-show', 'arrived-too-late'] as const;

const costlyIn = (outcomes: readonly SessionOutcome[]) => COSTLY.filter((one) => outcomes.includes(one));

function creditClauses({ credits }: AttendancePolicy): Clause[] {
  const used = costlyIn(credits.usedBy);
  return [
    ...used.map((outcome) => clause(`policy.credit-for-${outcome}`)),
    ...(used.length === 0
      ? [clause(credits.usedBy.length === 0 ? 'policy.costs-nothing' : 'policy.no-credit-lost')]
      : []),
    clause('policy.our-side-costs-nothing'),
  ];
}

function latenessClauses(lateness: LatenessRule): Clause[] {
  const { tooLate, repeated, waitAtLeastMinutes, practitionerGraceMinutes } = lateness;
  let held = clause('policy.late-is-seen');
  if (tooLate !== undefined) {
    held =
      'afterMinutes' in tooLate
        ? clause('policy.too-late-minutes', { minutes: tooLate.afterMinutes })
        : clause('policy.too-late-share', { percent: tooLate.afterFraction * 100 });
  }
  return [
    held,
    ...(repeated === undefined ? [] : [clause('policy.late-often', { ...repeated })]),
    clause('policy.we-wait', { minutes: waitAtLeastMinutes }),
    clause('policy.we-are-late', { minutes: practitionerGraceMinutes }),
  ];
}

function runClauses({ consecutive, review, limits }: AttendancePolicy): Clause[] {
  return [
    clause('policy.paused-after', { threshold: consecutive.threshold }),
    ...costlyIn(consecutive.counts).map((outcome) => clause(`policy.counts-${outcome}`)),
    clause('policy.review', { days: review.dueWorkingDays }),
    ...limits.cumulative.map(({ count, days }) => clause('policy.limit', { count, days })),
    ...(limits.perWeek === undefined ? [] : [clause('policy.per-week', { perWeek: limits.perWeek })]),
  ];
}

/**
 * What an attendance policy says to a client, clause by clause, from its own parameters.
 *
 * Never throws.
 *
 * @param policy - the policy
 * @returns the clauses in the order in which they are said; `describeReason` puts one into words
 * @example
 * ```ts
 * import { defaultAttendancePolicy, listPolicyClauses } from 'client-engagement';
 *
 * const [notice] = listPolicyClauses(defaultAttendancePolicy);
 * [notice?.rule, notice?.inputs]; //=> ['policy.cancel-elapsed', { hours: 24 }]
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export function listPolicyClauses(policy: AttendancePolicy): readonly Reason<PolicyClause>[] {
  const { reasons, grace } = policy.exceptions;
  return [
    ...noticeClauses(policy.notice),
    ...creditClauses(policy),
    ...latenessClauses(policy.lateness),
    ...runClauses(policy),
    ...(reasons.length > 0 ? [clause('policy.exceptions')] : []),
    ...(grace === undefined ? [] : [clause('policy.grace', { ...grace })]),
    clause('policy.urgent'),
  ];
}
