import { describe, expect, it } from 'vitest';
import { createMinTree } from '../../src/credits/min-tree.js';

/** Rows of one place to nine, with numbers that come twice and places that are not set. */
const ROWS = [
  [4],
  [5, 3],
  [2, Infinity, 1],
  [5, 3, 8, 3, Infinity, 1, 7],
  [9, 8, 7, 6, 5, 4, 3, 2, 1],
  [1, 2, 3, 4, 5, 6, 7, 8],
];

const treeOf = (row: readonly number[]) => {
  const tree = createMinTree(row.length);
  for (const [place, value] of row.entries()) tree.set(place, value);
  return tree;
};

describe('a tree of least numbers', () => {
  it.each(ROWS)('finds the first that is small enough, from every place on: %s', (...row) => {
    const tree = treeOf(row);
    for (let from = 0; from <= row.length; from += 1) {
      for (const limit of [0, 1, 2, 3, 4, 5, 8, 9]) {
        const expected = row.findIndex((value, place) => place >= from && value <= limit);
        expect([from, limit, tree.firstAtMost(from, limit)]).toEqual([from, limit, expected]);
      }
    }
  });

  it.each(ROWS)('finds the least of every range: %s', (...row) => {
    const tree = treeOf(row);
    for (let from = 0; from <= row.length; from += 1) {
      for (let to = from; to <= row.length; to += 1) {
        const least = Math.min(...row.slice(from, to));
        const expected = least === Infinity ? -1 : row.indexOf(least, from);
        expect([from, to, tree.leastIn(from, to)]).toEqual([from, to, expected]);
      }
    }
  });

  it('knows a number that was changed, and one that was taken out', () => {
    const tree = treeOf([5, 3, 8, 3, Infinity, 1, 7]);
    tree.set(5, 9);
    expect([tree.leastIn(0, 7), tree.leastIn(4, 7), tree.firstAtMost(4, 9)]).toEqual([1, 6, 5]);
    tree.set(1, Infinity);
    expect([tree.leastIn(0, 7), tree.firstAtMost(0, 4)]).toEqual([3, 3]);
  });
});
