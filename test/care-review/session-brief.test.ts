import { describe, expect, it } from 'vitest';
import { defaultAttendancePolicy, draftSessionBrief, renderSessionBrief } from 'client-engagement';
import type { CareRecord, SessionBrief } from 'client-engagement';
import { german } from 'client-engagement/languages/de';
import { recordFromTokens, sessionFrom } from 'client-engagement/testing';

const last = new Date('2026-12-30T10:00:00Z');
const after = (days: number): Date => new Date(+last + days * 86_400_000);
const policies = [defaultAttendancePolicy];
const next = sessionFrom({ id: 'next', start: after(7), bookedAt: last });
const phq = (id: string, days: number, each: number, item9 = 0) => ({
  id,
  clientId: 'client-1',
  instrument: 'phq-9',
  answeredAt: after(days),
  answers: [each, each, each, each, each, each, each, each, item9],
});
const withNext = (tokens: string, more: Partial<CareRecord> = {}): CareRecord => {
  const record = recordFromTokens(tokens);
  return { ...record, sessions: [...record.sessions, next], ...more };
};
const brief = (record: CareRecord, asOf = after(6.9)): SessionBrief =>
  draftSessionBrief(record, 'next', { policies, asOf });
const goal = { id: 'g1', episodeId: 'episode-1', text: 'Sleep *through*', setAt: after(-7) };
const confirmed = { ...goal, confirmedByClientAt: after(-7) };
const done = { id: 't0', episodeId: 'episode-1', kind: 'task', agreedAt: after(-1) } as const;
const reviewed = (result: 'done' | 'not-done', days: number) => ({ at: after(days), result });

describe('a session brief', () => {
  it('says who, when, and since when', () => {
    const client = { id: 'client-1', preferredName: 'Ada' };
    expect(brief(withNext('A A n', { client }))).toMatchObject({
      clientId: 'client-1',
      clientName: 'Ada',
      episodeId: 'episode-1',
      sessionId: 'next',
      start: after(7),
      asOf: after(6.9),
      lastSession: { sessionId: 'session-2', start: after(-7) },
    });
    const first = brief(withNext(''));
    expect([first.clientName, first.lastSession, first.changes]).toEqual([null, null, []]);
  });

  it('names what has changed since last time, safety first, five at most', () => {
    const measures = [phq('m1', -8, 2), phq('m2', 3, 0, 1)];
    const { changes, moreChanges } = brief(withNext('A A X', { measures }));
    expect(changes.map(({ kind }) => kind)).toEqual(['change.outcome', 'change.reading']);
    expect(moreChanges).toBe(0);
    const ofAll = brief(withNext('A A X X X', { measures: [], ratings: [] }));
    expect(ofAll.changes.map(({ kind, subject }) => [kind, subject])).toEqual([
      ['change.state', null],
      ['change.booking', null],
      ['change.outcome', 'session-3'],
      ['change.outcome', 'session-4'],
      ['change.outcome', 'session-5'],
    ]);
    expect(ofAll.moreChanges).toBe(1);
  });

  it('tells a concern that is over, not one that is open: that stands under safety', () => {
    const flag = {
      id: 'f1',
      clientId: 'client-1',
      openedAt: after(-1),
      source: 'practitioner-concern',
    } as const;
    const kinds = (closedAt: Date | undefined) =>
      brief(withNext('A A', { safetyFlags: [{ ...flag, closedAt }] })).changes.map(({ kind }) => kind);
    expect(kinds(after(1))).toEqual(['change.safety']);
    expect(kinds(undefined)).toEqual([]);
    const open = brief(withNext('A A', { safetyFlags: [{ ...flag, openedAt: after(1) }] }));
    expect([open.changes, open.safety.open.length]).toEqual([[], 1]);
  });

  it('marks the questionnaires that are new since last time, and says by how many points', () => {
    const measures = [
      phq('m1', -8, 2),
      phq('m2', 3, 0),
      { ...phq('g1', -20, 1), instrument: 'phq-8', answers: [1, 1, 1, 1, 1, 1, 1, 1] },
    ];
    expect(
      brief(withNext('A A', { measures })).measures.map(({ name, isNew, points }) => [name, isNew, points]),
    ).toEqual([
      ['PHQ-9', true, -16],
      ['PHQ-8', false, null],
    ]);
    expect(brief(withNext('', { measures })).measures.map(({ isNew }) => isNew)).toEqual([false, false]);
  });

  it('has the answer of when the question on self-harm was last asked', () => {
    const answersOf = (...measures: NonNullable<CareRecord['measures']>) =>
      brief(withNext('A A', { measures })).safety.answers;
    const byItem = { ...phq('m3', -1, 0), answers: { 'self-harm': 2 } };
    const totalOnly = { ...phq('m4', 1, 0), answers: undefined, declaredTotal: 12 };
    const leftOut = { ...phq('m5', 2, 0), answers: [1, 1, 1, 1, 1, 1, 1, 1, null] };
    const unread = { ...phq('m6', 3, 0), instrument: 'home-made' };
    expect(answersOf()).toEqual([]);
    const ofAnxiety = { ...phq('m7', 4, 0), instrument: 'gad-7', answers: undefined, declaredTotal: 3 };
    expect(answersOf(totalOnly, leftOut, unread, ofAnxiety)).toEqual([]);
    expect(answersOf(leftOut, phq('m2', -2, 0, 1), unread, byItem, phq('m1', -3, 0), totalOnly)).toEqual([
      {
        value: 2,
        lowest: 0,
        highest: 3,
        answeredAt: after(-1),
        evidence: { kind: 'measures', id: 'm3', part: 'self-harm' },
      },
    ]);
    expect(
      answersOf(phq('a', -1, 0, 1), phq('b', -1, 0, 3), phq('c', -2, 0, 2)).map(({ value }) => value),
    ).toEqual([3]);
    expect(brief(withNext('A A')).safety.answers).toEqual([]);
  });

  it('is silent about what was booked, and about another episode', () => {
    const other = { id: 'other', clientId: 'client-1', service: 'coaching', openedAt: after(1) };
    const record = withNext('A A');
    const { changes } = brief({
      ...record,
      episodes: [...record.episodes, other],
      sessions: [
        ...record.sessions,
        { ...sessionFrom({ id: 'elsewhere', episodeId: 'other', start: after(2) }), bookedAt: after(1) },
      ],
    });
    expect(changes.map(({ episodeId, after: now }) => [episodeId, now])).toEqual([]);
  });

  it('lists tasks that are not done with, the latest first, and what came of them', () => {
    const tasks = [
      { ...done, reviews: [reviewed('done', 1)] },
      { ...done, id: 't1', agreedAt: after(-3), text: 'Walk', reviews: [reviewed('not-done', 1)] },
      { ...done, id: 't2', agreedAt: after(-2) },
      { ...done, id: 't3', agreedAt: after(-2), reviews: [reviewed('not-done', -1), reviewed('done', -0.5)] },
      { ...done, id: 't4', withdrawnAt: after(1) },
      { ...done, id: 't5', episodeId: 'other' },
      { ...done, id: 't6', agreedAt: after(-9) },
      { ...done, id: 't7', agreedAt: after(-9) },
    ];
    expect(brief(withNext('A A', { tasks })).tasks).toEqual([
      {
        text: null,
        agreedAt: after(-2),
        result: null,
        reviewedAt: null,
        evidence: { kind: 'tasks', id: 't2' },
      },
      {
        text: 'Walk',
        agreedAt: after(-3),
        result: 'not-done',
        reviewedAt: after(1),
        evidence: { kind: 'tasks', id: 't1' },
      },
      {
        text: null,
        agreedAt: after(-9),
        result: null,
        reviewedAt: null,
        evidence: { kind: 'tasks', id: 't6' },
      },
    ]);
  });

  it('lists open goals, the oldest first, with the latest progress', () => {
    const goals = [
      { ...goal, id: 'g2', setAt: after(-6), text: undefined },
      {
        ...goal,
        reviews: [
          { at: after(-2), progress: 3 },
          { at: after(-1), progress: 5 },
        ],
      },
      { ...goal, id: 'g3', reachedAt: after(-1) },
      { ...goal, id: 'g4', withdrawnAt: after(-1) },
      { ...goal, id: 'g5', episodeId: 'other' },
      { ...goal, id: 'g6', setAt: after(-6), reviews: [{ at: after(-1) }] },
    ];
    expect(
      brief(withNext('A A', { goals })).goals.map(({ text, progress, reviewedAt }) => [
        text,
        progress,
        reviewedAt,
      ]),
    ).toEqual([
      ['Sleep *through*', 5, after(-1)],
      [null, null, null],
      ['Sleep *through*', null, after(-1)],
    ]);
  });

  it('counts sessions left by credits and by the plan', () => {
    const allowances = [
      { id: 'al1', clientId: 'client-1', source: 'employer', credits: 6, grantedAt: new Date(0) },
    ] as const;
    const record = withNext('A A', { allowances });
    const planned = (...sessions: readonly (number | undefined)[]) => ({
      ...record,
      episodes: record.episodes.map((one) => ({
        ...one,
        plans: sessions.map((count, place) => ({
          id: `p${place}`,
          agreedAt: after(-20 - Math.floor(place / 2)),
          sessions: count,
        })),
      })),
    });
    expect(brief(planned(undefined, 8, 12, 10)).sessionsLeft).toEqual({
      credits: 3,
      planned: 8,
      attended: 2,
    });
    expect(brief(planned(9, 8)).sessionsLeft.planned).toBe(8);
    expect(brief({ ...planned(), allowances: [] }).sessionsLeft).toEqual({
      credits: null,
      planned: null,
      attended: 2,
    });
  });

  it('is refused for a session that is not there, or of no episode', () => {
    expect(() => draftSessionBrief(withNext('A'), 'gone', { policies, asOf: after(1) })).toThrow(
      expect.objectContaining({ code: 'unknown-session' }),
    );
    const stray = { ...next, episodeId: 'gone' };
    expect(() =>
      draftSessionBrief({ ...recordFromTokens('A'), sessions: [stray] }, 'next', {
        policies,
        asOf: after(1),
      }),
    ).toThrow(expect.objectContaining({ code: 'unknown-episode' }));
  });
});

describe('the one question', () => {
  const settled = { goals: [confirmed], tasks: [{ ...done, reviews: [reviewed('done', -0.5)] }] };
  const asked = (record: CareRecord) => brief(record).question;
  const view = (who: 'client' | 'practitioner', value: 'finding-it-hard' | 'going-well') =>
    ({ id: who, episodeId: 'episode-1', by: who, value, at: after(0.1) }) as const;
  const views = [view('client', 'finding-it-hard'), view('practitioner', 'going-well')];
  const influences = [
    {
      id: 'i1',
      episodeId: 'episode-1',
      group: 'client',
      factor: 'beliefs',
      direction: 'barrier',
      source: 'client',
      since: after(-1),
    },
  ] as const;
  const allowances = [
    { id: 'al1', clientId: 'client-1', source: 'employer', credits: 4, grantedAt: new Date(0) },
  ] as const;

  it('asks about an ending that is in sight, not how many items of its list wait', () => {
    const record = withNext('A A', settled);
    const planned = record.episodes.map((one) => ({ ...one, plannedEnding: { agreedAt: after(-1) } }));
    expect(asked({ ...record, episodes: planned })).toEqual({
      id: 'ask.ending',
      reasons: [{ rule: 'brief.ending-in-sight', evidence: [], inputs: {} }],
    });
  });

  it.each([
    ['ask.safety', withNext('A A X', { measures: [phq('m1', -1, 1, 1)] })],
    ['ask.what-got-in-the-way', withNext('A A X', { measures: [phq('m1', -9, 0), phq('m2', -1, 2)] })],
    ['ask.what-to-change', withNext('A A', { measures: [phq('m1', -9, 0), phq('m2', -1, 2)] })],
    ['ask.both-views', withNext('A A A', { ...settled, views })],
    ['ask.ending', withNext('A A', { ...settled, allowances })],
    ['ask.task', withNext('A A', { tasks: [done], goals: [confirmed] })],
    ['ask.goals', withNext('A A', { ...settled, goals: [goal] })],
    ['ask.what-helped', withNext('A A', { ...settled, measures: [phq('m1', -9, 2), phq('m2', 1, 0)] })],
    ['ask.barrier', withNext('A A', { ...settled, influences })],
    ['ask.today', withNext('A A', settled)],
  ] as const)('%s, with one reason or more', (id, record) => {
    expect(asked(record)?.id).toBe(id);
    expect(asked(record)?.reasons.length).toBeGreaterThan(0);
  });
});

describe('a brief of care that has ended', () => {
  const by = { role: 'practitioner' } as const;
  const withEnding = (kind: 'met-goals' | 'died', more: Partial<CareRecord> = {}): CareRecord => {
    const record = withNext('A A', more);
    return {
      ...record,
      episodes: record.episodes.map((one) => ({ ...one, ending: { kind, at: after(1), by } })),
    };
  };

  it('asks nothing, but for a safety concern that is open', () => {
    const ended = brief(withEnding('met-goals'));
    expect([ended.question, ended.diedAt]).toEqual([null, null]);
    expect(renderSessionBrief(ended)).toContain('\n\nNext steps\n');
    expect(renderSessionBrief(ended)).not.toContain('One question');
    expect(brief(withEnding('met-goals', { measures: [phq('m1', -1, 1, 1)] })).question?.id).toBe(
      'ask.safety',
    );
  });

  it('says that the client has died, whichever episode tells it, and nothing else', () => {
    const record = withEnding('died', { measures: [phq('m1', -1, 1, 1)] });
    const lines = [
      'Before the session: Wednesday 6 January 2027 at 10:00.',
      '',
      'Where it stands',
      '- Died on 31 December 2026.',
    ];
    expect(brief(record)).toMatchObject({ question: null, diedAt: after(1) });
    expect(renderSessionBrief(brief(record))).toBe(lines.join('\n'));
    const [episode] = record.episodes;
    if (episode === undefined) throw new Error('There is no episode.');
    const other = { ...episode, id: 'other', ending: undefined };
    const sooner = { ...episode, id: 'sooner', ending: { kind: 'died', at: after(0.9), by } as const };
    const sessions = [...record.sessions.slice(0, 2), { ...next, episodeId: 'other' }];
    const elsewhere = { ...record, episodes: [episode, other], sessions };
    expect(renderSessionBrief(brief(elsewhere))).toBe(lines.join('\n'));
    expect(brief({ ...elsewhere, episodes: [episode, other, sooner] }).diedAt).toEqual(after(0.9));
    expect(renderSessionBrief(brief(record), { language: german })).toContain(
      '- Verstorben am 31. Dezember 2026.',
    );
  });

  it('looking back at a session before, says what was known then', () => {
    const back = draftSessionBrief(withEnding('died'), 'session-2', { policies, asOf: after(6.9) });
    expect(back.diedAt).toBeNull();
    expect(back.question).not.toBeNull();
  });
});

describe('a session brief as text', () => {
  const record = withNext('A A X', {
    client: { id: 'client-1', preferredName: '<Ada>' },
    goals: [
      { ...goal, reviews: [{ at: after(-1), progress: 5 }] },
      { ...goal, id: 'g2', text: undefined },
    ],
    tasks: [done, { ...done, id: 't1', text: '# Walk\ndaily', reviews: [reviewed('not-done', 1)] }],
    measures: [phq('m1', -20, 1)],
    allowances: [{ id: 'al1', clientId: 'client-1', source: 'employer', credits: 6, grantedAt: new Date(0) }],
  });

  it('is half a page under eight headings, one fact a line', () => {
    const text = renderSessionBrief(brief(record), { timeZone: 'Europe/London' });
    expect(text.split('\n')[0]).toBe('Before the session: <Ada>. Wednesday 6 January 2027 at 10:00.');
    expect(text.split('\n').filter((line) => line !== '' && !line.startsWith('- '))).toEqual([
      'Before the session: <Ada>. Wednesday 6 January 2027 at 10:00.',
      'Safety',
      'Since last time',
      'Questionnaires',
      'Tasks',
      'Goals',
      'Sessions left',
      'One question',
      'Next steps',
    ]);
    expect(text).toContain('- Last session attended: Wednesday 23 December 2026 at 10:00.');
    expect(text).toContain(
      '- The question on self-harm was last asked on 10 December 2026. The answer was 0 (from 0 to 3).',
    );
    expect(text).toContain('- PHQ-9: 8 on 10 December 2026.');
    expect(text).toContain(
      '- # Walk daily; agreed on 29 December 2026, looked at on 31 December 2026: not done.',
    );
    expect(text).toContain('- Not described; agreed on 29 December 2026, not looked at since.');
    expect(text).toContain('- Sleep *through*; 5 of 10 on 29 December 2026.');
    expect(text).toContain('- Not described; not looked at yet.');
    expect(text).toContain('- 2 session credits left.');
    expect(text.split('\n').length).toBeLessThan(45);
    expect(text).not.toMatch(/undefined|NaN|null|Invalid|[{}]/);
  });

  it('is escaped in Markdown: what people wrote marks nothing up', () => {
    const text = renderSessionBrief(brief(record), { format: 'markdown' });
    expect(text).toContain('# Before the session: \\<Ada\\>. Wednesday 6 January 2027 at 10:00.');
    expect(text).toContain('## Next steps');
    expect(text).toContain('- \\# Walk daily;');
    expect(text).toContain('- Sleep \\*through\\*;');
  });

  it('says what changed in words, numbers and times, and what is gone', () => {
    const change = { key: 'x', episodeId: 'episode-1', subject: null, on: null, reasons: [] };
    const text = renderSessionBrief({
      ...brief(record),
      changes: [
        { ...change, kind: 'change.state', before: 'attending', after: 'missing-sessions' },
        { ...change, kind: 'change.missed-in-a-row', before: 1, after: 2 },
        { ...change, kind: 'change.next-session', before: null, after: last },
        { ...change, kind: 'change.questionnaire', before: 'toString', after: null },
        { ...change, kind: 'change.questionnaire', on: last, before: 9, after: null },
        { ...change, kind: 'change.outcome', on: last, before: 'scheduled', after: 'no-show' },
        { ...change, kind: 'change.outcome', on: last, before: 'no-show', after: 'attended' },
        { ...change, kind: 'change.reading', subject: 'application', before: 'low', after: 'strong' },
        { ...change, kind: 'change.reading', before: 'low', after: 'strong' },
      ],
    });
    expect(text).toContain('- Where it stands: missing sessions (before: attending).');
    expect(text).toContain('- Missed or late-notice sessions in a row: 2 (before: 1).');
    expect(text).toContain('- The next session: 30 December 2026.');
    expect(text).toContain('- A questionnaire: no longer toString.');
    expect(text).toContain('- A questionnaire of 30 December 2026: no longer 9.');
    expect(text).toContain('- The session of 30 December 2026: did not attend.');
    expect(text).toContain('- The session of 30 December 2026: attended (before: did not attend).');
    expect(text).toContain('- What is tried between sessions: ');
    expect(text).toContain('- One of the four readings: ');
    expect(text).not.toContain('more change');
  });

  it('says that nothing has changed only where nothing is new, under any heading', () => {
    const quiet = 'Nothing that is recorded has changed since.';
    const flag = { id: 'f1', clientId: 'client-1', source: 'practitioner-concern' } as const;
    const opened = (days: number) =>
      renderSessionBrief(brief(withNext('A A', { safetyFlags: [{ ...flag, openedAt: after(days) }] })));
    expect(opened(-1)).toContain(quiet);
    expect(opened(1)).not.toContain(quiet);
    expect(renderSessionBrief(brief(withNext('A A', { measures: [phq('m1', -1, 0)] })))).toContain(quiet);
    const answered = renderSessionBrief(brief(withNext('A A', { measures: [phq('m1', 1, 0)] })));
    expect(answered).not.toContain(quiet);
    expect(answered).toContain('New since last time.');
    expect(renderSessionBrief(brief(withNext('A A X')))).not.toContain(quiet);
  });

  it('counts the sessions of the plan', () => {
    const planned = { ...brief(record), sessionsLeft: { credits: null, planned: 8, attended: 2 } };
    expect(renderSessionBrief(planned)).toContain('- 2 of 8 planned sessions attended.');
  });

  it('says what is not there', () => {
    const bare = { ...recordFromTokens(''), sessions: [next] };
    const text = renderSessionBrief(
      brief({ ...bare, episodes: bare.episodes.map((one) => ({ ...one, plans: undefined })) }),
    );
    expect(text).toContain('- No session before this one was attended.');
    expect(text).toContain('- The question on self-harm was not asked: no questionnaire that asks it.');
    expect(text).toContain('- No limit is recorded.');
    expect(text.match(/- None recorded\./g)).toHaveLength(1);
    expect(text.match(/- None open\./g)).toHaveLength(2);
    expect(renderSessionBrief(brief(withNext('A A')))).toContain(
      '- Nothing that is recorded has changed since.',
    );
  });
});
