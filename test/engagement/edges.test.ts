import { describe, expect, it } from 'vitest';
import {
  assessEngagement,
  defaultAttendancePolicy,
  defineEngagementRules,
  explainChange,
  type CareRecord,
  type EngagementRules,
  type EpisodeEngagement,
  type ParticipationRating,
  type Session,
  type Task,
} from 'client-engagement';
import { recordFromTokens, sessionFrom, withCancellation } from 'client-engagement/testing';

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
const rulesOf = ({ reasons }: Pick<EpisodeEngagement, 'reasons'>): string[] =>
  reasons.map(({ rule }) => rule.replace('engagement.', ''));
const rating = (sessionId: string, value: 0 | 1 | 2, when: Date, by: ParticipationRating['by'] = 'client') =>
  ({ id: `${sessionId}-${by}-${+when}`, episodeId, sessionId, by, value, at: when }) as const;
const looked = (id: string, result: NonNullable<Task['reviews']>[number]['result'], when: Date): Task => ({
  id,
  episodeId,
  kind: 'task',
  agreedAt: at(-40),
  reviews: [{ at: when, result }],
});
/** Every turn of a reading between two moments, with when it was. */
const turns = (record: CareRecord, from: Date, to: Date, name: string) =>
  (explainChange(record, from, to, { policies }).episodes[0]?.readings ?? [])
    .filter(({ reading }) => reading === name)
    .map((turn) => [turn.at, turn.from, turn.to]);

describe('what a concern cites and compares with', () => {
  it('two missed in a row, one of them late notice', () => {
    const { state, reasons } = episode(recordFromTokens('A A A C X'));
    expect(state.label).toBe('missing-sessions');
    expect(reasons[0]?.inputs).toEqual({ count: 2, kept: 2, of: 4, threshold: 2 });
  });

  it('three of late notice, each booked anew at once, of which none was not attended', () => {
    const { reasons } = episode(recordFromTokens('A A A C C C'));
    expect(reasons.map(({ rule, inputs }) => [rule, inputs])).toEqual([
      ['engagement.missed-in-a-row', { count: 3, kept: 1, of: 4, threshold: 3 }],
    ]);
  });

  it('only the latest of a row of missed sessions say whether one was not attended', () => {
    const rules = defineEngagementRules({
      id: 'long',
      missed: { run: 9, often: 9 },
      attendance: { look: 9 },
    });
    const rebooked = (tokens: string): CareRecord => {
      const record = recordFromTokens(tokens);
      const more = record.sessions.map((session, index) =>
        sessionFrom({
          id: `more-${index}`,
          start: at(20 + index),
          bookedAt: new Date(+session.start - HOUR),
        }),
      );
      return { ...record, sessions: [...record.sessions, ...more] };
    };
    expect(episode(rebooked('A A A A A X C C'), at(1), rules).state.label).toBe('missing-sessions');
    const late = episode(rebooked('A A A A A A C C'), at(1), rules);
    expect([late.state.label, rulesOf(late)]).toEqual(['worth-a-conversation', ['sessions-kept']]);
  });

  it('few kept: with how many would have been enough', () => {
    const { reasons } = episode(recordFromTokens('X A X'));
    const kept = reasons.find(({ rule }) => rule === 'engagement.sessions-kept') ?? reasons[0];
    expect(kept?.inputs).toMatchObject({ kept: 1, of: 3 });
    const one = episode(recordFromTokens('X')).reasons.at(-1);
    expect(one).toEqual({
      rule: 'engagement.sessions-kept',
      evidence: [{ kind: 'sessions', id: 'session-1' }],
      inputs: { count: 1, kept: 0, of: 1, threshold: 0.5 },
    });
  });

  it('two of the latest four, put aside only by the two latest attended', () => {
    expect(episode(recordFromTokens('A X A A X')).state.label).toBe('missing-sessions');
    expect(episode(recordFromTokens('A A X A X')).state.label).toBe('missing-sessions');
    const two = episode(recordFromTokens('A A X X A A'));
    expect(two.state).toEqual({ label: 'worth-a-conversation', trend: 'recovering' });
    const short = defineEngagementRules({
      id: 'one',
      missed: { often: 1, reassuredBy: 3 },
      courseMinimum: 1,
    });
    expect(episode(recordFromTokens('A A'), at(1), short).state.label).toBe('attending');
    expect(episode(recordFromTokens('X A A'), at(1), short).state.label).toBe('missing-sessions');
  });

  it('an excused session is no session kept, and no session missed', () => {
    const record = recordFromTokens('A A X A X');
    const sessions = record.sessions.map((session) =>
      session.id === 'session-3'
        ? { ...session, exception: { reason: 'illness' as const, at: session.start } }
        : session,
    );
    expect(episode({ ...record, sessions }).state.label).toBe('attending');
  });

  it('missed sessions that ask at once leave the work aside; else both are named', () => {
    const low = { ratings: [rating('session-1', 0, at(-13))] };
    expect(rulesOf(episode({ ...recordFromTokens('A X X'), ...low }))).toEqual(['missed-in-a-row']);
    const both = episode({
      ...recordFromTokens('A A A A'),
      ratings: [rating('session-4', 0, at(0, 1))],
      tasks: [looked('t1', 'not-done', at(0, 2))],
    });
    expect(rulesOf(both)).toEqual(['participation-rated', 'tasks-looked-at']);
  });

  it('one of the two low is enough, and names only that one', () => {
    const base = recordFromTokens('A A A A');
    const rated = episode({
      ...base,
      ratings: [rating('session-4', 0, at(0, 1))],
      tasks: [looked('t1', 'done', at(0, 2))],
    });
    expect([rated.state.label, rulesOf(rated)]).toEqual(['worth-a-conversation', ['participation-rated']]);
    const tried = episode({
      ...base,
      ratings: [rating('session-4', 2, at(0, 1))],
      tasks: [looked('t1', 'not-done', at(0, 2))],
    });
    expect([tried.state.label, rulesOf(tried)]).toEqual(['worth-a-conversation', ['tasks-looked-at']]);
    expect(tried.reasons[0]?.evidence).toEqual([{ kind: 'tasks', id: 't1', part: 'reviews' }]);
  });

  it('one in part alone asks for nothing; participation and application in part together do', () => {
    const base = recordFromTokens('A A A A');
    const half = { ratings: [rating('session-4', 1, at(0, 1))] };
    expect(episode({ ...base, ...half }).state.label).toBe('engaged');
    const both = episode({ ...base, ...half, tasks: [looked('t1', 'partly-done', at(0, 2))] });
    expect([both.state.label, rulesOf(both)]).toEqual([
      'worth-a-conversation',
      ['partly-in-several', 'participation-rated', 'tasks-looked-at'],
    ]);
    expect(both.reasons[0]?.evidence).toEqual([
      { kind: 'ratings', id: `session-4-client-${+at(0, 1)}` },
      { kind: 'tasks', id: 't1', part: 'reviews' },
    ]);
    const note = { reflections: [{ id: 'n1', episodeId, kind: 'note' as const, at: at(0, 2) }] };
    expect(episode({ ...base, ...half, ...note }).state.label).toBe('engaged');
    const low = { ...base, ratings: [rating('session-4', 0, at(0, 1))], ...note };
    expect(rulesOf(episode(low))).toEqual(['participation-rated']);
    const late = recordFromTokens('L A L A');
    expect(episode({ ...late, ...half }).state.label).toBe('worth-a-conversation');
    expect(episode({ ...late, ...note }).state.label).toBe('engaged');
  });
});

describe('the very edge of a reading', () => {
  const base = recordFromTokens('A A A A A');

  it('what the client rates on average just so little is low', () => {
    const ratings = [
      rating('session-4', 1, at(-6)),
      rating('session-5', 0, at(0, 1)),
      rating('session-5', 0, at(0, 1), 'practitioner'),
    ];
    expect(episode({ ...base, ratings }).readings.participation).toMatchObject({
      level: 'low',
      reasons: [{ inputs: { mean: 0.5 } }],
    });
    const rules = defineEngagementRules({ id: 'zero', participation: { low: 0.4 } });
    expect(episode({ ...base, ratings }, at(1), rules).readings.participation.level).toBe('partial');
    const three = [0, 1, 0].map((value, index) =>
      rating(`session-${index + 3}`, value as 0 | 1, at(-13 + index * 7)),
    );
    const theirs = three.map((one) => ({
      ...one,
      id: `p-${one.id}`,
      by: 'practitioner' as const,
      value: 0 as const,
    }));
    expect(episode({ ...base, ratings: [...three, ...theirs] }).readings.participation.level).toBe('low');
  });

  it('a later rating of the same person counts from its time on, not before', () => {
    const ratings = [rating('session-5', 0, at(0, 1)), rating('session-5', 2, at(0, 3))];
    expect(episode({ ...base, ratings }, at(0, 2)).readings.participation.level).toBe('low');
    expect(episode({ ...base, ratings }, at(0, 3)).readings.participation.level).toBe('strong');
    expect(turns({ ...base, ratings }, at(-1), at(1), 'participation')).toEqual([
      [at(0, 1), 'unknown', 'low'],
      [at(0, 3), 'low', 'strong'],
    ]);
  });

  it('says how old the last rating is, not one still to come', () => {
    const ratings = [rating('session-1', 2, at(-27)), rating('session-5', 2, at(0, 1))];
    const [turn] =
      explainChange({ ...base, ratings }, at(-1), at(0, 0.5), { policies }).episodes[0]?.readings ?? [];
    expect(turn).toMatchObject({ reading: 'participation', to: 'unknown' });
    expect(turn?.reasons[0]?.evidence).toEqual([{ kind: 'ratings', id: `session-1-client-${+at(-27)}` }]);
  });

  it('looks at the latest three rated sessions and no more', () => {
    const values = [0, 0, 2, 2, 2] as const;
    const ratings = values.map((value, index) =>
      rating(`session-${index + 1}`, value, at(-28 + index * 7, 1)),
    );
    expect(episode({ ...base, ratings }).readings.participation.reasons[0]?.inputs).toMatchObject({
      mean: 2,
      sessions: 3,
    });
  });

  it('a task looked at, or a note taken, at the very start of the fourth session back is still fresh', () => {
    const start = at(-21);
    expect(episode({ ...base, tasks: [looked('t1', 'not-done', start)] }).readings.application.level).toBe(
      'low',
    );
    expect(
      episode({ ...base, tasks: [looked('t1', 'not-done', new Date(+start - 1))] }).readings.application
        .level,
    ).toBe('unknown');
    const note = (when: Date): CareRecord => ({
      ...base,
      reflections: [{ id: 'n', episodeId, kind: 'note', at: when }],
    });
    expect(episode(note(start)).readings.application).toMatchObject({
      level: 'partial',
      reasons: [{ inputs: { count: 1 } }],
    });
    expect(episode(note(new Date(+start - 1))).readings.application.level).toBe('unknown');
  });

  it('a note at the very moment of agreeing on a task is one about it', () => {
    const task = { ...looked('t1', 'not-done', at(0, 1)), agreedAt: at(-7) };
    const note = (when: Date) => ({ reflections: [{ id: 'n', episodeId, kind: 'note' as const, at: when }] });
    expect(episode({ ...base, tasks: [task], ...note(at(-7)) }).readings.application.level).toBe('partial');
    expect(
      episode({ ...base, tasks: [task], ...note(new Date(+at(-7) - 1)) }).readings.application.level,
    ).toBe('low');
  });

  it('an open task is one that was agreed by then and not withdrawn by then', () => {
    const open: Task = { id: 't1', episodeId, kind: 'task', agreedAt: at(-3), withdrawnAt: at(0, 5) };
    const application = (days: number, hours = 0) =>
      episode({ ...base, tasks: [open] }, at(days, hours)).readings.application;
    expect(application(-3).reasons).toEqual([
      {
        rule: 'engagement.task-not-looked-at',
        evidence: [{ kind: 'tasks', id: 't1' }],
        inputs: { tasks: 1 },
      },
    ]);
    expect(application(0, 4).reasons[0]?.rule).toBe('engagement.task-not-looked-at');
    expect(application(0, 5).reasons[0]?.rule).toBe('engagement.no-task-set');
    const done: Task = { ...looked('t2', 'done', at(-1)), withdrawnAt: at(0, 5) };
    expect(turns({ ...base, tasks: [done] }, at(-2), at(1), 'application')).toEqual([
      [at(-1), 'unknown', 'strong'],
      [at(0, 5), 'strong', 'unknown'],
    ]);
  });

  it('attendance says how many are in a row, and nothing while nothing is known', () => {
    expect(episode(recordFromTokens('A X X')).readings.attendance.reasons[1]?.inputs).toEqual({
      count: 2,
      threshold: 2,
    });
    expect(episode(recordFromTokens('')).readings.attendance).toEqual({
      level: 'unknown',
      from: null,
      to: null,
      sessionsSince: null,
      reasons: [{ rule: 'engagement.nothing-to-read-yet', evidence: [], inputs: {} }],
    });
  });
});

describe('the next session, as time goes on', () => {
  const base = recordFromTokens('A');
  const booked = sessionFrom({ id: 'next', start: at(6), bookedAt: at(2) });
  const withSession = (...sessions: Session[]): CareRecord => ({
    ...base,
    sessions: [...base.sessions, ...sessions],
  });
  const completion = (record: CareRecord) => turns(record, at(1), at(8), 'completion');

  it('is there from its booking to its start', () => {
    expect(completion(withSession(booked))).toEqual([
      [at(2), 'unknown', 'partial'],
      [at(6), 'partial', 'unknown'],
    ]);
  });

  it('is gone from its cancellation on', () => {
    const cancelled = withCancellation(booked, { by: 'client', hoursBefore: 48 });
    expect(completion(withSession(cancelled))).toEqual([
      [at(2), 'unknown', 'partial'],
      [at(4), 'partial', 'unknown'],
    ]);
  });

  it('is gone from its cancellation on under a policy that nobody gave, too', () => {
    const policy = { id: 'theirs', version: 1 };
    const cancelled = { ...withCancellation(booked, { by: 'client', hoursBefore: 48 }), policy };
    expect(completion(withSession(cancelled)).at(0)).toEqual([at(2), 'unknown', 'partial']);
    expect(episode(withSession(cancelled), at(3)).readings.completion.level).toBe('partial');
    expect(episode(withSession(cancelled), at(4)).readings.completion.level).toBe('unknown');
    expect(episode(withSession({ ...booked, policy }), at(4)).readings.completion.level).toBe('partial');
  });

  it('is the first of them, whatever the order of booking', () => {
    const sooner = sessionFrom({ id: 'sooner', start: at(5), bookedAt: at(3) });
    const { completion: now } = episode(withSession(booked, sooner), at(4)).readings;
    expect(now.reasons[0]).toEqual({
      rule: 'engagement.next-session-booked',
      evidence: [{ kind: 'sessions', id: 'sooner' }],
      inputs: { start: at(5) },
    });
    expect(now.from).toEqual(at(3));
  });

  it('makes way for a planned ending, which says since when', () => {
    const planned = {
      ...withSession(booked),
      episodes: base.episodes.map((one) => ({ ...one, plannedEnding: { agreedAt: at(3) } })),
    };
    expect(episode(planned, at(4)).readings.completion.reasons).toEqual([
      {
        rule: 'engagement.ending-planned',
        evidence: [{ kind: 'episodes', id: 'episode-1', part: 'plannedEnding' }],
        inputs: { agreedAt: at(3) },
      },
    ]);
  });

  it('makes way for the ending from the moment it came', () => {
    const ended: CareRecord = {
      ...base,
      episodes: base.episodes.map((one) => ({
        ...one,
        ending: { kind: 'met-goals', at: at(3), by: { role: 'practitioner' } },
      })),
    };
    expect(completion(ended)).toEqual([[at(3), 'unknown', 'partial']]);
  });

  it('and goals: those of this episode that still stand, in the order of confirming, each once', () => {
    const goal = (id: string, days: number) => ({
      id,
      episodeId,
      setAt: at(-20),
      confirmedByClientAt: at(days),
    });
    const goals = [goal('b', -3), goal('a', -3), goal('c', -9), { ...goal('d', -4), withdrawnAt: at(-1) }];
    const { completion: now } = episode({ ...base, goals }).readings;
    expect(now.reasons[0]).toEqual({
      rule: 'engagement.goal-confirmed',
      evidence: ['c', 'a', 'b'].map((id) => ({ kind: 'goals', id, part: 'confirmedByClientAt' })),
      inputs: { goals: 3 },
    });
    expect([now.from, now.to]).toEqual([at(-3), at(-3)]);
    const early = { ...goal('e', -30), setAt: at(-2) };
    expect(episode({ ...base, goals: [early] }).readings.completion.from).toEqual(at(-2));
  });
});

describe('a session that was excused', () => {
  it('keeps the wait for the first session open, and is no miss before it', () => {
    const record = recordFromTokens('X A');
    const sessions = record.sessions.map((session) =>
      session.id === 'session-1'
        ? { ...session, exception: { reason: 'illness' as const, at: session.start } }
        : session,
    );
    const requested = {
      ...record,
      sessions,
      episodes: record.episodes.map((one) => ({ ...one, requestedAt: at(-10) })),
    };
    expect(episode(requested).wait).toMatchObject({ state: 'over', until: at(0), days: 10 });
  });
});
