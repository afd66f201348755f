import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attendancePolicyPresets,
  defaultAttendancePolicy,
  defineAttendancePolicy,
  describeAttendancePolicy,
  fifteenMinutePolicy,
  gentlePolicy,
  listPolicyClauses,
  noCreditsPolicy,
  oneBusinessDayPolicy,
} from 'client-engagement';
import { arbitraryAttendancePolicy } from 'client-engagement/testing';

describe('a policy in plain words', () => {
  it('reads to a client as a whole', () => {
    expect(describeAttendancePolicy(defaultAttendancePolicy)).toEqual([
      'You can cancel free of charge up to 24 hours before a session.',
      'The same holds for moving a session to another time.',
      'This also holds for a session that you book later than that.',
      'When we move a session, you can say no to the new time free of charge, and you have 60 minutes to think again once you have confirmed it.',
      'A session cancelled later than that uses its session credit.',
      'A session moved later than that uses its session credit, and the new one needs a credit of its own.',
      'A session that you cannot be at, without telling us in time, uses its session credit.',
      'A session that can no longer be held because it is too late uses its session credit.',
      'If we cancel, or if the technology fails, it costs you nothing.',
      'If you are late, join all the same: we see you for the rest of the session.',
      'If you come late to 2 of 4 sessions, we look for a better time together.',
      'We wait for you at least 10 minutes.',
      'If we are 10 minutes late you can leave; it costs you nothing.',
      'After 3 sessions in a row that did not work out, we talk with you before the next booking. Sessions already booked stay booked.',
      'Late cancellations count towards this.',
      'Sessions that you could not be at, without telling us in time, count towards this.',
      'We get in touch within 5 working days.',
      'Life happens: tell us about illness, caring, travel trouble and the like, and somebody will look at it.',
      'Urgent help is open to you at any time.',
    ]);
  });

  it('follows the policy’s own parameters', () => {
    const rules = (policy: typeof defaultAttendancePolicy) =>
      listPolicyClauses(policy).map(({ rule }) => rule);
    expect(describeAttendancePolicy(oneBusinessDayPolicy)[0]).toBe(
      'You can cancel free of charge up to the same time 1 working day before a session.',
    );
    expect(describeAttendancePolicy(fifteenMinutePolicy)).toContain(
      'If you are up to 15 minutes late, join all the same: we see you for the rest of the session.',
    );
    expect(describeAttendancePolicy(gentlePolicy)).toEqual(
      expect.arrayContaining([
        'For 60 minutes after booking you can think again, free of charge.',
        '1 session in 90 days does not count, without your having to ask.',
      ]),
    );
    expect(rules(noCreditsPolicy)).toContain('policy.costs-nothing');
    const other = defineAttendancePolicy({
      id: 'other',
      notice: {
        kind: 'calendar-days',
        days: 2,
        cutOff: '17:00',
        reschedule: { kind: 'elapsed', hours: 1 },
        bookedInside: 'exempt',
      },
      lateness: { tooLate: { afterFraction: 0.5 } },
      limits: { cumulative: [{ count: 4, days: 180 }], perWeek: 2 },
      exceptions: { reasons: [] },
    });
    expect(rules(other)).toEqual(
      expect.arrayContaining([
        'policy.too-late-share',
        'policy.limit',
        'policy.per-week',
        'policy.booked-inside-exempt',
      ]),
    );
    expect(rules(other)).not.toContain('policy.exceptions');
    expect(describeAttendancePolicy(other).slice(0, 2)).toEqual([
      'You can cancel free of charge up to 17:00 2 days before a session.',
      'You can move a session free of charge up to 1 hour before it.',
    ]);
  });

  it('has other words for the practitioner', () => {
    expect(describeAttendancePolicy(defaultAttendancePolicy, { audience: 'practitioner' })[0]).toBe(
      'Cancelling is free up to 24 hours before a session.',
    );
  });

  it('differs wherever two presets differ', () => {
    const texts = attendancePolicyPresets.map((policy) => describeAttendancePolicy(policy).join(' '));
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('leaves no placeholder and says no clause twice, for any policy', () => {
    fc.assert(
      fc.property(
        arbitraryAttendancePolicy(),
        fc.constantFrom<'client' | 'practitioner'>('client', 'practitioner'),
        (policy, audience) => {
          const sentences = describeAttendancePolicy(policy, { audience });
          return (
            new Set(sentences).size === sentences.length &&
            sentences.every(
              (sentence) => /^[A-Z0-9][^{}|]*\.$/.test(sentence) && !/undefined|NaN|not known/.test(sentence),
            )
          );
        },
      ),
    );
  });
});
