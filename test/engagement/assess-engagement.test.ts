import { describe, expect, it } from 'vitest';
import {
  assessEngagement,
  defaultAttendancePolicy,
  defaultEngagementRules,
  listEngagementThresholds,
} from 'client-engagement';
import type { CareRecord, EngagementRules, EpisodeEngagement } from 'client-engagement';
import { recordFromTokens, sessionFrom, withCancellation, withOutcome } from 'client-engagement/testing';

const DAY = 86_400_000;
const last = new Date('2026-12-30T10:00:00Z');
const after = (days: number): Date => new Date(+last + days * DAY);
const soon = after(1);

function episode(record: CareRecord, asOf = soon, more: object = {}): EpisodeEngagement {
  const [first] = assessEngagement(record, { policies: [defaultAttendancePolicy], asOf, ...more }).episodes;
  if (first === undefined) throw new Error('There is no episode.');
  return first;
}
const read = (record: CareRecord, asOf = soon): string => {
  const { state } = episode(record, asOf);
  return 'trend' in state ? `${state.label}, ${state.trend}` : state.label;
};
const rules = ({ reasons }: Pick<EpisodeEngagement, 'reasons'>): string[] =>
  reasons.map(({ rule }) => rule.replace('engagement.', ''));

describe('the label of an episode', () => {
  it.each([
    ['', 'not-yet-started'],
    ['A', 'getting-started'],
    ['A A', 'attending'],
    ['A A A X', 'attending'],
    ['A A A X X', 'missing-sessions'],
    ['A A A X X A', 'missing-sessions'],
    ['A A A X X A A', 'worth-a-conversation, recovering'],
    ['A A A X X A A A', 'worth-a-conversation, recovering'],
    ['A A A X X A A A A', 'attending'],
    ['X', 'not-yet-started'],
    ['A X', 'getting-started'],
    ['A A n n n', 'attending'],
    ['n', 'not-yet-started'],
    ['?', 'not-yet-started'],
    ['A ? ?', 'getting-started'],
    ['C C', 'missing-sessions'],
    ['X X', 'missing-sessions'],
    ['A X A', 'worth-a-conversation, recovering'],
    ['A X A X A X', 'missing-sessions'],
    ['A X A X A', 'missing-sessions'],
    ['L A L A L A', 'attending'],
    ['A A X X X A', 'missing-sessions'],
    ['A A X', 'attending'],
    ['A X X A A X', 'missing-sessions'],
    ['X X A A X', 'missing-sessions'],
  ])('of %j reads %j', (tokens, label) => {
    expect(read(recordFromTokens(tokens))).toBe(label);
  });

  it('carries a reason with evidence or what it counts', () => {
    expect(rules(episode(recordFromTokens('A A')))).toEqual(['attended-so-far', 'work-not-known']);
    expect(rules(episode(recordFromTokens('X')))).toEqual([
      'attended-so-far',
      'signs-so-far',
      'sessions-kept',
    ]);
    expect(episode(recordFromTokens('A A A X X')).reasons).toMatchObject([
      {
        rule: 'engagement.missed-in-a-row',
        evidence: [{ id: 'session-4' }, { id: 'session-5' }],
        inputs: { count: 2, threshold: 2 },
      },
    ]);
    expect(rules(episode(recordFromTokens('A X A')))).toEqual(['missed-recently', 'rising']);
    expect(rules(episode(recordFromTokens('A A X X A A')))).toEqual(['missed-often', 'rising']);
  });

  it('is dated from the session that turned it', () => {
    expect(episode(recordFromTokens('A A A X X A')).since).toEqual(new Date('2026-12-23T10:00:00Z'));
  });

  it('keeps its history, oldest first, each state once', () => {
    const { history } = episode(recordFromTokens('A A A X X A A'));
    expect(history.map(({ state }) => state.label)).toEqual([
      'not-yet-started',
      'getting-started',
      'attending',
      'missing-sessions',
      'worth-a-conversation',
    ]);
    const times = history.map(({ at }) => +at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  it('is that of the pause while an agreed one goes on', () => {
    const pause = {
      id: 'p1',
      episodeId: 'episode-1',
      agreedAt: last,
      from: after(1),
      until: after(30),
      endedAt: after(20),
    };
    const paused = { ...recordFromTokens('A A A X X'), pauses: [pause] };
    expect(read(paused, after(0.9))).toBe('missing-sessions');
    expect(read(paused, after(1))).toBe('paused');
    expect(read(paused, after(20))).toBe('missing-sessions');
    expect(episode(paused, after(1)).reasons).toMatchObject([
      { rule: 'engagement.agreed-pause', inputs: { until: after(30) } },
    ]);
    expect(
      episode({ ...paused, pauses: [{ ...pause, until: undefined, endedAt: undefined }] }, after(99))
        .reasons[0]?.inputs,
    ).toEqual({ until: null });
    expect(read({ ...paused, pauses: [{ ...pause, episodeId: 'other' }] }, after(1))).toBe(
      'missing-sessions',
    );
    const two = [{ ...pause, id: 'p3', from: after(2) }, pause, { ...pause, id: 'p2' }];
    expect(episode({ ...paused, pauses: two }, after(3)).reasons[0]?.evidence).toEqual([
      { kind: 'pauses', id: 'p1' },
    ]);
  });

  it('is that of the ending once a person ended it, whatever follows', () => {
    const record = recordFromTokens('A A X X X');
    const ending = { kind: 'unplanned', at: after(1), by: { role: 'practitioner' } } as const;
    const ended = { ...record, episodes: record.episodes.map((one) => ({ ...one, ending })) };
    expect(episode(ended, after(0.5)).state).toEqual({ label: 'missing-sessions' });
    expect(episode(ended, after(1)).state).toEqual({ label: 'ended', ending: 'unplanned' });
    expect(episode(ended, after(90))).toMatchObject({
      state: { label: 'ended' },
      since: after(1),
      contact: { gapSince: null },
    });
  });
});

describe('the reading of attendance', () => {
  it.each([
    ['', 'unknown'],
    ['n ?', 'unknown'],
    ['A', 'strong'],
    ['A A A X', 'strong'],
    ['A A X A X', 'partial'],
    ['X', 'low'],
    ['A A A X X', 'low'],
    ['L L A A', 'partial'],
    ['L A A A', 'strong'],
    ['X X X X A A A A', 'strong'],
  ])('of %j is %s', (tokens, level) => {
    expect(episode(recordFromTokens(tokens)).readings.attendance.level).toBe(level);
  });

  it('says from what it was read, and from when to when', () => {
    expect(episode(recordFromTokens('A A A A L L')).readings.attendance).toMatchObject({
      from: new Date('2026-12-09T10:00:00Z'),
      to: last,
      reasons: [
        { rule: 'engagement.sessions-kept', inputs: { kept: 4, of: 4, strong: 0.75, low: 0.5 } },
        { rule: 'engagement.late-arrivals', inputs: { late: 2, threshold: 2 } },
      ],
    });
  });

  it('leaves out what has an exception or is still to be decided', () => {
    const record = recordFromTokens('A X');
    const excused = record.sessions.map((session) => ({
      ...session,
      exception: { reason: 'illness', at: last } as const,
    }));
    expect(episode({ ...record, sessions: excused }).readings.attendance.level).toBe('strong');
    const statements = [{ id: 'st1', sessionId: 'session-2', says: 'was-there', at: last }] as const;
    expect(episode({ ...record, statements }).readings.attendance.level).toBe('strong');
  });
});

describe('late cancellations', () => {
  const rebook = (tokens: string, ...bookedAt: string[]): CareRecord => {
    const record = recordFromTokens(tokens);
    const sessions = bookedAt.map((text, index) =>
      sessionFrom({ id: `new-${index}`, start: `2027-01-0${index + 5}T10:00:00Z`, bookedAt: text }),
    );
    return { ...record, sessions: [...record.sessions, ...sessions] };
  };

  it('with a new booking made are worth a conversation, not more', () => {
    const record = rebook('A A C C', '2026-12-23T09:00:00Z', '2026-12-30T09:00:00Z');
    expect(read(record)).toBe('worth-a-conversation, steady');
    expect(rules(episode(record))).toEqual(['late-cancels-rebooked']);
  });

  it('with a new booking made too late, cancelled again, and then silence, still read missing sessions', () => {
    const record = rebook('A A C C', '2026-12-31T09:00:00Z');
    const sessions = record.sessions.map((one) =>
      one.id === 'new-0' ? withCancellation(one, { by: 'client', hoursBefore: 48 }) : one,
    );
    const later = episode({ ...record, sessions }, after(40));
    expect(later.state.label).toBe('missing-sessions');
    expect(rules(later)).toEqual(['missed-often', 'late-cancels-rebooked', 'no-contact']);
  });

  it('are looked at when the new booking is made, else at their planned time', () => {
    const record = rebook('A A C C', '2026-12-23T09:00:00Z', '2026-12-30T09:00:00Z');
    expect(episode(record).since).toEqual(new Date('2026-12-30T09:00:00Z'));
    expect(episode(recordFromTokens('A A C C')).since).toEqual(last);
    expect(read(recordFromTokens('A A C C'), after(-1 / 24))).toBe('attending');
  });

  it('three in a row are looked at when the third is made, new bookings or not', () => {
    const record = rebook(
      'A A C C C',
      '2026-12-16T09:00:00Z',
      '2026-12-23T09:00:00Z',
      '2026-12-30T09:00:00Z',
    );
    expect(episode(record)).toMatchObject({
      state: { label: 'missing-sessions' },
      since: new Date('2026-12-30T08:00:00Z'),
    });
  });
});

describe('the time without contact', () => {
  const settled = recordFromTokens('A A');

  it('is too long from 21 days after the last contact, to the millisecond', () => {
    expect(read(settled, new Date(+after(21) - 1))).toBe('attending');
    expect(read(settled, after(21))).toBe('not-in-touch');
    expect(episode(settled, after(40))).toMatchObject({
      since: after(21),
      contact: { lastAt: last, gapSince: after(21), nextMove: 'client' },
    });
    expect(episode(settled, after(21)).reasons).toMatchObject([
      {
        rule: 'engagement.no-contact',
        evidence: [{ kind: 'sessions', id: 'session-2' }],
        inputs: { days: 21, lastContactAt: last },
      },
    ]);
  });

  it('is three times the agreed rhythm where that is longer', () => {
    const monthly = {
      ...settled,
      episodes: settled.episodes.map((one) => ({
        ...one,
        plans: [{ id: 'pl1', agreedAt: one.openedAt, cadenceDays: 28 }],
      })),
    };
    expect(read(monthly, after(83))).toBe('attending');
    expect(read(monthly, after(84))).toBe('not-in-touch');
  });

  it('follows the latest plan that names a rhythm, and the slower of two agreed together', () => {
    const plan = (id: string, days: number, cadenceDays?: number) => ({
      id,
      agreedAt: new Date(+last - days * DAY),
      cadenceDays,
    });
    const limit = (...plans: ReturnType<typeof plan>[]) =>
      episode({ ...settled, episodes: settled.episodes.map((one) => ({ ...one, plans })) }, after(200))
        .contact.gapSince;
    expect(limit(plan('a', 9, 28), plan('b', 5, 14))).toEqual(after(42));
    expect(limit(plan('b', 5, 14), plan('a', 9, 28))).toEqual(after(42));
    expect(limit(plan('a', 9, 28), plan('b', 5))).toEqual(after(84));
    expect(limit(plan('a', 9, 14), plan('b', 9, 28))).toEqual(after(84));
  });

  it('takes the client’s own rhythm where none was agreed: the median of the intervals', () => {
    const own = (starts: readonly string[]) => {
      const sessions = starts.map((start, index) =>
        withOutcome(sessionFrom({ id: `s${index}`, start }), 'attended'),
      );
      const [first] = recordFromTokens('').episodes;
      const openedAt = new Date('2026-10-01T00:00:00Z');
      return {
        client: { id: 'client-1' },
        episodes: first === undefined ? [] : [{ ...first, openedAt, plans: undefined }],
        sessions,
      };
    };
    const even = own(['2026-11-02T10:00:00Z', '2026-11-09T10:00:00Z', '2026-11-30T10:00:00Z']);
    expect(episode(even, new Date('2027-03-01T00:00:00Z')).contact.gapSince).toEqual(
      new Date('2027-01-11T10:00:00Z'),
    );
    const odd = own([
      '2026-11-02T10:00:00Z',
      '2026-11-12T10:00:00Z',
      '2026-11-22T10:00:00Z',
      '2026-12-22T10:00:00Z',
    ]);
    expect(episode(odd, new Date('2027-03-01T00:00:00Z')).contact.gapSince).toEqual(
      new Date('2027-01-21T10:00:00Z'),
    );
  });

  it('is at most worth a conversation where no rhythm is known', () => {
    const [first] = settled.episodes;
    const once = {
      ...recordFromTokens('A'),
      episodes: first === undefined ? [] : [{ ...first, plans: undefined }],
    };
    const one = episode(once, after(21));
    expect([one.state.label, rules(one)]).toEqual([
      'getting-started',
      ['attended-so-far', 'no-contact-rhythm-unknown'],
    ]);
  });

  it('is 14 days before the first attended session', () => {
    const opened = new Date('2026-12-23T10:00:00Z');
    const waiting = recordFromTokens('');
    expect(read(waiting, new Date(+opened + 14 * DAY - 1))).toBe('not-yet-started');
    expect(read(waiting, new Date(+opened + 14 * DAY))).toBe('not-in-touch');
  });

  it('has no gap while something is booked; a booking that we cancel restarts the clock at its planned time', () => {
    const booked = sessionFrom({ id: 'later', start: after(30), bookedAt: after(10) });
    const holding = { ...settled, sessions: [...settled.sessions, booked] };
    expect(read(holding, after(29))).toBe('attending');
    const cancelled = {
      ...settled,
      sessions: [...settled.sessions, withCancellation(booked, { by: 'practitioner', hoursBefore: 120 })],
    };
    expect(read(cancelled, after(50.9))).toBe('attending');
    expect(read(cancelled, after(51))).toBe('not-in-touch');
  });

  it('is looked at anew when a booking is missed', () => {
    const missed = withOutcome(
      sessionFrom({ id: 'later', start: after(30), bookedAt: after(10) }),
      'no-show',
    );
    expect(
      episode({ ...settled, sessions: [...settled.sessions, missed] }, after(31)).history.at(-1),
    ).toMatchObject({ at: after(30), state: { label: 'not-in-touch' } });
  });

  it.each<[string, Partial<CareRecord>]>([
    [
      'a message',
      {
        contacts: [
          { id: 'c1', clientId: 'client-1', direction: 'from-client', channel: 'app', at: after(20) },
        ],
      },
    ],
    [
      'a call that reached the client',
      {
        contacts: [
          {
            id: 'c1',
            clientId: 'client-1',
            direction: 'to-client',
            channel: 'phone',
            at: after(20),
            reached: true,
          },
        ],
      },
    ],
    [
      'a questionnaire',
      {
        measures: [
          { id: 'm1', clientId: 'client-1', instrument: 'phq-9', answeredAt: after(20), declaredTotal: 3 },
        ],
      },
    ],
    [
      'a rating',
      {
        ratings: [
          { id: 'r1', episodeId: 'episode-1', sessionId: 'session-2', by: 'client', value: 1, at: after(20) },
        ],
      },
    ],
    [
      'a view',
      { views: [{ id: 'v1', episodeId: 'episode-1', by: 'client', value: 'mixed', at: after(20) }] },
    ],
    ['a note', { reflections: [{ id: 'n1', episodeId: 'episode-1', kind: 'note', at: after(20) }] }],
    [
      'feedback',
      { feedback: [{ id: 'f1', episodeId: 'episode-1', at: after(1), asked: true, givenAt: after(20) }] },
    ],
    [
      'a goal that the client confirmed',
      { goals: [{ id: 'g1', episodeId: 'episode-1', setAt: after(1), confirmedByClientAt: after(20) }] },
    ],
    [
      'a statement',
      { statements: [{ id: 'st1', sessionId: 'session-2', says: 'had-a-reason', at: after(20) }] },
    ],
  ])('ends with %s', (_, facts) => {
    expect(['attending', 'engaged']).toContain(read({ ...settled, ...facts }, after(40)));
    expect(episode({ ...settled, ...facts }, after(40)).contact.lastAt).toEqual(after(20));
  });

  it.each<[string, Partial<CareRecord>]>([
    [
      'a message to the client',
      {
        contacts: [{ id: 'c1', clientId: 'client-1', direction: 'to-client', channel: 'app', at: after(20) }],
      },
    ],
    [
      'a message about another episode',
      {
        contacts: [
          {
            id: 'c1',
            clientId: 'client-1',
            episodeId: 'other',
            direction: 'from-client',
            channel: 'app',
            at: after(20),
          },
        ],
      },
    ],
    [
      'the practitioner’s rating',
      {
        ratings: [
          {
            id: 'r1',
            episodeId: 'episode-1',
            sessionId: 'session-2',
            by: 'practitioner',
            value: 1,
            at: after(20),
          },
        ],
      },
    ],
    [
      'the practitioner’s view',
      { views: [{ id: 'v1', episodeId: 'episode-1', by: 'practitioner', value: 'mixed', at: after(20) }] },
    ],
    [
      'feedback that was only asked for',
      { feedback: [{ id: 'f1', episodeId: 'episode-1', at: after(20), asked: true }] },
    ],
    [
      'a statement about another session',
      { statements: [{ id: 'st1', sessionId: 'gone', says: 'had-a-reason', at: after(20) }] },
    ],
  ])('does not end with %s', (_, facts) => {
    expect(read({ ...settled, ...facts }, after(40))).toBe('not-in-touch');
  });

  it('once ended by contact is worth a conversation until the client comes again', () => {
    const contacts = [
      { id: 'c1', clientId: 'client-1', direction: 'from-client', channel: 'app', at: after(25) },
    ] as const;
    const back = { ...settled, contacts };
    expect(read(back, after(24))).toBe('not-in-touch');
    expect(read(back, after(25))).toBe('worth-a-conversation, recovering');
    expect(rules(episode(back, after(25)))).toEqual(['in-touch-again', 'no-contact']);
  });

  it.each<[string, Partial<CareRecord>]>([
    [
      'an agreed pause',
      {
        pauses: [
          { id: 'p1', episodeId: 'episode-1', agreedAt: after(-60), from: after(10), until: after(40) },
        ],
      },
    ],
    [
      'an absence of the practitioner',
      {
        practitionerAbsences: [
          {
            id: 'a1',
            practitionerId: 'practitioner-1',
            announcedAt: after(1),
            from: after(10),
            until: after(40),
          },
        ],
      },
    ],
    [
      'waiting for us',
      {
        serviceWaits: [
          { id: 'w1', episodeId: 'episode-1', for: 'booking-reply', from: after(10), until: after(40) },
        ],
      },
    ],
  ])('stops for %s and starts anew at its end', (_, facts) => {
    expect(episode({ ...settled, ...facts }, after(60.9)).contact.gapSince).toBeNull();
    expect(episode({ ...settled, ...facts }, after(61)).contact.gapSince).toEqual(after(61));
    expect(episode({ ...settled, ...facts }, after(39)).contact.nextMove).toBe('ours-or-booked');
  });

  it('does not stop for what concerns somebody else', () => {
    const facts: Partial<CareRecord> = {
      practitionerAbsences: [
        {
          id: 'a1',
          practitionerId: 'practitioner-9',
          announcedAt: after(1),
          from: after(10),
          until: after(40),
        },
      ],
      serviceWaits: [{ id: 'w1', episodeId: 'other', for: 'booking-reply', from: after(10) }],
    };
    expect(read({ ...settled, ...facts }, after(21))).toBe('not-in-touch');
  });

  it('knows the practitioner as assigned, and as booked, from when to when', () => {
    const [first] = settled.episodes;
    const absence = {
      id: 'a1',
      practitionerId: 'second',
      announcedAt: after(1),
      from: after(5),
      until: after(40),
    };
    const assigned = {
      ...settled,
      episodes:
        first === undefined
          ? []
          : [{ ...first, practitioners: [{ practitionerId: 'second', from: after(2) }] }],
      practitionerAbsences: [absence],
    };
    expect(episode(assigned, after(60.9)).contact.gapSince).toBeNull();
    const early = withOutcome(
      sessionFrom({
        id: 'early',
        practitionerId: 'second',
        start: '2026-12-17T10:00:00Z',
        bookedAt: '2026-12-11T10:00:00Z',
      }),
      'attended',
    );
    const transferred = {
      ...settled,
      sessions: [early, ...settled.sessions],
      practitionerAbsences: [absence],
    };
    expect(episode(transferred, after(21)).contact.gapSince).toEqual(after(21));
    const together = settled.sessions.map((one) => ({
      ...one,
      bookedAt: settled.sessions[0]?.bookedAt ?? one.bookedAt,
    }));
    const [ours] = settled.sessions.map(({ practitionerId }) => practitionerId);
    const away = { ...absence, practitionerId: ours ?? '' };
    const bookedAtOnce = { ...settled, sessions: together, practitionerAbsences: [away] };
    expect(episode(bookedAtOnce, after(60.9)).contact.gapSince).toBeNull();
  });

  it('stops while booking is paused, and while no credit is left as the caller says', () => {
    const paused = recordFromTokens('A X X X');
    expect(episode(paused, after(90)).contact).toMatchObject({ gapSince: null, nextMove: 'ours-or-booked' });
    const stops = (episodeId: string) =>
      [{ episodeId, because: 'no-allowance-left', from: after(3), until: null }] as const;
    expect(episode(settled, after(90), { clockStops: stops('episode-1') }).contact.gapSince).toBeNull();
    expect(episode(settled, after(90), { clockStops: stops('other') }).contact.gapSince).toEqual(after(21));
    const ended = [{ ...stops('episode-1')[0], until: after(9) }];
    expect(episode(settled, after(90), { clockStops: ended }).contact.gapSince).toEqual(after(30));
  });

  it('counts the client’s own booking, confirmation, cancellation and request', () => {
    const booked = sessionFrom({
      id: 'later',
      start: after(12),
      bookedAt: after(5),
      bookedBy: 'client',
      confirmedByClientAt: after(6),
    });
    const cancelled = withCancellation(booked, { by: 'client', hoursBefore: 100 });
    const record = { ...settled, sessions: [...settled.sessions, cancelled] };
    expect(episode(record, after(5)).contact.evidence).toEqual([
      {
        kind: 'sessions',
        id: 'later',
        part: 'bookedBy',
      },
    ]);
    expect(episode(record, after(6)).contact.evidence).toEqual([
      {
        kind: 'sessions',
        id: 'later',
        part: 'confirmedByClientAt',
      },
    ]);
    expect(episode(record, after(9)).contact.evidence).toEqual([
      {
        kind: 'sessions',
        id: 'later',
        part: 'cancellation',
      },
    ]);
    const [first] = recordFromTokens('').episodes;
    const asked = {
      ...recordFromTokens(''),
      episodes:
        first === undefined
          ? []
          : [
              {
                ...first,
                requestedAt: after(1),
                requestedBy: 'client' as const,
                plannedEnding: { agreedAt: after(3) },
              },
            ],
    };
    expect(episode(asked, after(2)).contact.evidence).toEqual([
      {
        kind: 'episodes',
        id: 'episode-1',
        part: 'requestedAt',
      },
    ]);
    expect(episode(asked, after(3)).contact.evidence).toEqual([
      {
        kind: 'episodes',
        id: 'episode-1',
        part: 'plannedEnding',
      },
    ]);
  });

  it('stays with the missed sessions when silence follows them', () => {
    const record = recordFromTokens('A A A X X');
    expect(read(record, after(60))).toBe('missing-sessions');
    expect(rules(episode(record, after(60)))).toEqual(['missed-in-a-row', 'no-contact']);
    const twice = {
      ...record,
      contacts: [
        { id: 'c1', clientId: 'client-1', direction: 'from-client', channel: 'app', at: after(30) },
      ] as const,
    };
    expect(rules(episode(twice, after(90)))).toEqual(['missed-in-a-row', 'no-contact']);
  });

  it('and a missed session after it leave the label at that of the silence until there is more', () => {
    const missed = withOutcome(
      sessionFrom({ id: 'later', start: after(60), bookedAt: after(59) }),
      'no-show',
    );
    const record = {
      ...recordFromTokens('A A A A'),
      contacts: [
        { id: 'c1', clientId: 'client-1', direction: 'from-client', channel: 'app', at: after(58) },
      ] as const,
    };
    expect(read({ ...record, sessions: [...record.sessions, missed] }, after(61))).toBe(
      'worth-a-conversation, recovering',
    );
  });
});

describe('both views', () => {
  it('are kept beside the computed one, the latest of each', () => {
    const view = (
      id: string,
      by: 'client' | 'practitioner',
      days: number,
      value: 'mixed' | 'going-well',
    ) => ({ id, episodeId: 'episode-1', by, value, at: after(-days) });
    const views = [
      view('v1', 'client', 9, 'mixed'),
      view('v3', 'client', 2, 'going-well'),
      view('v2', 'client', 2, 'mixed'),
      view('v4', 'practitioner', 5, 'mixed'),
      { ...view('v5', 'client', 1, 'mixed'), episodeId: 'other' },
    ];
    const { views: kept } = episode({ ...recordFromTokens('A A'), views });
    expect([kept.client?.id, kept.practitioner?.id]).toEqual(['v2', 'v4']);
    expect(read({ ...recordFromTokens('A A'), views })).toBe('attending');
  });
});

describe('the rules', () => {
  it('are echoed with their numbers', () => {
    const { rules: used, thresholds } = assessEngagement(recordFromTokens('A'), {
      policies: [defaultAttendancePolicy],
      asOf: soon,
    });
    expect(used).toEqual({ id: 'default', version: 1 });
    expect(thresholds).toEqual(listEngagementThresholds(defaultEngagementRules));
    expect(thresholds.map(({ standing }) => standing)).toContain('our-default');
  });

  it('can be a service’s own, and are marked as such', () => {
    const own: EngagementRules = {
      ...defaultEngagementRules,
      id: 'ours',
      contactGap: { ...defaultEngagementRules.contactGap, days: 30 },
    };
    expect(episode(recordFromTokens('A A'), after(40), { rules: own }).contact.gapSince).toEqual(after(30));
    expect(listEngagementThresholds(own).find(({ name }) => name === 'ours@1:contactGap.days')).toMatchObject(
      { value: 30, source: 'caller' },
    );
  });

  it.each<[string, Partial<EngagementRules>]>([
    ['a look of nothing', { attendance: { ...defaultEngagementRules.attendance, look: 0 } }],
    ['half a session', { upAfter: 1.5 }],
    ['no version', { version: 0 }],
    ['a gap of no days', { contactGap: { ...defaultEngagementRules.contactGap, days: 0 } }],
    [
      'an endless gap',
      { contactGap: { ...defaultEngagementRules.contactGap, daysBeforeFirstSession: Infinity } },
    ],
    ['low above strong', { attendance: { ...defaultEngagementRules.attendance, low: 0.9 } }],
    ['a share above one', { attendance: { ...defaultEngagementRules.attendance, strong: 1.1 } }],
    ['a share below nothing', { attendance: { ...defaultEngagementRules.attendance, low: -0.1 } }],
  ])('refuse %s', (_, change) => {
    const given = {
      policies: [defaultAttendancePolicy],
      asOf: soon,
      rules: { ...defaultEngagementRules, ...change },
    };
    expect(() => assessEngagement(recordFromTokens('A'), given)).toThrow(
      expect.objectContaining({ code: 'invalid-rules' }),
    );
  });

  it('need policies and ids that differ', () => {
    const record = recordFromTokens('A');
    expect(() => assessEngagement(record, { policies: [], asOf: soon })).toThrow(
      expect.objectContaining({ code: 'no-policies' }),
    );
  });
});

describe('two episodes at once', () => {
  it('are looked at one by one', () => {
    const [first] = recordFromTokens('').episodes;
    const record = recordFromTokens('A A A X X');
    const episodes =
      first === undefined ? [] : [{ ...first, id: 'b' }, { ...first, id: 'a' }, ...record.episodes];
    const labels = assessEngagement(
      { ...record, episodes },
      { policies: [defaultAttendancePolicy], asOf: soon },
    ).episodes;
    expect(labels.map(({ episodeId, state }) => [episodeId, state.label])).toEqual([
      ['a', 'not-yet-started'],
      ['b', 'not-yet-started'],
      ['episode-1', 'missing-sessions'],
    ]);
  });
});

describe('sessions that become known out of their order', () => {
  const at = (text: string): Date => new Date(`2026-12-${text}Z`);

  it('take their place: a late cancel whose reason nobody decided on counts between those around it', () => {
    const record = recordFromTokens('A A');
    const ill = withCancellation(sessionFrom({ id: 'ill', start: at('24T10:00:00') }), {
      by: 'client',
      hoursBefore: 2,
      reason: 'illness',
    });
    const kept = withOutcome(sessionFrom({ id: 'kept', start: at('26T10:00:00') }), 'attended');
    const missed = withOutcome(sessionFrom({ id: 'missed', start: at('28T10:00:00') }), 'no-show');
    const [first] = record.sessions;
    const sessions = first === undefined ? [] : [first, ill, kept, missed];
    const before = episode({ ...record, sessions }, at('28T12:00:00')).readings.attendance;
    expect(before.reasons[0]?.evidence.map(({ id }) => id)).toEqual(['session-1', 'kept', 'missed']);
    const later = episode({ ...record, sessions }, at('29T12:00:00'));
    expect(later.readings.attendance.reasons[0]?.evidence.map(({ id }) => id)).toEqual([
      'session-1',
      'ill',
      'kept',
      'missed',
    ]);
    expect(later.readings.attendance.reasons.map(({ rule }) => rule)).toEqual(['engagement.sessions-kept']);
    const inARow = episode(
      { ...record, sessions: sessions.filter(({ id }) => id !== 'kept') },
      at('29T12:00:00'),
    );
    expect(inARow.readings.attendance.reasons[1]).toMatchObject({
      rule: 'engagement.missed-in-a-row',
      evidence: [{ id: 'ill' }, { id: 'missed' }],
    });
  });

  it('count as attended by when they began, whichever outcome was known first', () => {
    const record = recordFromTokens('');
    const joined = {
      ...sessionFrom({ id: 'long', start: at('24T10:00:00'), end: at('24T13:00:00') }),
      presence: { clientJoinedAt: at('24T10:00:00'), practitionerReadyAt: at('24T10:00:00') },
    };
    const recorded = withOutcome(sessionFrom({ id: 'short', start: at('24T11:00:00') }), 'attended');
    const started = episode({ ...record, sessions: [recorded, joined] }, at('24T14:00:00'));
    expect(started.state.label).toBe('attending');
    expect(started.reasons[0]?.evidence.map(({ id }) => id)).toEqual(['long', 'short']);
  });
});
