/**
 * Reading FHIR: questionnaire responses as they come from other systems, with every doubt as an issue. Nothing throws
 * on data, nothing is guessed from text, and no issue holds anything from the content. Writing FHIR: scores,
 * checklists, messages and cancellations as others read them, with declared losses, and nothing private.
 */
export type { AnswerPoints } from './answer-points.js';
export { capabilities } from './capabilities.js';
export type { Capability, FhirVersion } from './capability.js';
export type { ImportIssue, ImportIssueKey, ImportResult } from './import-issue.js';
export { completionFromMeasure } from './completion-from-measure.js';
export { loincNotice } from './loinc-codes.js';
export {
  measureFromQuestionnaireResponse,
  type ImportedMeasure,
  type QuestionnaireResponseOptions,
} from './measure-from-questionnaire-response.js';
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
