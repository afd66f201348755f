/**
 * How a client is engaging in an episode of care: four readings, a state with memory, since when and why. It reads
 * what the client did and never who the client is; safety, session credits and influences are out of its sight.
 */
export { assessEngagement, type EngagementAssessment, type EngagementOptions } from './assess-engagement.js';
export type { ClockStop } from './clock-stop.js';
export type { ContactState } from './contact-state.js';
export type { EngagementRecord } from './engagement-record.js';
export type { EngagementRule } from './engagement-rule.js';
export {
  defaultEngagementRules,
  listEngagementThresholds,
  type EngagementRules,
} from './engagement-rules.js';
export type { EngagementLabel, EngagementState } from './engagement-state.js';
export type { EngagementEntry, EpisodeEngagement } from './episode-engagement.js';
export type { Reading, ReadingLevel, Readings } from './reading.js';
