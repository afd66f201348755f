import type { AttendanceRule } from '../attendance-policy/rules.js';
import type { BookingAnswer, BookingChange } from '../attendance-policy/booking.js';
import type { ConflictCode, ConflictSettlement } from '../attendance-policy/conflict.js';
import type { FollowUpId } from '../attendance-policy/list-follow-ups.js';
import type { PolicyClause } from '../attendance-policy/policy-clauses.js';
import type { ReviewNeed } from '../attendance-policy/review-rule.js';
import type { SessionOutcome } from '../attendance-policy/session-outcome.js';
import type { EndingKind } from '../care-record/episode.js';
import type { TaskReview } from '../care-record/task.js';
import type { ChecklistPromptRule } from '../checklists/checklist-prompt.js';
import type { ChecklistRule } from '../checklists/checklist-rule.js';
import type { ChecklistState } from '../checklists/checklist-entry.js';
import type { ForClientCode } from './for-client-code.js';
import type { CreditIssueCode } from '../credits/credit-issue.js';
import type { LimitRule } from '../credits/credit-limits.js';
import type { CreditAccount, LedgerRule } from '../credits/ledger-entry.js';
import type { EndingRule } from '../engagement/ending-rule.js';
import type { EngagementPromptId } from '../engagement/engagement-prompt.js';
import type { EngagementRule } from '../engagement/engagement-rule.js';
import type { EngagementLabel, EngagementState } from '../engagement/engagement-state.js';
import type { ReadingLevel } from '../engagement/reading.js';
import type { SuggestionRule } from '../influences/suggestion.js';
import type { SignalRule } from '../measures/off-track-signal.js';
import type { ReliableChange } from '../measures/reliable-change.js';
import type { NextStepId } from '../next-steps/next-step.js';
import type { SafetyQuestion, SafetyRule } from '../safety/assess-safety.js';
import type { MessageKind } from './message-kind.js';
import type { ToneNote } from './message-part.js';
import type { MessageRule } from './message-rule.js';
import type { ScheduledKind, ScheduledMessage, ScheduleRule, ScheduleStopCode } from './scheduled-message.js';
import type {
  BriefQuestionId,
  BriefRule,
  ChangeKind,
  DataGapId,
  GapEffect,
  PageHeading,
  ReadingCode,
  PageRule,
} from './review-code.js';

/**
 * Every code that has a printed label.
 *
 * @example
 * ```ts
 * import { describeCode, type PrintedCode } from 'client-engagement';
 *
 * const code: PrintedCode = 'missing-sessions';
 * describeCode(code, { audience: 'practitioner' }); //=> 'missing sessions'
 * ```
 * @category messages
 * @since 0.1.0
 */
export type PrintedCode =
  | ForClientCode
  | SessionOutcome
  | EngagementLabel
  | EngagementPromptId
  | EndingKind
  | ReadingLevel
  | BookingAnswer['route']
  | BookingChange['by']
  | ReviewNeed
  | ConflictCode
  | ConflictSettlement
  | ReliableChange['verdict']
  | CreditAccount
  | CreditIssueCode
  | ChecklistState
  | SafetyQuestion['state']
  | Extract<SafetyQuestion, { state: 'not-asked' }>['why']
  | NextStepId
  | FollowUpId
  | MessageKind
  | ScheduledKind
  | ScheduledMessage['state']
  | ScheduleStopCode
  | ToneNote
  | ChangeKind
  | Extract<EngagementState, { label: 'worth-a-conversation' }>['trend']
  | DataGapId
  | GapEffect
  | BriefQuestionId
  | PageHeading
  | ReadingCode
  | TaskReview['result']
  | 'without-words';

/**
 * Every rule whose reason can be put into a sentence.
 *
 * @example
 * ```ts
 * import type { PrintedRule } from 'client-engagement';
 *
 * const rule: PrintedRule = 'engagement.no-contact';
 * ```
 * @category messages
 * @since 0.1.0
 */
export type PrintedRule =
  | AttendanceRule
  | PolicyClause
  | EngagementRule
  | EndingRule
  | LedgerRule
  | LimitRule
  | SafetyRule
  | SuggestionRule
  | MessageRule
  | ScheduleRule
  | 'measures.reliable-change'
  | 'measures.no-reliable-improvement'
  | SignalRule
  | 'measures.below-caseness'
  | ChecklistRule
  | ChecklistPromptRule
  | 'steps.nothing-booked'
  | 'steps.items-waiting'
  | 'changes.answered'
  | BriefRule
  | PageRule
  | 'steps.not-heard-from'
  | 'steps.more-sessions-asked'
  | 'steps.more-sessions-refused'
  | 'steps.outreach-ran-out'
  | 'steps.session-missed'
  | 'steps.session-given-up-late'
  | 'steps.session-too-late'
  | 'steps.outcome-missing'
  | 'steps.session-conflict'
  | 'steps.conflict';
