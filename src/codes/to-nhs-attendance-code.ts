import type { SessionOutcome } from '../attendance-policy/session-outcome.js';
import { codeIssue, codeResult, type CodeResult } from './code-issue.js';
import { nhsAttendanceCodes, type NhsAttendanceCode } from './nhs-attendance-codes.js';
import { allowsFuture, type NhsDataSet } from './nhs-data-sets.js';

/**
 * The NHS code of attendance for an outcome.
 *
 * Codes 2 and 4 say less than the outcome; an issue says so. Nothing is written for a session whose outcome is not
 * known, for one where nobody was there or nobody knows who cancelled, and for one to come where the data set has no
 * code for that.
 *
 * Never throws.
 *
 * @param outcome - the derived outcome of the session
 * @param options - the data set that it is written for
 * @returns the code; null, with an issue, where there is none to write
 * @example
 * ```ts
 * import { toNhsAttendanceCode } from 'client-engagement/codes';
 *
 * toNhsAttendanceCode('arrived-too-late', { dataSet: 'talking-therapies' }).value; //=> '7'
 * toNhsAttendanceCode('late-cancel', { dataSet: 'talking-therapies' });
 * //=> {
 * //     value: '2',
 * //     issues: [{ severity: 'information', key: 'code-says-less', field: 'outcome' }],
 * //     ok: true,
 * //   }
 * toNhsAttendanceCode('scheduled', { dataSet: 'talking-therapies' }).value; //=> null
 * ```
 * @category codes
 * @since 0.1.0
 */
export function toNhsAttendanceCode(
  outcome: SessionOutcome,
  options: {
    /** The data set. */
    readonly dataSet: NhsDataSet;
  },
): CodeResult<NhsAttendanceCode> {
  const row = nhsAttendanceCodes.rows.find(({ outcomes }) => outcomes.includes(outcome));
  if (row === undefined) return codeResult<NhsAttendanceCode>(null, [codeIssue('no-such-code', 'outcome')]);
  if (row.code === '0' && !allowsFuture(options.dataSet))
    return codeResult<NhsAttendanceCode>(null, [codeIssue('not-valid-in-data-set', 'outcome')]);
  return codeResult(row.code, row.outcomes.length > 1 ? [codeIssue('code-says-less', 'outcome')] : []);
}
