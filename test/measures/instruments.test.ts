import { describe, expect, it } from 'vitest';
import { findInstrument, gad7, instruments, phq9, sources } from 'client-engagement';
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

describe.each(instruments.map((instrument) => [instrument.name, instrument] as const))(
  '%s',
  (_, instrument) => {
    const { items, bands, range, answerRange, cutOffs, change, safetyItems } = instrument;

    it('has the range that its items and answers add up to', () => {
      expect(range).toEqual({ min: items.length * answerRange.min, max: items.length * answerRange.max });
    });

    it('has items and bands with ids of their own', () => {
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      expect(new Set(bands.map(({ id }) => id)).size).toBe(bands.length);
    });

    it('has bands that begin at the lowest total, rise, and leave no hole', () => {
      const from = bands.map((band) => band.from);
      expect(from[0]).toBe(range.min);
      expect(from).toEqual([...new Set(from)].toSorted((a, b) => a - b));
      expect(from.every((bound) => bound <= range.max)).toBe(true);
    });

    it('has cut-offs in its range, one for each purpose', () => {
      expect(cutOffs.every(({ atLeast }) => atLeast > range.min && atLeast <= range.max)).toBe(true);
      expect(new Set(cutOffs.map(({ purpose }) => purpose)).size).toBe(cutOffs.length);
    });

    it('has change thresholds in whole points, next to the decimal that they were rounded from', () => {
      for (const { points, exact, exactBasis } of change) {
        expect(Number.isInteger(points)).toBe(true);
        expect(exact === undefined || Math.round(exact) === points).toBe(true);
        expect(exact === undefined).toBe(exactBasis === undefined);
      }
      expect(new Set(change.map(({ kind }) => kind)).size).toBe(change.length);
    });

    it('has safety items among its items, with a threshold among its answers', () => {
      for (const { item, atLeast } of safetyItems) {
        expect(items.map(({ id }) => id)).toContain(item);
        expect(atLeast > answerRange.min && atLeast <= answerRange.max).toBe(true);
      }
    });

    it('has a source in the bibliography for every number, none of them unread', () => {
      const bases = basesOf(instrument);
      expect(bases.length).toBeGreaterThan(5);
      expect(
        bases.filter(({ source, verified }) => !(source in sources) || verified === 'unverified'),
      ).toEqual([]);
    });
  },
);
