import { describe, expect, it } from 'vitest';
import {
  attendancePolicyPresets,
  defaultAttendancePolicy,
  defineAttendancePolicy,
  gentlePolicy,
  listPolicyClauses,
} from 'client-engagement';
import type { AttendancePolicy, AttendancePolicyChanges } from 'client-engagement';

const clauses = (policy: AttendancePolicy) =>
  listPolicyClauses(policy).map(({ rule, inputs }) => [rule, inputs]);
const of = (changes: Omit<AttendancePolicyChanges, 'id'>) =>
  clauses(defineAttendancePolicy({ id: 'ours', reminders: { hoursBefore: [] }, ...changes }));
const rules = (...given: Parameters<typeof of>) => of(...given).map(([rule]) => rule);

describe('the clauses of a policy', () => {
  it('are, of the guide’s, these and no others', () => {
    expect(clauses(defaultAttendancePolicy)).toEqual([
      ['policy.cancel-elapsed', { hours: 24 }],
      ['policy.move-as-cancel', {}],
      ['policy.booked-inside-applies', {}],
      ['policy.moved-by-us', { minutes: 60 }],
      ['policy.credit-for-late-cancel', {}],
      ['policy.credit-for-late-reschedule', {}],
      ['policy.credit-for-no-show', {}],
      ['policy.credit-for-arrived-too-late', {}],
      ['policy.our-side-costs-nothing', {}],
      ['policy.late-is-seen', {}],
      ['policy.late-often', { count: 2, ofLast: 4 }],
      ['policy.we-wait', { minutes: 10 }],
      ['policy.we-are-late', { minutes: 10 }],
      ['policy.paused-after', { threshold: 3 }],
      ['policy.counts-late-cancel', {}],
      ['policy.counts-no-show', {}],
      ['policy.review', { days: 5 }],
      ['policy.exceptions', {}],
      ['policy.urgent', {}],
    ]);
  });

  it('rest on no record: they are the policy’s own', () => {
    for (const policy of attendancePolicyPresets) {
      expect(listPolicyClauses(policy).flatMap(({ evidence }) => evidence)).toEqual([]);
    }
  });

  it.each([
    [{ kind: 'calendar-days', days: 2 }, ['policy.cancel-calendar-days', { days: 2 }]],
    [{ kind: 'business-days', days: 1 }, ['policy.cancel-business-days', { days: 1 }]],
    [
      { kind: 'business-days', days: 1, cutOff: '17:00' },
      ['policy.cancel-business-days-by', { days: 1, cutOff: '17:00' }],
    ],
  ] as const)('of notice are by its kind: %o', (notice, expected) => {
    expect(of({ notice })[0]).toEqual(expected);
    expect(of({ notice: { reschedule: notice } })[1]).toEqual([
      expected[0].replace('policy.cancel', 'policy.move'),
      expected[1],
    ]);
  });

  it('of notice say whether a booking inside it is exempt, and how long one can think again', () => {
    expect(of({ notice: { bookedInside: 'exempt', coolingOffMinutes: 30 } }).slice(2, 4)).toEqual([
      ['policy.booked-inside-exempt', {}],
      ['policy.cooling-off', { minutes: 30 }],
    ]);
    expect(rules({ notice: { coolingOffMinutes: 0 } })).not.toContain('policy.cooling-off');
  });

  it('of credits say that none is lost where none is', () => {
    const found = rules({ credits: { usedBy: ['attended'] } });
    expect(found.filter((rule) => String(rule).includes('credit'))).toEqual(['policy.no-credit-lost']);
    const without = rules({ credits: { usedBy: [] } });
    expect(without).toContain('policy.costs-nothing');
    expect(without.filter((rule) => String(rule).includes('credit'))).toEqual([]);
  });

  it('of lateness say when it is too late', () => {
    expect(of({ lateness: { tooLate: { afterMinutes: 15 } } })).toContainEqual([
      'policy.too-late-minutes',
      { minutes: 15 },
    ]);
    expect(of({ lateness: { tooLate: { afterFraction: 0.5 } } })).toContainEqual([
      'policy.too-late-share',
      { percent: 50 },
    ]);
  });

  it('of limits name each, and the sessions in a week', () => {
    const found = of({ limits: { cumulative: [{ count: 3, days: 90 }], perWeek: 1 } });
    expect(found).toContainEqual(['policy.limit', { count: 3, days: 90 }]);
    expect(found).toContainEqual(['policy.per-week', { perWeek: 1 }]);
  });

  it('of exceptions say whether there are any, and the grace', () => {
    expect(rules({ exceptions: { reasons: [] } })).not.toContain('policy.exceptions');
    expect(clauses(gentlePolicy)).toContainEqual(['policy.grace', { count: 1, days: 90 }]);
    expect(clauses(gentlePolicy)).toContainEqual(['policy.cooling-off', { minutes: 60 }]);
  });
});

describe('the data of the guide’s policy', () => {
  it('are these, where nothing in this folder reads them', () => {
    const { reminders, outreach } = defaultAttendancePolicy;
    expect(reminders).toEqual({ hoursBefore: [72, 48], creditsLeft: [2, 1], planEndingFrom: 2 });
    expect(outreach).toEqual({
      steps: [
        { step: 'contact', after: { minutes: 5 } },
        { step: 'check-in', after: 'end-of-day' },
        { step: 'follow-up', after: { workingDays: 2 } },
        { step: 'second-follow-up', after: { days: 7 } },
        { step: 'review', after: { days: 21 } },
      ],
      maxContacts: 4,
    });
  });
});
