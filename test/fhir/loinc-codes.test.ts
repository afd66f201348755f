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

/** What codes of answers and of answer lists add to the check digit, by their letters and how many digits follow. */
const added: Readonly<Record<string, number>> = { '': 0, LA4: 5, LA5: 2, LL3: 1 };

/** Whether a code ends in the check digit that its number asks for. */
function isWellFormed(code: string): boolean {
  const [, letters, number = '', check] = /^(LA|LL)?(\d+)-(\d)$/.exec(code) ?? [];
  const constant = added[letters === undefined ? '' : `${letters}${number.length}`] ?? NaN;
  return Number(check) === (luhn(number) + constant) % 10;
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

  it('knows published codes of answers, short and long, and of lists of answers', () => {
    const published = [
      'LA6574-3',
      'LA6708-7',
      'LA6712-9',
      'LA18926-8',
      'LA15694-5',
      'LL358-3',
      'LL359-1',
      'LL382-3',
    ];
    expect(published.filter((code) => !isWellFormed(code))).toEqual([]);
    expect(isWellFormed('LL358-4')).toBe(false);
    expect(isWellFormed('LX358-3')).toBe(false);
    expect(isWellFormed('89708-7')).toBe(false);
  });
});
