/**
 * One client's care, reviewed as a whole at a moment: engagement, attendance, questionnaires, checklists, safety and
 * next steps, episode by episode, with the reason for every answer.
 */
export type { CareReview, EpisodeReview } from './care-review.js';
export { reviewCare, type ReviewOptions } from './review-care.js';
export type { MeasureReview } from '../measures/measure-review.js';
