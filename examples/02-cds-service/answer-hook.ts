import { createHash } from 'node:crypto';
import {
  assessAttendance,
  assessBooking,
  defaultAttendancePolicy,
  deriveNoticeDeadline,
  reviewCare,
  type CareRecord,
  type CareReview,
  type Session,
} from 'client-engagement';
import {
  bookingsFromContext,
  cardsFromReview,
  type CardHook,
  type CdsResponse,
  type ProposedBooking,
} from 'client-engagement/cds-hooks';
import { careRecordsFromBundle, type BundleLike, type ResourceLike } from 'client-engagement/fhir';

/** A request of CDS Hooks: the fields that are read. */
export interface HookRequest {
  readonly hook: string;
  readonly hookInstance: string;
  readonly context: { readonly patientId: string } & Readonly<Record<string, unknown>>;
  readonly prefetch?: Readonly<Record<string, unknown>>;
}

const policies = [defaultAttendancePolicy];
const timeZone = 'Europe/London';

/** The same key always gives the same id: a UUID of version 5 in a namespace of the service's own. */
export function uuidOf(key: string): string {
  const hash = createHash('sha1').update(`https://service.example/cards/${key}`).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex').slice(0, 32);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Whether a value is a resource or a bundle; prefetch may hold null where a client could not find anything. */
function isResource(value: unknown): value is BundleLike | ResourceLike {
  return typeof value === 'object' && value !== null && 'resourceType' in value;
}

/** What the policy says of the bookings that are about to be made. */
function proposedBookings(record: CareRecord, review: CareReview, context: unknown): ProposedBooking[] {
  const { asOf } = review;
  const [episode] = review.episodes.filter(({ engagement }) => engagement.state.label !== 'ended');
  if (episode === undefined) return [];
  const { episodeId, service } = episode;
  const attendance = assessAttendance(record, { policies, asOf });
  return bookingsFromContext(context).flatMap(({ place, start }) => {
    if (start === null) return [];
    const session: Session = {
      id: `proposed-${place}`,
      clientId: record.client.id,
      practitionerId: 'not-known',
      episodeId,
      service,
      start,
      end: new Date(start.getTime() + 50 * 60_000),
      timeZone,
      bookedAt: asOf,
    };
    const answer = assessBooking(attendance, { episodeId, service, start, timeZone });
    const creditLostAfter = deriveNoticeDeadline(session, defaultAttendancePolicy);
    return [{ episodeId, start, answer, creditLostAfter }];
  });
}

/** From what the client sent along to cards. Nothing is fetched: what did not come is not known. */
export function answerHook(hook: CardHook, request: HookRequest, asOf: Date): CdsResponse {
  const { context, prefetch = {} } = request;
  const { value } = careRecordsFromBundle(Object.values(prefetch).filter(isResource), {
    timeZone,
    service: 'therapy',
    receivedAt: asOf,
    clientIds: [context.patientId],
  });
  const record = value?.records.find(({ client }) => client.id === context.patientId);
  if (record === undefined) return { cards: [] };
  const review = reviewCare(record, { policies, asOf });
  return cardsFromReview(review, {
    hook,
    source: { label: 'Attendance and engagement', url: 'https://service.example/about' },
    subject: `Patient/${context.patientId}`,
    identifierSystem: 'https://service.example/ids',
    topicSystem: 'https://service.example/rules',
    uuid: uuidOf,
    timeZone,
    referenceOf: ({ kind, id }) => (kind === 'sessions' ? `Appointment/${id}` : undefined),
    proposed: proposedBookings(record, review, context),
    links: { safetyProcedure: 'https://service.example/safety' },
  });
}
