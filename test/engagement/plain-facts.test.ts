import { describe, expect, it } from 'vitest';
import {
  assessEngagement,
  defaultAttendancePolicy,
  type CareRecord,
  type Episode,
  type EpisodeEngagement,
} from 'client-engagement';
import {
  episodeFrom,
  recordFrom,
  recordFromTokens,
  sessionFrom,
  withCancellation,
  withOutcome,
} from 'client-engagement/testing';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const last = Date.parse('2026-12-30T10:00:00Z');
const soon = new Date(last + DAY);

function episode(record: CareRecord, asOf = soon): EpisodeEngagement {
  const [first] = assessEngagement(record, { policies: [defaultAttendancePolicy], asOf }).episodes;
  if (first === undefined) throw new Error('There is no episode.');
  return first;
}

describe('session times', () => {
  const timesOf = (starts: readonly string[], timeZone = 'UTC') =>
    episode(
      recordFrom({
        sessions: starts.map((start, index) =>
          withOutcome(sessionFrom({ id: `s${index}`, start, timeZone }), 'attended'),
        ),
      }),
    ).sessionTimes;

  it.each<[string, string[], [boolean, number, number] | null]>([
    ['are not known from two sessions', ['2026-11-03T10:00:00Z', '2026-11-10T10:00:00Z'], null],
    [
      'are consistent on one weekday at one time',
      ['2026-11-03T10:00:00Z', '2026-11-10T10:00:00Z', '2026-11-17T10:00:00Z'],
      [true, 3, 3],
    ],
    [
      'may lie an hour apart',
      ['2026-11-03T10:00:00Z', '2026-11-10T11:00:00Z', '2026-11-17T10:00:00Z'],
      [true, 3, 3],
    ],
    [
      'may not lie more than an hour apart',
      ['2026-11-03T10:00:00Z', '2026-11-10T11:01:00Z', '2026-11-17T10:00:00Z'],
      [false, 2, 3],
    ],
    [
      'are of one weekday',
      ['2026-11-03T10:00:00Z', '2026-11-11T10:00:00Z', '2026-11-17T10:00:00Z'],
      [false, 2, 3],
    ],
    [
      'need three of the latest four',
      ['2026-11-03T10:00:00Z', '2026-11-11T15:00:00Z', '2026-11-17T10:00:00Z', '2026-11-24T10:00:00Z'],
      [true, 3, 4],
    ],
    [
      'forget what came before',
      [
        '2026-11-03T10:00:00Z',
        '2026-11-10T10:00:00Z',
        '2026-11-18T10:00:00Z',
        '2026-11-25T10:00:00Z',
        '2026-12-02T10:00:00Z',
        '2026-12-09T10:00:00Z',
      ],
      [true, 4, 4],
    ],
  ])('%s', (_, starts, expected) => {
    const times = timesOf(starts);
    expect(times === null ? null : [times.isConsistent, times.same, times.of]).toEqual(expected);
  });

  it('are read by the clock of the client’s zone, over a change of daylight saving', () => {
    const ten = [
      '2026-03-17T10:00:00Z',
      '2026-03-24T10:00:00Z',
      '2026-03-31T09:00:00Z',
      '2026-04-07T09:00:00Z',
    ];
    expect(timesOf(ten, 'Europe/London')).toMatchObject({ isConsistent: true, same: 4 });
    const late = ['2026-03-17T12:00:00Z', '2026-03-24T12:00:00Z', '2026-03-31T12:00:00Z'];
    expect(timesOf(late, 'Pacific/Kiritimati')).toMatchObject({ isConsistent: true, same: 3 });
  });

  it('say which sessions agree, and leave out those whose time never came', () => {
    const record = recordFromTokens('A A X n');
    expect(episode(record).sessionTimes).toEqual({
      isConsistent: true,
      same: 3,
      of: 3,
      evidence: [1, 2, 3].map((index) => ({ kind: 'sessions', id: `session-${index}` })),
    });
  });
});

describe('the wait for the first session', () => {
  const requested = new Date(last - 10 * DAY);
  const waiting = (sessions: CareRecord['sessions'], more: Partial<Episode> = {}): CareRecord => ({
    ...recordFrom({ sessions }),
    episodes: [{ ...episodeFrom({ openedAt: requested.toISOString() }), requestedAt: requested, ...more }],
  });
  const waitOf = (record: CareRecord) => episode(record).wait;
  const session = sessionFrom({ start: new Date(last).toISOString(), bookedAt: requested.toISOString() });

  it('is not known where nobody knows when help was asked for', () => {
    expect(waitOf(recordFromTokens('A'))).toBeNull();
  });

  it('ends with the first session that the client could come to', () => {
    const over = { requestedAt: requested, state: 'over', until: new Date(last), days: 10, isLong: true };
    expect(waitOf(waiting([withOutcome(session, 'attended')]))).toEqual(over);
    expect(waitOf(waiting([withOutcome(session, 'no-show')]))).toEqual(over);
    expect(waitOf(waiting([withCancellation(session, { by: 'client', hoursBefore: 1 })]))).toMatchObject({
      state: 'over',
    });
    const again = sessionFrom({ id: 'again', start: new Date(last + HOUR) });
    expect(waitOf(waiting([withOutcome(again, 'attended'), withOutcome(session, 'attended')]))).toEqual(over);
  });

  it('goes on while we cancel, and is as long as it is booked for', () => {
    const later = sessionFrom({ id: 'later', start: new Date(last + 5 * DAY), bookedAt: new Date(last) });
    const ours = withCancellation(session, { by: 'practitioner', hoursBefore: 30 });
    expect(waitOf(waiting([ours]))).toEqual({
      requestedAt: requested,
      state: 'open',
      until: soon,
      days: 11,
      isLong: true,
    });
    expect(waitOf(waiting([ours, later]))).toMatchObject({
      state: 'booked',
      until: new Date(last + 5 * DAY),
      days: 15,
    });
    expect(waitOf(waiting([session]))).toMatchObject({ state: 'booked', until: new Date(last) });
  });

  it('is long above seven days, and not at seven', () => {
    const after = (ms: number) => waitOf(waiting([], { requestedAt: new Date(+soon - ms) }));
    expect(after(7 * DAY)).toMatchObject({ state: 'open', days: 7, isLong: false });
    expect(after(7 * DAY + 1)).toMatchObject({ days: 7, isLong: true });
  });

  it('ends with the episode', () => {
    const ending = { kind: 'did-not-start', at: new Date(last - 5 * DAY), by: { role: 'client' } } as const;
    expect(waitOf(waiting([], { ending }))).toMatchObject({
      state: 'open',
      until: ending.at,
      days: 5,
      isLong: false,
    });
  });

  it('is none where the request was recorded after the session', () => {
    const record = waiting([withOutcome(session, 'attended')], { requestedAt: new Date(last + HOUR) });
    expect(waitOf(record)).toMatchObject({ days: 0, isLong: false });
  });
});

describe('care interrupted by us', () => {
  const interrupted = (record: CareRecord, asOf = soon) => episode(record, asOf).careInterrupted;
  const rules = (record: CareRecord, asOf = soon): string[] =>
    interrupted(record, asOf)?.reasons.map(({ rule }) => rule.replace('engagement.', '')) ?? [];
  /** No rhythm, so that only sessions in a row speak. */
  const withoutRhythm = (tokens: string): CareRecord => {
    const record = recordFromTokens(tokens);
    return { ...record, episodes: record.episodes.map((one) => ({ ...one, plans: [] })) };
  };

  it.each<[string, boolean]>([
    ['A n', false],
    ['A n n', true],
    ['n n', true],
    ['A n n A', false],
    ['A n X n', false],
    ['A n C n', false],
    ['A n ? n', true],
    ['A n n X', false],
  ])('of %j is %j', (tokens, is) => {
    expect(interrupted(withoutRhythm(tokens)) !== null).toBe(is);
  });

  it('says since when, which sessions, and is the service’s to mend, never the client’s', () => {
    const record = withoutRhythm('A n n n');
    const one = episode(record);
    expect(one.careInterrupted).toEqual({
      since: new Date(last - 7 * DAY - 48 * HOUR),
      reasons: [
        {
          rule: 'engagement.cancelled-by-us',
          evidence: [2, 3, 4].map((index) => ({ kind: 'sessions', id: `session-${index}` })),
          inputs: { count: 3, threshold: 2 },
        },
      ],
    });
    expect(one.prompts.at(-1)).toEqual({
      id: 'resume-care',
      reading: null,
      to: 'service',
      isQuiet: false,
      reasons: one.careInterrupted?.reasons,
    });
    expect([one.state.label, one.readings.attendance.level]).toEqual(['getting-started', 'strong']);
  });

  it('is told by our not being there as well', () => {
    const record = withoutRhythm('A ? ?');
    const sessions = record.sessions.map((session, index) =>
      index === 0 ? session : withOutcome(session, 'practitioner-no-show'),
    );
    expect(rules({ ...record, sessions })).toEqual(['cancelled-by-us']);
  });

  describe('by not being seen', () => {
    const seen = recordFromTokens('A A');
    const after = (days: number): Date => new Date(last + days * DAY);
    const away = (from: number, until: number): Partial<CareRecord> => ({
      practitionerAbsences: [
        {
          id: 'ab1',
          practitionerId: 'practitioner-1',
          announcedAt: after(from),
          from: after(from),
          until: after(until),
        },
      ],
    });

    it('is told from twice the rhythm on, where we were away', () => {
      const record = { ...seen, ...away(2, 40) };
      expect(interrupted(record, new Date(+after(14) - 1))).toBeNull();
      expect(interrupted(record, after(14))).toEqual({
        since: after(14),
        reasons: [
          {
            rule: 'engagement.unseen-through-us',
            evidence: [{ kind: 'practitionerAbsences', id: 'ab1' }],
            inputs: { lastSeenAt: new Date(last), days: 14 },
          },
        ],
      });
      expect(interrupted(record, after(60))?.since).toEqual(after(14));
    });

    it.each<[string, Partial<CareRecord>, number | null]>([
      ['an absence that ended a rhythm before', away(2, 7), null],
      ['an absence that ended later than that', away(2, 7.1), 14],
      ['an absence that began later', away(20, 40), 20],
      ['an absence that is not known yet', away(70, 90), null],
      [
        'a wait for us',
        { serviceWaits: [{ id: 'w1', episodeId: 'episode-1', for: 'transfer', from: after(1) }] },
        14,
      ],
      [
        'a wait of another episode',
        { serviceWaits: [{ id: 'w1', episodeId: 'other', for: 'transfer', from: after(1) }] },
        null,
      ],
    ])('%s', (_, facts, since) => {
      expect(interrupted({ ...seen, ...facts }, after(60))?.since ?? null).toEqual(
        since === null ? null : after(since),
      );
    });

    it('is told by a session that we cancelled, and not where the client could have been seen since', () => {
      const one = sessionFrom({ id: 'one', start: after(8), bookedAt: after(0) });
      const two = sessionFrom({ id: 'two', start: after(10), bookedAt: after(0) });
      const ours = withCancellation(one, { by: 'practitioner', hoursBefore: 24 });
      const record = { ...seen, sessions: [...seen.sessions, ours] };
      expect(rules(record, after(20))).toEqual(['unseen-through-us']);
      const missed = { ...record, sessions: [...record.sessions, withOutcome(two, 'no-show')] };
      expect(rules(missed, after(20))).toEqual([]);
    });

    it('is not told before anybody was seen, in a pause, or after the end', () => {
      const never = { ...recordFromTokens('n'), ...away(2, 40) };
      expect(interrupted(never, after(60))).toBeNull();
      const pauses = [{ id: 'p1', episodeId: 'episode-1', agreedAt: after(1), from: after(1) }];
      expect(interrupted({ ...seen, ...away(2, 40), pauses }, after(60))).toBeNull();
      const ending = { kind: 'other', at: after(50), by: { role: 'client' } } as const;
      const ended = { ...seen, ...away(2, 40), episodes: seen.episodes.map((each) => ({ ...each, ending })) };
      expect(interrupted(ended, after(60))).toBeNull();
    });

    it('gives both reasons, and the earlier time', () => {
      const record = recordFromTokens('A n n');
      expect(rules(record)).toEqual(['cancelled-by-us', 'unseen-through-us']);
      expect(interrupted(record)?.since).toEqual(new Date(last - 48 * HOUR));
    });
  });
});
