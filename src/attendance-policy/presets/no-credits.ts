import { changedPolicy } from '../policy-changes.js';
import type { AttendancePolicy } from '../policy.js';
import { defaultAttendancePolicy } from './guide.js';

/**
 * The default for services that do not count session credits: no outcome uses one.
 *
 * @example
 * ```ts
 * import { noCreditsPolicy } from 'client-engagement';
 *
 * noCreditsPolicy.credits.usedBy; //=> []
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export const noCreditsPolicy: AttendancePolicy = /* @__PURE__ */ changedPolicy(defaultAttendancePolicy, {
  id: 'no-credits',
  credits: { usedBy: [] },
});
