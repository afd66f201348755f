import { describe, expect, it } from 'vitest';
import {
  assessAttendance,
  attendancePolicyPresets,
  defaultAttendancePolicy,
  defineAttendancePolicy,
  deriveAttendanceOutcome,
  fifteenMinutePolicy,
  gentlePolicy,
  listPolicyIssues,
  listPolicyThresholds,
  noCreditsPolicy,
  sources,
  twoDayPolicy,
} from 'client-engagement';
import type { AttendancePolicy, AttendancePolicyChanges, CareRecord, Session } from 'client-engagement';
import {
  encodeAttendancePolicy,
  listRecordIssues,
  parseAttendancePolicy,
  safeParseAttendancePolicy,
} from 'client-engagement/schemas';
import {
  recordFrom,
  recordFromTokens,
  sessionFrom,
  withCancellation,
  withOutcome,
} from 'client-engagement/testing';

const asOf = new Date('2027-01-01T00:00:00Z');
const ours = (changes: Omit<AttendancePolicyChanges, 'id'>) =>
  defineAttendancePolicy({ id: 'ours', ...changes });
const assess = (record: CareRecord, policy: AttendancePolicy, at = asOf) =>
  assessAttendance(record, { policies: [policy], asOf: at });

describe('a policy of one’s own', () => {
  it('is the default with what differs', () => {
    const { id, version, lateness, ...rest } = ours({ lateness: { lateAfterMinutes: 0 } });
    const { id: _, version: __, lateness: base, ...others } = defaultAttendancePolicy;
    expect([id, version, lateness]).toEqual(['ours', 1, { ...base, lateAfterMinutes: 0 }]);
    expect(rest).toEqual(others);
  });

  it('can differ from another one, and a window of another kind leaves nothing behind', () => {
    const again = defineAttendancePolicy(
      { id: 'two-days-by-noon', version: 3, notice: { kind: 'calendar-days', days: 2, cutOff: '12:00' } },
      twoDayPolicy,
    );
    expect(again.notice).toEqual({
      kind: 'calendar-days',
      days: 2,
      cutOff: '12:00',
      bookedInside: 'apply',
      coolingOffMinutes: 0,
      movedByUsMinutes: 60,
    });
    expect(defineAttendancePolicy({ id: 'x' }, twoDayPolicy).notice).toMatchObject({
      kind: 'elapsed',
      hours: 48,
    });
    expect(
      defineAttendancePolicy({ id: 'x', notice: { coolingOffMinutes: 5 } }, twoDayPolicy).notice,
    ).toMatchObject({ hours: 48, coolingOffMinutes: 5 });
  });

  it.each<[name: string, changes: Omit<AttendancePolicyChanges, 'id'>, ...issues: string[]]>([
    ['a version that is no whole number', { version: 1.5 }, 'version (not-a-count)'],
    [
      'an end before its beginning',
      { effectiveFrom: asOf, effectiveTo: asOf },
      'effectiveTo (ends-before-start)',
    ],
    ['a variation of itself', { variationOf: { id: 'ours', version: 1 } }, 'variationOf (varies-itself)'],
    ['no service at all', { services: [] }, 'services (empty)'],
    ['negative hours', { notice: { kind: 'elapsed', hours: -1 } }, 'notice.hours (not-a-length)'],
    ['half a day', { notice: { kind: 'business-days', days: 0.5 } }, 'notice.days (not-a-count)'],
    [
      'a cut-off that is no clock time',
      { notice: { kind: 'calendar-days', days: 1, cutOff: '24:00' } },
      'notice.cutOff (not-a-clock-time)',
    ],
    [
      'a week without days',
      { notice: { kind: 'business-days', days: 1, workingWeek: [] } },
      'notice.workingWeek (not-a-weekday)',
    ],
    [
      'an eighth day',
      { notice: { reschedule: { kind: 'business-days', days: 1, workingWeek: [8] } } },
      'notice.reschedule.workingWeek (not-a-weekday)',
    ],
    [
      'time to think again that is no number',
      { notice: { coolingOffMinutes: NaN } },
      'notice.coolingOffMinutes (not-a-length)',
    ],
    [
      'too late before late',
      { lateness: { tooLate: { afterMinutes: 3 } } },
      'lateness.tooLate.afterMinutes (too-late-before-late)',
    ],
    [
      'too late after nothing',
      { lateness: { lateAfterMinutes: 0, tooLate: { afterMinutes: 0 } } },
      'lateness.tooLate.afterMinutes (not-a-length)',
    ],
    [
      'too late after more than all of it',
      { lateness: { tooLate: { afterFraction: 1.5 } } },
      'lateness.tooLate.afterFraction (not-a-fraction)',
    ],
    [
      'too late after none of it',
      { lateness: { tooLate: { afterFraction: 0 } } },
      'lateness.tooLate.afterFraction (not-a-fraction)',
    ],
    [
      'a credit for what we did',
      { credits: { usedBy: ['practitioner-cancel'] } },
      'credits.usedBy (costs-the-client-what-we-did)',
    ],
    [
      'a credit for what is open',
      { credits: { usedBy: ['scheduled'] } },
      'credits.usedBy (counts-what-is-open)',
    ],
    ['a scale of nothing', { credits: { scale: 0 } }, 'credits.scale (not-a-count)'],
    ['too fine a scale', { credits: { scale: 1001 } }, 'credits.scale (not-a-count)'],
    ['a negative cost', { credits: { costs: { group: -1 } } }, 'credits.costs.group (not-a-length)'],
    [
      'a share above all',
      { credits: { shares: { 'late-cancel': 1.5, 'no-show': undefined } } },
      'credits.shares.late-cancel (not-a-fraction)',
    ],
    [
      'a fraction above all',
      { credits: { disruptedFraction: 2 } },
      'credits.disruptedFraction (not-a-fraction)',
    ],
    [
      'a run of none',
      { consecutive: { threshold: 0, talkAt: 1 }, review: { carryAfterResume: 0 } },
      'consecutive.threshold (not-a-count)',
      'consecutive.talkAt (talks-after-the-pause)',
      'review.carryAfterResume (carries-a-whole-run)',
    ],
    [
      'attending that counts and ends',
      { consecutive: { counts: ['attended'] } },
      'consecutive.ends (counts-and-ends)',
    ],
    ['nothing that ends the run', { consecutive: { ends: [] } }, 'consecutive.ends (empty)'],
    [
      'counting what nobody recorded',
      { consecutive: { counts: ['awaiting-outcome'] } },
      'consecutive.counts (counts-what-is-open)',
    ],
    [
      'counting an unknown party',
      { consecutive: { counts: ['cancel-party-unknown'] } },
      'consecutive.counts (costs-the-client-what-we-did)',
    ],
    ['a talk after the pause', { consecutive: { talkAt: 4 } }, 'consecutive.talkAt (talks-after-the-pause)'],
    [
      'a review that leaves it paused',
      { review: { carryAfterResume: 3 } },
      'review.carryAfterResume (carries-a-whole-run)',
    ],
    [
      'a part of a session carried',
      { review: { carryAfterResume: 0.5 } },
      'review.carryAfterResume (not-a-count)',
    ],
    ['a review at once', { review: { dueWorkingDays: 0 } }, 'review.dueWorkingDays (not-a-count)'],
    ['no session a week', { limits: { perWeek: 0 } }, 'limits.perWeek (not-a-count)'],
    [
      'a limit in no time',
      { limits: { cumulative: [{ count: 0, days: 0 }] } },
      'limits.cumulative.0.count (not-a-count)',
      'limits.cumulative.0.days (not-a-length)',
    ],
    [
      'a grace of none',
      { exceptions: { grace: { count: 0, days: -1 } } },
      'exceptions.grace.count (not-a-count)',
      'exceptions.grace.days (not-a-length)',
    ],
    [
      'a negative wait',
      { confirmation: { reasonWithinDays: -1 } },
      'confirmation.reasonWithinDays (not-a-length)',
    ],
    [
      'reminders that all come too late',
      { reminders: { hoursBefore: [24, 1] } },
      'reminders.hoursBefore (no-reminder-in-time)',
    ],
    [
      'a negative reminder',
      { reminders: { hoursBefore: [72, -1] } },
      'reminders.hoursBefore.1 (not-a-length)',
    ],
    ['a reminder at no credit', { reminders: { creditsLeft: [0] } }, 'reminders.creditsLeft.0 (not-a-count)'],
    ['no contact', { outreach: { maxContacts: 0 } }, 'outreach.maxContacts (not-a-count)'],
    [
      'a step in half a day',
      { outreach: { steps: [{ step: 'review', after: { days: 0.5 } }] } },
      'outreach.steps.0.after.days (not-a-count)',
    ],
    [
      'a step before the start',
      { outreach: { steps: [{ step: 'contact', after: { minutes: -5 } }] } },
      'outreach.steps.0.after.minutes (not-a-length)',
    ],
  ])('is refused with %s', (_, changes, ...issues) => {
    expect(() => ours(changes)).toThrow(expect.objectContaining({ code: 'invalid-policy' }));
    expect(() => ours(changes)).toThrow(`: ${issues.join(', ')}.`);
  });

  it('is refused without an id', () => {
    expect(() => defineAttendancePolicy({ id: '' })).toThrow('id (empty)');
  });

  it('can do without reminders', () => {
    expect(ours({ reminders: { hoursBefore: [] } }).reminders.hoursBefore).toEqual([]);
  });
});

describe('the presets', () => {
  it.each(attendancePolicyPresets.map((policy) => [policy.id, policy] as const))(
    '%s has no hole, and a source for every number',
    (_, policy) => {
      expect(listPolicyIssues(policy)).toEqual([]);
      const thresholds = listPolicyThresholds(policy);
      expect(
        thresholds.filter(
          ({ source, verified }) => !(source in sources) || source === 'caller' || verified === 'unverified',
        ),
      ).toEqual([]);
      expect(thresholds.every(({ value }) => Number.isFinite(value))).toBe(true);
      expect(parseAttendancePolicy(JSON.parse(JSON.stringify(encodeAttendancePolicy(policy))))).toEqual(
        policy,
      );
    },
  );

  it('have ids of their own', () => {
    expect(new Set(attendancePolicyPresets.map(({ id }) => id)).size).toBe(attendancePolicyPresets.length);
  });
});

describe('a policy from JSON', () => {
  const said = (json: unknown) => {
    const result = safeParseAttendancePolicy(json);
    return result.success
      ? []
      : listRecordIssues(result.error).map(({ code, path }) => [code, path.join('.')]);
  };
  const json = encodeAttendancePolicy(defaultAttendancePolicy);

  it('is refused where it has a hole, at the field', () => {
    expect(said({ ...json, limits: { cumulative: [{ count: 0, days: 3 }] } })).toEqual([
      ['invalid-policy', 'limits.cumulative.0.count'],
    ]);
    expect(said({ ...json, lateness: undefined })).toEqual([['missing-field', 'lateness']]);
    expect(said({ ...json, surprise: 1 })).toEqual([['unknown-field', '']]);
    expect(said({ ...json, notice: { ...json.notice, cutOff: '17:00' } })).not.toEqual([]);
  });

  it('may hold null where a rule may be absent', () => {
    expect(parseAttendancePolicy({ ...json, limits: { cumulative: [], perWeek: null } })).toEqual(
      defaultAttendancePolicy,
    );
  });
});

describe('too late to be seen', () => {
  const joined = (seconds: number): Session =>
    sessionFrom({
      start: '2026-03-10T10:00:00Z',
      presence: { clientJoinedAt: new Date(Date.parse('2026-03-10T10:00:00Z') + seconds * 1000) },
    });
  const judge = (seconds: number, policy: AttendancePolicy) => {
    const { outcome, run, creditsUsed } = deriveAttendanceOutcome(joined(seconds), policy, { asOf });
    return [outcome, run, creditsUsed];
  };

  it('V12: at 15 minutes they are seen, later not; it uses the credit and does not count', () => {
    expect(judge(900, fifteenMinutePolicy)).toEqual(['attended-late', 'ends', 1]);
    expect(judge(900.001, fifteenMinutePolicy)).toEqual(['arrived-too-late', 'neutral', 1]);
    expect(judge(900.001, defaultAttendancePolicy)).toEqual(['attended-late', 'ends', 1]);
  });

  it('may be told by the fraction of the session, and may count', () => {
    const half = ours({
      lateness: { tooLate: { afterFraction: 0.5 } },
      consecutive: { counts: ['late-cancel', 'no-show', 'arrived-too-late'] },
    });
    expect(judge(1500, half)).toEqual(['attended-late', 'ends', 1]);
    expect(judge(1501, half)).toEqual(['arrived-too-late', 'counts', 1]);
  });

  it('a joining at or after the end is not attending, whatever the limit', () => {
    expect(judge(3000, fifteenMinutePolicy)[0]).toBe('awaiting-outcome');
  });
});

describe('a practitioner who is late', () => {
  const late = sessionFrom({
    start: '2026-03-10T10:00:00Z',
    presence: { clientJoinedAt: '2026-03-10T09:58:00Z', practitionerReadyAt: '2026-03-10T10:15:00Z' },
  });
  const exception = { reason: 'service-error', at: asOf } as const;
  const judge = (session: Session, policy: AttendancePolicy) =>
    deriveAttendanceOutcome(session, policy, { asOf });

  it('is said, and the credit can be returned by an exception; the session was held all the same', () => {
    const held = judge(late, defaultAttendancePolicy);
    expect(held).toMatchObject({ outcome: 'attended', run: 'ends', creditsUsed: 1, exceptionAgreed: false });
    expect(held.reasons.map(({ rule }) => rule)).toEqual(['outcome.joined', 'outcome.practitioner-late']);
    const returned = judge({ ...late, exception }, defaultAttendancePolicy);
    expect(returned).toMatchObject({
      outcome: 'attended',
      run: 'ends',
      creditsUsed: 0,
      exceptionAgreed: true,
    });
  });

  it('is only said where the policy returns nothing for it', () => {
    const flag = ours({ lateness: { practitionerLate: 'flag' } });
    expect(judge({ ...late, exception }, flag)).toMatchObject({ creditsUsed: 1, exceptionAgreed: false });
    expect(judge(late, flag).reasons).toHaveLength(2);
  });

  it('is nobody’s concern within the grace', () => {
    const presence = { ...late.presence, practitionerReadyAt: new Date('2026-03-10T10:10:00Z') };
    expect(judge({ ...late, presence }, defaultAttendancePolicy).reasons).toHaveLength(1);
  });
});

describe('exceptions', () => {
  const missed = {
    ...withOutcome(sessionFrom(), 'no-show'),
    exception: { reason: 'illness', at: asOf } as const,
  };
  const judge = (policy: AttendancePolicy) => deriveAttendanceOutcome(missed, policy, { asOf });

  it('hold for the reasons that the policy has, and do what it says', () => {
    expect(judge(defaultAttendancePolicy)).toMatchObject({
      exceptionAgreed: true,
      run: 'neutral',
      creditsUsed: 0,
    });
    expect(judge(ours({ exceptions: { reasons: ['safety'] } }))).toMatchObject({
      exceptionAgreed: false,
      run: 'counts',
      creditsUsed: 1,
    });
    expect(judge(ours({ exceptions: { returnsCredit: false } }))).toMatchObject({
      run: 'neutral',
      creditsUsed: 1,
    });
    expect(judge(ours({ exceptions: { leavesRun: false } }))).toMatchObject({
      run: 'counts',
      creditsUsed: 0,
    });
  });

  it('are reported where the policy has no such reason', () => {
    const { conflicts } = assess(recordFrom({ sessions: [missed] }), ours({ exceptions: { reasons: [] } }));
    expect(conflicts.map(({ code }) => code)).toEqual(['exception-for-nothing']);
  });

  it('are waited for only with the reasons that the policy lists', () => {
    const cancelled = withCancellation(sessionFrom(), { by: 'client', hoursBefore: 1, reason: 'caring' });
    const at = new Date('2026-12-30T12:00:00Z');
    const provisional = (policy: AttendancePolicy) =>
      deriveAttendanceOutcome(cancelled, policy, { asOf: at }).provisional;
    expect(provisional(defaultAttendancePolicy)).toBe(true);
    expect(provisional(ours({ exceptions: { listed: ['illness'] } }))).toBe(false);
  });
});

describe('grace', () => {
  const run = (tokens: string, policy: AttendancePolicy = gentlePolicy) => {
    const { outcomes, runs } = assess(recordFromTokens(tokens), policy);
    return [outcomes.map(({ isGrace }) => isGrace), runs[0]?.inARow] as const;
  };

  it('excuses the first in 90 days by itself', () => {
    expect(run('A X A X X')).toEqual([[false, true, false, false, false], 2]);
    expect(run('C X X')).toEqual([[true, false, false], 2]);
  });

  it('comes again once the days have passed', () => {
    expect(run(`X${' n'.repeat(12)} X`)[0]).toEqual([true, ...Array.from({ length: 12 }, () => false), true]);
    expect(run(`X${' n'.repeat(11)} X`)[0]?.at(-1)).toBe(false);
  });

  it('is not taken by a session for which a person agreed an exception', () => {
    const record = recordFromTokens('X X');
    const sessions = record.sessions.map((session, index) =>
      index === 0 ? { ...session, exception: { reason: 'illness', at: session.start } as const } : session,
    );
    expect(assess({ ...record, sessions }, gentlePolicy).outcomes.map(({ isGrace }) => isGrace)).toEqual([
      false,
      true,
    ]);
  });

  it('says so, and returns the credit', () => {
    const [outcome] = assess(recordFromTokens('X'), gentlePolicy).outcomes;
    expect(outcome).toMatchObject({ outcome: 'no-show', creditsUsed: 0, run: 'neutral', provisional: false });
    expect(outcome?.reasons.at(-1)).toMatchObject({ rule: 'outcome.grace', inputs: { count: 1, days: 90 } });
  });

  it('and an exception that returns nothing are the same in the ledger', () => {
    expect(assess(recordFromTokens('X'), gentlePolicy).credits.used).toBe(0);
    const keeps = ours({ exceptions: { returnsCredit: false, grace: { count: 1, days: 90 } } });
    expect(assess(recordFromTokens('X'), keeps).credits.used).toBe(1);
    const excused = recordFromTokens('X').sessions.map((one): Session => ({
      ...one,
      exception: { reason: 'illness', at: one.start },
    }));
    const record = { ...recordFromTokens('X'), sessions: excused };
    const used = (policy: AttendancePolicy) => assess(record, policy).credits.used;
    expect([used(ours({})), used(ours({ exceptions: { returnsCredit: false } }))]).toEqual([0, 1]);
  });

  it('waits for nobody: a listed reason is not asked about', () => {
    const session = withCancellation(sessionFrom(), { by: 'client', hoursBefore: 1, reason: 'illness' });
    const at = new Date('2026-12-30T12:00:00Z');
    expect(assess(recordFrom({ sessions: [session] }), gentlePolicy, at).outcomes[0]).toMatchObject({
      isGrace: true,
      provisional: false,
    });
  });

  it('can be given with the outcome of one session alone', () => {
    const options = { asOf, isGrace: true };
    expect(
      deriveAttendanceOutcome(withOutcome(sessionFrom(), 'no-show'), gentlePolicy, options).isGrace,
    ).toBe(true);
    expect(
      deriveAttendanceOutcome(withOutcome(sessionFrom(), 'attended'), gentlePolicy, options).isGrace,
    ).toBe(false);
  });
});

describe('a service that counts no credits', () => {
  it('uses none', () => {
    expect(assess(recordFromTokens('A X C'), noCreditsPolicy).credits.used).toBe(0);
  });
});
