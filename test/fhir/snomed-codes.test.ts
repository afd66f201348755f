import { describe, expect, it } from 'vitest';
import { findInstrument, goalProgress } from 'client-engagement';
import { snomedScoreCodes } from '../../src/fhir/snomed-codes.js';

/** Verhoeff's multiplication table, the dihedral group of order ten. */
const product = (one: number, other: number): number => {
  const sum = one < 5 ? one + (other % 5) : one - (other % 5);
  const place = (sum + 10) % 5;
  return one < 5 === other < 5 ? place : place + 5;
};
const permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

/** Whether the last digit of an id is the Verhoeff check digit of the others. */
function isWellFormed(id: string): boolean {
  const check = [...id].toReversed().reduce((state, digit, place) => {
    let value = Number(digit);
    for (let turn = 0; turn < place % 8; turn += 1) value = permutation[value] ?? value;
    return product(state, value);
  }, 0);
  return check === 0;
}

const all = Object.entries(snomedScoreCodes).flatMap(([id, { total, olderTotal, items = [] }]) =>
  [total, olderTotal, ...items].flatMap((code) => (code === undefined ? [] : [[id, code] as const])),
);

describe('SNOMED CT codes of scores', () => {
  it.each(all)('%s: %s is well formed', (_, code) => {
    expect(code).toMatch(/^\d{6,18}$/);
    expect(isWellFormed(code)).toBe(true);
  });

  it('belong to instruments that are known, and have one for each item of a questionnaire', () => {
    for (const id of Object.keys(snomedScoreCodes).filter((one) => one !== goalProgress.id)) {
      const items = snomedScoreCodes[id]?.items;
      expect(items?.length ?? findInstrument(id)?.items.length).toBe(findInstrument(id)?.items.length);
    }
  });

  it('are each of one thing', () => {
    expect(new Set(all.map(([, code]) => code)).size).toBe(all.length);
  });
});

describe('the check itself', () => {
  it('knows published ids, and sees those that a spreadsheet has rounded', () => {
    const published = ['371928007', '255604002', '1255665007', '371924009', '24484000', '83482000'];
    expect(published.filter((code) => !isWellFormed(code))).toEqual([]);
    expect(isWellFormed('1047381000000100')).toBe(false);
    expect(isWellFormed('720433001')).toBe(false);
  });
});
