/**
 * What is open about a client's safety and waits for a person: an answer to a safety item without a later review, a
 * flag that is not closed. It comes first, it is separate from engagement, and it is not an assessment of risk.
 */
export {
  assessSafety,
  type OpenSafetyConcern,
  type SafetyAssessment,
  type SafetyOptions,
  type SafetyQuestion,
  type SafetyRecord,
  type SafetyRule,
} from './assess-safety.js';
