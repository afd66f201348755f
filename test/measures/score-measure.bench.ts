import { bench, describe } from 'vitest';
import { phq9, scoreMeasure } from 'client-engagement';

const answers = [2, 2, 2, 2, 1, 1, 2, 0, 0];

/** What a caller would write by hand: check nine whole numbers, add them up, name the band. Nothing else. */
function byHand(given: readonly unknown[]): { total: number; band: string } | null {
  if (given.length !== 9) return null;
  let total = 0;
  for (const one of given) {
    if (typeof one !== 'number' || !Number.isInteger(one) || one < 0 || one > 3) return null;
    total += one;
  }
  if (total >= 20) return { total, band: 'severe' };
  if (total >= 15) return { total, band: 'moderately-severe' };
  if (total >= 10) return { total, band: 'moderate' };
  return { total, band: total >= 5 ? 'mild' : 'none-minimal' };
}

let kept: unknown;

/** A complete PHQ-9 should stay within ten times the sum, check and band by hand. */
describe('a complete PHQ-9', () => {
  bench('by hand', () => {
    kept = byHand(answers);
  });

  bench('scoreMeasure', () => {
    kept = scoreMeasure(phq9, answers);
  });
});

export { kept };
