import type { Cancellation } from '../care-record/session.js';
import { toMs } from '../internal/instant.js';
import { codeIssue, codeResult, type CodeIssue, type CodeResult } from './code-issue.js';
import type { CodedFacts } from './coded-facts.js';
import { boundsOfDay } from './local-time.js';
import { nhsAttendanceCodes, type NhsAttendanceCode } from './nhs-attendance-codes.js';
import { allowsFuture, type NhsDataSet } from './nhs-data-sets.js';
import { plainCode } from './plain-code.js';

/**
 * What has to be known beside the code.
 *
 * @example
 * ```ts
 * import type { NhsAttendanceOptions } from 'client-engagement/codes';
 *
 * const options: NhsAttendanceOptions = {
 *   recordedAt: new Date('2026-07-06T17:00:00Z'),
 *   hasDied: false,
 *   cancelledOn: { date: '2026-07-05', timeZone: 'Europe/London' },
 * };
 * ```
 * @category codes
 * @since 0.1.0
 */
export interface NhsAttendanceOptions {
  /** When the code was entered, or the extract was made. Information only. */
  readonly recordedAt: Date;
  /** Whether the client has died; null where nobody has checked. An appointment that falls away so has code 2 too. */
  readonly hasDied: boolean | null;
  /** The local date of the cancellation, where it is there. */
  readonly cancelledOn?:
    | {
        /** The date, `YYYY-MM-DD`. */
        readonly date: string;
        /** IANA time zone of the date. */
        readonly timeZone: string;
      }
    | undefined;
  /** The data set that the code comes from; absent means that every code is taken. */
  readonly dataSet?: NhsDataSet | undefined;
}

/**
 * An NHS code of attendance, read.
 *
 * @example
 * ```ts
 * import { attendanceFromNhsCode, type NhsAttendance } from 'client-engagement/codes';
 *
 * const recordedAt = new Date('2026-07-06T17:00:00Z');
 * const read: NhsAttendance | null = attendanceFromNhsCode('06', { recordedAt, hasDied: false }).value;
 * read?.facts.recordedOutcome?.value; //=> 'attended-late'
 * ```
 * @category codes
 * @since 0.1.0
 */
export interface NhsAttendance {
  /** The code without padding. */
  readonly code: NhsAttendanceCode;
  /** The facts it carries; empty for an appointment that is still to come. */
  readonly facts: CodedFacts;
}

/** When it was cancelled: the bounds of the day, if the day is known. */
function cancelledAt(options: NhsAttendanceOptions, issues: CodeIssue[]): Pick<Cancellation, 'at'> {
  const { cancelledOn } = options;
  if (cancelledOn === undefined) {
    issues.push(codeIssue('cancellation-time-unknown', 'cancelledOn'));
    return {};
  }
  const at = boundsOfDay(cancelledOn.date, cancelledOn.timeZone);
  if (at !== null) return { at };
  issues.push(codeIssue('day-invalid', 'cancelledOn'));
  return {};
}

/** Who is taken to have cancelled: a client only where a death is ruled out. */
function cancelledBy(
  by: 'client' | 'service',
  { hasDied }: NhsAttendanceOptions,
  issues: CodeIssue[],
): Cancellation['by'] {
  if (by === 'service' || hasDied === false) return by;
  issues.push(codeIssue(hasDied === true ? 'client-died' : 'death-to-check', 'hasDied'));
  return 'unknown';
}

/**
 * Reads an NHS code of attendance, as text or number and however it is padded, into facts about the session.
 *
 * Whether a cancellation came late is never in the code: the policy says so. Code 2 is also used when the appointment
 * falls away because the client died, so a client's cancellation is read from it only where `hasDied` is `false`;
 * otherwise nobody is said to have cancelled and an issue asks to check.
 *
 * @param raw - the code as the extract has it
 * @param options - when it was entered, whether the client has died, and the date of the cancellation
 * @returns the facts; null, with an issue, for nothing recorded or no such code
 * @throws RangeError with code `invalid-date`, or `invalid-time-zone`
 * @example
 * ```ts
 * import { attendanceFromNhsCode } from 'client-engagement/codes';
 *
 * const options = { recordedAt: new Date('2026-07-06T17:00:00Z'), hasDied: false };
 * attendanceFromNhsCode(' 3', options).value?.facts.recordedOutcome?.value; //=> 'no-show'
 * attendanceFromNhsCode(2, options).value?.facts.cancellation; //=> { by: 'client' }
 * attendanceFromNhsCode(2, { ...options, hasDied: true }).issues[0]?.key; //=> 'client-died'
 * ```
 * @category codes
 * @since 0.1.0
 */
export function attendanceFromNhsCode(
  raw: string | number | null | undefined,
  options: NhsAttendanceOptions,
): CodeResult<NhsAttendance> {
  const recordedAt = toMs(options.recordedAt);
  const plain = plainCode(raw);
  if (plain === null) return codeResult<NhsAttendance>(null, [codeIssue('code-missing', 'attendance')]);
  const row = nhsAttendanceCodes.rows.find(({ code }) => code === plain);
  if (row === undefined) return codeResult<NhsAttendance>(null, [codeIssue('code-unknown', 'attendance')]);
  const { code, recorded } = row;
  const issues: CodeIssue[] = [];
  const { dataSet } = options;
  if (code === '0' && dataSet !== undefined && !allowsFuture(dataSet))
    issues.push(codeIssue('not-valid-in-data-set', 'attendance'));
  if (recorded !== null) {
    const recordedOutcome = { value: recorded, recordedAt: new Date(recordedAt) };
    return codeResult({ code, facts: { recordedOutcome } }, issues);
  }
  if (row.cancelledBy === null) return codeResult<NhsAttendance>({ code, facts: {} }, issues);
  const by = cancelledBy(row.cancelledBy, options, issues);
  return codeResult({ code, facts: { cancellation: { by, ...cancelledAt(options, issues) } } }, issues);
}
