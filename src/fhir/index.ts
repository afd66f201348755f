/**
 * Reading FHIR: questionnaire responses as they come from other systems, with every doubt as an issue. Nothing throws
 * on data, nothing is guessed from text, and no issue holds anything from the content.
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
