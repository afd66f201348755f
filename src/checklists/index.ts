/**
 * What a practitioner would like to have done in a phase of care, and where each item stands: shown by the record,
 * confirmed by a person, or still open. Items are data; a service can use its own.
 */
export type { ChecklistRecord } from './checklist-record.js';
export type {
  ChecklistEvidence,
  ChecklistItem,
  ChecklistPhase,
  ChecklistTemplate,
} from './checklist-template.js';
export {
  listChecklist,
  type Checklist,
  type ChecklistEntry,
  type ChecklistOptions,
  type ChecklistState,
} from './list-checklist.js';
export { firstSessionTemplate } from './templates/first-session.js';
