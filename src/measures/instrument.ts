import type { Basis } from '../sources.js';
import type { InstrumentItem, SafetyItem } from './item.js';
import type { ChangeThreshold, CutOff, MissingItemRule, ScoreBand, Subscale } from './scoring-rule.js';

/**
 * A questionnaire as data: its items, answer options and scoring rules, each number with its source. No code, and no
 * question wording.
 *
 * `phq9` and `gad7` are values of this type. The total is the sum of the scored items.
 *
 * @example
 * ```ts
 * import { gad7, scoreMeasure, type Instrument } from 'client-engagement';
 *
 * const instrument: Instrument = gad7;
 * scoreMeasure(instrument, [1, 1, 1, 2, 2, 0, 0]).total; //=> 7
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface Instrument {
  /** Stable id, for example `phq-9`. */
  readonly id: string;
  /** Version of this definition; it changes when a scoring rule changes. */
  readonly version: string;
  /** Short printed name. */
  readonly name: string;
  /** Where its items, answers, direction, recall period and way of totalling come from. */
  readonly basis: Basis;
  /** Where its way of totalling and its direction come from; absent where that is `basis`. */
  readonly totalBasis?: Basis | undefined;
  /** The days that the questions ask about, up to the day of answering; absent where no source was read. */
  readonly recallDays?: number | undefined;
  /** Whether a higher total means more or fewer difficulties. */
  readonly direction: 'higher-is-worse' | 'higher-is-better';
  /** Lowest and highest total, in points. */
  readonly range: NumberRange;
  /** Lowest and highest answer to one scored item, in points. */
  readonly answerRange: NumberRange;
  /** The scored items, in printed order. */
  readonly items: readonly InstrumentItem[];
  /** Parts with a total of their own; absent where it has none. */
  readonly subscales?: readonly Subscale[] | undefined;
  /** Severity bands, lowest first; empty where none are published. */
  readonly bands: readonly ScoreBand[];
  /** Where the bands come from; absent where that is `basis`. */
  readonly bandsBasis?: Basis | undefined;
  /** Cut-offs, each with its purpose: one instrument may have several. */
  readonly cutOffs: readonly CutOff[];
  /** How many points make a change worth speaking of, by kind. */
  readonly change: readonly ChangeThreshold[];
  /** What happens when items were left out. */
  readonly missing: MissingItemRule;
  /** Items whose answer needs a person's attention whatever the total. */
  readonly safetyItems: readonly SafetyItem[];
  /** On what terms the questionnaire may be used. */
  readonly license: InstrumentLicense;
}

/**
 * A closed range of numbers, both ends included.
 *
 * @example
 * ```ts
 * import { phq9, type NumberRange } from 'client-engagement';
 *
 * const range: NumberRange = phq9.range;
 * range; //=> { min: 0, max: 27 }
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface NumberRange {
  /** Lowest value. */
  readonly min: number;
  /** Highest value. */
  readonly max: number;
}

/**
 * On what terms a questionnaire may be used: `free`, free if a line travels with it, or scores only (no item wording).
 *
 * An engineering reading of published statements, not legal advice.
 *
 * @example
 * ```ts
 * import { phq9, type InstrumentLicense } from 'client-engagement';
 *
 * const license: InstrumentLicense = phq9.license;
 * license.kind; //=> 'free'
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface InstrumentLicense {
  /** What is allowed. */
  readonly kind: 'free' | 'free-with-attribution' | 'score-only';
  /** The line that has to travel with it, where one has to. */
  readonly attribution?: string | undefined;
  /** Where this was read. */
  readonly basis: Basis;
}
