// Policies that services publish in this or a like form, ready to use or to change with `defineAttendancePolicy`.
import type { AttendancePolicy } from '../policy.js';
import { fifteenMinutePolicy } from './fifteen-minutes.js';
import { gentlePolicy } from './gentle.js';
import { defaultAttendancePolicy } from './guide.js';
import { noCreditsPolicy } from './no-credits.js';
import { oneBusinessDayPolicy } from './one-business-day.js';
import { twoDayPolicy } from './two-days.js';

/**
 * Every attendance policy that ships with the package, the default first.
 *
 * @example
 * ```ts
 * import { attendancePolicyPresets } from 'client-engagement';
 *
 * attendancePolicyPresets.map(({ id }) => id);
 * //=> ['guide', 'fifteen-minutes', 'two-days', 'one-business-day', 'gentle', 'no-credits']
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export const attendancePolicyPresets: readonly AttendancePolicy[] = [
  defaultAttendancePolicy,
  fifteenMinutePolicy,
  twoDayPolicy,
  oneBusinessDayPolicy,
  gentlePolicy,
  noCreditsPolicy,
];

export {
  defaultAttendancePolicy,
  fifteenMinutePolicy,
  gentlePolicy,
  noCreditsPolicy,
  oneBusinessDayPolicy,
  twoDayPolicy,
};
