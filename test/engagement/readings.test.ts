import { describe, expect, it } from 'vitest';
import {
  assessEngagement,
  defaultAttendancePolicy,
  type CareRecord,
  type EpisodeEngagement,
  type Goal,
  type ParticipationRating,
  type Reading,
  type Task,
  type TaskReview,
} from 'client-engagement';
import { recordFromTokens, sessionFrom } from 'client-engagement/testing';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const last = Date.parse('2026-12-30T10:00:00Z');
const soon = new Date(last + DAY);
const episodeId = 'episode-1';

function episode(record: CareRecord, asOf = soon): EpisodeEngagement {
  const [first] = assessEngagement(record, { policies: [defaultAttendancePolicy], asOf }).episodes;
  if (first === undefined) throw new Error('There is no episode.');
  return first;
}
const rules = ({ reasons }: Reading): string[] => reasons.map(({ rule }) => rule.replace('engagement.', ''));
const cited = ({ reasons }: Reading): string[] =>
  reasons.flatMap(({ evidence }) => evidence.map(({ kind, id }) => `${kind}:${id}`));

/** Ratings of weekly sessions, oldest first: `c2` by the client, `p0` by the practitioner, `-` none, a comma between. */
function rated(text: string): CareRecord {
  const weeks = text.split(' ');
  const record = recordFromTokens(weeks.map(() => 'A').join(' '));
  const ratings = weeks.flatMap((week, index) => {
    const session = record.sessions[index];
    if (session === undefined || week === '-') return [];
    return week.split(',').map((one, place): ParticipationRating => ({
      id: `${session.id}-${place}`,
      episodeId,
      sessionId: session.id,
      by: one.startsWith('c') ? 'client' : 'practitioner',
      value: one.endsWith('0') ? 0 : one.endsWith('1') ? 1 : 2,
      at: new Date(+session.start + HOUR + place),
    }));
  });
  return { ...record, ratings };
}

describe('the reading of participation', () => {
  const readingOf = (text: string): Reading => episode(rated(text)).readings.participation;

  it.each([
    ['-', 'unknown', ['not-rated']],
    ['c2', 'strong', ['participation-rated']],
    ['c1', 'partial', ['participation-rated']],
    ['c0', 'low', ['participation-rated']],
    ['c2,p2 c2,p1', 'strong', ['participation-rated']],
    ['c1,p2', 'strong', ['participation-rated']],
    ['c1,p1', 'partial', ['participation-rated']],
    ['c0,p1', 'low', ['participation-rated']],
    ['c1,p0', 'partial', ['participation-rated']],
    ['p0', 'partial', ['participation-rated', 'client-view-missing']],
    ['p0 p0 p0', 'partial', ['participation-rated', 'client-view-missing']],
    ['p0 c0 p0', 'low', ['participation-rated']],
    ['p0 c1 p0', 'partial', ['participation-rated']],
    ['p2', 'strong', ['participation-rated']],
    ['c0 c2 c2 c2', 'strong', ['participation-rated']],
    ['c2 c0 c0 c0', 'low', ['participation-rated']],
    ['c0,c2', 'strong', ['participation-rated']],
    ['p0,p2', 'strong', ['participation-rated']],
    ['c0 - - -', 'low', ['participation-rated']],
    ['c0 - - - -', 'unknown', ['evidence-too-old']],
    ['c0 c0 c2 - -', 'partial', ['participation-rated']],
  ])('of %j is %s', (text, level, why) => {
    const reading = readingOf(text);
    expect([reading.level, rules(reading)]).toEqual([level, why]);
  });

  it('says from what it was read, from when to when, and how old the latest of it is', () => {
    expect(readingOf('c2,p1 - c1 -')).toEqual({
      level: 'partial',
      from: new Date(last - 21 * DAY),
      to: new Date(last - 7 * DAY),
      sessionsSince: 1,
      reasons: [
        {
          rule: 'engagement.participation-rated',
          evidence: [
            { kind: 'ratings', id: 'session-3-0' },
            { kind: 'ratings', id: 'session-1-0' },
            { kind: 'ratings', id: 'session-1-1' },
          ],
          inputs: { mean: 1.25, sessions: 2, strong: 1.5, low: 0.5 },
        },
      ],
    });
  });

  it('says how old it is when it is too old to read from', () => {
    const reading = readingOf('c0 c0 - - - - -');
    expect(reading).toMatchObject({ level: 'unknown', from: null, to: null, sessionsSince: 5 });
    expect(cited(reading)).toEqual(['ratings:session-2-0']);
    expect(reading.reasons[0]?.inputs).toEqual({ sessions: 5, threshold: 3 });
  });

  it('reads nothing from a session that was missed, or from another episode', () => {
    const record = recordFromTokens('A X');
    const rating = { id: 'r1', episodeId, by: 'client', value: 0, at: new Date(last + HOUR) } as const;
    expect(
      episode({ ...record, ratings: [{ ...rating, sessionId: 'session-2' }] }).readings.participation.level,
    ).toBe('unknown');
    const elsewhere = { ...rating, sessionId: 'session-1', episodeId: 'other' };
    expect(episode({ ...record, ratings: [elsewhere] }).readings.participation.level).toBe('unknown');
  });

  it('is not read before it was given', () => {
    const record = rated('c2');
    const before = episode(record, new Date(last + HOUR - 1)).readings.participation;
    expect([before.level, rules(before)]).toEqual(['unknown', ['not-rated']]);
    expect(episode(record, new Date(last + HOUR)).readings.participation.level).toBe('strong');
  });
});

/** Tasks, each agreed the day before the first session and looked at in the weeks named: `done@1`. */
function tasked(tokens: string, ...tasks: readonly string[]): CareRecord {
  const record = recordFromTokens(tokens);
  const starts = record.sessions.map(({ start }) => +start);
  const agreedAt = new Date((starts[0] ?? last) - DAY);
  return {
    ...record,
    tasks: tasks.map((text, index): Task => {
      const reviews = text.split(' ').flatMap((look): TaskReview[] => {
        const [result = '', week = ''] = look.split('@');
        const start = starts[Number(week) - 1];
        if (start === undefined) return [];
        return [{ result: result as TaskReview['result'], at: new Date(start + 1_800_000) }];
      });
      return { id: `t${index + 1}`, episodeId, kind: 'task', agreedAt, reviews };
    }),
  };
}

describe('the reading of application and reflection', () => {
  const readingOf = (tokens: string, ...tasks: readonly string[]): Reading =>
    episode(tasked(tokens, ...tasks)).readings.application;

  it.each<[string[], Reading['level'], string[]]>([
    [[], 'unknown', ['no-task-set']],
    [['open'], 'unknown', ['task-not-looked-at']],
    [['done@2'], 'strong', ['tasks-looked-at']],
    [['partly-done@2'], 'partial', ['tasks-looked-at']],
    [['not-done@2'], 'low', ['tasks-looked-at']],
    [['not-done-but-reflected-on@2'], 'partial', ['tasks-looked-at']],
    [['not-applicable@2'], 'unknown', ['task-not-looked-at']],
    [['done@2', 'partly-done@2'], 'strong', ['tasks-looked-at']],
    [['done@2', 'not-done@2'], 'partial', ['tasks-looked-at']],
    [['partly-done@2', 'not-done@2'], 'low', ['tasks-looked-at']],
    [['not-done@2', 'not-applicable@2', 'done@1'], 'partial', ['tasks-looked-at']],
    [['not-done@1 done@2'], 'strong', ['tasks-looked-at']],
    [['done@1 not-applicable@2'], 'unknown', ['task-not-looked-at']],
  ])('of %j is %s', (tasks, level, why) => {
    const reading = readingOf('A A', ...tasks);
    expect([reading.level, rules(reading)]).toEqual([level, why]);
  });

  it('looks at the latest four', () => {
    const reading = readingOf('A A A', 'not-done@1', 'done@2', 'done@2', 'done@3', 'done@3');
    expect(reading).toMatchObject({
      level: 'strong',
      from: new Date(last - 7 * DAY + 1_800_000),
      to: new Date(last + 1_800_000),
      sessionsSince: 0,
    });
    expect(cited(reading)).toEqual(['tasks:t5', 'tasks:t4', 'tasks:t3', 'tasks:t2']);
    expect(reading.reasons[0]?.inputs).toEqual({ mean: 2, tasks: 4, strong: 1.5, low: 0.5 });
  });

  it('reads tasks until more than three sessions were attended since', () => {
    expect(readingOf('A A A A', 'not-done@1').level).toBe('low');
    const old = readingOf('A A A A A', 'not-done@1');
    expect([old.level, rules(old), old.sessionsSince]).toEqual(['unknown', ['evidence-too-old'], 4]);
    expect(old.reasons[0]).toEqual({
      rule: 'engagement.evidence-too-old',
      evidence: [{ kind: 'tasks', id: 't1', part: 'reviews' }],
      inputs: { sessions: 4, threshold: 3 },
    });
    expect(readingOf('A A A A X', 'not-done@1').level).toBe('low');
  });

  it('leaves out what was withdrawn, from then on', () => {
    const record = tasked('A A', 'not-done@1', 'done@1');
    const tasks = record.tasks?.map((task) =>
      task.id === 't1' ? { ...task, withdrawnAt: new Date(last) } : task,
    );
    expect(episode({ ...record, tasks }, new Date(last - 1)).readings.application.level).toBe('partial');
    expect(episode({ ...record, tasks }, new Date(last)).readings.application.level).toBe('strong');
    const allGone = { ...record, tasks: tasks?.filter(({ id }) => id === 't1') };
    expect(rules(episode(allGone).readings.application)).toEqual(['no-task-set']);
  });

  it('counts a reflection between agreeing and looking for a task that was not done', () => {
    const record = tasked('A A', 'not-done@2');
    const note = { id: 'n1', episodeId, kind: 'note', at: new Date(last - DAY) } as const;
    const lifted = episode({ ...record, reflections: [note] }).readings.application;
    expect([lifted.level, rules(lifted)]).toEqual(['partial', ['tasks-looked-at', 'reflected-on']]);
    expect(cited(lifted)).toEqual(['tasks:t1', 'reflections:n1']);
    const tooLate = { ...note, at: new Date(last + HOUR) };
    expect(episode({ ...record, reflections: [tooLate] }).readings.application.level).toBe('low');
    const before = { ...note, at: new Date(last - 30 * DAY) };
    expect(episode({ ...record, reflections: [before] }).readings.application.level).toBe('low');
    const done = episode({ ...tasked('A A', 'done@2'), reflections: [note] }).readings.application;
    expect(rules(done)).toEqual(['tasks-looked-at']);
    const twice = episode({ ...tasked('A A', 'not-done@2', 'not-done@2'), reflections: [note] }).readings
      .application;
    expect(twice.reasons[1]).toMatchObject({ evidence: [{ id: 'n1' }], inputs: { tasks: 2 } });
  });

  it('reads in part from the client’s own reflections alone, and never asks for more because of it', () => {
    const record = recordFromTokens('L A L A');
    const reflections = [5, 3].map(
      (days) => ({ id: `n${days}`, episodeId, kind: 'tool-use', at: new Date(last - days * DAY) }) as const,
    );
    const { readings, state } = episode({ ...record, reflections });
    expect(readings.attendance.level).toBe('partial');
    expect(readings.application).toMatchObject({
      level: 'partial',
      from: new Date(last - 5 * DAY),
      to: new Date(last - 3 * DAY),
      sessionsSince: 1,
    });
    expect(readings.application.reasons).toEqual([
      {
        rule: 'engagement.reflections-alone',
        evidence: [{ kind: 'reflections', id: 'n3' }],
        inputs: { count: 2 },
      },
    ]);
    expect(state.label).toBe('engaged');
    const tied = ['b', 'a'].map((id) => ({ id, episodeId, kind: 'note', at: new Date(last - DAY) }) as const);
    const { application } = episode({ ...record, reflections: tied }).readings;
    expect(application.reasons[0]?.evidence).toEqual([{ kind: 'reflections', id: 'b' }]);
    const long = { id: 'n', episodeId, kind: 'note', at: new Date(last - 22 * DAY) } as const;
    expect(episode({ ...record, reflections: [long] }).readings.application.level).toBe('unknown');
  });

  it('asks for a conversation where two are in part, and says which', () => {
    const late = recordFromTokens('A A L L');
    const tasks = tasked('A A L L', 'partly-done@4').tasks;
    const both = episode({ ...late, tasks });
    expect(both.state).toEqual({ label: 'worth-a-conversation', trend: 'steady' });
    expect(both.reasons.map(({ rule }) => rule)).toEqual([
      'engagement.partly-in-several',
      'engagement.sessions-kept',
      'engagement.late-arrivals',
      'engagement.tasks-looked-at',
    ]);
    expect(both.reasons[0]?.inputs).toEqual({ readings: 2, threshold: 2 });
    expect(episode({ ...recordFromTokens('A A A A'), tasks }).state.label).toBe('engaged');
  });
});

describe('the reading of completion', () => {
  const goal: Goal = {
    id: 'g1',
    episodeId,
    setAt: new Date(last - 20 * DAY),
    confirmedByClientAt: new Date(last - 14 * DAY),
  };
  const next = sessionFrom({ id: 'next', start: new Date(last + 7 * DAY), bookedAt: new Date(last) });
  const base = recordFromTokens('A A A');
  const booked: CareRecord = { ...base, sessions: [...base.sessions, next] };
  const planned = (more: object = {}): CareRecord => ({
    ...base,
    episodes: base.episodes.map((one) => ({ ...one, plannedEnding: { agreedAt: new Date(last), ...more } })),
  });
  const ended = (kind: 'met-goals' | 'unplanned'): CareRecord => ({
    ...base,
    episodes: base.episodes.map((one) => ({
      ...one,
      ending: { kind, at: new Date(last + HOUR), by: { role: 'practitioner' } },
    })),
  });

  it.each<[string, CareRecord, Reading['level'], string[]]>([
    ['nothing', base, 'unknown', ['nothing-agreed-yet']],
    ['a confirmed goal', { ...base, goals: [goal] }, 'partial', ['goal-confirmed']],
    ['a next session', booked, 'partial', ['next-session-booked']],
    ['both', { ...booked, goals: [goal] }, 'strong', ['goal-confirmed', 'next-session-booked']],
    ['a planned ending', planned(), 'partial', ['ending-planned']],
    [
      'a goal and a planned ending',
      { ...planned(), goals: [goal] },
      'strong',
      ['goal-confirmed', 'ending-planned'],
    ],
    [
      'a planned ending withdrawn',
      planned({ withdrawnAt: new Date(last + 1) }),
      'unknown',
      ['nothing-agreed-yet'],
    ],
    [
      'a goal not confirmed',
      { ...base, goals: [{ ...goal, confirmedByClientAt: undefined }] },
      'unknown',
      ['nothing-agreed-yet'],
    ],
    [
      'a goal withdrawn',
      { ...base, goals: [{ ...goal, withdrawnAt: new Date(last) }] },
      'unknown',
      ['nothing-agreed-yet'],
    ],
    [
      'a goal of another episode',
      { ...base, goals: [{ ...goal, episodeId: 'other' }] },
      'unknown',
      ['nothing-agreed-yet'],
    ],
    [
      'an ending with the goals met',
      { ...ended('met-goals'), goals: [goal] },
      'strong',
      ['goal-confirmed', 'ending-planned'],
    ],
    ['an unplanned ending', { ...ended('unplanned'), goals: [goal] }, 'partial', ['goal-confirmed']],
    [
      'a next session that was cancelled',
      {
        ...base,
        sessions: [...base.sessions, { ...next, cancellation: { by: 'client', at: new Date(last + 1) } }],
      },
      'unknown',
      ['nothing-agreed-yet'],
    ],
    [
      'a next session cancelled at an unknown time',
      { ...base, sessions: [...base.sessions, { ...next, cancellation: { by: 'client' } }] },
      'unknown',
      ['nothing-agreed-yet'],
    ],
  ])('with %s', (_, record, level, why) => {
    const { completion } = episode(record).readings;
    expect([completion.level, rules(completion)]).toEqual([level, why]);
  });

  it('says since when, and how old that is', () => {
    expect(episode({ ...booked, goals: [goal] }).readings.completion).toEqual({
      level: 'strong',
      from: new Date(last - 14 * DAY),
      to: new Date(last),
      sessionsSince: 0,
      reasons: [
        {
          rule: 'engagement.goal-confirmed',
          evidence: [{ kind: 'goals', id: 'g1', part: 'confirmedByClientAt' }],
          inputs: { goals: 1 },
        },
        {
          rule: 'engagement.next-session-booked',
          evidence: [{ kind: 'sessions', id: 'next' }],
          inputs: { start: new Date(last + 7 * DAY) },
        },
      ],
    });
    expect(episode({ ...base, goals: [goal] }).readings.completion.sessionsSince).toBe(2);
  });

  it('names the first of several next sessions', () => {
    const later = sessionFrom({ id: 'later', start: new Date(last + 9 * DAY), bookedAt: new Date(last) });
    const { completion } = episode({ ...base, sessions: [later, ...booked.sessions] }).readings;
    expect(cited(completion)).toEqual(['sessions:next']);
  });

  it('is low while the time without contact is too long, whatever was agreed', () => {
    const { completion } = episode({ ...base, goals: [goal] }, new Date(last + 30 * DAY)).readings;
    expect([completion.level, rules(completion)]).toEqual(['low', ['no-contact', 'goal-confirmed']]);
    expect(completion).toMatchObject({ from: new Date(last), to: new Date(last), sessionsSince: 0 });
  });
});
