import { describe, expect, it } from 'vitest';
import {
  derivePhq9Syndrome,
  functionalDifficulty,
  gad7,
  instruments,
  listAnswerOptions,
  phq9,
  scoreFunctionalDifficulty,
  scoreMeasure,
  wsas,
} from 'client-engagement';
import type { MeasureAnswers } from 'client-engagement';

const named = (answers: MeasureAnswers) => derivePhq9Syndrome(answers).syndrome;

describe('the syndrome by algorithm', () => {
  it('row 1: [2,2,2,2,1,1,2,0,0] has five symptoms with interest among them: major, and 12 points', () => {
    const answers = [2, 2, 2, 2, 1, 1, 2, 0, 0];
    expect(derivePhq9Syndrome(answers)).toEqual({
      syndrome: 'major-depressive',
      present: ['interest', 'low-mood', 'sleep', 'energy', 'concentration'],
      missing: [],
      issues: [],
      basis: { source: 'camcops', standing: 'standard', verified: 'primary' },
    });
    expect(scoreMeasure(phq9, answers).cutOffs[0]?.reached).toBe(true);
  });

  it('row 7: [2,2,2,2,0,0,0,0,1] is 9 points, below the cut-off, and yet major', () => {
    const answers = [2, 2, 2, 2, 0, 0, 0, 0, 1];
    expect(named(answers)).toBe('major-depressive');
    expect(scoreMeasure(phq9, answers)).toMatchObject({
      total: 9,
      cutOffs: [{ reached: false }, { reached: false }],
    });
  });

  it.each([
    ['item 9 counts from 1', [2, 0, 0, 0, 0, 0, 0, 0, 1], 'other-depressive'],
    ['the others from 2', [2, 1, 1, 1, 1, 1, 1, 1, 0], 'none'],
    ['four symptoms are not five', [2, 2, 2, 2, 0, 0, 0, 0, 0], 'other-depressive'],
    ['without interest and low mood there is none', [1, 1, 3, 3, 3, 3, 3, 3, 3], 'none'],
    ['low mood suffices', [0, 2, 2, 0, 0, 0, 0, 0, 0], 'other-depressive'],
    ['one symptom is none', [3, 0, 0, 0, 0, 0, 0, 0, 0], 'none'],
    ['missing answers that could decide it', [2, 2, 2, 2, null, 0, 0, 0, 0], 'indeterminate'],
    [
      'missing answers that could not: already major',
      [2, 2, 2, 2, 2, null, null, null, null],
      'major-depressive',
    ],
    ['missing answers that could not: never major', [2, 2, 0, 0, 0, 0, null, 0, 0], 'other-depressive'],
    ['missing answers that could not: no core symptom', [0, 0, null, 3, 3, 3, 3, 3, 3], 'none'],
    ['a missing core symptom', [0, null, 3, 3, 3, 3, 3, 3, 3], 'indeterminate'],
    ['nothing answered', {}, 'indeterminate'],
  ])('%s', (_, answers, expected) => {
    expect(named(answers)).toBe(expected);
  });

  it('names what is missing, and takes answers by item', () => {
    expect(derivePhq9Syndrome({ interest: 2 })).toMatchObject({ present: ['interest'], issues: [] });
    expect(derivePhq9Syndrome({ interest: 2 }).missing).toHaveLength(8);
  });

  it('is invalid where an answer is none', () => {
    expect(derivePhq9Syndrome([4, 2, 2, 2, 2, 2, 2, 2, 2])).toMatchObject({
      syndrome: 'invalid',
      present: [],
      issues: [{ code: 'out-of-range', item: 'interest' }],
    });
  });

  it('over all 262,144 answers: major 130,304, other 65,792, neither 66,048', () => {
    const counts: Record<string, number> = {};
    let majorBelow10 = 0;
    let leastMajor = 27;
    let mostNone = 0;
    for (let form = 0; form < 4 ** 9; form += 1) {
      const answers = Array.from({ length: 9 }, (_, place) => (form >> (2 * place)) & 3);
      const total = answers.reduce((one, other) => one + other);
      const syndrome = named(answers);
      counts[syndrome] = (counts[syndrome] ?? 0) + 1;
      if (syndrome === 'major-depressive') {
        leastMajor = Math.min(leastMajor, total);
        if (total < 10) majorBelow10 += 1;
      }
      if (syndrome === 'none') mostNone = Math.max(mostNone, total);
    }
    expect(counts).toEqual({ 'major-depressive': 130_304, 'other-depressive': 65_792, none: 66_048 });
    expect([majorBelow10, leastMajor, mostNone]).toEqual([55, 9, 23]);
  });
});

describe('functional difficulty', () => {
  it.each([
    [0, 5, 'answered', 'Not difficult at all'],
    [1, 12, 'answered', 'Somewhat difficult'],
    [2, null, 'answered', 'Very difficult'],
    [3, 27, 'answered', 'Extremely difficult'],
    [null, 5, 'not-answered', null],
    [null, null, 'not-answered', null],
    [null, 0, 'not-needed', null],
    [4, 27, 'invalid', null],
    [-1, 27, 'invalid', null],
    [1.5, 27, 'invalid', null],
    [NaN, 27, 'invalid', null],
  ])('%j beside a total of %j: %s', (answer, total, status, label) => {
    expect(scoreFunctionalDifficulty(answer, total)).toEqual({
      status,
      points: status === 'answered' ? answer : null,
      label,
    });
  });

  it('is no item of PHQ-9', () => {
    expect(phq9.items.map(({ id }) => id)).not.toContain(functionalDifficulty.id);
  });
});

describe('answer options', () => {
  it('say what they say where the licence allows it, from the lowest points on', () => {
    expect(listAnswerOptions(gad7)).toEqual([
      { points: 0, label: 'Not at all' },
      { points: 1, label: 'Several days' },
      { points: 2, label: 'More than half the days' },
      { points: 3, label: 'Nearly every day' },
    ]);
  });

  it('say nothing where the wording is somebody’s, and nothing of definitions of one’s own', () => {
    expect(listAnswerOptions(wsas).every(({ label }) => label === null)).toBe(true);
    expect(listAnswerOptions({ ...wsas, id: 'constructor' })).toHaveLength(9);
    for (const one of instruments) {
      const labelled = listAnswerOptions(one).every(({ label }) => label !== null);
      expect(labelled).toBe(one.license.kind === 'free');
    }
  });
});
