import { instruments } from '../measures/instrument-registry.js';
import type { Instrument } from '../measures/instrument.js';
import { isAnswer } from '../measures/measure-score.js';
import { numberIn } from './answer-points.js';
import { codesOf } from './loinc-codes.js';
import { isBare, isFields, isUntouched } from './read-json.js';

/** How plain responses of one instrument look. */
interface PlainForm {
  readonly instrument: Instrument;
  /** The ids of its items in printed order, and of the total: LOINC codes. */
  readonly linkIds: readonly string[];
  readonly totalId: string;
  /** The LOINC codes of its answers, with their points in the same order. */
  readonly choices: readonly string[];
  readonly worth: readonly number[];
  /** A record of its answers in printed order, to be filled. */
  readonly blank: Readonly<Record<string, number>>;
}

/** What a plain response holds: an answer to every item in printed order, and perhaps the total. */
export interface PlainAnswers {
  readonly instrument: Instrument;
  /** The answers by item id, and in item order. */
  readonly answers: Readonly<Record<string, number>>;
  readonly points: readonly number[];
  /** The total that the sender declared; null where there is none. */
  readonly declaredTotal: number | null;
  /** The place of the total among the items. */
  readonly totalIndex: number;
}

/** The forms that were needed so far; an instrument never changes. */
const forms = new WeakMap<Instrument, readonly PlainForm[]>();

/** A text as the engine keeps keys and parsed JSON, which it compares without looking at their characters. */
const shared = (text: string): string => String(Object.keys({ [text]: text })[0]);

/** An instrument in the two ways in which most systems write LOINC codes as link ids; none where items have no code. */
function formsOf(instrument: Instrument): readonly PlainForm[] {
  const known = forms.get(instrument);
  if (known !== undefined) return known;
  const { items, answers, total } = codesOf(instrument);
  const codes = new Map(Object.entries(items).map(([code, id]) => [id, code]));
  const choices = Object.keys(answers);
  const worth = Object.values(answers);
  const blank = Object.fromEntries(instrument.items.map(({ id }) => [id, 0]));
  const isWhole = instrument.items.every(({ id }) => codes.has(id));
  const isOnce = Object.keys(blank).length === instrument.items.length;
  const made = (isWhole && isOnce ? ['', '/'] : []).map((slash): PlainForm => {
    const linkIds = instrument.items.map(({ id }) => shared(`${slash}${codes.get(id)}`));
    return { instrument, linkIds, totalId: slash + total, choices, worth, blank };
  });
  forms.set(instrument, made);
  return made;
}

/** The shipped forms that their items alone tell, by the id of the first item. */
let told: ReadonlyMap<unknown, PlainForm> | undefined;

function formBy(first: unknown, named: Instrument | undefined): PlainForm | undefined {
  if (named !== undefined) return formsOf(named).find(({ linkIds }) => linkIds[0] === first);
  told ??= new Map(
    instruments
      .filter((instrument) => codesOf(instrument).isShort !== true)
      .flatMap(formsOf)
      .map((form) => [form.linkIds[0], form]),
  );
  return told.get(first);
}

/** The points of an answer, by its code or as a number; NaN where it holds anything else, or more. */
function pointsIn(answer: unknown, { choices, worth }: PlainForm): number {
  if (!isFields(answer)) return Number.NaN;
  const { valueCoding: coding, valueInteger, valueDecimal, valueQuantity, extension, item } = answer;
  if (!isBare(answer) || valueQuantity !== undefined || extension !== undefined || item !== undefined)
    return Number.NaN;
  if (coding === undefined) {
    const points = valueInteger === undefined ? valueDecimal : valueInteger;
    return typeof points === 'number' ? points : Number.NaN;
  }
  if (valueInteger !== undefined || valueDecimal !== undefined || !isFields(coding)) return Number.NaN;
  const { system, code, extension: weight } = coding;
  const isLoinc = system === 'http://loinc.org' || system === undefined;
  if (!isLoinc || weight !== undefined || !isBare(coding)) return Number.NaN;
  for (let place = 0; place < choices.length; place += 1) {
    if (code === choices[place]) return worth[place] as number;
  }
  return Number.NaN;
}

/**
 * Reads a response that is as most are: the items of one instrument by their LOINC codes, all of them, in printed order
 * and not nested, each with one answer, perhaps with the total. Null for every other one, which says nothing about it.
 *
 * The same is read by other ways as well; this one is here because it does nothing that a plain response does not need.
 * Fields are read by name, for speed, so the objects must inherit none, and are asked for it after their fields, when
 * the engine knows their shape.
 */
export function plainAnswersOf(response: unknown, named: Instrument | undefined): PlainAnswers | null {
  if (!isUntouched() || !isFields(response)) return null;
  const { resourceType, status, modifierExtension, item: list } = response;
  if (resourceType !== 'QuestionnaireResponse' || modifierExtension !== undefined) return null;
  if ((status !== 'completed' && status !== 'amended') || !Array.isArray(list)) return null;
  const first: unknown = list[0];
  const form = isBare(response) && isFields(first) ? formBy(first['linkId'], named) : undefined;
  if (form === undefined) return null;
  const { items, answerRange } = form.instrument;
  const answers: Record<string, number> = { ...form.blank };
  const points: number[] = [];
  let declaredTotal: number | null = null;
  let totalIndex = 0;
  for (let index = 0; index < list.length; index += 1) {
    const item: unknown = list[index];
    if (!isFields(item)) return null;
    const { linkId, answer, item: inner } = item;
    if (!isBare(item) || inner !== undefined || !Array.isArray(answer) || answer.length !== 1) return null;
    const value = pointsIn(answer[0], form);
    const scored = items[points.length];
    if (scored !== undefined && linkId === form.linkIds[points.length] && isAnswer(value, answerRange)) {
      if (value !== 0) answers[scored.id] = value;
      points.push(value);
    } else if (linkId === form.totalId && declaredTotal === null && value === numberIn(answer[0])) {
      declaredTotal = value;
      totalIndex = index;
    } else return null;
  }
  if (points.length < items.length) return null;
  return { instrument: form.instrument, answers, points, declaredTotal, totalIndex };
}
