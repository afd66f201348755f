import type { Basis } from '../sources.js';

/**
 * One scored item of a questionnaire.
 *
 * @example
 * ```ts
 * import { phq9, type InstrumentItem } from 'client-engagement';
 *
 * const first: InstrumentItem | undefined = phq9.items[0];
 * first; //=> { id: 'interest', loinc: '44250-9' }
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface InstrumentItem {
  /** Stable id: the topic of the item. */
  readonly id: string;
  /** LOINC code of the item. */
  readonly loinc?: string | undefined;
}

/**
 * One answer option: its points and its printed label.
 *
 * LOINC answer codes do not rise with the points: look them up, never compute them.
 *
 * @example
 * ```ts
 * import { phq9, type AnswerOption } from 'client-engagement';
 *
 * const option: AnswerOption | undefined = phq9.options[3];
 * option?.label; //=> 'Nearly every day'
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface AnswerOption {
  /** The points it counts. */
  readonly value: number;
  /** The label as printed on the form. */
  readonly label: string;
  /** LOINC answer code. */
  readonly loinc?: string | undefined;
}

/**
 * An item that is asked beside the scored ones, has answer options of its own, and never enters the total.
 *
 * @example
 * ```ts
 * import { phq9, type UnscoredItem } from 'client-engagement';
 *
 * const difficulty: UnscoredItem | undefined = phq9.unscored[0];
 * difficulty?.options[2]?.label; //=> 'Very difficult'
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface UnscoredItem extends InstrumentItem {
  /** Its answer options, lowest value first. */
  readonly options: readonly AnswerOption[];
}

/**
 * An item whose answer needs a person's attention from a certain value on, whatever the total.
 *
 * It is a prompt to speak with the client, not a level of risk.
 *
 * @example
 * ```ts
 * import { phq9, type SafetyItem } from 'client-engagement';
 *
 * const item9: SafetyItem | undefined = phq9.safetyItems[0];
 * item9?.atLeast; //=> 1
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface SafetyItem {
  /** Id of the item. */
  readonly item: string;
  /** The lowest answer, in points, that needs attention. */
  readonly atLeast: number;
  /** Where the value comes from. */
  readonly basis: Basis;
}
