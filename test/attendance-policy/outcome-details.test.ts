import { describe, expect, it } from 'vitest';
import {
  assessAttendance,
  defaultAttendancePolicy,
  defaultCreditRules,
  defineAttendancePolicy,
  deriveAttendanceOutcome,
  listCreditThresholds,
  listPolicyIssues,
  listPolicyThresholds,
  previewCancellation,
  previewReschedule,
} from 'client-engagement';
import type {
  AttendancePolicy,
  AttendancePolicyChanges,
  CareRecord,
  ClientStatement,
  PreviewOptions,
  Session,
} from 'client-engagement';
import { episodeFrom, recordFrom, sessionFrom, withOutcome } from 'client-engagement/testing';

const start = new Date('2026-03-10T10:00:00Z');
const asOf = new Date('2026-03-12T00:00:00Z');
const HOUR = 3_600_000;
const session = (more: Partial<Session> = {}): Session => sessionFrom({ id: 's1', start, ...more });
const missed = withOutcome(session(), 'no-show');
const judge = (
  given: Session,
  statements: readonly ClientStatement[] = [],
  at = asOf,
  policy: AttendancePolicy = defaultAttendancePolicy,
) => deriveAttendanceOutcome(given, policy, { asOf: at, statements });
const says = (more: Partial<ClientStatement> = {}): ClientStatement => ({
  id: 'st1',
  sessionId: 's1',
  says: 'was-there',
  at: new Date(+start + HOUR),
  ...more,
});

describe('a session that is not judged', () => {
  const format = 'group' as const;
  it('because it was entered in error', () => {
    const at = new Date('2026-03-11T00:00:00Z');
    expect(judge(session({ format, voided: { at, reason: 'typed twice' } }))).toEqual({
      sessionId: 's1',
      episodeId: 'episode-1',
      format: 'group',
      start,
      end: new Date('2026-03-10T10:50:00Z'),
      outcome: 'voided',
      settledAt: at,
      standsFrom: at,
      deadline: null,
      policy: null,
      run: 'neutral',
      creditsUsed: 0,
      creditsHeld: 0,
      exceptionAgreed: false,
      isGrace: false,
      provisional: false,
      notified: false,
      reasons: [
        {
          rule: 'outcome.entered-in-error',
          evidence: [{ kind: 'sessions', id: 's1', part: 'voided' }],
          inputs: {},
        },
      ],
    });
  });

  it('because its policy was not given', () => {
    const record = recordFrom({ sessions: [session({ policy: { id: 'gone', version: 1 } })] });
    const [outcome] = assessAttendance(record, { policies: [defaultAttendancePolicy], asOf }).outcomes;
    expect(outcome).toMatchObject({
      outcome: 'policy-unknown',
      settledAt: null,
      standsFrom: null,
      format: 'individual',
    });
    expect(outcome?.reasons).toEqual([
      {
        rule: 'outcome.policy-unknown',
        evidence: [{ kind: 'sessions', id: 's1', part: 'policy' }],
        inputs: {},
      },
    ]);
  });
});

describe('from when an outcome stands', () => {
  const late = (reason?: 'illness') =>
    session({ cancellation: { by: 'client', at: new Date(+start - 2 * HOUR), reason } });
  const from = (...given: Parameters<typeof judge>) => judge(...given).standsFrom?.toISOString() ?? null;

  it('is when it was settled', () => {
    expect(from(missed)).toBe('2026-03-10T10:00:00.000Z');
    expect(from(late())).toBe('2026-03-10T08:00:00.000Z');
    expect(from(session())).toBeNull();
  });

  it('is the end of the session where presence tells', () => {
    expect(from(session({ presence: { clientJoinedAt: start } }))).toBe('2026-03-10T10:50:00.000Z');
  });

  it('is when somebody decided about a listed reason, or when five days have passed', () => {
    expect(from(late('illness'))).toBeNull();
    const end = new Date('2026-03-20T00:00:00Z');
    expect(from(late('illness'), [], end)).toBe('2026-03-15T08:00:00.000Z');
    const decided = says({
      says: 'had-a-reason',
      reason: 'illness',
      decision: { at: new Date('2026-03-11T09:00:00Z'), upheld: false },
    } as Partial<ClientStatement>);
    expect(from(late('illness'), [decided], end)).toBe('2026-03-11T09:00:00.000Z');
    const open = says({ id: 'st2', says: 'had-a-reason', reason: 'illness' } as Partial<ClientStatement>);
    expect(from(late('illness'), [open], end)).toBe('2026-03-15T08:00:00.000Z');
  });
});

describe('what a person still has to decide', () => {
  it('is a statement, with the days that there are for it', () => {
    expect(judge(missed, [says()]).reasons.at(-1)).toEqual({
      rule: 'outcome.statement-to-decide',
      evidence: [{ kind: 'statements', id: 'st1' }],
      inputs: { days: 5, decideBy: new Date(+start + (5 * 24 + 1) * HOUR) },
    });
  });

  it('is a listed reason while nobody has decided about any statement', () => {
    const late = session({
      cancellation: { by: 'client', at: new Date(+start - 2 * HOUR), reason: 'illness' },
    });
    const rules = (statements: readonly ClientStatement[]) =>
      judge(late, statements)
        .reasons.slice(1)
        .map(({ rule }) => rule);
    const open = says({ says: 'told-you-in-time' } as Partial<ClientStatement>);
    const decision = { at: new Date('2026-03-11T09:00:00Z'), upheld: false };
    expect(rules([])).toEqual(['outcome.reason-to-decide']);
    expect(rules([open])).toEqual(['outcome.reason-to-decide', 'outcome.statement-to-decide']);
    expect(rules([{ ...open, decision } as ClientStatement])).toEqual([]);
  });

  it('is nothing where nothing was lost, or where an exception was agreed, which is cited', () => {
    expect(judge(withOutcome(session(), 'attended'), [says()]).provisional).toBe(false);
    const exception = { reason: 'illness', at: asOf } as const;
    expect(judge({ ...missed, exception }, [says()])).toMatchObject({
      provisional: false,
      exceptionAgreed: true,
      reasons: [
        { rule: 'outcome.recorded' },
        {
          rule: 'outcome.exception-agreed',
          evidence: [{ kind: 'sessions', id: 's1', part: 'exception' }],
          inputs: {},
        },
      ],
    });
  });
});

describe('a move by us', () => {
  const moved = (by: 'practitioner' | 'service' | 'client' | 'mutual') => {
    const original = session({ id: 's0', cancellation: { by, at: new Date(+start - 30 * HOUR) } });
    const next = session({
      start: new Date(+start + 24 * HOUR),
      bookedAt: new Date(+start - 30 * HOUR),
      replaces: 's0',
      cancellation: { by: 'client', at: new Date(+start + 20 * HOUR) },
    });
    const { outcomes } = assessAttendance(recordFrom({ sessions: [original, next] }), {
      policies: [defaultAttendancePolicy],
      asOf: new Date('2026-03-20T00:00:00Z'),
    });
    return outcomes.map(({ outcome }) => outcome);
  };

  it('that the client has not confirmed can be cancelled up to the start; one by the client cannot', () => {
    expect(moved('practitioner')).toEqual(['practitioner-reschedule', 'early-cancel']);
    expect(moved('service')).toEqual(['practitioner-reschedule', 'early-cancel']);
    expect(moved('client')).toEqual(['early-reschedule', 'late-cancel']);
    expect(moved('mutual')).toEqual(['early-reschedule', 'late-cancel']);
  });

  const deadline = (confirmedByClientAt: Date | undefined, at: Date) =>
    deriveAttendanceOutcome(session({ confirmedByClientAt }), defaultAttendancePolicy, {
      asOf: at,
      isMovedByUs: true,
    }).deadline?.toISOString();

  it('gives an hour to think again from the confirmation on', () => {
    const confirmed = new Date(+start - 10 * HOUR);
    expect(deadline(undefined, asOf)).toBe('2026-03-10T09:59:59.999Z');
    expect(deadline(confirmed, confirmed)).toBe('2026-03-10T01:00:00.000Z');
    expect(deadline(confirmed, new Date(+confirmed - 1))).toBe('2026-03-10T09:59:59.999Z');
  });
});

describe('a preview', () => {
  const strict = defineAttendancePolicy({
    id: 'strict',
    notice: { kind: 'elapsed', hours: 72 },
    reminders: { hoursBefore: [] },
    effectiveFrom: new Date('2026-03-05T00:00:00Z'),
  });
  const policies = [defaultAttendancePolicy, strict];
  const one = recordFrom({ sessions: [session()] });
  const at = new Date('2026-03-08T10:00:00Z');
  const to = { id: 's2', start: new Date('2026-03-17T10:00:00Z') };
  const move = (by: PreviewOptions['by'], more: object = {}) =>
    previewReschedule(one, 's1', { by, at, to: { ...to, ...more }, policies });

  it('of a move by us keeps the policy that was stamped; one by the client is a new booking', () => {
    const stamped = recordFrom({ sessions: [session({ policy: { id: 'guide', version: 1 } })] });
    const policyOf = (by: PreviewOptions['by']) => {
      const preview = previewReschedule(stamped, 's1', { by, at, to, policies });
      return preview.possible && preview.replacement?.policy?.id;
    };
    expect((['client', 'mutual', 'practitioner', 'service'] as const).map(policyOf)).toEqual([
      'strict',
      'strict',
      'guide',
      'guide',
    ]);
  });

  it('of a move has the new session, in its own zone; one of a cancellation has none', () => {
    const days = defineAttendancePolicy({
      id: 'days',
      notice: { kind: 'calendar-days', days: 1, cutOff: '17:00' },
    });
    const deadlineIn = (more: object) => {
      const preview = previewReschedule(one, 's1', {
        by: 'client',
        at,
        to: { ...to, ...more },
        policies: [days],
      });
      return preview.possible && preview.replacement?.deadline?.toISOString();
    };
    expect(deadlineIn({})).toBe('2026-03-16T17:00:00.000Z');
    expect(deadlineIn({ timeZone: 'America/New_York' })).toBe('2026-03-16T21:00:00.000Z');
    expect(move('client')).toMatchObject({ replacement: { sessionId: 's2' } });
    expect(previewCancellation(one, 's1', { by: 'client', at, policies })).toMatchObject({
      replacement: null,
    });
  });

  it('changes the one session, and says what of its scope would be paused by it', () => {
    const record: CareRecord = {
      ...recordFrom({
        sessions: [
          withOutcome(session({ id: 'a', start: new Date('2026-03-01T10:00:00Z') }), 'no-show'),
          withOutcome(session({ id: 'b', start: new Date('2026-03-02T10:00:00Z') }), 'no-show'),
          session(),
          session({ id: 'other', start: new Date('2026-03-11T10:00:00Z') }),
          withOutcome(
            session({ id: 'g', start: new Date('2026-03-03T10:00:00Z'), format: 'group' }),
            'attended',
          ),
        ],
      }),
    };
    const cancel = (when: Date) =>
      previewCancellation(record, 's1', { by: 'client', at: when, policies: [defaultAttendancePolicy] });
    expect(cancel(new Date(+start - HOUR))).toMatchObject({
      isFree: false,
      pausesBooking: true,
      run: { inARow: 3, sessionIds: ['a', 'b', 's1'] },
    });
    expect(cancel(new Date(+start - 48 * HOUR))).toMatchObject({
      isFree: true,
      pausesBooking: false,
      run: { inARow: 2 },
    });
    const fourth = {
      ...record,
      sessions: [
        ...record.sessions,
        withOutcome(session({ id: 'c', start: new Date('2026-03-04T10:00:00Z') }), 'no-show'),
      ],
    };
    expect(
      previewCancellation(fourth, 's1', {
        by: 'client',
        at: new Date(+start - HOUR),
        policies: [defaultAttendancePolicy],
      }),
    ).toMatchObject({ pausesBooking: false, run: { inARow: 4 } });
  });

  it('is not free where it costs a credit or counts, either of them', () => {
    const isFree = (changes: Partial<AttendancePolicyChanges>) => {
      const policy = defineAttendancePolicy({ id: 'p', ...changes });
      const preview = previewCancellation(one, 's1', {
        by: 'client',
        at: new Date(+start - HOUR),
        policies: [policy],
      });
      return preview.possible && preview.isFree;
    };
    expect(isFree({})).toBe(false);
    expect(isFree({ credits: { usedBy: ['attended'] } })).toBe(false);
    expect(isFree({ consecutive: { counts: ['no-show'] } })).toBe(false);
    expect(isFree({ credits: { usedBy: ['attended'] }, consecutive: { counts: ['no-show'] } })).toBe(true);
  });

  it('has no moment until which it is free where notice ended before the booking', () => {
    const freeUntil = (bookedAt: Date) => {
      const record = recordFrom({ sessions: [session({ bookedAt })] });
      const preview = previewCancellation(record, 's1', {
        by: 'client',
        at: bookedAt,
        policies: [defaultAttendancePolicy],
      });
      return preview.possible && preview.freeUntil;
    };
    expect(freeUntil(new Date(+start - 24 * HOUR))).toEqual(new Date(+start - 24 * HOUR));
    expect(freeUntil(new Date(+start - 24 * HOUR + 1))).toBeNull();
  });

  it('cannot be had before the booking', () => {
    const early = new Date(+session().bookedAt - 1);
    expect(previewCancellation(one, 's1', { by: 'client', at: early, policies })).toEqual({
      possible: false,
      why: 'not-booked-yet',
    });
  });
});

describe('what an assessment lists', () => {
  it('names the numbers about credits only where sessions are limited', () => {
    const allowances = [
      { id: 'al1', clientId: 'client-1', source: 'employer', credits: 1, grantedAt: start },
    ] as const;
    const thresholds = (record: CareRecord) =>
      assessAttendance(record, { policies: [defaultAttendancePolicy], asOf }).thresholds;
    const policy = listPolicyThresholds(defaultAttendancePolicy);
    expect(thresholds(recordFrom({ sessions: [missed] }))).toEqual(policy);
    expect(thresholds(recordFrom({ sessions: [missed], allowances }))).toEqual([
      ...policy,
      ...listCreditThresholds(defaultCreditRules),
    ]);
  });

  it('has sessions by start and then by id', () => {
    const sessions = ['b', 'a'].map((id) => session({ id }));
    const earlier = session({ id: 'z', start: new Date(+start - 1) });
    const { outcomes } = assessAttendance(recordFrom({ sessions: [...sessions, earlier] }), {
      policies: [defaultAttendancePolicy],
      asOf,
    });
    expect(outcomes.map(({ sessionId }) => sessionId)).toEqual(['z', 'a', 'b']);
  });
});

describe('which policy holds', () => {
  const at = (text: string) => new Date(`2026-0${text}T00:00:00Z`);
  const used = (policies: readonly AttendancePolicy[], more: Parameters<typeof episodeFrom>[0] = {}) =>
    assessAttendance(
      recordFrom({ sessions: [session({ bookedAt: at('3-01') })], episodes: [episodeFrom(more)] }),
      {
        policies,
        asOf,
      },
    ).outcomes[0]?.policy;
  const named = (id: string, more: Partial<AttendancePolicyChanges> = {}) =>
    defineAttendancePolicy({ id, ...more });

  it('is the first by id of two that are alike, whichever is given first', () => {
    expect(used([named('b'), named('a')])?.id).toBe('a');
    expect(used([named('a'), named('b')])?.id).toBe('a');
  });

  it('ends at the very instant at which it is no longer in force', () => {
    const until = (effectiveTo: Date) => used([named('a', { effectiveTo })])?.id ?? null;
    expect([until(at('3-01')), until(new Date(+at('3-01') + 1))]).toEqual([null, 'a']);
  });

  it('is an adjustment from the instant at which it was agreed, until it ended', () => {
    const variation = named('v', { variationOf: { id: 'a', version: 1 } });
    const adjusted = (agreedAt: Date, endedAt?: Date) =>
      used([named('a'), variation], {
        agreedAdjustments: [{ id: 'x', agreedAt, endedAt, policy: { id: 'v', version: 1 } }],
      })?.id;
    expect(adjusted(at('3-01'))).toBe('v');
    expect(adjusted(new Date(+at('3-01') + 1))).toBe('a');
    expect(adjusted(at('2-01'), at('3-01'))).toBe('a');
    expect(adjusted(at('2-01'), new Date(+at('3-01') + 1))).toBe('v');
  });
});

describe('what a policy must not be', () => {
  const issues = (changes: Partial<AttendancePolicy>) =>
    listPolicyIssues({ ...defaultAttendancePolicy, ...changes }).map(({ path, code }) => `${path} ${code}`);
  const { notice, credits, exceptions, review, consecutive } = defaultAttendancePolicy;

  it.each([
    ['17:0', false],
    ['7:00', false],
    ['x17:00', false],
    ['17:00x', false],
    ['24:00', false],
    ['23:59', true],
    ['00:00', true],
  ])('a cut-off of %s', (cutOff, isFine) => {
    const { bookedInside, coolingOffMinutes, movedByUsMinutes } = notice;
    const by = {
      kind: 'business-days',
      days: 1,
      cutOff,
      bookedInside,
      coolingOffMinutes,
      movedByUsMinutes,
    } as const;
    expect(issues({ notice: by }).includes('notice.cutOff not-a-clock-time')).toBe(!isFine);
  });

  it('a scale that is none or too fine, and the finest is fine', () => {
    const scale = (value: number) => issues({ credits: { ...credits, scale: value } });
    expect([scale(1), scale(1000)]).toEqual([[], []]);
    expect([scale(0), scale(1001), scale(1.5)]).toEqual([
      ['credits.scale not-a-count'],
      ['credits.scale not-a-count'],
      ['credits.scale not-a-count'],
    ]);
  });

  it('a fraction below nothing or above one, and both ends are fine', () => {
    const fraction = (disruptedFraction: number) => issues({ credits: { ...credits, disruptedFraction } });
    expect([fraction(0), fraction(1)]).toEqual([[], []]);
    expect([fraction(-0.1), fraction(1.1)]).toEqual([
      ['credits.disruptedFraction not-a-fraction'],
      ['credits.disruptedFraction not-a-fraction'],
    ]);
  });

  it('a grace of no days, and a share of nothing is none', () => {
    const grace = (days: number) => issues({ exceptions: { ...exceptions, grace: { count: 1, days } } });
    expect([grace(0), grace(-1), grace(Number.NaN)]).toEqual([
      ['exceptions.grace.days not-a-length'],
      ['exceptions.grace.days not-a-length'],
      ['exceptions.grace.days not-a-length'],
    ]);
    expect(grace(0.5)).toEqual([]);
  });

  it('for no service, in force for no time, or a variation of itself', () => {
    expect(issues({ services: [] })).toEqual(['services empty']);
    expect(issues({ services: ['therapy'] })).toEqual([]);
    const times = (from: Date, to: Date) => issues({ effectiveFrom: from, effectiveTo: to });
    expect(times(start, start)).toEqual(['effectiveTo ends-before-start']);
    expect(times(start, new Date(+start + 1))).toEqual([]);
    expect(issues({ variationOf: { id: 'guide', version: 1 } })).toEqual(['variationOf varies-itself']);
    expect(issues({ variationOf: { id: 'guide', version: 2 } })).toEqual([]);
  });

  it('carrying less than nothing, or an outcome that both counts and ends', () => {
    expect(issues({ review: { ...review, carryAfterResume: -1 } })).toEqual([
      'review.carryAfterResume not-a-count',
    ]);
    expect(issues({ consecutive: { ...consecutive, ends: ['attended', 'no-show'] } })).toEqual([
      'consecutive.ends counts-and-ends',
    ]);
  });

  it('with a weekday that is none among others', () => {
    const { bookedInside, coolingOffMinutes, movedByUsMinutes } = notice;
    const week = (workingWeek: readonly number[]) =>
      issues({
        notice: {
          kind: 'business-days',
          days: 1,
          workingWeek,
          bookedInside,
          coolingOffMinutes,
          movedByUsMinutes,
        },
      });
    expect([week([1, 8]), week([])]).toEqual([
      ['notice.workingWeek not-a-weekday'],
      ['notice.workingWeek not-a-weekday'],
    ]);
    expect(week([7])).toEqual([]);
  });

  it('with planning from no credits left', () => {
    const { reminders } = defaultAttendancePolicy;
    expect(issues({ reminders: { ...reminders, planEndingFrom: 0 } })).toEqual([
      'reminders.planEndingFrom not-a-count',
    ]);
  });
});
