// A measure is a questionnaire that the client fills in. Its definition (an instrument) is data: items, options, bands,
// cut-offs and rules, each number with its source. Scoring turns answers into a total and says what it means, what was
// missing and what needs a person's attention; it never throws on answers and never reads a missing answer as 0.
export type { Instrument, InstrumentLicense, NumberRange } from './instrument.js';
export { findInstrument, instruments } from './instrument-registry.js';
export { gad7 } from './instruments/gad7.js';
export { phq9 } from './instruments/phq9.js';
export type { InstrumentItem, SafetyItem } from './item.js';
export type {
  MeasureScore,
  MeasureStatus,
  SafetyConcern,
  ScoreIssue,
  ScoreIssueCode,
  SubscaleScore,
} from './measure-score.js';
export { deriveReliableChange } from './reliable-change.js';
export type { AssessedChange, ReliableChange, UnassessedChange } from './reliable-change.js';
export { scoreMeasureCompletion } from './score-completion.js';
export { scoreMeasure } from './score-measure.js';
export { scoreMeasureTotal } from './score-measure-total.js';
export type { ChangeThreshold, CutOff, CutOffPurpose, MissingItemRule, ScoreBand } from './scoring-rule.js';
