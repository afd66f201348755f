import { changedPolicy } from '../policy-changes.js';
import type { AttendancePolicy } from '../policy.js';
import { defaultAttendancePolicy } from './guide.js';

/**
 * The default with an hour to think again after booking, and one session in 90 days excused by itself.
 *
 * @example
 * ```ts
 * import { gentlePolicy } from 'client-engagement';
 *
 * gentlePolicy.exceptions.grace; //=> { count: 1, days: 90 }
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export const gentlePolicy: AttendancePolicy = /* @__PURE__ */ changedPolicy(defaultAttendancePolicy, {
  id: 'gentle',
  notice: { coolingOffMinutes: 60 },
  exceptions: { grace: { count: 1, days: 90 } },
});
