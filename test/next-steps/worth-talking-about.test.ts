import { describe, expect, it } from 'vitest';
import {
  defaultAttendancePolicy,
  gad7,
  goalProgress,
  listNextSteps,
  phq9,
  reviewCare,
} from 'client-engagement';
import type { CareRecord } from 'client-engagement';
import { after, gad, phq, review, settled, templates, total, withNext } from './settled.js';

const steps = (record: CareRecord, asOf = after(1)): string[] =>
  listNextSteps(review(record, asOf)).map(({ id }) => id);
type Measures = NonNullable<CareRecord['measures']>;

describe('scores that have not reliably improved by the middle of the plan', () => {
  /** The instruments that are named in the middle of a plan of six sessions. */
  const named = (measures: Measures) => {
    const record = withNext(settled('A A A', { measures }));
    const plans = [{ id: 'pl', agreedAt: after(-20), sessions: 6 }];
    const planned = { ...record, episodes: record.episodes.map((one) => ({ ...one, plans })) };
    return listNextSteps(review(planned)).flatMap(({ id, reasons }) =>
      id === 'talk-about-worsening' ? reasons.map(({ rule, inputs }) => [rule, inputs['instrument']]) : [],
    );
  };
  const still = 'measures.no-reliable-improvement';
  const unfinished = { ...phq('m9', 0.6, 0), answers: [0] };
  const rows: readonly [string, Measures, readonly (readonly string[])[]][] = [
    [
      'the latest is above the cut-off',
      [total('m1', 'phq-9', -30, 12), total('m2', 'phq-9', 0.5, 10)],
      [[still, 'PHQ-9']],
    ],
    [
      'the latest is below it, though earlier ones were not',
      [total('m1', 'phq-9', -30, 12), total('m2', 'phq-9', -10, 12), total('m3', 'phq-9', 0.5, 9)],
      [],
    ],
    ['the latest of two is below it', [total('m1', 'phq-9', -30, 11), total('m2', 'phq-9', 0.5, 9)], []],
    [
      'the latest is above one of two cut-offs',
      [total('g1', 'gad-7', -30, 10), total('g2', 'gad-7', 0.5, 8)],
      [[still, 'GAD-7']],
    ],
    [
      'the latest was not finished, and the one before it is above',
      [total('m1', 'phq-9', -30, 12), total('m2', 'phq-9', 0.5, 12), unfinished],
      [[still, 'PHQ-9']],
    ],
    [
      'one questionnaire is reliably worse: that says more of it',
      [total('m1', 'phq-9', -30, 10), total('m2', 'phq-9', 0.5, 20)],
      [['measures.reliable-change', 'PHQ-9']],
    ],
  ];
  it.each(rows)('where %s', (_, measures, expected) => {
    expect(named(measures)).toEqual(expected);
  });
});

describe('scores that are better', () => {
  const better = [total('m1', 'phq-9', -30, 16), total('m2', 'phq-9', 0.5, 4)];

  it('are not shared while another questionnaire is worse', () => {
    const measures = [...better, gad('g1', -30, 0), gad('g2', 0.5, 2)];
    expect(steps(withNext(settled('A A A', { measures })))).toEqual(['talk-about-worsening']);
    expect(steps(settled('A A A', { measures: [...measures] }), after(30))).toEqual([
      'reach-out',
      'talk-about-worsening',
      'offer-next-session',
    ]);
  });

  it('are shared once nothing is to be heard of first', () => {
    expect(steps(settled('A A A', { measures: better }), after(10))).toEqual([
      'share-improvement',
      'offer-next-session',
    ]);
    expect(steps(settled('A A A', { measures: better }), after(30))).toEqual([
      'warm-message',
      'offer-next-session',
    ]);
  });

  it('were seen in the session at whose start they were answered', () => {
    const measures = [total('m1', 'phq-9', -30, 16), total('m2', 'phq-9', 0, 4)];
    expect(steps(withNext(settled('A A A', { measures })))).toEqual([]);
  });

  const rules = (...measures: Measures) =>
    listNextSteps(
      reviewCare(withNext(settled('A A A', { measures })), {
        policies: [defaultAttendancePolicy],
        instruments: [phq9, gad7, goalProgress],
        templates,
        asOf: after(1),
      }),
    )
      .filter(({ id }) => id === 'share-improvement')
      .flatMap(({ reasons }) => reasons.map(({ rule, evidence }) => [rule, evidence.map(({ id }) => id)]));
  const anxiety = [total('g1', 'gad-7', -30, 5), total('g2', 'gad-7', 0.5, 5)];
  const goals = [total('gp1', 'goal-progress', -30, 1), total('gp2', 'goal-progress', 0.5, 9)];

  it('below caseness rest on the questionnaires of depression and anxiety alone', () => {
    expect(rules(...better, ...anxiety, ...goals)).toEqual([
      ['measures.reliable-change', ['m1', 'm2']],
      ['measures.reliable-change', ['gp1', 'gp2']],
      ['measures.below-caseness', ['m1', 'm2', 'g1', 'g2']],
    ]);
  });

  it('say nothing of caseness where another questionnaire alone is better', () => {
    const hardly = [total('m1', 'phq-9', -30, 10), total('m2', 'phq-9', 0.5, 9)];
    expect(rules(...hardly, ...anxiety, ...goals)).toEqual([['measures.reliable-change', ['gp1', 'gp2']]]);
  });

  it('say it by the last that was finished', () => {
    const unfinished = { ...gad('g3', 0.6, 0), answers: [0] };
    expect(rules(...better, ...anxiety, unfinished).map(([rule]) => rule)).toEqual([
      'measures.reliable-change',
      'measures.below-caseness',
    ]);
  });
});

describe('coming to sessions', () => {
  it('is no talk of its own where a review of one of two formats will be about it', () => {
    const record = settled('A X X X');
    const groups = settled('A A X X').sessions.map((one) => ({
      ...one,
      id: `g-${one.id}`,
      format: 'group' as const,
    }));
    const found = steps({ ...record, sessions: [...record.sessions, ...groups] });
    expect(found).toContain('hold-review');
    expect(found).not.toContain('talk-about-attendance');
  });
});

describe('a low reading', () => {
  it('is talked about also while nothing is heard; that nothing is heard is not said twice', () => {
    const ratings = [1, 2, 3].map((session) => ({
      id: `r${session}`,
      episodeId: 'episode-1',
      sessionId: `session-${session}`,
      by: 'client' as const,
      value: 0 as const,
      at: after(-0.1),
    }));
    const talk = listNextSteps(review(settled('A A A', { ratings }), after(30))).filter(
      ({ id }) => id === 'talk-about-a-reading',
    );
    expect(talk.map(({ reasons }) => reasons.map(({ rule }) => rule))).toEqual([
      ['engagement.participation-rated'],
    ]);
  });
});
