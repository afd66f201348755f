import type { Basis } from '../sources.js';
import { changeOf, sideOf } from './change-in-points.js';
import type { Instrument } from './instrument.js';
import type { UnassessedChange } from './reliable-change.js';

/**
 * Whether a change is as large as people notice: the minimal clinically important difference, MCID.
 *
 * It is not reliable change, which asks whether a change is larger than measurement error.
 *
 * @example
 * ```ts
 * import { deriveImportantChange, phq9, type ImportantChange } from 'client-engagement';
 *
 * const change: ImportantChange = deriveImportantChange(phq9, 15, 10);
 * change.verdict; //=> 'important-improvement'
 * ```
 * @category measures
 * @since 0.1.0
 */
export type ImportantChange =
  | UnassessedChange
  | {
      /** What the change amounts to. */
      readonly verdict: 'important-improvement' | 'important-worsening' | 'no-important-change';
      /** Last total minus first total, in points. */
      readonly change: number;
      /** The least change, in points, that people notice. */
      readonly points: number;
      /** Where the points come from. */
      readonly basis: Basis;
    };

/**
 * Judges whether the change from a first to a last total is as large as people notice, the MCID.
 *
 * Kept apart from `deriveReliableChange` on purpose: on PHQ-9 it takes 5 points to be noticed and 6 to be beyond
 * measurement error. Never throws.
 *
 * @param instrument - the questionnaire's definition, for example `phq9`
 * @param first - the earlier total in points, or null when there is none
 * @param last - the later total in points, or null when there is none
 * @returns the verdict with the change and threshold in points, or `not-assessable` and why
 * @example
 * ```ts
 * import { deriveImportantChange, deriveReliableChange, gad7, phq9 } from 'client-engagement';
 *
 * deriveImportantChange(phq9, 15, 10).verdict; //=> 'important-improvement'
 * deriveReliableChange(phq9, 15, 10).verdict; //=> 'no-reliable-change'
 * deriveImportantChange(gad7, 15, 10); //=> { verdict: 'not-assessable', why: 'no-threshold' }
 * ```
 * @category measures
 * @since 0.1.0
 */
export function deriveImportantChange(
  instrument: Instrument,
  first: number | null,
  last: number | null,
): ImportantChange {
  const change = changeOf(instrument, first, last);
  if (typeof change === 'string') return { verdict: 'not-assessable', why: change };
  const noticed = instrument.change.find(({ kind }) => kind === 'mcid');
  if (noticed === undefined) return { verdict: 'not-assessable', why: 'no-threshold' };
  const { points, basis } = noticed;
  const verdict = (
    { better: 'important-improvement', worse: 'important-worsening', neither: 'no-important-change' } as const
  )[sideOf(change, points, instrument)];
  return { verdict, change, points, basis };
}
