/**
 * A table of counts of people in which small counts are hidden, and so many others that the hidden ones cannot be
 * worked out from the rest.
 *
 * @example
 * ```ts
 * import type { SuppressedTable } from 'client-engagement';
 *
 * const table: SuppressedTable = {
 *   cells: [
 *     { name: 'therapy', people: 24 },
 *     { name: 'coaching', people: null },
 *     { name: 'group', people: null },
 *   ],
 * };
 * ```
 * @category care-review
 * @since 0.1.0
 */
export interface SuppressedTable {
  /** The cells, by name. */
  readonly cells: readonly {
    /** What is counted. */
    readonly name: string;
    /** How many people; null where that is hidden. */
    readonly people: number | null;
  }[];
}

/**
 * Hides every count from 1 to below `atLeast`, then the next smallest counts until at least two cells are hidden that
 * together hold at least `atLeast` people, so that neither a cell nor their sum tells of few. Where everybody is in one
 * cell that is hidden as well: it would tell of each of them. Ties are hidden together.
 */
export function suppressedTable(counts: ReadonlyMap<string, number>, atLeast: number): SuppressedTable {
  const cells = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  const filled = cells
    .map(([, people]) => people)
    .filter((people) => people > 0)
    .sort((a, b) => a - b);
  let hiddenUpTo = filled.length === 1 ? Infinity : 0;
  let [hiddenCells, hiddenPeople] = [0, 0];
  for (const people of filled) {
    const isCovered = hiddenCells === 0 || (hiddenCells > 1 && hiddenPeople >= atLeast);
    if (people >= atLeast && isCovered && people > hiddenUpTo) break;
    hiddenUpTo = Math.max(hiddenUpTo, people);
    hiddenCells += 1;
    hiddenPeople += people;
  }
  return {
    cells: cells.map(([name, people]) => {
      return { name, people: people > 0 && people <= hiddenUpTo ? null : people };
    }),
  };
}
