/**
 * One answer of a questionnaire: the number of the chosen option, `null` for not answered, or `not-applicable`
 * where the item allows it.
 *
 * @example
 * ```ts
 * import type { ItemAnswer } from 'client-engagement';
 *
 * const answer: ItemAnswer = 2;
 * ```
 * @category care-record
 * @since 0.1.0
 */
export type ItemAnswer = number | null | 'not-applicable';

/**
 * The answers of one questionnaire, in item order or by item id.
 *
 * @example
 * ```ts
 * import { scoreMeasure, phq9, type MeasureAnswers } from 'client-engagement';
 *
 * const answers: MeasureAnswers = [2, 2, 1, 1, 1, 0, 1, 0, 0];
 * scoreMeasure(phq9, answers).total; //=> 8
 * ```
 * @category care-record
 * @since 0.1.0
 */
export type MeasureAnswers = readonly ItemAnswer[] | Readonly<Record<string, ItemAnswer>>;

/**
 * A questionnaire that the client completed. Scores are derived from it, never stored with it.
 *
 * @example
 * ```ts
 * import type { MeasureCompletion } from 'client-engagement';
 *
 * const completion: MeasureCompletion = {
 *   id: 'm1',
 *   clientId: 'ada',
 *   episodeId: 'e1',
 *   instrument: 'phq-9',
 *   answeredAt: new Date('2026-03-09T18:00:00Z'),
 *   answers: [2, 2, 1, 1, 1, 0, 1, 0, 0],
 * };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface MeasureCompletion {
  /** Id of this fact. */
  readonly id: string;
  /** Who answered. */
  readonly clientId: string;
  /** The episode it belongs to; absent means that it belongs to the client as a whole. */
  readonly episodeId?: string | undefined;
  /** The session it was answered for. */
  readonly sessionId?: string | undefined;
  /** Id of the instrument. */
  readonly instrument: string;
  /** When it was answered. */
  readonly answeredAt: Date;
  /** The answers; absent where only a total is known. */
  readonly answers?: MeasureAnswers | undefined;
  /** A total that came without answers, or that the sender declared. Where there are answers, they win. */
  readonly declaredTotal?: number | undefined;
  /** When the practitioner looked at it, if known. */
  readonly reviewedAt?: Date | undefined;
}
