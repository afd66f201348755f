import { changedPolicy } from '../policy-changes.js';
import type { AttendancePolicy } from '../policy.js';
import { defaultAttendancePolicy } from './guide.js';

/**
 * Twenty-four elapsed hours of notice, and a session is held only for arrivals up to 15 minutes late.
 *
 * @example
 * ```ts
 * import { fifteenMinutePolicy } from 'client-engagement';
 *
 * fifteenMinutePolicy.lateness.tooLate; //=> { afterMinutes: 15 }
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export const fifteenMinutePolicy: AttendancePolicy = /* @__PURE__ */ changedPolicy(defaultAttendancePolicy, {
  id: 'fifteen-minutes',
  lateness: { tooLate: { afterMinutes: 15 } },
});
