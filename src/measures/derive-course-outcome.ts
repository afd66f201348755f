import { sideOf } from './change-in-points.js';
import type {
  CourseContact,
  CourseGap,
  CourseMeasure,
  CourseOfCare,
  CourseOutcome,
} from './course-outcome.js';
import type { CourseRules, CourseThreshold } from './course-rules.js';
import type { TotalPair } from './effect-size.js';
import { nhsTalkingTherapiesRules } from './rule-sets/nhs-talking-therapies.js';

/**
 * Derives the outcome of a course of care over two measures by a versioned set of rules, those of NHS Talking Therapies
 * unless another is given.
 *
 * Two measures decide together: recovery needs both below caseness at last, reliable improvement needs one better and
 * neither worse. Which two depends on the problem; where its own measure was not given twice, the back-up is read. A
 * finished course has ended with at least two attended treatment contacts, follow-up excluded; for any other course only
 * the measures are described. One measure that is reliably worse is always said.
 *
 * Never throws.
 *
 * @param course - whether it ended, its contacts, its problem, and first and last totals in points
 * @param rules - the set of rules
 * @returns caseness, recovery and change of the course, and why something cannot be said
 * @example
 * ```ts
 * import { deriveCourseOutcome } from 'client-engagement';
 *
 * const outcome = deriveCourseOutcome({
 *   hasEnded: true,
 *   contacts: [
 *     { attended: true, purpose: 'treatment' },
 *     { attended: true, purpose: 'treatment' },
 *   ],
 *   depression: { first: 15, last: 9 },
 *   anxiety: { first: 12, last: 7 },
 * });
 * [outcome.recovery, outcome.change, outcome.hasReliablyRecovered]; //=> ['recovered', 'improved', true]
 * ```
 * @category measures
 * @since 0.1.0
 */
export function deriveCourseOutcome(
  course: CourseOfCare,
  rules: CourseRules = nhsTalkingTherapiesRules,
): CourseOutcome {
  const gaps = new Set<CourseGap>();
  const { state, counted } = finishedOf(course, rules, gaps);
  const { anxietyPair, anxietyMeasure, depressionMeasure, pairedBy } = pairOf(course, rules);
  const measures = [
    measureOf('depression', depressionMeasure, course.depression, rules, gaps),
    measureOf('anxiety', anxietyMeasure, anxietyPair, rules, gaps),
  ];
  const isFinished = state === 'finished';
  const isAtCaseness = eitherOf(measures.map(({ isCaseFirst }) => isCaseFirst));
  const recovery = isFinished ? recoveryOf(isAtCaseness, measures) : 'not-assessable';
  const change = isFinished ? togetherOf(measures) : 'not-assessable';
  const hasImproved = change === 'not-assessable' ? null : change === 'improved';
  return {
    rules: { id: rules.id, version: rules.version },
    course: state,
    countedContacts: counted,
    measures,
    pairedBy,
    isAtCaseness,
    recovery,
    change,
    reliablyWorse: measures.filter((one) => one.change === 'worse').map(({ instrument }) => instrument),
    hasImproved,
    hasReliablyRecovered: reliablyRecoveredOf(recovery, hasImproved),
    ...flagsOf(change, rules),
    gaps: [...gaps],
  };
}

function finishedOf(
  { hasEnded, contacts }: CourseOfCare,
  { finished }: CourseRules,
  gaps: Set<CourseGap>,
): { readonly state: CourseOutcome['course']; readonly counted: number } {
  const mayCount = ({ attended, purpose }: CourseContact): boolean =>
    attended !== false && (purpose === undefined || finished.purposes.includes(purpose));
  const possible = contacts.filter(mayCount);
  const counted = possible.filter(
    ({ attended, purpose }) => attended === true && purpose !== undefined,
  ).length;
  if (hasEnded && counted >= finished.contacts) return { state: 'finished', counted };
  const isOpen = hasEnded && possible.length >= finished.contacts;
  gaps.add(isOpen ? 'contacts-unknown' : 'not-finished');
  return { state: isOpen ? 'unknown' : 'not-finished', counted };
}

/** The two measures of a problem; the back-up where its own was not given twice. */
function pairOf(
  { problem = 'none-recorded', anxiety, specific }: CourseOfCare,
  { pairings }: CourseRules,
): {
  readonly depressionMeasure: string;
  readonly anxietyMeasure: string;
  readonly anxietyPair: TotalPair;
  readonly pairedBy: CourseOutcome['pairedBy'];
} {
  const row = pairings.find((one) => one.problem === problem);
  const depressionMeasure = row?.depression ?? '';
  const isGeneral = row?.backUp === null;
  const isPaired = specific !== undefined && specific.first !== null && specific.last !== null;
  if (isPaired && !isGeneral && specific.instrument === row?.anxiety)
    return { depressionMeasure, anxietyMeasure: row.anxiety, anxietyPair: specific, pairedBy: 'problem' };
  const anxietyMeasure = (isGeneral ? row.anxiety : row?.backUp) ?? '';
  return {
    depressionMeasure,
    anxietyMeasure,
    anxietyPair: anxiety,
    pairedBy: isGeneral ? 'problem' : 'back-up',
  };
}

function measureOf(
  role: CourseMeasure['role'],
  instrument: string,
  pair: TotalPair,
  { thresholds }: CourseRules,
  gaps: Set<CourseGap>,
): CourseMeasure {
  const row = thresholds.find((one) => one.instrument === instrument);
  const [first, last] = [usable(pair.first, row, gaps), usable(pair.last, row, gaps)];
  if (row === undefined) gaps.add('threshold-unknown');
  if (first === null || last === null) gaps.add(`${role}-unpaired`);
  return {
    role,
    instrument,
    first,
    last,
    isCaseFirst: isCase(first, row),
    isCaseLast: isCase(last, row),
    change:
      first === null || last === null || row === undefined
        ? null
        : sideOf(last - first, row.reliablePoints, row),
  };
}

function usable(total: number | null, row: CourseThreshold | undefined, gaps: Set<CourseGap>): number | null {
  if (total === null) return null;
  const { min, max } = row?.range ?? { min: -Infinity, max: Infinity };
  if (total >= min && total <= max) return total;
  gaps.add('total-out-of-range');
  return null;
}

function isCase(total: number | null, row: CourseThreshold | undefined): boolean | null {
  if (total === null || row === undefined) return null;
  return row.direction === 'higher-is-worse' ? total >= row.caseness : total <= row.caseness;
}

/** Whether either holds: one that does is enough; neither can be said to while one is unknown. */
function eitherOf(values: readonly (boolean | null)[]): boolean | null {
  if (values.includes(true)) return true;
  return values.includes(null) ? null : false;
}

function recoveryOf(
  isAtCaseness: boolean | null,
  measures: readonly CourseMeasure[],
): CourseOutcome['recovery'] {
  const isCaseLast = eitherOf(measures.map((one) => one.isCaseLast));
  if (isAtCaseness === false) return 'not-at-caseness';
  if (isAtCaseness === null || isCaseLast === null) return 'not-assessable';
  return isCaseLast ? 'not-recovered' : 'recovered';
}

function togetherOf(measures: readonly CourseMeasure[]): CourseOutcome['change'] {
  const changes = measures.map(({ change }) => change);
  if (changes.includes(null)) return 'not-assessable';
  const isWorse = changes.includes('worse');
  if (changes.includes('better')) return isWorse ? 'mixed' : 'improved';
  return isWorse ? 'worse' : 'unchanged';
}

function reliablyRecoveredOf(
  recovery: CourseOutcome['recovery'],
  hasImproved: boolean | null,
): boolean | null {
  if (recovery === 'recovered') return hasImproved;
  return recovery === 'not-assessable' ? null : false;
}

/** The flags that need a formula for deterioration where the two measures disagree or are worse. */
function flagsOf(
  change: CourseOutcome['change'],
  { deterioration }: CourseRules,
): Pick<CourseOutcome, 'hasDeteriorated' | 'isUnchanged'> {
  if (change === 'not-assessable') return { hasDeteriorated: null, isUnchanged: null };
  if (deterioration !== null)
    return { hasDeteriorated: change === 'worse', isUnchanged: change === 'unchanged' || change === 'mixed' };
  return { hasDeteriorated: null, isUnchanged: change === 'mixed' ? null : change === 'unchanged' };
}
