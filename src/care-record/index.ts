/**
 * The record of one client's care: plain, dated facts, as they are now known. Nothing in it is a judgement. Every
 * fact that can change carries its dates, so that the record can be rewound to any moment.
 */
export type { Allowance, AllowanceChange } from './allowance.js';
export type { BookingReview, OneOffBooking, Supervision } from './booking-decision.js';
export type { CareRecord } from './care-record.js';
export type {
  Client,
  ClientContext,
  ContactAgreement,
  ContactOptOut,
  ContactPurpose,
  InvolvementWish,
} from './client.js';
export type { Confirmation } from './confirmation.js';
export type { Contact, ContactTopic } from './contact.js';
export type {
  CarePlan,
  Ending,
  EndingKind,
  Episode,
  PlannedEnding,
  PractitionerAssignment,
} from './episode.js';
export type { EvidenceKind, EvidenceRef, Reason, RecordList } from './evidence.js';
export type { Feedback } from './feedback.js';
export type { Goal, GoalReview } from './goal.js';
export type {
  BarrierReview,
  ClientFactor,
  Influence,
  InterventionFactor,
  TherapistFactor,
} from './influence.js';
export type { AgreedPause, PractitionerAbsence, ServiceWait } from './interval.js';
export type { ItemAnswer, MeasureAnswers, MeasureCompletion } from './measure-completion.js';
export type { EngagementView, ParticipationRating, ReadingAcknowledgement } from './participation.js';
export type { DecisionMaker, Party } from './party.js';
export type { AgreedAdjustment, PolicyAcknowledgement, PolicyRef } from './policy-ref.js';
export type { RequestForSessions } from './request-for-sessions.js';
export { rewind } from './rewind.js';
export type { SafetyFlag, SafetyReview } from './safety-fact.js';
export type {
  Cancellation,
  Disruption,
  EnteredInError,
  InstantBounds,
  OutcomeRecord,
  Presence,
  RecordedOutcome,
  Session,
  SessionException,
} from './session.js';
export type { CancellationReason, ExceptionReason, ListedReason } from './session-reason.js';
export type { ClientStatement, StatementDecision } from './statement.js';
export type { ClientReflection, Task, TaskReview } from './task.js';
