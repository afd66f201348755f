/**
 * Reading FHIR: care records from bundles as they come from other systems, with every doubt as an issue and every part
 * of a fact with where it came from. Nothing throws on data, nothing is guessed from text, and no issue holds anything
 * from the content but ids. Writing FHIR: scores, checklists, messages and cancellations as others read them, with
 * declared losses, and nothing private.
 */
export type { AnswerPoints } from './answer-points.js';
export type {
  AppointmentLike,
  AppointmentParticipantLike,
  AppointmentResponseLike,
  EncounterLike,
  EncounterParticipantLike,
} from './booking-like.js';
export type {
  CancellationEvidence,
  CancellationRung,
  CancellationTimeResolver,
} from './cancellation-time.js';
export { capabilities } from './capabilities.js';
export type { Capability, FhirVersion } from './capability.js';
export type {
  CommunicationLike,
  EpisodeOfCareLike,
  FlagLike,
  GoalAcceptanceLike,
  GoalLike,
  ObservationLike,
  PatientLike,
  TaskLike,
  TaskReasonLike,
} from './care-like.js';
export type { CareRecordOptions, SessionOptions, StatusTrust } from './care-record-options.js';
export { careRecordsFromBundle } from './care-records-from-bundle.js';
export { completionFromMeasure } from './completion-from-measure.js';
export type { FactBasis } from './fact-basis.js';
export type { TimePrecision } from './fhir-time.js';
export type { ImportIssue, ImportIssueKey, ImportResult } from './import-issue.js';
export type { ImportedCare, PossibleReschedule } from './imported-care.js';
export { loincNotice } from './loinc-codes.js';
export {
  measureFromQuestionnaireResponse,
  type ImportedMeasure,
  type QuestionnaireResponseOptions,
} from './measure-from-questionnaire-response.js';
export {
  measuresFromObservations,
  type ObservationMeasureOptions,
  type ObservedTotal,
  type TotalCode,
} from './measures-from-observations.js';
export type {
  AnswerLike,
  CodingLike,
  ItemLike,
  QuestionLike,
  QuestionnaireLike,
  QuestionnaireResponseLike,
} from './questionnaire-like.js';
export {
  appointmentPatchFromSession,
  type AppointmentToPatch,
  type PatchOperation,
} from './appointment-patch.js';
export {
  communicationRequestFromMessage,
  type CommunicationRequestOptions,
  type CommunicationRequestOut,
  type MessageLike,
} from './communication-request-from-message.js';
export type { ExportIssue, ExportIssueKey, ExportResult } from './export-issue.js';
export type { CodingOut, ConceptOut, IdentifierOut, PeriodOut, ReferenceOut } from './fhir-elements.js';
export { flagFromEngagement, type FlagOptions, type FlagOut } from './flag-from-engagement.js';
export {
  observationFromScore,
  type ObservationOptions,
  type ObservationOut,
} from './observation-from-score.js';
export { tasksFromChecklist, type TaskOptions, type TaskOut } from './tasks-from-checklist.js';
export { transactionBundle, type IdentifiedResource, type TransactionOut } from './transaction-bundle.js';
export {
  toOperationOutcome,
  type OperationOutcomeOptions,
  type OperationOutcomeOut,
} from './to-operation-outcome.js';
export type { ReasonMeaning } from './reason-meaning.js';
export type {
  BundleEntryLike,
  BundleLike,
  CodeableConceptLike,
  ExtensionLike,
  IdentifierLike,
  MetaLike,
  PeriodLike,
  ReferenceLike,
  ResourceLike,
} from './resource-like.js';
export type { SessionDetails } from './session-details.js';
export {
  sessionFromAppointment,
  type ImportedSession,
  type SessionFromAppointmentOptions,
} from './session-from-appointment.js';
export type { SourceRef } from './source-ref.js';
export type { UnmappedCoding } from './unmapped-coding.js';
export type { UnreadElement } from './unread-element.js';
