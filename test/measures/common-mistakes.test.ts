import { describe, expect, it } from 'vitest';
import {
  deriveImportantChange,
  derivePhq9Syndrome,
  deriveReliableChange,
  gad2,
  gad7,
  goalProgress,
  instruments,
  listAnswerOptions,
  phq2,
  phq9,
  scoreMeasure,
  scoreMeasureTotal,
  sfq,
  wsas,
} from 'client-engagement';
import { codesOf, loincCodes } from '../../src/fhir/loinc-codes.js';

const bandsOf = (instrument: typeof gad7, totals: readonly number[]) =>
  totals.map((total) => scoreMeasureTotal(instrument, total).band?.id);

/** Mistakes seen in other implementations, each shown not to be made here. Numbered as in the list they come from. */
describe('a mistake that others make, and that is not made here:', () => {
  it('1: GAD-7 bands 0-5, 6-10, 11-15, or overlapping at 5', () => {
    expect(bandsOf(gad7, [4, 5, 6, 9, 10, 11])).toEqual([
      'minimal',
      'mild',
      'mild',
      'mild',
      'moderate',
      'moderate',
    ]);
  });

  it('1: GAD-7 severe from 20, or with a highest total of 28', () => {
    expect(bandsOf(gad7, [14, 15])).toEqual(['moderate', 'severe']);
    expect(scoreMeasureTotal(gad7, 22).status).toBe('invalid');
  });

  it('2: PHQ-9 bands that end at 9, 13, 20 and 27', () => {
    expect(bandsOf(phq9, [13, 14, 15, 19, 20])).toEqual([
      'moderate',
      'moderate',
      'moderately-severe',
      'moderately-severe',
      'severe',
    ]);
  });

  it('3: 48 possible totals of PHQ-9 (there are 28)', () => {
    expect(phq9.range.max - phq9.range.min + 1).toBe(28);
    const accepted = Array.from({ length: 60 }, (_, total) => scoreMeasureTotal(phq9, total - 10).total);
    expect(accepted.filter((total) => total !== null)).toHaveLength(28);
  });

  it('4: a bound that no total can have: every band and cut-off can be reached and missed', () => {
    for (const instrument of instruments) {
      const bounds = [
        ...instrument.bands.slice(1).map(({ from }) => from),
        ...instrument.cutOffs.map((one) => one.atLeast),
      ];
      for (const bound of bounds) {
        expect(Number.isInteger(bound) && bound > instrument.range.min && bound <= instrument.range.max).toBe(
          true,
        );
      }
    }
  });

  it('5: the minimal important difference of 5 taken as reliable change of PHQ-9', () => {
    expect(deriveReliableChange(phq9, 15, 10).verdict).toBe('no-reliable-change');
    expect(deriveImportantChange(phq9, 15, 10).verdict).toBe('important-improvement');
  });

  it('6: the LOINC panel of GAD-7 taken as its total, or as another questionnaire', () => {
    expect(codesOf(gad7)).toMatchObject({ panel: '69737-5', total: '70274-6' });
    const codes = Object.values(loincCodes).flatMap(({ panel, total }) => [panel, total]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('6: a code for GAD-2 that is the total of PHQ-15, or that does not exist', () => {
    expect(codesOf(gad2)).toMatchObject({ panel: '', total: '' });
    const all = JSON.stringify(loincCodes);
    expect(
      ['70273-8', '70273-5', '89708-7', '71969-0', '68517-2'].filter((code) => all.includes(code)),
    ).toEqual([]);
  });

  it('7: "Not at all sure" as the lowest option of GAD-7', () => {
    expect(listAnswerOptions(gad7)[0]).toEqual({ points: 0, label: 'Not at all' });
    expect(listAnswerOptions(gad2)[0]?.label).toBe('Not at all');
  });

  it('8: options coded 1 to 4 taken as points', () => {
    expect(scoreMeasure(gad7, [1, 2, 3, 4, 1, 2, 3])).toMatchObject({
      status: 'invalid',
      issues: [{ code: 'out-of-range', item: 'trouble-relaxing' }],
    });
  });

  it('9: a missing answer counted as 0, and a sum of what is there shown as the total', () => {
    expect(scoreMeasure(phq9, [3, 3, 3, 3, 3, 3, null, null, null])).toMatchObject({
      status: 'incomplete',
      total: null,
    });
    expect(scoreMeasure(phq9, [1, 1, 1, 1, 1, 1, 1, 1, null]).total).toBe(9);
    expect(scoreMeasure(gad7, {}).total).toBeNull();
  });

  it('a hole between bands into which a filled-in total falls', () => {
    expect(bandsOf(phq9, [4.5, 9.99, 14.625, 19.5])).toEqual([
      'none-minimal',
      'mild',
      'moderate',
      'moderately-severe',
    ]);
  });

  it('one cut-off for GAD-7, where there are two', () => {
    expect(scoreMeasureTotal(gad7, 9).cutOffs.map(({ purpose, reached }) => [purpose, reached])).toEqual([
      ['screening', false],
      ['nhs-caseness', true],
    ]);
  });

  it('the item on work of WSAS counted as 0 where it does not apply', () => {
    expect(scoreMeasure(wsas, ['not-applicable', 4, 4, 4, 4]).total).toBe(20);
  });

  it('proration with any number missing, or of nothing', () => {
    expect(scoreMeasure(wsas, [null, null, 4, 4, 4]).total).toBeNull();
    expect(scoreMeasure(wsas, [null, null, null, null, null]).total).toBeNull();
  });

  it('answer codes of the difficulty item taken to rise with the points', () => {
    expect(codesOf(phq9).beside['69722-7']?.answers).toMatchObject({ 'LA6575-0': 2, 'LA6574-3': 3 });
  });

  it('item 9 asked for at 2 as the others are', () => {
    expect(derivePhq9Syndrome([2, 2, 2, 2, 0, 0, 0, 0, 1]).syndrome).toBe('major-depressive');
  });

  it('"positive" meaning the algorithm for some and the cut-off for others', () => {
    const answers = [2, 2, 2, 2, 0, 0, 0, 0, 1];
    expect(scoreMeasure(phq9, answers).cutOffs.some(({ reached }) => reached)).toBe(false);
    expect(derivePhq9Syndrome(answers).syndrome).toBe('major-depressive');
  });

  it('a screen of two questions given a band', () => {
    expect(scoreMeasure(phq2, [2, 1]).band).toBeNull();
  });

  it('every scale read as higher is worse', () => {
    expect(deriveReliableChange(goalProgress, 3, 7).verdict).toBe('reliable-improvement');
    expect(sfq.direction).toBe('higher-is-better');
  });
});
