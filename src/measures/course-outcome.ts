import type { Session } from '../care-record/session.js';
import type { CourseProblem } from './course-rules.js';
import type { TotalPair } from './effect-size.js';

/**
 * A course of care as its outcome is read from: whether it ended, its contacts, and the totals of its measures.
 *
 * @example
 * ```ts
 * import type { CourseOfCare } from 'client-engagement';
 *
 * const course: CourseOfCare = {
 *   hasEnded: true,
 *   contacts: [
 *     { attended: true, purpose: 'assessment' },
 *     { attended: true, purpose: 'treatment' },
 *     { attended: true, purpose: 'treatment' },
 *   ],
 *   depression: { first: 15, last: 9 },
 *   anxiety: { first: 12, last: 7 },
 * };
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface CourseOfCare {
  /** Whether the course has ended. */
  readonly hasEnded: boolean;
  /** Its contacts, with their purpose: only treatment counts towards a finished course. */
  readonly contacts: readonly CourseContact[];
  /** What the course is for; absent means that none was recorded. */
  readonly problem?: CourseProblem | undefined;
  /** First and last total of the depression measure, PHQ-9 in the rules that ship. */
  readonly depression: TotalPair;
  /** First and last total of the general anxiety measure, GAD-7 in the rules that ship. */
  readonly anxiety: TotalPair;
  /** First and last total of the measure for the problem, where one was used. */
  readonly specific?: (TotalPair & { readonly instrument: string }) | undefined;
}

/**
 * One contact of a course.
 *
 * @example
 * ```ts
 * import type { CourseContact } from 'client-engagement';
 *
 * const contact: CourseContact = { attended: true, purpose: 'treatment' };
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface CourseContact {
  /** Whether the client attended; null where that is not known. */
  readonly attended: boolean | null;
  /** What it was for; absent where that is not known. */
  readonly purpose?: Session['purpose'];
}

/**
 * Why something about a course cannot be said.
 *
 * @example
 * ```ts
 * import type { CourseGap } from 'client-engagement';
 *
 * const gap: CourseGap = 'anxiety-unpaired';
 * ```
 * @category measures
 * @since 0.1.0
 */
export type CourseGap =
  | 'not-finished'
  | 'contacts-unknown'
  | 'depression-unpaired'
  | 'anxiety-unpaired'
  | 'total-out-of-range'
  | 'threshold-unknown';

/**
 * One of the two measures of a course: its totals, whether they are at caseness, and its change.
 *
 * @example
 * ```ts
 * import type { CourseMeasure } from 'client-engagement';
 *
 * const measure: CourseMeasure = {
 *   role: 'depression',
 *   instrument: 'phq-9',
 *   first: 15,
 *   last: 9,
 *   isCaseFirst: true,
 *   isCaseLast: false,
 *   change: 'better',
 * };
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface CourseMeasure {
  /** Which of the two it is. */
  readonly role: 'depression' | 'anxiety';
  /** Id of the measure. */
  readonly instrument: string;
  /** First total in points; null where there is none that is usable. */
  readonly first: number | null;
  /** Last total in points; null where there is none that is usable. */
  readonly last: number | null;
  /** Whether the first total is at caseness; null where that cannot be said. */
  readonly isCaseFirst: boolean | null;
  /** Whether the last total is at caseness; null where that cannot be said. */
  readonly isCaseLast: boolean | null;
  /** Whether the change is reliable, and which way; null where that cannot be said. */
  readonly change: 'better' | 'worse' | 'neither' | null;
}

/**
 * The outcome of a course of care over its two measures. It judges scores, never the person.
 *
 * Null says that something cannot be said; `gaps` says why.
 *
 * @example
 * ```ts
 * import { deriveCourseOutcome, type CourseOutcome } from 'client-engagement';
 *
 * const outcome: CourseOutcome = deriveCourseOutcome({
 *   hasEnded: true,
 *   contacts: [
 *     { attended: true, purpose: 'treatment' },
 *     { attended: true, purpose: 'treatment' },
 *   ],
 *   depression: { first: 16, last: 9 },
 *   anxiety: { first: 9, last: 13 },
 * });
 * [outcome.change, outcome.recovery, outcome.reliablyWorse]; //=> ['mixed', 'not-recovered', ['gad-7']]
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface CourseOutcome {
  /** Which rules, in which version, were used. */
  readonly rules: { readonly id: string; readonly version: string };
  /** Whether the course is finished; unknown where contacts of unknown purpose or attendance would decide. */
  readonly course: 'finished' | 'not-finished' | 'unknown';
  /** How many attended contacts count. */
  readonly countedContacts: number;
  /** The two measures, depression first. */
  readonly measures: readonly CourseMeasure[];
  /** Whether the anxiety measure is the one for the problem, or the back-up for want of a pair of it. */
  readonly pairedBy: 'problem' | 'back-up';
  /** Whether either measure was at caseness at first. */
  readonly isAtCaseness: boolean | null;
  /** `recovered`: at caseness at first on either measure, and on neither at last. */
  readonly recovery: 'recovered' | 'not-recovered' | 'not-at-caseness' | 'not-assessable';
  /** What the two changes come to: `improved` needs one reliably better and none reliably worse. */
  readonly change: 'improved' | 'unchanged' | 'worse' | 'mixed' | 'not-assessable';
  /** Ids of the measures that are reliably worse: always said, whatever the other did and whether finished or not. */
  readonly reliablyWorse: readonly string[];
  /** Whether the course counts as reliably improved. */
  readonly hasImproved: boolean | null;
  /** Whether the course counts as reliably recovered: recovered and reliably improved. */
  readonly hasReliablyRecovered: boolean | null;
  /** Whether it counts as reliably deteriorated; null where the rules have no formula for it. */
  readonly hasDeteriorated: boolean | null;
  /** Whether it counts as without reliable change; null for mixed change where the rules have no formula. */
  readonly isUnchanged: boolean | null;
  /** Why something cannot be said, each once. */
  readonly gaps: readonly CourseGap[];
}
