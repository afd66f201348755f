import type { Cancellation } from '../care-record/session.js';
import type { CancellationReason } from '../care-record/session-reason.js';
import { toMs } from '../internal/instant.js';
import { codeIssue, codeResult, type CodeIssue, type CodeResult } from './code-issue.js';
import type { CodedFacts } from './coded-facts.js';
import { fillerStatusOf, type FillerStatus } from './hl7v2-table-0278.js';
import { siuEvents, type SiuEventRow } from './siu-events.js';

/**
 * The fields of an HL7 v2 SIU message that say what became of a session, parsed already.
 *
 * @example
 * ```ts
 * import type { SiuFields } from 'client-engagement/codes';
 *
 * const fields: SiuFields = {
 *   event: 'S15',
 *   fillerStatus: 'Cancelled',
 *   eventReason: '01',
 *   sentAt: new Date('2026-07-05T18:30:00Z'),
 * };
 * ```
 * @category codes
 * @since 0.1.0
 */
export interface SiuFields {
  /** Trigger event, MSH-9.2. */
  readonly event: string;
  /** Filler status code, SCH-25.1. */
  readonly fillerStatus?: string | undefined;
  /** Event reason, SCH-6.1: the one place that says who cancelled. A gateway to FHIR drops it. */
  readonly eventReason?: string | undefined;
  /** When the message was made, MSH-7. */
  readonly sentAt: Date;
  /** When the event was recorded, EVN-2, where the sender has such a segment. */
  readonly recordedAt?: Date | undefined;
  /** The exact time of the cancellation, where a segment of the sender's own holds it. */
  readonly cancelledAt?: Date | undefined;
  /** How many clients the message is about, the number of PID segments; absent means one. */
  readonly clients?: number | undefined;
}

/**
 * What a code of SCH-6 says: who ended the booking, and why.
 *
 * @example
 * ```ts
 * import type { SiuReason } from 'client-engagement/codes';
 *
 * const reason: SiuReason = { by: 'client', reason: 'work' };
 * ```
 * @category codes
 * @since 0.1.0
 */
export interface SiuReason {
  /** Who ended the booking. */
  readonly by: Cancellation['by'];
  /** Why, as far as the code says it. */
  readonly reason?: CancellationReason | undefined;
}

/**
 * What the sender's own codes mean.
 *
 * @example
 * ```ts
 * import type { SiuOptions } from 'client-engagement/codes';
 *
 * const options: SiuOptions = { reasons: { CANCPT: { by: 'client' }, SICK: { by: 'client', reason: 'illness' } } };
 * ```
 * @category codes
 * @since 0.1.0
 */
export interface SiuOptions {
  /** What the codes in SCH-6 mean; they come before those of the standard. */
  readonly reasons?: Readonly<Record<string, SiuReason>> | undefined;
}

/**
 * What a SIU message says of a session.
 *
 * @example
 * ```ts
 * import { sessionFromSiu, type SiuSession } from 'client-engagement/codes';
 *
 * const sentAt = new Date('2026-07-06T11:00:00Z');
 * const said: SiuSession | null = sessionFromSiu({ event: 'S26', sentAt }).value;
 * [said?.change, said?.status, said?.facts.recordedOutcome?.value]; //=> ['ended', 'Noshow', 'no-show']
 * ```
 * @category codes
 * @since 0.1.0
 */
export interface SiuSession {
  /** What the event does to the session. */
  readonly change: SiuEventRow['change'];
  /** The status that holds; null where neither event nor message says one that can be read. */
  readonly status: FillerStatus | null;
  /** Whether there is, or was, a booking: not while it is pending or on a waiting list. */
  readonly isBooked: boolean;
  /** The facts; to be put into the session. */
  readonly facts: CodedFacts;
}

/** Codes of SCH-6 that the standard suggests. */
const REASONS: ReadonlyMap<string, SiuReason> = new Map<string, SiuReason>([
  ['1', { by: 'client' }],
  ['2', { by: 'practitioner' }],
]);

/** Who cancelled and why: by the sender's codes, else by the standard's; unknown where neither says. */
function reasonOf({ eventReason = '' }: SiuFields, { reasons = {} }: SiuOptions): SiuReason {
  const code = eventReason.trim();
  const own = Object.hasOwn(reasons, code) ? reasons[code] : undefined;
  return own ?? REASONS.get(code.replace(/^0/, '')) ?? { by: 'unknown' };
}

function cancellationOf(fields: SiuFields, options: SiuOptions, issues: CodeIssue[]): Cancellation {
  const { by, reason } = reasonOf(fields, options);
  if (by === 'unknown') issues.push(codeIssue('party-unknown', 'eventReason'));
  // Messages wait in queues: their time says "not later than", no more.
  const at =
    fields.cancelledAt === undefined
      ? { notAfter: new Date(toMs(fields.recordedAt ?? fields.sentAt)) }
      : new Date(toMs(fields.cancelledAt));
  return { by, at, ...(reason === undefined ? {} : { reason }) };
}

/** The status that holds: the event's own, else the message's, else the one that a booking or a move has. */
function statusOf(row: SiuEventRow, fields: SiuFields, issues: CodeIssue[]): FillerStatus | null {
  const text = fields.fillerStatus?.trim() ?? '';
  const said = text === '' ? null : fillerStatusOf(text);
  if (text !== '' && said === null) issues.push(codeIssue('code-unknown', 'fillerStatus'));
  const isBooking = row.change === 'booked' || row.change === 'moved';
  const own = row.status ?? (isBooking ? 'Booked' : null);
  const differs = said !== null && own !== null && said !== own;
  const isOpen = isBooking && (said === 'Pending' || said === 'Waitlist' || said === 'Overbook');
  const isStopped = row.event === 'S16' && said === 'Discontinued';
  if (differs && !isOpen && !isStopped) issues.push(codeIssue('status-conflict', 'fillerStatus'));
  if (row.status !== null) return row.status;
  if (text === '') issues.push(codeIssue('status-missing', 'fillerStatus'));
  return text === '' ? own : said;
}

/** The facts that a status carries. */
function factsOf(
  status: FillerStatus | null,
  fields: SiuFields,
  options: SiuOptions,
  issues: CodeIssue[],
): CodedFacts {
  const recordedAt = new Date(toMs(fields.recordedAt ?? fields.sentAt));
  const isOfSeveral = (fields.clients ?? 1) > 1;
  switch (status) {
    case 'Cancelled':
      return { cancellation: cancellationOf(fields, options, issues) };
    case 'Deleted':
      return { voided: { at: recordedAt, reason: 'deleted' } };
    case 'Noshow':
    case 'Complete':
      if (isOfSeveral) {
        issues.push(codeIssue('several-clients', 'clients'));
        return {};
      }
      if (status === 'Noshow') return { recordedOutcome: { value: 'no-show', recordedAt } };
      issues.push(codeIssue('attendance-derived', 'fillerStatus'));
      return { recordedOutcome: { value: 'attended', recordedAt } };
    case 'Started':
      issues.push(codeIssue('arrival-without-time', 'fillerStatus'));
      return {};
    case 'Discontinued':
    case 'Blocked':
    case 'Overbook':
      issues.push(codeIssue('status-unmatched', 'fillerStatus'));
      return {};
    case 'Pending':
    case 'Waitlist':
      issues.push(codeIssue('not-a-booking', 'fillerStatus'));
      return {};
    case 'Booked':
    case null:
      return {};
  }
}

/**
 * Reads what an HL7 v2 SIU message says of a session, from fields that any parser gives.
 *
 * The events S15, S16, S17 and S26 outrank the status in the message; otherwise the status counts. Who cancelled is
 * read from SCH-6, never from who entered it. The time of the message is a bound for the time of the cancellation:
 * not later than. Where a message is about several clients it says nothing of who of them came.
 *
 * @param fields - the fields
 * @param options - what the sender's own codes mean
 * @returns the status and the facts; null, with an issue, for an event that is none of scheduling
 * @throws RangeError with code `invalid-date`
 * @example
 * ```ts
 * import { sessionFromSiu } from 'client-engagement/codes';
 *
 * const { value, issues } = sessionFromSiu({
 *   event: 'S15',
 *   fillerStatus: 'BOOKED',
 *   eventReason: '01',
 *   sentAt: new Date('2026-07-05T18:30:00Z'),
 * });
 * value?.facts.cancellation; //=> { by: 'client', at: { notAfter: new Date('2026-07-05T18:30:00Z') } }
 * issues.map(({ key }) => key); //=> ['status-conflict']
 * ```
 * @category codes
 * @since 0.1.0
 */
export function sessionFromSiu(fields: SiuFields, options: SiuOptions = {}): CodeResult<SiuSession> {
  const event = fields.event.trim().toUpperCase();
  const row = siuEvents.rows.find((one) => one.event === event);
  if (row === undefined) return codeResult<SiuSession>(null, [codeIssue('code-unknown', 'event')]);
  const issues: CodeIssue[] = [];
  if (row.change === 'none')
    return codeResult({ change: row.change, status: null, isBooked: false, facts: {} }, [
      codeIssue('not-a-booking', 'event'),
    ]);
  const status = statusOf(row, fields, issues);
  if (row.event === 'S16') issues.push(codeIssue('discontinued', 'event'));
  const facts = factsOf(status, fields, options, issues);
  const isBooked = status !== null && status !== 'Pending' && status !== 'Waitlist' && status !== 'Blocked';
  return codeResult({ change: row.change, status, isBooked, facts }, issues);
}
