/**
 * Words for people, as data: labels of codes and sentences of reasons, for the practitioner and for the client, and
 * messages to the client as drafts that a person reads before they go out.
 */
export { describeAttendancePolicy } from './describe-attendance-policy.js';
export { describeChecklistItem, type ChecklistItemWords } from './describe-checklist-item.js';
export { draftMessage } from './draft-message.js';
export { escapeMarkdown } from './escape-markdown.js';
export { findLanguage } from './find-language.js';
export type { MessageContext, ServiceWords } from './message-context.js';
export type {
  DraftFrame,
  DraftedMessage,
  MessageDraft,
  SendWindow,
  WithheldMessage,
} from './message-draft.js';
export type { MessageKind } from './message-kind.js';
export type { MessagePart, MessagePartId, ToneNote } from './message-part.js';
export type { DraftedRule, MessageRule, WithheldRule } from './message-rule.js';
export { renderMessage, type RenderMessageOptions, type RenderedMessage } from './render-message.js';
export type { LanguageIssue, LanguageIssueCode } from './language-issue.js';
export { englishWordsToAvoid } from './languages/english-words-to-avoid.js';
export { listLanguageIssues } from './list-language-issues.js';
export type { WordsToAvoid } from './words-to-avoid.js';
export { listMessageSchedule, type MessageScheduleOptions } from './list-message-schedule.js';
export type {
  ScheduledKind,
  ScheduledMessage,
  ScheduleRule,
  ScheduleStop,
  ScheduleStopCode,
} from './scheduled-message.js';
export { describeCode, describeReason, type DescribeOptions } from './describe.js';
export type { Audience, ChecklistWords, Language, Words } from './language.js';
export { english } from './languages/english.js';
export type { ForClientCode } from './for-client-code.js';
export type { PrintedCode, PrintedRule } from './printed-code.js';
export type {
  BriefQuestionId,
  BriefRule,
  ChangeKind,
  DataGapId,
  GapEffect,
  PageHeading,
  ReadingCode,
  PageRule,
} from './review-code.js';
export type { RenderOptions } from './page.js';
export { renderChecklist } from './render-checklist.js';
export { renderNextSteps } from './render-next-steps.js';
