import type { Basis } from '../sources.js';

/**
 * A severity band, written by its lower bound only: it reaches up to the next band, so no total falls between two.
 *
 * @example
 * ```ts
 * import { phq9, type ScoreBand } from 'client-engagement';
 *
 * const band: ScoreBand | undefined = phq9.bands[2];
 * band; //=> { id: 'moderate', label: 'moderate', from: 10 }
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface ScoreBand {
  /** Stable id. */
  readonly id: string;
  /** Printed label. */
  readonly label: string;
  /** Lowest total of the band, in points. */
  readonly from: number;
}

/**
 * A total from which a questionnaire counts as positive for one purpose.
 *
 * Screening and NHS caseness differ for some instruments: always name the purpose.
 *
 * @example
 * ```ts
 * import { gad7, type CutOff } from 'client-engagement';
 *
 * const caseness: CutOff | undefined = gad7.cutOffs.find(({ purpose }) => purpose === 'nhs-caseness');
 * caseness?.atLeast; //=> 8
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface CutOff {
  /** What the cut-off is for. */
  readonly purpose: CutOffPurpose;
  /** The lowest total, in points, that reaches it. */
  readonly atLeast: number;
  /** Where the value comes from. */
  readonly basis: Basis;
}

/**
 * What a cut-off is for: screening in general care, or caseness as NHS Talking Therapies counts it.
 *
 * @example
 * ```ts
 * import { phq9, type CutOffPurpose } from 'client-engagement';
 *
 * const purposes: CutOffPurpose[] = phq9.cutOffs.map(({ purpose }) => purpose);
 * purposes; //=> ['screening', 'nhs-caseness']
 * ```
 * @category measures
 * @since 0.1.0
 */
export type CutOffPurpose = 'screening' | 'nhs-caseness';

/**
 * How many points of change count, and as what.
 *
 * `reliable` says that a change is larger than measurement error; `mcid` that people notice it. They are different
 * questions and different numbers.
 *
 * @example
 * ```ts
 * import { phq9, type ChangeThreshold } from 'client-engagement';
 *
 * const reliable: ChangeThreshold | undefined = phq9.change.find(({ kind }) => kind === 'reliable');
 * reliable?.points; //=> 6
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface ChangeThreshold {
  /** `reliable`: beyond measurement error; `mcid`: the minimal clinically important difference. */
  readonly kind: 'reliable' | 'mcid';
  /** Whole points: a change of this size or more counts. */
  readonly points: number;
  /** Where the whole points come from. */
  readonly basis: Basis;
  /** The published decimal that whole points were rounded from, for information. */
  readonly exact?: number | undefined;
  /** Where the decimal comes from. */
  readonly exactBasis?: Basis | undefined;
}

/**
 * A part of a questionnaire that has a total of its own: the sum of its items.
 *
 * @example
 * ```ts
 * import { phq4, type Subscale } from 'client-engagement';
 *
 * const part: Subscale | undefined = phq4.subscales?.[0];
 * [part?.id, part?.items]; //=> ['anxiety', ['nervous', 'cannot-stop-worrying']]
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface Subscale {
  /** Stable id. */
  readonly id: string;
  /** Ids of its items. */
  readonly items: readonly string[];
  /** Its own cut-offs; empty where none are published. */
  readonly cutOffs: readonly CutOff[];
  /** Where the grouping comes from. */
  readonly basis: Basis;
}

/**
 * What happens when items were left out: how many may be, and what takes their place.
 *
 * @example
 * ```ts
 * import { gad7, type MissingItemRule } from 'client-engagement';
 *
 * const rule: MissingItemRule = gad7.missing;
 * rule.method; //=> 'none'
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface MissingItemRule {
  /** Most items that may be missing for there still to be a total. */
  readonly maxMissing: number;
  /** `mean-of-answered`: each missing item counts the mean of the answered ones; `none`: nothing is filled in. */
  readonly method: 'mean-of-answered' | 'none';
  /** Where the rule comes from. */
  readonly basis: Basis;
}
