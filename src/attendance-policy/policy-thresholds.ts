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
const CALLER: Basis = { source: 'caller', standing: 'service-precedent', verified: 'primary' };

type Row = readonly [
  name: string,
  unit: Threshold['unit'],
  basis: Basis,
  read: (policy: AttendancePolicy) => number,
];

const ROWS: readonly Row[] = [
  ['notice.hours', 'hours', SERVICES, (policy) => policy.notice.hours],
  ['notice.movedByUsMinutes', 'minutes', OURS, (policy) => policy.notice.movedByUsMinutes],
  ['lateness.lateAfterMinutes', 'minutes', OURS, (policy) => policy.lateness.lateAfterMinutes],
  [
    'lateness.practitionerGraceMinutes',
    'minutes',
    SERVICES,
    (policy) => policy.lateness.practitionerGraceMinutes,
  ],
  ['credits.disruptedFraction', 'fraction', SERVICES, (policy) => policy.credits.disruptedFraction],
  ['consecutive.threshold', 'sessions', GUIDE, (policy) => policy.consecutive.threshold],
  ['consecutive.talkAt', 'sessions', SERVICES, (policy) => policy.consecutive.talkAt],
  ['review.dueWorkingDays', 'working days', OURS, (policy) => policy.review.dueWorkingDays],
  ['review.attemptsForConversation', 'contacts', OURS, (policy) => policy.review.attemptsForConversation],
  ['confirmation.outcomeWithinDays', 'days', SERVICES, (policy) => policy.confirmation.outcomeWithinDays],
  ['confirmation.reasonWithinDays', 'days', OURS, (policy) => policy.confirmation.reasonWithinDays],
];

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
  return ROWS.map(([name, unit, basis, read]) => {
    const value = read(policy);
    const founded = value === read(defaultAttendancePolicy) ? basis : CALLER;
    return { name: `${policy.id}@${policy.version}:${name}`, value, unit, ...founded };
  });
}
