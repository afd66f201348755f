import { describe, expect, it } from 'vitest';
import {
  defaultAttendancePolicy,
  defaultChecklistRules,
  defineAttendancePolicy,
  firstSessionTemplate,
  listChecklist,
  listChecklistThresholds,
  practicalTemplate,
} from 'client-engagement';
import type { CareRecord, ChecklistOptions, ChecklistPhase, ChecklistRules } from 'client-engagement';
import { recordFromTokens, sessionFrom, withCancellation, withOutcome } from 'client-engagement/testing';
import { bare, barrier, by, contact, day, last, measure, said, upcoming } from './facts.js';

const episodeId = 'episode-1';
const list = (
  phase: ChecklistPhase,
  record: CareRecord,
  asOf = day(1),
  more: Partial<ChecklistOptions> = {},
) => listChecklist(phase, record, { episodeId, asOf, ...more }).items;
const one = (
  phase: ChecklistPhase,
  id: string,
  record: CareRecord,
  asOf = day(1),
  more: Partial<ChecklistOptions> = {},
) => {
  const found = list(phase, record, asOf, more).filter(({ item }) => item.id === id);
  const entry = found.at(-1);
  if (entry === undefined) throw new Error(`${id} is not listed.`);
  return entry;
};
const within = (record: CareRecord, more: object): CareRecord => ({
  ...record,
  episodes: record.episodes.map((each) => ({ ...each, ...more })),
});
const because = (entry: { readonly reasons: readonly { readonly rule: string }[] }) =>
  entry.reasons.map(({ rule }) => rule);

describe('the personal message', () => {
  const message = (bookedAt: Date, asOf: Date, more: Partial<CareRecord> = {}) =>
    one(
      'before-first-session',
      'before-first-session.personalised-message',
      upcoming(more, { bookedAt }),
      asOf,
    );

  it('is due from the booking, and overdue a day after it', () => {
    expect(message(day(-7), day(-6.5))).toMatchObject({
      state: 'due',
      dueFrom: day(-7),
      overdueFrom: day(-6),
    });
    expect(message(day(-7), day(-6))).toMatchObject({ state: 'overdue' });
  });

  it('is overdue a day before the start where that is earlier', () => {
    expect(message(day(-1.5), day(-1.2)).overdueFrom).toEqual(day(-1));
  });

  it('of a session booked within a day is due until its start', () => {
    expect(message(day(-0.5), day(-0.4))).toMatchObject({ state: 'due', overdueFrom: last });
    expect(message(day(-1), day(-0.9)).overdueFrom).toEqual(last);
  });

  it('no longer applies once the first session was held, and counts only before it', () => {
    const late = [contact(day(0.5), { personal: true })];
    const id = 'before-first-session.personalised-message';
    expect(one('before-first-session', id, bare('A'))).toMatchObject({
      state: 'not-applicable',
      evidence: [{ kind: 'sessions', id: 'session-1' }],
    });
    expect(one('before-first-session', id, bare('A', { contacts: late })).state).toBe('not-applicable');
    expect(one('before-first-session', id, bare('?')).state).toBe('overdue');
  });

  it('is not due while nothing is booked', () => {
    const entry = one('before-first-session', 'before-first-session.personalised-message', bare('n'));
    expect([entry.state, entry.dueFrom, because(entry)]).toEqual(['not-due', null, ['checklist.not-due']]);
  });
});

describe('a questionnaire', () => {
  const phq = (more: Partial<CareRecord>, asOf: Date) =>
    one('before-first-session', 'before-first-session.review.phq9', upcoming(more), asOf);

  it('that is missing is an invitation, and never overdue', () => {
    expect(phq({}, day(0.5))).toMatchObject({ state: 'due', overdueFrom: null });
  });

  it('that is there is overdue from the start of the session', () => {
    const measures = [measure('m1', 'phq-9', day(-3), [0, 0, 0, 0, 0, 0, 0, 0, 0])];
    expect(phq({ measures }, day(-1)).state).toBe('due');
    expect(phq({ measures }, last)).toMatchObject({ state: 'overdue', overdueFrom: last });
  });

  it('that is not asked for in coaching is not in its list', () => {
    const record = within(upcoming(), { service: 'coaching' });
    const ids = list('before-first-session', record, day(-1)).map(({ item }) => item.id);
    expect(ids).toEqual([
      'before-first-session.personalised-message',
      'before-first-session.review.reason',
      'before-first-session.review.work-impact',
    ]);
  });
});

describe('a new practitioner', () => {
  const moved = (tokens: string) => ({
    ...bare(tokens),
    sessions: bare(tokens).sessions.map((each, index) =>
      index < 2 ? each : { ...each, practitionerId: 'new' },
    ),
  });

  it('gets a short list of six items, about the first session with them', () => {
    const items = list('first-session', moved('A A A'));
    expect(items.slice(19).map(({ key }) => key)).toEqual([
      'first-session.acknowledge.ambivalence@session-3',
      'first-session.encourage.questions@session-3',
      'first-session.assess.approach@session-3',
      'first-session.explain.practitioner-role@session-3',
      'first-session.agree.goals@session-3',
      'first-session.agree.next-steps@session-3',
    ]);
    expect(items.slice(19).map(({ state }) => state)).toEqual(['open', 'open', 'open', 'open', 'due', 'due']);
  });

  it('finds it not due while that session is still to come, and overdue from the next', () => {
    const coming = {
      ...bare('A'),
      sessions: [
        ...bare('A').sessions,
        sessionFrom({ id: 'next', start: day(7), practitionerId: 'new', bookedAt: last }),
      ],
    };
    expect(list('first-session', coming)[19]).toMatchObject({ state: 'not-due', dueFrom: day(7) });
    const goals = list('first-session', moved('A A A A')).find(
      ({ key }) => key === 'first-session.agree.goals@session-3',
    );
    expect(goals).toMatchObject({ state: 'overdue', overdueFrom: last });
  });

  it('keeps what was agreed before apart from what is agreed anew', () => {
    const goal = (more: object) => ({
      id: 'g1',
      episodeId,
      setAt: day(-14),
      confirmedByClientAt: day(-14),
      ...more,
    });
    const states = (goals: CareRecord['goals']) =>
      list('first-session', { ...moved('A A A'), goals })
        .filter(({ item }) => item.id === 'first-session.agree.goals')
        .map(({ state }) => state);
    expect(states([goal({})])).toEqual(['done', 'due']);
    expect(states([goal({ reviews: [{ at: day(0.02) }] })])).toEqual(['done', 'done']);
    expect(states([goal({ confirmedByClientAt: day(0.02) })])).toEqual(['done', 'done']);
    const next = sessionFrom({ id: 'next', start: day(7), bookedAt: day(0.03), practitionerId: 'new' });
    const tasks = [{ id: 't1', episodeId, kind: 'task', agreedAt: day(0.03) }] as const;
    const steps = (more: Partial<CareRecord>) =>
      list('first-session', { ...moved('A A A'), ...more })
        .filter(({ item }) => item.id === 'first-session.agree.next-steps')
        .map(({ state }) => state);
    expect(steps({ tasks, sessions: [...moved('A A A').sessions, next] })).toEqual(['done', 'done']);
    expect(steps({ tasks })).toEqual(['done', 'due']);
  });

  it('confirms for the session that is named, else for the latest that was due then', () => {
    const states = (at: Date, sessionId?: string) =>
      list('first-session', {
        ...moved('A A A'),
        confirmations: [said('first-session.encourage.questions', at, { sessionId })],
      })
        .filter(({ item }) => item.id === 'first-session.encourage.questions')
        .map(({ state }) => state);
    expect(states(day(0.5))).toEqual(['open', 'done']);
    expect(states(day(0.5), 'session-1')).toEqual(['done', 'open']);
    expect(states(day(0.5), 'session-3')).toEqual(['open', 'done']);
    expect(states(day(-13))).toEqual(['done', 'open']);
    expect(states(day(-20))).toEqual(['done', 'open']);
  });
});

describe('care throughout', () => {
  const tasks = (...at: Date[]) =>
    at.map((agreedAt, index) => ({ id: `t${index}`, episodeId, kind: 'task' as const, agreedAt }));

  it('is due with the third attended session, and overdue with the fourth', () => {
    const state = (tokens: string, asOf = day(0.01)) =>
      one('throughout-care', 'throughout.set-tasks', bare(tokens), asOf);
    expect(state('A A').state).toBe('not-due');
    expect(state('A A A')).toMatchObject({ state: 'due', dueFrom: last });
    expect(state('A X A n A').state).toBe('due');
    expect(state('A A A A')).toMatchObject({ state: 'overdue', overdueFrom: last });
  });

  it('opens again three attended sessions after it was last done', () => {
    const state = (given: CareRecord['tasks'], tokens = 'A A A A') =>
      one('throughout-care', 'throughout.set-tasks', bare(tokens, { tasks: given })).state;
    expect(state(tasks(day(-13.9)))).toBe('done');
    expect(state(tasks(day(-20.9)))).toBe('due');
    expect(state(tasks(day(-20.9), day(0.01)))).toBe('done');
    expect(state(tasks(day(-27.9)), 'A A A A A')).toBe('overdue');
  });

  it('cites the latest that shows it', () => {
    const record = bare('A A A', { tasks: tasks(day(-8), day(-1)) });
    expect(one('throughout-care', 'throughout.set-tasks', record).evidence).toEqual([
      { kind: 'tasks', id: 't1' },
    ]);
  });

  it('only a person can say is due during the session and open after it', () => {
    expect(one('throughout-care', 'throughout.empower', bare('A A A'), day(0.01)).state).toBe('due');
    expect(one('throughout-care', 'throughout.empower', bare('A A A'), day(30))).toMatchObject({
      state: 'open',
      overdueFrom: null,
    });
  });

  it('foresees the session with which it will be due', () => {
    const next = sessionFrom({ id: 'next', start: day(7), bookedAt: last });
    const record = { ...bare('A A'), sessions: [...bare('A A').sessions, next] };
    const entry = one('throughout-care', 'throughout.empower', record);
    expect([entry.state, entry.dueFrom, because(entry)]).toEqual([
      'not-due',
      day(7),
      ['checklist.not-due-until'],
    ]);
  });

  it('goes by the rules that are passed in', () => {
    const ours: ChecklistRules = { ...defaultChecklistRules, id: 'ours', everySessions: 2 };
    expect(one('throughout-care', 'throughout.empower', bare('A A'), day(1), { rules: ours }).state).toBe(
      'open',
    );
    const listed = listChecklist('throughout-care', bare('A A'), { episodeId, asOf: day(1), rules: ours });
    expect(listed.rules).toEqual({ id: 'ours', version: 1 });
  });

  it('feedback that nothing was done with is overdue from the second session after it', () => {
    const feedback = (more: object) => [
      { id: 'f1', episodeId, at: day(-14), asked: true, givenAt: day(-13.9), ...more },
    ];
    const state = (tokens: string, more: object) =>
      one('throughout-care', 'throughout.use-feedback', bare(tokens, { feedback: feedback(more) })).state;
    expect(state('A A', { tone: 'critical', givenAt: day(-6) })).toBe('due');
    expect(state('A A A', { tone: 'mixed' })).toBe('overdue');
    expect(state('A A A', { tone: 'good' })).toBe('not-due');
    const both = bare('A A A', {
      feedback: [
        ...feedback({ tone: 'critical', actedOnAt: day(-1) }),
        { id: 'f2', episodeId, at: day(-2), asked: true, givenAt: day(-2), tone: 'mixed' },
      ],
    });
    expect(one('throughout-care', 'throughout.use-feedback', both).state).toBe('due');
    const heard = { ...both, confirmations: [said('throughout.use-feedback', day(0.5))] };
    expect(one('throughout-care', 'throughout.use-feedback', heard).state).toBe('done');
  });
});

describe('practical matters', () => {
  it('barriers are talked about with the first session, and again after the first miss of a run', () => {
    const state = (tokens: string, at: Date | null, asOf = day(1)) =>
      one(
        'practical',
        'practical.discuss-barriers',
        bare(tokens, at === null ? {} : { barrierReviews: [{ id: 'b1', episodeId, at, found: 'none', by }] }),
        asOf,
      ).state;
    expect(state('A', null)).toBe('due');
    expect(state('A A', null)).toBe('overdue');
    expect(state('A X', day(-6.9))).toBe('due');
    expect(state('A X X', day(-6.9))).toBe('done');
    expect(state('A X A A', day(-20.9))).toBe('overdue');
  });

  it('a run starts anew after an attended session, and what is to be decided starts none', () => {
    const record = bare('A X A X', {
      barrierReviews: [{ id: 'b1', episodeId, at: day(-13.9), found: 'none', by }],
    });
    expect(one('practical', 'practical.discuss-barriers', record).state).toBe('due');
    const reason = {
      ...record,
      statements: [{ id: 'st1', sessionId: 'session-4', says: 'was-there', at: day(0.5) } as const],
    };
    expect(one('practical', 'practical.discuss-barriers', reason).state).toBe('done');
  });

  it('times are the same on the wall, whatever the clocks do', () => {
    const weekly = (starts: readonly string[]) => ({
      ...bare(''),
      episodes: bare('').episodes.map((each) => ({ ...each, openedAt: new Date('2026-01-01T00:00:00Z') })),
      sessions: starts.map((start, index) =>
        withOutcome(sessionFrom({ id: `s${index}`, start, timeZone: 'Europe/London' }), 'attended'),
      ),
    });
    const state = (...starts: string[]) =>
      one('practical', 'practical.consistent-times', weekly(starts), day(1)).state;
    const spring = [
      '2026-03-19T10:00:00Z',
      '2026-03-26T10:00:00Z',
      '2026-04-02T09:00:00Z',
      '2026-04-10T12:00:00Z',
    ];
    expect(state(...spring)).toBe('done');
    expect(state(...spring.slice(0, 2))).toBe('not-due');
    expect(
      state('2026-03-19T10:00:00Z', '2026-03-26T11:30:00Z', '2026-04-02T15:00:00Z', '2026-04-10T12:00:00Z'),
    ).toBe('due');
  });

  it('limits are spoken of at the start and when two and one are left, by the plan where no credits are limited', () => {
    const planned = (tokens: string, more: Partial<CareRecord> = {}, asOf = day(1)) =>
      one(
        'practical',
        'practical.remind-session-limits',
        within(bare(tokens, more), {
          plans: [
            { id: 'p', agreedAt: day(-50), sessions: 4 },
            { id: 'q', agreedAt: day(-60), sessions: 9 },
          ],
        }),
        asOf,
      ).state;
    const told = (at: Date) => ({ contacts: [contact(at, { topics: ['session-limits'] })] });
    expect(planned('A')).toBe('due');
    expect(planned('A', told(day(0.5)))).toBe('done');
    expect(planned('A A', told(day(-6.9)))).toBe('due');
    expect(planned('A A A', told(day(-6.9)))).toBe('due');
    expect(planned('A A A', told(day(0.5)))).toBe('done');
    expect(one('practical', 'practical.remind-session-limits', bare('A'))).toMatchObject({
      state: 'not-applicable',
      reasons: [{ rule: 'checklist.no-limit-known' }],
    });
  });

  it('of two plans agreed at once the longer one holds', () => {
    const plans = [
      { id: 'p', agreedAt: day(-50), sessions: 4 },
      { id: 'q', agreedAt: day(-50), sessions: 9 },
    ];
    const told = { contacts: [contact(day(-6.9), { topics: ['session-limits'] as const })] };
    expect(
      one('practical', 'practical.remind-session-limits', within(bare('A A', told), { plans })).state,
    ).toBe('done');
  });

  it('the policy is spoken of with the first booking, where the client has not accepted it, and after late notice', () => {
    const id = 'practical.remind-cancellation-policy';
    const accepted = (version: number, at = day(-20)) => ({
      policyAcknowledgements: [{ id: 'ac', clientId: 'client-1', policy: { id: 'guide', version }, at }],
    });
    expect(one('practical', id, bare('A'))).toMatchObject({ state: 'overdue', overdueFrom: last });
    expect(one('practical', id, bare('A', accepted(1))).state).toBe('done');
    expect(one('practical', id, bare('A', accepted(2))).state).toBe('overdue');
    expect(one('practical', id, bare('A C', accepted(1))).state).toBe('due');
    expect(one('practical', id, bare('A C', accepted(1, day(0.5)))).state).toBe('done');
  });

  it('a check-in is due after the agreed time, if check-ins were agreed and nothing is booked before', () => {
    const id = 'practical.check-in-between';
    const agreed = { agreedAt: day(-30), channel: 'app', purposes: ['check-ins'] } as const;
    const record = (more: Partial<CareRecord> = {}, client: object = {}): CareRecord => ({
      ...recordFromTokens('A A'),
      client: { id: 'client-1', contactAgreements: [agreed], ...client },
      ...more,
    });
    expect(one('practical', id, record(), day(6))).toMatchObject({ state: 'not-due', dueFrom: day(7) });
    expect(one('practical', id, record(), day(7))).toMatchObject({ state: 'due', overdueFrom: day(14) });
    const booked = [...record().sessions, sessionFrom({ id: 'next', start: day(6), bookedAt: last })];
    expect(one('practical', id, record({ sessions: booked }), day(5)).state).toBe('not-due');
    // The client may have come to a session of which nobody has recorded what became.
    const unrecorded = { sessions: recordFromTokens('A A ?').sessions };
    expect(one('practical', id, record(unrecorded), day(8))).toMatchObject({
      state: 'not-due',
      dueFrom: null,
    });
    expect(
      because(
        one(
          'practical',
          id,
          record({}, { contactAgreements: [{ ...agreed, purposes: ['reminders'] }] }),
          day(8),
        ),
      ),
    ).toEqual(['checklist.check-ins-not-agreed']);
    expect(
      because(one('practical', id, record({}, { optOuts: [{ at: day(-1), purpose: 'check-ins' }] }), day(8))),
    ).toEqual(['checklist.opted-out']);
    expect(
      one('practical', id, record({}, { optOuts: [{ at: day(-1), purpose: 'reminders' }] }), day(8)).state,
    ).toBe('due');
    expect(one('practical', id, record({}, { contactAgreements: [] }), day(8)).state).toBe('not-due');
    const pauses = [{ id: 'pa1', episodeId, agreedAt: last, from: day(1), until: day(20) }];
    expect(one('practical', id, record({ pauses }), day(8))).toMatchObject({
      state: 'not-applicable',
      evidence: [{ kind: 'pauses', id: 'pa1' }],
    });
  });

  it('supervision is due every third attended session, and at once with the second miss in a row', () => {
    const id = 'practical.use-supervision';
    const held = (at: Date) => ({
      supervision: [{ id: 'su', practitionerId: 'practitioner-1', bookedAt: day(-40), heldAt: at }],
    });
    expect(one('practical', id, bare('A A')).state).toBe('not-due');
    expect(one('practical', id, bare('A A A')).state).toBe('due');
    expect(one('practical', id, bare('A X X')).state).toBe('due');
    expect(one('practical', id, bare('A X X', held(day(-1)))).state).toBe('due');
    expect(one('practical', id, bare('A X X', held(day(0.5)))).state).toBe('done');
    expect(one('practical', id, bare('A A A A', held(day(-1)))).state).toBe('done');
  });

  it('one looks at oneself after a miss and at the end', () => {
    const id = 'practical.self-reflection';
    const ended = within(bare('A A'), { ending: { kind: 'met-goals', at: day(0.5), by } });
    expect(one('practical', id, bare('A A')).state).toBe('not-due');
    expect(one('practical', id, bare('A X')).state).toBe('open');
    expect(one('practical', id, ended).state).toBe('open');
    expect(one('practical', 'practical.consistent-times', ended)).toMatchObject({
      state: 'not-applicable',
      reasons: [{ rule: 'checklist.episode-ended', inputs: { endedAt: day(0.5) } }],
    });
  });

  it('another time is looked for after repeated lateness, or where life is in the way', () => {
    const id = 'practical.flexible-times';
    expect(one('practical', id, bare('L A A A L')).state).toBe('not-due');
    expect(one('practical', id, bare('A L L'))).toMatchObject({ state: 'due', dueFrom: last });
    const record = bare('A', { influences: [barrier('external-circumstances', last)] });
    expect(one('practical', id, record)).toMatchObject({ state: 'due', dueFrom: last });
    expect(one('practical', id, bare('A', { influences: [barrier('motivation', last)] })).state).toBe(
      'not-due',
    );
  });
});

describe('after late notice', () => {
  const late = bare('A C');

  it('there is a list for each session given up late, and none without', () => {
    expect(list('late-cancel', bare('A n X'))).toEqual([]);
    expect(
      list('late-cancel', bare('C A C'))
        .map(({ key }) => key)
        .filter((key) => key.startsWith('late-cancel.empathy')),
    ).toEqual(['late-cancel.empathy@session-1', 'late-cancel.empathy@session-3']);
    expect(one('late-cancel', 'late-cancel.empathy', late)).toMatchObject({
      about: { kind: 'sessions', id: 'session-2' },
      state: 'open',
      dueFrom: new Date(+last - 2 * 3_600_000),
    });
  });

  it('a lost credit is explained only where one was lost', () => {
    const id = 'late-cancel.explain-credit';
    const excused = {
      ...late,
      sessions: late.sessions.map((each) => ({
        ...each,
        exception: { reason: 'illness', at: day(0.5), by } as const,
      })),
    };
    expect(one('late-cancel', id, late).state).toBe('open');
    expect(because(one('late-cancel', id, excused))).toEqual(['checklist.no-credit-lost']);
    const flag = {
      safetyFlags: [{ id: 'sf', clientId: 'client-1', openedAt: day(0.2), source: 'disclosure' } as const],
    };
    expect(one('late-cancel', id, { ...late, ...flag })).toMatchObject({
      state: 'not-applicable',
      evidence: [{ kind: 'safetyFlags', id: 'sf' }],
      reasons: [{ rule: 'checklist.safety-comes-first' }],
    });
    const statements = [
      { id: 'st', sessionId: 'session-2', says: 'told-you-in-time', at: day(0.1) } as const,
    ];
    expect(because(one('late-cancel', id, { ...late, statements }))).toEqual([
      'checklist.waits-for-a-decision',
    ]);
  });

  it('another time is agreed only where booking is open', () => {
    const id = 'late-cancel.agree-another-time';
    expect(one('late-cancel', id, late, day(2.5)).state).toBe('overdue');
    expect(one('late-cancel', id, late, day(1))).toMatchObject({
      state: 'due',
      overdueFrom: new Date('2027-01-01T10:00:00Z'),
    });
    expect(because(one('late-cancel', id, bare('C C C')))).toEqual(['checklist.booking-not-open']);
    const pauses = [{ id: 'pa1', episodeId, agreedAt: last, from: day(0.5) }];
    expect(because(one('late-cancel', id, { ...late, pauses }))).toEqual(['checklist.agreed-pause']);
    const moved = {
      ...late,
      sessions: [
        ...late.sessions,
        withCancellation(
          sessionFrom({ id: 'to', start: day(3), bookedAt: day(-0.2), replaces: 'session-2' }),
          { by: 'practitioner', hoursBefore: 60 },
        ),
      ],
    };
    expect(because(one('late-cancel', id, moved))).toEqual(['checklist.already-moved']);
  });

  it('working days are counted without holidays', () => {
    const options = { holidays: ['2026-12-31', '2027-01-01'] };
    expect(one('late-cancel', 'late-cancel.reiterate-policy', late, day(1), options).overdueFrom).toEqual(
      new Date('2027-01-05T10:00:00Z'),
    );
  });

  it('what was confirmed before the session was given up is never taken for it', () => {
    const early = { ...late, confirmations: [said('late-cancel.empathy', day(-3))] };
    expect(one('late-cancel', 'late-cancel.empathy', early).state).toBe('open');
  });
});

describe('after a missed session', () => {
  const missed = bare('A X');

  it('there is a list for each', () => {
    expect(list('missed-session', bare('A n C'))).toEqual([]);
    expect(new Set(list('missed-session', bare('X A X')).map(({ about }) => about.id))).toEqual(
      new Set(['session-1', 'session-3']),
    );
  });

  it('we reach out from five minutes on, the same day', () => {
    const id = 'missed.reach-out';
    expect(one('missed-session', id, missed, day(0.001)).state).toBe('not-due');
    expect(one('missed-session', id, missed, new Date(+last + 5 * 60_000)).state).toBe('due');
    expect(one('missed-session', id, missed, new Date('2026-12-31T00:00:00Z'))).toMatchObject({
      state: 'overdue',
      overdueFrom: new Date('2026-12-31T00:00:00Z'),
    });
  });

  it('already while the practitioner waits for the client', () => {
    const waiting = {
      ...bare(''),
      sessions: [sessionFrom({ start: last, presence: { practitionerReadyAt: last } })],
    };
    const at = new Date(+last + 6 * 60_000);
    expect(one('missed-session', 'missed.reach-out', waiting, at).state).toBe('due');
    expect(one('missed-session', 'missed.reflect-practice', waiting, at).state).toBe('not-due');
    expect(list('missed-session', { ...waiting, sessions: [sessionFrom({ start: last })] }, at)).toEqual([]);
    const joined = sessionFrom({
      start: last,
      presence: { practitionerReadyAt: last, clientJoinedAt: last },
    });
    expect(list('missed-session', { ...waiting, sessions: [joined] }, at)).toEqual([]);
  });

  it('it stops once they are in touch, or do not want to be', () => {
    const id = 'missed.follow-up';
    const from = (more: object) => ({ contacts: [contact(day(1), { direction: 'from-client', ...more })] });
    expect(one('missed-session', id, { ...missed, ...from({}) }, day(3))).toMatchObject({
      state: 'not-applicable',
      evidence: [{ kind: 'contacts', id: 'co1' }],
      reasons: [{ rule: 'checklist.in-touch-again' }],
    });
    expect(
      one(
        'missed-session',
        id,
        { ...missed, ...from({ direction: 'to-client', reached: true, at: day(1) }) },
        day(2.1),
      ).state,
    ).toBe('not-applicable');
    const booked = sessionFrom({ id: 'next', start: day(7), bookedAt: day(1), bookedBy: 'client' });
    expect(
      one('missed-session', id, { ...missed, sessions: [...missed.sessions, booked] }, day(3)),
    ).toMatchObject({
      evidence: [{ kind: 'sessions', id: 'next' }],
    });
    const client = { id: 'client-1', optOuts: [{ at: last, purpose: 'all' } as const] };
    expect(because(one('missed-session', id, { ...missed, client }, day(3)))).toEqual([
      'checklist.opted-out',
    ]);
    expect(because(one('missed-session', id, bare('X A'), day(3)))).toEqual(['checklist.in-touch-again']);
  });

  it('a second follow-up is due after a week, and a review after three', () => {
    const id = 'missed.follow-up';
    const ours = (...at: Date[]) => ({
      contacts: at.map((when, index) => contact(when, { id: `c${index}` })),
    });
    const state = (...at: Date[]) => one('missed-session', id, { ...missed, ...ours(...at) }, day(8)).state;
    expect(one('missed-session', id, { ...missed, ...ours(day(0.1), day(2)) }, day(3))).toMatchObject({
      state: 'done',
      dueFrom: day(7),
    });
    expect(one('missed-session', id, { ...missed, ...ours(day(0.1), day(2)) }, day(8))).toMatchObject({
      state: 'due',
      overdueFrom: day(21),
    });
    expect(state(day(0.1), day(2.1))).toBe('due');
    expect(state(day(0.1), day(2.1), day(7.5))).toBe('done');
    expect(state(day(0.1), day(1), day(1.5))).toBe('done');
  });

  it('the first word is no follow-up, however late it is and whatever it says: the follow-up comes after it', () => {
    const id = 'missed.follow-up';
    const late = { ...missed, contacts: [contact(day(5), { topics: ['follow-up'] })] };
    expect(one('missed-session', id, missed, day(20)).state).toBe('not-due');
    expect(because(one('missed-session', id, missed, day(30)))).toEqual(['checklist.outreach-over']);
    expect(one('missed-session', id, late, day(6))).toMatchObject({ state: 'not-due', dueFrom: day(7) });
    expect(one('missed-session', id, late, day(7)).state).toBe('due');
  });

  it('a follow-up that a person says was made is one, and the next comes after it', () => {
    const id = 'missed.follow-up';
    const confirmations = [said(id, day(3), { sessionId: 'session-2' })];
    const record = { ...missed, contacts: [contact(day(0.1))], confirmations };
    expect(one('missed-session', id, record, day(4))).toMatchObject({ state: 'done', dueFrom: day(8) });
    expect(one('missed-session', id, record, day(8)).state).toBe('due');
  });

  it('repeated lateness asks how they are and for a better time, and leaves out what is for somebody who did not come', () => {
    const items = list('missed-session', bare('L A L'));
    expect(items.map(({ about }) => about.id)).toEqual(Array.from({ length: 7 }, () => 'session-3'));
    expect(Object.fromEntries(items.map(({ item, state }) => [item.id, state]))).toEqual({
      'missed.reach-out': 'not-applicable',
      'missed.check-in': 'overdue',
      'missed.encourage-rebooking': 'not-applicable',
      'missed.explain-credit': 'not-applicable',
      'missed.follow-up': 'not-applicable',
      'missed.reflect-practice': 'open',
      'missed.reflect-previous-session': 'open',
    });
    expect(because(items[0] ?? { reasons: [] })).toEqual(['checklist.came-late']);
  });

  it('the session before is thought of where there was one', () => {
    const id = 'missed.reflect-previous-session';
    expect(one('missed-session', id, missed).state).toBe('open');
    expect(because(one('missed-session', id, bare('X')))).toEqual(['checklist.no-earlier-session']);
  });

  it('a policy that has no such step asks for none', () => {
    const policy = defineAttendancePolicy({ id: 'ours', outreach: { steps: [] } });
    const options = { policies: [policy] };
    expect(one('missed-session', 'missed.reach-out', missed, day(0.1), options)).toMatchObject({
      dueFrom: last,
      overdueFrom: null,
    });
    expect(one('missed-session', 'missed.follow-up', missed, day(30), options).state).toBe('not-due');
  });
});

describe('while booking is paused', () => {
  const paused = bare('X X X');

  it('there is a list about the session by which it was paused, and none otherwise', () => {
    expect(list('consecutive', bare('X X'))).toEqual([]);
    expect(list('consecutive', paused).map(({ key }) => key)).toEqual([
      'consecutive.stop-rebooking@session-3',
      'consecutive.supervision@session-3',
      'consecutive.root-cause@session-3',
    ]);
    const resumed = {
      ...paused,
      bookingReviews: [{ id: 'r', episodeId, decision: 'resume', at: day(0.5), by } as const],
    };
    expect(list('consecutive', resumed)).toEqual([]);
  });

  it('what a review that does not resume says is shown', () => {
    const review = {
      id: 'r',
      episodeId,
      decision: 'pause',
      at: day(0.5),
      by,
      supervision: 'held',
      gotInTheWay: 'dose',
    } as const;
    const items = list('consecutive', { ...paused, bookingReviews: [review] });
    expect(items.map(({ state }) => state)).toEqual(['done', 'done', 'done']);
    const silent = list('consecutive', {
      ...paused,
      bookingReviews: [{ ...review, supervision: undefined, gotInTheWay: undefined }],
    });
    expect(silent.map(({ state }) => state)).toEqual(['done', 'due', 'due']);
    const talked = {
      ...paused,
      barrierReviews: [{ id: 'b', episodeId, at: day(0.5), found: 'some', by } as const],
    };
    expect(one('consecutive', 'consecutive.root-cause', talked).state).toBe('done');
  });

  it('it is overdue when the review is', () => {
    expect(one('consecutive', 'consecutive.supervision', paused, day(6)).state).toBe('due');
    expect(one('consecutive', 'consecutive.supervision', paused, day(8)).state).toBe('overdue');
  });

  it('nothing is due while an outcome is missing', () => {
    const items = list('consecutive', bare('X X ? X'));
    expect(items.map(({ state }) => state)).toEqual(['not-due', 'not-due', 'not-due']);
  });
});

describe('an ending', () => {
  it('is in sight when agreed, when credits run out, when the plan does, and when it came', () => {
    const from = (record: CareRecord) => one('ending', 'ending.gains', record).dueFrom;
    expect(from(bare('A A'))).toBeNull();
    expect(from(within(bare('A A'), { plannedEnding: { agreedAt: day(0.2) } }))).toEqual(day(0.2));
    expect(
      from(within(bare('A A'), { plannedEnding: { agreedAt: day(0.2), withdrawnAt: day(0.3) } })),
    ).toBeNull();
    expect(from(within(bare('A A'), { plans: [{ id: 'p', agreedAt: day(-20), sessions: 4 }] }))).toEqual(
      last,
    );
    expect(from(within(bare('A A'), { plans: [{ id: 'p', agreedAt: day(-20), sessions: 1 }] }))).toEqual(
      day(-7),
    );
    expect(from(within(bare('A A'), { ending: { kind: 'unplanned', at: day(0.5), by } }))).toEqual(day(0.5));
    const allowances = [
      { id: 'al', clientId: 'client-1', source: 'employer', credits: 4, grantedAt: day(-300) } as const,
    ];
    expect(from(bare('A A', { allowances }))).toEqual(new Date(day(-7)));
  });

  it('without a last session together asks for nothing that is done together; how to come back can be said', () => {
    const apart = (kind: 'unplanned' | 'did-not-start' | 'client-ended', more: object = {}) =>
      list('ending', within(bare('X'), { ending: { kind, at: day(0.5), by }, ...more })).map(
        ({ item, state, reasons }) => [item.id, state, reasons[0]?.rule],
      );
    for (const kind of ['unplanned', 'did-not-start'] as const)
      for (const service of ['therapy', 'coaching'])
        expect(apart(kind, { service })).toEqual([
          ['ending.gains', 'not-applicable', 'checklist.ended-apart'],
          ['ending.staying-well', 'not-applicable', 'checklist.ended-apart'],
          ['ending.last-measures', 'not-applicable', 'checklist.ended-apart'],
          ['ending.way-back', 'open', 'checklist.only-a-person'],
        ]);
    expect(apart('client-ended').map(([, state]) => state)).toEqual(['open', 'open', 'due', 'open']);
    const entry = one(
      'ending',
      'ending.gains',
      within(bare('X'), { ending: { kind: 'unplanned', at: day(0.5), by } }),
    );
    expect(entry.reasons[0]).toMatchObject({
      evidence: [{ kind: 'episodes', id: episodeId, part: 'ending' }],
      inputs: { ending: 'unplanned' },
    });
  });

  it('by death asks for nothing any more', () => {
    const died = within(bare('A A'), { ending: { kind: 'died', at: day(0.5), by } });
    for (const phase of ['ending', 'practical', 'first-session'] as const) {
      const open = list(phase, died).filter(({ state }) => state !== 'not-applicable' && state !== 'done');
      expect(open).toEqual([]);
    }
    expect(because(one('ending', 'ending.gains', died))).toEqual(['checklist.client-died']);
  });

  it('of coaching takes stock by the goals', () => {
    const coaching = within(bare('A A'), { service: 'coaching', plannedEnding: { agreedAt: last } });
    const goals = [{ id: 'g1', episodeId, setAt: day(-7), reviews: [{ at: day(0.1) }] }];
    expect(one('ending', 'ending.last-measures', coaching).state).toBe('due');
    expect(one('ending', 'ending.last-measures', { ...coaching, goals }).state).toBe('done');
    const early = [{ ...goals[0], id: 'g1', episodeId, setAt: day(-7), reviews: [{ at: day(-1) }] }];
    expect(one('ending', 'ending.last-measures', { ...coaching, goals: early }).state).toBe('due');
    expect(one('throughout-care', 'throughout.review-progress', { ...coaching, goals }).state).toBe('done');
  });
});

describe('the service', () => {
  const asked = (record: CareRecord, hours: number) =>
    within(record, { requestedAt: new Date(+day(-7) - hours * 3_600_000) });

  it('lets clients book at once, or answers within two days', () => {
    const id = 'before-first-session.instant-booking';
    const at = (record: CareRecord, asOf = day(-6)) => one('service', id, record, asOf).state;
    expect(at(asked(upcoming(), 48))).toBe('done');
    expect(at(asked(upcoming(), 49))).toBe('overdue');
    expect(at(asked(upcoming({}, { bookedBy: 'client' }), 49))).toBe('done');
    const wait = (until: Date) => [
      { id: 'w1', episodeId, for: 'booking-reply', from: day(-9), until } as const,
    ];
    expect(at(asked(upcoming({ serviceWaits: wait(day(-7.5)) }), 49))).toBe('done');
    expect(at(asked(upcoming({ serviceWaits: wait(day(-6.9)) }), 49))).toBe('overdue');
  });

  it('keeps the wait short, and looks back no more once it is over', () => {
    const id = 'before-first-session.short-wait';
    const wait = (days: number, record = upcoming()) => within(record, { requestedAt: day(-days) });
    expect(one('service', id, wait(7), day(-1)).state).toBe('done');
    expect(one('service', id, wait(8), day(-2)).state).toBe('due');
    expect(one('service', id, wait(8), day(-0.5)).state).toBe('overdue');
    expect(because(one('service', id, wait(14, bare('A'))))).toEqual(['checklist.first-session-held']);
  });

  it('shows the policy before the first session', () => {
    expect(one('service', 'policy.link', upcoming(), day(-1))).toMatchObject({
      state: 'due',
      dueFrom: day(-7),
      overdueFrom: last,
    });
    expect(one('service', 'policy.link', bare(''), day(-1)).state).toBe('not-due');
  });
});

describe('a person’s word', () => {
  it('names who gave it, and a record that shows the same stands beside it', () => {
    const record = bare('A', {
      goals: [{ id: 'g1', episodeId, setAt: last, confirmedByClientAt: last }],
      confirmations: [{ ...said('first-session.agree.goals', day(0.5)), by: { role: 'supervisor' } }],
    });
    expect(one('first-session', 'first-session.agree.goals', record)).toMatchObject({
      state: 'done',
      evidence: [
        { kind: 'confirmations', id: 'cf1' },
        { kind: 'goals', id: 'g1' },
      ],
      confirmed: { id: 'cf1', by: { role: 'supervisor' }, at: day(0.5), isStale: false },
      reasons: [{ rule: 'checklist.confirmed' }, { rule: 'checklist.shown' }],
    });
  });

  it('that it does not apply outranks the record, until it is taken back', () => {
    const na = {
      ...said('', day(0.5)),
      items: undefined,
      notApplicable: [{ item: 'first-session.agree.goals', reason: 'one talk only' }],
    };
    const goals = [{ id: 'g1', episodeId, setAt: last, confirmedByClientAt: last }];
    const id = 'first-session.agree.goals';
    expect(one('first-session', id, bare('A', { goals, confirmations: [na] }))).toMatchObject({
      state: 'not-applicable',
      note: 'one talk only',
      reasons: [{ rule: 'checklist.said-not-applicable', evidence: [{ kind: 'confirmations', id: 'cf1' }] }],
    });
    const back = { ...said(id, day(0.6)), id: 'cf2' };
    expect(one('first-session', id, bare('A', { confirmations: [na, back] })).state).toBe('done');
  });

  it('given for a session that was entered in error is marked to be checked', () => {
    const record = bare('A A', {
      confirmations: [said('throughout.empower', day(0.5), { sessionId: 'session-2' })],
    });
    const voided = {
      ...record,
      sessions: record.sessions.map((each) =>
        each.id === 'session-2' ? { ...each, voided: { at: day(0.6), reason: 'x' } } : each,
      ),
    };
    expect(one('throughout-care', 'throughout.empower', record).confirmed?.isStale).toBe(false);
    expect(one('throughout-care', 'throughout.empower', voided).confirmed?.isStale).toBe(true);
    const late = {
      ...bare('A C'),
      confirmations: [said('late-cancel.empathy', day(0.5), { sessionId: 'session-2' })],
    };
    expect(one('late-cancel', 'late-cancel.empathy', late).confirmed?.isStale).toBe(false);
  });
});

describe('the caller’s mistakes', () => {
  it('a template of another phase is refused', () => {
    expect(() => list('practical', bare('A'), day(1), { template: firstSessionTemplate })).toThrow(
      expect.objectContaining({ code: 'invalid-template' }),
    );
    expect(list('practical', bare('A'), day(1), { template: practicalTemplate }).length).toBe(9);
  });

  it.each(['practicals', '', 'constructor', '__proto__', undefined, null, ['practical']])(
    'there is no phase %j',
    (phase) => {
      for (const template of [undefined, practicalTemplate])
        expect(() => list(phase as never, bare('A'), day(1), { template })).toThrow(
          expect.objectContaining({
            code: 'unknown-code',
            message: 'The phase is none of those that have a checklist.',
          }),
        );
    },
  );

  it.each<Partial<ChecklistRules>>([
    { everySessions: 0 },
    { everySessions: 1.5 },
    { shortWaitDays: -1 },
    { replyWithinHours: Number.NaN },
    { planEndingFrom: -1 },
    { version: 0 },
    { sameTimes: undefined as unknown as number },
  ])('rules with a hole are refused: %o', (hole) => {
    const rules = { ...defaultChecklistRules, ...hole };
    expect(() => list('practical', bare('A'), day(1), { rules })).toThrow(
      expect.objectContaining({ code: 'invalid-rules' }),
    );
  });

  it('rules with nothing left to plan with are taken', () => {
    const rules = { ...defaultChecklistRules, planEndingFrom: 0, sameTimeHours: 0 };
    expect(list('practical', bare('A'), day(1), { rules, policies: [defaultAttendancePolicy] }).length).toBe(
      9,
    );
  });
});

describe('the numbers', () => {
  it('each has a unit and a source, and what differs comes from the caller', () => {
    const defaults = listChecklistThresholds(defaultChecklistRules);
    expect(defaults.length).toBe(Object.keys(defaultChecklistRules).length - 2);
    expect(defaults.filter(({ verified }) => verified === 'unverified')).toEqual([]);
    const [first] = listChecklistThresholds({ ...defaultChecklistRules, messageHoursAfterBooking: 12 });
    expect(first).toMatchObject({ value: 12, source: 'caller' });
  });
});

describe('an item that comes back', () => {
  it('said not to apply is that until it is due again', () => {
    const id = 'practical.solve-barriers';
    const notApplicable = [{ item: id, reason: 'nothing in the way' }];
    const confirmations = [said(id, day(-40), { items: undefined, notApplicable })];
    const before = bare('A A A A', { confirmations });
    expect(one('practical', id, before)).toMatchObject({
      state: 'not-applicable',
      note: 'nothing in the way',
    });
    const again = { ...before, influences: [barrier('motivation', day(-3))] };
    expect(one('practical', id, again).state).not.toBe('not-applicable');
    const old = { ...before, influences: [barrier('motivation', day(-50))] };
    expect(one('practical', id, old)).toMatchObject({ state: 'not-applicable' });
  });
});

describe('who came too late for the session', () => {
  it('is not looked for, and nobody writes to ask where they are', () => {
    const record = bare('A X');
    const sessions = record.sessions.map((session, index) =>
      index === 1 ? withOutcome(session, 'arrived-too-late') : session,
    );
    const came = { ...record, sessions };
    for (const id of ['missed.reach-out', 'missed.follow-up'])
      expect(because(one('missed-session', id, came, day(3)))).toEqual(['checklist.came-late']);
    expect(one('missed-session', 'missed.check-in', came, day(0.1)).state).toBe('due');
    expect(one('missed-session', 'missed.encourage-rebooking', came, day(0.1)).state).toBe('due');
    expect(one('missed-session', 'missed.explain-credit', came, day(0.1)).state).toBe('open');
    const written = { ...came, contacts: [contact(day(0.05), { direction: 'from-client' as const })] };
    expect(because(one('missed-session', 'missed.check-in', written, day(1)))).toEqual([
      'checklist.in-touch-again',
    ]);
    expect(one('missed-session', 'missed.reflect-practice', came).state).not.toBe('not-applicable');
  });

  it('is not told again how cancelling works', () => {
    const id = 'practical.remind-cancellation-policy';
    const acknowledged = bare('A X');
    const sessions = acknowledged.sessions.map((session, index) =>
      index === 1 ? withOutcome(session, 'arrived-too-late') : session,
    );
    const confirmations = [{ id: 'k1', episodeId, at: day(-1), by, items: [id] }];
    const standing = (record: CareRecord) => one('practical', id, { ...record, confirmations }, day(3)).state;
    expect(standing({ ...acknowledged, sessions })).toBe('done');
    expect(standing(acknowledged)).toBe('due');
  });
});
