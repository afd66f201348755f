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
export type { MissedRun } from './missed-run.js';
export { deriveNoticeDeadline } from './notice.js';
export type { OutcomeAssessment } from './outcome-assessment.js';
export type {
  AttendancePolicy,
  ConfirmationRule,
  ConsecutiveRule,
  CreditRule,
  LatenessRule,
  NoticeWindow,
  ReviewNeed,
  ReviewRule,
} from './policy.js';
export { listPolicyThresholds } from './policy-thresholds.js';
export { defaultAttendancePolicy } from './presets/guide.js';
export type { ReviewDue } from './review-due.js';
export type { AttendanceRule, BookingRule, OutcomeRule, RunRule } from './rules.js';
export type { SessionOutcome } from './session-outcome.js';
