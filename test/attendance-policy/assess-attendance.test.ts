import { describe, expect, it } from 'vitest';
import {
  assessAttendance,
  assessBooking,
  defaultAttendancePolicy,
  defaultCreditRules,
  listPolicyThresholds,
} from 'client-engagement';
import type { AttendanceRecord, CareRecord } from 'client-engagement';
import {
  episodeFrom,
  recordFrom,
  recordFromTokens,
  sessionFrom,
  withCancellation,
  withOutcome,
} from 'client-engagement/testing';

const asOf = new Date('2027-01-01T00:00:00Z');
const policies = [defaultAttendancePolicy];
const assess = (record: AttendanceRecord, at = asOf) => assessAttendance(record, { policies, asOf: at });
const next = { episodeId: 'episode-1', service: 'therapy', start: new Date('2027-01-08T10:00:00Z') } as const;

/** A record with a fact changed in one session. */
function change(
  record: CareRecord,
  id: string,
  edit: (session: CareRecord['sessions'][number]) => CareRecord['sessions'][number],
): CareRecord {
  return {
    ...record,
    sessions: record.sessions.map((session) => (session.id === id ? edit(session) : session)),
  };
}

describe('sessions missed in a row', () => {
  const runOf = (record: AttendanceRecord, at = asOf) => assess(record, at).runs[0];

  it('V15: three in a row pause booking, based on all three', () => {
    expect(runOf(recordFromTokens('X X X'))).toMatchObject({
      inARow: 3,
      pausedSince: new Date('2026-12-30T10:00:00Z'),
      basedOn: ['session-1', 'session-2', 'session-3'],
      provisional: false,
    });
  });

  it('V16: sessions that fell away on our side in between change nothing', () => {
    expect(runOf(recordFromTokens('X n X n X'))).toMatchObject({
      inARow: 3,
      basedOn: ['session-1', 'session-3', 'session-5'],
    });
  });

  it('V17: an attended session ends the run', () => {
    expect(runOf(recordFromTokens('X X A X'))).toMatchObject({ inARow: 1, pausedSince: null });
  });

  it('V18: an exception for the second lifts the pause and gives the credit back', () => {
    const record = recordFromTokens('X X X');
    const excused = change(record, 'session-2', (session) => ({
      ...session,
      exception: { reason: 'illness', at: asOf },
    }));
    expect(runOf(excused)).toMatchObject({ inARow: 2, pausedSince: null });
    expect(assess(excused).credits.used).toBe(2);
  });

  it('V19: attending a session that was already booked ends the run but not the pause', () => {
    expect(runOf(recordFromTokens('X X X A'))).toMatchObject({
      inARow: 0,
      basedOn: ['session-1', 'session-2', 'session-3'],
    });
    expect(runOf(recordFromTokens('X X X A'))?.pausedSince).not.toBeNull();
  });

  it('V20: a resuming review clears it, and one more missed session is the first again', () => {
    const record = recordFromTokens('X X X X');
    const by = { role: 'practitioner' } as const;
    const at = new Date('2026-12-24T09:00:00Z');
    const resumed = {
      ...record,
      bookingReviews: [{ id: 'r1', episodeId: 'episode-1', decision: 'resume', at, by }],
    } as const;
    expect(runOf(resumed)).toMatchObject({ inARow: 1, pausedSince: null, review: null });
    const before = {
      id: 'r0',
      episodeId: 'episode-1',
      decision: 'resume',
      at: new Date('2026-12-10T09:00:00Z'),
      by,
    } as const;
    for (const bookingReviews of [
      [before, ...resumed.bookingReviews],
      [...resumed.bookingReviews, before],
    ]) {
      expect(runOf({ ...resumed, bookingReviews })).toMatchObject({ inARow: 1, pausedSince: null });
    }
    for (const decision of ['pause', 'transfer', 'end'] as const) {
      const other = { ...resumed, bookingReviews: [{ id: 'r1', episodeId: 'episode-1', decision, at, by }] };
      expect(runOf(other)?.pausedSince).not.toBeNull();
    }
  });

  it('V21: correcting the attended one into a missed one dates the pause from the third', () => {
    expect(runOf(recordFromTokens('X X X X'))).toMatchObject({
      inARow: 4,
      basedOn: ['session-1', 'session-2', 'session-3'],
      pausedSince: new Date('2026-12-23T10:00:00Z'),
    });
  });

  it('V30: individual sessions and groups have runs of their own', () => {
    const record = recordFromTokens('X X X');
    const mixed = change(record, 'session-3', (session) => ({ ...session, format: 'group' }));
    expect(assess(mixed).runs.map(({ format, inARow }) => [format, inARow])).toEqual([
      ['group', 1],
      ['individual', 2],
    ]);
  });

  it('V31: a review between a late cancellation and its session comes after it', () => {
    const record = recordFromTokens('X X X');
    const late = withCancellation(sessionFrom({ id: 'session-4', start: '2026-12-31T17:00:00Z' }), {
      by: 'client',
      hoursBefore: 8,
    });
    const review = {
      id: 'r1',
      episodeId: 'episode-1',
      decision: 'resume',
      at: new Date('2026-12-31T12:00:00Z'),
      by: { role: 'practitioner' },
    } as const;
    expect(
      runOf({ ...record, sessions: [...record.sessions, late], bookingReviews: [review] }),
    ).toMatchObject({ inARow: 0, pausedSince: null });
  });

  it('V32: an outcome that is missing in between makes it provisional', () => {
    expect(runOf(recordFromTokens('X X ? X'))).toMatchObject({
      inARow: 3,
      provisional: true,
      missingOutcomes: ['session-3'],
    });
    expect(runOf(recordFromTokens('X X A X'))).toMatchObject({ inARow: 1, provisional: false });
  });

  it('two outcomes that are missing are named in order', () => {
    expect(runOf(recordFromTokens('X ? ? X X'))?.missingOutcomes).toEqual(['session-2', 'session-3']);
    const tied = recordFromTokens('X ? ? X X');
    const same = change(tied, 'session-3', (session) => ({
      ...session,
      start: new Date('2026-12-09T10:00:00Z'),
    }));
    expect(runOf(same)?.missingOutcomes).toEqual(['session-2', 'session-3']);
  });

  it('equal instants are walked by start and then by id', () => {
    const at = new Date('2026-12-29T08:00:00Z');
    const sessions = ['c', 'a', 'b'].map(
      (id, index) =>
        ({
          ...sessionFrom({ id, start: `2026-12-29T1${index}:00:00Z` }),
          cancellation: { by: 'client', at },
        }) as const,
    );
    expect(assess(recordFrom({ sessions })).runs[0]?.sessionIds).toEqual(['c', 'a', 'b']);
    const together = sessions.map((session) => ({ ...session, start: new Date('2026-12-29T10:00:00Z') }));
    expect(assess(recordFrom({ sessions: together })).runs[0]?.sessionIds).toEqual(['a', 'b', 'c']);
  });
});

describe('the review that is due while booking is paused', () => {
  const paused = recordFromTokens('X X X');
  const review = (record: AttendanceRecord, at = '2026-12-31T00:00:00Z', holidays: readonly string[] = []) =>
    assessAttendance(record, { policies, asOf: new Date(at), holidays }).runs[0]?.review;

  it('is due in five working days, holidays left out', () => {
    expect(review(paused)?.dueAt).toEqual(new Date('2027-01-06T10:00:00Z'));
    expect(review(paused, '2026-12-31T00:00:00Z', ['2027-01-01'])?.dueAt).toEqual(
      new Date('2027-01-07T10:00:00Z'),
    );
  });

  it('is due before the next booked session if that comes first', () => {
    const booked = sessionFrom({
      id: 'session-9',
      start: '2027-01-02T10:00:00Z',
      bookedAt: '2026-12-01T10:00:00Z',
    });
    expect(review({ ...paused, sessions: [...paused.sessions, booked] })?.dueAt).toEqual(booked.start);
  });

  it('goes to the service lead once it is due', () => {
    expect(review(paused, '2027-01-06T09:59:59Z')?.with).toBe('practitioner');
    expect(review(paused, '2027-01-06T10:00:00Z')?.with).toBe('service-lead');
  });

  it('needs the conversation, what got in the way, and supervision', () => {
    expect(review(paused)?.needs.map(({ need, done }) => [need, done])).toEqual([
      ['conversation', false],
      ['what-got-in-the-way', false],
      ['supervision', false],
    ]);
  });

  const call = (id: string, at: string, reached: boolean) =>
    ({
      id,
      clientId: 'client-1',
      direction: 'to-client',
      channel: 'phone',
      at: new Date(at),
      topics: ['what-got-in-the-way'],
      reached,
    }) as const;
  const conversation = (contacts: CareRecord['contacts']) => review({ ...paused, contacts })?.needs[0];

  it('counts a conversation that was held', () => {
    expect(conversation([call('c1', '2026-12-30T15:00:00Z', true)])).toMatchObject({
      done: true,
      evidence: [{ kind: 'contacts', id: 'c1' }],
    });
  });

  it('counts two attempts at one, but not one, and none before the pause', () => {
    const first = call('c1', '2026-12-30T15:00:00Z', false);
    expect(conversation([first])?.done).toBe(false);
    expect(conversation([first, call('c2', '2026-12-30T16:00:00Z', false)])?.done).toBe(true);
    expect(conversation([call('c1', '2026-12-30T09:00:00Z', true)])?.done).toBe(false);
    expect(
      conversation([{ ...call('c1', '2026-12-30T15:00:00Z', true), direction: 'from-client' }])?.done,
    ).toBe(false);
    expect(conversation([{ ...call('c1', '2026-12-30T15:00:00Z', true), topics: undefined }])?.done).toBe(
      false,
    );
    expect(conversation([{ ...call('c1', '2026-12-30T15:00:00Z', true), episodeId: 'other' }])?.done).toBe(
      false,
    );
  });

  it('counts supervision that is held or booked, and what a review already says', () => {
    const supervision = [
      { id: 'su1', practitionerId: 'practitioner-1', bookedAt: new Date('2026-12-30T12:00:00Z') },
    ];
    expect(review({ ...paused, supervision })?.needs[2]).toMatchObject({
      done: true,
      evidence: [{ kind: 'supervision', id: 'su1' }],
    });
    const bookingReviews = [
      {
        id: 'r1',
        episodeId: 'episode-1',
        decision: 'pause',
        at: new Date('2026-12-30T12:00:00Z'),
        by: { role: 'practitioner' },
        conversation: 'held',
        gotInTheWay: 'motivation',
        supervision: 'held',
      },
    ] as const;
    expect(review({ ...paused, bookingReviews })?.needs.map(({ done }) => done)).toEqual([true, true, true]);
  });
});

describe('whether a session can be booked', () => {
  const answer = (record: AttendanceRecord, request = {}) =>
    assessBooking(assess(record), { ...next, ...request });

  it('is open where nothing bears on it', () => {
    expect(answer(recordFromTokens('A A X'))).toEqual({
      route: 'self-service',
      reasons: [],
      changedBy: [],
      allowanceLeft: null,
    });
  });

  it('asks for a person after three in a row, and says what would change that', () => {
    const { route, changedBy } = answer(recordFromTokens('X X X'));
    expect(route).toBe('after-review');
    expect(changedBy.map(({ by }) => by)).toEqual([
      'hold-the-review',
      'correct-or-excuse-a-session',
      'agree-a-one-off-booking',
    ]);
  });

  it('refuses nothing while an outcome is missing, and asks for it', () => {
    const { route, reasons, changedBy } = answer(recordFromTokens('X X ? X'));
    expect([route, reasons[0]?.rule, changedBy[0]]).toEqual([
      'self-service',
      'booking.pause-provisional',
      { by: 'record-the-missing-outcomes', evidence: [{ kind: 'sessions', id: 'session-3' }] },
    ]);
  });

  it('refuses nothing while something is to be decided', () => {
    const statements = [{ id: 'st1', sessionId: 'session-2', says: 'was-there', at: asOf }] as const;
    const { route, changedBy } = answer({ ...recordFromTokens('X X X'), statements });
    expect([route, changedBy[0]?.by]).toEqual(['self-service', 'decide-what-was-said']);
  });

  it('refuses nothing while a safety concern is open', () => {
    expect(answer(recordFromTokens('X X X'), { openSafetyConcern: true }).route).toBe('self-service');
  });

  it('is always open for urgent help, with every reason still said', () => {
    const { route, reasons } = answer(recordFromTokens('X X X'), { urgent: true });
    expect([route, reasons.map(({ rule }) => rule)]).toEqual([
      'self-service',
      ['booking.paused-after-missed', 'booking.urgent-always-open'],
    ]);
  });

  it('lets one booking through that a person agreed, and one only', () => {
    const by = { role: 'supervisor' } as const;
    const oneOffBookings = [
      { id: 'o1', episodeId: 'episode-1', at: new Date('2026-12-30T12:00:00Z'), by },
    ] as const;
    const agreed = { ...recordFromTokens('X X X'), oneOffBookings };
    expect(answer(agreed)).toMatchObject({ route: 'self-service' });
    expect(answer(agreed).reasons.at(-1)?.rule).toBe('booking.one-off-agreed');
    const used = sessionFrom({
      id: 'session-9',
      start: '2027-01-05T10:00:00Z',
      bookedAt: '2026-12-30T12:00:00Z',
    });
    expect(answer({ ...agreed, sessions: [...agreed.sessions, used] }).route).toBe('after-review');
    expect(answer({ ...agreed, oneOffBookings: [{ ...oneOffBookings[0], revokedAt: asOf }] }).route).toBe(
      'after-review',
    );
    expect(answer({ ...agreed, oneOffBookings: [{ ...oneOffBookings[0], format: 'group' }] }).route).toBe(
      'after-review',
    );
    const elsewhere = { ...agreed, oneOffBookings: [{ ...oneOffBookings[0], episodeId: 'other' }] };
    expect(answer(elsewhere).route).toBe('after-review');
  });

  it('names one-off bookings and pauses in the order of their ids', () => {
    const by = { role: 'supervisor' } as const;
    const at = new Date('2026-12-30T12:00:00Z');
    const record = {
      ...recordFromTokens('A'),
      oneOffBookings: ['o2', 'o1', 'o3'].map((id) => ({ id, episodeId: 'episode-1', at, by })),
      pauses: ['p2', 'p1', 'p3'].map((id) => ({ id, episodeId: 'episode-1', agreedAt: at, from: at })),
    };
    const [episode] = assess(record).episodes;
    expect(episode?.oneOffs.map(({ id }) => id)).toEqual(['o1', 'o2', 'o3']);
    expect(episode?.pauses.map(({ id }) => id)).toEqual(['p1', 'p2', 'p3']);
  });

  it('is closed only where a person ended the episode', () => {
    const record = recordFromTokens('X X X');
    const ending = {
      kind: 'met-goals',
      at: new Date('2026-12-31T09:00:00Z'),
      by: { role: 'practitioner' },
    } as const;
    const ended = { ...record, episodes: record.episodes.map((episode) => ({ ...episode, ending })) };
    expect(answer(ended)).toMatchObject({ route: 'closed' });
    expect(answer(ended).changedBy.map(({ by }) => by)).toContain('open-a-new-episode');
  });

  it('waits for the end of an agreed pause, and not after it', () => {
    const pause = {
      id: 'p1',
      episodeId: 'episode-1',
      agreedAt: new Date('2026-12-30T12:00:00Z'),
      from: new Date('2027-01-01T00:00:00Z'),
      until: new Date('2027-02-01T00:00:00Z'),
    };
    const record = { ...recordFromTokens('A'), pauses: [pause] };
    expect(answer(record)).toMatchObject({
      route: 'after-review',
      changedBy: [{ by: 'end-the-agreed-pause' }],
    });
    expect(answer(record, { start: new Date('2027-02-01T00:00:00Z') }).route).toBe('self-service');
    expect(answer(record, { start: new Date('2026-12-31T23:00:00Z') }).route).toBe('self-service');
    expect(answer({ ...record, pauses: [{ ...pause, until: undefined }] }).route).toBe('after-review');
  });

  it('V23: needs a credit where there is a limit', () => {
    const allowance = {
      id: 'al1',
      clientId: 'client-1',
      source: 'employer',
      credits: 2,
      grantedAt: new Date('2026-01-01T00:00:00Z'),
    } as const;
    const record = { ...recordFromTokens('A A'), allowances: [allowance] };
    expect(answer(record)).toMatchObject({
      route: 'after-review',
      reasons: [{ rule: 'booking.no-allowance-left', inputs: { left: 0, needed: 1 } }],
    });
    expect(answer({ ...record, allowances: [{ ...allowance, credits: 3 }] }).route).toBe('self-service');
    expect(answer({ ...record, allowances: [{ ...allowance, credits: 3 }] }, { credits: 2 }).route).toBe(
      'after-review',
    );
    for (const other of [
      { services: ['coaching'] },
      { validUntil: next.start },
      { validFrom: new Date('2027-02-01T00:00:00Z') },
    ]) {
      expect(answer({ ...record, allowances: [{ ...allowance, credits: 9, ...other }] }).route).toBe(
        'after-review',
      );
    }
  });

  it('says how many credits such a session could draw on', () => {
    const allowance = {
      id: 'al1',
      clientId: 'client-1',
      source: 'employer',
      credits: 5,
      grantedAt: new Date('2026-01-01T00:00:00Z'),
    } as const;
    const later = { ...allowance, id: 'al2', credits: 3, validFrom: new Date('2027-02-01T00:00:00Z') };
    const coaching = { ...allowance, id: 'al3', credits: 9, services: ['coaching'] };
    const record = { ...recordFromTokens('A A'), allowances: [allowance, later, coaching] };
    expect(answer(record).allowanceLeft).toBe(3);
    expect(answer(record, { start: new Date('2027-02-01T00:00:00Z') }).allowanceLeft).toBe(6);
    expect(answer(record, { service: 'coaching' }).allowanceLeft).toBe(12);
    const { reasons } = answer({ ...record, allowances: [later] });
    expect(reasons[0]?.evidence).toEqual([{ kind: 'allowances', id: 'al2' }]);
  });

  it('adds parts of credits up exactly, and cites each allowance once', () => {
    const allowance = (id: string, credits: number, more: object = {}) => ({
      id,
      clientId: 'client-1',
      source: 'employer' as const,
      credits,
      grantedAt: new Date('2026-01-01T00:00:00Z'),
      ...more,
    });
    const hundredths = {
      ...defaultAttendancePolicy,
      credits: { ...defaultAttendancePolicy.credits, scale: 100 },
    };
    const rolled = { validUntil: new Date('2026-06-01T00:00:00Z'), rollover: { credits: 'all' as const } };
    const allowances = [allowance('a', 0.7), allowance('b', 0.1, rolled)];
    const attendance = assessAttendance(recordFrom({ allowances }), { policies: [hundredths], asOf });
    const ask = (credits: number) => assessBooking(attendance, { ...next, credits });
    expect(ask(0.8)).toMatchObject({ allowanceLeft: 0.8, route: 'self-service' });
    expect(ask(0.9).reasons[0]?.evidence).toEqual([
      { kind: 'allowances', id: 'b' },
      { kind: 'allowances', id: 'a' },
    ]);
  });

  it('asks the moment of booking where that decides about the allowance', () => {
    const allowance = {
      id: 'al1',
      clientId: 'client-1',
      source: 'employer',
      credits: 5,
      grantedAt: new Date('2026-01-01T00:00:00Z'),
      validUntil: next.start,
    } as const;
    const left = (validAt: 'booking' | 'session-start') =>
      assessBooking(
        assessAttendance(recordFrom({ allowances: [allowance] }), {
          policies: [defaultAttendancePolicy],
          creditRules: { ...defaultCreditRules, validAt },
          asOf,
        }),
        next,
      ).allowanceLeft;
    expect([left('booking'), left('session-start')]).toEqual([5, 0]);
  });

  it('is asked about an episode of the assessment', () => {
    expect(() => answer(recordFromTokens('A'), { episodeId: 'other' })).toThrow(
      expect.objectContaining({ code: 'unknown-episode' }),
    );
  });
});

describe('what an assessment is made from', () => {
  const code = (expected: string) => expect.objectContaining({ code: expected });

  it('needs a policy, each of them once', () => {
    const record = recordFromTokens('A');
    expect(() => assessAttendance(record, { policies: [], asOf })).toThrow(code('no-policies'));
    expect(() =>
      assessAttendance(record, { policies: [defaultAttendancePolicy, defaultAttendancePolicy], asOf }),
    ).toThrow(code('duplicate-id'));
  });

  it('needs ids that differ, and a moment', () => {
    const record = recordFromTokens('A');
    expect(() => assess({ ...record, sessions: [...record.sessions, ...record.sessions] })).toThrow(
      code('duplicate-id'),
    );
    expect(() => assess({ ...record, episodes: [...record.episodes, ...record.episodes] })).toThrow(
      code('duplicate-id'),
    );
    expect(() => assess(record, new Date(Number.NaN))).toThrow(code('invalid-date'));
  });

  it('needs a time zone that there is, where one matters', () => {
    const record = recordFromTokens('X X X');
    const nowhere = {
      ...record,
      sessions: record.sessions.map((session) => ({ ...session, timeZone: 'Europe/Atlantis' })),
    };
    expect(() => assess(nowhere)).toThrow(code('invalid-time-zone'));
  });

  it('awaits outcomes, overdue from five days after the end', () => {
    const record = recordFromTokens('?');
    const [awaited] = assess(record).awaiting;
    expect(awaited).toEqual({
      sessionId: 'session-1',
      episodeId: 'episode-1',
      since: new Date('2026-12-30T10:50:00Z'),
      dueAt: new Date('2027-01-04T10:50:00Z'),
      overdue: false,
    });
    expect(assess(record, new Date('2027-01-04T10:50:00Z')).awaiting[0]?.overdue).toBe(false);
    expect(assess(record, new Date('2027-01-04T10:50:00.001Z')).awaiting[0]?.overdue).toBe(true);
  });

  it('says which policies and numbers were used', () => {
    const assessment = assess(recordFromTokens('A'));
    expect(assessment.policies).toEqual([{ id: 'guide', version: 1 }]);
    expect(assessment.thresholds).toEqual(listPolicyThresholds(defaultAttendancePolicy));
  });

  it('marks a number that the service set itself', () => {
    const ours = {
      ...defaultAttendancePolicy,
      id: 'ours',
      notice: { ...defaultAttendancePolicy.notice, hours: 36 },
    };
    expect(listPolicyThresholds(ours).find(({ name }) => name === 'ours@1:notice.hours')).toMatchObject({
      value: 36,
      source: 'caller',
    });
  });

  it('says the numbers that a policy has about credits', () => {
    const { credits } = defaultAttendancePolicy;
    const shares = { 'no-show': 0.5, 'late-cancel': undefined };
    const ours = {
      ...defaultAttendancePolicy,
      credits: { ...credits, scale: 2, costs: { group: 0.5 }, shares },
    };
    const known = new Set(listPolicyThresholds(defaultAttendancePolicy).map(({ name }) => name));
    const added = listPolicyThresholds(ours).filter(({ name }) => !known.has(name));
    expect(added.map(({ name, value, unit, source }) => [name, value, unit, source])).toEqual([
      ['guide@1:credits.scale', 2, 'parts', 'caller'],
      ['guide@1:credits.shares.no-show', 0.5, 'fraction', 'caller'],
      ['guide@1:credits.costs.group', 0.5, 'credits', 'caller'],
    ]);
  });
});

describe('the policy of a session', () => {
  const ours = {
    ...defaultAttendancePolicy,
    id: 'ours',
    notice: { ...defaultAttendancePolicy.notice, hours: 48 },
  };
  const session = withCancellation(sessionFrom({ bookedAt: '2026-12-01T10:00:00Z' }), {
    by: 'client',
    hoursBefore: 30,
  });
  const outcome = (options: {
    readonly policies: Parameters<typeof assessAttendance>[1]['policies'];
    readonly session?: typeof session;
    readonly episode?: Parameters<typeof episodeFrom>[0];
  }) => {
    const record = recordFrom({
      sessions: [options.session ?? session],
      episodes: [episodeFrom(options.episode)],
    });
    const [assessed] = assessAttendance(record, { policies: options.policies, asOf }).outcomes;
    return [assessed?.outcome, assessed?.policy?.id, assessed?.policy?.version];
  };

  it('V28: is the version stamped at booking', () => {
    const stamped = { ...session, policy: { id: 'guide', version: 1 } };
    const later = { ...ours, effectiveFrom: new Date('2026-12-20T00:00:00Z') };
    expect(outcome({ policies: [defaultAttendancePolicy, later], session: stamped })).toEqual([
      'early-cancel',
      'guide',
      1,
    ]);
  });

  it('is the one in force when it was booked', () => {
    const later = { ...ours, effectiveFrom: new Date('2026-12-01T10:00:00.001Z') };
    expect(outcome({ policies: [defaultAttendancePolicy, later] })[1]).toBe('guide');
    expect(
      outcome({ policies: [defaultAttendancePolicy, { ...later, effectiveFrom: session.bookedAt }] })[1],
    ).toBe('ours');
    expect(
      outcome({
        policies: [
          defaultAttendancePolicy,
          { ...ours, effectiveFrom: new Date('2026-11-01T00:00:00Z'), effectiveTo: session.bookedAt },
        ],
      })[1],
    ).toBe('guide');
  });

  it('is the latest of several in force: by start, then version, then id', () => {
    const second = { ...defaultAttendancePolicy, version: 2 };
    expect(outcome({ policies: [second, defaultAttendancePolicy] })).toEqual(['early-cancel', 'guide', 2]);
    expect(outcome({ policies: [defaultAttendancePolicy, second] })).toEqual(['early-cancel', 'guide', 2]);
    expect(outcome({ policies: [ours, defaultAttendancePolicy] })[1]).toBe('guide');
    const dated = { ...ours, effectiveFrom: new Date('2026-01-01T00:00:00Z') };
    expect(outcome({ policies: [dated, second] })[1]).toBe('ours');
  });

  it('is named among those used: by id, then version', () => {
    const several = [
      { ...ours, services: ['coaching'], effectiveFrom: new Date('2026-01-01T00:00:00Z') },
      { ...defaultAttendancePolicy, version: 2, services: ['groups'] },
      defaultAttendancePolicy,
    ];
    const services = ['coaching', 'groups', 'therapy'];
    const sessions = services.map((service) => ({ ...session, id: service, service }));
    expect(assessAttendance(recordFrom({ sessions }), { policies: several, asOf }).policies).toEqual([
      { id: 'guide', version: 1 },
      { id: 'guide', version: 2 },
      { id: 'ours', version: 1 },
    ]);
  });

  it('is one for its service', () => {
    const coaching = { ...ours, services: ['coaching'], effectiveFrom: new Date('2026-01-01T00:00:00Z') };
    expect(outcome({ policies: [coaching, defaultAttendancePolicy] })[1]).toBe('guide');
    expect(outcome({ policies: [coaching] })).toEqual(['policy-unknown', undefined, undefined]);
    const therapy = { ...ours, services: ['therapy'] };
    const later = { ...defaultAttendancePolicy, effectiveFrom: new Date('2026-01-01T00:00:00Z') };
    expect(outcome({ policies: [therapy, later] })[1]).toBe('ours');
    expect(outcome({ policies: [later, therapy] })[1]).toBe('ours');
  });

  it('is the adjustment that was agreed for this client, the latest that holds', () => {
    const variation = { ...ours, id: 'gentle', variationOf: { id: 'guide', version: 1 } };
    const adjusted = (at: string, endedAt?: string, id = 'aa1', policy = { id: 'gentle', version: 1 }) => ({
      id,
      agreedAt: at,
      endedAt,
      policy,
    });
    const both = [defaultAttendancePolicy, variation];
    const withAdjustments = (...agreedAdjustments: ReturnType<typeof adjusted>[]) =>
      outcome({ policies: both, episode: { agreedAdjustments } })[1];
    expect(withAdjustments(adjusted('2026-11-01T00:00:00Z'))).toBe('gentle');
    expect(withAdjustments(adjusted('2026-12-02T00:00:00Z'))).toBe('guide');
    expect(withAdjustments(adjusted('2026-11-01T00:00:00Z', '2026-11-20T00:00:00Z'))).toBe('guide');
    const toGuide = { id: 'guide', version: 1 };
    expect(
      withAdjustments(
        adjusted('2026-11-01T00:00:00Z'),
        adjusted('2026-11-10T00:00:00Z', undefined, 'aa2', toGuide),
      ),
    ).toBe('guide');
    expect(
      withAdjustments(
        adjusted('2026-11-10T00:00:00Z'),
        adjusted('2026-11-01T00:00:00Z', undefined, 'aa2', toGuide),
      ),
    ).toBe('gentle');
    expect(
      withAdjustments(
        adjusted('2026-11-01T00:00:00Z'),
        adjusted('2026-11-01T00:00:00Z', undefined, 'aa2', toGuide),
      ),
    ).toBe('guide');
    expect(
      withAdjustments(
        adjusted('2026-11-01T00:00:00Z', undefined, 'aa2', toGuide),
        adjusted('2026-11-01T00:00:00Z'),
      ),
    ).toBe('guide');
  });

  it('is unknown where the stamped one was not given: the session counts for nothing and is reported', () => {
    const stamped = { ...session, policy: { id: 'guide', version: 9 } };
    expect(outcome({ policies, session: stamped })).toEqual(['policy-unknown', undefined, undefined]);
    const { conflicts } = assess(recordFrom({ sessions: [stamped] }));
    expect(conflicts).toMatchObject([
      { code: 'policy-not-given', settledBy: 'the-session-counts-for-nothing' },
    ]);
    expect(
      outcome({
        policies,
        episode: {
          agreedAdjustments: [
            { id: 'aa1', agreedAt: '2026-11-01T00:00:00Z', policy: { id: 'gone', version: 1 } },
          ],
        },
      })[0],
    ).toBe('policy-unknown');
  });
});

describe('facts that contradict each other', () => {
  const codes = (record: AttendanceRecord) => assess(record).conflicts.map(({ code }) => code);
  const joined = (text: string) => ({ presence: { clientJoinedAt: new Date(text) } });
  const base = sessionFrom({ start: '2026-12-30T10:00:00Z' });

  it('are none in an ordinary record', () => {
    expect(codes(recordFromTokens('A L X C n ?'))).toEqual([]);
  });

  it('cancelled, and also recorded or joined', () => {
    const cancelled = withCancellation(base, { by: 'client', hoursBefore: 30 });
    expect(codes(recordFrom({ sessions: [withOutcome(cancelled, 'attended')] }))).toEqual([
      'cancelled-and-took-place',
    ]);
    expect(codes(recordFrom({ sessions: [{ ...cancelled, ...joined('2026-12-30T10:01:00Z') }] }))).toEqual([
      'cancelled-and-took-place',
    ]);
  });

  it('joined after the end, with and without a recorded outcome', () => {
    const late = { ...base, ...joined('2026-12-30T10:50:00Z') };
    const settled = (session: typeof base) =>
      assess(recordFrom({ sessions: [session] })).conflicts[0]?.settledBy;
    expect(settled(late)).toBe('joining-then-is-not-attending');
    expect(settled(withOutcome(late, 'no-show'))).toBe('the-recorded-outcome-counts');
  });

  it('recorded as absent, and also joined', () => {
    const there = { ...base, ...joined('2026-12-30T10:01:00Z') };
    expect(codes(recordFrom({ sessions: [withOutcome(there, 'no-show')] }))).toEqual([
      'recorded-absent-but-joined',
    ]);
    expect(codes(recordFrom({ sessions: [withOutcome(there, 'attended')] }))).toEqual([]);
  });

  it('an exception where nothing was counted', () => {
    const exception = { reason: 'illness', at: new Date('2026-12-31T10:00:00Z') } as const;
    expect(
      codes(recordFrom({ sessions: [{ ...withOutcome(base, 'technical-failure'), exception }] })),
    ).toEqual(['exception-for-nothing']);
    expect(codes(recordFrom({ sessions: [{ ...withOutcome(base, 'no-show'), exception }] }))).toEqual([]);
  });

  it('moves from a session that is not there, to two places, in a circle', () => {
    const move = (id: string, replaces: string) => ({
      ...sessionFrom({ id, start: '2026-12-30T10:00:00Z' }),
      replaces,
    });
    expect(codes(recordFrom({ sessions: [move('a', 'gone')] }))).toEqual([
      'replaces-a-session-that-is-not-there',
    ]);
    expect(codes(recordFrom({ sessions: [base, move('a', base.id), move('b', base.id)] }))).toEqual([
      'replaced-more-than-once',
    ]);
    expect(codes(recordFrom({ sessions: [move('a', 'b'), move('b', 'c'), move('c', 'a')] }))).toEqual([
      'moves-in-a-circle',
    ]);
  });

  it('a statement about no session, and a session of no episode', () => {
    const statements = [{ id: 'st1', sessionId: 'gone', says: 'was-there', at: asOf }] as const;
    expect(codes({ ...recordFromTokens('A'), statements })).toEqual(['statement-about-no-session']);
    expect(codes(recordFrom({ sessions: [{ ...base, episodeId: 'gone' }] }))).toEqual([
      'session-of-no-episode',
    ]);
  });

  it('say nothing about a session that was entered in error', () => {
    const voided = {
      ...withOutcome(withCancellation(base, { by: 'client', hoursBefore: 2 }), 'attended'),
      voided: { at: base.start, reason: 'wrong' },
    };
    expect(codes(recordFrom({ sessions: [voided] }))).toEqual([]);
    expect(assess(recordFrom({ sessions: [voided] })).runs).toMatchObject([{ inARow: 0 }]);
  });
});

describe('statements about a session', () => {
  it('are cited in the order of their ids, whatever the order of the list', () => {
    const says = (id: string) => ({ id, sessionId: 'session-1', at: asOf, says: 'was-there' }) as const;
    const cited = (...ids: string[]) =>
      assess({ ...recordFromTokens('X'), statements: ids.map(says) }).outcomes[0]?.reasons.flatMap(
        ({ evidence }) => evidence.map(({ id }) => id),
      );
    expect(cited('b', 'a')).toEqual(['session-1', 'a', 'b']);
    expect(cited('a', 'b')).toEqual(cited('b', 'a'));
  });
});

describe('a move', () => {
  const original = sessionFrom({ id: 'a', start: '2026-12-29T10:00:00Z', bookedAt: '2026-12-01T10:00:00Z' });
  const moved = (given: Parameters<typeof sessionFrom>[0]) =>
    sessionFrom({ id: 'b', start: '2027-01-05T10:00:00Z', replaces: 'a', ...given });
  const outcomes = (...sessions: (typeof original)[]) =>
    assess(recordFrom({ sessions })).outcomes.map(({ outcome }) => outcome);

  it('without a cancellation on record was made when the new session was booked, by whoever booked it', () => {
    expect(outcomes(original, moved({ bookedAt: '2026-12-20T10:00:00Z', bookedBy: 'client' }))).toEqual([
      'early-reschedule',
      'scheduled',
    ]);
    expect(outcomes(original, moved({ bookedAt: '2026-12-29T08:00:00Z', bookedBy: 'client' }))).toEqual([
      'late-reschedule',
      'scheduled',
    ]);
    expect(outcomes(original, moved({ bookedAt: '2026-12-29T08:00:00Z', bookedBy: 'practitioner' }))).toEqual(
      ['practitioner-reschedule', 'scheduled'],
    );
    expect(outcomes(original, moved({ bookedAt: '2026-12-29T08:00:00Z' }))).toEqual([
      'cancel-party-unknown',
      'scheduled',
    ]);
  });

  it('of a session that took place all the same leaves it as it was', () => {
    expect(outcomes(withOutcome(original, 'attended'), moved({ bookedAt: '2026-12-20T10:00:00Z' }))).toEqual([
      'attended',
      'scheduled',
    ]);
  });

  it('V22: late to next week, then cancelled in time, costs one credit and counts once less', () => {
    const late = withCancellation(original, { by: 'client', hoursBefore: 3 });
    const cancelled = withCancellation(moved({ bookedAt: '2026-12-29T07:00:00Z' }), {
      by: 'client',
      hoursBefore: 120,
    });
    const assessment = assess(recordFrom({ sessions: [late, cancelled] }));
    expect(assessment.credits.used).toBe(1);
    expect(assessment.runs[0]?.inARow).toBe(0);
  });

  it('counts the earlier booked of two that say they replace it', () => {
    const first = moved({ bookedAt: '2026-12-20T10:00:00Z', bookedBy: 'client' });
    const second = sessionFrom({
      id: 'c',
      start: '2027-01-06T10:00:00Z',
      replaces: 'a',
      bookedAt: '2026-12-29T08:00:00Z',
      bookedBy: 'client',
    });
    expect(outcomes(original, second, first)[0]).toBe('early-reschedule');
    const together = { ...second, bookedAt: first.bookedAt, bookedBy: 'practitioner' as const };
    expect(outcomes(original, together, first)).toEqual(outcomes(original, first, together));
    expect(outcomes(original, together, first)[0]).toBe('early-reschedule');
  });
});
