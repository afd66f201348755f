import { describe, expect, it } from 'vitest';
import {
  defaultAttendancePolicy,
  defaultChecklistRules,
  defineAttendancePolicy,
  firstSessionTemplate,
  listChecklist,
  practicalTemplate,
  reviewCare,
} from 'client-engagement';
import type { CareRecord, ChecklistItem, ChecklistTemplate, ReviewOptions } from 'client-engagement';
import { episodeFrom, sessionFrom, withOutcome } from 'client-engagement/testing';
import { bare, by, contact, day, last, measure, upcoming } from './facts.js';

const episodeId = 'episode-1';
const review = (record: CareRecord, more: Partial<ReviewOptions> = {}, asOf = day(1)) =>
  reviewCare(record, { policies: [defaultAttendancePolicy], asOf, ...more });
const phases = (record: CareRecord, more: Partial<ReviewOptions> = {}, asOf = day(1)) =>
  review(record, more, asOf).episodes[0]?.checklists.map(({ template }) => template.id);
const within = (record: CareRecord, more: object): CareRecord => ({
  ...record,
  episodes: record.episodes.map((each) => ({ ...each, ...more })),
});

describe('the lists of a review', () => {
  it('are those that have something to say, in the order of care', () => {
    expect(phases(bare(''))).toEqual(['before-first-session', 'first-session', 'service']);
    expect(phases(upcoming(), {}, day(-1))).toEqual([
      'before-first-session',
      'first-session',
      'practical',
      'service',
    ]);
    expect(phases(bare('A'))).toEqual(['first-session', 'throughout-care', 'practical']);
    expect(phases(bare('A C'))).toEqual(['first-session', 'throughout-care', 'practical', 'late-cancel']);
    expect(phases(bare('X X X'))).toEqual([
      'before-first-session',
      'first-session',
      'missed-session',
      'consecutive',
      'service',
    ]);
    const planned = within(bare('A A'), { plannedEnding: { agreedAt: day(0.1) } });
    expect(phases(planned)).toEqual(['first-session', 'throughout-care', 'practical', 'ending']);
  });

  it('after the end are those of the ending, and after a death none', () => {
    expect(phases(within(bare('A X'), { ending: { kind: 'client-ended', at: day(0.5), by } }))).toEqual([
      'ending',
    ]);
    expect(phases(within(bare('A X'), { ending: { kind: 'died', at: day(0.5), by } }))).toEqual([]);
  });

  it('are those for the service, where a template names it', () => {
    expect(phases(within(bare('A'), { service: 'coaching' }))).toEqual([
      'coaching-first-session',
      'coaching-throughout-care',
      'practical',
    ]);
    const named = { ...firstSessionTemplate, id: 'for-therapy', services: ['therapy'] };
    expect(phases(bare('A'), { templates: [firstSessionTemplate, named] })).toEqual(['for-therapy']);
    const others = { ...firstSessionTemplate, id: 'for-others', services: ['other'] };
    expect(phases(bare('A'), { templates: [others] })).toEqual([]);
  });

  it('say the same as each list by itself', () => {
    const record = bare('A C X L A L', {
      contacts: [contact(day(-20), { topics: ['cancellation-policy'] })],
    });
    for (const checklist of review(record).episodes[0]?.checklists ?? []) {
      expect(listChecklist(checklist.phase, record, { episodeId, asOf: day(1) })).toEqual(checklist);
    }
  });

  it('go by the rules that are passed in, and name every number', () => {
    const checklistRules = { ...defaultChecklistRules, id: 'ours', everySessions: 1 };
    const { episodes, thresholds } = review(bare('A'), { checklistRules });
    const own = episodes[0]?.checklists.find(({ phase }) => phase === 'throughout-care');
    expect(own?.items.filter(({ state }) => state === 'not-due').map(({ item }) => item.id)).toEqual([
      'throughout.use-feedback',
    ]);
    expect(thresholds.find(({ name }) => name === 'ours@1:everySessions')).toMatchObject({
      value: 1,
      source: 'caller',
    });
    expect(() => review(bare('A'), { checklistRules: { ...checklistRules, version: 0 } })).toThrow(
      expect.objectContaining({ code: 'invalid-rules' }),
    );
  });

  it('keep to their episode what is of it', () => {
    const other = episodeFrom({ id: 'other', openedAt: day(-60) });
    const tasks = [{ id: 't1', episodeId: 'other', kind: 'task', agreedAt: day(0.1) } as const];
    const record = { ...bare('A A A', { tasks }), episodes: [...bare('A A A').episodes, other] };
    const set = (id: string) =>
      listChecklist('throughout-care', record, { episodeId: id, asOf: day(1) }).items.find(
        ({ item }) => item.id === 'throughout.set-tasks',
      )?.state;
    expect([set(episodeId), set('other')]).toEqual(['due', 'done']);
  });
});

describe('a run over all of a client’s episodes', () => {
  it('is listed in the episode of the session by which booking was paused', () => {
    const policy = defineAttendancePolicy({ id: 'ours', consecutive: { scope: 'client' } });
    const other = episodeFrom({ id: 'other', openedAt: day(-60) });
    const sessions = bare('X X X').sessions.map((each, index) =>
      index === 0 ? { ...each, episodeId: 'other' } : each,
    );
    const record = { ...bare('X X X'), sessions, episodes: [...bare('X X X').episodes, other] };
    const keys = (id: string) =>
      listChecklist('consecutive', record, { episodeId: id, asOf: day(1), policies: [policy] }).items.map(
        ({ key }) => key,
      );
    expect(keys(episodeId)).toContain('consecutive.supervision@session-3');
    expect(keys('other')).toEqual([]);
    const elsewhere = { ...bare('X X X'), episodes: [...bare('X X X').episodes, other] };
    expect(listChecklist('consecutive', elsewhere, { episodeId: 'other', asOf: day(1) }).items).toEqual([]);
  });
});

describe('a list that was never checked', () => {
  const template = (more: Partial<ChecklistItem>): ChecklistTemplate => ({
    ...practicalTemplate,
    items: practicalTemplate.items.slice(0, 1).map((item) => ({ ...item, ...more })),
  });
  const states = (more: Partial<ChecklistItem>) =>
    listChecklist('practical', bare('X X X'), {
      episodeId,
      asOf: day(30),
      template: template(more),
    }).items.map(({ state, dueFrom }) => [state, dueFrom]);

  it.each([
    'at-late-notice',
    'contact-after-a-miss',
    'rebooking-after-a-miss',
    'follow-up-after-a-miss',
    'once-missed',
    'booking-paused',
  ] as const)('is not due by %s where that says nothing', (due) => {
    expect(states({ due })).toEqual([['not-due', null]]);
  });

  it.each([
    'no-booking-while-paused',
    'progress-looked-at',
    'questionnaire-looked-at',
    'last-questionnaire-answered',
  ] as const)('is not shown by %s where that finds nothing', (evidence) => {
    expect(states({ evidence, due: 'every-few-sessions' })).toEqual([['not-due', null]]);
  });

  it('has no prompts of rules that do not exist, or that are about no session', () => {
    const { items } = listChecklist('practical', bare('X'), {
      episodeId,
      asOf: day(1),
      template: template({
        prompts: [
          'x' as 'coaching',
          'credit-lost',
          'booked-while-paused',
          'new-practitioner',
          'questionnaire-missing',
        ],
      }),
    });
    expect(items[0]?.prompts).toEqual([]);
  });
});

describe('facts at one and the same instant', () => {
  const prompts = (
    phase: 'first-session' | 'throughout-care' | 'missed-session',
    id: string,
    record: CareRecord,
  ) =>
    listChecklist(phase, record, { episodeId, asOf: day(1) }).items.find(({ item }) => item.id === id)
      ?.prompts ?? [];
  const cited = (all: ReturnType<typeof prompts>, rule: string) =>
    all.filter((one) => one.rule === rule).map(({ evidence }) => evidence[0]?.id);

  it('are told apart by their ids', () => {
    const messages = ['b', 'a'].map((id) => contact(last, { id, topics: ['welcome'] }));
    expect(
      cited(
        prompts('first-session', 'first-session.explain.client-role', bare('A', { contacts: messages })),
        'prompt.message-sent',
      ),
    ).toEqual(['a']);
    const ratings = ['b', 'a'].map(
      (id) => ({ id, episodeId, sessionId: 'session-1', by: 'client', value: 0, at: day(-6) }) as const,
    );
    expect(
      cited(
        prompts('missed-session', 'missed.reflect-previous-session', bare('A X', { ratings })),
        'prompt.part-taken-before',
      ),
    ).toEqual(['a', 'b']);
    expect(
      cited(
        prompts('throughout-care', 'throughout.relationship', bare('A A A', { ratings })),
        'prompt.little-part-taken',
      ),
    ).toEqual(['a']);
    const work = ['b', 'a'].map((id) => measure(id, 'work-impact', last, [6, 1]));
    expect(
      cited(
        prompts('first-session', 'first-session.assess.timing', bare('A', { measures: work })),
        'prompt.work-is-hard',
      ),
    ).toEqual(['b']);
    const feedback = ['b', 'a'].map(
      (id) => ({ id, episodeId, at: last, asked: true, givenAt: last, tone: 'mixed' }) as const,
    );
    expect(
      cited(
        prompts('throughout-care', 'throughout.use-feedback', bare('A', { feedback })),
        'prompt.feedback-open',
      ),
    ).toEqual(['a', 'b']);
    const before = ['b', 'a'].map((id) => episodeFrom({ id, openedAt: '2020-01-01T00:00:00Z' }));
    const again = { ...bare('A'), episodes: [...before, ...bare('A').episodes] };
    expect(
      cited(prompts('first-session', 'first-session.assess.approach', again), 'prompt.earlier-episode'),
    ).toEqual(['a']);
  });

  it('say nothing where answers are missing', () => {
    const work = [{ ...measure('m', 'work-impact', last, []), answers: [null, null] }];
    expect(prompts('first-session', 'first-session.assess.timing', bare('A', { measures: work }))).toEqual(
      [],
    );
    const quiet = bare('A', { contacts: [contact(last)] });
    expect(prompts('first-session', 'first-session.explain.client-role', quiet)).toEqual([]);
  });
});

describe('where no policy was given', () => {
  const policy = defineAttendancePolicy({ id: 'other', services: ['other'] });

  it('the limits are still spoken of at the start', () => {
    const record = within(bare('A'), { plans: [{ id: 'p', agreedAt: last, sessions: 4 }] });
    const { items } = listChecklist('practical', record, { episodeId, asOf: day(1), policies: [policy] });
    expect(items.find(({ item }) => item.id === 'practical.remind-session-limits')?.state).toBe('not-due');
  });

  it('a session that took place under one that was not is neither missed nor held', () => {
    const sessions = [
      withOutcome(sessionFrom({ start: last, policy: { id: 'gone', version: 1 } }), 'attended'),
    ];
    expect(
      listChecklist('missed-session', { ...bare(''), sessions }, { episodeId, asOf: day(1) }).items,
    ).toEqual([]);
  });
});
