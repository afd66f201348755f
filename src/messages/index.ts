/**
 * Words for people: labels of codes and sentences of reasons, for the practitioner and for the client, as data.
 */
export { describeAttendancePolicy } from './describe-attendance-policy.js';
export { describeChecklistItem, type ChecklistItemWords } from './describe-checklist-item.js';
export { describeCode, describeReason, type DescribeOptions } from './describe.js';
export type { Audience, ChecklistWords, Language, Words } from './language.js';
export { english } from './languages/english.js';
export type { PrintedCode, PrintedRule } from './printed-code.js';
