import type { Instrument } from '../measures/instrument.js';
import { instruments as shippedInstruments } from '../measures/instrument-registry.js';
import type { MeasureScore } from '../measures/measure-score.js';
import { scoreMeasure } from '../measures/score-measure.js';
import { scoreMeasureTotal } from '../measures/score-measure-total.js';
import { numberIn, pointsOf, type AnswerKeys, type AnswerPoints } from './answer-points.js';
import { authoredAt, type AuthoredAt } from './authored-at.js';
import { instrumentOf } from './find-instrument-of.js';
import { rolesOf, rolesOfItem, type Role } from './find-item.js';
import { isOk, issueOf, type ImportIssue, type ImportIssueKey, type ImportResult } from './import-issue.js';
import { codesOf } from './loinc-codes.js';
import { plainAnswersOf } from './plain-response.js';
import { questionsOf, type Question } from './question-index.js';
import type { QuestionnaireLike, QuestionnaireResponseLike } from './questionnaire-like.js';
import { fieldOf, listOf, textOf } from './read-json.js';
import { answeredItems, expressionOf, type ResponseItem } from './response-item.js';

/**
 * What helps to read a questionnaire response that does not tell everything itself.
 *
 * @example
 * ```ts
 * import { phq9 } from 'client-engagement';
 * import type { QuestionnaireResponseOptions } from 'client-engagement/fhir';
 *
 * const options: QuestionnaireResponseOptions = {
 *   instrument: phq9,
 *   itemMap: { 'form/sum': 'total' },
 *   answerMap: [{ system: 'https://forms.example/answers', code: 'several-days', points: 1 }],
 * };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface QuestionnaireResponseOptions {
  /** The instrument, where it is known. Only then are questions told by plain numbers, as `q1` to `q9`. */
  readonly instrument?: Instrument | undefined;
  /** The instruments to choose from; absent means those that ship with the package. */
  readonly instruments?: readonly Instrument[] | undefined;
  /** Instrument ids by canonical of the questionnaire, without its version. */
  readonly questionnaireMap?: Readonly<Record<string, string>> | undefined;
  /** The questionnaire that was answered: its codes and its answers' weights are read. */
  readonly questionnaire?: QuestionnaireLike | undefined;
  /** Item ids of the instrument by `linkId`; `total` for the item that holds the sum. */
  readonly itemMap?: Readonly<Record<string, string>> | undefined;
  /** Points of coded answers that are not LOINC's, by system and code; never by text. */
  readonly answerMap?: readonly AnswerPoints[] | undefined;
  /** IANA zone of days; absent means UTC. */
  readonly timeZone?: string | undefined;
}

/**
 * A questionnaire read from a FHIR response: the answers by item, the score, and what stood beside them.
 *
 * @example
 * ```ts
 * import { measureFromQuestionnaireResponse, type ImportedMeasure } from 'client-engagement/fhir';
 *
 * const { value } = measureFromQuestionnaireResponse({
 *   resourceType: 'QuestionnaireResponse',
 *   status: 'completed',
 *   authored: '2026-03-09',
 *   item: [
 *     { linkId: '69725-0', answer: [{ valueInteger: 1 }] },
 *     { linkId: '68509-9', answer: [{ valueInteger: 2 }] },
 *   ],
 * });
 * const measure: ImportedMeasure | null = value;
 * [measure?.instrument, measure?.precision, measure?.score.status]; //=> ['gad-7', 'day', 'incomplete']
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface ImportedMeasure {
  /** Id of the instrument. */
  readonly instrument: string;
  /** When it was answered; a day is dated at its beginning. */
  readonly answeredAt: Date;
  /** How exactly that is known. */
  readonly precision: 'instant' | 'day';
  /** The answers in points, by item id; null where only a total came. */
  readonly answers: Readonly<Record<string, number>> | null;
  /** The total that the sender declared; the answers win over it. Null where there is none. */
  readonly declaredTotal: number | null;
  /** Answers to items that never enter the total, in points, by item id. */
  readonly unscored: Readonly<Record<string, number>>;
  /** The score of the answers, or of the total where only that came. */
  readonly score: MeasureScore;
}

/** What reading the items of a response has found so far. */
interface Found {
  readonly answers: Map<string, number>;
  readonly unscored: Map<string, number>;
  declaredTotal: number | null;
  totalAt: string | null;
  readonly issues: ImportIssue[];
}

function nothing(issues: readonly ImportIssue[]): ImportResult<ImportedMeasure> {
  return { value: null, issues, ok: false };
}

/** Why a response as a whole is not read; null where it is. */
function refusal(response: unknown): ImportIssueKey | null {
  const type = fieldOf(response, 'resourceType') ?? 'QuestionnaireResponse';
  if (type !== 'QuestionnaireResponse' || fieldOf(response, 'item') === undefined)
    return 'not-a-questionnaire-response';
  if (listOf(response, 'modifierExtension').length > 0) return 'modifier-extension';
  const status = textOf(response, 'status');
  return status === 'completed' || status === 'amended' ? null : 'status-not-final';
}

/** Reads one item into the answers, or says why it cannot be read. */
function readItem(
  item: ResponseItem,
  id: string,
  into: Map<string, number>,
  keys: AnswerKeys,
): ImportIssueKey | null {
  if (into.has(id)) return 'item-twice';
  if (item.answers.length > 1) return 'several-answers';
  const points = pointsOf(item.answers[0], keys);
  if (typeof points !== 'number') return points;
  into.set(id, points);
  return null;
}

/** How the answers of an item beside the scored ones are read; any whole points where LOINC does not list them. */
function keysBeside(instrument: Instrument, id: string, keys: AnswerKeys): AnswerKeys {
  const listed = Object.values(codesOf(instrument).beside).find((one) => one.id === id);
  return { ...keys, loinc: listed?.answers ?? {}, range: { min: 0, max: Number.MAX_SAFE_INTEGER } };
}

function readItems(
  items: readonly ResponseItem[],
  roles: readonly (Role | null)[],
  instrument: Instrument,
  questions: ReadonlyMap<string, Question>,
  mapped: readonly AnswerPoints[],
): Found {
  const found: Found = {
    answers: new Map(),
    unscored: new Map(),
    declaredTotal: null,
    totalAt: null,
    issues: [],
  };
  const plain: AnswerKeys = {
    loinc: codesOf(instrument).answers,
    mapped,
    question: undefined,
    range: instrument.answerRange,
  };
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index] as ResponseItem;
    const question = questions.get(item.linkId);
    const keys = question === undefined ? plain : { ...plain, question };
    const role = roles[index] ?? null;
    let key: ImportIssueKey | null = 'item-unknown';
    if (role?.kind === 'item') key = readItem(item, role.id, found.answers, keys);
    else if (role?.kind === 'unscored')
      key = readItem(item, role.id, found.unscored, keysBeside(instrument, role.id, keys));
    else if (role !== null) {
      key = found.totalAt === null ? null : 'item-twice';
      found.declaredTotal = key === null ? numberIn(item.answers[0]) : null;
      found.totalAt = expressionOf(item.place);
    }
    if (key !== null) found.issues.push(issueOf(key, expressionOf(item.place)));
  }
  return found;
}

/** The score of what was found, with what there is to say about it. */
function conclude(found: Found, instrument: Instrument, authored: AuthoredAt): ImportResult<ImportedMeasure> {
  const { declaredTotal, totalAt, issues } = found;
  const answers = Object.fromEntries(found.answers);
  const hasAnswers = found.answers.size > 0;
  const isTotalOnly = !hasAnswers && declaredTotal !== null;
  const score = isTotalOnly
    ? scoreMeasureTotal(instrument, declaredTotal)
    : scoreMeasure(instrument, answers);
  const say = (key: ImportIssueKey, at: string): void => void issues.push(issueOf(key, at));
  const totalPlace = totalAt ?? 'QuestionnaireResponse';
  if (isTotalOnly) say('total-only', totalPlace);
  else if (score.status !== 'complete') say('items-missing', 'QuestionnaireResponse');
  const differs =
    hasAnswers && declaredTotal !== null && score.total !== null && score.total !== declaredTotal;
  if (differs) say('total-mismatch', totalPlace);
  const value: ImportedMeasure = {
    instrument: instrument.id,
    answeredAt: authored.at,
    precision: authored.precision,
    answers: isTotalOnly ? null : answers,
    declaredTotal,
    unscored: Object.fromEntries(found.unscored),
    score,
  };
  return { value, issues, ok: isOk(issues) };
}

/** A response that is as most are; null for others. */
function readPlain(
  response: QuestionnaireResponseLike,
  options: QuestionnaireResponseOptions,
): ImportResult<ImportedMeasure> | null {
  const { instruments, questionnaireMap, questionnaire, itemMap, answerMap } = options;
  if ((instruments ?? questionnaireMap ?? questionnaire ?? itemMap ?? answerMap) !== undefined) return null;
  const plain = plainAnswersOf(response, options.instrument);
  const authored = plain && authoredAt(response.authored, options.timeZone ?? 'UTC');
  if (plain === null || authored === null) return null;
  const { instrument, answers, points, declaredTotal, totalIndex } = plain;
  const score = scoreMeasure(instrument, points);
  const issues: ImportIssue[] = [];
  if (declaredTotal !== null && declaredTotal !== score.total)
    issues.push(issueOf('total-mismatch', `QuestionnaireResponse.item[${totalIndex}]`));
  const { at: answeredAt, precision } = authored;
  return {
    value: { instrument: instrument.id, answeredAt, precision, answers, declaredTotal, unscored: {}, score },
    issues,
    ok: true,
  };
}

/**
 * Reads a questionnaire from a FHIR QuestionnaireResponse (R4, R4B or R5) and scores it.
 *
 * Items are told by the caller's map, by the questionnaire's codes or by LOINC codes in their ids; answers by LOINC
 * answer codes, the caller's map, weights or whole numbers; nothing is told by its text, shifted or guessed. Where the
 * sender's total differs from the sum of the answers the answers win, and an issue says so. A total without answers is
 * read as such: it says nothing about single items. Responses that are not completed are refused.
 *
 * Never throws: what comes from outside may be of any shape.
 *
 * @param response - the response, as parsed JSON
 * @param options - what helps to read it
 * @returns the measure, the issues, and whether there was no error; no issue holds anything from the content
 * @example
 * ```ts
 * import { measureFromQuestionnaireResponse } from 'client-engagement/fhir';
 *
 * const codes = ['69725-0', '68509-9', '69733-4', '69734-2', '69735-9', '69689-8', '69736-7'];
 * const { value, issues } = measureFromQuestionnaireResponse({
 *   resourceType: 'QuestionnaireResponse',
 *   status: 'completed',
 *   authored: '2026-03-09T18:00:00Z',
 *   item: [
 *     ...codes.map((linkId) => ({
 *       linkId,
 *       answer: [{ valueCoding: { system: 'http://loinc.org', code: 'LA6570-1' } }],
 *     })),
 *     { linkId: '70274-6', answer: [{ valueDecimal: 12 }] },
 *   ],
 * });
 * value?.score.total; //=> 14
 * issues.map(({ key, severity }) => [key, severity]); //=> [['total-mismatch', 'warning']]
 * ```
 * @category fhir
 * @since 0.1.0
 */
export function measureFromQuestionnaireResponse(
  response: QuestionnaireResponseLike,
  options: QuestionnaireResponseOptions = {},
): ImportResult<ImportedMeasure> {
  const plain = readPlain(response, options);
  if (plain !== null) return plain;
  const at = 'QuestionnaireResponse';
  const refused = refusal(response);
  if (refused !== null) return nothing([issueOf(refused, at)]);
  const authored = authoredAt(textOf(response, 'authored'), options.timeZone ?? 'UTC');
  if (authored === null) return nothing([issueOf('authored-missing', `${at}.authored`)]);
  const items = answeredItems(response);
  if (items === null) return nothing([issueOf('too-deep', `${at}.item`)]);
  const questions = questionsOf(options.questionnaire);
  const byCode = items.map((item) => rolesOfItem(item, questions));
  const instrument =
    options.instrument ??
    instrumentOf(response, {
      instruments: options.instruments ?? shippedInstruments,
      questionnaireMap: options.questionnaireMap ?? {},
      questionnaire: options.questionnaire,
      byCode,
    });
  const { itemMap = {}, answerMap: mapped = [] } = options;
  const keys = { itemMap, isNamed: options.instrument !== undefined };
  if (typeof instrument === 'string') return nothing([issueOf(instrument, `${at}.questionnaire`)]);
  return conclude(
    readItems(items, rolesOf(items, byCode, instrument, keys), instrument, questions, mapped),
    instrument,
    authored,
  );
}
