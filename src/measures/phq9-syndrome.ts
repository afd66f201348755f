import type { MeasureAnswers } from '../care-record/measure-completion.js';
import type { Basis } from '../sources.js';
import { phq9 } from './instruments/phq9.js';
import { isAnswer, type ScoreIssue } from './measure-score.js';
import { answersInOrder, scoreMeasure } from './score-measure.js';

/**
 * What the algorithm of PHQ-9 says about the answers: a pattern of symptoms, never a diagnosis.
 *
 * @example
 * ```ts
 * import { derivePhq9Syndrome, type Phq9Syndrome } from 'client-engagement';
 *
 * const syndrome: Phq9Syndrome = derivePhq9Syndrome([2, 2, 2, 2, 0, 0, 0, 0, 1]);
 * syndrome.syndrome; //=> 'major-depressive'
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface Phq9Syndrome {
  /**
   * `major-depressive`: five or more symptoms, one of them interest or low mood; `other-depressive`: two to four, one of
   * them interest or low mood; `none`; `indeterminate`: the missing answers could decide it; `invalid`: an answer is none.
   */
  readonly syndrome: 'major-depressive' | 'other-depressive' | 'none' | 'indeterminate' | 'invalid';
  /** Ids of the items that count as symptoms that are present. */
  readonly present: readonly string[];
  /** Ids of the items without an answer. */
  readonly missing: readonly string[];
  /** What was wrong with the answers; empty unless `invalid`. */
  readonly issues: readonly ScoreIssue[];
  /** Where the algorithm comes from. */
  readonly basis: Basis;
}

/** The symptoms of which one has to be present. */
const CORE: readonly string[] = ['interest', 'low-mood'];

/** The least answer that counts as a symptom: item 9 from 1, the others from 2. */
const leastOf = (id: string): number => (id === 'self-harm' ? 1 : 2);

function nameOf(present: readonly string[]): 'major-depressive' | 'other-depressive' | 'none' {
  if (!CORE.some((id) => present.includes(id)) || present.length < 2) return 'none';
  return present.length >= 5 ? 'major-depressive' : 'other-depressive';
}

/**
 * Derives the depressive syndrome that the algorithm of PHQ-9 reads from the pattern of answers. Never a diagnosis.
 *
 * A symptom is present from "more than half the days" on, item 9 from "several days" on. A diagnosis would also need
 * impairment in daily life and the exclusion of bereavement, mania and physical causes, and a clinician. The algorithm
 * and the cut-off of 10 often disagree: both are right about what they count. No rule for missing answers was found:
 * with answers missing, there is a syndrome only where the missing ones could not change it.
 *
 * Never throws on answers.
 *
 * @param answers - the points of each answer of PHQ-9, in item order or by item id
 * @returns the syndrome with the items that it counts
 * @example
 * ```ts
 * import { derivePhq9Syndrome } from 'client-engagement';
 *
 * derivePhq9Syndrome([2, 2, 2, 2, 1, 1, 2, 0, 0]).syndrome; //=> 'major-depressive'
 * derivePhq9Syndrome([1, 1, 3, 3, 3, 3, 3, 3, 3]).syndrome; //=> 'none'
 * derivePhq9Syndrome([2, 2, 2, 2, null, 0, 0, 0, 0]).syndrome; //=> 'indeterminate'
 * ```
 * @category measures
 * @since 0.1.0
 */
export function derivePhq9Syndrome(answers: MeasureAnswers): Phq9Syndrome {
  const { issues } = scoreMeasure(phq9, answers);
  const basis: Basis = { source: 'camcops', standing: 'standard', verified: 'primary' };
  if (issues.length > 0) return { syndrome: 'invalid', present: [], missing: [], issues, basis };
  const values = answersInOrder(phq9, answers, []);
  const present: string[] = [];
  const missing: string[] = [];
  phq9.items.forEach(({ id }, index) => {
    const value = values[index];
    if (!isAnswer(value, phq9.answerRange)) missing.push(id);
    else if (value >= leastOf(id)) present.push(id);
  });
  // One more symptom never takes a syndrome away: what holds with none and with all of the missing ones holds.
  const least = nameOf(present);
  const syndrome = least === nameOf([...present, ...missing]) ? least : 'indeterminate';
  return { syndrome, present, missing, issues, basis };
}
