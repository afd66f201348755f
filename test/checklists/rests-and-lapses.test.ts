import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checklistTemplates, listChecklist } from 'client-engagement';
import type { CareRecord, ChecklistEntry, ChecklistPhase } from 'client-engagement';
import { arbitraryCareHistory, arbitraryCareRecord, sessionFrom } from 'client-engagement/testing';
import { runsOf } from '../property-runs.js';
import { bare, contact, day, last } from './facts.js';

const episodeId = 'episode-1';
const phases: readonly ChecklistPhase[] = [...new Set(checklistTemplates.map(({ phase }) => phase))];
const list = (phase: ChecklistPhase, record: CareRecord, asOf: Date): readonly ChecklistEntry[] =>
  listChecklist(phase, record, { episodeId, asOf }).items;
const one = (phase: ChecklistPhase, id: string, record: CareRecord, asOf: Date): ChecklistEntry => {
  const entry = list(phase, record, asOf).find(({ item }) => item.id === id);
  if (entry === undefined) throw new Error(`${id} is not listed.`);
  return entry;
};
const rulesOf = ({ reasons }: ChecklistEntry) => reasons.map(({ rule }) => rule);
const pause = (from: number, until?: number, more: object = {}) => ({
  id: `pause-${from}`,
  episodeId,
  agreedAt: day(from),
  from: day(from),
  until: until === undefined ? undefined : day(until),
  ...more,
});

describe('what a late notice or a missed session asks for, once a later session was held', () => {
  const later = (outcome: 'attended' | 'no-show') =>
    sessionFrom({
      id: 'later',
      start: day(7),
      bookedAt: day(-1),
      recordedOutcome: { value: outcome, recordedAt: day(7.1) },
    });
  const withLater = (tokens: string, outcome: 'attended' | 'no-show' = 'attended'): CareRecord => {
    const record = bare(tokens, { contacts: [contact(day(0.1))] });
    return { ...record, sessions: [...record.sessions, later(outcome)] };
  };
  const items = [
    ['late-cancel', 'late-cancel.empathy', 'A C'],
    ['late-cancel', 'late-cancel.explain-credit', 'A C'],
    ['late-cancel', 'late-cancel.agree-another-time', 'A C'],
    ['late-cancel', 'late-cancel.reiterate-policy', 'A C'],
    ['missed-session', 'missed.encourage-rebooking', 'A X'],
    ['missed-session', 'missed.explain-credit', 'A X'],
    ['missed-session', 'missed.reflect-practice', 'A X'],
    ['missed-session', 'missed.reflect-previous-session', 'A X'],
  ] as const;

  /** Items that go on from the latest session that was missed. */
  const OF_THE_LATEST = new Set<string>([
    'late-cancel.empathy',
    'late-cancel.agree-another-time',
    'late-cancel.reiterate-policy',
    'missed.encourage-rebooking',
  ]);

  it.each(items)('%s: %s no longer applies, and says why', (phase, id, tokens) => {
    const entry = one(phase, id, withLater(tokens), day(8));
    expect(entry.state).toBe('not-applicable');
    expect(entry.reasons).toEqual([
      {
        rule: 'checklist.later-session-held',
        evidence: [{ kind: 'sessions', id: 'later' }],
        inputs: { start: day(7) },
      },
    ]);
  });

  it.each(items)(
    '%s: %s waits until that session is over, and again when it is corrected',
    (phase, id, tokens) => {
      const waiting = ['due', 'open', 'overdue'];
      expect(waiting).toContain(one(phase, id, withLater(tokens), day(7.01)).state);
      const missed = one(phase, id, withLater(tokens, 'no-show'), day(8));
      if (OF_THE_LATEST.has(id)) expect(rulesOf(missed)).toEqual(['checklist.missed-again']);
      else expect(waiting).toContain(missed.state);
    },
  );

  it('a word of a person stands, before and after', () => {
    const confirmations = [
      {
        id: 'cf',
        episodeId,
        at: day(7.5),
        by: { role: 'practitioner' as const },
        items: ['late-cancel.empathy'],
        sessionId: 'session-2',
      },
    ];
    const record = { ...withLater('A C'), confirmations };
    expect(one('late-cancel', 'late-cancel.empathy', record, day(8)).state).toBe('done');
  });

  it('what paused booking asks for stays: supervision and what was behind it', () => {
    const record = withLater('X X X');
    for (const { item, state } of list('consecutive', record, day(8)).slice(1))
      expect([item.id, state]).toEqual([item.id, 'overdue']);
  });
});

describe('in an agreed pause', () => {
  it('what waits for the client rests, with the pause as the reason; what is done alone stays', () => {
    const record = bare('A A A X', { pauses: [pause(1)] });
    expect(one('missed-session', 'missed.reach-out', bare('A A A X'), day(3)).state).toBe('overdue');
    expect(one('missed-session', 'missed.reach-out', record, day(3))).toMatchObject({
      state: 'not-applicable',
      evidence: [{ kind: 'pauses', id: 'pause-1' }],
      reasons: [{ rule: 'checklist.agreed-pause' }],
      prompts: [],
    });
    expect(rulesOf(one('throughout-care', 'throughout.review-goals', record, day(3)))).toEqual([
      'checklist.agreed-pause',
    ]);
    expect(one('practical', 'practical.use-supervision', record, day(3)).state).toBe('due');
    expect(one('missed-session', 'missed.reflect-practice', record, day(3)).state).toBe('open');
    expect(one('practical', 'practical.self-reflection', record, day(3)).state).toBe('open');
    const both = bare('A A A X', { pauses: [{ ...pause(1), id: 'pause-2' }, pause(1)] });
    expect(one('missed-session', 'missed.encourage-rebooking', both, day(3)).evidence).toEqual([
      { kind: 'pauses', id: 'pause-1' },
      { kind: 'pauses', id: 'pause-2' },
    ]);
    const inARow = bare('X X X', { pauses: [pause(1)] });
    expect(one('consecutive', 'consecutive.root-cause', inARow, day(3)).state).toBe('due');
    expect(
      one('first-session', 'first-session.agree.goals', bare('', { pauses: [pause(1)] }), day(3)).state,
    ).toBe('not-due');
  });

  it('nothing rests before it, after it, in a pause of another episode, or with a session booked', () => {
    const state = (pauses: CareRecord['pauses'], asOf: Date, more: Partial<CareRecord> = {}) =>
      one('throughout-care', 'throughout.review-goals', bare('A A A', { pauses, ...more }), asOf).state;
    expect(state([pause(2, 9)], day(1))).toBe('due');
    expect(state([pause(2, 9)], day(2))).toBe('not-applicable');
    expect(state([pause(2, 9)], day(9))).toBe('due');
    expect(state([pause(2, 9, { endedAt: day(4) })], day(5))).toBe('due');
    expect(state([pause(2, 9, { episodeId: 'another' })], day(5))).toBe('due');
    const sessions = [
      ...bare('A A A').sessions,
      sessionFrom({ id: 'next', start: day(20), bookedAt: day(0.5) }),
    ];
    expect(state([pause(2, 9)], day(5), { sessions })).toBe('due');
  });

  it('no time of it makes anything overdue: after a pause as much is left as before', () => {
    const overdue = (pauses: CareRecord['pauses'], asOf: Date) =>
      one(
        'missed-session',
        'missed.reach-out',
        bare('A X', { pauses: pauses?.map((each) => ({ ...each, agreedAt: day(-5) })) }),
        asOf,
      );
    const without = overdue([], day(0.1)).overdueFrom;
    const left = Number(without) - +last;
    expect(left).toBeGreaterThan(0);
    const half = left / 2 / 86_400_000;
    const pauses = [pause(half, half + 5), pause(half + 3, half + 10), pause(-3, -1), pause(40, 50)];
    expect(overdue(pauses, day(half + 10)).overdueFrom).toEqual(new Date(Number(without) + 10 * 86_400_000));
    expect(overdue(pauses, day(half + 10)).state).toBe('due');
    expect(overdue(pauses, day(2 * half + 10)).state).toBe('overdue');
    expect(overdue([pause(half)], day(60)).overdueFrom).toBeNull();
  });

  it('a check-in is due as long after the last session as was agreed, the pause not counted', () => {
    const agreed = { agreedAt: day(-30), channel: 'app', purposes: ['check-ins'] } as const;
    const record = (pauses: CareRecord['pauses']): CareRecord => ({
      ...bare('A A'),
      episodes: bare('A A').episodes.map((episode) => ({
        ...episode,
        plans: [{ id: 'pl', agreedAt: day(-20), cadenceDays: 7 }],
      })),
      client: { id: 'client-1', contactAgreements: [agreed] },
      pauses,
    });
    const checkIn = (pauses: CareRecord['pauses'], asOf: Date) =>
      one('practical', 'practical.check-in-between', record(pauses), asOf);
    expect(checkIn([pause(2, 12)], day(16.9))).toMatchObject({ state: 'not-due', dueFrom: day(17) });
    expect(checkIn([pause(2, 12)], day(17))).toMatchObject({ state: 'due', overdueFrom: day(24) });
    expect(checkIn([pause(2, 12), pause(18, 20)], day(20))).toMatchObject({ overdueFrom: day(26) });
    expect(checkIn([pause(2)], day(60))).toMatchObject({ state: 'not-applicable', dueFrom: null });
  });
});

describe('laws of resting and lapsing', () => {
  const records = fc.oneof(arbitraryCareRecord(), arbitraryCareHistory());
  const asOf = new Date('2026-07-01T09:00:00Z');
  const entriesOf = (record: CareRecord): ChecklistEntry[] =>
    record.episodes
      .filter(({ openedAt }) => openedAt <= asOf)
      .flatMap(({ id }) =>
        phases.flatMap((phase) => [...listChecklist(phase, record, { episodeId: id, asOf }).items]),
      );

  it('an agreed pause makes nothing wait that did not, and nothing overdue', () => {
    fc.assert(
      fc.property(records, fc.integer({ min: 1, max: 60 }), (record, days) => {
        const from = new Date(+asOf - days * 86_400_000);
        const added = record.episodes.map(({ id }) => ({
          id: `added-${id}`,
          episodeId: id,
          agreedAt: from,
          from,
        }));
        const before = new Map(entriesOf(record).map((entry) => [entry.key, entry]));
        for (const entry of entriesOf({ ...record, pauses: [...(record.pauses ?? []), ...added] })) {
          const was = before.get(entry.key)?.state;
          if (entry.state === 'overdue') expect(was).toBe('overdue');
          if (entry.state === 'due' || entry.state === 'open')
            expect(['due', 'open', 'overdue']).toContain(was);
          if (was === 'done') expect(entry.state).toBe('done');
        }
      }),
      { numRuns: runsOf(60) },
    );
  });

  it('what a session asks for is the same in every entry about it: that session, its day and its place', () => {
    fc.assert(
      fc.property(records, (record) => {
        for (const { about, session } of entriesOf(record)) {
          expect(session === null).toBe(about.kind === 'episodes');
          if (session === null) continue;
          const own = record.sessions.find(({ id }) => id === about.id);
          expect(session).toEqual({ sessionId: about.id, start: own?.start, timeZone: own?.timeZone });
        }
      }),
      { numRuns: runsOf(60) },
    );
  });

  it('who is written to in a pause is another matter: a message from then still ticks what it shows', () => {
    const record = bare('A X', { pauses: [pause(1)], contacts: [contact(day(2))] });
    expect(one('missed-session', 'missed.reach-out', record, day(3)).state).toBe('done');
  });
});
