import { listThresholds, type ThresholdRow } from '../internal/list-thresholds.js';
import type { Basis, Threshold } from '../sources.js';
import type { AttendancePolicy } from './policy.js';
import { defaultAttendancePolicy } from './presets/guide.js';

const GUIDE: Basis = { source: 'practitioner-guide', standing: 'service-precedent', verified: 'primary' };
const SERVICES: Basis = {
  source: 'published-policies',
  standing: 'service-precedent',
  verified: 'secondary',
};
const OURS: Basis = { source: 'our-default', standing: 'our-default', verified: 'primary' };

const ROWS: readonly ThresholdRow[] = [
  ['notice.hours', 'hours', SERVICES, { 48: SERVICES }],
  ['notice.days', 'days', SERVICES, { 1: SERVICES }],
  ['notice.reschedule.hours', 'hours', SERVICES],
  ['notice.reschedule.days', 'days', SERVICES],
  ['notice.coolingOffMinutes', 'minutes', SERVICES, { 60: OURS }],
  ['notice.movedByUsMinutes', 'minutes', OURS],
  ['lateness.lateAfterMinutes', 'minutes', OURS],
  ['lateness.tooLate.afterMinutes', 'minutes', SERVICES, { 15: SERVICES }],
  ['lateness.tooLate.afterFraction', 'fraction', SERVICES],
  ['lateness.contactAfterMinutes', 'minutes', SERVICES],
  ['lateness.waitAtLeastMinutes', 'minutes', SERVICES],
  ['lateness.practitionerGraceMinutes', 'minutes', SERVICES],
  ['lateness.repeated.count', 'sessions', OURS],
  ['lateness.repeated.ofLast', 'sessions', OURS],
  ['credits.disruptedFraction', 'fraction', SERVICES],
  ['credits.scale', 'parts', OURS],
  ['consecutive.threshold', 'sessions', GUIDE],
  ['consecutive.talkAt', 'sessions', SERVICES],
  ['limits.cumulative.0.count', 'sessions', SERVICES],
  ['limits.cumulative.0.days', 'days', SERVICES],
  ['limits.perWeek', 'sessions', SERVICES],
  ['review.dueWorkingDays', 'working days', OURS],
  ['review.attemptsForConversation', 'contacts', OURS],
  ['review.carryAfterResume', 'sessions', OURS],
  ['exceptions.grace.count', 'sessions', SERVICES, { 1: SERVICES }],
  ['exceptions.grace.days', 'days', SERVICES, { 90: SERVICES }],
  ['confirmation.outcomeWithinDays', 'days', SERVICES],
  ['confirmation.reasonWithinDays', 'days', OURS],
  ['reminders.hoursBefore.0', 'hours', OURS],
  ['reminders.hoursBefore.1', 'hours', OURS],
  ['reminders.creditsLeft.0', 'sessions', OURS],
  ['reminders.creditsLeft.1', 'sessions', OURS],
  ['reminders.planEndingFrom', 'sessions', OURS],
  ['outreach.steps.0.after.minutes', 'minutes', SERVICES],
  ['outreach.steps.2.after.workingDays', 'working days', OURS],
  ['outreach.steps.3.after.days', 'days', OURS],
  ['outreach.steps.4.after.days', 'days', OURS],
  ['outreach.maxContacts', 'contacts', OURS],
];

/** The shares of its cost that a session with an outcome uses. */
function shareRows(shares: object): ThresholdRow[] {
  return Object.keys(shares).map((outcome) => [`credits.shares.${outcome}`, 'fraction', OURS]);
}

/** What a session of a service costs; only a service that uses this package sets that. */
function costThreshold({ id, version }: AttendancePolicy, service: string, value: number): Threshold {
  return {
    name: `${id}@${version}:credits.costs.${service}`,
    value,
    unit: 'credits',
    source: 'caller',
    standing: 'service-precedent',
    verified: 'primary',
  };
}

/**
 * Every number of an attendance policy, with its unit and where it comes from.
 *
 * A number that differs from the default has the source `caller`: the service that uses this package set it.
 *
 * Never throws.
 *
 * @param policy - the policy
 * @returns the numbers, named `<policy id>@<version>:<part>.<number>`
 * @example
 * ```ts
 * import { defaultAttendancePolicy, listPolicyThresholds } from 'client-engagement';
 *
 * const [notice] = listPolicyThresholds(defaultAttendancePolicy);
 * [notice?.name, notice?.value, notice?.unit, notice?.standing]; //=> ['guide@1:notice.hours', 24, 'hours', 'service-precedent']
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export function listPolicyThresholds(policy: AttendancePolicy): readonly Threshold[] {
  const thresholds = listThresholds(policy, defaultAttendancePolicy, ROWS);
  const { shares, costs } = policy.credits;
  if (shares !== undefined) {
    thresholds.push(...listThresholds(policy, defaultAttendancePolicy, shareRows(shares)));
  }
  if (costs !== undefined) {
    for (const [service, value] of Object.entries(costs))
      thresholds.push(costThreshold(policy, service, value));
  }
  return thresholds;
}
