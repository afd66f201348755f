// A measure is a questionnaire that the client fills in. Its definition (an instrument) is data: items, options, bands,
// cut-offs and rules, each number with its source. Scoring turns answers into a total and says what it means, what was
// missing and what needs a person's attention; it never throws on answers and never reads a missing answer as 0.
export { listAnswerOptions } from './answer-options.js';
export type {
  CourseContact,
  CourseGap,
  CourseMeasure,
  CourseOfCare,
  CourseOutcome,
} from './course-outcome.js';
export { summarizeCourseOutcomes, type CourseRate, type CourseRates } from './course-rates.js';
export type { CoursePairing, CourseProblem, CourseRules, CourseThreshold } from './course-rules.js';
export { deriveCourseOutcome } from './derive-course-outcome.js';
export {
  nhsTalkingTherapiesRules,
  nhsTalkingTherapiesRulesWithDeterioration,
} from './rule-sets/nhs-talking-therapies.js';
export { defineInstrument, type InstrumentInput } from './define-instrument.js';
export { deriveEffectSize, type EffectSize, type TotalPair } from './effect-size.js';
export {
  functionalDifficulty,
  scoreFunctionalDifficulty,
  type AnswerOption,
  type BesideItem,
  type FunctionalDifficulty,
} from './functional-difficulty.js';
export { deriveImportantChange, type ImportantChange } from './important-change.js';
export type { Instrument, InstrumentLicense, NumberRange } from './instrument.js';
export { findInstrument, instruments } from './instrument-registry.js';
export { gad2 } from './instruments/gad2.js';
export { gad7WithMeanSubstitution } from './instruments/gad7-with-mean-substitution.js';
export { gad7 } from './instruments/gad7.js';
export { goalProgress } from './instruments/goal-progress.js';
export { phq2 } from './instruments/phq2.js';
export { phq4 } from './instruments/phq4.js';
export { phq8 } from './instruments/phq8.js';
export { phq9 } from './instruments/phq9.js';
export { sfq } from './instruments/sfq.js';
export { wsas } from './instruments/wsas.js';
export { wsasWithoutWork } from './instruments/wsas-without-work.js';
export { workImpact } from './instruments/work-impact.js';
export { wpaiGh } from './instruments/wpai-gh.js';
export {
  deriveJacobsonTruax,
  type JacobsonTruax,
  type JacobsonTruaxCutOff,
  type JacobsonTruaxInput,
  type Norm,
} from './jacobson-truax.js';
export { listOffTrackSignals } from './list-off-track-signals.js';
export type { InstrumentItem, SafetyItem } from './item.js';
export type {
  CutOffReached,
  MeasureScore,
  MeasureStatus,
  SafetyConcern,
  ScoreIssue,
  ScoreIssueCode,
  SubscaleScore,
} from './measure-score.js';
export type { OffTrackSignal, SignalOptions, SignalRule } from './off-track-signal.js';
export { derivePercentageChange, type PercentageChange } from './percentage-change.js';
export { derivePhq9Syndrome, type Phq9Syndrome } from './phq9-syndrome.js';
export { deriveReliableChange } from './reliable-change.js';
export type { AssessedChange, ReliableChange, UnassessedChange } from './reliable-change.js';
export { scoreMeasureCompletion } from './score-completion.js';
export { scoreWorkImpact, type WorkImpactScore } from './score-work-impact.js';
export { scoreWpaiGh, type NoPercentage, type WorkPercentage, type WpaiScore } from './score-wpai-gh.js';
export { scoreMeasure } from './score-measure.js';
export { scoreMeasureTotal } from './score-measure-total.js';
export type {
  ChangeThreshold,
  CutOff,
  CutOffPurpose,
  MissingItemRule,
  ScoreBand,
  Subscale,
} from './scoring-rule.js';
export { deriveTrajectory, type MeasureTrajectory, type TrajectoryEntry } from './trajectory.js';
export { schuellerWeekTable, type WeekTable } from './week-table.js';
export type { WorkItem, WorkQuestionnaire } from './work-questionnaire.js';
