import { describe, expect, it } from 'vitest';
import { defaultAttendancePolicy, renderNextSteps, reviewCare, viewFor } from 'client-engagement';
import type { CareRecord, CareReview } from 'client-engagement';
import { recordFromTokens, sessionFrom, withCancellation } from 'client-engagement/testing';

const last = new Date('2026-12-30T10:00:00Z');
const after = (days: number): Date => new Date(+last + days * 86_400_000);
const review = (record: CareRecord) =>
  reviewCare(record, { policies: [defaultAttendancePolicy], asOf: after(1) });
const one = { episodeIds: ['episode-1'] } as const;
const phq = (id: string, days: number, each: number, item9 = 0) => ({
  id,
  clientId: 'client-1',
  episodeId: 'episode-1',
  instrument: 'phq-9',
  answeredAt: after(days),
  answers: [each, each, each, each, each, each, each, each, item9],
});
const allowances = [
  {
    id: 'al1',
    clientId: 'client-1',
    source: 'employer',
    credits: 6,
    grantedAt: new Date('2026-01-01T00:00:00Z'),
  },
] as const;
/** The same record with a second episode, in which nothing happened but one session. */
function withOther(record: CareRecord): CareRecord {
  const other = { id: 'other', clientId: 'client-1', service: 'coaching', openedAt: new Date(0) };
  const session = sessionFrom({ id: 'other-1', episodeId: 'other', start: after(-1) });
  return {
    ...record,
    episodes: [...record.episodes, other],
    sessions: [...record.sessions, session],
  };
}

describe('the client’s view', () => {
  const given = review(
    withOther({
      ...recordFromTokens('A A X X X'),
      measures: [phq('m1', -40, 2), phq('m2', -1, 0)],
      allowances,
      views: [
        { id: 'v1', episodeId: 'episode-1', by: 'client', value: 'mixed', at: after(-1) },
        { id: 'v2', episodeId: 'episode-1', by: 'practitioner', value: 'finding-it-hard', at: after(-1) },
      ],
    }),
  );
  const view = viewFor(given, { as: 'client' });

  it('holds what is theirs, of every episode', () => {
    expect(view).toMatchObject({
      audience: 'client',
      clientId: 'client-1',
      asOf: after(1),
      credits: { left: 0, held: 1, used: 5 },
    });
    expect(view.episodes.map(({ episodeId, service }) => [episodeId, service])).toEqual([
      ['episode-1', 'therapy'],
      ['other', 'coaching'],
    ]);
    expect(view.episodes[0]).toMatchObject({
      state: { label: 'missing-sessions' },
      ownView: 'mixed',
      booking: 'after-review',
      measures: [
        {
          instrument: 'phq-9',
          name: 'PHQ-9',
          total: 0,
          answeredAt: after(-1),
          change: 'reliable-improvement',
        },
      ],
    });
    expect(view.episodes[0]?.sessions.at(-1)).toMatchObject({
      sessionId: 'session-5',
      start: last,
      outcome: 'no-show',
      creditsUsed: 1,
      reasons: [{ rule: 'outcome.recorded' }],
    });
    expect(view.episodes[1]?.ownView).toBeNull();
  });

  it('holds the steps that are theirs as well, and none that is for others', () => {
    expect(view.episodes[0]?.nextSteps.map(({ id }) => id)).toEqual([
      'hold-review',
      'share-improvement',
      'plan-with-no-credits',
    ]);
    expect(view.episodes[0]?.nextSteps[0]?.dueAt).toEqual(new Date('2027-01-06T10:00:00Z'));
  });

  it('holds nobody else’s view, and no credits where there is no limit', () => {
    expect(JSON.stringify(view)).not.toContain('finding-it-hard');
    expect(viewFor(review(recordFromTokens('A')), { as: 'client' }).credits).toBeNull();
  });

  it('says nothing about safety: with a concern open it is what it was without', () => {
    const record = { ...recordFromTokens('A A X'), measures: [phq('m1', -1, 1, 1)], allowances };
    const open = viewFor(review(record), { as: 'client' });
    const by = { role: 'practitioner' } as const;
    const seenTo = { ...record, safetyReviews: [{ id: 'sr1', clientId: 'client-1', at: after(0.9), by }] };
    expect(open).toEqual(viewFor(review(seenTo), { as: 'client' }));
    expect(open.episodes[0]?.nextSteps.map(({ id }) => id)).toEqual(['encourage-rebooking']);
    expect(JSON.stringify(open)).not.toMatch(/safety|self-harm|speak-today/);
  });

  it('says that booking is open where a pause gives way to a concern, and what can be booked', () => {
    const flag = { id: 'f1', clientId: 'client-1', openedAt: after(-1), source: 'disclosure' } as const;
    const record = recordFromTokens('A X X X');
    const stepsOf = (held: CareRecord) =>
      viewFor(review(held), { as: 'client' }).episodes.map(({ booking, nextSteps }) => [
        booking,
        nextSteps.map(({ id }) => id),
      ]);
    expect(stepsOf(record)).toEqual([['after-review', ['hold-review']]]);
    expect(stepsOf({ ...record, safetyFlags: [flag] })).toEqual([['self-service', ['encourage-rebooking']]]);
  });

  it('names neither a lost credit nor an ending to plan: a person speaks of both', () => {
    const late = review({ ...recordFromTokens('A A A A C'), allowances });
    const [episode] = late.episodes;
    const ids = episode?.nextSteps.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['explain-credit-loss', 'plan-the-ending']));
    const theirs = viewFor(late, { as: 'client' }).episodes[0];
    expect(theirs?.nextSteps.map(({ id }) => id)).toEqual(['agree-another-time']);
    expect(theirs?.sessions.at(-1)?.creditsUsed).toBe(1);
    const text = renderNextSteps(theirs?.nextSteps ?? [], { audience: 'practitioner' });
    expect(text.startsWith('- 1. Agree another time. The session')).toBe(true);
  });
});

describe('the treating practitioner’s view', () => {
  it('is their episode as the review has it', () => {
    const given = review({ ...recordFromTokens('A X'), measures: [phq('m1', -1, 1)], allowances });
    const view = viewFor(given, { as: 'treating-practitioner', ...one });
    expect(view).toEqual({ audience: 'treating-practitioner', ...given });
    expect(view.credits.left).toBe(4);
    expect(
      viewFor(review(recordFromTokens('A')), { as: 'treating-practitioner', ...one }).credits.limited,
    ).toBe(false);
  });

  it('tells how many session credits are left, and not for what another episode used them', () => {
    const given = review(withOther({ ...recordFromTokens('A X'), allowances }));
    const [lot] = given.credits.allowances;
    const [moved] = given.credits.entries.filter(({ sessionId }) => sessionId === 'session-1');
    if (lot === undefined || moved === undefined) throw new Error('There is a lot, and a session on it.');
    const back = (lotId: string) => ({ ...lot, kind: 'reinstated', lotId }) as const;
    const credits = {
      ...given.credits,
      shortfall: ['session-1', 'other-1'],
      uncovered: [
        { sessionId: 'session-1', credits: 1 },
        { sessionId: 'other-1', credits: 1 },
      ],
      allowances: [lot, back('for session-1'), back('for other-1')],
      entries: [
        ...given.credits.entries,
        { ...moved, to: { lotId: 'for session-1', account: 'held' } } as const,
      ],
    };
    const view = viewFor({ ...given, credits }, { as: 'treating-practitioner', ...one });
    expect(view.credits.left).toBe(given.credits.left);
    expect(view.credits.shortfall).toEqual(['session-1']);
    expect(view.credits.uncovered).toEqual([{ sessionId: 'session-1', credits: 1 }]);
    expect(view.credits.allowances.map(({ lotId }) => lotId)).toEqual(['al1', 'for session-1']);
    expect(view.credits.entries.map(({ sessionId }) => sessionId)).not.toContain('other-1');
    expect(given.credits.entries.map(({ sessionId }) => sessionId)).toContain('other-1');
  });

  it('is of their episodes only, with the safety of the client', () => {
    const given = review(
      withOther({
        ...recordFromTokens('A'),
        measures: [{ ...phq('m1', -1, 1, 1), episodeId: 'other' }],
        safetyFlags: [{ id: 'f1', clientId: 'client-1', openedAt: after(-1), source: 'disclosure' }],
      }),
    );
    const view = viewFor(given, { as: 'treating-practitioner', ...one });
    expect(view.episodes.map(({ episodeId }) => episodeId)).toEqual(['episode-1']);
    expect(view.safety.open.map(({ reason }) => [reason.rule, reason.evidence])).toEqual([
      ['safety.answer-to-review', []],
      ['safety.flag-open', [{ kind: 'safetyFlags', id: 'f1' }]],
    ]);
    expect(view.safety.question).toEqual({
      state: 'not-asked',
      why: 'no-such-questionnaire',
      lastAskedAt: after(-1),
    });
    expect(view.episodes[0]?.nextSteps[0]?.id).toBe('speak-today');
    expect(viewFor(given, { as: 'treating-practitioner', episodeIds: [] }).episodes).toEqual([]);
  });

  it('keeps what contradicts to where it belongs', () => {
    const statements = [{ id: 'orphan', sessionId: 'gone', says: 'was-there', at: after(-1) }] as const;
    const record = withOther({ ...recordFromTokens('A'), statements });
    const both = {
      ...record,
      sessions: record.sessions.map((session) => ({
        ...session,
        cancellation: { by: 'client', at: after(-20) } as const,
        presence: { clientJoinedAt: session.start },
      })),
    };
    const view = viewFor(review(both), { as: 'treating-practitioner', ...one });
    expect(view.conflicts.map(({ code, evidence }) => [code, evidence.map(({ id }) => id)])).toEqual(
      expect.arrayContaining([
        ['statement-about-no-session', ['orphan']],
        ['cancelled-and-took-place', ['session-1']],
      ]),
    );
    expect(view.conflicts).toHaveLength(2);
    const [step] = view.episodes[0]?.nextSteps ?? [];
    expect(step?.id).toBe('put-record-right');
    expect(step?.reasons).toHaveLength(2);
    const others = {
      ...both,
      statements: [],
      sessions: both.sessions.map((session) =>
        session.episodeId === 'other' ? session : sessionFrom({ id: session.id, start: session.start }),
      ),
    };
    const none = viewFor(review(others), { as: 'treating-practitioner', ...one });
    expect(none.conflicts).toEqual([]);
    expect(none.episodes[0]?.nextSteps.map(({ id }) => id)).not.toContain('put-record-right');
  });

  it('has what contradicts about an episode as a whole where that episode is theirs', () => {
    const contradicting = (bookedFor: string) => {
      const oneOffBookings = [
        {
          id: 'o1',
          episodeId: bookedFor,
          at: after(-1),
          by: { role: 'practitioner' },
        },
      ] as const;
      return review(withOther({ ...recordFromTokens('A'), oneOffBookings }));
    };
    const codes = (given: CareReview) =>
      viewFor(given, { as: 'treating-practitioner', ...one }).conflicts.map(({ code }) => code);
    expect(contradicting('episode-1').conflicts.length).toBe(1);
    expect(codes(contradicting('episode-1'))).toEqual(['one-off-not-theirs']);
    expect(codes(contradicting('other'))).toEqual([]);
  });

  it('says that the question was asked where their own questionnaire asked it, else when', () => {
    const given = review({ ...recordFromTokens('A'), measures: [phq('m1', -1, 1)] });
    expect(viewFor(given, { as: 'treating-practitioner', ...one }).safety.question).toEqual(
      given.safety.question,
    );
    const elsewhere = review(
      withOther({ ...recordFromTokens('A'), measures: [{ ...phq('m1', -1, 1), episodeId: 'other' }] }),
    );
    expect(elsewhere.safety.question.state).toBe('asked');
    expect(viewFor(elsewhere, { as: 'treating-practitioner', ...one }).safety.question).toMatchObject({
      state: 'not-asked',
    });
    const never = review(recordFromTokens('A'));
    expect(viewFor(never, { as: 'treating-practitioner', ...one }).safety.question).toEqual({
      state: 'not-asked',
      why: 'no-such-questionnaire',
      lastAskedAt: null,
    });
  });
});

describe('another practitioner’s view', () => {
  it('is that there is care, and whether a person has to act today', () => {
    const flag = { id: 'f1', clientId: 'client-1', openedAt: after(-1), source: 'disclosure' } as const;
    expect(
      viewFor(review({ ...recordFromTokens('A'), safetyFlags: [flag] }), { as: 'other-practitioner' }),
    ).toEqual({
      audience: 'other-practitioner',
      clientId: 'client-1',
      asOf: after(1),
      hasOpenCare: true,
      isSafetyOpen: true,
    });
    const ended = recordFromTokens('A');
    const episodes = ended.episodes.map((episode) => ({
      ...episode,
      ending: { kind: 'met-goals', at: after(0.5), by: { role: 'practitioner' } } as const,
    }));
    expect(viewFor(review({ ...ended, episodes }), { as: 'other-practitioner' })).toMatchObject({
      hasOpenCare: false,
      isSafetyOpen: false,
    });
  });
});

describe('the supervisor’s view', () => {
  it('is how the episodes stand and what comes next, without what the practitioner keeps for themselves', () => {
    const given = review(
      withOther({ ...recordFromTokens('A X X X'), measures: [phq('m1', -40, 2), phq('m2', -1, 0)] }),
    );
    const view = viewFor(given, { as: 'supervisor', ...one });
    expect(view.episodes).toMatchObject([
      {
        episodeId: 'episode-1',
        service: 'therapy',
        state: { label: 'missing-sessions' },
        runs: [{ format: 'individual', inARow: 3, provisional: false, review: { with: 'practitioner' } }],
        changes: [{ name: 'PHQ-9', change: 'reliable-improvement' }],
      },
    ]);
    expect(view.episodes[0]?.readings).toEqual(given.episodes[0]?.engagement.readings);
    const ids = view.episodes[0]?.nextSteps.map(({ id }) => id);
    expect(ids).toContain('use-supervision');
    expect(ids).not.toContain('reflect-on-practice');
    expect(given.episodes[0]?.nextSteps.map(({ id }) => id)).toContain('reflect-on-practice');
  });
});

describe('the view of those who run the service', () => {
  it('is sessions, booking, credits and what is to be recorded or decided', () => {
    const record = withOther({ ...recordFromTokens('A X X X ?'), allowances });
    const given = review({ ...record, measures: [phq('m1', -40, 2), phq('m2', -1, 0)] });
    const view = viewFor(given, { as: 'service', ...one });
    expect(view).toMatchObject({
      audience: 'service',
      isSafetyOpen: false,
      conflicts: [],
      credits: { left: 0, used: 4, held: 2 },
    });
    expect(view.episodes).toMatchObject([
      {
        episodeId: 'episode-1',
        hasEnded: false,
        awaiting: [{ sessionId: 'session-5', since: new Date('2026-12-30T10:50:00Z') }],
        booking: { route: 'after-review' },
        reviews: [{ with: 'service-lead', needs: [{}, {}, {}] }],
      },
    ]);
    expect(view.episodes[0]?.sessions.at(-2)).toEqual({
      sessionId: 'session-4',
      start: after(-7),
      outcome: 'no-show',
      creditsUsed: 1,
      provisional: false,
    });
    expect(view.episodes[0]?.nextSteps.map(({ id }) => id)).toEqual([
      'record-outcome',
      'hold-review',
      'plan-with-no-credits',
    ]);
    expect(viewFor(review(recordFromTokens('A')), { as: 'service', ...one })).toMatchObject({
      credits: null,
      episodes: [{ reviews: [] }],
    });
  });
});

describe('a step for which something gets in the way as well', () => {
  it('has that reason for those who treat, and not for those who run the service, nor for the client', () => {
    const influences = [
      {
        id: 'i1',
        episodeId: 'episode-1',
        group: 'intervention',
        factor: 'dose',
        direction: 'barrier',
        source: 'client',
        since: after(-2),
      } as const,
    ];
    const given = review(withOther({ ...recordFromTokens('A X X X ?'), allowances, influences }));
    const rules = (as: 'service' | 'treating-practitioner') =>
      viewFor(given, { as, ...one })
        .episodes[0]?.nextSteps.find(({ id }) => id === 'plan-with-no-credits')
        ?.reasons.map(({ rule }) => rule);
    expect(rules('treating-practitioner')).toContain('influences.barrier.dose');
    expect(rules('service')).toEqual(['booking.no-allowance-left']);
    const ofClient = viewFor(given, { as: 'client' }).episodes[0]?.nextSteps.find(
      ({ id }) => id === 'plan-with-no-credits',
    );
    expect(ofClient?.reasons.map(({ rule }) => rule)).toEqual(['booking.no-allowance-left']);
  });
});

describe('a step that the service takes', () => {
  const cancelled = [0, 7, 14].map((days) =>
    withCancellation(sessionFrom({ id: `c${days}`, start: after(days), bookedAt: after(-1) }), {
      by: 'practitioner',
      hoursBefore: 48,
    }),
  );
  const record = recordFromTokens('A A A');
  const interrupted = reviewCare(
    { ...record, sessions: [...record.sessions.slice(0, 2), ...cancelled] },
    { policies: [defaultAttendancePolicy], asOf: after(20) },
  );
  const stepsFor = (given: CareReview, as: 'service' | 'supervisor' | 'treating-practitioner') =>
    viewFor(given, { as, ...one }).episodes[0]?.nextSteps ?? [];

  it('is seen by the service with why: that we cancelled, and nothing of how the client is engaging', () => {
    const [resume] = stepsFor(interrupted, 'service').filter(({ id }) => id === 'resume-care');
    expect(resume?.reasons.map(({ rule }) => rule)).toEqual([
      'engagement.cancelled-by-us',
      'engagement.unseen-through-us',
    ]);
    const silent = reviewCare(record, { policies: [defaultAttendancePolicy], asOf: after(60) });
    expect(stepsFor(silent, 'service').map(({ id }) => id)).toEqual(['offer-next-session']);
  });

  it('is seen by the service where a first session is awaited', () => {
    const first = sessionFrom({ id: 'first', start: after(20), bookedAt: after(1) });
    const waiting = reviewCare(
      { ...recordFromTokens(''), sessions: [first] },
      { policies: [defaultAttendancePolicy], asOf: after(15) },
    );
    expect(stepsFor(waiting, 'treating-practitioner').map(({ id }) => id)).toContain('see-to-a-prompt-start');
    expect(stepsFor(waiting, 'service').map(({ id }) => id)).toEqual(['see-to-a-prompt-start']);
  });

  it('what waits in a checklist does not come to supervision; the rest does', () => {
    const ids = (as: 'supervisor' | 'treating-practitioner') => stepsFor(interrupted, as).map(({ id }) => id);
    expect(JSON.stringify(stepsFor(interrupted, 'treating-practitioner'))).toContain('steps.items-waiting');
    expect(ids('treating-practitioner').length).toBeGreaterThan(ids('supervisor').length);
    expect(ids('supervisor')).toContain('resume-care');
    expect(JSON.stringify(stepsFor(interrupted, 'supervisor'))).not.toContain('steps.items-waiting');
  });
});

describe('the employer’s view', () => {
  const ada = review({ ...recordFromTokens('A A'), measures: [phq('m1', -40, 2), phq('m2', -1, 0)] });
  const bram = review({ ...recordFromTokens('A A'), measures: [phq('m1', -40, 0), phq('m2', -1, 2)] });
  const same = review({ ...recordFromTokens('A A'), measures: [phq('m1', -40, 1), phq('m2', -1, 1)] });
  const unknown = review(withOther(recordFromTokens('A A')));
  const of = (given: CareReview, people: number, from = 0): CareReview[] =>
    Array.from({ length: people }, (_, person) => ({ ...given, clientId: `c${from + person}` }));

  it('is none of fewer than ten people, however many reviews', () => {
    expect(viewFor(of(ada, 9), { as: 'employer' })).toEqual({
      audience: 'employer',
      status: 'refused',
      why: 'too-few-people',
      atLeast: 10,
    });
    expect(viewFor([...of(ada, 9), ...of(ada, 9)], { as: 'employer' }).status).toBe('refused');
    expect(viewFor(of(ada, 19), { as: 'employer', atLeast: 20 }).status).toBe('refused');
  });

  it('never shows fewer than ten, even where that is asked for', () => {
    for (const atLeast of [9, 0, -1, NaN]) {
      expect(() => viewFor(of(ada, 40), { as: 'employer', atLeast })).toThrow(
        expect.objectContaining({ code: 'invalid-rules' }),
      );
    }
  });

  it('counts people by service, by care and by change', () => {
    const view = viewFor([...of(ada, 20), ...of(bram, 12, 20), ...of(same, 11, 40), ...of(unknown, 30, 60)], {
      as: 'employer',
    });
    expect(view).toEqual({
      audience: 'employer',
      status: 'aggregated',
      people: 73,
      atLeast: 10,
      byService: {
        cells: [
          { name: 'coaching', people: 30 },
          { name: 'therapy', people: 73 },
        ],
      },
      byCare: {
        cells: [
          { name: 'ended', people: 0 },
          { name: 'open', people: null },
        ],
      },
      byChange: {
        cells: [
          { name: 'no-reliable-change', people: 11 },
          { name: 'not-assessable', people: 30 },
          { name: 'reliable-deterioration', people: 12 },
          { name: 'reliable-improvement', people: 20 },
        ],
      },
    });
  });

  it('counts those whose care has ended apart', () => {
    const record = recordFromTokens('A A');
    const episodes = record.episodes.map((episode) => ({
      ...episode,
      ending: { kind: 'met-goals', at: after(0.5), by: { role: 'practitioner' } } as const,
    }));
    const ended = review({ ...record, episodes });
    expect(viewFor([...of(ended, 14), ...of(ada, 22, 14)], { as: 'employer' })).toMatchObject({
      byCare: {
        cells: [
          { name: 'ended', people: 14 },
          { name: 'open', people: 22 },
        ],
      },
    });
  });

  it('hides a small count together with the next, so that it cannot be worked out', () => {
    const view = viewFor([...of(ada, 20), ...of(bram, 3, 20), ...of(same, 11, 40)], { as: 'employer' });
    expect(view).toMatchObject({
      byChange: {
        cells: [
          { name: 'no-reliable-change', people: null },
          { name: 'not-assessable', people: 0 },
          { name: 'reliable-deterioration', people: null },
          { name: 'reliable-improvement', people: 20 },
        ],
      },
    });
  });

  it('one person with several reviews is one, and is worse where any score is', () => {
    const view = viewFor([...of(ada, 12), ...of(bram, 12), ...of(same, 12, 12)], { as: 'employer' });
    expect(view).toMatchObject({
      people: 24,
      byChange: {
        cells: [
          { name: 'no-reliable-change', people: 12 },
          {},
          { name: 'reliable-deterioration', people: 12 },
          { name: 'reliable-improvement', people: 0 },
        ],
      },
    });
  });
});

describe('a pause of booking over all episodes of a client', () => {
  const policy = {
    ...defaultAttendancePolicy,
    consecutive: { ...defaultAttendancePolicy.consecutive, scope: 'client' },
  } as const;
  const by = { id: 'lead', role: 'service-lead' } as const;
  const pause = { decision: 'pause', at: after(0.5), by, conversation: 'held' } as const;
  const record: CareRecord = {
    ...withOther(recordFromTokens('A X X X')),
    bookingReviews: [
      { ...pause, id: 'own-review', episodeId: 'episode-1' },
      { ...pause, id: 'other-review', episodeId: 'other' },
    ],
    contacts: [
      { topics: ['what-got-in-the-way'], reached: true, at: after(0.4), direction: 'to-client' },
    ].map((contact) => ({
      ...contact,
      id: 'other-contact',
      clientId: 'client-1',
      episodeId: 'other',
    })) as never,
  };
  const given = reviewCare(record, { policies: [policy], asOf: after(1) });

  it.each(['treating-practitioner', 'supervisor', 'service'] as const)(
    'cites no record of an episode that the %s does not see',
    (as) => {
      const needs = JSON.stringify(given.episodes.map(({ runs }) => runs.map((run) => run.review)));
      expect(needs).toContain('other-review');
      expect(needs).toContain('other-contact');
      const text = JSON.stringify(viewFor(given, { as, ...one }));
      expect(text).toContain('"need":"conversation"');
      expect(text).not.toMatch(/other-(?:review|contact|1)/);
      expect(JSON.stringify(viewFor(given, { as, episodeIds: ['episode-1', 'other'] }))).toContain(
        'other-review',
      );
    },
  );
});

describe('what a client cannot tell from their view', () => {
  const flag = { id: 'f1', clientId: 'client-1', openedAt: after(-2), source: 'third-party' } as const;

  it('that a safety concern is open: booking is open, with nothing said of a pause', () => {
    const view = viewFor(review({ ...recordFromTokens('A X X X'), safetyFlags: [flag] }), { as: 'client' });
    expect(
      view.episodes.map(({ booking, bookingReasons, nextSteps }) => [booking, bookingReasons, nextSteps]),
    ).toEqual([['self-service', [], [expect.objectContaining({ id: 'encourage-rebooking' })]]]);
    expect(JSON.stringify(view)).not.toMatch(/safety/i);
  });

  it('that a concern was asked about: a pause says since when, and no more', () => {
    const [episode] = viewFor(review(recordFromTokens('A X X X')), { as: 'client' }).episodes;
    expect(episode?.bookingReasons.map(({ rule, inputs }) => [rule, Object.keys(inputs)])).toEqual([
      ['booking.paused-after-missed', ['since', 'count']],
    ]);
  });

  it.each([
    ['the practitioner alone rated little', [0], [], 'unknown'],
    ['both rated little', [0], [0], 'low'],
    ['they rated it high, the practitioner little', [0], [2], 'strong'],
  ] as const)('how the practitioner rated them: %s', (_, ours, theirs, level) => {
    const sessionId = recordFromTokens('A A A').sessions[2]?.id ?? '';
    const rating = { clientId: 'client-1', episodeId: 'episode-1', sessionId, at: after(0.1) };
    const own = theirs.map((value) => ({ ...rating, id: 'r2', by: 'client' as const, value }));
    const ratings = [
      ...ours.map((value) => ({ ...rating, id: 'r1', by: 'practitioner' as const, value })),
      ...own,
    ];
    const record = recordFromTokens('A A A');
    const view = viewFor(review({ ...record, ratings }), { as: 'client' });
    expect(view).toEqual(viewFor(review({ ...record, ratings: own }), { as: 'client' }));
    expect(view.episodes[0]?.readings.participation).toBe(level);
    expect(JSON.stringify(view)).not.toContain('"r1"');
    expect(view.episodes[0]?.reasons.length).toBeGreaterThan(0);
  });
});

describe('an audience that there is not', () => {
  const given = reviewCare(recordFromTokens('A X'), { policies: [defaultAttendancePolicy], asOf: after(1) });

  it.each(['employee', '', 'constructor', '__proto__', undefined, null, ['client']])(
    '%j gets no view, and no word of anybody',
    (as) => {
      const call = () => viewFor(given, { as, episodeIds: ['episode-1'] } as never);
      expect(call).toThrow(RangeError);
      expect(call).toThrow(
        expect.objectContaining({
          code: 'unknown-code',
          message: 'The audience is none of those that a review has a view for.',
        }),
      );
    },
  );
});
