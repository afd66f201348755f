import { describe, expect, it } from 'vitest';
import { firstSessionTemplate, listChecklist } from 'client-engagement';
import type { CareRecord, ChecklistTemplate, Confirmation } from 'client-engagement';
import { recordFromTokens, sessionFrom, withCancellation, withOutcome } from 'client-engagement/testing';

const soon = new Date('2026-12-31T10:00:00Z');
const first = new Date('2026-12-30T10:00:00Z');
const by = { role: 'practitioner' } as const;

/** One attended session, and an episode in which nothing else was agreed. */
const bare = (tokens = 'A'): CareRecord => {
  const record = recordFromTokens(tokens);
  return { ...record, episodes: record.episodes.map((episode) => ({ ...episode, plans: undefined })) };
};
const list = (record: CareRecord, asOf = soon, template?: ChecklistTemplate) =>
  listChecklist('first-session', record, { episodeId: 'episode-1', asOf, template });
const item = (record: CareRecord, id: string, asOf = soon) =>
  list(record, asOf).items.find((entry) => entry.item.id === `first-session.${id}`);
const states = (record: CareRecord, asOf = soon): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { state } of list(record, asOf).items) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
};
const confirmed = (given: Partial<Confirmation>): CareRecord => ({
  ...bare(),
  confirmations: [{ id: 'c1', episodeId: 'episode-1', at: soon, by, phase: 'first-session', ...given }],
});

describe('the first-session checklist', () => {
  it('has the 19 items of the guide, each with an id of its own', () => {
    const ids = firstSessionTemplate.items.map(({ id }) => id);
    expect([ids.length, new Set(ids).size]).toEqual([19, 19]);
    expect(
      firstSessionTemplate.items
        .map(({ heading }) => heading)
        .filter((heading, index, all) => all.indexOf(heading) === index),
    ).toEqual(['acknowledge', 'praise', 'encourage', 'assess', 'explain', 'agree']);
    expect(ids.every((id) => id.startsWith('first-session.'))).toBe(true);
  });

  it.each([
    'anxiety',
    'mixed feelings',
    'usual',
    'first step',
    'hope',
    'questions',
    'family and friends',
    'time',
    'way of working',
    'channel',
    'get in the way',
    'how many sessions',
    'expect',
    'stays between you',
    'your part',
    'their part',
    'most out of the sessions',
    'goals',
    'next session',
  ])('speaks of %s', (word) => {
    const texts = firstSessionTemplate.items.map(({ text }) => text.toLowerCase());
    expect(
      texts.some((text) => text.includes(word) || (word === 'anxiety' && text.includes('anxious'))),
    ).toBe(true);
  });

  it('is not due before the first session, nor while it fell away', () => {
    for (const tokens of ['', 'X', 'n', 'C']) expect(states(bare(tokens))).toEqual({ 'not-due': 19 });
  });

  it('is due where nobody has recorded yet whether the first session took place, and never overdue', () => {
    expect(states(bare('?'))).toEqual({ open: 15, due: 4 });
    expect(states(bare('? A'), new Date('2027-06-01T00:00:00Z'))).toEqual({ open: 15, due: 4 });
  });

  it('is due from the start of the first session that takes place', () => {
    const open = { ...bare(''), sessions: [sessionFrom({ start: first })] };
    expect(states(open, new Date(+first - 1))).toEqual({ 'not-due': 19 });
    expect(states(open, first)).toEqual({ due: 19 });
    expect(list(open, first).items[0]?.dueFrom).toEqual(first);
  });

  it('afterwards leaves open what only a person can confirm, and due what the record can show', () => {
    expect(states(bare())).toEqual({ open: 15, due: 4 });
  });

  it('has what the record can show overdue from the second session, and never the rest', () => {
    expect(states(bare('A A'), new Date('2027-06-01T00:00:00Z'))).toEqual({ open: 15, overdue: 4 });
  });
});

describe('an item that the record can show', () => {
  it('barriers: by one that was recorded, or by a talk that found none', () => {
    const barrier = {
      id: 'i1',
      episodeId: 'episode-1',
      group: 'client',
      factor: 'motivation',
      source: 'client',
      direction: 'barrier',
      since: soon,
    } as const;
    expect(item({ ...bare(), influences: [barrier] }, 'assess.barriers')).toMatchObject({
      state: 'done',
      evidence: [{ kind: 'influences', id: 'i1' }],
    });
    expect(
      item({ ...bare(), influences: [{ ...barrier, direction: 'enabler' }] }, 'assess.barriers')?.state,
    ).toBe('due');
    expect(
      item(
        { ...bare(), barrierReviews: [{ id: 'b1', episodeId: 'episode-1', at: soon, found: 'none', by }] },
        'assess.barriers',
      )?.state,
    ).toBe('done');
    expect(
      item(
        { ...bare(), barrierReviews: [{ id: 'b1', episodeId: 'other', at: soon, found: 'none', by }] },
        'assess.barriers',
      )?.state,
    ).toBe('due');
  });

  it('dose: by a plan that says how many sessions or how far apart', () => {
    const planned = (plan: object) => ({
      ...bare(),
      episodes: bare().episodes.map((episode) => ({
        ...episode,
        plans: [{ id: 'p1', agreedAt: soon, ...plan }],
      })),
    });
    expect(item(planned({ sessions: 8 }), 'assess.dose')?.state).toBe('done');
    expect(item(planned({ cadenceDays: 7 }), 'assess.dose')?.evidence).toEqual([
      { kind: 'episodes', id: 'episode-1', part: 'plans' },
    ]);
    expect(item(planned({ approach: 'guided' }), 'assess.dose')?.state).toBe('due');
  });

  it('goals: by one that the client confirmed, in the order of their ids, and un-ticked when it is withdrawn', () => {
    const goal = (id: string, more: object = {}) => ({
      id,
      episodeId: 'episode-1',
      setAt: first,
      confirmedByClientAt: first,
      ...more,
    });
    expect(item({ ...bare(), goals: [goal('g2'), goal('g1')] }, 'agree.goals')?.evidence).toEqual([
      { kind: 'goals', id: 'g1' },
      { kind: 'goals', id: 'g2' },
    ]);
    expect(
      item({ ...bare(), goals: [goal('g1', { confirmedByClientAt: undefined })] }, 'agree.goals')?.state,
    ).toBe('due');
    expect(item({ ...bare(), goals: [goal('g1', { withdrawnAt: soon })] }, 'agree.goals')?.state).toBe('due');
  });

  it('next steps: by a next booking or a plan, with one step', () => {
    const tasks = [{ id: 't1', episodeId: 'episode-1', kind: 'task', agreedAt: first }] as const;
    const next = sessionFrom({ id: 'next', start: '2027-01-06T10:00:00Z', bookedAt: first });
    const booked = { ...bare(), sessions: [...bare().sessions, next] };
    expect(item({ ...booked, tasks }, 'agree.next-steps')?.evidence).toEqual([
      { kind: 'sessions', id: 'next' },
      { kind: 'tasks', id: 't1' },
    ]);
    expect(item({ ...recordFromTokens('A'), tasks }, 'agree.next-steps')?.evidence[0]).toEqual({
      kind: 'episodes',
      id: 'episode-1',
      part: 'plans',
    });
    expect(item(booked, 'agree.next-steps')?.state).toBe('due');
    expect(item({ ...bare(), tasks }, 'agree.next-steps')?.state).toBe('due');
    expect(item({ ...bare('X'), tasks }, 'agree.next-steps')?.state).toBe('not-due');
    const fell = withCancellation(next, { by: 'client', hoursBefore: 150 });
    expect(item({ ...booked, sessions: [...bare().sessions, fell], tasks }, 'agree.next-steps')?.state).toBe(
      'due',
    );
  });

  it('is not shown by a message that was sent', () => {
    const contacts = [
      {
        id: 'c1',
        clientId: 'client-1',
        direction: 'to-client',
        channel: 'app',
        at: first,
        topics: ['welcome', 'cancellation-policy'],
      },
    ] as const;
    expect(states({ ...bare(), contacts })).toEqual({ open: 15, due: 4 });
  });
});

describe('a confirmation', () => {
  it('ticks a heading but for its exceptions, and says who did', () => {
    const record = confirmed({ headings: ['explain'], except: ['first-session.explain.best-use'] });
    expect(item(record, 'explain.confidentiality')).toMatchObject({
      state: 'done',
      evidence: [{ kind: 'confirmations', id: 'c1' }],
    });
    expect(item(record, 'explain.best-use')?.state).toBe('open');
    expect(item(record, 'normalise')?.state).toBe('open');
  });

  it('ticks single items', () => {
    expect(item(confirmed({ items: ['first-session.normalise'] }), 'normalise')?.state).toBe('done');
  });

  it('says that an item does not apply, with the reason', () => {
    const record = confirmed({
      notApplicable: [{ item: 'first-session.encourage.support', reason: 'lives alone abroad' }],
    });
    expect(item(record, 'encourage.support')).toMatchObject({
      state: 'not-applicable',
      note: 'lives alone abroad',
    });
  });

  it('counts for its phase, its episode and from its time on', () => {
    expect(
      item(confirmed({ items: ['first-session.normalise'], phase: undefined }), 'normalise')?.state,
    ).toBe('done');
    expect(item(confirmed({ items: ['first-session.normalise'], phase: 'ending' }), 'normalise')?.state).toBe(
      'open',
    );
    expect(
      item(confirmed({ items: ['first-session.normalise'], episodeId: 'other' }), 'normalise')?.state,
    ).toBe('open');
    expect(
      item(confirmed({ items: ['first-session.normalise'] }), 'normalise', new Date(+soon - 1))?.state,
    ).toBe('open');
  });

  it('that is later, or has the later id, holds', () => {
    const one = { episodeId: 'episode-1', at: soon, by } as const;
    const done = { ...one, items: ['first-session.normalise'] };
    const not = { ...one, notApplicable: [{ item: 'first-session.normalise', reason: 'seen before' }] };
    const state = (...confirmations: Confirmation[]) =>
      item({ ...bare(), confirmations }, 'normalise')?.state;
    expect(state({ ...done, id: 'a' }, { ...not, id: 'b' })).toBe('not-applicable');
    expect(state({ ...not, id: 'b' }, { ...done, id: 'a' })).toBe('not-applicable');
    expect(state({ ...not, id: 'a', at: first }, { ...done, id: 'b' })).toBe('done');
  });
});

describe('what the client wishes', () => {
  const wishing = (...values: ('welcome' | 'unwanted' | 'unsafe')[]): CareRecord => ({
    ...bare(),
    client: {
      id: 'client-1',
      involvementWishes: values.map((value, index) => ({ at: new Date(+first - 1000 * index), value })),
    },
  });

  it('makes asking for support of family and friends not applicable where it is unwanted or unsafe', () => {
    expect(item(wishing('unsafe'), 'encourage.support')).toMatchObject({
      state: 'not-applicable',
      note: null,
      reasons: [
        {
          rule: 'checklist.involvement-not-wanted',
          evidence: [{ kind: 'client', id: 'client-1', part: 'involvementWishes' }],
          inputs: { wish: 'unsafe', at: first },
        },
      ],
    });
    expect(item(wishing('unwanted', 'welcome'), 'encourage.support')?.state).toBe('not-applicable');
    expect(item(wishing('welcome', 'unsafe'), 'encourage.support')?.state).toBe('open');
    expect(item(wishing('unsafe'), 'normalise')?.state).toBe('open');
  });
});

describe('a template', () => {
  it('can be a service’s own', () => {
    const own: ChecklistTemplate = {
      ...firstSessionTemplate,
      id: 'ours',
      version: 3,
      items: firstSessionTemplate.items.slice(0, 2),
    };
    expect(list(bare(), soon, own)).toMatchObject({
      template: { id: 'ours', version: 3 },
      items: [{ key: 'first-session.acknowledge.anxiety@episode-1' }, {}],
    });
  });
});

describe('an episode', () => {
  it('that is not known then is the caller’s mistake', () => {
    const unknown = expect.objectContaining({ code: 'unknown-episode' });
    expect(() => listChecklist('first-session', bare(), { episodeId: 'other', asOf: soon })).toThrow(unknown);
    expect(() => list(bare(), new Date('2020-01-01T00:00:00Z'))).toThrow(unknown);
  });

  it('is started by its own first session only', () => {
    const other = withOutcome(
      sessionFrom({ id: 'x', episodeId: 'other', start: '2026-12-01T10:00:00Z' }),
      'attended',
    );
    expect(list({ ...bare(), sessions: [...bare().sessions, other] }).items[0]?.dueFrom).toEqual(first);
  });
});
