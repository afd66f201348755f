/**
 * Reading and writing records as JSON: strict, with stable codes for what is wrong and no client data in any error,
 * and as JSON Schema. The only part of the package that uses zod.
 */
export type { FactOf } from './facts.schema.js';
export type { RecordIssueCode } from './issue-code.js';
export type { JsonOf } from './json-of.js';
export { toJsonSchemas, type JsonSchema } from './json-schemas.js';
export { listRecordIssues, type RecordIssue } from './list-record-issues.js';
export {
  encodeEngagementRules,
  parseEngagementRules,
  safeParseEngagementRules,
  type EngagementRulesJson,
} from './parse-engagement-rules.js';
export {
  encodeAttendancePolicy,
  parseAttendancePolicy,
  safeParseAttendancePolicy,
  type AttendancePolicyJson,
} from './parse-attendance-policy.js';
export {
  encodeChecklistTemplate,
  parseChecklistTemplate,
  safeParseChecklistTemplate,
  type ChecklistTemplateJson,
} from './parse-checklist-template.js';
export {
  encodeCareRecord,
  parseCareRecord,
  safeParseCareRecord,
  type CareRecordJson,
} from './parse-care-record.js';
export type { CareReviewJson } from './care-review-json.js';
export { encodeCareReview, parseCareReview, safeParseCareReview } from './parse-care-review.js';
export { encodeClient, parseClient, safeParseClient, type ClientJson } from './parse-client.js';
export { encodeEpisode, parseEpisode, safeParseEpisode, type EpisodeJson } from './parse-episode.js';
export { encodeFact, parseFact, safeParseFact } from './parse-fact.js';
export {
  encodeMeasureCompletion,
  parseMeasureCompletion,
  safeParseMeasureCompletion,
  type MeasureCompletionJson,
} from './parse-measure-completion.js';
export { encodeSession, parseSession, safeParseSession, type SessionJson } from './parse-session.js';
