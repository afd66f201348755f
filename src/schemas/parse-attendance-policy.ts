import type * as z from 'zod';
import type { AttendancePolicy } from '../attendance-policy/index.js';
import { attendancePolicy } from './attendance-policy.schema.js';
import type { JsonOf } from './json-of.js';
import { read, safeRead, write } from './read-fact.js';

/**
 * The JSON side of an attendance policy: instants as ISO 8601 text with offset, and `null` allowed for what may be
 * absent.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy } from 'client-engagement';
 * import { encodeAttendancePolicy, type AttendancePolicyJson } from 'client-engagement/schemas';
 *
 * const json: AttendancePolicyJson = encodeAttendancePolicy(defaultAttendancePolicy);
 * json.id; //=> 'guide'
 * ```
 * @category schemas
 * @since 0.1.0
 */
export type AttendancePolicyJson = JsonOf<AttendancePolicy>;

/**
 * Reads an attendance policy from JSON.
 *
 * A policy with a hole or a contradiction is refused, at the field that it is about. Nothing is half-read.
 *
 * @param json - the JSON value
 * @returns a policy, with instants as `Date`
 * @throws ZodError with our stable codes and nothing from the input; `listRecordIssues` lists them
 * @example
 * ```ts
 * import { gentlePolicy } from 'client-engagement';
 * import { encodeAttendancePolicy, parseAttendancePolicy } from 'client-engagement/schemas';
 *
 * const policy = parseAttendancePolicy(JSON.parse(JSON.stringify(encodeAttendancePolicy(gentlePolicy))));
 * policy.exceptions.grace; //=> { count: 1, days: 90 }
 * ```
 * @category schemas
 * @since 0.1.0
 */
export function parseAttendancePolicy(json: unknown): AttendancePolicy {
  return read(attendancePolicy, json);
}

/**
 * Reads an attendance policy from JSON, giving what is wrong as a value.
 *
 * Never throws.
 *
 * @param json - the JSON value
 * @returns zod's result: a policy, or an error with our stable codes and nothing from the input
 * @example
 * ```ts
 * import { defaultAttendancePolicy } from 'client-engagement';
 * import { listRecordIssues, safeParseAttendancePolicy } from 'client-engagement/schemas';
 *
 * const { consecutive } = defaultAttendancePolicy;
 * const json = { ...defaultAttendancePolicy, consecutive: { ...consecutive, threshold: 0, talkAt: 0 } };
 * const result = safeParseAttendancePolicy(json);
 * result.success ? [] : listRecordIssues(result.error)[0];
 * //=> { code: 'invalid-policy', path: ['consecutive', 'threshold'] }
 * ```
 * @category schemas
 * @since 0.1.0
 */
export function safeParseAttendancePolicy(json: unknown): z.ZodSafeParseResult<AttendancePolicy> {
  return safeRead(attendancePolicy, json);
}

/**
 * Writes an attendance policy as JSON: instants in UTC, absent fields left out.
 *
 * @param value - a policy
 * @returns the JSON value
 * @throws ZodError when the policy is not valid
 * @example
 * ```ts
 * import { defaultAttendancePolicy } from 'client-engagement';
 * import { encodeAttendancePolicy } from 'client-engagement/schemas';
 *
 * encodeAttendancePolicy(defaultAttendancePolicy).limits; //=> { cumulative: [] }
 * ```
 * @category schemas
 * @since 0.1.0
 */
export function encodeAttendancePolicy(value: AttendancePolicy): AttendancePolicyJson {
  return write(attendancePolicy, value);
}
