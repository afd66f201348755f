import type { CareRecord } from '../care-record/care-record.js';
import type { Client } from '../care-record/client.js';
import type { MeasureCompletion } from '../care-record/measure-completion.js';
import type { Session } from '../care-record/session.js';
import { recordAsOf } from '../care-record/record-as-of.js';

/**
 * The part of a care record that engagement is assessed from. A `CareRecord` is one.
 *
 * By its type it holds no safety concerns, no session credits, no influences, nothing about who the client is, and
 * of questionnaires only that they were completed.
 *
 * @example
 * ```ts
 * import type { EngagementRecord } from 'client-engagement';
 *
 * const record: EngagementRecord = { client: { id: 'ada' }, episodes: [], sessions: [] };
 * ```
 * @category engagement
 * @since 0.1.0
 */
export interface EngagementRecord extends Pick<
  CareRecord,
  | 'episodes'
  | 'ratings'
  | 'views'
  | 'readingAcknowledgements'
  | 'tasks'
  | 'reflections'
  | 'goals'
  | 'feedback'
  | 'contacts'
  | 'pauses'
  | 'practitionerAbsences'
  | 'serviceWaits'
  | 'statements'
  | 'bookingReviews'
> {
  /** The client, by id alone. */
  readonly client: Pick<Client, 'id'>;
  /** All booked sessions, without what they cost. */
  readonly sessions: readonly Omit<Session, 'credits'>[];
  /** That questionnaires were completed, and when; never their answers. */
  readonly measures?:
    readonly Pick<MeasureCompletion, 'id' | 'clientId' | 'episodeId' | 'answeredAt'>[] | undefined;
}

/** The record as it was at `at`, made from the fields that engagement may read and from nothing else. */
export function engagementRecordAsOf(record: EngagementRecord, at: number): EngagementRecord {
  const measures = record.measures?.map(({ id, clientId, episodeId, answeredAt }) => ({
    id,
    clientId,
    episodeId,
    answeredAt,
    instrument: '',
  }));
  return recordAsOf(
    {
      client: { id: record.client.id },
      episodes: record.episodes,
      sessions: record.sessions,
      measures,
      ratings: record.ratings,
      views: record.views,
      readingAcknowledgements: record.readingAcknowledgements,
      tasks: record.tasks,
      reflections: record.reflections,
      goals: record.goals,
      feedback: record.feedback,
      contacts: record.contacts,
      pauses: record.pauses,
      practitionerAbsences: record.practitionerAbsences,
      serviceWaits: record.serviceWaits,
      statements: record.statements,
      bookingReviews: record.bookingReviews,
    },
    at,
  );
}
