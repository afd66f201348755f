import { describe, expect, it } from 'vitest';
import {
  assessAttendance,
  assessBooking,
  defaultAttendancePolicy,
  defineAttendancePolicy,
} from 'client-engagement';
import type { AttendancePolicyChanges, BookingRequest, CareRecord } from 'client-engagement';
import {
  episodeFrom,
  recordFrom,
  recordFromTokens,
  sessionFrom,
  withOutcome,
} from 'client-engagement/testing';

const asOf = new Date('2027-01-01T00:00:00Z');
const start = new Date('2027-01-08T10:00:00Z');
const by = { role: 'supervisor' } as const;
const three = ['session-1', 'session-2', 'session-3'].map((id) => ({ kind: 'sessions', id }));

const assess = (record: CareRecord, changes?: AttendancePolicyChanges) => {
  const policy = changes === undefined ? defaultAttendancePolicy : defineAttendancePolicy(changes);
  return assessAttendance(record, { policies: [policy], asOf });
};
const answer = (
  record: CareRecord,
  request: Partial<BookingRequest> = {},
  changes?: AttendancePolicyChanges,
) => {
  const asked = { episodeId: 'episode-1', service: 'therapy', start, ...request };
  return assessBooking(assess(record, changes), asked);
};

describe('a booking answer, whole', () => {
  it('after three in a row', () => {
    expect(answer(recordFromTokens('X X X'))).toEqual({
      route: 'after-review',
      reasons: [
        {
          rule: 'booking.paused-after-missed',
          evidence: three,
          inputs: { since: new Date('2026-12-30T10:00:00Z'), count: 3, openSafetyConcern: false },
        },
      ],
      changedBy: [
        { by: 'hold-the-review', evidence: three },
        { by: 'correct-or-excuse-a-session', evidence: three },
        { by: 'agree-a-one-off-booking', evidence: [] },
      ],
      allowanceLeft: null,
    });
  });

  it('while an outcome in between is missing', () => {
    const based = ['session-1', 'session-2', 'session-4'].map((id) => ({ kind: 'sessions', id }));
    const missing = [{ kind: 'sessions', id: 'session-3' }];
    expect(answer(recordFromTokens('X X ? X'))).toEqual({
      route: 'self-service',
      reasons: [
        {
          rule: 'booking.pause-provisional',
          evidence: [...based, ...missing],
          inputs: { since: new Date('2026-12-30T10:00:00Z'), count: 3, openSafetyConcern: false },
        },
      ],
      changedBy: [
        { by: 'record-the-missing-outcomes', evidence: missing },
        { by: 'hold-the-review', evidence: based },
        { by: 'correct-or-excuse-a-session', evidence: based },
      ],
      allowanceLeft: null,
    });
  });

  it('while something is to be decided about one of the three', () => {
    const statements = [{ id: 'st1', sessionId: 'session-2', says: 'was-there', at: asOf }] as const;
    const { route, changedBy } = answer({ ...recordFromTokens('X X X'), statements });
    expect([route, changedBy.map((change) => change.by)]).toEqual([
      'self-service',
      ['decide-what-was-said', 'hold-the-review', 'correct-or-excuse-a-session'],
    ]);
  });

  it('while a safety concern is open', () => {
    const { route, reasons, changedBy } = answer(recordFromTokens('X X X'), { openSafetyConcern: true });
    expect([route, reasons[0]?.inputs['openSafetyConcern']]).toEqual(['self-service', true]);
    expect(changedBy.map((change) => change.by)).toEqual(['hold-the-review', 'correct-or-excuse-a-session']);
  });

  it('for urgent help', () => {
    expect(answer(recordFromTokens('X X X'), { urgent: true }).reasons.at(-1)).toEqual({
      rule: 'booking.urgent-always-open',
      evidence: [],
      inputs: {},
    });
  });

  it('in an agreed pause, from its first instant on', () => {
    const pause = {
      id: 'p1',
      episodeId: 'episode-1',
      agreedAt: new Date('2026-12-01T00:00:00Z'),
      from: start,
    };
    const pauses = [{ ...pause, until: new Date(+start + 1) }];
    const evidence = [{ kind: 'pauses', id: 'p1' }];
    expect(answer({ ...recordFromTokens('A'), pauses })).toEqual({
      route: 'after-review',
      reasons: [{ rule: 'booking.agreed-pause', evidence, inputs: {} }],
      changedBy: [{ by: 'end-the-agreed-pause', evidence }],
      allowanceLeft: null,
    });
    expect(answer({ ...recordFromTokens('A'), pauses: [{ ...pause, until: start }] }).reasons).toEqual([]);
    expect(answer({ ...recordFromTokens('A'), pauses }, { start: new Date(+start - 1) }).reasons).toEqual([]);
  });

  it('in a week that is full', () => {
    const changes = { id: 'ours', limits: { perWeek: 1 } };
    const sessions = [
      sessionFrom({ id: 's1', start: '2027-01-07T10:00:00Z', bookedAt: '2026-12-20T10:00:00Z' }),
    ];
    expect(answer(recordFrom({ sessions }), {}, changes)).toEqual({
      route: 'after-review',
      reasons: [
        {
          rule: 'booking.week-full',
          evidence: [{ kind: 'sessions', id: 's1' }],
          inputs: { booked: 1, perWeek: 1 },
        },
      ],
      changedBy: [
        { by: 'choose-another-week', evidence: [] },
        { by: 'agree-a-one-off-booking', evidence: [] },
      ],
      allowanceLeft: null,
    });
    const two = { id: 'ours', limits: { perWeek: 2 } };
    const more = [...sessions, sessionFrom({ id: 's2', start: '2027-01-06T10:00:00Z' })];
    expect(answer(recordFrom({ sessions: more }), {}, two).reasons[0]?.inputs).toEqual({
      booked: 2,
      perWeek: 2,
    });
    expect(answer(recordFrom({ sessions }), {}, two).reasons).toEqual([]);
  });

  it('at a limit on missed sessions', () => {
    const changes = { id: 'ours', limits: { cumulative: [{ count: 2, days: 90 }] } };
    const evidence = ['session-1', 'session-3'].map((id) => ({ kind: 'sessions', id }));
    expect(answer(recordFromTokens('X A X'), {}, changes)).toEqual({
      route: 'after-review',
      reasons: [
        {
          rule: 'booking.limit-reached',
          evidence,
          inputs: { missed: 2, count: 2, days: 90, openSafetyConcern: false },
        },
      ],
      changedBy: [
        { by: 'hold-the-review', evidence },
        { by: 'correct-or-excuse-a-session', evidence },
        { by: 'agree-a-one-off-booking', evidence: [] },
      ],
      allowanceLeft: null,
    });
  });

  it('without a credit left', () => {
    const allowances = [
      { id: 'al1', clientId: 'client-1', source: 'employer', credits: 1, grantedAt: new Date('2026-01-01') },
    ] as const;
    const evidence = [{ kind: 'allowances', id: 'al1' }];
    expect(answer({ ...recordFromTokens('A'), allowances })).toEqual({
      route: 'after-review',
      reasons: [{ rule: 'booking.no-allowance-left', evidence, inputs: { left: 0, needed: 1 } }],
      changedBy: [{ by: 'extend-the-allowance', evidence }],
      allowanceLeft: 0,
    });
  });

  it('after an ending, with everything else still said', () => {
    const endedAt = new Date('2026-12-31T00:00:00Z');
    const episodes = [episodeFrom({ ending: { kind: 'met-goals', at: endedAt, by } })];
    const found = answer({ ...recordFromTokens('X X X'), episodes });
    const evidence = [{ kind: 'episodes', id: 'episode-1', part: 'ending' }];
    expect(found.route).toBe('closed');
    expect(found.reasons[0]).toEqual({ rule: 'booking.episode-ended', evidence, inputs: { endedAt } });
    expect(found.reasons[1]?.rule).toBe('booking.paused-after-missed');
    expect(found.changedBy[0]).toEqual({ by: 'open-a-new-episode', evidence });
  });
});

describe('a one-off booking', () => {
  const agreed = { id: 'o1', episodeId: 'episode-1', at: new Date('2026-12-31T00:00:00Z'), by };
  const paused = (more: object = {}, sessions: CareRecord['sessions'] = []): CareRecord => {
    const record = recordFromTokens('X X X');
    return {
      ...record,
      oneOffBookings: [{ ...agreed, ...more }],
      sessions: [...record.sessions, ...sessions],
    };
  };
  const later = (more: object) =>
    sessionFrom({ id: 's9', start: '2027-02-01T10:00:00Z', bookedAt: '2026-12-31T12:00:00Z', ...more });

  it('lets one through, and is cited; it is not needed where nothing asks for a person', () => {
    expect(answer(paused()).reasons.at(-1)).toEqual({
      rule: 'booking.one-off-agreed',
      evidence: [{ kind: 'oneOffBookings', id: 'o1' }],
      inputs: {},
    });
    expect(answer({ ...recordFromTokens('A'), oneOffBookings: [agreed] }).reasons).toEqual([]);
  });

  it('is for its format, or for both', () => {
    expect(answer(paused({ format: 'individual' })).route).toBe('self-service');
    expect(answer(paused({ format: 'group' })).route).toBe('after-review');
  });

  it.each([
    ['a session booked after it', {}, 'after-review'],
    ['one booked at its very instant', { bookedAt: '2026-12-31T00:00:00Z' }, 'after-review'],
    ['one booked before it', { bookedAt: '2026-12-30T23:59:59.999Z' }, 'self-service'],
    ['one of another episode', { episodeId: 'episode-2' }, 'self-service'],
    ['a group session', { format: 'group' }, 'after-review'],
    [
      'one entered in error',
      { voided: { at: new Date('2026-12-31T13:00:00Z'), reason: '' } },
      'self-service',
    ],
  ])('for both formats is used up or not by %s', (_, more, route) => {
    expect(answer(paused({}, [later(more)])).route).toBe(route);
  });

  it('for individual sessions is not used up by a group session', () => {
    expect(answer(paused({ format: 'individual' }, [later({ format: 'group' })])).route).toBe('self-service');
  });

  it('of another episode is not listed, nor reported, here', () => {
    const { episodes, conflicts } = assess(paused({ episodeId: 'episode-2', by: { role: 'practitioner' } }));
    expect([episodes[0]?.oneOffs, conflicts]).toEqual([[], []]);
  });
});

describe('what bears on booking, by episode', () => {
  const from = new Date('2026-12-01T00:00:00Z');
  const episodes = [episodeFrom({ id: 'b' }), episodeFrom({ id: 'a' })];

  it('comes in the order of episodes, each with what is its own', () => {
    const pauses = [
      { id: 'p2', episodeId: 'a', agreedAt: from, from },
      { id: 'p1', episodeId: 'a', agreedAt: from, from },
      { id: 'p3', episodeId: 'b', agreedAt: from, from },
      { id: 'p4', episodeId: 'a', agreedAt: from, from, until: asOf },
      { id: 'p5', episodeId: 'a', agreedAt: from, from, until: new Date(+asOf + 1) },
      { id: 'p6', episodeId: 'a', agreedAt: from, from, endedAt: new Date('2026-12-05T00:00:00Z') },
    ];
    const sessions = ['a', 'b'].map((episodeId) =>
      sessionFrom({
        id: `s-${episodeId}`,
        episodeId,
        timeZone: episodeId === 'a' ? 'Europe/London' : 'Asia/Tokyo',
        start: '2026-12-28T10:00:00Z',
      }),
    );
    const earlier = sessionFrom({ id: 's0', episodeId: 'a', start: '2026-12-21T10:00:00Z' });
    const found = assess(recordFrom({ episodes, sessions: [earlier, ...sessions], pauses }), {
      id: 'ours',
      limits: { perWeek: 2 },
    }).episodes;
    expect(
      found.map(({ episodeId, timeZone, pauses: own }) => [episodeId, timeZone, own.map(({ id }) => id)]),
    ).toEqual([
      ['a', 'Europe/London', ['p1', 'p2', 'p5']],
      ['b', 'Asia/Tokyo', ['p3']],
    ]);
    expect(found[0]?.weeks).toEqual([
      { monday: '2026-12-21', sessionIds: ['s0'] },
      { monday: '2026-12-28', sessionIds: ['s-a'] },
    ]);
  });

  it('lists no weeks where there is no limit for them', () => {
    expect(assess(recordFromTokens('A')).episodes[0]).toEqual({
      episodeId: 'episode-1',
      endedAt: null,
      pauses: [],
      oneOffs: [],
      limits: [],
      perWeek: null,
      weeks: [],
      timeZone: 'UTC',
      costs: [],
    });
  });

  it('puts the sessions of one week together', () => {
    const sessions = ['28', '29'].map((day) =>
      sessionFrom({ id: `s${day}`, start: `2026-12-${day}T10:00:00Z` }),
    );
    const { weeks } =
      assess(recordFrom({ sessions }), { id: 'ours', limits: { perWeek: 3 } }).episodes[0] ?? {};
    expect(weeks).toEqual([{ monday: '2026-12-28', sessionIds: ['s28', 's29'] }]);
  });

  it('starts a limit anew at a resuming review of the episode, for what comes after it', () => {
    const changes = { id: 'ours', limits: { cumulative: [{ count: 1, days: 90 }] } };
    const missedAt = new Date('2026-12-30T10:00:00Z');
    const reached = (decision: 'resume' | 'resume-with-plan' | 'pause', at: Date, episodeId = 'episode-1') =>
      assess(
        { ...recordFromTokens('X'), bookingReviews: [{ id: 'r1', episodeId, decision, at, by }] },
        changes,
      ).episodes[0]?.limits.length;
    expect(reached('resume', missedAt)).toBe(0);
    expect(reached('resume-with-plan', missedAt)).toBe(0);
    expect(reached('resume', new Date(+missedAt - 1))).toBe(1);
    expect(reached('pause', missedAt)).toBe(1);
    expect(reached('resume', missedAt, 'episode-2')).toBe(1);
  });

  it('counts a missed session to a limit for so many days, to the millisecond', () => {
    const limit = (at: string) =>
      assessAttendance(recordFromTokens('X'), {
        policies: [defineAttendancePolicy({ id: 'ours', limits: { cumulative: [{ count: 1, days: 10 }] } })],
        asOf: new Date(at),
      }).episodes[0]?.limits;
    expect(limit('2027-01-09T09:59:59.999Z')).toEqual([{ count: 1, days: 10, sessionIds: ['session-1'] }]);
    expect(limit('2027-01-09T10:00:00Z')).toEqual([]);
    const provisional = {
      ...recordFromTokens('X'),
      statements: [{ id: 'st1', sessionId: 'session-1', says: 'was-there', at: asOf }] as const,
    };
    expect(
      assess(provisional, { id: 'ours', limits: { cumulative: [{ count: 1, days: 90 }] } }).episodes[0]
        ?.limits,
    ).toEqual([]);
    expect(
      assess(recordFromTokens('A'), { id: 'o', limits: { cumulative: [{ count: 1, days: 90 }] } }).episodes[0]
        ?.limits,
    ).toEqual([]);
  });
});

describe('sessions that await their outcome', () => {
  it('are only those that are over, under a policy that is known, oldest first', () => {
    const sessions = [
      sessionFrom({ id: 'later', start: '2026-12-29T10:00:00Z' }),
      sessionFrom({ id: 'first', start: '2026-12-28T10:00:00Z' }),
      sessionFrom({ id: 'coming', start: '2027-02-01T10:00:00Z', bookedAt: '2026-12-20T10:00:00Z' }),
      sessionFrom({ id: 'unknown', start: '2026-12-27T10:00:00Z', policy: { id: 'gone', version: 1 } }),
      withOutcome(sessionFrom({ id: 'known', start: '2026-12-26T10:00:00Z' }), 'attended'),
    ];
    expect(assess(recordFrom({ sessions })).awaiting.map(({ sessionId }) => sessionId)).toEqual([
      'first',
      'later',
    ]);
  });
});
