import { describe, expect, it } from 'vitest';
import {
  defaultAttendancePolicy,
  defineChecklistTemplate,
  listNextSteps,
  missedSessionTemplate,
  reviewCare,
} from 'client-engagement';
import type { CareRecord, ChecklistItem, NextStep, NextStepId, SuggestionId } from 'client-engagement';
import { recordFromTokens } from 'client-engagement/testing';
import { after, phq, settled, templates, withNext } from './settled.js';

const policies = [defaultAttendancePolicy];
const asOf = after(1);

/** The steps of a record in which the first session is seen to. */
const of = (record: CareRecord, at = asOf): readonly NextStep[] =>
  listNextSteps(reviewCare(record, { policies, asOf: at, templates }));

/** The steps of a record with every checklist. */
const withLists = (record: CareRecord, at = asOf): readonly NextStep[] =>
  listNextSteps(reviewCare(record, { policies, asOf: at }));

const wrote = {
  id: 'c1',
  clientId: 'client-1',
  channel: 'app',
  direction: 'to-client',
  at: after(0.2),
} as const;
const creditsOf = (credits: number) =>
  [{ id: 'al1', clientId: 'client-1', source: 'employer', credits, grantedAt: new Date(0) }] as const;
const rated = (who: 'client' | 'practitioner', value: 0 | 2) =>
  [1, 2, 3].map((session) => ({
    id: `r${session}`,
    episodeId: 'episode-1',
    sessionId: `session-${session}`,
    by: who,
    value,
    at: after(-0.1),
  }));
const view = (who: 'client' | 'practitioner', value: 'going-well' | 'finding-it-hard') =>
  ({ id: who, episodeId: 'episode-1', by: who, value, at: after(0.5) }) as const;
const opened = (more: object): CareRecord => {
  const record = recordFromTokens('');
  return { ...record, episodes: record.episodes.map((one) => ({ ...one, ...more })) };
};

/** What a service adds after a missed session has a step of its own. */
const withACall = defineChecklistTemplate(
  {
    id: 'ours',
    add: [
      {
        ...missedSessionTemplate.items[0],
        id: 'ours.call',
        text: 'Call the front desk.',
        due: 'once-missed',
        evidence: 'confirmed-by-a-person',
        notApplicableWhen: [],
      } as ChecklistItem,
    ],
  },
  missedSessionTemplate,
);

/** What is special of a step; by default it is the practitioner's, to be shared, without a time. */
type Special = Partial<Pick<NextStep, 'who' | 'isPrivate' | 'dueAt' | 'episodeId'>>;

/** For each step: what it serves of the guide, when it is asked for, and what is special of it. */
const stories: {
  readonly [id in Exclude<NextStepId, SuggestionId>]: readonly [
    serves: readonly string[],
    steps: readonly NextStep[],
    special?: Special,
  ];
} = {
  'speak-today': [
    ['safety.speak-today'],
    of(withNext(settled('A', { measures: [phq('m1', -1, 1, 1)] }))),
    { episodeId: null, dueAt: asOf },
  ],
  'record-outcome': [
    ['definition.attendance'],
    of(withNext(settled('A A ?'))),
    { dueAt: new Date('2027-01-04T10:50:00Z') },
  ],
  'decide-what-is-open': [
    ['definition.attendance'],
    of(
      withNext(
        settled('A A X', {
          statements: [{ id: 'st1', sessionId: 'session-3', says: 'was-there', at: after(0.5) }],
        }),
      ),
    ),
    { dueAt: after(5.5) },
  ],
  'put-record-right': [
    ['definition.attendance'],
    of(
      withNext(
        settled('A', { statements: [{ id: 'st1', sessionId: 'gone', says: 'was-there', at: after(0) }] }),
      ),
    ),
    { episodeId: null },
  ],
  'resume-care': [['definition.continues'], of(settled('A A n n')), { who: 'service' }],
  'hold-review': [
    ['consecutive.stop-rebooking'],
    of(settled('A X X X')),
    { dueAt: new Date('2027-01-06T10:00:00Z') },
  ],
  'reach-out': [
    ['missed.reach-out', 'missed.check-in'],
    of(withNext(settled('A A X'))),
    { dueAt: new Date('2026-12-31T00:00:00Z') },
  ],
  'warm-message': [
    ['practical.check-in-between'],
    of(settled('A A A', { measures: [phq('m1', -30, 2), phq('m2', -1, 0)] }), after(30)),
  ],
  'meet-with-empathy': [['late-cancel.empathy'], of(withNext(settled('A A C')))],
  'follow-up': [
    ['missed.follow-up', 'missed.check-in'],
    of(withNext(settled('A A X', { contacts: [wrote] }))),
    { dueAt: new Date('2027-01-01T10:00:00Z') },
  ],
  'decide-how-to-go-on': [
    ['definition.completion'],
    of(
      { ...settled('A A A A'), client: { id: 'client-1', optOuts: [{ purpose: 'all', at: after(-30) }] } },
      after(60),
    ),
  ],
  'explain-credit-loss': [
    ['late-cancel.explain-credit', 'missed.explain-credit'],
    of(withNext(settled('A A C'))),
  ],
  'agree-another-time': [
    ['late-cancel.agree-another-time'],
    of(settled('A A C')),
    { who: 'practitioner-and-client' },
  ],
  'encourage-rebooking': [
    ['missed.encourage-rebooking'],
    of(settled('A A X')),
    { who: 'practitioner-and-client' },
  ],
  'reiterate-policy': [
    ['late-cancel.reiterate-policy', 'practical.remind-cancellation-policy'],
    of(withNext(settled('A A C'))),
  ],
  'use-supervision': [
    ['consecutive.supervision', 'practical.use-supervision'],
    of(settled('A X X X')),
    { isPrivate: true, dueAt: new Date('2027-01-06T10:00:00Z') },
  ],
  'understand-root-cause': [
    ['consecutive.root-cause'],
    of(settled('A X X X')),
    { who: 'practitioner-and-client', dueAt: new Date('2027-01-06T10:00:00Z') },
  ],
  'talk-about-worsening': [
    ['throughout.review-progress'],
    of(withNext(settled('A', { measures: [phq('m1', -30, 0), phq('m2', -1, 1)] }))),
  ],
  'talk-about-attendance': [['practical.discuss-barriers'], of(withNext(settled('A X A')))],
  'find-better-time': [
    ['practical.flexible-times', 'missed.check-in'],
    of(withNext(settled('L A L A'))),
    { who: 'practitioner-and-client' },
  ],
  'share-improvement': [
    ['throughout.review-progress'],
    of(withNext(settled('A', { measures: [phq('m1', -30, 2), phq('m2', 0.5, 0)] }))),
  ],
  'plan-with-no-credits': [
    ['practical.remind-session-limits'],
    of(settled('A A A', { allowances: creditsOf(3) })),
  ],
  'plan-the-ending': [
    ['practical.remind-session-limits'],
    of(withNext(settled('A A A', { allowances: creditsOf(5) }))),
  ],
  'offer-next-session': [['definition.continues'], of(settled('A A A'))],
  'talk-about-a-reading': [
    ['throughout.review-progress'],
    of(withNext(settled('A A A', { ratings: rated('client', 0) }))),
  ],
  'talk-about-both-views': [
    ['throughout.relationship'],
    of(
      withNext(
        settled('A A A', { views: [view('client', 'finding-it-hard'), view('practitioner', 'going-well')] }),
      ),
    ),
  ],
  'ask-for-the-clients-view': [
    ['throughout.seek-feedback'],
    of(withNext(settled('A A A', { ratings: rated('practitioner', 0) }))),
  ],
  'set-a-task': [['throughout.set-tasks'], of(withNext(settled('A A A', { tasks: [] })))],
  'reflect-on-practice': [
    ['missed.reflect-practice', 'missed.reflect-previous-session', 'practical.self-reflection'],
    of(withNext(settled('A A X'))),
    { isPrivate: true },
  ],
  'prepare-first-session': [
    ['definition.from-the-outset'],
    withLists(withNext(opened({ openedAt: after(0) }))),
  ],
  'finish-first-session-items': [['definition.from-the-outset'], of(withNext(recordFromTokens('A')))],
  'keep-up-throughout-care': [['definition.continues'], withLists(settled('A A A'))],
  'finish-missed-session-items': [
    ['definition.attendance'],
    listNextSteps(reviewCare(settled('A A X'), { policies, asOf, templates: [withACall] })),
  ],
  'see-to-practical-matters': [['definition.continues'], withLists(settled('A A X'))],
  'go-through-the-ending': [
    ['definition.completion'],
    withLists({
      ...settled('A A A'),
      episodes: settled('A A A').episodes.map((one) => ({
        ...one,
        plannedEnding: { agreedAt: after(0.1) },
      })),
    }),
  ],
  'see-to-a-prompt-start': [
    ['definition.from-the-outset'],
    withLists(opened({ openedAt: after(-30), requestedAt: after(-30), requestedBy: 'client' })),
    { who: 'service' },
  ],
};

describe('each step has a story in which it is asked for, and serves the guide', () => {
  it.each(Object.entries(stories))('%s', (id, [requirements, steps, special = {}]) => {
    const [{ reasons, ...step } = { reasons: [] }, ...more] = steps.filter((one) => one.id === id);
    const episodeId = special.episodeId === undefined ? 'episode-1' : special.episodeId;
    expect(step).toEqual({
      key: episodeId === null ? id : `${id}@${episodeId}`,
      id,
      episodeId,
      requirements,
      who: 'practitioner',
      isPrivate: false,
      dueAt: null,
      ...special,
    });
    expect(reasons).not.toEqual([]);
    expect(more).toEqual([]);
  });
});

describe('why a step is asked for', () => {
  const reasonsOf = (steps: readonly NextStep[], id: NextStepId) =>
    steps.filter((one) => one.id === id).map(({ reasons }) => reasons);
  const start = after(0);
  const missed = { kind: 'sessions', id: 'session-3' } as const;

  it('each outcome that is missing, with its session', () => {
    const steps = of(withNext(settled('? A ?')));
    expect(reasonsOf(steps, 'record-outcome')).toEqual([
      [
        {
          rule: 'steps.outcome-missing',
          evidence: [{ kind: 'sessions', id: 'session-1' }],
          inputs: { start: after(-14) },
        },
        { rule: 'steps.outcome-missing', evidence: [missed], inputs: { start } },
      ],
    ]);
  });

  it('the session that was missed, or given up late and by which rule; what was recorded says no more', () => {
    expect(reasonsOf(of(withNext(settled('A A X'))), 'reach-out')).toEqual([
      [{ rule: 'steps.session-missed', evidence: [missed], inputs: { start } }],
    ]);
    const [[first, second] = []] = reasonsOf(of(withNext(settled('A A C'))), 'meet-with-empathy');
    expect(first).toEqual({ rule: 'steps.session-given-up-late', evidence: [missed], inputs: { start } });
    expect(second?.rule).toBe('outcome.cancelled-late');
  });

  it('what is open about safety', () => {
    const record = withNext(settled('A', { measures: [phq('m1', -1, 1, 1)] }));
    expect(reasonsOf(of(record), 'speak-today')).toMatchObject([
      [{ evidence: [{ kind: 'measures', id: 'm1' }] }],
    ]);
  });

  it('the sessions missed in a row', () => {
    const [[first] = []] = reasonsOf(of(settled('A X X X')), 'hold-review');
    expect(first?.evidence).toEqual(
      ['session-2', 'session-3', 'session-4'].map((id) => ({ kind: 'sessions', id })),
    );
  });

  it('what waits in a checklist, and of how many items', () => {
    const steps = of(withNext(recordFromTokens('A')));
    expect(reasonsOf(steps, 'finish-first-session-items')).toEqual([
      [
        {
          rule: 'steps.items-waiting',
          evidence: [],
          inputs: { phase: 'first-session', waiting: 18, of: 19 },
        },
      ],
    ]);
  });

  it('that nothing is booked, with the last contact', () => {
    expect(reasonsOf(of(settled('A A A')), 'offer-next-session')).toEqual([
      [{ rule: 'steps.nothing-booked', evidence: [missed], inputs: {} }],
    ]);
  });

  it('since when nothing was heard: since the last contact, or since it began', () => {
    expect(reasonsOf(of(settled('A A A'), after(30)), 'reach-out')).toEqual([
      [{ rule: 'steps.not-heard-from', evidence: [missed], inputs: { lastContactAt: start } }],
    ]);
    expect(reasonsOf(of(recordFromTokens(''), after(40)), 'reach-out')).toEqual([
      [
        {
          rule: 'steps.not-heard-from',
          evidence: [{ kind: 'episodes', id: 'episode-1', part: 'plans' }],
          inputs: { lastContactAt: after(-7) },
        },
      ],
    ]);
  });

  it('that scores are better, for a warm message', () => {
    const measures = [phq('m1', -30, 2), phq('m2', -1, 0)];
    const [reasons] = reasonsOf(of(settled('A A A', { measures }), after(30)), 'warm-message');
    expect(reasons?.map(({ rule }) => rule)).toEqual(['steps.not-heard-from', 'measures.reliable-change']);
  });

  it('what contradicts: of which session where it is known, and what counts until then', () => {
    const statements = [{ id: 'st1', sessionId: 'gone', says: 'was-there', at: after(0) }] as const;
    const record = withNext(settled('A A A', { statements }));
    const sessions = record.sessions.map((one) =>
      one.id === 'session-3' ? { ...one, cancellation: { by: 'client', at: after(-0.5) } as const } : one,
    );
    expect(reasonsOf(of({ ...record, sessions }), 'put-record-right')).toEqual([
      [
        {
          rule: 'steps.session-conflict',
          evidence: [{ ...missed, part: 'cancellation' }],
          inputs: {
            code: 'cancelled-and-took-place',
            settledBy: 'the-cancellation-ended-the-booking',
            start,
          },
        },
        {
          rule: 'steps.conflict',
          evidence: [{ kind: 'statements', id: 'st1' }],
          inputs: { code: 'statement-about-no-session', settledBy: 'the-statement-is-left-out' },
        },
      ],
    ]);
  });
});
