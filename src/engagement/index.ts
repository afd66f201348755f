/**
 * How a client is engaging in an episode of care: four readings, a state with memory, since when and why. It reads
 * what the client did and never who the client is; safety, session credits and influences are out of its sight.
 */
export { assessEnding, type EndingBasis, type EndingOptions, type EndingRecord } from './assess-ending.js';
export { assessEngagement, type EngagementAssessment, type EngagementOptions } from './assess-engagement.js';
export type { CareInterruption } from './care-interruption.js';
export type { ClockStop } from './clock-stop.js';
export type { ContactState } from './contact-state.js';
export { defineEngagementRules, type EngagementRulesChanges } from './define-engagement-rules.js';
export type { CourseImprovement, EndingAssessment, EndingSuggestion, MeasuredChange } from './ending.js';
export type { EndingRule } from './ending-rule.js';
export type { EngagementChange, EpisodeChange, ReadingTurn } from './engagement-change.js';
export type { EngagementPrompt, EngagementPromptId } from './engagement-prompt.js';
export type { EngagementRecord } from './engagement-record.js';
export { listEngagementRuleIssues, type EngagementRuleIssue } from './engagement-rule-issue.js';
export type { EngagementRule } from './engagement-rule.js';
export { defaultEngagementRules, type EngagementRules, type GradedReadingRule } from './engagement-rules.js';
export type { EngagementLabel, EngagementState } from './engagement-state.js';
export { listEngagementThresholds } from './engagement-thresholds.js';
export type { EngagementEntry, EpisodeEngagement } from './episode-engagement.js';
export { explainChange } from './explain-change.js';
export type { FirstWait } from './first-wait.js';
export type { Reading, ReadingLevel, ReadingName, Readings } from './reading.js';
export type { SessionTimes } from './session-times.js';
export { engagementTransitions, type EngagementTransition } from './transitions.js';
