import { describe, expect, it } from 'vitest';
import {
  assessEngagement,
  defaultAttendancePolicy,
  defineEngagementRules,
  explainChange,
  type CareRecord,
  type Contact,
  type EngagementRules,
  type EpisodeEngagement,
  type Task,
} from 'client-engagement';
import { recordFromTokens, sessionFrom, withCancellation, withOutcome } from 'client-engagement/testing';

const policies = [defaultAttendancePolicy];
const DAY = 86_400_000;
const HOUR = 3_600_000;
const last = Date.parse('2026-12-30T10:00:00Z');
const at = (days: number, hours = 0): Date => new Date(last + days * DAY + hours * HOUR);
const episodeId = 'episode-1';

function episode(record: CareRecord, asOf = at(1), rules?: EngagementRules): EpisodeEngagement {
  const [first] = assessEngagement(record, { policies, asOf, rules }).episodes;
  if (first === undefined) throw new Error('There is no episode.');
  return first;
}
const session = (id: string) => ({ kind: 'sessions', id });
const rated = (id: string, when: Date, value: 0 | 1 | 2, by: 'client' | 'practitioner' = 'client') =>
  ({ id, episodeId, sessionId: 'session-4', by, value, at: when }) as const;
const looked = (id: string, result: 'done' | 'partly-done' | 'not-done', when: Date): Task => ({
  id,
  episodeId,
  kind: 'task',
  agreedAt: at(-40),
  reviews: [{ at: when, result }],
});
const base = recordFromTokens('A A A A');

describe('the reasons of a state', () => {
  it('of care that has begun cite the sessions that make it so', () => {
    const [started, unknown] = episode(base).reasons;
    expect(started).toEqual({
      rule: 'engagement.attended-so-far',
      evidence: [session('session-3'), session('session-4')],
      inputs: { attended: 4, courseMinimum: 2 },
    });
    expect(unknown).toEqual({ rule: 'engagement.work-not-known', evidence: [], inputs: {} });
  });

  it('of an engaged client are what is known of the work', () => {
    const tasks = [looked('t1', 'done', at(0, 1))];
    const ratings = [rated('r1', at(0, 1), 2)];
    const rules = (more: Partial<CareRecord>) =>
      episode({ ...base, ...more }).reasons.map(({ rule }) => rule);
    expect(rules({ tasks })).toEqual(['engagement.attended-so-far', 'engagement.tasks-looked-at']);
    expect(rules({ ratings })).toEqual(['engagement.attended-so-far', 'engagement.participation-rated']);
    expect(rules({ tasks, ratings })).toEqual([
      'engagement.attended-so-far',
      'engagement.participation-rated',
      'engagement.tasks-looked-at',
    ]);
    const theirs = [rated('r1', at(0, 1), 0, 'practitioner')];
    expect(rules({ ratings: theirs })).toEqual(['engagement.attended-so-far', 'engagement.work-not-known']);
    expect(rules({ ratings: theirs, tasks })).toEqual([
      'engagement.attended-so-far',
      'engagement.tasks-looked-at',
    ]);
  });

  it('of an ending say which, and when', () => {
    const ending = { kind: 'client-ended', at: at(0, 5), by: { role: 'client' } } as const;
    const ended = episode({ ...base, episodes: base.episodes.map((one) => ({ ...one, ending })) });
    const reason = {
      rule: 'engagement.ended',
      evidence: [{ kind: 'episodes', id: 'episode-1', part: 'ending' }],
      inputs: { kind: 'client-ended', at: at(0, 5) },
    };
    expect(ended.reasons).toEqual([reason]);
    expect(ended.history.at(-1)).toEqual({
      at: at(0, 5),
      state: { label: 'ended', ending: 'client-ended' },
      reasons: [reason],
    });
  });

  it('on the way up cite the clear sessions so far', () => {
    const rules = defineEngagementRules({ id: 'three', upAfter: 3 });
    const rising = (tokens: string) => episode(recordFromTokens(tokens), at(1), rules).reasons.at(-1);
    expect(rising('A A X A A')).toEqual({
      rule: 'engagement.rising',
      evidence: [session('session-4'), session('session-5')],
      inputs: { clear: 2, needed: 3 },
    });
    expect(rising('X X A A A')).toMatchObject({ evidence: [session('session-5')], inputs: { clear: 1 } });
  });

  it('name the session that was missed where nothing else asks', () => {
    const rules = defineEngagementRules({ id: 'four', upAfter: 4, missed: { often: 3 } });
    expect(episode(recordFromTokens('A A A X'), at(1), rules).reasons).toEqual([
      {
        rule: 'engagement.missed-recently',
        evidence: [session('session-4')],
        inputs: { start: recordFromTokens('A A A X').sessions[3]?.start },
      },
    ]);
  });

  it('are not carried along once they are over', () => {
    expect(episode(recordFromTokens('A A X X A A A A')).reasons.map(({ rule }) => rule)).toEqual([
      'engagement.attended-so-far',
      'engagement.work-not-known',
    ]);
    const back = episode(recordFromTokens('A A A X X A A')).reasons.map(({ rule }) => rule);
    expect(back).toEqual(['engagement.missed-often', 'engagement.rising']);
  });

  it('keep what missed sessions said beside a silence that follows, and the silence once', () => {
    const contacts: Contact[] = [
      { id: 'c1', clientId: 'client-1', direction: 'from-client', channel: 'app', at: at(30) },
    ];
    const { reasons } = episode({ ...recordFromTokens('A A X X'), contacts }, at(60));
    expect(reasons.map(({ rule }) => rule)).toEqual(['engagement.missed-in-a-row', 'engagement.no-contact']);
  });
});

describe('the signs so far', () => {
  const wrote = (id: string, when: Date): Contact => ({
    id,
    clientId: 'client-1',
    direction: 'from-client',
    channel: 'app',
    at: when,
  });
  const waiting: CareRecord = {
    ...recordFromTokens(''),
    contacts: [6, 2, 4, 3, 5, 1].map((hours) => wrote(`c${hours}`, at(-6, hours))),
  };

  it('are counted, and the latest five of them cited in order', () => {
    const signs = episode(waiting, at(-5)).reasons[1];
    expect(signs).toEqual({
      rule: 'engagement.signs-so-far',
      evidence: [2, 3, 4, 5, 6].map((hours) => ({ kind: 'contacts', id: `c${hours}` })),
      inputs: { count: 7 },
    });
  });

  it('are those up to the moment, and of the client’s own doing', () => {
    expect(episode(waiting, at(-6, 3)).reasons[1]?.inputs).toEqual({ count: 4 });
    const tied = { ...waiting, contacts: ['b', 'a'].map((id) => wrote(id, at(-6, 1))) };
    expect(episode(tied, at(-5)).reasons[1]?.evidence.slice(-2)).toEqual([
      { kind: 'contacts', id: 'a' },
      { kind: 'contacts', id: 'b' },
    ]);
    const [first] = waiting.episodes;
    const bare: CareRecord = {
      client: { id: 'client-1' },
      episodes: first === undefined ? [] : [{ ...first, plans: undefined }],
      sessions: [
        withCancellation(sessionFrom({ start: at(-5), bookedAt: at(-6) }), {
          by: 'practitioner',
          hoursBefore: 2,
        }),
      ],
    };
    expect(episode(bare, at(-4)).reasons.map(({ rule }) => rule)).toEqual(['engagement.attended-so-far']);
  });
});

describe('moments at which engagement is looked at', () => {
  it('a task withdrawn that had been done leaves what was not done, from then on', () => {
    const tasks = [
      { ...looked('t1', 'done', at(-6)), withdrawnAt: at(0, 5) },
      looked('t2', 'not-done', at(-5)),
      looked('t3', 'partly-done', at(-5)),
    ];
    const record = { ...base, tasks };
    expect(episode(record, at(0, 4)).state.label).toBe('engaged');
    const { state, since } = episode(record);
    expect([state.label, since]).toEqual(['worth-a-conversation', at(0, 5)]);
  });

  it('a task withdrawn that was never looked at is none', () => {
    const record = {
      ...recordFromTokens('A A A X'),
      tasks: [{ ...looked('t1', 'done', at(0)), reviews: [], withdrawnAt: at(0, 5) }],
    };
    expect(episode(record).state.label).toBe('attending');
  });

  it('whatever the order in which facts are listed, the latest counts', () => {
    const ratings = [rated('late', at(0, 3), 2), rated('early', at(0, 1), 0)];
    expect(episode({ ...base, ratings }).readings.participation.level).toBe('strong');
    const tied = [rated('b', at(0, 1), 2), rated('a', at(0, 1), 0)];
    expect(episode({ ...base, ratings: tied }).readings.participation.level).toBe('strong');
    const task = {
      ...looked('t1', 'done', at(0)),
      reviews: [
        { at: at(0, 2), result: 'done' as const },
        { at: at(0, 1), result: 'not-done' as const },
      ],
    };
    expect(episode({ ...base, tasks: [task] }).readings.application.level).toBe('strong');
    const same = {
      ...task,
      reviews: [
        { at: at(0, 1), result: 'not-done' as const },
        { at: at(0, 1), result: 'done' as const },
      ],
    };
    expect(episode({ ...base, tasks: [same] }).readings.application.level).toBe('low');
    const two = [looked('b', 'done', at(0, 1)), looked('a', 'done', at(0, 1)), looked('c', 'done', at(-1))];
    expect(
      episode({ ...base, tasks: two }).readings.application.reasons[0]?.evidence.map(({ id }) => id),
    ).toEqual(['b', 'a', 'c']);
    const open = ['b', 'a'].map((id) => ({ ...looked(id, 'done', at(0)), reviews: [] }));
    expect(
      episode({ ...base, tasks: open }).readings.application.reasons[0]?.evidence.map(({ id }) => id),
    ).toEqual(['a', 'b']);
  });

  it('what belongs to another episode is left out', () => {
    const other = { episodeId: 'other' };
    const record: CareRecord = {
      ...base,
      ratings: [{ ...rated('r', at(0, 1), 0), ...other }],
      tasks: [{ ...looked('t', 'not-done', at(0, 1)), ...other }],
      reflections: [{ id: 'n', episodeId: 'other', kind: 'note', at: at(0, 1) }],
      pauses: [{ id: 'p', episodeId: 'other', agreedAt: at(-1), from: at(0) }],
    };
    expect(episode(record)).toMatchObject({
      state: { label: 'attending' },
      readings: { participation: { level: 'unknown' }, application: { level: 'unknown' } },
    });
    const goals = [{ id: 'g', episodeId: 'other', setAt: at(-3), confirmedByClientAt: at(-2) }];
    expect(explainChange({ ...base, goals }, at(-3), at(-1), { policies }).episodes[0]?.readings).toEqual([]);
  });

  it('a pause that was ended early is over from then on', () => {
    const pauses = [{ id: 'p', episodeId, agreedAt: at(-1), from: at(1), endedAt: at(3) }];
    expect(episode({ ...base, pauses }, at(2)).state.label).toBe('paused');
    expect(episode({ ...base, pauses }, at(3)).state.label).toBe('attending');
  });

  it('a late cancel is looked at by the time of the first new booking, not of another', () => {
    const cancelled = withCancellation(sessionFrom({ id: 'c', start: at(2) }), {
      by: 'client',
      hoursBefore: 3,
    });
    const again = withCancellation(sessionFrom({ id: 'd', start: at(3) }), { by: 'client', hoursBefore: 3 });
    const book = (id: string, when: Date) => sessionFrom({ id, start: at(20), bookedAt: when });
    const record = (...more: ReturnType<typeof book>[]): CareRecord => ({
      ...base,
      sessions: [...more, ...base.sessions, cancelled, again],
    });
    const first = book('e', at(2, 2));
    const second = book('f', at(2, 23));
    expect(episode(record(second, first), at(4)).state).toEqual({
      label: 'worth-a-conversation',
      trend: 'steady',
    });
    expect(episode(record(second, first), at(4)).since).toEqual(at(2, 23));
    expect(episode(record(second), at(4)).since).toEqual(at(2, 23));
    const onTheDot = book('g', at(2, -3));
    expect(episode(record(onTheDot), at(2, 1)).readings.attendance.reasons[0]?.inputs).toMatchObject({
      kept: 3,
      of: 4,
    });
  });

  it('a row of missed sessions is one of a format: the longer of the two counts', () => {
    const group = (id: string, days: number, outcome: 'attended' | 'no-show') =>
      withOutcome(sessionFrom({ id, start: at(days), format: 'group' }), outcome);
    const mixed = {
      ...recordFromTokens('A A X'),
      sessions: [
        ...recordFromTokens('A A X').sessions,
        group('g1', -6, 'no-show'),
        group('g2', -5, 'no-show'),
      ],
    };
    expect(episode(mixed).readings.attendance.reasons[1]).toMatchObject({
      rule: 'engagement.missed-in-a-row',
      evidence: [session('g1'), session('g2')],
    });
    const even = {
      ...mixed,
      sessions: [
        ...recordFromTokens('A X X').sessions,
        group('g1', -6, 'no-show'),
        group('g2', -5, 'no-show'),
      ],
    };
    expect(episode(even).readings.attendance.reasons[1]?.evidence).toEqual([
      session('session-2'),
      session('session-3'),
    ]);
    const kept = {
      ...mixed,
      sessions: [...recordFromTokens('A X X').sessions, group('g1', 0.5, 'attended')],
    };
    expect(episode(kept).readings.attendance.reasons[1]?.evidence).toEqual([
      session('session-2'),
      session('session-3'),
    ]);
  });
});
