import { describe, expect, it } from 'vitest';
import { gad7, phq9, scoreMeasure, scoreMeasureCompletion, scoreMeasureTotal } from 'client-engagement';
import type { Instrument, MeasureAnswers, MeasureScore } from 'client-engagement';

const short = ({ status, total, band }: MeasureScore) => [status, total, band?.id ?? null];
const reached = ({ cutOffs }: MeasureScore) => cutOffs.map((one) => [one.purpose, one.reached]);

/** Published examples and worked cases of the scoring rules; the names say where each comes from. */
const vectors: readonly [
  name: string,
  instrument: Instrument,
  answers: readonly (number | null)[],
  expected: readonly [MeasureScore['status'], number | null, string | null],
][] = [
  ['PHQ-9 of a published FHIR example', phq9, [2, 2, 2, 2, 1, 1, 2, 0, 0], ['complete', 12, 'moderate']],
  ['PHQ-9, every answer the highest', phq9, [3, 3, 3, 3, 3, 3, 3, 3, 3], ['complete', 27, 'severe']],
  ['PHQ-9, every answer the lowest', phq9, [0, 0, 0, 0, 0, 0, 0, 0, 0], ['complete', 0, 'none-minimal']],
  ['PHQ-9 of a published unit test', phq9, [2, 2, 1, 1, 1, 0, 1, 0, 0], ['complete', 8, 'mild']],
  ['PHQ-9 with only its last item', phq9, [0, 0, 0, 0, 0, 0, 0, 0, 3], ['complete', 3, 'none-minimal']],
  ['PHQ-9 in rising answers', phq9, [0, 1, 2, 3, 0, 1, 2, 3, 0], ['complete', 12, 'moderate']],
  ['PHQ-9 below its cut-off', phq9, [2, 2, 2, 2, 0, 0, 0, 0, 1], ['complete', 9, 'mild']],
  ['PHQ-9, 7 answered with 7 points', phq9, [1, 1, 1, 1, 1, 1, 1, null, null], ['prorated', 9, 'mild']],
  [
    'PHQ-9, 8 answered with 13 points',
    phq9,
    [2, 2, 2, 2, 1, 1, 2, 1, null],
    ['prorated', 14.625, 'moderate'],
  ],
  [
    'PHQ-9, 8 answered with 4 points',
    phq9,
    [1, 1, 1, 1, 0, 0, 0, 0, null],
    ['prorated', 4.5, 'none-minimal'],
  ],
  ['PHQ-9, 6 answered', phq9, [1, 1, 1, 1, 1, 1, null, null, null], ['incomplete', null, null]],
  [
    'PHQ-9, none answered',
    phq9,
    [null, null, null, null, null, null, null, null, null],
    ['incomplete', null, null],
  ],
  ['GAD-7 of a published profile', gad7, [1, 1, 1, 2, 2, 0, 0], ['complete', 7, 'mild']],
  ['GAD-7 of a published guide, first', gad7, [1, 1, 1, 1, 0, 1, 2], ['complete', 7, 'mild']],
  ['GAD-7 of a published guide, second', gad7, [1, 0, 0, 1, 0, 1, 1], ['complete', 4, 'minimal']],
  ['GAD-7 at 9', gad7, [3, 3, 3, 0, 0, 0, 0], ['complete', 9, 'mild']],
  ['GAD-7 at 10', gad7, [3, 3, 3, 1, 0, 0, 0], ['complete', 10, 'moderate']],
  ['GAD-7 at 10, spread', gad7, [2, 2, 2, 1, 1, 1, 1], ['complete', 10, 'moderate']],
  ['GAD-7, every answer the highest', gad7, [3, 3, 3, 3, 3, 3, 3], ['complete', 21, 'severe']],
  [
    'GAD-7, 6 answered: no published rule fills in',
    gad7,
    [2, 2, 1, 1, 1, 1, null],
    ['incomplete', null, null],
  ],
];

describe('the score of', () => {
  it.each(vectors)('%s', (_, instrument, answers, expected) => {
    expect(short(scoreMeasure(instrument, answers))).toEqual(expected);
    const byItem = Object.fromEntries(instrument.items.map(({ id }, index) => [id, answers[index] ?? null]));
    expect(scoreMeasure(instrument, byItem)).toEqual(scoreMeasure(instrument, answers));
  });
});

describe('bands flip', () => {
  it.each([
    ['phq-9', phq9, [4, 5, 9, 10, 14, 15, 19, 20]],
    ['gad-7', gad7, [4, 5, 9, 10, 14, 15]],
  ] as const)('%s: at the lower bound of each, and not between whole points', (_, instrument, totals) => {
    const bands = totals.map((total) => scoreMeasureTotal(instrument, total).band?.id);
    expect(new Set(bands).size).toBe(instrument.bands.length);
    expect(bands).toEqual(totals.map((_total, index) => instrument.bands[Math.ceil(index / 2)]?.id));
    expect(scoreMeasureTotal(instrument, 9.999).band?.id).toBe('mild');
  });
});

describe('cut-offs', () => {
  it('of GAD-7 are two: 10 to screen, 8 for caseness', () => {
    expect(reached(scoreMeasure(gad7, [3, 3, 1, 0, 0, 0, 0]))).toEqual([
      ['screening', false],
      ['nhs-caseness', false],
    ]);
    expect(reached(scoreMeasure(gad7, [3, 3, 3, 0, 0, 0, 0]))).toEqual([
      ['screening', false],
      ['nhs-caseness', true],
    ]);
    expect(reached(scoreMeasureTotal(gad7, 10))).toEqual([
      ['screening', true],
      ['nhs-caseness', true],
    ]);
  });

  it('say nothing where there is no total', () => {
    expect(reached(scoreMeasure(gad7, {}))).toEqual([
      ['screening', null],
      ['nhs-caseness', null],
    ]);
  });
});

describe('missing items', () => {
  it('are named where they were filled in, and only there', () => {
    expect(scoreMeasure(phq9, [1, null, 1, 1, 1, 1, 1, 1, null])).toMatchObject({
      answered: 7,
      imputed: ['low-mood', 'self-harm'],
    });
    expect(scoreMeasure(phq9, [1, null, null, 1, 1, 1, 1, 1, null])).toMatchObject({
      answered: 6,
      imputed: [],
    });
  });

  it('may be left out of the answers by item', () => {
    const { interest: _, ...others } = Object.fromEntries(phq9.items.map(({ id }) => [id, 1]));
    expect(scoreMeasure(phq9, others)).toMatchObject({ status: 'prorated', total: 9, imputed: ['interest'] });
    const hole = { ...others, interest: undefined } as unknown as MeasureAnswers;
    expect(scoreMeasure(phq9, hole).imputed).toEqual(['interest']);
  });

  it('are never points of 0: nothing is filled in from nothing', () => {
    const lenient: Instrument = { ...phq9, missing: { ...phq9.missing, maxMissing: 9 } };
    expect(short(scoreMeasure(lenient, {}))).toEqual(['incomplete', null, null]);
  });
});

describe('item 9 of PHQ-9', () => {
  const nine = (value: number | null, others: number | null = 0): readonly (number | null)[] => [
    ...Array.from({ length: 8 }, () => others),
    value,
  ];

  it.each([1, 2, 3])('answered with %i is a concern, whatever the total', (value) => {
    for (const others of [0, 1, 3, null]) {
      expect(scoreMeasure(phq9, nine(value, others)).safetyConcerns).toEqual([
        { item: 'self-harm', value, atLeast: 1 },
      ]);
    }
  });

  it('answered with 0 is asked and no concern; unanswered it was not asked', () => {
    expect(scoreMeasure(phq9, nine(0))).toMatchObject({
      safetyConcerns: [],
      safetyItems: [{ item: 'self-harm', state: 'asked' }],
    });
    expect(scoreMeasure(phq9, nine(null))).toMatchObject({
      safetyConcerns: [],
      safetyItems: [{ item: 'self-harm', state: 'not-asked' }],
    });
  });

  it('is reported though another answer makes the score invalid', () => {
    expect(scoreMeasure(phq9, [7, 0, 0, 0, 0, 0, 0, 0, 2])).toMatchObject({
      status: 'invalid',
      safetyConcerns: [{ item: 'self-harm', value: 2 }],
    });
  });

  it('is reported from a list that is too long, where its place says so, but not taken as asked with 0', () => {
    expect(scoreMeasure(phq9, [...nine(2), 1])).toMatchObject({
      status: 'invalid',
      answered: 0,
      safetyConcerns: [{ item: 'self-harm', value: 2 }],
      safetyItems: [{ state: 'asked' }],
    });
    expect(scoreMeasure(phq9, [...nine(0), 1]).safetyItems).toEqual([
      { item: 'self-harm', state: 'not-asked' },
    ]);
  });

  it('is not known from a total alone', () => {
    expect(scoreMeasureTotal(phq9, 20)).toMatchObject({
      safetyConcerns: [],
      safetyItems: [{ item: 'self-harm', state: 'not-asked' }],
    });
  });

  it('has no counterpart in GAD-7', () => {
    expect(scoreMeasure(gad7, [3, 3, 3, 3, 3, 3, 3])).toMatchObject({ safetyConcerns: [], safetyItems: [] });
  });
});

describe('answers that are none', () => {
  /** As they may come from outside the type system. */
  const score = (answers: unknown) => scoreMeasure(phq9, answers as MeasureAnswers);
  const ones = [1, 1, 1, 1, 1, 1, 1, 1];

  it.each([
    ['an answer of 4', 4, 'out-of-range'],
    ['a refused answer, coded 7', 7, 'out-of-range'],
    ['a don’t-know, coded 9', 9, 'out-of-range'],
    ['a negative answer', -1, 'out-of-range'],
    ['half a point', 1.5, 'not-an-integer'],
    ['infinity', Infinity, 'not-an-integer'],
    ['not a number', NaN, 'not-an-answer'],
    ['a text', '2', 'not-an-answer'],
    ['a yes', true, 'not-an-answer'],
    ['a hole', undefined, 'not-an-answer'],
    ['not applicable, where that is no answer', 'not-applicable', 'not-applicable-not-allowed'],
  ])('%s makes the score invalid and says where', (_, value, code) => {
    const result = score([...ones, value]);
    expect(result).toMatchObject({ status: 'invalid', total: null, band: null, answered: 8, imputed: [] });
    expect(result.issues).toEqual([{ code, item: 'self-harm' }]);
  });

  it.each([
    ['too few', ones, 'too-few-answers'],
    ['too many', [...ones, 1, 1], 'too-many-answers'],
    ['none at all', undefined, 'not-an-answer'],
    ['null', null, 'not-an-answer'],
    ['a text', '111111111', 'not-an-answer'],
    ['a date', new Date(0), 'not-an-answer'],
  ])('%s: nothing of it counts', (_, answers, code) => {
    expect(score(answers)).toMatchObject({ status: 'invalid', total: null, answered: 0, issues: [{ code }] });
  });

  it('for an item that the questionnaire does not have are not passed over', () => {
    expect(score({ interest: 1, sadness: 2 })).toMatchObject({
      status: 'invalid',
      answered: 1,
      issues: [{ code: 'unknown-item' }],
    });
    expect(score({ ['__proto__']: 1 }).issues).toEqual([{ code: 'unknown-item' }]);
    expect(score(Object.create({ interest: 3 })).answered).toBe(0);
  });

  it('in a list with holes are no answers, and shift nothing', () => {
    const sparse: unknown[] = [];
    sparse[8] = 2;
    expect(score(sparse)).toMatchObject({ status: 'invalid', answered: 1, safetyConcerns: [{ value: 2 }] });
    expect(score(sparse).issues).toHaveLength(8);
    expect(score(sparse).issues.every(({ code }) => code === 'not-an-answer')).toBe(true);
  });

  it('under a key that is no text are not passed over either', () => {
    expect(score({ interest: 1, [Symbol('interest')]: 3 }).issues).toEqual([{ code: 'unknown-item' }]);
    expect(score({ constructor: 1 }).issues).toEqual([{ code: 'unknown-item' }]);
  });

  it('are all named', () => {
    expect(score([4, 1, 1, '1', 1, 1, 1, 1, 0.5]).issues).toEqual([
      { code: 'out-of-range', item: 'interest' },
      { code: 'not-an-answer', item: 'energy' },
      { code: 'not-an-integer', item: 'self-harm' },
    ]);
  });
});

describe('a total alone', () => {
  it('has a band and cut-offs, and says that it is only a total', () => {
    expect(scoreMeasureTotal(phq9, 12)).toMatchObject({
      instrument: { id: 'phq-9', version: '1' },
      status: 'total-only',
      total: 12,
      band: { id: 'moderate', label: 'moderate' },
      answered: 0,
      subscales: [],
    });
  });

  it.each([
    [28, 'out-of-range'],
    [-1, 'out-of-range'],
    [Infinity, 'out-of-range'],
    [NaN, 'not-a-number'],
    ['12', 'not-a-number'],
  ])('of %j is refused', (total, code) => {
    expect(scoreMeasureTotal(phq9, total as number)).toMatchObject({
      status: 'invalid',
      total: null,
      issues: [{ code }],
    });
  });
});

describe('a completion', () => {
  const scored = (completion: Parameters<typeof scoreMeasureCompletion>[0]) =>
    scoreMeasureCompletion(completion, [phq9, gad7]);

  it('is scored by its answers, which win over a declared total', () => {
    const answers = [2, 2, 2, 2, 1, 1, 2, 0, 0];
    expect(scored({ instrument: 'phq-9', answers, declaredTotal: 13 })?.total).toBe(12);
  });

  it('is scored by its declared total where there are no answers, and is incomplete without either', () => {
    expect(scored({ instrument: 'gad-7', declaredTotal: 13 })).toMatchObject({
      status: 'total-only',
      total: 13,
    });
    expect(scored({ instrument: 'gad-7' })).toMatchObject({ status: 'incomplete', answered: 0 });
  });

  it('of an instrument that is not given has no score', () => {
    expect(scored({ instrument: 'unheard-of', declaredTotal: 3 })).toBeNull();
  });
});
