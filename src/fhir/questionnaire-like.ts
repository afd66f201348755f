/**
 * A coding as FHIR writes it.
 *
 * @example
 * ```ts
 * import type { CodingLike } from 'client-engagement/fhir';
 *
 * const coding: CodingLike = { system: 'http://loinc.org', code: 'LA6570-1' };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface CodingLike {
  /** Its code system. */
  readonly system?: string | undefined;
  /** The code. */
  readonly code?: string | undefined;
  /** Its text; never read. */
  readonly display?: string | undefined;
}

/**
 * An answer of a questionnaire response: the fields that are read.
 *
 * @example
 * ```ts
 * import type { AnswerLike } from 'client-engagement/fhir';
 *
 * const answer: AnswerLike = { valueInteger: 2 };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface AnswerLike {
  /** A coded answer. */
  readonly valueCoding?: CodingLike | undefined;
  /** Points as a whole number. */
  readonly valueInteger?: number | undefined;
  /** Points as a decimal; only whole ones are read. */
  readonly valueDecimal?: number | undefined;
  /** Points as a quantity; only whole ones without a unit, or in `1` or `{score}`, are read. */
  readonly valueQuantity?:
    { readonly value?: number | undefined; readonly code?: string | undefined } | undefined;
  /** Items under the answer. */
  readonly item?: readonly ItemLike[] | undefined;
}

/**
 * An item of a questionnaire response: the fields that are read.
 *
 * @example
 * ```ts
 * import type { ItemLike } from 'client-engagement/fhir';
 *
 * const item: ItemLike = { linkId: '/44250-9', answer: [{ valueInteger: 1 }] };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface ItemLike {
  /** Id of the question in its questionnaire. */
  readonly linkId?: string | undefined;
  /** Canonical of its definition; what follows the `#` is read. */
  readonly definition?: string | undefined;
  /** The answers. */
  readonly answer?: readonly AnswerLike[] | undefined;
  /** Items under it. */
  readonly item?: readonly ItemLike[] | undefined;
}

/**
 * A questionnaire response of FHIR R4, R4B or R5: the fields that are read.
 *
 * @example
 * ```ts
 * import type { QuestionnaireResponseLike } from 'client-engagement/fhir';
 *
 * const response: QuestionnaireResponseLike = {
 *   resourceType: 'QuestionnaireResponse',
 *   status: 'completed',
 *   authored: '2026-03-09T18:00:00Z',
 *   item: [],
 * };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface QuestionnaireResponseLike {
  /** Always `QuestionnaireResponse` where it is there. */
  readonly resourceType?: string | undefined;
  /** Only `completed` and `amended` ones are scored. */
  readonly status?: string | undefined;
  /** Canonical of the questionnaire. */
  readonly questionnaire?: string | undefined;
  /** When it was answered: a day, or a time with offset. */
  readonly authored?: string | undefined;
  /** The items. */
  readonly item?: readonly ItemLike[] | undefined;
}

/**
 * A question of a questionnaire: the fields that are read.
 *
 * @example
 * ```ts
 * import type { QuestionLike } from 'client-engagement/fhir';
 *
 * const question: QuestionLike = { linkId: 'q1', code: [{ system: 'http://loinc.org', code: '44250-9' }] };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface QuestionLike {
  /** Id of the question. */
  readonly linkId?: string | undefined;
  /** What it asks, as codes. */
  readonly code?: readonly CodingLike[] | undefined;
  /** The answers to choose from; their weights are read. */
  readonly answerOption?: readonly { readonly valueCoding?: CodingLike | undefined }[] | undefined;
  /** Questions under it. */
  readonly item?: readonly QuestionLike[] | undefined;
}

/**
 * A questionnaire of FHIR R4, R4B or R5: the fields that are read.
 *
 * @example
 * ```ts
 * import type { QuestionnaireLike } from 'client-engagement/fhir';
 *
 * const questionnaire: QuestionnaireLike = {
 *   code: [{ system: 'http://loinc.org', code: '44249-1' }],
 *   item: [{ linkId: 'q1', code: [{ system: 'http://loinc.org', code: '44250-9' }] }],
 * };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface QuestionnaireLike {
  /** What the questionnaire is, as codes. */
  readonly code?: readonly CodingLike[] | undefined;
  /** The questions. */
  readonly item?: readonly QuestionLike[] | undefined;
}
