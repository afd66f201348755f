/**
 * Outside vocabularies as tables with their source and date, and functions between them and the facts of a session:
 * NHS attendance and discharge, HL7 v2 scheduling, iCalendar. Fields that are parsed already go in; what one code
 * cannot say is an issue, and no issue holds a value from the input.
 */
export {
  attendanceFromNhsCode,
  type NhsAttendance,
  type NhsAttendanceOptions,
} from './attendance-from-nhs-code.js';
export type { CodeIssue, CodeIssueKey, CodeResult } from './code-issue.js';
export type { CodeSource, CodeTable } from './code-table.js';
export type { CodedFacts } from './coded-facts.js';
export { endingsFromNhsCode, type NhsEnding } from './endings-from-nhs-code.js';
export { hl7v2Table0278, type FillerStatus, type FillerStatusRow } from './hl7v2-table-0278.js';
export {
  bookingFromIcal,
  icalStatuses,
  toIcalStatus,
  type IcalBooking,
  type IcalFields,
  type IcalStatus,
  type IcalStatusRow,
} from './ical-status.js';
export { boundsOfDay, instantFromLocalTime } from './local-time.js';
export { nhsAttendanceCodes, type NhsAttendanceCode, type NhsAttendanceRow } from './nhs-attendance-codes.js';
export { nhsDataSets, type NhsDataSet, type NhsDataSetRow } from './nhs-data-sets.js';
export {
  nhsEndingCodes,
  type EndingCandidate,
  type NhsEndingElement,
  type NhsEndingRow,
} from './nhs-ending-codes.js';
export {
  sessionFromSiu,
  type SiuFields,
  type SiuOptions,
  type SiuReason,
  type SiuSession,
} from './session-from-siu.js';
export { shortNoticeFromNhs, toNhsShortNotice, type ShortNotice } from './short-notice.js';
export { siuEvents, type SiuEventRow } from './siu-events.js';
export { toNhsAttendanceCode } from './to-nhs-attendance-code.js';
export { toNhsEndingCodes } from './to-nhs-ending-codes.js';
