import { rangeError } from '../internal/errors.js';
import type { Basis } from '../sources.js';
import type { Instrument } from './instrument.js';

/**
 * Mean and standard deviation of a population, in points.
 *
 * @example
 * ```ts
 * import type { Norm } from 'client-engagement';
 *
 * const clinical: Norm = { mean: 32, sd: 7 };
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface Norm {
  /** Mean. */
  readonly mean: number;
  /** Standard deviation. */
  readonly sd: number;
}

/**
 * What the method of Jacobson and Truax needs to know.
 *
 * @example
 * ```ts
 * import type { JacobsonTruaxInput } from 'client-engagement';
 *
 * const input: JacobsonTruaxInput = {
 *   first: 32.5,
 *   last: 47.5,
 *   direction: 'higher-is-better',
 *   sd: 7.5,
 *   reliability: 0.8,
 * };
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface JacobsonTruaxInput {
  /** The earlier total, or null when there is none. */
  readonly first: number | null;
  /** The later total, or null when there is none. */
  readonly last: number | null;
  /** Whether higher totals mean more or fewer difficulties. Never guessed. */
  readonly direction: Instrument['direction'];
  /** Standard deviation of totals before treatment, or of a norm. */
  readonly sd: number;
  /** Reliability, from 0 to below 1; whether test-retest or internal consistency moves the answer, so say which. */
  readonly reliability: number;
  /** The clinical population; needed for the cut-offs a and c, and for one reading of b. */
  readonly clinical?: Norm | undefined;
  /** The functional population; needed for the cut-offs b and c. */
  readonly functional?: Norm | undefined;
  /** Which cut-off decides recovery; absent means that only the change is judged. */
  readonly cutOff?: JacobsonTruaxCutOff | undefined;
}

/**
 * The cut-offs of Jacobson and Truax.
 *
 * `a`: two standard deviations beyond the clinical mean. `b`: two of the functional population's from its mean, as its
 * authors have it. `b-with-clinical-sd`: the same with the clinical standard deviation, as one published package has it.
 * `c`: halfway between both means, weighted by the standard deviations.
 *
 * @example
 * ```ts
 * import type { JacobsonTruaxCutOff } from 'client-engagement';
 *
 * const cutOff: JacobsonTruaxCutOff = 'c';
 * ```
 * @category measures
 * @since 0.1.0
 */
export type JacobsonTruaxCutOff = 'a' | 'b' | 'b-with-clinical-sd' | 'c';

/**
 * What the method of Jacobson and Truax says about one person's change.
 *
 * @example
 * ```ts
 * import { deriveJacobsonTruax, type JacobsonTruax } from 'client-engagement';
 *
 * const result: JacobsonTruax = deriveJacobsonTruax({
 *   first: 30,
 *   last: 18,
 *   direction: 'higher-is-worse',
 *   sd: 7,
 *   reliability: 0.9,
 *   clinical: { mean: 32, sd: 7 },
 *   functional: { mean: 10, sd: 7 },
 *   cutOff: 'c',
 * });
 * [result.category, result.cutOffs.c]; //=> ['recovered', 21]
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface JacobsonTruax {
  /** Standard error of measurement, in points. */
  readonly standardError: number;
  /** Standard error of a difference of two totals, in points. */
  readonly differenceError: number;
  /** Change divided by that error; null without two totals. */
  readonly index: number | null;
  /** The index that a reliable change has to exceed. */
  readonly criterion: number;
  /** The same in points of change. */
  readonly points: number;
  /** Every cut-off that the populations given allow, in points; null for the others. */
  readonly cutOffs: Readonly<Record<JacobsonTruaxCutOff, number | null>>;
  /** Whether the change exceeds measurement error, and which way. */
  readonly change:
    'reliable-improvement' | 'reliable-deterioration' | 'no-reliable-change' | 'not-assessable';
  /**
   * `recovered`: reliably better and across the cut-off; `improved`: reliably better; `unchanged`; `deteriorated`:
   * reliably worse; `deteriorated-into-clinical-range`: and across the cut-off; null without a cut-off or two totals.
   */
  readonly category:
    'recovered' | 'improved' | 'unchanged' | 'deteriorated' | 'deteriorated-into-clinical-range' | null;
  /** Where the method was read. */
  readonly basis: Basis;
}

/** The index that a reliable change exceeds: two-sided, five per cent. */
const CRITERION = 1.96;

function checkStatistics({ first, last, sd, reliability, clinical, functional }: JacobsonTruaxInput): void {
  const deviations = [sd, clinical?.sd ?? 1, functional?.sd ?? 1];
  const finite = [first ?? 0, last ?? 0, ...deviations, clinical?.mean ?? 0, functional?.mean ?? 0];
  if (!finite.every(Number.isFinite) || !deviations.every((one) => one > 0))
    throw rangeError('invalid-statistics', 'Means are numbers, and standard deviations are above 0.');
  if (!(reliability >= 0 && reliability < 1))
    throw rangeError('invalid-statistics', 'A reliability is from 0 to below 1.');
}

function cutOffsOf({ direction, clinical, functional }: JacobsonTruaxInput): JacobsonTruax['cutOffs'] {
  /** Towards fewer difficulties. */
  const sign = direction === 'higher-is-worse' ? -1 : 1;
  return {
    a: clinical ? clinical.mean + sign * 2 * clinical.sd : null,
    b: functional ? functional.mean - sign * 2 * functional.sd : null,
    'b-with-clinical-sd': functional && clinical ? functional.mean - sign * 2 * clinical.sd : null,
    c:
      functional && clinical
        ? (functional.sd * clinical.mean + clinical.sd * functional.mean) / (functional.sd + clinical.sd)
        : null,
  };
}

/**
 * Derives reliable and clinically significant change by the method of Jacobson and Truax.
 *
 * The index is the change divided by `sd × √(1 − reliability) × √2`; a change is reliable where it exceeds 1.96. Two
 * readings of cut-off b are published: the authors take the functional population's standard deviation, one package the
 * clinical one's; both are here under their own names. A total on the cut-off counts as clinical.
 *
 * @param input - the totals, the direction, the statistics, and the cut-off that decides
 * @returns index, points, cut-offs and category; totals and errors are in points of the scale
 * @throws RangeError with code `invalid-statistics` for a standard deviation, reliability, mean or total that cannot be
 * @example
 * ```ts
 * import { deriveJacobsonTruax } from 'client-engagement';
 *
 * const result = deriveJacobsonTruax({
 *   first: 32.5,
 *   last: 47.5,
 *   direction: 'higher-is-better',
 *   sd: 7.5,
 *   reliability: 0.8,
 * });
 * result.index?.toFixed(6); //=> '3.162278'
 * result.change; //=> 'reliable-improvement'
 * ```
 * @category measures
 * @since 0.1.0
 */
export function deriveJacobsonTruax(input: JacobsonTruaxInput): JacobsonTruax {
  checkStatistics(input);
  const { first, last, direction, sd, reliability } = input;
  const standardError = sd * Math.sqrt(1 - reliability);
  const differenceError = standardError * Math.SQRT2;
  const index = first === null || last === null ? null : (last - first) / differenceError;
  const cutOffs = cutOffsOf(input);
  const cutOff = input.cutOff === undefined ? null : cutOffs[input.cutOff];
  const change = changeOf(index, direction);
  return {
    standardError,
    differenceError,
    index,
    criterion: CRITERION,
    points: CRITERION * differenceError,
    cutOffs,
    change,
    category: cutOff === null ? null : categoryOf(change, input, cutOff),
    basis: { source: 'clinicalsignificance', standing: 'standard', verified: 'primary' },
  };
}

function changeOf(index: number | null, direction: Instrument['direction']): JacobsonTruax['change'] {
  if (index === null) return 'not-assessable';
  if (Math.abs(index) <= CRITERION) return 'no-reliable-change';
  return index > 0 === (direction === 'higher-is-better') ? 'reliable-improvement' : 'reliable-deterioration';
}

function categoryOf(
  change: JacobsonTruax['change'],
  { first, last, direction }: JacobsonTruaxInput,
  cutOff: number,
): JacobsonTruax['category'] {
  const isClinical = (total: number | null): boolean =>
    direction === 'higher-is-worse' ? Number(total) >= cutOff : Number(total) <= cutOff;
  const crossed = isClinical(first) !== isClinical(last);
  if (change === 'not-assessable') return null;
  if (change === 'no-reliable-change') return 'unchanged';
  if (change === 'reliable-improvement') return crossed ? 'recovered' : 'improved';
  return crossed ? 'deteriorated-into-clinical-range' : 'deteriorated';
}
