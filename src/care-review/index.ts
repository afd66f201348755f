/**
 * One client's care, reviewed as a whole at a moment: engagement, attendance, questionnaires, checklists, safety and
 * next steps, episode by episode, with the reason for every answer.
 */
export type { CareReview, EpisodeReview, ReviewOf } from './care-review.js';
export type { ClientStanding } from './client-standing.js';
export { reviewCare } from './review-care.js';
export type { PartialReviewOptions, ReviewOptions, ReviewPart } from './review-options.js';
export type { MeasureReview } from '../measures/measure-review.js';
export { listChanges, type ReviewChange } from './list-changes.js';
export { listDataGaps, type DataGap } from './list-data-gaps.js';
export {
  viewFor,
  type ClientEpisodeView,
  type ClientView,
  type EmployerAudience,
  type EmployerView,
  type OtherPractitionerView,
  type ServiceEpisodeView,
  type ServiceView,
  type SupervisedEpisode,
  type SupervisorView,
  type SuppressedTable,
  type TreatingPractitionerView,
  type ViewAudience,
  type ViewOf,
} from './views/index.js';
export { draftSessionBrief } from './draft-session-brief.js';
export { renderReview } from './render-review.js';
export { renderSessionBrief } from './render-session-brief.js';
export type { SessionBrief } from './session-brief.js';
