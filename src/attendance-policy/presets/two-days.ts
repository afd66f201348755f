import { changedPolicy } from '../policy-changes.js';
import type { AttendancePolicy } from '../policy.js';
import { defaultAttendancePolicy } from './guide.js';

/**
 * Forty-eight elapsed hours of notice.
 *
 * @example
 * ```ts
 * import { listPolicyThresholds, twoDayPolicy } from 'client-engagement';
 *
 * listPolicyThresholds(twoDayPolicy)[0]?.value; //=> 48
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export const twoDayPolicy: AttendancePolicy = /* @__PURE__ */ changedPolicy(defaultAttendancePolicy, {
  id: 'two-days',
  notice: { kind: 'elapsed', hours: 48 },
});
