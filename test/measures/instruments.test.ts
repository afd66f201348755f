import { describe, expect, it } from 'vitest';
import {
  defineInstrument,
  findInstrument,
  gad7,
  goalProgress,
  instruments,
  phq9,
  sources,
} from 'client-engagement';
import type { Basis } from 'client-engagement';

/** Every basis anywhere in a value. */
function basesOf(value: unknown): Basis[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'source' in value && 'standing' in value ? [value as Basis] : [];
  return [...own, ...Object.values(value).flatMap(basesOf)];
}

describe('the instruments that ship with the package', () => {
  it('are found by id', () => {
    expect(findInstrument('phq-9')).toBe(phq9);
    expect(findInstrument('gad-7')).toBe(gad7);
    expect(findInstrument('PHQ-9')).toBeUndefined();
    expect(new Set(instruments.map(({ id }) => id)).size).toBe(instruments.length);
  });
});

describe.each([...instruments, goalProgress].map((instrument) => [instrument.name, instrument] as const))(
  '%s',
  (_, instrument) => {
    const { items, range, answerRange, change } = instrument;

    it('passes every check that a definition of one’s own has to pass, unchanged', () => {
      expect(defineInstrument(instrument)).toEqual(instrument);
    });

    it('has the range that its items and answers add up to', () => {
      expect(range).toEqual({ min: items.length * answerRange.min, max: items.length * answerRange.max });
    });

    it('has change thresholds in whole points, next to the decimal that they were rounded from', () => {
      for (const { points, exact, exactBasis } of change) {
        expect(Number.isInteger(points)).toBe(true);
        expect(exact === undefined || Math.round(exact) === points).toBe(true);
        expect(exact === undefined).toBe(exactBasis === undefined);
      }
    });

    it('has a source in the bibliography for every number, none of them unread', () => {
      const bases = basesOf(instrument);
      expect(bases.length).toBeGreaterThan(2);
      expect(
        bases.filter(({ source, verified }) => !(source in sources) || verified === 'unverified'),
      ).toEqual([]);
    });

    it('holds no code and no wording: plain data that survives JSON', () => {
      expect(JSON.parse(JSON.stringify(instrument))).toEqual(instrument);
      expect(items.every((item) => /^[a-z-]+$/.test(item.id))).toBe(true);
    });
  },
);

describe('what is left out where no source was read', () => {
  it('are change thresholds of all but PHQ-9, GAD-7 and goal ratings', () => {
    const changing = [...instruments, goalProgress].filter(({ change }) => change.length > 0);
    expect(changing.map(({ id }) => id)).toEqual(['phq-9', 'gad-7', 'goal-progress']);
  });

  it('are rules for missing items of all but PHQ-9 and WSAS', () => {
    const filling = instruments.filter(({ missing }) => missing.maxMissing > 0);
    expect(filling.map(({ id }) => id)).toEqual(['phq-9', 'wsas']);
  });

  it('are safety items of all but PHQ-9', () => {
    expect(instruments.filter(({ safetyItems }) => safetyItems.length > 0).map(({ id }) => id)).toEqual([
      'phq-9',
    ]);
  });
});
