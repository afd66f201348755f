import { describe, expect, it } from 'vitest';
import { scoreWorkImpact, scoreWpaiGh, sources, workImpact, wpaiGh } from 'client-engagement';
import type { ItemAnswer, MeasureAnswers } from 'client-engagement';

const percents = (answers: MeasureAnswers) => {
  const { absenteeism, presenteeism, overallImpairment, activityImpairment } = scoreWpaiGh(answers);
  return [absenteeism, presenteeism, overallImpairment, activityImpairment].map((one) =>
    one.percent === null ? one.why : one.percent,
  );
};

describe('row 17: WPAI:GH', () => {
  it('Q2=4, Q4=36, Q5=3, Q6=5 gives 10, 30, 37 and 50 %', () => {
    expect(percents([1, 4, 0, 36, 3, 5])).toEqual([10, 30, 37, 50]);
  });

  it('Q2=0, Q4=0: absenteeism is undefined, not 0', () => {
    expect(percents([1, 0, 0, 0, null, 5])).toEqual(['no-hours', 'no-hours', 'no-hours', 50]);
  });
});

describe('WPAI:GH', () => {
  it.each<readonly [string, readonly ItemAnswer[], readonly unknown[]]>([
    ['does not use the hours missed otherwise', [1, 4, 40, 36, 3, 5], [10, 30, 37, 50]],
    ['does not need them either', [1, 4, null, 36, 3, 5], [10, 30, 37, 50]],
    ['all missed: the formula gives 100 % absent', [1, 20, 0, 0, null, 5], [100, 'no-hours', 'no-hours', 50]],
    ['no hours worked but a productivity: undefined', [1, 20, 0, 0, 4, 5], [100, 'no-hours', 'no-hours', 50]],
    ['nothing missed, nothing impaired', [1, 0, 0, 40, 0, 0], [0, 0, 0, 0]],
    ['everything impaired', [1, 0, 0, 40, 10, 10], [0, 100, 100, 100]],
    [
      'not employed: activity alone, whatever else was answered',
      [0, 4, 0, 36, 3, 5],
      ['not-employed', 'not-employed', 'not-employed', 50],
    ],
    [
      'not employed, nothing else answered',
      [0, null, null, null, null, 5],
      ['not-employed', 'not-employed', 'not-employed', 50],
    ],
    [
      'each score needs its own questions',
      [1, 4, 0, 36, null, null],
      [10, 'not-answered', 'not-answered', 'not-answered'],
    ],
    ['hours alone unknown', [1, null, 0, 36, 3, 5], ['not-answered', 30, 'not-answered', 50]],
    ['nothing filled in', [null, null, null, null, null, null], Array(4).fill('not-answered')],
  ])('%s', (_, answers, expected) => {
    expect(percents(answers)).toEqual(expected);
    const byItem = Object.fromEntries(wpaiGh.items.map(({ id }, index) => [id, answers[index] ?? null]));
    expect(scoreWpaiGh(byItem)).toEqual(scoreWpaiGh(answers));
  });

  it.each([
    ['half employed', [0.5, 4, 0, 36, 3, 5], 'not-an-integer', 'employed'],
    ['more hours than a week has', [1, 4, 0, 169, 3, 5], 'out-of-range', 'hours-worked'],
    ['hours below 0', [1, -1, 0, 36, 3, 5], 'out-of-range', 'hours-missed-for-health'],
    ['half a point', [1, 4, 0, 36, 3.5, 5], 'not-an-integer', 'productivity'],
    ['eleven points', [1, 4, 0, 36, 3, 11], 'out-of-range', 'activity'],
    ['no number', [1, NaN, 0, 36, 3, 5], 'not-an-answer', 'hours-missed-for-health'],
    ['a text', ['1', 4, 0, 36, 3, 5], 'not-an-answer', 'employed'],
    [
      'not applicable',
      [1, 'not-applicable', 0, 36, 3, 5],
      'not-applicable-not-allowed',
      'hours-missed-for-health',
    ],
  ])('%s makes every score undefined and says where', (_, answers, code, item) => {
    expect(scoreWpaiGh(answers as MeasureAnswers).issues).toEqual([{ code, item }]);
    expect(percents(answers as MeasureAnswers)).toEqual(Array(4).fill('invalid'));
  });

  it('takes half hours', () => {
    expect(percents([1, 0.5, 0, 9.5, 0, 0])[0]).toBe(5);
  });

  it.each([
    ['too few', [1, 4], 'too-few-answers'],
    ['too many', [1, 4, 0, 36, 3, 5, 5], 'too-many-answers'],
    ['an unknown question', { hours: 3 }, 'unknown-item'],
    ['no answers', 3, 'not-an-answer'],
  ])('%s: nothing is read', (_, answers, code) => {
    expect(scoreWpaiGh(answers as MeasureAnswers).issues).toEqual([{ code }]);
    expect(percents(answers as MeasureAnswers)).toEqual(Array(4).fill('invalid'));
  });
});

describe('the two questions on work impact', () => {
  it('are read each by itself', () => {
    expect(scoreWorkImpact([6, 2.5])).toEqual({
      instrument: { id: 'work-impact', version: '1' },
      presenteeism: 6,
      daysAbsent: 2.5,
      issues: [],
    });
    expect(scoreWorkImpact([0, null])).toMatchObject({ presenteeism: 0, daysAbsent: null });
  });

  it('are refused where one is none', () => {
    expect(scoreWorkImpact([6, 29])).toMatchObject({
      presenteeism: null,
      daysAbsent: null,
      issues: [{ code: 'out-of-range', item: 'days-absent' }],
    });
  });
});

describe.each([wpaiGh, workImpact])('the table of $name', ({ items, basis, license, recallDays }) => {
  it('has ids of its own, ranges, and sources that were read', () => {
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(items.every(({ min, max }) => min === 0 && max > min)).toBe(true);
    expect(recallDays).toBeGreaterThan(0);
    for (const { source, verified } of [basis, license.basis]) {
      expect(source in sources && verified !== 'unverified').toBe(true);
    }
  });
});
