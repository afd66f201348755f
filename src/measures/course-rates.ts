import { rangeError } from '../internal/errors.js';
import type { CourseOutcome } from './course-outcome.js';

/**
 * A part of a number of courses.
 *
 * @example
 * ```ts
 * import type { CourseRate } from 'client-engagement';
 *
 * const rate: CourseRate = { count: 1, of: 2, percent: 50 };
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface CourseRate {
  /** How many courses count. */
  readonly count: number;
  /** Out of how many. */
  readonly of: number;
  /** In percent, not rounded; null where it is out of none. */
  readonly percent: number | null;
}

/**
 * The rates of a service over its finished courses, each with its own denominator.
 *
 * @example
 * ```ts
 * import { summarizeCourseOutcomes, type CourseRates } from 'client-engagement';
 *
 * const rates: CourseRates = summarizeCourseOutcomes([]);
 * rates.recovery; //=> { count: 0, of: 0, percent: null }
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface CourseRates {
  /** How many courses are finished; the others enter no rate. */
  readonly finished: number;
  /** How many of them are known not to have been at caseness at first. */
  readonly notAtCaseness: number;
  /** Both measures given twice, of all finished. */
  readonly paired: CourseRate;
  /** Recovered, of all finished but those not at caseness: without a pair a course stays in the denominator. */
  readonly recovery: CourseRate;
  /** Reliably improved, of all finished, those not at caseness included. */
  readonly improvement: CourseRate;
  /** Reliably recovered, of those that recovery is out of. */
  readonly reliableRecovery: CourseRate;
  /** Reliably deteriorated, of all finished; null where the rules have no formula for it. */
  readonly deterioration: CourseRate | null;
}

const rateOf = (count: number, of: number): CourseRate => ({
  count,
  of,
  percent: of === 0 ? null : (100 * count) / of,
});

/**
 * Summarizes the outcomes of a service's courses as rates, with the denominators of NHS Talking Therapies.
 *
 * Recovery and reliable recovery leave out the courses that were not at caseness; improvement does not. A course without
 * a pair of totals, or of unknown caseness, stays in the denominators: missing questionnaires never raise a rate. Rates
 * describe a service and the completeness of its data; they rank no person.
 *
 * @param outcomes - outcomes of courses, all by the same set of rules
 * @returns the rates in percent, with counts of courses
 * @throws RangeError with code `mixed-rules` when the outcomes are by more than one set of rules
 * @example
 * ```ts
 * import { deriveCourseOutcome, summarizeCourseOutcomes } from 'client-engagement';
 *
 * const contacts = [
 *   { attended: true, purpose: 'treatment' },
 *   { attended: true, purpose: 'treatment' },
 * ] as const;
 * const outcomes = [
 *   { depression: { first: 15, last: 9 }, anxiety: { first: 12, last: 7 } },
 *   { depression: { first: 9, last: 3 }, anxiety: { first: 7, last: 5 } },
 * ].map((totals) => deriveCourseOutcome({ hasEnded: true, contacts, ...totals }));
 * const { recovery, improvement } = summarizeCourseOutcomes(outcomes);
 * recovery; //=> { count: 1, of: 1, percent: 100 }
 * improvement; //=> { count: 2, of: 2, percent: 100 }
 * ```
 * @category measures
 * @since 0.1.0
 */
export function summarizeCourseOutcomes(outcomes: readonly CourseOutcome[]): CourseRates {
  const sets = new Set(outcomes.map(({ rules }) => JSON.stringify([rules.id, rules.version])));
  if (sets.size > 1)
    throw rangeError('mixed-rules', 'Outcomes by different sets of rules have no common rate.');
  const finished = outcomes.filter(({ course }) => course === 'finished');
  const count = (holds: (outcome: CourseOutcome) => boolean): number => finished.filter(holds).length;
  const all = finished.length;
  const notAtCaseness = count(({ isAtCaseness }) => isAtCaseness === false);
  const isDefined = finished.some(({ hasDeteriorated }) => hasDeteriorated !== null);
  return {
    finished: all,
    notAtCaseness,
    paired: rateOf(
      count(({ measures }) => measures.every(({ first, last }) => first !== null && last !== null)),
      all,
    ),
    recovery: rateOf(
      count(({ recovery }) => recovery === 'recovered'),
      all - notAtCaseness,
    ),
    improvement: rateOf(
      count(({ hasImproved }) => hasImproved === true),
      all,
    ),
    reliableRecovery: rateOf(
      count(({ hasReliablyRecovered }) => hasReliablyRecovered === true),
      all - notAtCaseness,
    ),
    deterioration: isDefined
      ? rateOf(
          count(({ hasDeteriorated }) => hasDeteriorated === true),
          all,
        )
      : null,
  };
}
