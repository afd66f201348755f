import { describe, expect, it } from 'vitest';
import {
  beforeFirstSessionTemplate,
  checklistTemplates,
  defineChecklistTemplate,
  describeReason,
  english,
  listChecklist,
} from 'client-engagement';
import type { CareRecord, ChecklistPhase, ChecklistPromptRule, Reason } from 'client-engagement';
import { episodeFrom, sessionFrom } from 'client-engagement/testing';
import { bare, barrier, contact, day, last, measure, upcoming } from './facts.js';

const episodeId = 'episode-1';
const within = (record: CareRecord, more: object): CareRecord => ({
  ...record,
  episodes: record.episodes.map((one) => (one.id === episodeId ? { ...one, ...more } : one)),
});
const prompts = (phase: ChecklistPhase, id: string, record: CareRecord, asOf = day(1)) =>
  listChecklist(phase, record, { episodeId, asOf })
    .items.filter(({ item }) => item.id === id)
    .at(-1)?.prompts ?? [];
const before = episodeFrom({
  id: 'before',
  openedAt: '2020-01-01T00:00:00Z',
  ending: { kind: 'unplanned', at: '2020-06-01T00:00:00Z', by: { role: 'practitioner' } },
});
const allowance = {
  id: 'al1',
  clientId: 'client-1',
  source: 'employer',
  credits: 6,
  grantedAt: day(-300),
} as const;
const high = [3, 3, 3, 3, 3, 3, 0, 0, 0];
const some = [2, 2, 2, 2, 1, 1, 0, 0, 0];
const none = [0, 0, 0, 0, 0, 0, 0, 0, 0];
const soon = day(-6.5);
const fe = (more: object) => ({ id: 'fe1', episodeId, at: last, asked: false, ...more });
const tk = (id: string, more: object) => ({
  id,
  episodeId,
  kind: 'task' as const,
  agreedAt: day(-8),
  ...more,
});
const rating = (
  value: 0 | 1 | 2,
  at: Date,
  by: 'client' | 'practitioner' = 'client',
  sessionId = 'session-1',
) => ({ id: `ra${value}`, episodeId, sessionId, by, value, at }) as const;
const newcomer = (sessions: CareRecord['sessions']) =>
  sessions.map((one, index) => (index === 0 ? one : { ...one, practitionerId: 'somebody-new' }));

const withNext = (record: CareRecord): CareRecord => ({
  ...record,
  sessions: [...record.sessions, sessionFrom({ id: 'next', start: day(7), bookedAt: day(-1) })],
});

type Case = readonly [
  rule: ChecklistPromptRule,
  phase: ChecklistPhase,
  id: string,
  record: CareRecord,
  found: Partial<Reason>,
  not: CareRecord,
  asOf?: Date,
];

const cases: readonly Case[] = [
  [
    'prompt.reason-for-booking',
    'before-first-session',
    'before-first-session.review.reason',
    within(upcoming(), { reasonForBooking: 'sleeping badly' }),
    { evidence: [{ kind: 'episodes', id: episodeId, part: 'reasonForBooking' }] },
    upcoming(),
    soon,
  ],
  [
    'prompt.no-reason-given',
    'before-first-session',
    'before-first-session.review.reason',
    upcoming(),
    { evidence: [] },
    within(upcoming(), { reasonForBooking: 'sleeping badly' }),
    soon,
  ],
  [
    'prompt.questionnaire-missing',
    'before-first-session',
    'before-first-session.review.phq9',
    upcoming(),
    { inputs: { instrument: 'PHQ-9' } },
    upcoming({ measures: [measure('m1', 'phq-9', soon, none)] }),
    soon,
  ],
  [
    'prompt.score-at-or-above',
    'before-first-session',
    'before-first-session.review.phq9',
    upcoming({ measures: [measure('m1', 'phq-9', soon, some)] }),
    { evidence: [{ kind: 'measures', id: 'm1' }], inputs: { instrument: 'PHQ-9', total: 10, atLeast: 10 } },
    upcoming({ measures: [measure('m1', 'phq-9', soon, none)] }),
    soon,
  ],
  [
    'prompt.score-at-or-above',
    'first-session',
    'first-session.acknowledge.anxiety',
    bare('A', { measures: [measure('m1', 'gad-7', soon, [2, 2, 2, 2, 0, 0, 0])] }),
    { inputs: { instrument: 'GAD-7', total: 8, atLeast: 8 } },
    bare('A', { measures: [measure('m1', 'gad-7', soon, [2, 2, 2, 1, 0, 0, 0])] }),
  ],
  [
    'prompt.high-score',
    'first-session',
    'first-session.instil-hope',
    bare('A', { measures: [measure('m1', 'phq-9', soon, high)] }),
    {
      evidence: [{ kind: 'measures', id: 'm1' }],
      inputs: { instrument: 'PHQ-9', total: 18, band: 'moderately-severe' },
    },
    bare('A', { measures: [measure('m1', 'phq-9', soon, some)] }),
  ],
  [
    'prompt.safety-first',
    'before-first-session',
    'before-first-session.review.phq9',
    upcoming({ safetyFlags: [{ id: 'sf1', clientId: 'client-1', openedAt: soon, source: 'disclosure' }] }),
    { evidence: [{ kind: 'safetyFlags', id: 'sf1' }], inputs: { open: 1 } },
    upcoming(),
    soon,
  ],
  [
    'prompt.absent-from-work',
    'first-session',
    'first-session.assess.timing',
    bare('A', { measures: [measure('m1', 'work-impact', soon, [0, 2])] }),
    { evidence: [{ kind: 'measures', id: 'm1' }] },
    bare('A', { measures: [measure('m1', 'work-impact', soon, [0, 0])] }),
  ],
  [
    'prompt.absent-from-work',
    'first-session',
    'first-session.assess.timing',
    bare('A', { measures: [measure('m2', 'wpai-gh', soon, [1, 8, 0, 30, 0, 0])] }),
    { evidence: [{ kind: 'measures', id: 'm2' }] },
    bare('A', { measures: [measure('m2', 'wpai-gh', soon, [0, 8, 0, 30, 0, 0])] }),
  ],
  [
    'prompt.work-is-hard',
    'first-session',
    'first-session.agree.goals',
    bare('A', {
      measures: [measure('m1', 'work-impact', soon, [5, 0]), measure('m0', 'work-impact', day(-9), [1, 0])],
    }),
    { evidence: [{ kind: 'measures', id: 'm1' }], inputs: { points: 5, from: 5 } },
    bare('A', { measures: [{ ...measure('m1', 'work-impact', soon, []), answers: undefined }] }),
  ],
  [
    'prompt.work-is-hard',
    'first-session',
    'first-session.agree.goals',
    bare('A', { measures: [measure('m2', 'wpai-gh', soon, [1, 0, 0, 30, 6, 0])] }),
    { inputs: { points: 6, from: 5 } },
    bare('A', { measures: [measure('m2', 'wpai-gh', soon, [1, 0, 0, 30, 4, 0])] }),
  ],
  [
    'prompt.earlier-ending',
    'first-session',
    'first-session.acknowledge.ambivalence',
    { ...bare('A'), episodes: [...bare('A').episodes, before] },
    {
      evidence: [{ kind: 'episodes', id: 'before', part: 'ending' }],
      inputs: { at: new Date('2020-06-01T00:00:00Z') },
    },
    { ...bare('A'), episodes: [...bare('A').episodes, { ...before, ending: undefined }] },
  ],
  [
    'prompt.earlier-episode',
    'first-session',
    'first-session.assess.approach',
    {
      ...bare('A'),
      episodes: [
        ...bare('A').episodes,
        before,
        { ...before, id: 'long-before', openedAt: new Date('2019-01-01T00:00:00Z') },
      ],
    },
    { evidence: [{ kind: 'episodes', id: 'before' }], inputs: { at: before.openedAt } },
    { ...bare('A'), episodes: [...bare('A').episodes, { ...before, openedAt: day(0.5), ending: undefined }] },
  ],
  [
    'prompt.new-to-this',
    'first-session',
    'first-session.normalise',
    bare('A', { client: { id: 'client-1', newToThis: true } }),
    { inputs: { newToThis: true } },
    bare('A', { client: { id: 'client-1', newToThis: false } }),
  ],
  [
    'prompt.moved-before-start',
    'first-session',
    'first-session.assess.timing',
    bare('C C A'),
    {
      evidence: [
        { kind: 'sessions', id: 'session-1' },
        { kind: 'sessions', id: 'session-2' },
      ],
      inputs: { count: 2 },
    },
    bare('C n A C'),
  ],
  [
    'prompt.missed-before-start',
    'first-session',
    'first-session.praise-first-step',
    bare('X A'),
    { evidence: [{ kind: 'sessions', id: 'session-1' }], inputs: { count: 1 } },
    bare('A X'),
  ],
  [
    'prompt.missed-before-start',
    'first-session',
    'first-session.praise-first-step',
    bare('X ?'),
    { inputs: { count: 1 } },
    bare('n ?'),
  ],
  [
    'prompt.sessions-left',
    'first-session',
    'first-session.assess.dose',
    bare('A', { allowances: [allowance] }),
    { evidence: [{ kind: 'allowances', id: 'al1' }], inputs: { left: 5, held: 0 } },
    withNext(bare('A', { allowances: [allowance] })),
  ],
  [
    'prompt.sessions-left-besides-booked',
    'first-session',
    'first-session.assess.dose',
    withNext(bare('A', { allowances: [allowance] })),
    { evidence: [{ kind: 'allowances', id: 'al1' }], inputs: { left: 4, held: 1 } },
    bare('A', { allowances: [allowance] }),
  ],
  [
    'prompt.employer-funded',
    'first-session',
    'first-session.explain.confidentiality',
    bare('A', { allowances: [allowance] }),
    { evidence: [{ kind: 'allowances', id: 'al1' }] },
    bare('A', { allowances: [{ ...allowance, source: 'self-pay' }] }),
  ],
  [
    'prompt.coaching',
    'first-session',
    'first-session.explain.practitioner-role',
    within(bare('A'), { service: 'coaching' }),
    { evidence: [{ kind: 'episodes', id: episodeId, part: 'service' }], inputs: { service: 'coaching' } },
    bare('A'),
  ],
  [
    'prompt.tasks-not-done',
    'first-session',
    'first-session.explain.best-use',
    bare('A', { tasks: [tk('t1', { reviews: [{ at: last, result: 'not-done' }] })] }),
    { evidence: [{ kind: 'tasks', id: 't1' }], inputs: { count: 1 } },
    bare('A', { tasks: [tk('t1', { reviews: [{ at: last, result: 'done' }] }), tk('t2', {})] }),
  ],
  [
    'prompt.new-practitioner',
    'first-session',
    'first-session.encourage.questions',
    { ...bare('A A'), sessions: newcomer(bare('A A').sessions) },
    { evidence: [{ kind: 'sessions', id: 'session-2' }], inputs: { at: last } },
    bare('A A'),
  ],
  [
    'prompt.context-volunteered',
    'throughout-care',
    'throughout.cultural-awareness',
    bare('A A A', { client: { id: 'client-1', context: [{ at: last, kind: 'faith-calendar', note: 'x' }] } }),
    { evidence: [{ kind: 'client', id: 'client-1', part: 'context' }], inputs: { count: 1 } },
    bare('A A A', {
      client: {
        id: 'client-1',
        context: [{ at: day(-1), endedAt: last, kind: 'faith-calendar', note: 'x' }],
      },
    }),
  ],
  [
    'prompt.little-part-taken',
    'throughout-care',
    'throughout.relationship',
    bare('A A A', { ratings: [rating(0, last), rating(2, day(-1))] }),
    { evidence: [{ kind: 'ratings', id: 'ra0' }], inputs: { value: 0 } },
    bare('A A A', { ratings: [rating(0, day(-1)), rating(2, last), rating(0, day(0.5), 'practitioner')] }),
  ],
  [
    'prompt.proposed-by-client',
    'throughout-care',
    'throughout.empower',
    bare('A A A', {
      tasks: [tk('t1', { proposedBy: 'client' })],
      goals: [{ id: 'g1', episodeId, setAt: day(-8), proposedBy: 'client' }],
    }),
    {
      evidence: [
        { kind: 'goals', id: 'g1' },
        { kind: 'tasks', id: 't1' },
      ],
      inputs: { count: 2 },
    },
    bare('A A A', { tasks: [tk('t1', {})] }),
  ],
  [
    'prompt.no-approach-recorded',
    'throughout-care',
    'throughout.evidence-base',
    bare('A A A'),
    { evidence: [] },
    within(bare('A A A'), { plans: [{ id: 'p', agreedAt: last, approach: 'guided' }] }),
  ],
  [
    'prompt.not-improved-yet',
    'throughout-care',
    'throughout.evidence-base',
    {
      ...within(bare('A A A'), { plans: [{ id: 'p', agreedAt: day(-15), sessions: 6 }] }),
      measures: [measure('m1', 'phq-9', day(-15), some), measure('m2', 'phq-9', day(-1), some)],
    },
    { inputs: { instrument: 'PHQ-9', change: 0, held: 3, planned: 6 } },
    {
      ...within(bare('A A A'), { plans: [{ id: 'p', agreedAt: day(-15), sessions: 7 }] }),
      measures: [measure('m1', 'phq-9', day(-15), some), measure('m2', 'phq-9', day(-1), some)],
    },
  ],
  [
    'prompt.reliably-worse',
    'throughout-care',
    'throughout.review-progress',
    bare('A A A', {
      measures: [measure('m1', 'phq-9', day(-15), none), measure('m2', 'phq-9', day(-1), high)],
    }),
    {
      evidence: [
        { kind: 'measures', id: 'm1' },
        { kind: 'measures', id: 'm2' },
      ],
      inputs: { instrument: 'PHQ-9', change: 18 },
    },
    bare('A A A', { measures: [measure('m2', 'phq-9', day(-1), high)] }),
  ],
  [
    'prompt.reliably-better',
    'throughout-care',
    'throughout.review-progress',
    bare('A A A', {
      measures: [measure('m1', 'phq-9', day(-15), high), measure('m2', 'phq-9', day(-1), none)],
    }),
    { inputs: { instrument: 'PHQ-9', change: -18 } },
    bare('A A A', {
      measures: [measure('m1', 'phq-9', day(-15), some), measure('m2', 'phq-9', day(-1), some)],
    }),
  ],
  [
    'prompt.no-goal-yet',
    'throughout-care',
    'throughout.review-goals',
    bare('A A A', { goals: [{ id: 'g1', episodeId, setAt: day(-8), withdrawnAt: day(-1) }] }),
    { evidence: [] },
    bare('A A A', { goals: [{ id: 'g1', episodeId, setAt: day(-8) }] }),
  ],
  [
    'prompt.feedback-not-asked',
    'throughout-care',
    'throughout.seek-feedback',
    bare('A X A A', { feedback: [fe({})] }),
    {
      evidence: [
        { kind: 'sessions', id: 'session-1' },
        { kind: 'sessions', id: 'session-3' },
        { kind: 'sessions', id: 'session-4' },
      ],
      inputs: { sessions: 3 },
    },
    bare('A A A A', { feedback: [fe({ asked: true, at: day(-22) })] }),
  ],
  [
    'prompt.feedback-open',
    'throughout-care',
    'throughout.use-feedback',
    bare('A', {
      feedback: [fe({ id: 'f2', givenAt: day(0.5), tone: 'mixed' }), fe({ givenAt: last, tone: 'critical' })],
    }),
    { evidence: [{ kind: 'feedback', id: 'fe1' }], inputs: { since: last } },
    bare('A', { feedback: [fe({ givenAt: last, tone: 'good' }), fe({ id: 'f2', tone: 'mixed' })] }),
  ],
  [
    'prompt.tasks-to-look-at',
    'throughout-care',
    'throughout.set-tasks',
    bare('A A A A A', { tasks: [tk('t1', { agreedAt: day(-28) })] }),
    { evidence: [{ kind: 'tasks', id: 't1' }], inputs: { count: 1 } },
    bare('A A A A A', {
      tasks: [tk('t1', { agreedAt: day(-28), withdrawnAt: day(-20) }), tk('t2', { kind: 'take-away' })],
    }),
  ],
  [
    'prompt.repeated-lateness',
    'practical',
    'practical.flexible-times',
    bare('L A L'),
    {
      evidence: [
        { kind: 'sessions', id: 'session-1' },
        { kind: 'sessions', id: 'session-3' },
      ],
      inputs: { late: 2, of: 3 },
    },
    bare('L A A A A L'),
  ],
  [
    'prompt.message-sent',
    'first-session',
    'first-session.explain.what-to-expect',
    bare('A', {
      contacts: [
        contact(day(-6), { topics: ['welcome'] }),
        contact(day(-5), { id: 'co2', topics: ['welcome'] }),
      ],
    }),
    { evidence: [{ kind: 'contacts', id: 'co2' }], inputs: { at: day(-5) } },
    bare('A', { contacts: [contact(day(-6), { topics: ['credit'] })] }),
  ],
  [
    'prompt.message-sent',
    'late-cancel',
    'late-cancel.explain-credit',
    bare('A C', { contacts: [contact(day(0.1), { topics: ['credit'] })] }),
    { evidence: [{ kind: 'contacts', id: 'co1' }] },
    bare('A C', { contacts: [contact(day(-5), { topics: ['credit'] })] }),
  ],
  [
    'prompt.policy-not-acknowledged',
    'practical',
    'practical.remind-cancellation-policy',
    bare('A', {
      policyAcknowledgements: [
        { id: 'ac1', clientId: 'client-1', policy: { id: 'guide', version: 2 }, at: day(-20) },
      ],
    }),
    { inputs: { policy: 'guide', version: 1 } },
    bare('A C', {
      policyAcknowledgements: [
        { id: 'ac1', clientId: 'client-1', policy: { id: 'guide', version: 1 }, at: day(-20) },
      ],
    }),
  ],
  [
    'prompt.check-ins-not-talked-about',
    'practical',
    'practical.check-in-between',
    bare('A'),
    { evidence: [] },
    bare('A', {
      client: {
        id: 'client-1',
        contactAgreements: [{ agreedAt: day(-9), channel: 'app', purposes: ['check-ins'] }],
      },
    }),
  ],
  [
    'prompt.part-taken-before',
    'missed-session',
    'missed.reflect-previous-session',
    bare('A X', { ratings: [rating(1, day(-6)), rating(2, day(-6), 'client', 'other')] }),
    { evidence: [{ kind: 'ratings', id: 'ra1' }], inputs: { value: 1, by: 'client' } },
    bare('A X', { ratings: [rating(2, day(-6), 'client', 'other')] }),
  ],
  [
    'prompt.waiting-long',
    'service',
    'before-first-session.short-wait',
    within(upcoming({}, { bookedAt: day(-5) }), { requestedAt: day(-12) }),
    {
      evidence: [
        { kind: 'sessions', id: 'session-1' },
        { kind: 'episodes', id: episodeId, part: 'requestedAt' },
      ],
      inputs: { days: 12 },
    },
    within(upcoming({}, { bookedAt: day(-5) }), { requestedAt: day(-7) }),
    day(-1),
  ],
  [
    'prompt.waiting-long',
    'service',
    'before-first-session.short-wait',
    within(bare(''), { requestedAt: undefined, openedAt: day(-12) }),
    { evidence: [{ kind: 'episodes', id: episodeId, part: 'openedAt' }], inputs: { days: 11 } },
    within(bare(''), { requestedAt: undefined, openedAt: day(-7) }),
    day(-1),
  ],
  [
    'prompt.credit-lost',
    'late-cancel',
    'late-cancel.explain-credit',
    bare('A C'),
    { evidence: [{ kind: 'sessions', id: 'session-2' }], inputs: { credits: 1 } },
    bare('A'),
  ],
  [
    'prompt.missed-in-a-row',
    'missed-session',
    'missed.reflect-practice',
    bare('X X'),
    {
      evidence: [
        { kind: 'sessions', id: 'session-1' },
        { kind: 'sessions', id: 'session-2' },
      ],
      inputs: { inARow: 2 },
    },
    bare('X A X'),
  ],
  [
    'prompt.booked-while-paused',
    'consecutive',
    'consecutive.stop-rebooking',
    {
      ...bare('X X X'),
      sessions: [...bare('X X X').sessions, sessionFrom({ id: 'new', start: day(7), bookedAt: day(0.5) })],
    },
    { evidence: [{ kind: 'sessions', id: 'new' }], inputs: { count: 1 } },
    {
      ...bare('X X X'),
      sessions: [...bare('X X X').sessions, sessionFrom({ id: 'new', start: day(7), bookedAt: day(0.5) })],
      oneOffBookings: [{ id: 'ob1', episodeId, at: day(0.4), by: { role: 'supervisor' } }],
    },
  ],
  [
    'prompt.adjustment-agreed',
    'throughout-care',
    'throughout.personalise',
    within(bare('A A A'), {
      agreedAdjustments: [{ id: 'ad1', agreedAt: day(-1), policy: { id: 'guide', version: 1 } }],
    }),
    { evidence: [{ kind: 'episodes', id: episodeId, part: 'agreedAdjustments' }] },
    within(bare('A A A'), {
      agreedAdjustments: [
        { id: 'ad1', agreedAt: day(-1), endedAt: last, policy: { id: 'guide', version: 1 } },
      ],
    }),
  ],
  [
    'influences.barrier.motivation',
    'first-session',
    'first-session.acknowledge.ambivalence',
    bare('A', { influences: [barrier('motivation', last)] }),
    { evidence: [{ kind: 'influences', id: 'in1' }] },
    bare('A', { influences: [barrier('external-circumstances', last)] }),
  ],
];

describe('a prompt', () => {
  it.each(cases.map((one) => ({ name: `${one[0]} of ${one[2]}`, one })))('$name', ({ one }) => {
    const [rule, phase, id, record, found, not, asOf] = one;
    const own = prompts(phase, id, record, asOf).find((prompt) => prompt.rule === rule);
    expect(own).toMatchObject(found);
    expect(prompts(phase, id, not, asOf).map((prompt) => prompt.rule)).not.toContain(rule);
    for (const audience of ['practitioner', 'client'] as const) {
      const said = describeReason(own ?? { rule, evidence: [], inputs: {} }, { audience });
      expect(said).not.toMatch(/[{}|]|undefined/);
    }
  });

  it('is tried for every rule that has a sentence', () => {
    const tried = new Set<string>(cases.map(([rule]) => rule));
    const rules = Object.keys(english.sentences).filter((rule) => rule.startsWith('prompt.'));
    expect(rules.length).toBe(40);
    expect(rules.filter((rule) => !tried.has(rule))).toEqual([]);
  });

  it('goes once the item is done', () => {
    const record = bare('A', {
      client: { id: 'client-1', newToThis: true },
      confirmations: [
        { id: 'c1', episodeId, at: last, by: { role: 'practitioner' }, items: ['first-session.normalise'] },
      ],
    });
    expect(prompts('first-session', 'first-session.normalise', record)).toEqual([]);
  });

  it('names a questionnaire that the package does not know by its id', () => {
    const template = defineChecklistTemplate(
      { id: 'ours', change: { 'before-first-session.review.phq9': { measures: ['core-10'] } } },
      beforeFirstSessionTemplate,
    );
    const { items } = listChecklist('before-first-session', upcoming(), { episodeId, asOf: soon, template });
    expect(
      items.flatMap((one) => one.prompts).find(({ rule }) => rule === 'prompt.questionnaire-missing'),
    ).toMatchObject({
      inputs: { instrument: 'core-10' },
    });
  });
});

describe('somebody to whom this kind of help was new', () => {
  it('is not new to it when they come back', () => {
    const client = { id: 'client-1', newToThis: true };
    const rules = (record: CareRecord) =>
      prompts('before-first-session', 'before-first-session.personalised-message', record, soon).map(
        ({ rule }) => rule,
      );
    const first = upcoming({ client });
    expect(rules(first)).toContain('prompt.new-to-this');
    const again = rules({ ...first, episodes: [before, ...first.episodes] });
    expect(again).toContain('prompt.earlier-episode');
    expect(again).not.toContain('prompt.new-to-this');
  });
});

describe('sessions missed in a row', () => {
  it('are those of the format of the session: individual and group sessions make runs of their own', () => {
    const record = bare('X X X X X');
    const sessions = record.sessions.map((session, place) => ({
      ...session,
      format: place % 2 === 0 ? ('individual' as const) : ('group' as const),
    }));
    const items = listChecklist('missed-session', { ...record, sessions }, { episodeId, asOf: day(1) }).items;
    const counts = items
      .filter(({ item }) => item.id === 'missed.reflect-practice')
      .map((entry) => entry.prompts.map(({ inputs }) => inputs['inARow']));
    expect(counts).toEqual([[3], [2], [3], [2], [3]]);
  });
});

describe('what is said of coaching', () => {
  it('is said in no list of therapy', () => {
    const record = bare('A X L');
    const phases = new Set(checklistTemplates.map(({ phase }) => phase));
    const rules = [...phases].flatMap((phase) =>
      [upcoming(), record].flatMap((given) =>
        listChecklist(phase, given, { episodeId, asOf: day(1) }).items.flatMap((entry) =>
          entry.prompts.map(({ rule }) => rule),
        ),
      ),
    );
    expect(rules.length).toBeGreaterThan(0);
    expect(rules).not.toContain('prompt.coaching');
  });
});
