// What is true of a client's care, and what it says: facts in, judgements with their reasons out. Schemas, FHIR and
// test helpers are entries of their own: `client-engagement/schemas`, `client-engagement/fhir`,
// `client-engagement/testing`.

// The record: plain, dated facts.
export { rewind } from './care-record/index.js';
export type {
  AgreedAdjustment,
  AgreedPause,
  Allowance,
  AllowanceChange,
  BarrierReview,
  BookingReview,
  Cancellation,
  CancellationReason,
  CarePlan,
  CareRecord,
  Client,
  ClientContext,
  ClientFactor,
  ClientReflection,
  ClientStatement,
  Confirmation,
  Contact,
  ContactAgreement,
  ContactOptOut,
  ContactPurpose,
  ContactTopic,
  DecisionMaker,
  Disruption,
  Ending,
  EndingKind,
  EngagementView,
  EnteredInError,
  Episode,
  EvidenceKind,
  EvidenceRef,
  ExceptionReason,
  Feedback,
  Goal,
  GoalReview,
  Influence,
  InstantBounds,
  InterventionFactor,
  InvolvementWish,
  ItemAnswer,
  ListedReason,
  MeasureAnswers,
  MeasureCompletion,
  OneOffBooking,
  OutcomeRecord,
  ParticipationRating,
  Party,
  PlannedEnding,
  PolicyAcknowledgement,
  PolicyRef,
  PractitionerAbsence,
  PractitionerAssignment,
  Presence,
  ReadingAcknowledgement,
  Reason,
  RecordedOutcome,
  SafetyFlag,
  SafetyReview,
  ServiceWait,
  Session,
  SessionException,
  StatementDecision,
  Supervision,
  Task,
  TaskReview,
  TherapistFactor,
} from './care-record/index.js';

// Questionnaires: definitions and scoring.
export {
  defineInstrument,
  deriveEffectSize,
  deriveImportantChange,
  deriveJacobsonTruax,
  derivePercentageChange,
  derivePhq9Syndrome,
  deriveReliableChange,
  findInstrument,
  functionalDifficulty,
  gad2,
  gad7,
  goalProgress,
  instruments,
  listAnswerOptions,
  phq2,
  phq4,
  phq8,
  phq9,
  scoreFunctionalDifficulty,
  scoreMeasure,
  scoreMeasureCompletion,
  scoreMeasureTotal,
  scoreWorkImpact,
  scoreWpaiGh,
  sfq,
  workImpact,
  wpaiGh,
  wsas,
  wsasWithoutWork,
} from './measures/index.js';
export type {
  AnswerOption,
  AssessedChange,
  BesideItem,
  ChangeThreshold,
  CutOff,
  CutOffPurpose,
  CutOffReached,
  EffectSize,
  FunctionalDifficulty,
  ImportantChange,
  Instrument,
  InstrumentInput,
  InstrumentItem,
  InstrumentLicense,
  JacobsonTruax,
  JacobsonTruaxCutOff,
  JacobsonTruaxInput,
  MeasureScore,
  MeasureStatus,
  MissingItemRule,
  NoPercentage,
  Norm,
  NumberRange,
  PercentageChange,
  Phq9Syndrome,
  ReliableChange,
  SafetyConcern,
  SafetyItem,
  ScoreBand,
  ScoreIssue,
  ScoreIssueCode,
  Subscale,
  SubscaleScore,
  TotalPair,
  UnassessedChange,
  WorkImpactScore,
  WorkItem,
  WorkPercentage,
  WorkQuestionnaire,
  WpaiScore,
} from './measures/index.js';

// The attendance and cancellation policy, and what it says about sessions.
export {
  assessAttendance,
  assessBooking,
  defaultAttendancePolicy,
  deriveAttendanceOutcome,
  deriveNoticeDeadline,
  listPolicyThresholds,
} from './attendance-policy/index.js';
export type {
  AttendanceAssessment,
  AttendanceOptions,
  AttendancePolicy,
  AttendanceRecord,
  AttendanceRule,
  AwaitedOutcome,
  BookingAnswer,
  BookingChange,
  BookingRequest,
  BookingRule,
  ConfirmationRule,
  Conflict,
  ConflictCode,
  ConflictSettlement,
  ConsecutiveRule,
  CreditRule,
  EpisodeBooking,
  LatenessRule,
  MissedRun,
  NoticeWindow,
  OutcomeAssessment,
  OutcomeOptions,
  OutcomeRule,
  ReviewDue,
  ReviewNeed,
  ReviewRule,
  RunRule,
  SessionOutcome,
} from './attendance-policy/index.js';

// Session credits.
export type { AllowanceBalance, CreditBalance, CreditPosition } from './credits/index.js';

// How a client is engaging.
export { assessEngagement, defaultEngagementRules, listEngagementThresholds } from './engagement/index.js';
export type {
  ClockStop,
  ContactState,
  EngagementAssessment,
  EngagementEntry,
  EngagementLabel,
  EngagementOptions,
  EngagementRecord,
  EngagementRule,
  EngagementRules,
  EngagementState,
  EpisodeEngagement,
  Reading,
  ReadingLevel,
  Readings,
} from './engagement/index.js';

// What is open about a client's safety.
export { assessSafety } from './safety/index.js';
export type {
  OpenSafetyConcern,
  SafetyAssessment,
  SafetyOptions,
  SafetyQuestion,
  SafetyRecord,
  SafetyRule,
} from './safety/index.js';

// Checklists.
export { firstSessionTemplate, listChecklist } from './checklists/index.js';
export type {
  Checklist,
  ChecklistEntry,
  ChecklistEvidence,
  ChecklistItem,
  ChecklistOptions,
  ChecklistPhase,
  ChecklistRecord,
  ChecklistState,
  ChecklistTemplate,
} from './checklists/index.js';

// What to do next.
export { listNextSteps } from './next-steps/index.js';
export type { NextStep, NextStepId, NextStepsBasis, NextStepsEpisode } from './next-steps/index.js';

// Words for people.
export { describeCode, describeReason, english } from './messages/index.js';
export type {
  Audience,
  DescribeOptions,
  Language,
  PrintedCode,
  PrintedRule,
  Words,
} from './messages/index.js';

// All of it, for one client.
export { reviewCare } from './care-review/index.js';
export type { CareReview, EpisodeReview, MeasureReview, ReviewOptions } from './care-review/index.js';

// Where numbers come from, and errors.
export { hasErrorCode, type ErrorCode } from './internal/errors.js';
export {
  sources,
  type Basis,
  type Source,
  type SourceKey,
  type Standing,
  type Threshold,
  type Verified,
} from './sources.js';
