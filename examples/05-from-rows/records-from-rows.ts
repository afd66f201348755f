import type { CareRecord } from 'client-engagement';
import { parseCareRecord, type CareRecordJson, type SessionJson } from 'client-engagement/schemas';
import type { AnswerRow, BookingRow, Tables } from './rows.js';

/** The database keeps UTC without saying so; a record says so. */
const instant = (text: string): string => `${text.replace(' ', 'T')}Z`;

const end = (startsAt: string, minutes: number): string =>
  new Date(Date.parse(instant(startsAt)) + minutes * 60_000).toISOString();

const OUTCOMES = { A: 'attended', L: 'attended-late', T: 'arrived-too-late', N: 'no-show' } as const;

/**
 * When a booking was cancelled. Where the row has no time of its own it was no later than the row was last written: a
 * bound, never the time itself, as any later note moves it.
 */
function cancelledAt({ cancelled_at, updated_at }: BookingRow): string | { readonly notAfter: string } {
  return cancelled_at === null ? { notAfter: instant(updated_at) } : instant(cancelled_at);
}

/** The facts of one booking. Whether notice was late, and what it costs, is never in a row that is read. */
function sessionFromRow(row: BookingRow, service: string, timeZone: string): SessionJson {
  const { status } = row;
  const recordedAt = instant(row.updated_at);
  return {
    id: String(row.id),
    clientId: row.client_id,
    practitionerId: row.practitioner_id,
    episodeId: String(row.course_id),
    service,
    start: instant(row.starts_at),
    end: end(row.starts_at, row.minutes),
    timeZone,
    bookedAt: instant(row.booked_at),
    ...(row.moved_from === null ? {} : { replaces: String(row.moved_from) }),
    ...(status === 'C'
      ? {
          cancellation: {
            by: row.cancelled_by === null ? 'unknown' : row.cancelled_by === 'P' ? 'client' : 'service',
            at: cancelledAt(row),
          },
        }
      : {}),
    ...(status === 'X' ? { voided: { at: recordedAt, reason: 'entered in error' } } : {}),
    ...(status === null || status === 'C' || status === 'X'
      ? {}
      : { recordedOutcome: { value: OUTCOMES[status], recordedAt } }),
  };
}

/** The answers of one form. A question that was left out stays left out: it is not nothing. */
function measureFromRows(rows: readonly AnswerRow[]): NonNullable<CareRecordJson['measures']>[number] {
  const [first] = rows;
  if (first === undefined) throw new Error('A form has at least one row.');
  return {
    id: `form-${first.form_id}`,
    clientId: first.client_id,
    episodeId: String(first.course_id),
    instrument: first.questionnaire,
    answeredAt: instant(first.answered_at),
    answers: Object.fromEntries(rows.map(({ question, points }) => [question, points])),
  };
}

/** The record of every client in the tables. Rows that do not fit are refused by the schema, with their places. */
export function recordsFromRows({ courses, bookings, answers }: Tables, timeZone: string): CareRecord[] {
  const clientIds = [...new Set(courses.map(({ client_id }) => client_id))].sort();
  return clientIds.map((id) => {
    const own = <T extends { readonly client_id: string }>(rows: readonly T[]): T[] =>
      rows.filter(({ client_id }) => client_id === id);
    const services = new Map(own(courses).map((course) => [course.id, course.service]));
    const forms = new Map<number, AnswerRow[]>();
    for (const row of own(answers)) forms.set(row.form_id, [...(forms.get(row.form_id) ?? []), row]);
    const json: CareRecordJson = {
      client: { id },
      episodes: own(courses).map((course) => ({
        id: String(course.id),
        clientId: id,
        service: course.service,
        openedAt: instant(course.opened_at),
      })),
      sessions: own(bookings).map((row) =>
        sessionFromRow(row, services.get(row.course_id) ?? 'unspecified', timeZone),
      ),
      ...(forms.size === 0 ? {} : { measures: [...forms.values()].map(measureFromRows) }),
    };
    return parseCareRecord(json);
  });
}
