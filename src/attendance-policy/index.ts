/**
 * What a service agreed with its clients about notice, lateness, session credits and sessions missed in a row, and
 * what that says about the sessions of a record: outcomes, runs, pauses of booking and booking answers, each with
 * its reasons. Decisions stay with people.
 */
export {
  assessAttendance,
  type AttendanceAssessment,
  type AttendanceOptions,
  type AttendanceRecord,
  type AwaitedOutcome,
} from './assess-attendance.js';
export { assessBooking, type BookingAnswer, type BookingChange, type BookingRequest } from './booking.js';
export type { Conflict, ConflictCode, ConflictSettlement } from './conflict.js';
export { deriveAttendanceOutcome, type OutcomeOptions } from './derive-attendance-outcome.js';
export type { EpisodeBooking } from './episode-booking.js';
export type { LastSession } from './last-session.js';
export type { MissedRun } from './missed-run.js';
export type { ConfirmationRule } from './confirmation-rule.js';
export type { ConsecutiveRule, RunScopeKind } from './consecutive-rule.js';
export type { CreditRule } from './credit-rule.js';
export type { ExceptionRule, Grace } from './exception-rule.js';
export type { LateOften, LatenessRule, TooLate } from './lateness-rule.js';
export type { CumulativeLimit, BookingLimitRule } from './limit-rule.js';
export type { DayNotice, ElapsedNotice, NoticeRule, NoticeTerms, NoticeWindow } from './notice-rule.js';
export { deriveNoticeDeadline, type NoticeOptions } from './notice.js';
export type { OutreachRule, OutreachStep } from './outreach-rule.js';
export type { ReminderRule } from './reminder-rule.js';
export type { ReviewNeed, ReviewRule } from './review-rule.js';
export type { OutcomeAssessment } from './outcome-assessment.js';
export type { AttendancePolicy } from './policy.js';
export { listPolicyThresholds } from './policy-thresholds.js';
export {
  attendancePolicyPresets,
  defaultAttendancePolicy,
  fifteenMinutePolicy,
  gentlePolicy,
  noCreditsPolicy,
  oneBusinessDayPolicy,
  twoDayPolicy,
} from './presets/index.js';
export type { BookedWeek, ReachedLimit } from './booking-limits.js';
export { defineAttendancePolicy } from './define-attendance-policy.js';
export { listPolicyIssues } from './list-policy-issues.js';
export type { AttendancePolicyChanges } from './policy-changes.js';
export type { PolicyIssue, PolicyIssueCode } from './policy-issue.js';
export type { RepeatedLateness } from './repeated-lateness.js';
export type { ReviewDue } from './review-due.js';
export type { AttendanceRule, BookingRule, OutcomeRule, RunRule } from './rules.js';
export type { SessionOutcome } from './session-outcome.js';
export { listPolicyClauses, type PolicyClause } from './policy-clauses.js';
export { previewCancellation, previewReschedule } from './preview-session.js';
export type { ImpossiblePreview, NewTime, PossiblePreview, Preview, PreviewOptions } from './preview.js';
export { listFollowUps, type FollowUp, type FollowUpId } from './list-follow-ups.js';
