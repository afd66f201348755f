import type { SessionOutcome } from '../attendance-policy/session-outcome.js';
import type { Cancellation } from '../care-record/session.js';
import { toMs } from '../internal/instant.js';
import { codeIssue, codeResult, type CodeResult } from './code-issue.js';
import type { CodeTable } from './code-table.js';

/**
 * The STATUS values of an iCalendar event.
 *
 * @example
 * ```ts
 * import type { IcalStatus } from 'client-engagement/codes';
 *
 * const status: IcalStatus = 'CONFIRMED';
 * ```
 * @category codes
 * @since 0.1.0
 */
export type IcalStatus = 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';

/**
 * One STATUS value.
 *
 * @example
 * ```ts
 * import { icalStatuses, type IcalStatusRow } from 'client-engagement/codes';
 *
 * const row: IcalStatusRow | undefined = icalStatuses.rows[0];
 * row; //=> { status: 'TENTATIVE', booking: 'pending' }
 * ```
 * @category codes
 * @since 0.1.0
 */
export interface IcalStatusRow {
  /** The value. */
  readonly status: IcalStatus;
  /** What it says of a booking. */
  readonly booking: 'pending' | 'booked' | 'cancelled';
}

/**
 * The STATUS values of an event. A calendar knows bookings, never attendance.
 *
 * @example
 * ```ts
 * import { icalStatuses } from 'client-engagement/codes';
 *
 * icalStatuses.rows.map(({ booking }) => booking); //=> ['pending', 'booked', 'cancelled']
 * ```
 * @category codes
 * @since 0.1.0
 */
export const icalStatuses: CodeTable<IcalStatusRow> = {
  source: { publisher: 'IETF', title: 'iCalendar, RFC 5545, property STATUS of an event', asOf: '2009-09' },
  rows: [
    { status: 'TENTATIVE', booking: 'pending' },
    { status: 'CONFIRMED', booking: 'booked' },
    { status: 'CANCELLED', booking: 'cancelled' },
  ],
};

/**
 * The properties of an iCalendar event that say whether it is booked, parsed already.
 *
 * @example
 * ```ts
 * import type { IcalFields } from 'client-engagement/codes';
 *
 * const fields: IcalFields = { status: 'CANCELLED', lastModified: new Date('2026-07-05T18:30:00Z') };
 * ```
 * @category codes
 * @since 0.1.0
 */
export interface IcalFields {
  /** STATUS; absent is taken for a booking, as calendars do. */
  readonly status?: string | undefined;
  /** LAST-MODIFIED, or DTSTAMP: any edit moves it, so it is a bound. */
  readonly lastModified?: Date | undefined;
}

/**
 * What an iCalendar event says of a booking.
 *
 * @example
 * ```ts
 * import { bookingFromIcal, type IcalBooking } from 'client-engagement/codes';
 *
 * const booking: IcalBooking | null = bookingFromIcal({ status: 'CONFIRMED' }).value;
 * booking; //=> { booking: 'booked', facts: {} }
 * ```
 * @category codes
 * @since 0.1.0
 */
export interface IcalBooking {
  /** Whether it is booked. */
  readonly booking: IcalStatusRow['booking'];
  /** The fact it carries: a cancellation by nobody knows whom, or none. */
  readonly facts: {
    /** The cancellation. */
    readonly cancellation?: Cancellation | undefined;
  };
}

/**
 * Reads the status of an iCalendar event. Never an outcome: a calendar does not know who came.
 *
 * @param fields - the properties
 * @returns whether it is booked; null, with an issue, for another status
 * @throws RangeError with code `invalid-date`
 * @example
 * ```ts
 * import { bookingFromIcal } from 'client-engagement/codes';
 *
 * bookingFromIcal({ status: 'cancelled', lastModified: new Date('2026-07-05T18:30:00Z') }).value?.facts.cancellation;
 * //=> { by: 'unknown', at: { notAfter: new Date('2026-07-05T18:30:00Z') } }
 * ```
 * @category codes
 * @since 0.1.0
 */
export function bookingFromIcal(fields: IcalFields): CodeResult<IcalBooking> {
  const text = (fields.status ?? 'CONFIRMED').trim().toUpperCase();
  const row = icalStatuses.rows.find(({ status }) => status === text);
  if (row === undefined) return codeResult<IcalBooking>(null, [codeIssue('code-unknown', 'status')]);
  const { booking } = row;
  if (booking !== 'cancelled') return codeResult<IcalBooking>({ booking, facts: {} }, []);
  const { lastModified } = fields;
  const at = lastModified === undefined ? {} : { at: { notAfter: new Date(toMs(lastModified)) } };
  const issues = [codeIssue('party-unknown', 'status')];
  if (lastModified === undefined) issues.push(codeIssue('cancellation-time-unknown', 'lastModified'));
  return codeResult({ booking, facts: { cancellation: { by: 'unknown', ...at } } }, issues);
}

const CANCELLED: ReadonlySet<SessionOutcome> = new Set<SessionOutcome>([
  'early-cancel',
  'late-cancel',
  'early-reschedule',
  'late-reschedule',
  'cancel-notice-unknown',
  'cancel-party-unknown',
  'practitioner-cancel',
  'practitioner-reschedule',
  'voided',
]);

/**
 * The STATUS of the calendar entry for a session: confirmed while it stands, cancelled once it does not. What became
 * of it is not for a calendar, which others can see.
 *
 * Never throws.
 *
 * @param outcome - the derived outcome of the session
 * @returns the status
 * @example
 * ```ts
 * import { toIcalStatus } from 'client-engagement/codes';
 *
 * toIcalStatus('scheduled'); //=> 'CONFIRMED'
 * toIcalStatus('no-show'); //=> 'CONFIRMED'
 * toIcalStatus('late-cancel'); //=> 'CANCELLED'
 * ```
 * @category codes
 * @since 0.1.0
 */
export function toIcalStatus(outcome: SessionOutcome): IcalStatus {
  return CANCELLED.has(outcome) ? 'CANCELLED' : 'CONFIRMED';
}
