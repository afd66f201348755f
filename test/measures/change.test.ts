import { describe, expect, it } from 'vitest';
import {
  deriveEffectSize,
  deriveImportantChange,
  deriveJacobsonTruax,
  derivePercentageChange,
  gad7,
  goalProgress,
  phq9,
  sfq,
} from 'client-engagement';
import type { JacobsonTruaxInput } from 'client-engagement';

const base: JacobsonTruaxInput = {
  first: 30,
  last: 20,
  direction: 'higher-is-worse',
  sd: 7,
  reliability: 0.9,
  clinical: { mean: 32, sd: 7 },
  functional: { mean: 10, sd: 7 },
  cutOff: 'c',
};

describe('row 36: worked numbers of the reliable change index', () => {
  it.each([
    [10.5, 0.961, 2.073584, 2.93249, 5.747681],
    [6.396073, 0.931, 1.680111, 2.376036, 4.65703],
    [10.5, 0.931, 2.758124, 3.900577, 7.645131],
    [7.5, 0.8, 3.354102, 4.743416, 9.297096],
  ])('SD %d, r %d', (sd, reliability, standardError, differenceError, points) => {
    const result = deriveJacobsonTruax({ ...base, sd, reliability });
    expect(result.standardError).toBeCloseTo(standardError, 5);
    expect(result.differenceError).toBeCloseTo(differenceError, 5);
    expect(result.points).toBeCloseTo(points, 5);
  });

  it.each([
    ['like GAD-7', 4.5, 0.92, 3.528],
    ['CORE-10', 7.7, 0.9, 6.749],
  ])('points of a scale %s', (_, sd, reliability, points) => {
    expect(deriveJacobsonTruax({ ...base, sd, reliability }).points).toBeCloseTo(points, 3);
  });

  it('32.5 to 47.5 with SD 7.5 and r .80 has an index of 3.162278', () => {
    const result = deriveJacobsonTruax({
      first: 32.5,
      last: 47.5,
      direction: 'higher-is-better',
      sd: 7.5,
      reliability: 0.8,
    });
    expect(result.index).toBeCloseTo(3.162278, 6);
    expect(result).toMatchObject({ change: 'reliable-improvement', category: null, criterion: 1.96 });
    expect(result.cutOffs).toEqual({ a: null, b: null, 'b-with-clinical-sd': null, c: null });
  });
});

describe('the cut-offs', () => {
  it('of the published example are 18, 24 and 21, where both readings of b agree', () => {
    expect(deriveJacobsonTruax(base).cutOffs).toEqual({ a: 18, b: 24, 'b-with-clinical-sd': 24, c: 21 });
  });

  it('b differs by whose standard deviation it takes', () => {
    const { cutOffs } = deriveJacobsonTruax({ ...base, clinical: { mean: 32, sd: 5 } });
    expect([cutOffs.b, cutOffs['b-with-clinical-sd']]).toEqual([24, 20]);
  });

  it.each([
    ['34.73/8.26 and 7/7', { mean: 34.73, sd: 8.26 }, { mean: 7, sd: 7 }, 19.72],
    ['CORE-10, 19.7/7.7 and 4.7/4.8', { mean: 19.7, sd: 7.7 }, { mean: 4.7, sd: 4.8 }, 10.46],
  ])('c of %s', (_, clinical, functional, c) => {
    expect(deriveJacobsonTruax({ ...base, clinical, functional }).cutOffs.c).toBeCloseTo(c, 2);
  });

  it('turn with the direction', () => {
    const turned = deriveJacobsonTruax({
      ...base,
      direction: 'higher-is-better',
      clinical: { mean: 10, sd: 3 },
      functional: { mean: 30, sd: 4 },
    });
    expect(turned.cutOffs).toMatchObject({ a: 16, b: 22, 'b-with-clinical-sd': 24 });
  });

  it('are there as far as the populations given allow', () => {
    const { clinical: _, ...functionalOnly } = base;
    const { functional: __, ...clinicalOnly } = base;
    expect(deriveJacobsonTruax(functionalOnly).cutOffs).toEqual({
      a: null,
      b: 24,
      'b-with-clinical-sd': null,
      c: null,
    });
    expect(deriveJacobsonTruax(clinicalOnly).cutOffs).toEqual({
      a: 18,
      b: null,
      'b-with-clinical-sd': null,
      c: null,
    });
    expect(deriveJacobsonTruax(clinicalOnly).category).toBeNull();
  });
});

describe('the categories', () => {
  it.each([
    ['reliably better and across', 30, 20, 'recovered'],
    ['reliably better, not across', 40, 30, 'improved'],
    ['on the cut-off is still clinical', 31, 21, 'improved'],
    ['across but not reliably', 22, 20, 'unchanged'],
    ['reliably worse, clinical before', 30, 40, 'deteriorated'],
    ['reliably worse and across', 15, 25, 'deteriorated-into-clinical-range'],
  ] as const)('%s', (_, first, last, category) => {
    expect(deriveJacobsonTruax({ ...base, first, last }).category).toBe(category);
    const mirrored: JacobsonTruaxInput = {
      ...base,
      first: -first,
      last: -last,
      direction: 'higher-is-better',
      clinical: { mean: -32, sd: 7 },
      functional: { mean: -10, sd: 7 },
    };
    expect(deriveJacobsonTruax(mirrored).category).toBe(category);
  });

  it('are none without two totals or without a cut-off', () => {
    expect(deriveJacobsonTruax({ ...base, last: null })).toMatchObject({
      index: null,
      change: 'not-assessable',
      category: null,
    });
    expect(deriveJacobsonTruax({ ...base, first: null }).index).toBeNull();
    expect(deriveJacobsonTruax({ ...base, cutOff: undefined }).category).toBeNull();
  });

  it('an index of exactly 1.96 is not beyond it', () => {
    const sd = 1 / Math.SQRT2;
    const { differenceError } = deriveJacobsonTruax({ ...base, sd, reliability: 0 });
    const at = deriveJacobsonTruax({ ...base, sd, reliability: 0, first: 1.96 * differenceError, last: 0 });
    expect(at).toMatchObject({ index: -1.96, change: 'no-reliable-change' });
  });
});

describe('statistics that cannot be', () => {
  it.each([
    ['no spread', { sd: 0 }],
    ['a spread that is no number', { sd: NaN }],
    ['a clinical spread below 0', { clinical: { mean: 1, sd: -1 } }],
    ['a functional spread of 0', { functional: { mean: 1, sd: 0 } }],
    ['a mean that is no number', { clinical: { mean: NaN, sd: 1 } }],
    ['a functional mean without end', { functional: { mean: Infinity, sd: 1 } }],
    ['a first total that is no number', { first: NaN }],
    ['a last total that is no number', { last: NaN }],
    ['a reliability of 1', { reliability: 1 }],
    ['a reliability below 0', { reliability: -0.1 }],
    ['a reliability that is no number', { reliability: NaN }],
  ])('%s', (_, change) => {
    expect(() => deriveJacobsonTruax({ ...base, ...change })).toThrow(
      expect.objectContaining({ name: 'RangeError', code: 'invalid-statistics' }),
    );
  });
});

describe('the minimal important difference', () => {
  it.each([
    [15, 10, 'important-improvement'],
    [15, 11, 'no-important-change'],
    [10, 15, 'important-worsening'],
  ])('PHQ-9 %d to %d', (first, last, verdict) => {
    expect(deriveImportantChange(phq9, first, last)).toEqual({
      verdict,
      change: last - first,
      points: 5,
      basis: { source: 'lowe-2004', standing: 'standard', verified: 'primary' },
    });
  });

  it('is not assessable without two totals in range, nor where none is published that was read', () => {
    const no = (why: string) => ({ verdict: 'not-assessable', why });
    expect(deriveImportantChange(phq9, null, 3)).toEqual(no('total-missing'));
    expect(deriveImportantChange(phq9, 28, 3)).toEqual(no('total-out-of-range'));
    expect(deriveImportantChange(gad7, 15, 3)).toEqual(no('no-threshold'));
  });
});

describe('percentage change', () => {
  it.each([
    [phq9, 20, 10, -50, true],
    [phq9, 10, 15, 50, false],
    [phq9, 10, 10, 0, null],
    [goalProgress, 4, 6, 50, true],
    [sfq, 12, 8, -50, false],
  ])('%#', (instrument, first, last, percent, isBetter) => {
    expect(derivePercentageChange(instrument, first, last)).toEqual({ percent, isBetter });
  });

  it('has none of the lowest total, nor without two totals in range', () => {
    expect(derivePercentageChange(phq9, 0, 5)).toEqual({ percent: null, why: 'first-is-lowest' });
    expect(derivePercentageChange(sfq, 4, 5)).toEqual({ percent: null, why: 'first-is-lowest' });
    expect(derivePercentageChange(phq9, 9, null)).toEqual({ percent: null, why: 'total-missing' });
    expect(derivePercentageChange(phq9, 9, 28)).toEqual({ percent: null, why: 'total-out-of-range' });
  });
});

describe('effect size', () => {
  it('is the mean change in standard deviations, above 0 for the better', () => {
    const pairs = [
      { first: 16, last: 8 },
      { first: 14, last: 10 },
      { first: null, last: 3 },
      { first: 3, last: null },
    ];
    expect(deriveEffectSize(phq9, pairs, 6)).toEqual({ effectSize: 1, pairs: 2, unpaired: 2 });
    expect(deriveEffectSize(goalProgress, pairs, 6).effectSize).toBe(-1);
  });

  it('is none without pairs', () => {
    expect(deriveEffectSize(phq9, [], 6)).toEqual({ effectSize: null, pairs: 0, unpaired: 0 });
  });

  it.each([0, -1, NaN, Infinity])('is refused with a standard deviation of %d', (sd) => {
    expect(() => deriveEffectSize(phq9, [], sd)).toThrow(
      expect.objectContaining({ code: 'invalid-statistics' }),
    );
  });
});
