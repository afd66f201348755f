import type { MeasureAnswers } from '../care-record/measure-completion.js';
import type { Instrument } from './instrument.js';
import { concludeScore, isAnswer } from './measure-score.js';
import type { MeasureScore, MeasureStatus, ScoreIssue, ScoreIssueCode } from './measure-score.js';

/**
 * Scores the answers of one questionnaire: total in points, severity band, cut-offs, and the safety items.
 *
 * Answers come in item order, one entry for each item, or by item id. `null`, or an id that is not there, means not
 * answered. Nothing is converted, shifted or guessed: an answer that is not one of the instrument's whole numbers, a
 * list of the wrong length or an unknown item id makes the score `invalid` and says why. Safety items are reported
 * whatever the status. A missing item is never read as 0.
 *
 * A list of the wrong length has no reliable positions: nothing of it counts, but a safety concern that it seems to
 * hold is reported all the same.
 *
 * Never throws on answers.
 *
 * @param instrument - the questionnaire's definition, for example `phq9`
 * @param answers - the points of each answer, in item order or by item id
 * @returns the score; its total is in points and not rounded, or null when it is incomplete or invalid
 * @example
 * ```ts
 * import { phq9, scoreMeasure } from 'client-engagement';
 *
 * scoreMeasure(phq9, [2, 2, 2, 2, 1, 1, 2, 0, 0]).total; //=> 12
 * scoreMeasure(phq9, [2, 2, 2, 2, 1, 1, 2, 1, null]).total; //=> 14.625
 * scoreMeasure(phq9, [2, 2, 2, null, null, null, 1, 0, 1]).status; //=> 'incomplete'
 * scoreMeasure(phq9, [2, 2, 2, 2, 1, 1, 2, 0, 4]).issues; //=> [{ code: 'out-of-range', item: 'self-harm' }]
 * scoreMeasure(phq9, { interest: 2, 'self-harm': 1 }).safetyConcerns.length; //=> 1
 * ```
 * @category measures
 * @since 0.1.0
 */
export function scoreMeasure(instrument: Instrument, answers: MeasureAnswers): MeasureScore {
  const { items, missing, answerRange } = instrument;
  const issues: ScoreIssue[] = [];
  const values = answersInOrder(instrument, answers, issues);
  const left: string[] = [];
  let answered = 0;
  let sum = 0;
  if (values.length === items.length) {
    for (const value of values) {
      if (isAnswer(value, answerRange)) {
        answered += 1;
        sum += value;
      }
    }
    if (answered < items.length) noteUnanswered(instrument, values, left, issues);
  }
  let status: MeasureStatus = 'complete';
  let total: number | null = sum;
  if (issues.length > 0) {
    status = 'invalid';
    total = null;
  } else if (left.length > 0) {
    const fill = missing.method === 'mean-of-answered' && left.length <= missing.maxMissing && answered > 0;
    status = fill ? 'prorated' : 'incomplete';
    total = fill ? (sum * items.length) / answered : null;
  }
  return concludeScore(instrument, status, total, values, answered, total === null ? [] : left, issues);
}

/** The answers in item order, or a list of another length when they have no order; says why in `issues`. */
function answersInOrder({ items }: Instrument, answers: unknown, issues: ScoreIssue[]): readonly unknown[] {
  if (Array.isArray(answers)) {
    if (answers.length < items.length) issues.push({ code: 'too-few-answers' });
    if (answers.length > items.length) issues.push({ code: 'too-many-answers' });
    return answers;
  }
  if (!isRecord(answers)) {
    issues.push({ code: 'not-an-answer' });
    return [];
  }
  let known = 0;
  const values = items.map(({ id }) => {
    if (!Object.hasOwn(answers, id)) return null;
    known += 1;
    return answers[id] ?? null;
  });
  if (Object.getOwnPropertyNames(answers).length > known) issues.push({ code: 'unknown-item' });
  return values;
}

function noteUnanswered(
  { items, answerRange }: Instrument,
  values: readonly unknown[],
  left: string[],
  issues: ScoreIssue[],
): void {
  items.forEach(({ id }, index) => {
    const value = values[index];
    if (value === null) left.push(id);
    else if (!isAnswer(value, answerRange)) issues.push({ code: codeOf(value), item: id });
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return Object.prototype.toString.call(value) === '[object Object]';
}

function codeOf(value: unknown): ScoreIssueCode {
  if (value === 'not-applicable') return 'not-applicable-not-allowed';
  if (typeof value !== 'number' || Number.isNaN(value)) return 'not-an-answer';
  return Number.isInteger(value) ? 'out-of-range' : 'not-an-integer';
}
