import { describe, expect, it } from 'vitest';
import {
  defaultAttendancePolicy,
  defineAttendancePolicy,
  listDataGaps,
  reviewCare,
  viewFor,
} from 'client-engagement';
import type { CareRecord, DataGapId, GapEffect, ReviewOptions } from 'client-engagement';
import { recordFromTokens, sessionFrom, withOutcome } from 'client-engagement/testing';
import { safetyAnswers } from '../../src/care-review/safety-answers.js';
import { suppressedTable } from '../../src/care-review/views/suppressed-table.js';

const last = new Date('2026-12-30T10:00:00Z');
const after = (days: number): Date => new Date(+last + days * 86_400_000);
const by = { role: 'practitioner' } as const;
const tokens = (letters: string, more: Partial<CareRecord> = {}): CareRecord => ({
  ...recordFromTokens(letters),
  ...more,
});
const review = (record: CareRecord, more: Partial<ReviewOptions> = {}) =>
  reviewCare(record, { policies: [defaultAttendancePolicy], asOf: after(1), ...more });
const total = (id: string, days: number, declaredTotal: number) => ({
  id,
  clientId: 'client-1',
  instrument: 'phq-9',
  answeredAt: after(days),
  declaredTotal,
});
const withCancelled = (cancellation: object): CareRecord => ({
  ...tokens('A'),
  sessions: [...tokens('A').sessions, { ...sessionFrom({ id: 'c', start: after(0.5) }), ...cancellation }],
});

const OF_SESSIONS: readonly GapEffect[] = [
  'effect.attendance',
  'effect.missed-in-a-row',
  'effect.booking',
  'effect.credits',
];

/** For each gap: a record that has it, and what recording it would change. */
const gaps: { readonly [id in DataGapId]: readonly [CareRecord, readonly GapEffect[]] } = {
  'gap.self-harm-question': [tokens('A'), ['effect.safety']],
  'gap.outcome': [tokens('A ?'), OF_SESSIONS],
  'gap.cancellation-time': [withCancelled({ cancellation: { by: 'client' } }), OF_SESSIONS],
  'gap.cancellation-party': [withCancelled({ cancellation: { by: 'unknown', at: after(0.4) } }), OF_SESSIONS],
  'gap.policy': [withCancelled({ policy: { id: 'gone', version: 1 } }), OF_SESSIONS],
  'gap.unreadable-questionnaire': [
    tokens('A', { measures: [{ ...total('m1', -1, 5), instrument: 'unheard-of' }] }),
    ['effect.score-change', 'effect.safety'],
  ],
  'gap.questionnaire': [tokens('A'), ['effect.score-change', 'effect.safety']],
  'gap.second-questionnaire': [tokens('A', { measures: [total('m1', -1, 5)] }), ['effect.score-change']],
  'gap.participation': [tokens('A'), ['effect.participation', 'effect.state']],
  'gap.application': [tokens('A'), ['effect.application', 'effect.state']],
  'gap.completion': [tokens('A'), ['effect.completion', 'effect.state']],
  'gap.rhythm': [
    {
      ...tokens('A'),
      episodes: tokens('A').episodes.map((one) => ({ ...one, plans: [], openedAt: after(-90) })),
    },
    ['effect.contact-gap', 'effect.state'],
  ],
  'gap.client-view': [tokens('A'), ['effect.views']],
  'gap.practitioner-view': [tokens('A'), ['effect.views']],
  'gap.barriers': [tokens('A'), ['effect.suggestions', 'effect.checklists']],
  'gap.goals': [tokens('A'), ['effect.completion', 'effect.checklists']],
};

describe('what recording a gap would change', () => {
  it.each(Object.entries(gaps))('%s', (id, [record, wouldChange]) => {
    const asOf = id === 'gap.rhythm' ? after(60) : after(1);
    const [found] = listDataGaps(review(record, { asOf })).filter((one) => one.id === id);
    expect(found?.wouldChange).toEqual(wouldChange);
  });

  it('stands in the order of what bears on safety, on sessions and on the rest, whatever the episode', () => {
    const second = { id: 'second', clientId: 'client-1', service: 'coaching', openedAt: after(-30) };
    const held = { episodeId: 'second', service: 'coaching' };
    const record = tokens('A ?');
    const found = listDataGaps(
      review({
        ...record,
        episodes: [...record.episodes, second],
        sessions: [
          ...record.sessions,
          withOutcome(sessionFrom({ ...held, id: 's1', start: after(-3) }), 'attended'),
          sessionFrom({ ...held, id: 's2', start: after(-2) }),
        ],
      }),
    );
    expect(found.slice(0, 5).map(({ key }) => key)).toEqual([
      'gap.self-harm-question',
      'gap.outcome@episode-1',
      'gap.outcome@second',
      'gap.questionnaire@episode-1',
      'gap.questionnaire@second',
    ]);
  });
});

describe('why an episode stands as it does, for the client', () => {
  const ratings = [1, 2, 3].map((session) => ({
    id: `r${session}`,
    episodeId: 'episode-1',
    sessionId: `session-${session}`,
    by: 'practitioner' as const,
    value: 0 as const,
    at: after(-0.1),
  }));
  const tasks = [1, 2, 3].map((task) => ({
    id: `t${task}`,
    episodeId: 'episode-1',
    kind: 'task' as const,
    agreedAt: after(-8),
    reviews: [{ at: after(-0.1), result: 'partly-done' as const }],
  }));
  const reasonsOf = (more: Partial<CareRecord>) =>
    viewFor(review(tokens('A A A', more)), { as: 'client' }).episodes.flatMap(({ reasons }) =>
      reasons.map(({ rule, evidence, inputs }) => [rule, evidence.map(({ id }) => id), inputs]),
    );

  const attended = [
    ['engagement.attended-so-far', ['session-2', 'session-3'], { attended: 3, courseMinimum: 2 }],
    ['engagement.work-not-known', [], {}],
  ];

  it('is the same whatever the practitioner thought of their part', () => {
    expect(reasonsOf({})).toEqual(attended);
    expect(reasonsOf({ ratings })).toEqual(attended);
    expect(reasonsOf({ ratings, tasks })).toEqual(reasonsOf({ tasks }));
  });

  it('names their own ratings', () => {
    const low = ratings.map((one) => ({ ...one, by: 'client' as const }));
    expect(reasonsOf({ ratings: low }).map((one) => one.slice(0, 2))).toEqual([
      ['engagement.participation-rated', ['r3', 'r2', 'r1']],
    ]);
  });

  it('a pause of booking that may be open for safety alone is not told', () => {
    const provisional = viewFor(review(tokens('A X X ? X')), { as: 'client' }).episodes;
    expect(provisional.map(({ booking, bookingReasons }) => [booking, bookingReasons])).toEqual([
      ['self-service', []],
    ]);
  });
});

describe('what an earlier episode asks of a checklist', () => {
  const earlier = {
    id: 'earlier',
    clientId: 'client-1',
    service: 'therapy',
    openedAt: after(-400),
    ending: { kind: 'unplanned', at: after(-300), by } as const,
  };
  const record = tokens('A');
  const given = review({ ...record, episodes: [earlier, ...record.episodes] });
  const rules = (episodeIds: readonly string[]) =>
    viewFor(given, { as: 'treating-practitioner', episodeIds })
      .episodes.flatMap(({ checklists }) => checklists.flatMap(({ items }) => items))
      .flatMap(({ prompts }) => prompts.map(({ rule }) => rule));

  it('is seen by who treats the client in both, and not by who treats them in one', () => {
    const both = rules(['earlier', 'episode-1']);
    expect(both).toEqual(expect.arrayContaining(['prompt.earlier-ending', 'prompt.earlier-episode']));
    const alone = rules(['episode-1']);
    expect(alone.filter((rule) => rule.startsWith('prompt.earlier'))).toEqual([]);
    expect(alone).toContain('prompt.no-approach-recorded');
  });
});

describe('what a review takes from an episode alone', () => {
  const plans = [{ id: 'pl', agreedAt: after(-30), sessions: 6 }];
  const measures = [total('m1', -29, 16), total('m2', 0.5, 16)];
  const signals = (letters: string, given: CareRecord = tokens(letters)) =>
    review({ ...given, measures }).episodes[0]?.measures.flatMap((one) =>
      one.signals.map(({ rule }) => rule),
    );
  const planned = (letters: string): CareRecord => ({
    ...tokens(letters),
    episodes: tokens(letters).episodes.map((one) => ({ ...one, plans })),
  });

  it('the look at questionnaires in the middle of the plan counts sessions that were attended', () => {
    expect(signals('', planned('A A A'))).toEqual(['signals.no-reliable-improvement']);
    expect(signals('', planned('A A X'))).toEqual([]);
  });

  it('of another plan nothing', () => {
    const other = { id: 'aa', clientId: 'client-1', service: 'coaching', openedAt: after(-60), plans };
    const record = tokens('A A A');
    const { episodes } = review({ ...record, measures, episodes: [other, ...record.episodes] });
    expect(
      episodes.map(({ episodeId, measures: own }) => [episodeId, own.flatMap((one) => one.signals)]),
    ).toEqual([
      ['aa', []],
      ['episode-1', []],
    ]);
  });

  it('after a death in another episode neither suggestions nor steps, in whatever part', () => {
    const ended = {
      id: 'aa',
      clientId: 'client-1',
      service: 'coaching',
      openedAt: after(-60),
      ending: { kind: 'died', at: after(0.5), by } as const,
    };
    const influences = [
      {
        id: 'i1',
        episodeId: 'episode-1',
        group: 'client',
        factor: 'motivation',
        direction: 'barrier',
        source: 'client',
        since: after(-5),
      },
    ] as const;
    const record = tokens('A', { influences });
    const alive = review(record).episodes[0];
    expect([alive?.suggestions, alive?.nextSteps, alive?.checklists].map((one) => one?.length)).not.toContain(
      0,
    );
    const { episodes } = review({ ...record, episodes: [...record.episodes, ended] });
    for (const { suggestions, nextSteps, checklists } of episodes)
      expect([suggestions, nextSteps, checklists]).toEqual([[], [], []]);
  });

  it('lateness that is repeated there, and not here', () => {
    const record = tokens('L L L L');
    const second = { id: 'second', clientId: 'client-1', service: 'coaching', openedAt: after(-30) };
    const { episodes } = review({ ...record, episodes: [...record.episodes, second] });
    expect(episodes.map(({ repeatedLateness }) => repeatedLateness.length)).toEqual([1, 0]);
  });
});

describe('getting in touch after a missed session', () => {
  const outreach = (record: CareRecord, more: Partial<ReviewOptions> = {}) =>
    review(record, more).episodes[0]?.outreach;
  const contacts = [
    { id: 'c1', clientId: 'client-1', direction: 'to-client', channel: 'app', at: after(0.1) },
  ] as const;
  const quick = defineAttendancePolicy({
    id: 'quick',
    outreach: {
      steps: [
        { step: 'check-in', after: 'end-of-day' },
        { step: 'follow-up', after: { days: 1 } },
      ],
    },
  });

  it('leaves holidays out, where any are given', () => {
    const record = tokens('A X', { contacts });
    expect(outreach(record)?.nextDueAt).toEqual(new Date('2027-01-01T10:00:00Z'));
    expect(outreach(record, { holidays: ['2026-12-31', '2027-01-01'] })?.nextDueAt).toEqual(
      new Date('2027-01-05T10:00:00Z'),
    );
  });

  it('goes by the policy of that session, an agreed adjustment included; by none that is not given', () => {
    const policies = [defaultAttendancePolicy, quick];
    const record = tokens('A X', { contacts });
    expect(outreach(record, { policies })?.nextDueAt).toEqual(new Date('2027-01-01T10:00:00Z'));
    const stamped = (policy: { readonly id: string; readonly version: number }): CareRecord => ({
      ...record,
      sessions: record.sessions.map((one) => ({ ...one, policy })),
    });
    expect(outreach(stamped({ id: 'quick', version: 1 }), { policies })?.nextDueAt).toEqual(after(1));
    expect(outreach(stamped({ id: 'gone', version: 1 }), { policies })).toBeNull();
    const adjusted: CareRecord = {
      ...record,
      episodes: record.episodes.map((one) => ({
        ...one,
        agreedAdjustments: [{ id: 'ad', agreedAt: one.openedAt, policy: { id: 'quick', version: 1 } }],
      })),
    };
    expect(outreach(adjusted, { policies })?.nextDueAt).toEqual(after(1));
  });
});

describe('the answers to the question on self-harm', () => {
  const answered = (
    id: string,
    days: number,
    answers: readonly (number | null)[] | { [item: string]: number },
  ) => ({
    id,
    clientId: 'client-1',
    instrument: 'phq-9',
    answeredAt: after(days),
    answers,
  });
  const eight = [1, 1, 1, 1, 1, 1, 1, 1];
  const rows = [
    ['none where nothing was answered', undefined, []],
    ['none where a total alone is known', [total('m1', -1, 5)], []],
    ['none where it was left out', [answered('m1', -1, [...eight, null])], []],
    [
      'its points, of the questionnaire that asked it last',
      [answered('m1', -9, [...eight, 2]), answered('m2', -1, [...eight, 0])],
      [['m2', 0]],
    ],
    [
      'those before where it was left out last',
      [answered('m1', -9, [...eight, 2]), answered('m2', -1, [...eight, null])],
      [['m1', 2]],
    ],
    [
      'by the later id where two were answered at once',
      [answered('b', -1, [...eight, 2]), answered('a', -1, [...eight, 0])],
      [['b', 2]],
    ],
  ] as const;
  it.each(rows)('%s', (_, measures, expected) => {
    expect(safetyAnswers(measures).map(({ evidence, value }) => [evidence.id, value])).toEqual(expected);
  });
});

describe('small counts', () => {
  const rows: readonly [string, readonly number[], readonly (number | null)[]][] = [
    ['are shown from ten on', [10, 10, 0], [10, 10, 0]],
    [
      'one of nine is hidden together with the next, for the sum of all is known',
      [9, 10, 30],
      [null, null, 30],
    ],
    ['a small one and the only other one are both hidden', [20, 3], [null, null]],
    ['two small ones that are ten together cover each other', [6, 4, 20], [null, null, 20]],
    ['two small ones that are not ten together take the next along', [3, 4, 20, 40], [null, null, null, 40]],
    ['what is as large as a hidden one is hidden too', [3, 11, 11, 20], [null, null, null, 20]],
    ['the only count that is not none is hidden: it is the sum', [12, 0], [null, 0]],
    ['none is no secret', [0, 0], [0, 0]],
  ];
  it.each(rows)('%s', (_, counts, expected) => {
    const table = suppressedTable(new Map(counts.map((people, place) => [`cell-${place}`, people])), 10);
    expect(table.cells).toEqual(expected.map((people, place) => ({ name: `cell-${place}`, people })));
  });
});
