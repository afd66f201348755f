import type { MeasureAnswers } from '../care-record/measure-completion.js';
import { workImpact } from './instruments/work-impact.js';
import type { ScoreIssue } from './measure-score.js';
import { readWorkAnswers } from './work-questionnaire.js';

/**
 * The two answers on work, checked. There is no total.
 *
 * @example
 * ```ts
 * import { scoreWorkImpact, type WorkImpactScore } from 'client-engagement';
 *
 * const score: WorkImpactScore = scoreWorkImpact([4, null]);
 * [score.presenteeism, score.daysAbsent]; //=> [4, null]
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface WorkImpactScore {
  /** Which questionnaire, in which version, was used. */
  readonly instrument: { readonly id: string; readonly version: string };
  /** How much the problem got in the way of work, 0 to 10, higher is worse; null where not answered. */
  readonly presenteeism: number | null;
  /** Days missed within the recall period; null where not answered. */
  readonly daysAbsent: number | null;
  /** What was wrong with the answers; where there is anything, there are no scores. */
  readonly issues: readonly ScoreIssue[];
}

/**
 * Reads the two-question work impact: each answer by itself, half days allowed, nothing filled in or added up.
 *
 * Never throws on answers.
 *
 * @param answers - in the order of `workImpact.items` or by item id
 * @returns the points (0 to 10) and the days, each null where it was not answered
 * @example
 * ```ts
 * import { scoreWorkImpact } from 'client-engagement';
 *
 * scoreWorkImpact({ presenteeism: 6, 'days-absent': 2.5 }).daysAbsent; //=> 2.5
 * scoreWorkImpact([11, 0]).issues; //=> [{ code: 'out-of-range', item: 'presenteeism' }]
 * ```
 * @category measures
 * @since 0.1.0
 */
export function scoreWorkImpact(answers: MeasureAnswers): WorkImpactScore {
  const { values, issues } = readWorkAnswers(workImpact, answers);
  const [presenteeism = null, daysAbsent = null] = issues.length > 0 ? [] : values;
  return { instrument: { id: workImpact.id, version: workImpact.version }, presenteeism, daysAbsent, issues };
}
