import * as fc from 'fast-check';
import {
  attendancePolicyPresets,
  defaultAttendancePolicy,
  defineAttendancePolicy,
  type AttendancePolicy,
  type AttendancePolicyChanges,
  type NoticeWindow,
} from '../attendance-policy/index.js';

const hours = fc.constantFrom(24, 0, 1, 12, 48, 72);
const cutOff = fc.constantFrom(undefined, '17:00', '00:00', '10:30');

/** A notice window of any kind. */
function arbitraryNoticeWindow(): fc.Arbitrary<NoticeWindow> {
  const elapsed = hours.map((given) => ({ kind: 'elapsed', hours: given }) as const);
  const byDays = fc.record({
    kind: fc.constantFrom<'calendar-days' | 'business-days'>('calendar-days', 'business-days'),
    days: fc.constantFrom(1, 2, 3),
    cutOff,
    workingWeek: fc.constantFrom(undefined, [1, 2, 3, 4, 5, 6], [7, 1, 2, 3, 4]),
  });
  return fc.oneof(elapsed, byDays);
}

function arbitraryNotice(): fc.Arbitrary<AttendancePolicyChanges['notice']> {
  const terms = fc.record({
    reschedule: fc.option(arbitraryNoticeWindow(), { nil: undefined, freq: 2 }),
    bookedInside: fc.constantFrom<'apply' | 'exempt'>('apply', 'exempt'),
    coolingOffMinutes: fc.constantFrom(0, 30, 60),
    movedByUsMinutes: fc.constantFrom(60, 0, 120),
  });
  return fc.tuple(arbitraryNoticeWindow(), terms).map(([window, more]) => ({ ...window, ...more }));
}

/**
 * An attendance policy without a hole or a contradiction: the presets, and policies of every kind beside them.
 *
 * @returns an arbitrary of policies, each with the id `any` or that of a preset
 *
 * Never throws.
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { listPolicyIssues } from 'client-engagement';
 * import { arbitraryAttendancePolicy } from 'client-engagement/testing';
 *
 * fc.assert(fc.property(arbitraryAttendancePolicy(), (policy) => listPolicyIssues(policy).length === 0));
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitraryAttendancePolicy(): fc.Arbitrary<AttendancePolicy> {
  const threshold = fc.integer({ min: 1, max: 4 });
  const parts = fc.record({
    notice: arbitraryNotice(),
    tooLate: fc.constantFrom(
      undefined,
      { afterMinutes: 5 },
      { afterMinutes: 15 },
      { afterFraction: 0.3 },
      { afterFraction: 1 },
    ),
    repeated: fc.constantFrom(undefined, { count: 1, ofLast: 1 }, { count: 2, ofLast: 3 }),
    practitionerLate: fc.constantFrom<'flag' | 'credit-may-be-returned'>('flag', 'credit-may-be-returned'),
    usedBy: fc.subarray([...defaultAttendancePolicy.credits.usedBy]),
    threshold,
    counts: fc.subarray(['late-cancel', 'late-reschedule', 'no-show', 'arrived-too-late'] as const),
    scope: fc.constantFrom(
      'episode-and-format' as const,
      'episode' as const,
      'client-and-format' as const,
      'client' as const,
    ),
    cumulative: fc.constantFrom([], [{ count: 2, days: 30 }], [{ count: 4, days: 180 }]),
    perWeek: fc.constantFrom(undefined, 1, 2),
    grace: fc.constantFrom(undefined, { count: 1, days: 90 }, { count: 2, days: 30 }),
    returnsCredit: fc.boolean(),
    leavesRun: fc.boolean(),
  });
  const own = parts.map((part) =>
    defineAttendancePolicy({
      id: 'any',
      notice: part.notice,
      lateness: { tooLate: part.tooLate, practitionerLate: part.practitionerLate, repeated: part.repeated },
      credits: { usedBy: part.usedBy },
      consecutive: {
        threshold: part.threshold,
        talkAt: 1,
        counts: part.counts,
        scope: part.scope,
      },
      limits: { cumulative: part.cumulative, perWeek: part.perWeek },
      review: { carryAfterResume: part.threshold > 1 && part.leavesRun ? 1 : 0 },
      exceptions: {
        grace: part.grace,
        returnsCredit: part.returnsCredit,
        leavesRun: part.leavesRun,
      },
      reminders: { hoursBefore: [96, 24] },
    }),
  );
  return fc.oneof(
    { arbitrary: fc.constantFrom(...attendancePolicyPresets), weight: 1 },
    { arbitrary: own, weight: 3 },
  );
}
