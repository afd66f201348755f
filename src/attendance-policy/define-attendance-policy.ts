import { rangeError } from '../internal/errors.js';
import { listPolicyIssues } from './list-policy-issues.js';
import { changedPolicy, type AttendancePolicyChanges } from './policy-changes.js';
import type { AttendancePolicy } from './policy.js';
import { defaultAttendancePolicy } from './presets/guide.js';

/**
 * A service's own attendance policy: the default, or another policy, with changes laid over it.
 *
 * A policy with a hole or a contradiction is refused, and the error says where. Give each policy whose text differs an
 * id or a version of its own: bookings are stamped with it.
 *
 * @param changes - id, and whatever differs
 * @param base - what it differs from; absent means the default policy
 * @returns the policy, a plain value
 * @throws RangeError with code `invalid-policy` when there is a hole or a contradiction; its message names each field
 * @example
 * ```ts
 * import { defineAttendancePolicy, hasErrorCode } from 'client-engagement';
 *
 * const ours = defineAttendancePolicy({ id: 'ours', notice: { kind: 'elapsed', hours: 48 } });
 * [ours.notice.kind, ours.consecutive.threshold]; //=> ['elapsed', 3]
 *
 * let message = '';
 * try {
 *   defineAttendancePolicy({ id: 'ours', consecutive: { threshold: 0 } });
 * } catch (error) {
 *   message = hasErrorCode(error, 'invalid-policy') ? String(error) : '';
 * }
 * message.includes('consecutive.threshold (not-a-count)'); //=> true
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export function defineAttendancePolicy(
  changes: AttendancePolicyChanges,
  base: AttendancePolicy = defaultAttendancePolicy,
): AttendancePolicy {
  const policy = changedPolicy(base, changes);
  const issues = listPolicyIssues(policy);
  if (issues.length === 0) return policy;
  const found = issues.map(({ code, path }) => `${path} (${code})`).join(', ');
  throw rangeError('invalid-policy', `The attendance policy has a hole or a contradiction: ${found}.`);
}
