import type { Basis } from '../sources.js';

/**
 * Totals that, reached at a certain week of care, predict that it will not help enough: a published table.
 *
 * @example
 * ```ts
 * import { schuellerWeekTable, type WeekTable } from 'client-engagement';
 *
 * const table: WeekTable = schuellerWeekTable;
 * table.rows[0]; //=> { week: 4, atLeast: 17 }
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface WeekTable {
  /** Stable id. */
  readonly id: string;
  /** Version of the table. */
  readonly version: string;
  /** Id of the instrument that its totals are of; more means worse on it. */
  readonly instrument: string;
  /** The weeks with the least total, in points, that counts in each. */
  readonly rows: readonly {
    /** Whole weeks since the first questionnaire. */
    readonly week: number;
    /** The least total, in points. */
    readonly atLeast: number;
  }[];
  /** Where the table comes from. */
  readonly basis: Basis;
}

/**
 * PHQ-9 totals that predict non-response at weeks 4, 9 and 14: the one such table that was found published.
 *
 * It comes from a single sample, read in an abstract. It is never used unless it is handed over by name.
 *
 * @example
 * ```ts
 * import { schuellerWeekTable } from 'client-engagement';
 *
 * schuellerWeekTable.rows.map(({ week, atLeast }) => [week, atLeast]); //=> [[4, 17], [9, 13], [14, 9]]
 * ```
 * @category measures
 * @since 0.1.0
 */
export const schuellerWeekTable: WeekTable = {
  id: 'schueller-2015',
  version: '1',
  instrument: 'phq-9',
  rows: [
    { week: 4, atLeast: 17 },
    { week: 9, atLeast: 13 },
    { week: 14, atLeast: 9 },
  ],
  basis: { source: 'schueller-2015', standing: 'service-precedent', verified: 'primary' },
};
