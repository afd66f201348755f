import { describe, expect, it } from 'vitest';
import { defaultAttendancePolicy, draftSessionBrief } from 'client-engagement';
import type { CareRecord, SessionBrief } from 'client-engagement';
import { recordFromTokens, sessionFrom } from 'client-engagement/testing';

const last = new Date('2026-12-30T10:00:00Z');
const after = (days: number): Date => new Date(+last + days * 86_400_000);
const episodeId = 'episode-1';
const next = sessionFrom({ id: 'next', start: after(7), bookedAt: last });
const brief = (more: Partial<CareRecord>, letters = 'A A A'): SessionBrief => {
  const record = recordFromTokens(letters);
  return draftSessionBrief({ ...record, sessions: [...record.sessions, next], ...more }, 'next', {
    policies: [defaultAttendancePolicy],
    asOf: after(6.9),
  });
};
const goal = { id: 'g1', episodeId, setAt: after(-7), confirmedByClientAt: after(-7) };
const task = { id: 't1', episodeId, kind: 'task', agreedAt: after(-3) } as const;
const review = (result: 'done' | 'not-done' | 'not-applicable', days: number) => ({
  at: after(days),
  result,
});

describe('the facts of a brief', () => {
  it('the latest look at a task counts, in whatever order they were written down', () => {
    const results = (...reviews: readonly ReturnType<typeof review>[]) =>
      brief({ tasks: [{ ...task, reviews }] }).tasks.map(({ result }) => result);
    expect(results(review('not-done', -1), review('done', -2))).toEqual(['not-done']);
    expect(results(review('done', -1), review('not-done', -2))).toEqual([]);
    expect(results(review('not-applicable', -1))).toEqual([]);
    expect(results()).toEqual([null]);
  });

  it('the latest look at a goal counts as well; three goals at most, those set together by their ids', () => {
    const reviews = [
      { at: after(-1), progress: 6 },
      { at: after(-2), progress: 3 },
    ];
    expect(brief({ goals: [{ ...goal, reviews }] }).goals.map(({ progress }) => progress)).toEqual([6]);
    const goals = ['d', 'b', 'a', 'c'].map((id) => ({ ...goal, id }));
    expect(brief({ goals }).goals.map(({ evidence }) => evidence.id)).toEqual(['a', 'b', 'c']);
  });

  it('a questionnaire is new where it was answered after the last session that they came to', () => {
    const isNew = (days: number, letters: string) =>
      brief(
        {
          measures: [
            {
              id: 'm1',
              clientId: 'client-1',
              instrument: 'phq-9',
              answeredAt: after(days),
              declaredTotal: 5,
            },
          ],
        },
        letters,
      ).measures.map((one) => one.isNew);
    expect(isNew(1, 'A')).toEqual([true]);
    expect(isNew(-1, 'A')).toEqual([false]);
    expect(isNew(50 / 1440, 'A')).toEqual([false]);
    expect(isNew(1, '')).toEqual([false]);
  });

  it('the plan is that of this episode, and one that says how many sessions', () => {
    const plans = (sessions: number | undefined) => [{ id: 'p1', agreedAt: after(-20), sessions }];
    const other = { id: 'other', clientId: 'client-1', service: 'coaching', openedAt: after(-60) };
    const planned = (own: number | undefined, elsewhere: number) =>
      brief({
        episodes: [
          { ...other, plans: plans(elsewhere) },
          ...recordFromTokens('A A A').episodes.map((one) => ({ ...one, plans: plans(own) })),
        ],
      }).sessionsLeft.planned;
    expect(planned(6, 12)).toBe(6);
    expect(planned(undefined, 12)).toBeNull();
  });
});

describe('why a question stands out', () => {
  const settled = { goals: [goal], tasks: [{ ...task, reviews: [review('done', -0.5)] }] };

  it('a task that nobody has looked at: the latest agreed, alone', () => {
    const tasks = [
      { ...task, reviews: [review('done', -1)] },
      { ...task, id: 't2', agreedAt: after(-2) },
      { ...task, id: 't3', agreedAt: after(-1) },
    ];
    expect(brief({ ...settled, tasks }).question).toEqual({
      id: 'ask.task',
      reasons: [
        {
          rule: 'brief.task-to-look-at',
          evidence: [{ kind: 'tasks', id: 't3' }],
          inputs: { agreedAt: after(-1) },
        },
      ],
    });
  });

  it('no goal that they confirmed, else that nothing stands out', () => {
    expect(brief({ ...settled, goals: [] }).question).toEqual({
      id: 'ask.goals',
      reasons: [{ rule: 'brief.no-goal-confirmed', evidence: [], inputs: {} }],
    });
    expect(brief(settled).question).toEqual({
      id: 'ask.today',
      reasons: [{ rule: 'brief.nothing-stands-out', evidence: [], inputs: {} }],
    });
  });
});
