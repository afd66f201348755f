import { describe, expect, it } from 'vitest';
import { findInstrument } from 'client-engagement';
import { loincCodes } from '../../src/fhir/loinc-codes.js';

/** The Luhn check digit (mod 10) of a number. */
function luhn(digits: string): number {
  const sum = [...digits].toReversed().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

/** Whether a code ends in the check digit that its number asks for; answer codes add a constant of their own. */
function isWellFormed(code: string): boolean {
  const [, prefix, number = '', check] = /^(LA)?(\d+)-(\d)$/.exec(code) ?? [];
  return Number(check) === (luhn(number) + (prefix === undefined ? 0 : 5)) % 10;
}

describe.each(Object.entries(loincCodes))('the LOINC codes of %s', (id, codes) => {
  const { panel, total, items, answers, beside } = codes;

  it('are well formed', () => {
    const all = [
      panel,
      total,
      ...Object.keys(items),
      ...Object.keys(answers),
      ...Object.entries(beside).flatMap(([code, one]) => [code, ...Object.keys(one.answers)]),
    ];
    expect(all.filter((code) => !isWellFormed(code))).toEqual([]);
  });

  it('name every item of the instrument once, in its order', () => {
    expect(Object.values(items)).toEqual(findInstrument(id)?.items.map((item) => item.id));
  });

  it('name an answer for each point', () => {
    expect(Object.values(answers)).toEqual([0, 1, 2, 3]);
  });
});

describe('the check itself', () => {
  it('sees a code with a wrong digit', () => {
    expect(isWellFormed('70274-6')).toBe(true);
    expect(isWellFormed('70273-5')).toBe(false);
    expect(isWellFormed('LA6575-3')).toBe(false);
  });
});
