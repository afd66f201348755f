import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMinTree } from '../../src/credits/min-tree.js';
import { runsOf } from '../property-runs.js';

const values = fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant(Infinity)), { maxLength: 20 });

describe('a tree of least numbers', () => {
  it('finds what looking at every place finds, also after changes', () => {
    const changes = fc.array(fc.tuple(fc.nat(19), fc.integer({ min: 0, max: 9 })), { maxLength: 5 });
    const range = fc.nat(22);
    fc.assert(
      fc.property(
        values,
        changes,
        range,
        range,
        fc.integer({ min: -1, max: 10 }),
        (given, sets, from, to, limit) => {
          const tree = createMinTree(given.length);
          const row = [...given];
          for (const [place, value] of row.entries()) tree.set(place, value);
          for (const [place, value] of sets) {
            if (place >= row.length) continue;
            tree.set(place, value);
            row[place] = value;
          }
          expect(tree.firstAtMost(from, limit)).toBe(
            row.findIndex((value, place) => place >= from && value <= limit),
          );
          const end = Math.min(to, row.length);
          const least = Math.min(...row.slice(from, end));
          const expected = from >= end || least === Infinity ? -1 : row.indexOf(least, from);
          expect(tree.leastIn(Math.min(from, end), end)).toBe(expected);
        },
      ),
      { numRuns: runsOf(1000) },
    );
  });

  it('is empty to begin with', () => {
    expect(createMinTree(0).firstAtMost(0, 9)).toBe(-1);
    expect(createMinTree(3).leastIn(0, 3)).toBe(-1);
  });
});
