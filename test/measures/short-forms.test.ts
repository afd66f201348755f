import { describe, expect, it } from 'vitest';
import {
  gad2,
  gad7,
  gad7WithMeanSubstitution,
  instruments,
  phq2,
  phq4,
  phq8,
  scoreMeasure,
  scoreMeasureTotal,
  sfq,
  wsas,
  wsasWithoutWork,
} from 'client-engagement';
import type { Instrument, ItemAnswer, MeasureAnswers } from 'client-engagement';

const NA = 'not-applicable';
const short = (instrument: Instrument, answers: MeasureAnswers) => {
  const { status, total, band } = scoreMeasure(instrument, answers);
  return [status, total, band?.id ?? null];
};

describe('row 12: GAD-7 with 6 answered', () => {
  it('has no total by default: the rule that would give 9.333 was read in no official source', () => {
    expect(short(gad7, [2, 2, 1, 1, 1, 1, null])).toEqual(['incomplete', null, null]);
  });

  it('is 9.333, mild, an NHS case and no positive screen where that rule is asked for by name', () => {
    const { total, band, cutOffs } = scoreMeasure(gad7WithMeanSubstitution, [2, 2, 1, 1, 1, 1, null]);
    expect(total).toBeCloseTo(9.333, 3);
    expect([band?.id, ...cutOffs.map(({ reached }) => reached)]).toEqual(['mild', false, true]);
  });

  it('that rule is marked as read nowhere, is on no default path, and changes nothing else', () => {
    const { version, missing, ...others } = gad7WithMeanSubstitution;
    expect([version, missing.basis.verified]).toEqual(['1-mean-substitution', 'unverified']);
    expect(instruments).not.toContain(gad7WithMeanSubstitution);
    expect(others).toEqual({ ...gad7, version: undefined, missing: undefined });
  });
});

describe('row 13: PHQ-4', () => {
  it.each([
    ['[1,2,0,1]', [1, 2, 0, 1], 4, 'mild', [3, true], [1, false]],
    ['[0,0,2,2]', [0, 0, 2, 2], 4, 'mild', [0, false], [4, true]],
  ] as const)('%s', (_, answers, total, band, anxiety, depression) => {
    const score = scoreMeasure(phq4, answers);
    expect([score.total, score.band?.id]).toEqual([total, band]);
    expect(score.subscales.map((part) => [part.id, part.total, part.cutOffs[0]?.reached])).toEqual([
      ['anxiety', ...anxiety],
      ['depression', ...depression],
    ]);
  });

  it('says what the half says that was answered, though there is no total', () => {
    expect(scoreMeasure(phq4, [1, 2, 0, null])).toMatchObject({
      status: 'incomplete',
      total: null,
      subscales: [{ total: 3 }, { total: null }],
    });
  });

  it('has no parts from a bare total, nor from answers of which one is none', () => {
    const none = [{ total: null }, { total: null }];
    expect(scoreMeasureTotal(phq4, 4).subscales).toMatchObject(none);
    expect(scoreMeasure(phq4, [1, 2, 0, 4]).subscales).toMatchObject(none);
    expect(scoreMeasure(phq4, [1, 2, 0]).subscales).toMatchObject(none);
  });
});

describe('row 15: WSAS where work does not apply', () => {
  it('[NA,4,4,4,4] is 20.0 of 40 by the NHS rule', () => {
    expect(short(wsas, [NA, 4, 4, 4, 4])).toEqual(['prorated', 20, 'significant']);
    expect(scoreMeasure(wsas, [NA, 4, 4, 4, 4])).toMatchObject({ answered: 4, imputed: ['work'] });
  });

  it('is 16 of 32 in the variant that is an instrument of its own', () => {
    expect(short(wsasWithoutWork, [4, 4, 4, 4])).toEqual(['complete', 16, null]);
    expect(wsasWithoutWork.range).toEqual({ min: 0, max: 32 });
  });
});

describe('row 16: WSAS with missing items', () => {
  it.each<readonly [string, readonly ItemAnswer[], readonly unknown[]]>([
    ['[NA,-,4,4,4] has no total', [NA, null, 4, 4, 4], ['incomplete', null, null]],
    ['[3,-,4,4,5] is 20.0', [3, null, 4, 4, 5], ['prorated', 20, 'significant']],
    ['work unanswered is as work not applicable', [null, 4, 4, 4, 4], ['prorated', 20, 'significant']],
    ['another item not applicable is no answer', [4, NA, 4, 4, 4], ['invalid', null, null]],
  ])('%s', (_, answers, expected) => {
    expect(short(wsas, answers)).toEqual(expected);
  });
});

describe('the bands of WSAS', () => {
  it.each([
    [[NA, 2, 2, 2, 2], 10, 'significant'],
    [[NA, 1, 2, 2, 2], 8.75, 'subclinical'],
    [[NA, 3, 2, 2, 2], 11.25, 'significant'],
    [[NA, 4, 4, 4, 4], 20, 'significant'],
    [[NA, 3, 4, 4, 4], 18.75, 'significant'],
    [[NA, 5, 4, 4, 4], 21.25, 'moderately-severe'],
    [[1, 2, 2, 2, 2], 9, 'subclinical'],
    [[4, 4, 4, 4, 4], 20, 'significant'],
    [[5, 4, 4, 4, 4], 21, 'moderately-severe'],
  ] as const)('%j is %d: %s', (answers, total, band) => {
    expect(short(wsas, answers).slice(1)).toEqual([total, band]);
  });

  it('have no total between 20 and 21 that could be read either way', () => {
    const totals = Array.from({ length: 33 }, (_, sum) => (sum * 5) / 4);
    expect(totals.filter((total) => total > 20 && total < 21)).toEqual([]);
  });
});

describe('screens', () => {
  it.each([
    ['PHQ-2', phq2],
    ['GAD-2', gad2],
  ] as const)('%s is positive from 3 and has neither bands nor a safety item', (_, instrument) => {
    const positive = (answers: MeasureAnswers) => scoreMeasure(instrument, answers).cutOffs[0]?.reached;
    expect([positive([1, 1]), positive([1, 2]), positive([3, null])]).toEqual([false, true, null]);
    expect(scoreMeasure(instrument, [3, 3])).toMatchObject({ total: 6, band: null, safetyItems: [] });
  });

  it('PHQ-8 has the bands and the cut-off of PHQ-9 and no safety item', () => {
    const at = (total: number) => scoreMeasureTotal(phq8, total);
    expect([4, 5, 9, 10, 14, 15, 19, 20].map((total) => at(total).band?.id)).toEqual([
      'none-minimal',
      'mild',
      'mild',
      'moderate',
      'moderate',
      'moderately-severe',
      'moderately-severe',
      'severe',
    ]);
    expect([at(9), at(10)].map(({ cutOffs }) => cutOffs[0]?.reached)).toEqual([false, true]);
    expect(scoreMeasure(phq8, [3, 3, 3, 3, 3, 3, 3, 3])).toMatchObject({ total: 24, safetyItems: [] });
    expect(short(phq8, [1, 1, 1, 1, 1, 1, 1, null])).toEqual(['incomplete', null, null]);
  });

  it('SFQ is a total and nothing more', () => {
    expect(short(sfq, [1, 1, 1, 1])).toEqual(['complete', 4, null]);
    expect(short(sfq, [5, 5, 5, 5])).toEqual(['complete', 20, null]);
    expect(short(sfq, [0, 5, 5, 5])).toEqual(['invalid', null, null]);
  });
});
