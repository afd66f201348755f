import type { Basis } from '../sources.js';

/**
 * One scored item of a questionnaire.
 *
 * @example
 * ```ts
 * import { phq9, type InstrumentItem } from 'client-engagement';
 *
 * const first: InstrumentItem | undefined = phq9.items[0];
 * first; //=> { id: 'interest' }
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface InstrumentItem {
  /** Stable id: the topic of the item. */
  readonly id: string;
  /** True for an item that is worded the other way round: its lowest answer counts the most points. */
  readonly reversed?: true | undefined;
  /** True for an item that need not apply to a person: `not-applicable` then counts as a missing answer. */
  readonly notApplicable?: true | undefined;
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
