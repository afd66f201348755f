import type * as z from 'zod';
import type { CareRecord, RecordList } from '../care-record/index.js';
import type { JsonOf } from './json-of.js';
import { allowance } from './allowance.schema.js';
import { bookingReview, oneOffBooking, supervision } from './booking-decision.schema.js';
import { confirmation } from './confirmation.schema.js';
import { contact } from './contact.schema.js';
import { episode } from './episode.schema.js';
import { barrierReview, feedback, influence } from './influence.schema.js';
import { agreedPause, practitionerAbsence, serviceWait } from './interval.schema.js';
import { measureCompletion } from './measure-completion.schema.js';
import { engagementView, participationRating, readingAcknowledgement } from './participation.schema.js';
import { policyAcknowledgement } from './policy-ref.schema.js';
import { safetyFlag, safetyReview } from './safety-fact.schema.js';
import { session } from './session.schema.js';
import { clientStatement } from './statement.schema.js';
import { clientReflection, goal, task } from './work.schema.js';

/**
 * The type of the facts in one list of a care record.
 *
 * @example
 * ```ts
 * import type { FactOf } from 'client-engagement/schemas';
 *
 * const goal: FactOf<'goals'> = { id: 'g1', episodeId: 'e1', setAt: new Date('2026-03-10T10:30:00Z') };
 * ```
 * @category schemas
 * @since 0.1.0
 */
export type FactOf<Kind extends RecordList> = NonNullable<CareRecord[Kind]>[number];

/** The schema of the facts in each list of a care record. */
export const factSchemas: { readonly [Kind in RecordList]: z.ZodType<FactOf<Kind>, JsonOf<FactOf<Kind>>> } = {
  episodes: episode,
  sessions: session,
  measures: measureCompletion,
  ratings: participationRating,
  views: engagementView,
  readingAcknowledgements: readingAcknowledgement,
  tasks: task,
  reflections: clientReflection,
  goals: goal,
  feedback,
  influences: influence,
  barrierReviews: barrierReview,
  contacts: contact,
  pauses: agreedPause,
  practitionerAbsences: practitionerAbsence,
  serviceWaits: serviceWait,
  statements: clientStatement,
  bookingReviews: bookingReview,
  oneOffBookings: oneOffBooking,
  policyAcknowledgements: policyAcknowledgement,
  allowances: allowance,
  supervision,
  confirmations: confirmation,
  safetyFlags: safetyFlag,
  safetyReviews: safetyReview,
};
