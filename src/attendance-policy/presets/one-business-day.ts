import { changedPolicy } from '../policy-changes.js';
import type { AttendancePolicy } from '../policy.js';
import { defaultAttendancePolicy } from './guide.js';

/**
 * One business day of notice, at the clock time of the session; holidays are passed in with each judgement.
 *
 * @example
 * ```ts
 * import { oneBusinessDayPolicy } from 'client-engagement';
 *
 * oneBusinessDayPolicy.notice.kind; //=> 'business-days'
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export const oneBusinessDayPolicy: AttendancePolicy = /* @__PURE__ */ changedPolicy(defaultAttendancePolicy, {
  id: 'one-business-day',
  notice: { kind: 'business-days', days: 1 },
});
