import type { NumberRange } from '../measures/instrument.js';
import { isAnswer } from '../measures/measure-score.js';
import type { ImportIssueKey } from './import-issue.js';
import { loincOf } from './loinc.js';
import { keyOfCoding, type Question } from './question-index.js';
import { entryOf, fieldOf, textOf } from './read-json.js';
import { weightOf } from './response-item.js';

/**
 * The points of one coded answer that a form uses of its own.
 *
 * @example
 * ```ts
 * import type { AnswerPoints } from 'client-engagement/fhir';
 *
 * const several: AnswerPoints = { system: 'https://forms.example/answers', code: 'several-days', points: 1 };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface AnswerPoints {
  /** The code system; absent for codings that name none. */
  readonly system?: string | undefined;
  /** The code. */
  readonly code: string;
  /** What it counts, in points. */
  readonly points: number;
}

/** The units in which a quantity can hold points: none, or those that UCUM has for a bare number. */
const POINTS = [undefined, '1', '{score}'];

/** A number in an answer that is not coded; a quantity of something else than points is none. */
export function numberIn(answer: unknown): number | null {
  const quantity = fieldOf(answer, 'valueQuantity');
  const value =
    fieldOf(answer, 'valueInteger') ??
    fieldOf(answer, 'valueDecimal') ??
    (POINTS.includes(textOf(quantity, 'code')) ? fieldOf(quantity, 'value') : undefined);
  return typeof value === 'number' ? value : null;
}

/** How the answers of one item are read: by LOINC answer code, by the caller's map, by its questionnaire's weights. */
export interface AnswerKeys {
  readonly loinc: Readonly<Record<string, number>>;
  readonly mapped: readonly AnswerPoints[];
  readonly question: Question | undefined;
  readonly range: NumberRange;
}

/** What two ways of telling the points say together: what one of them says, or NaN where they disagree. */
function both(one: number | null, other: number | null | undefined): number | null {
  if (other === null || other === undefined) return one;
  return one === null || one === other ? other : Number.NaN;
}

/** What a coded answer counts, by all ways of telling that know it. */
function pointsOfCoding(coding: unknown, { loinc, mapped, question }: AnswerKeys): number | null {
  let points = both(entryOf(loinc, loincOf(coding)) ?? null, weightOf(coding));
  if (mapped.length > 0 || question !== undefined) {
    const key = keyOfCoding(coding);
    points = both(points, mapped.find((one) => key === `${one.system ?? ''}|${one.code}`)?.points);
    points = both(points, question?.points.get(key));
  }
  return points;
}

/**
 * Reads one answer: by LOINC answer code, by the caller's map, by the questionnaire's weights, by a weight on the
 * answer, or as a whole number. Never by its text. Where two ways disagree nothing is chosen.
 */
export function pointsOf(answer: unknown, keys: AnswerKeys): number | ImportIssueKey {
  const coding = fieldOf(answer, 'valueCoding');
  const coded = coding === undefined ? null : pointsOfCoding(coding, keys);
  const points = both(both(coded, numberIn(answer)), weightOf(answer));
  if (points === null) return 'answer-unmapped';
  if (Number.isNaN(points)) return 'answer-conflict';
  return isAnswer(points, keys.range) ? points : 'answer-out-of-range';
}
