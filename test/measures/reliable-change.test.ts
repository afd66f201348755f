import { describe, expect, it } from 'vitest';
import { deriveReliableChange, gad7, goalProgress, phq9 } from 'client-engagement';
import type { Instrument } from 'client-engagement';

describe('reliable change', () => {
  it.each([
    ['PHQ-9 15 to 9', phq9, 15, 9, 'reliable-improvement'],
    ['PHQ-9 10 to 9', phq9, 10, 9, 'no-reliable-change'],
    ['PHQ-9 16 to 9', phq9, 16, 9, 'reliable-improvement'],
    ['PHQ-9 18 to 12', phq9, 18, 12, 'reliable-improvement'],
    ['PHQ-9 18 to 13', phq9, 18, 13, 'no-reliable-change'],
    ['PHQ-9 6 to 12', phq9, 6, 12, 'reliable-deterioration'],
    ['PHQ-9, a filled-in total just short of 6', phq9, 15, 9.01, 'no-reliable-change'],
    ['GAD-7 12 to 7', gad7, 12, 7, 'reliable-improvement'],
    ['GAD-7 9 to 13', gad7, 9, 13, 'reliable-deterioration'],
    ['GAD-7 14 to 10', gad7, 14, 10, 'reliable-improvement'],
    ['GAD-7 14 to 11', gad7, 14, 11, 'no-reliable-change'],
  ] as const)('%s', (_, instrument, first, last, verdict) => {
    expect(deriveReliableChange(instrument, first, last).verdict).toBe(verdict);
  });

  it('says by how many points, against how many, on whose authority', () => {
    expect(deriveReliableChange(phq9, 15, 9)).toEqual({
      verdict: 'reliable-improvement',
      change: -6,
      points: 6,
      by: 'points',
      exact: 5.99,
      basis: { source: 'nhs-talking-therapies-manual', standing: 'standard', verified: 'secondary' },
    });
  });

  it('is not the minimal important difference, which is 5 on PHQ-9', () => {
    expect(phq9.change.map(({ kind, points }) => [kind, points])).toEqual([
      ['reliable', 6],
      ['mcid', 5],
    ]);
    expect(deriveReliableChange(phq9, 15, 10).verdict).toBe('no-reliable-change');
  });

  it('says so where the published decimal decides instead of the points that were rounded from it', () => {
    expect(deriveReliableChange(gad7, 12, 7.8)).toMatchObject({
      verdict: 'reliable-improvement',
      by: 'points',
    });
    expect(deriveReliableChange(gad7, 12, 7.8, 'exact')).toMatchObject({
      verdict: 'no-reliable-change',
      by: 'exact',
      exact: 4.22,
      basis: { source: 'nhs-mhsds-outcomes' },
    });
    expect(deriveReliableChange(phq9, 15, 9.005, 'exact').verdict).toBe('reliable-improvement');
    expect(deriveReliableChange(phq9, 14.625, 9).verdict).toBe('no-reliable-change');
    expect(deriveReliableChange(goalProgress, 3, 7, 'exact')).toEqual({
      verdict: 'not-assessable',
      why: 'no-threshold',
    });
    const bare = {
      ...phq9,
      change: [{ kind: 'reliable', points: 6, exact: 5.5, basis: phq9.basis }] as const,
    };
    expect(deriveReliableChange(bare, 15, 9, 'exact')).toMatchObject({ basis: phq9.basis, by: 'exact' });
  });

  it('is not assessable without two totals in range and a published threshold', () => {
    const why = (instrument: Instrument, first: number | null, last: number | null) =>
      deriveReliableChange(instrument, first, last);
    const no = (reason: string) => ({ verdict: 'not-assessable', why: reason });
    expect(why(phq9, null, 9)).toEqual(no('total-missing'));
    expect(why(phq9, 9, null)).toEqual(no('total-missing'));
    expect(why(phq9, 28, 9)).toEqual(no('total-out-of-range'));
    expect(why(phq9, -1, 9)).toEqual(no('total-out-of-range'));
    expect(why(phq9, 9, 28)).toEqual(no('total-out-of-range'));
    expect(why(phq9, 9, -1)).toEqual(no('total-out-of-range'));
    expect(why(phq9, 9, NaN)).toEqual(no('total-out-of-range'));
    expect(why({ ...phq9, change: [] }, 15, 9)).toEqual(no('no-threshold'));
  });
});
