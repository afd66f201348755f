import type { Basis } from '../sources.js';
import { changeOf, sideOf } from './change-in-points.js';
import type { Instrument } from './instrument.js';

/**
 * Whether the change between two totals of one instrument is larger than measurement error.
 *
 * @example
 * ```ts
 * import { deriveReliableChange, phq9, type ReliableChange } from 'client-engagement';
 *
 * const change: ReliableChange = deriveReliableChange(phq9, 15, 9);
 * change.verdict; //=> 'reliable-improvement'
 * ```
 * @category measures
 * @since 0.1.0
 */
export type ReliableChange = AssessedChange | UnassessedChange;

/**
 * A change that could be judged.
 *
 * @example
 * ```ts
 * import type { AssessedChange } from 'client-engagement';
 *
 * const change: AssessedChange = {
 *   verdict: 'no-reliable-change',
 *   change: -5,
 *   points: 6,
 *   by: 'points',
 *   basis: { source: 'nhs-talking-therapies-manual', standing: 'standard', verified: 'secondary' },
 * };
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface AssessedChange {
  /** What the change amounts to. */
  readonly verdict: 'reliable-improvement' | 'reliable-deterioration' | 'no-reliable-change';
  /** Last total minus first total, in points. */
  readonly change: number;
  /** The least change, in whole points, that is reliable. */
  readonly points: number;
  /** Which threshold decided: the whole points, or the decimal that they were rounded from. */
  readonly by: 'points' | 'exact';
  /** Where the threshold that decided comes from. */
  readonly basis: Basis;
  /** The published decimal that the points were rounded from; it decides nothing unless it was asked for. */
  readonly exact?: number | undefined;
}

/**
 * A change that could not be judged, with the reason.
 *
 * @example
 * ```ts
 * import type { UnassessedChange } from 'client-engagement';
 *
 * const change: UnassessedChange = { verdict: 'not-assessable', why: 'total-missing' };
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface UnassessedChange {
  /** Always `not-assessable`. */
  readonly verdict: 'not-assessable';
  /** A total is missing, a total is outside the instrument's range, or the instrument has no published threshold. */
  readonly why: 'total-missing' | 'total-out-of-range' | 'no-threshold';
}

/**
 * Judges whether the change from a first to a last total is larger than measurement error.
 *
 * The rule is `|last − first| >= points` in the instrument's direction, with whole points. Asked to, it takes the
 * published decimal instead: the two can differ for totals with decimals, which filled-in items bring. It speaks of one
 * instrument only: recovery and improvement over a course of care look at several.
 *
 * Never throws.
 *
 * @param instrument - the questionnaire's definition, for example `phq9`
 * @param first - the earlier total in points, or null when there is none
 * @param last - the later total in points, or null when there is none
 * @param by - which threshold decides: the whole `points`, which is the default, or the `exact` decimal
 * @returns the verdict with the change and threshold in points, or `not-assessable` and why
 * @example
 * ```ts
 * import { deriveReliableChange, gad7, phq9 } from 'client-engagement';
 *
 * deriveReliableChange(phq9, 15, 9).verdict; //=> 'reliable-improvement'
 * deriveReliableChange(phq9, 15, 10).verdict; //=> 'no-reliable-change'
 * deriveReliableChange(gad7, 9, 13).verdict; //=> 'reliable-deterioration'
 * deriveReliableChange(gad7, 9, 13, 'exact').verdict; //=> 'no-reliable-change'
 * deriveReliableChange(phq9, 15, null); //=> { verdict: 'not-assessable', why: 'total-missing' }
 * ```
 * @category measures
 * @since 0.1.0
 */
export function deriveReliableChange(
  instrument: Instrument,
  first: number | null,
  last: number | null,
  by: 'points' | 'exact' = 'points',
): ReliableChange {
  const change = changeOf(instrument, first, last);
  if (typeof change === 'string') return { verdict: 'not-assessable', why: change };
  const reliable = instrument.change.find(({ kind }) => kind === 'reliable');
  const threshold = by === 'exact' ? reliable?.exact : reliable?.points;
  if (reliable === undefined || threshold === undefined)
    return { verdict: 'not-assessable', why: 'no-threshold' };
  const { points, exact, exactBasis } = reliable;
  const basis = by === 'exact' ? (exactBasis ?? reliable.basis) : reliable.basis;
  const verdict = (
    {
      better: 'reliable-improvement',
      worse: 'reliable-deterioration',
      neither: 'no-reliable-change',
    } as const
  )[sideOf(change, threshold, instrument)];
  return { verdict, change, points, by, basis, exact };
}
