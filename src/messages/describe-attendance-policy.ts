import { listPolicyClauses } from '../attendance-policy/policy-clauses.js';
import type { AttendancePolicy } from '../attendance-policy/policy.js';
import { describeReason, type DescribeOptions } from './describe.js';

/**
 * An attendance policy in plain words, sentence by sentence, made from its own parameters, so that what a client reads
 * and what the package does cannot disagree.
 *
 * @param policy - the policy
 * @param options - for whom, in which language; absent means for the client, in English
 * @returns the sentences, in the order in which they are read
 * @throws RangeError with code `unknown-code` when the language has no sentence for a clause
 * @example
 * ```ts
 * import { defaultAttendancePolicy, describeAttendancePolicy } from 'client-engagement';
 *
 * describeAttendancePolicy(defaultAttendancePolicy)[0];
 * //=> 'You can cancel free of charge up to 24 hours before a session.'
 * ```
 * @category messages
 * @since 0.1.0
 */
export function describeAttendancePolicy(
  policy: AttendancePolicy,
  options: Partial<DescribeOptions> = {},
): readonly string[] {
  const { audience = 'client' } = options;
  return listPolicyClauses(policy).map((clause) => describeReason(clause, { ...options, audience }));
}
