import { describe, expect, it } from 'vitest';
import {
  assessEngagement,
  defaultAttendancePolicy,
  type CareRecord,
  type Contact,
  type Episode,
  type EpisodeEngagement,
  type EvidenceRef,
  type Session,
} from 'client-engagement';
import {
  episodeFrom,
  recordFromTokens,
  sessionFrom,
  withCancellation,
  withOutcome,
} from 'client-engagement/testing';

const policies = [defaultAttendancePolicy];
const DAY = 86_400_000;
const HOUR = 3_600_000;
const last = Date.parse('2026-12-30T10:00:00Z');
const at = (days: number, hours = 0): Date => new Date(last + days * DAY + hours * HOUR);
const here = { episodeId: 'episode-1' };

function episode(record: CareRecord, asOf = at(40)): EpisodeEngagement {
  const [first] = assessEngagement(record, { policies, asOf }).episodes;
  if (first === undefined) throw new Error('There is no episode.');
  return first;
}
const base = recordFromTokens('A A');
const withSessions = (...sessions: Session[]): CareRecord => ({
  ...base,
  sessions: [...base.sessions, ...sessions],
});
const withEpisode = (more: Partial<Episode>): CareRecord => ({
  ...base,
  episodes: base.episodes.map((one) => ({ ...one, ...more })),
});
const next = sessionFrom({ id: 'next', start: at(12), bookedAt: at(3) });
const wrote = (id: string, when: Date, more: Partial<Contact> = {}): Contact => ({
  id,
  clientId: 'client-1',
  direction: 'from-client',
  channel: 'app',
  at: when,
  ...more,
});
const lastContact = (record: CareRecord): [Date | null, EvidenceRef | undefined] => {
  const { contact } = episode(record, at(20));
  return [contact.lastAt, contact.evidence[0]];
};

describe('the last sign of contact', () => {
  it.each<[string, CareRecord, Date, EvidenceRef]>([
    ['a session attended', base, at(0), { kind: 'sessions', id: 'session-2' }],
    ['a message', { ...base, contacts: [wrote('c1', at(5))] }, at(5), { kind: 'contacts', id: 'c1' }],
    [
      'a message of the client as a whole',
      { ...base, contacts: [wrote('c1', at(5), here)] },
      at(5),
      { kind: 'contacts', id: 'c1' },
    ],
    [
      'a booking of the client’s own',
      withSessions({ ...next, start: at(30), end: at(30, 1), bookedBy: 'client' }),
      at(3),
      { kind: 'sessions', id: 'next', part: 'bookedBy' },
    ],
    [
      'a confirmation',
      withSessions({ ...next, start: at(30), end: at(30, 1), confirmedByClientAt: at(4) }),
      at(4),
      { kind: 'sessions', id: 'next', part: 'confirmedByClientAt' },
    ],
    [
      'a cancellation in time',
      withSessions(withCancellation(next, { by: 'client', hoursBefore: 72 })),
      at(9),
      { kind: 'sessions', id: 'next', part: 'cancellation' },
    ],
    [
      'a cancellation by both',
      withSessions(withCancellation(next, { by: 'mutual', hoursBefore: 72 })),
      at(9),
      { kind: 'sessions', id: 'next', part: 'cancellation' },
    ],
    [
      'word after the start',
      withSessions(withCancellation(next, { by: 'client', hoursBefore: -1 })),
      at(12, 1),
      { kind: 'sessions', id: 'next', part: 'cancellation' },
    ],
    [
      'arriving too late to be seen',
      withSessions(withOutcome(next, 'arrived-too-late')),
      at(12),
      { kind: 'sessions', id: 'next' },
    ],
    [
      'the client’s request, before the episode was opened',
      {
        ...recordFromTokens(''),
        episodes: [episodeFrom({ openedAt: at(3), requestedAt: at(1), requestedBy: 'client' })],
      },
      at(1),
      { kind: 'episodes', id: 'episode-1', part: 'requestedAt' },
    ],
    [
      'a session that we cancelled is none: the one before it',
      withSessions(withCancellation(next, { by: 'practitioner', hoursBefore: 72 })),
      at(0),
      { kind: 'sessions', id: 'session-2' },
    ],
    [
      'a plan agreed',
      withEpisode({ plans: [{ id: 'p', agreedAt: at(6) }] }),
      at(6),
      { kind: 'episodes', id: 'episode-1', part: 'plans' },
    ],
    [
      'an ending agreed',
      withEpisode({ plannedEnding: { agreedAt: at(6) } }),
      at(6),
      { kind: 'episodes', id: 'episode-1', part: 'plannedEnding' },
    ],
    [
      'help asked for anew',
      withEpisode({ requestedAt: at(7), requestedBy: 'client' }),
      at(7),
      { kind: 'episodes', id: 'episode-1', part: 'requestedAt' },
    ],
    [
      'feedback given',
      { ...base, feedback: [{ id: 'f1', ...here, at: at(1), asked: true, givenAt: at(6) }] },
      at(6),
      { kind: 'feedback', id: 'f1', part: 'givenAt' },
    ],
    [
      'a goal confirmed',
      { ...base, goals: [{ id: 'g1', ...here, setAt: at(1), confirmedByClientAt: at(6) }] },
      at(6),
      { kind: 'goals', id: 'g1', part: 'confirmedByClientAt' },
    ],
    [
      'a pause agreed',
      { ...base, pauses: [{ id: 'pa', ...here, agreedAt: at(6), from: at(60) }] },
      at(6),
      { kind: 'pauses', id: 'pa', part: 'agreedAt' },
    ],
    [
      'a statement',
      { ...base, statements: [{ id: 'st', sessionId: 'session-2', says: 'was-there', at: at(6) }] },
      at(6),
      { kind: 'statements', id: 'st' },
    ],
  ])('%s', (_, record, when, evidence) => {
    expect(lastContact(record)).toEqual([when, evidence]);
  });

  it.each<[string, Partial<CareRecord>]>([
    ['a message', { contacts: [wrote('x', at(5), { episodeId: 'other' })] }],
    [
      'a questionnaire',
      {
        measures: [
          { id: 'x', clientId: 'client-1', episodeId: 'other', instrument: 'phq-9', answeredAt: at(5) },
        ],
      },
    ],
    [
      'a rating',
      { ratings: [{ id: 'x', episodeId: 'other', sessionId: 's', by: 'client', value: 1, at: at(5) }] },
    ],
    ['a view', { views: [{ id: 'x', episodeId: 'other', by: 'client', value: 'mixed', at: at(5) }] }],
    ['a note', { reflections: [{ id: 'x', episodeId: 'other', kind: 'note', at: at(5) }] }],
    ['feedback', { feedback: [{ id: 'x', episodeId: 'other', at: at(1), asked: true, givenAt: at(5) }] }],
    ['a goal', { goals: [{ id: 'x', episodeId: 'other', setAt: at(1), confirmedByClientAt: at(5) }] }],
    ['a pause', { pauses: [{ id: 'x', episodeId: 'other', agreedAt: at(5), from: at(60) }] }],
    ['a statement', { statements: [{ id: 'x', sessionId: 'elsewhere', says: 'was-there', at: at(5) }] }],
  ])('is none of another episode: %s', (_, facts) => {
    expect(lastContact({ ...base, ...facts })).toEqual([at(0), { kind: 'sessions', id: 'session-2' }]);
  });

  it('is not help that somebody else asked for, a booking of ours, or the time of a session missed', () => {
    const own = { kind: 'sessions', id: 'session-2' };
    expect(lastContact(withEpisode({ requestedAt: at(7), requestedBy: 'service' }))).toEqual([at(0), own]);
    expect(lastContact(withEpisode({ requestedAt: at(7) }))).toEqual([at(0), own]);
    expect(lastContact(withSessions({ ...next, start: at(30), end: at(30, 1) }))).toEqual([at(0), own]);
    expect(lastContact(withSessions(withOutcome(next, 'no-show')))).toEqual([at(0), own]);
    expect(
      lastContact({
        ...base,
        contacts: [wrote('c', at(5), { direction: 'to-client', channel: 'phone', reached: false })],
      }),
    ).toEqual([at(0), own]);
  });

  it('of two at once is the same whatever their order, and never a later one', () => {
    const two = [wrote('b', at(5)), wrote('a', at(5))];
    for (const contacts of [two, two.toReversed()]) {
      expect(lastContact({ ...base, contacts })[1]).toEqual({ kind: 'contacts', id: 'a' });
      expect(episode({ ...base, contacts }, at(60)).reasons.at(-1)?.evidence).toEqual([
        { kind: 'contacts', id: 'b' },
      ]);
    }
    expect(lastContact({ ...base, contacts: [wrote('later', at(25)), wrote('c', at(5))] })[0]).toEqual(at(5));
  });

  it('is not there before any', () => {
    const bare = { client: { id: 'client-1' }, episodes: [episodeFrom({ openedAt: at(-7) })], sessions: [] };
    expect(episode(bare, at(1)).contact).toMatchObject({
      lastAt: null,
      evidence: [],
      clockFrom: at(-7),
      clockEvidence: [{ kind: 'episodes', id: 'episode-1', part: 'openedAt' }],
    });
    expect(episode(bare, at(60)).reasons.at(-1)).toMatchObject({
      rule: 'engagement.no-contact-rhythm-unknown',
      evidence: [{ kind: 'episodes', id: 'episode-1', part: 'openedAt' }],
      inputs: { lastContactAt: at(-7), days: 14 },
    });
  });
});

describe('from when the time without contact is counted', () => {
  const pause = { id: 'pa', ...here, agreedAt: at(-1), from: at(2), until: at(20) };
  const wait = { id: 'w1', ...here, for: 'booking-reply', from: at(4), until: at(6) } as const;
  const away = { id: 'ab', practitionerId: 'practitioner-1', announcedAt: at(1), from: at(1), until: at(9) };
  const stops = (until: Date | null) =>
    [{ episodeId: 'episode-1', because: 'no-allowance-left', from: at(3), until }] as const;

  it.each<[string, CareRecord, Date, EvidenceRef[]]>([
    ['the last contact', base, at(0), [{ kind: 'sessions', id: 'session-2' }]],
    [
      'the planned time of a session that we cancelled',
      withSessions(withCancellation(next, { by: 'practitioner', hoursBefore: 72 })),
      at(12),
      [{ kind: 'sessions', id: 'next' }],
    ],
    [
      'the contact after it',
      {
        ...withSessions(withCancellation(next, { by: 'practitioner', hoursBefore: 72 })),
        contacts: [wrote('c1', at(13))],
      },
      at(13),
      [{ kind: 'contacts', id: 'c1' }],
    ],
    ['the end of a pause', { ...base, pauses: [pause] }, at(20), [{ kind: 'pauses', id: 'pa' }]],
    [
      'the end of a wait for us',
      { ...base, serviceWaits: [wait] },
      at(6),
      [{ kind: 'serviceWaits', id: 'w1' }],
    ],
    [
      'the end of an absence of ours',
      { ...base, practitionerAbsences: [away] },
      at(9),
      [{ kind: 'practitionerAbsences', id: 'ab' }],
    ],
    [
      'the opening, where contact was before it',
      {
        ...recordFromTokens(''),
        episodes: [episodeFrom({ openedAt: at(3), requestedAt: at(1), requestedBy: 'client' })],
      },
      at(3),
      [{ kind: 'episodes', id: 'episode-1', part: 'openedAt' }],
    ],
  ])('%s', (_, record, from, evidence) => {
    const { clockFrom, clockEvidence } = episode(record, at(40)).contact;
    expect([clockFrom, clockEvidence]).toEqual([from, evidence]);
  });

  it('is the end of a time without session credits, which is no record of the episode', () => {
    const contactWith = (until: Date | null) =>
      assessEngagement(base, { policies, asOf: at(40), clockStops: stops(until) }).episodes[0]?.contact;
    expect(contactWith(at(15))).toMatchObject({ lastAt: at(0), clockFrom: at(15), clockEvidence: [] });
    expect(contactWith(null)).toMatchObject({ clockFrom: at(0) });
    expect(contactWith(at(41))).toMatchObject({ clockFrom: at(0) });
  });

  it('is said where it is not the last contact, and only there', () => {
    const ours = withSessions(withCancellation(next, { by: 'practitioner', hoursBefore: 72 }));
    const silent = episode(ours, at(60));
    const reasons = [
      {
        rule: 'engagement.no-contact',
        evidence: [{ kind: 'sessions', id: 'session-2' }],
        inputs: { lastContactAt: at(0), since: at(33), days: 21 },
      },
      {
        rule: 'engagement.no-contact-counted-from',
        evidence: [{ kind: 'sessions', id: 'next' }],
        inputs: { from: at(12), days: 21 },
      },
    ];
    expect(silent.state.label).toBe('not-in-touch');
    expect(silent.reasons).toEqual(reasons);
    expect(silent.readings.completion.reasons).toEqual(reasons);
    expect(episode(base, at(60)).reasons.map(({ rule }) => rule)).toEqual(['engagement.no-contact']);
  });

  it('of two at once is the contact', () => {
    const ours = withCancellation(next, { by: 'practitioner', hoursBefore: 72 });
    const both = { ...withSessions(ours), contacts: [wrote('c1', at(12))] };
    expect(episode(both, at(60)).contact.clockEvidence).toEqual([{ kind: 'contacts', id: 'c1' }]);
    expect(episode(both, at(60)).reasons.map(({ rule }) => rule)).toEqual(['engagement.no-contact']);
  });
});

describe('whose move is next', () => {
  const moveAt = (record: CareRecord, days: number, hours = 0) =>
    episode(record, at(days, hours)).contact.nextMove;

  it('is ours while something is booked, to the millisecond', () => {
    const booked = withSessions(withOutcome(next, 'attended'));
    expect(moveAt(booked, 2, 23)).toBe('client');
    expect(moveAt(booked, 3)).toBe('ours-or-booked');
    expect(episode(booked, new Date(+at(12) - 1)).contact.nextMove).toBe('ours-or-booked');
    expect(moveAt(booked, 12)).toBe('client');
  });

  it('is ours in a pause from its agreeing and its first day on, and for as long as it goes on', () => {
    const pause = { id: 'pa', ...here, agreedAt: at(5), from: at(2), until: at(30), endedAt: at(20) };
    const paused = { ...base, pauses: [pause] };
    expect(moveAt(paused, 4)).toBe('client');
    expect(moveAt(paused, 5)).toBe('ours-or-booked');
    expect(moveAt(paused, 19, 23)).toBe('ours-or-booked');
    expect(moveAt(paused, 20)).toBe('client');
    expect(moveAt({ ...base, pauses: [{ ...pause, episodeId: 'other' }] }, 10)).toBe('client');
  });

  it('is ours once the episode has ended, and until we know what became of a session', () => {
    const ending = { kind: 'other', at: at(5), by: { role: 'client' } } as const;
    expect(moveAt(withEpisode({ ending }), 6)).toBe('ours-or-booked');
    const statements = [{ id: 'st', sessionId: 'next', says: 'was-there', at: at(13) }] as const;
    expect(moveAt({ ...withSessions(withOutcome(next, 'no-show')), statements }, 60)).toBe('ours-or-booked');
  });

  it('is ours from our cancelling to the time that was planned, where the clock starts anew', () => {
    const ours = withSessions(withCancellation(next, { by: 'practitioner', hoursBefore: 72 }));
    expect(moveAt(ours, 10)).toBe('ours-or-booked');
    expect(moveAt(ours, 12)).toBe('client');
    expect(episode(ours, at(60)).contact.gapSince).toEqual(at(33));
    const theirs = withSessions(withCancellation(next, { by: 'client', hoursBefore: 72 }));
    expect(moveAt(theirs, 10)).toBe('client');
    expect(episode(theirs, at(60)).contact.gapSince).toEqual(at(30));
  });

  it('is ours while the practitioner who treats the client then is away', () => {
    const away = {
      id: 'ab',
      practitionerId: 'practitioner-2',
      announcedAt: at(1),
      from: at(1),
      until: at(20),
    };
    const one = withSessions(withOutcome({ ...next, practitionerId: 'practitioner-2' }, 'attended'));
    const record = { ...one, practitionerAbsences: [away] };
    expect(moveAt(record, 2)).toBe('client');
    expect(moveAt(record, 13)).toBe('ours-or-booked');
    expect(moveAt(record, 20)).toBe('client');
    const back = {
      ...record,
      sessions: [
        ...record.sessions,
        withOutcome(sessionFrom({ id: 'back', start: at(15), bookedAt: at(14) }), 'attended'),
      ],
    };
    expect(moveAt(back, 16)).toBe('client');
    const assigned = {
      ...base,
      episodes: base.episodes.map((each) => ({
        ...each,
        practitioners: [{ practitionerId: 'practitioner-2', from: at(2), until: at(10) }],
      })),
      practitionerAbsences: [away],
    };
    expect(moveAt(assigned, 1, 12)).toBe('client');
    expect(moveAt(assigned, 9)).toBe('ours-or-booked');
    expect(moveAt(assigned, 10)).toBe('client');
    const two = [
      sessionFrom({ id: 'a', start: at(8), bookedAt: at(3), practitionerId: 'practitioner-2' }),
      sessionFrom({ id: 'b', start: at(9), bookedAt: at(3) }),
    ];
    const both = {
      ...withSessions(...two.map((each) => withOutcome(each, 'attended'))),
      practitionerAbsences: [away],
    };
    expect(moveAt(both, 15)).toBe('ours-or-booked');
  });
});

describe('the client’s own rhythm', () => {
  const own = (...days: number[]): CareRecord => ({
    client: { id: 'client-1' },
    episodes: [episodeFrom({ openedAt: at(-200) })],
    sessions: days.map((day, index) =>
      withOutcome(sessionFrom({ id: `s${index}`, start: at(day), bookedAt: at(day - 1) }), 'attended'),
    ),
  });

  it.each([
    ['one interval', [-10, 0], 30],
    ['three, the one in the middle by size', [-60, -30, -20, 0], 60],
    ['four, between the two in the middle', [-100, -70, -60, -40, 0], 75],
    ['falling intervals', [-60, -30, -10, 0], 60],
    ['rising intervals', [-60, -50, -30, 0], 60],
    ['intervals that are the same', [-24, -16, -8, 0], 24],
  ])('of %s', (_, days, limit) => {
    expect(episode(own(...days), at(200)).contact.gapSince).toEqual(at(limit));
  });

  it('is not known from one session, and gives way to what was agreed, from then on', () => {
    expect(episode(own(0), at(200)).reasons.at(-1)?.rule).toBe('engagement.no-contact-rhythm-unknown');
    const record = own(-60, -30, 0);
    const agreed = {
      ...record,
      episodes: record.episodes.map((one) => ({
        ...one,
        plans: [{ id: 'p', agreedAt: at(0), cadenceDays: 14 }],
      })),
    };
    expect(episode(agreed, at(200)).contact.gapSince).toEqual(at(42));
    const later = {
      ...record,
      episodes: record.episodes.map((one) => ({
        ...one,
        plans: [{ id: 'p', agreedAt: at(10), cadenceDays: 14 }],
      })),
    };
    expect(episode(later, at(200)).contact.gapSince).toEqual(at(52));
  });
});

describe('the views of the two', () => {
  it('are the latest of each, and of two at once the same whatever their order', () => {
    const view = (
      id: string,
      days: number,
      by: 'client' | 'practitioner',
      value: 'mixed' | 'going-well',
    ) => ({ id, ...here, by, value, at: at(days) });
    const views = [
      view('b', 2, 'client', 'mixed'),
      view('a', 2, 'client', 'going-well'),
      view('old', 1, 'client', 'mixed'),
      view('p', 0, 'practitioner', 'mixed'),
    ];
    for (const list of [views, views.toReversed()]) {
      expect(episode({ ...base, views: list }).views).toMatchObject({
        client: { id: 'a' },
        practitioner: { id: 'p' },
      });
    }
  });
});
