import type { CodeTable } from './code-table.js';

/**
 * The national data sets of the NHS in England that carry attendance.
 *
 * @example
 * ```ts
 * import type { NhsDataSet } from 'client-engagement/codes';
 *
 * const dataSet: NhsDataSet = 'talking-therapies';
 * ```
 * @category codes
 * @since 0.1.0
 */
export type NhsDataSet =
  | 'talking-therapies'
  | 'mental-health-services'
  | 'community-services'
  | 'maternity-services'
  | 'commissioning';

/**
 * What one data set allows.
 *
 * @example
 * ```ts
 * import { nhsDataSets, type NhsDataSetRow } from 'client-engagement/codes';
 *
 * const allowing: readonly NhsDataSetRow[] = nhsDataSets.rows.filter(({ allowsFuture }) => allowsFuture);
 * allowing.map(({ dataSet }) => dataSet); //=> ['commissioning']
 * ```
 * @category codes
 * @since 0.1.0
 */
export interface NhsDataSetRow {
  /** The data set. */
  readonly dataSet: NhsDataSet;
  /** Whether code 0, an appointment that is still to come, is valid in it. */
  readonly allowsFuture: boolean;
}

/**
 * The data sets, with what differs between them.
 *
 * @example
 * ```ts
 * import { nhsDataSets } from 'client-engagement/codes';
 *
 * nhsDataSets.rows.length; //=> 5
 * ```
 * @category codes
 * @since 0.1.0
 */
export const nhsDataSets: CodeTable<NhsDataSetRow> = {
  source: {
    publisher: 'NHS England',
    title: 'NHS Data Model and Dictionary: attended or did not attend, attendance status',
    asOf: '2026-06',
  },
  rows: [
    { dataSet: 'talking-therapies', allowsFuture: false },
    { dataSet: 'mental-health-services', allowsFuture: false },
    { dataSet: 'community-services', allowsFuture: false },
    { dataSet: 'maternity-services', allowsFuture: false },
    { dataSet: 'commissioning', allowsFuture: true },
  ],
};

/** Whether code 0 is valid in a data set. */
export function allowsFuture(dataSet: NhsDataSet): boolean {
  return nhsDataSets.rows.some((row) => row.dataSet === dataSet && row.allowsFuture);
}
