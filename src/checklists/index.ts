/**
 * What a practitioner would like to have done in a phase of care, and where each item stands: shown by the record,
 * confirmed by a person, or still open. Items are data; a service can use its own.
 */
export type { ChecklistDue } from './checklist-due.js';
export type { ChecklistEvidence } from './checklist-evidence.js';
export type { ChecklistItem, ChecklistVerb } from './checklist-item.js';
export type { ChecklistPhase } from './checklist-phase.js';
export type { ChecklistPrompt, ChecklistPromptRule } from './checklist-prompt.js';
export type { ChecklistRecord } from './checklist-record.js';
export type { ChecklistRule } from './checklist-rule.js';
export type { ChecklistTemplate } from './checklist-template.js';
export type { ChecklistHeading, ChecklistItemId } from './item-id.js';
export type { NotApplicableRule } from './not-applicable-rule.js';
export { defineChecklistTemplate, type ChecklistTemplateChanges } from './define-checklist-template.js';
export { listTemplateIssues } from './list-template-issues.js';
export type { TemplateIssue, TemplateIssueCode } from './template-issue.js';
export { listChecklist, type ChecklistOptions } from './list-checklist.js';
export { checklistTemplates } from './template-for.js';
export { defaultChecklistRules, listChecklistThresholds, type ChecklistRules } from './checklist-rules.js';
export type { Checklist } from './checklist.js';
export type {
  ChecklistConfirmation,
  ChecklistEntry,
  ChecklistSession,
  ChecklistState,
} from './checklist-entry.js';
export { beforeFirstSessionTemplate } from './templates/before-first-session.js';
export { coachingBeforeFirstSessionTemplate } from './templates/coaching-before-first-session.js';
export { coachingEndingTemplate } from './templates/coaching-ending.js';
export { coachingFirstSessionTemplate } from './templates/coaching-first-session.js';
export { coachingThroughoutCareTemplate } from './templates/coaching-throughout-care.js';
export { consecutiveTemplate } from './templates/consecutive.js';
export { endingTemplate } from './templates/ending.js';
export { firstSessionTemplate } from './templates/first-session.js';
export { lateCancelTemplate } from './templates/late-cancel.js';
export { missedSessionTemplate } from './templates/missed-session.js';
export { practicalTemplate } from './templates/practical.js';
export { serviceTemplate } from './templates/service.js';
export { throughoutCareTemplate } from './templates/throughout-care.js';
