import type * as z from 'zod';
import { cleanIssues } from './clean-issues.js';
import type { RecordIssueCode } from './issue-code.js';

/**
 * One thing that is wrong with a record from outside: what, and where.
 *
 * @example
 * ```ts
 * import type { RecordIssue } from 'client-engagement/schemas';
 *
 * const issue: RecordIssue = { code: 'ends-before-start', path: ['sessions', 0, 'end'] };
 * ```
 * @category schemas
 * @since 0.1.0
 */
export interface RecordIssue {
  /** What is wrong. */
  readonly code: RecordIssueCode;
  /** Where: names of fields and places in lists, never anything from the record. */
  readonly path: readonly (string | number)[];
}

/**
 * The stable codes and the places of what an error of this entry says.
 *
 * Works on any zod error. No client data is in the result. Never throws.
 *
 * @param error - an error that `parseCareRecord` threw, or that `safeParseCareRecord` gave
 * @returns what is wrong, in the order in which it was found
 * @example
 * ```ts
 * import { listRecordIssues, safeParseCareRecord } from 'client-engagement/schemas';
 *
 * const result = safeParseCareRecord({ client: { id: 'ada' }, episodes: [], sessions: [], notes: 'private' });
 * result.success ? [] : listRecordIssues(result.error); //=> [{ code: 'unknown-field', path: [] }]
 * ```
 * @category schemas
 * @since 0.1.0
 */
export function listRecordIssues(error: z.ZodError): readonly RecordIssue[] {
  return cleanIssues(error).map(({ params, path }) => ({
    // `cleanIssues` puts one of our codes into every issue, and only fields and places into its path.
    code: params?.['code'] as RecordIssueCode,
    path: path as (string | number)[],
  }));
}
