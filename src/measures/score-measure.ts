import type { MeasureAnswers } from '../care-record/measure-completion.js';
import type { Instrument } from './instrument.js';
import type { InstrumentItem } from './item.js';
import { concludeScore, isAnswer } from './measure-score.js';
import type { MeasureScore, MeasureStatus, ScoreIssue, ScoreIssueCode } from './measure-score.js';

/**
 * Scores the answers of one questionnaire: total in points, severity band, cut-offs, and the safety items.
 *
 * Answers come in item order, one entry for each item, or by item id. `null`, or an id that is not there, means not
 * answered. Nothing is converted, shifted or guessed: an answer that is not one of the instrument's whole numbers, a
 * list of the wrong length or an unknown item id makes the score `invalid` and says why. Safety items are reported
 * whatever the status. A missing item is never read as 0. `not-applicable` is an answer only where the item allows it;
 * it then counts as the instrument's rule for missing items says. An item marked `reversed` counts mirrored.
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
  const points: number[] = [];
  let answered = 0;
  let sum = 0;
  let index = 0;
  for (const { id, reversed, notApplicable } of values.length === items.length ? items : []) {
    const value = values[index];
    if (isAnswer(value, answerRange)) {
      const own = reversed ? answerRange.min + answerRange.max - value : value;
      points[index] = own;
      sum += own;
      answered += 1;
    } else if (value === null || (notApplicable && value === 'not-applicable')) left.push(id);
    else issues.push({ code: codeOf(value), item: id });
    index += 1;
  }
  let status: MeasureStatus = 'complete';
  let total: number | null = (sum * items.length) / answered;
  if (left.length > 0) status = 'prorated';
  if (answered === 0 || left.length > (missing.method === 'none' ? 0 : missing.maxMissing)) {
    status = 'incomplete';
    total = null;
  }
  if (issues.length > 0) {
    status = 'invalid';
    total = null;
  }
  return concludeScore(
    instrument,
    status,
    total,
    values,
    points,
    answered,
    issues,
    total === null ? [] : left,
  );
}

/** The answers in item order, or a list of another length when they have no order; says why in `issues`. */
export function answersInOrder(
  { items }: { readonly items: readonly InstrumentItem[] },
  answers: unknown,
  issues: ScoreIssue[],
): readonly unknown[] {
  if (Array.isArray(answers)) {
    const over = answers.length - items.length;
    if (over !== 0) issues.push({ code: over < 0 ? 'too-few-answers' : 'too-many-answers' });
    return answers;
  }
  if (Object.prototype.toString.call(answers) !== '[object Object]') {
    issues.push({ code: 'not-an-answer' });
    return [];
  }
  const named = answers as Readonly<Record<string, unknown>>;
  let known = 0;
  const values = items.map(({ id }) => {
    if (!Object.hasOwn(named, id)) return null;
    known += 1;
    return named[id] ?? null;
  });
  if (Reflect.ownKeys(named).length > known) issues.push({ code: 'unknown-item' });
  return values;
}

function codeOf(value: unknown): ScoreIssueCode {
  if (value === 'not-applicable') return 'not-applicable-not-allowed';
  if (Number.isInteger(value)) return 'out-of-range';
  return typeof value === 'number' && !Number.isNaN(value) ? 'not-an-integer' : 'not-an-answer';
}
