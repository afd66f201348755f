import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineAttendancePolicy } from 'client-engagement';
import type { NoticeWindow } from 'client-engagement';
import { arbitraryAttendancePolicy } from 'client-engagement/testing';
import { essentialClauses } from '../../src/attendance-policy/essential-clauses.js';
import { runsOf } from '../property-runs.js';

const days = fc.integer({ min: 1, max: 3 });
const cutOff = fc.constantFrom('09:00', '17:00');
const windows: fc.Arbitrary<NoticeWindow> = fc.oneof(
  fc.record({ kind: fc.constant('elapsed' as const), hours: fc.constantFrom(24, 48, 72) }),
  fc.record(
    { kind: fc.constantFrom('calendar-days' as const, 'business-days' as const), days, cutOff },
    { requiredKeys: ['kind', 'days'] },
  ),
);
const kindOf = (window: NoticeWindow): unknown =>
  window.kind === 'elapsed' ? [window.kind, window.hours] : [window.kind, window.days, window.cutOff];

describe('what a short message says of a policy', () => {
  it('names the end of notice for moving a session exactly where it is another one than for cancelling', () => {
    fc.assert(
      fc.property(
        arbitraryAttendancePolicy(),
        windows,
        fc.option(windows, { nil: undefined }),
        (base, window, reschedule) => {
          const { bookedInside, coolingOffMinutes, movedByUsMinutes } = base.notice;
          const notice = { ...window, bookedInside, coolingOffMinutes, movedByUsMinutes, reschedule };
          const reminders = { ...base.reminders, hoursBefore: [240] };
          const policy = defineAttendancePolicy({ id: 'ours', notice, reminders }, base);
          const differs =
            reschedule !== undefined && JSON.stringify(kindOf(window)) !== JSON.stringify(kindOf(reschedule));
          const said = essentialClauses(policy).map(({ rule }) => rule);
          expect(said[0]).toMatch(/^policy\.cancel-/);
          expect(said.slice(1, 2).some((rule) => rule.startsWith('policy.move-'))).toBe(differs);
          expect(said.slice(2).filter((rule) => rule.startsWith('policy.move-'))).toEqual([]);
          expect(said.length).toBeLessThanOrEqual(differs ? 8 : 7);
        },
      ),
      { numRuns: runsOf(300) },
    );
  });
});
