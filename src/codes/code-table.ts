/**
 * Where a table of codes comes from.
 *
 * @example
 * ```ts
 * import { nhsAttendanceCodes, type CodeSource } from 'client-engagement/codes';
 *
 * const source: CodeSource = nhsAttendanceCodes.source;
 * source.asOf; //=> '2026-06'
 * ```
 * @category codes
 * @since 0.1.0
 */
export interface CodeSource {
  /** Who publishes it. */
  readonly publisher: string;
  /** The publication, and the element or table in it. */
  readonly title: string;
  /** The release that the table was checked against, `YYYY-MM`. */
  readonly asOf: string;
}

/**
 * A table of codes with its source and date.
 *
 * @example
 * ```ts
 * import { hl7v2Table0278, type CodeTable, type FillerStatusRow } from 'client-engagement/codes';
 *
 * const table: CodeTable<FillerStatusRow> = hl7v2Table0278;
 * table.rows.length; //=> 11
 * ```
 * @category codes
 * @since 0.1.0
 */
export interface CodeTable<Row> {
  /** Where it comes from. */
  readonly source: CodeSource;
  /** Its rows, in the order of the source. */
  readonly rows: readonly Row[];
}
