import type { Allowance } from './allowance.js';
import type { BookingReview, OneOffBooking, Supervision } from './booking-decision.js';
import type { Client } from './client.js';
import type { Confirmation } from './confirmation.js';
import type { Contact } from './contact.js';
import type { Episode } from './episode.js';
import type { Feedback } from './feedback.js';
import type { Goal } from './goal.js';
import type { BarrierReview, Influence } from './influence.js';
import type { AgreedPause, PractitionerAbsence, ServiceWait } from './interval.js';
import type { MeasureCompletion } from './measure-completion.js';
import type { EngagementView, ParticipationRating, ReadingAcknowledgement } from './participation.js';
import type { PolicyAcknowledgement } from './policy-ref.js';
import type { SafetyFlag, SafetyReview } from './safety-fact.js';
import type { Session } from './session.js';
import type { ClientStatement } from './statement.js';
import type { ClientReflection, Task } from './task.js';

/**
 * Everything known about one client's care: facts with their dates, no judgements.
 *
 * It is a snapshot: a correction replaces a fact, and the caller keeps the audit trail. An absent list means that
 * nobody knows; an empty one means that there are none. The order of a list never matters.
 *
 * @example
 * ```ts
 * import { reviewCare, defaultAttendancePolicy, type CareRecord } from 'client-engagement';
 *
 * const record: CareRecord = {
 *   client: { id: 'ada' },
 *   episodes: [{ id: 'e1', clientId: 'ada', service: 'therapy', openedAt: new Date('2026-03-02T09:00:00Z') }],
 *   sessions: [],
 * };
 * const review = reviewCare(record, {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2026-03-03T09:00:00Z'),
 * });
 * review.episodes[0]?.engagement.state.label; //=> 'not-yet-started'
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface CareRecord {
  /** The client. */
  readonly client: Client;
  /** The client's episodes of care. */
  readonly episodes: readonly Episode[];
  /** All booked sessions, cancelled ones included. */
  readonly sessions: readonly Session[];
  /** Questionnaires that the client completed. */
  readonly measures?: readonly MeasureCompletion[] | undefined;
  /** How actively the client took part, as either saw it. */
  readonly ratings?: readonly ParticipationRating[] | undefined;
  /** How either sees the engagement. */
  readonly views?: readonly EngagementView[] | undefined;
  /** Readings that a person has seen and keeps in mind. */
  readonly readingAcknowledgements?: readonly ReadingAcknowledgement[] | undefined;
  /** Tasks and take-aways. */
  readonly tasks?: readonly Task[] | undefined;
  /** What the client did between sessions of their own accord. */
  readonly reflections?: readonly ClientReflection[] | undefined;
  /** Goals. */
  readonly goals?: readonly Goal[] | undefined;
  /** Feedback asked for and given. */
  readonly feedback?: readonly Feedback[] | undefined;
  /** Barriers and enablers. */
  readonly influences?: readonly Influence[] | undefined;
  /** Talks about what might get in the way. */
  readonly barrierReviews?: readonly BarrierReview[] | undefined;
  /** Messages and calls. */
  readonly contacts?: readonly Contact[] | undefined;
  /** Agreed pauses. */
  readonly pauses?: readonly AgreedPause[] | undefined;
  /** Absences of the practitioners. */
  readonly practitionerAbsences?: readonly PractitionerAbsence[] | undefined;
  /** Times in which the client waits for us. */
  readonly serviceWaits?: readonly ServiceWait[] | undefined;
  /** What the client says about sessions. */
  readonly statements?: readonly ClientStatement[] | undefined;
  /** Reviews after sessions missed in a row. */
  readonly bookingReviews?: readonly BookingReview[] | undefined;
  /** One-off bookings that a person agreed. */
  readonly oneOffBookings?: readonly OneOffBooking[] | undefined;
  /** Versions of the policy that the client accepted. */
  readonly policyAcknowledgements?: readonly PolicyAcknowledgement[] | undefined;
  /** Session credits. */
  readonly allowances?: readonly Allowance[] | undefined;
  /** Supervision held or booked. */
  readonly supervision?: readonly Supervision[] | undefined;
  /** Checklist items that a person confirmed. */
  readonly confirmations?: readonly Confirmation[] | undefined;
  /** Safety concerns that were raised. */
  readonly safetyFlags?: readonly SafetyFlag[] | undefined;
  /** Safety answers that a person followed up. */
  readonly safetyReviews?: readonly SafetyReview[] | undefined;
}
