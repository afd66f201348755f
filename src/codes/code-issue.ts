/**
 * Stable keys of what a translation between vocabularies has to say.
 *
 * @example
 * ```ts
 * import type { CodeIssueKey } from 'client-engagement/codes';
 *
 * const key: CodeIssueKey = 'code-says-less';
 * ```
 * @category codes
 * @since 0.1.0
 */
export type CodeIssueKey =
  | 'code-missing'
  | 'code-unknown'
  | 'code-says-less'
  | 'no-such-code'
  | 'not-valid-in-data-set'
  | 'death-to-check'
  | 'client-died'
  | 'cancellation-time-unknown'
  | 'party-unknown'
  | 'slot-use-unknown'
  | 'day-invalid'
  | 'status-missing'
  | 'status-unmatched'
  | 'status-conflict'
  | 'not-a-booking'
  | 'discontinued'
  | 'arrival-without-time'
  | 'attendance-derived'
  | 'several-clients';

/**
 * One thing that a translation has to say: what, how grave, and about which field. Nothing in it comes from the
 * content.
 *
 * @example
 * ```ts
 * import type { CodeIssue } from 'client-engagement/codes';
 *
 * const issue: CodeIssue = { severity: 'error', key: 'code-unknown', field: 'attendance' };
 * ```
 * @category codes
 * @since 0.1.0
 */
export interface CodeIssue {
  /** `error`: it could not be read or written; `warning`: done, with doubt; `information`: worth knowing. */
  readonly severity: 'error' | 'warning' | 'information';
  /** Stable key of what it is. */
  readonly key: CodeIssueKey;
  /** The field it is about, by the name that the function gives it. */
  readonly field: string;
}

/**
 * What a translation gives: the value, what there is to say, and whether there was no error.
 *
 * @example
 * ```ts
 * import { toNhsAttendanceCode, type CodeResult, type NhsAttendanceCode } from 'client-engagement/codes';
 *
 * const result: CodeResult<NhsAttendanceCode> = toNhsAttendanceCode('attended', { dataSet: 'talking-therapies' });
 * [result.value, result.ok]; //=> ['5', true]
 * ```
 * @category codes
 * @since 0.1.0
 */
export interface CodeResult<T> {
  /** The value; null where there is none. */
  readonly value: T | null;
  /** What there is to say. */
  readonly issues: readonly CodeIssue[];
  /** Whether there was no error. */
  readonly ok: boolean;
}

const SEVERITIES: { readonly [key in CodeIssueKey]: CodeIssue['severity'] } = {
  'code-missing': 'information',
  'code-unknown': 'error',
  'code-says-less': 'information',
  'no-such-code': 'warning',
  'not-valid-in-data-set': 'warning',
  'death-to-check': 'warning',
  'client-died': 'warning',
  'cancellation-time-unknown': 'information',
  'party-unknown': 'warning',
  'slot-use-unknown': 'warning',
  'day-invalid': 'error',
  'status-missing': 'warning',
  'status-unmatched': 'warning',
  'status-conflict': 'warning',
  'not-a-booking': 'information',
  discontinued: 'warning',
  'arrival-without-time': 'information',
  'attendance-derived': 'information',
  'several-clients': 'warning',
};

/** An issue with the severity that its key has. */
export function codeIssue(key: CodeIssueKey, field: string): CodeIssue {
  return { severity: SEVERITIES[key], key, field };
}

/** A value with what there is to say about it. */
export function codeResult<T>(value: T | null, issues: readonly CodeIssue[]): CodeResult<T> {
  return { value, issues, ok: issues.every(({ severity }) => severity !== 'error') };
}
