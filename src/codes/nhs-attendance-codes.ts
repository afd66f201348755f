import type { RecordedOutcome } from '../care-record/session.js';
import type { SessionOutcome } from '../attendance-policy/session-outcome.js';
import type { CodeTable } from './code-table.js';

/**
 * The codes of the NHS data item that says whether an appointment took place.
 *
 * @example
 * ```ts
 * import type { NhsAttendanceCode } from 'client-engagement/codes';
 *
 * const code: NhsAttendanceCode = '7';
 * ```
 * @category codes
 * @since 0.1.0
 */
export type NhsAttendanceCode = '0' | '2' | '3' | '4' | '5' | '6' | '7';

/**
 * One code of attendance.
 *
 * @example
 * ```ts
 * import { nhsAttendanceCodes, type NhsAttendanceRow } from 'client-engagement/codes';
 *
 * const row: NhsAttendanceRow | undefined = nhsAttendanceCodes.rows.find(({ code }) => code === '7');
 * [row?.recorded, row?.counted]; //=> ['arrived-too-late', 'did-not-attend']
 * ```
 * @category codes
 * @since 0.1.0
 */
export interface NhsAttendanceRow {
  /** The code. */
  readonly code: NhsAttendanceCode;
  /** What it says. */
  readonly meaning: string;
  /** The outcome that it records; null where it records none. */
  readonly recorded: RecordedOutcome | null;
  /** Who ended the booking; null where nobody did. */
  readonly cancelledBy: 'client' | 'service' | null;
  /** The outcomes that are written as this code. More than one: the code says less than the outcome. */
  readonly outcomes: readonly SessionOutcome[];
  /** How NHS England's own analyses count it; null where they do not. */
  readonly counted: 'attended' | 'did-not-attend' | 'cancelled' | null;
}

/**
 * Attended or did not attend, since then renamed attendance status: the same digits under both names.
 *
 * @example
 * ```ts
 * import { nhsAttendanceCodes } from 'client-engagement/codes';
 *
 * nhsAttendanceCodes.rows.map(({ code }) => code); //=> ['5', '6', '7', '2', '3', '4', '0']
 * ```
 * @category codes
 * @since 0.1.0
 */
export const nhsAttendanceCodes: CodeTable<NhsAttendanceRow> = {
  source: {
    publisher: 'NHS England',
    title: 'NHS Data Model and Dictionary: attended or did not attend, attendance status',
    asOf: '2026-06',
  },
  rows: [
    {
      code: '5',
      meaning: 'seen, having come on time or before the practitioner was ready',
      recorded: 'attended',
      cancelledBy: null,
      outcomes: ['attended'],
      counted: 'attended',
    },
    {
      code: '6',
      meaning: 'came late and was seen',
      recorded: 'attended-late',
      cancelledBy: null,
      outcomes: ['attended-late'],
      counted: 'attended',
    },
    {
      code: '7',
      meaning: 'came late and could not be seen',
      recorded: 'arrived-too-late',
      cancelledBy: null,
      outcomes: ['arrived-too-late'],
      counted: 'did-not-attend',
    },
    {
      code: '2',
      meaning: 'cancelled by, or for, the client',
      recorded: null,
      cancelledBy: 'client',
      outcomes: [
        'early-cancel',
        'late-cancel',
        'early-reschedule',
        'late-reschedule',
        'cancel-notice-unknown',
      ],
      counted: 'cancelled',
    },
    {
      code: '3',
      meaning: 'did not come, without word beforehand',
      recorded: 'no-show',
      cancelledBy: null,
      outcomes: ['no-show'],
      counted: 'did-not-attend',
    },
    {
      code: '4',
      meaning: 'cancelled or put off by the service',
      recorded: null,
      cancelledBy: 'service',
      outcomes: [
        'practitioner-cancel',
        'practitioner-reschedule',
        'practitioner-no-show',
        'technical-failure',
      ],
      counted: 'cancelled',
    },
    {
      code: '0',
      meaning: 'still to come',
      recorded: null,
      cancelledBy: null,
      outcomes: ['scheduled'],
      counted: null,
    },
  ],
};
