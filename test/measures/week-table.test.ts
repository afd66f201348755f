import { describe, expect, it } from 'vitest';
import { gad7, schuellerWeekTable, sources } from 'client-engagement';
import { signals } from './signals.js';

const rules = (...given: Parameters<typeof signals>) => signals(...given).map(({ rule }) => rule);

describe('the table of weeks', () => {
  const options = { weekTable: schuellerWeekTable };

  it.each([
    ['17 at week 4', 28, 17, 4],
    ['13 at week 9', 63, 13, 9],
    ['9 at week 14', 98, 9, 14],
    ['three days off is still the week', 31, 17, 4],
    ['three days before as well', 25, 17, 4],
  ])('%s', (_, days, total, week) => {
    expect(
      signals(
        [
          [0, 20],
          [days, total],
        ],
        options,
      ).filter(({ rule }) => rule === 'signals.week-table'),
    ).toMatchObject([
      { inputs: { week }, threshold: { value: total, of: 'total' }, basis: { source: 'schueller-2015' } },
    ]);
  });

  it.each([
    ['16 at week 4', 28, 16],
    ['a week that it does not have', 35, 27],
    ['four days off is another week', 32, 20],
  ])('says nothing of %s', (_, days, total) => {
    expect(
      rules(
        [
          [0, 27],
          [days, total],
        ],
        options,
      ),
    ).not.toContain('signals.week-table');
  });

  it('is of PHQ-9 alone, and never used unless it is handed over', () => {
    expect(
      rules(
        [
          [0, 20],
          [28, 20],
        ],
        options,
        gad7,
      ),
    ).toEqual([]);
    expect(
      rules([
        [0, 20],
        [28, 20],
      ]),
    ).toEqual([]);
  });

  it('has rising weeks, falling totals in range, and a source that was read', () => {
    const { rows, basis } = schuellerWeekTable;
    expect(rows.map(({ week }) => week)).toEqual([4, 9, 14]);
    expect(rows.map(({ atLeast }) => atLeast)).toEqual([17, 13, 9]);
    expect(basis.source in sources && basis.verified !== 'unverified').toBe(true);
  });
});
