import { numberAt } from '../internal/list-thresholds.js';
import type { EngagementRules } from './engagement-rules.js';
import { ENGAGEMENT_ROWS } from './engagement-thresholds.js';

/**
 * A hole or a contradiction in a set of engagement rules: what, and where.
 *
 * @example
 * ```ts
 * import type { EngagementRuleIssue } from 'client-engagement';
 *
 * const issue: EngagementRuleIssue = { code: 'not-a-count', path: 'upAfter' };
 * ```
 * @category engagement
 * @since 0.1.0
 */
export interface EngagementRuleIssue {
  /**
   * What is wrong: an empty id; no whole number from 1; no number above 0; no share from 0 to 1; no points from 0 to 2;
   * a low threshold above the strong one; a count that can never be reached among those that are looked at; fewer in
   * a row than a rule that asks for less.
   */
  readonly code:
    | 'empty'
    | 'not-a-count'
    | 'not-a-length'
    | 'not-a-fraction'
    | 'not-points'
    | 'low-above-strong'
    | 'never-reached'
    | 'fewer-than-in-a-row';
  /** Where: the dotted name of the field. */
  readonly path: string;
}

type Unit = (typeof ENGAGEMENT_ROWS)[number][1];

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 1;

/** What a number of a unit has to be. */
function problemOf(unit: Unit, value: number): EngagementRuleIssue['code'] | null {
  if (unit === 'sessions' || unit === 'items') return isCount(value) ? null : 'not-a-count';
  if (unit === 'fraction') return value >= 0 && value <= 1 ? null : 'not-a-fraction';
  if (unit === 'points') return value >= 0 && value <= 2 ? null : 'not-points';
  return Number.isFinite(value) && value > 0 ? null : 'not-a-length';
}

/**
 * Every hole and contradiction in a set of engagement rules.
 *
 * Never throws.
 *
 * @param rules - the rules
 * @returns what is wrong and where; empty where nothing is
 * @example
 * ```ts
 * import { defaultEngagementRules, listEngagementRuleIssues } from 'client-engagement';
 *
 * listEngagementRuleIssues(defaultEngagementRules); //=> []
 * listEngagementRuleIssues({ ...defaultEngagementRules, upAfter: 0 }); //=> [{ code: 'not-a-count', path: 'upAfter' }]
 * ```
 * @category engagement
 * @since 0.1.0
 */
export function listEngagementRuleIssues(rules: EngagementRules): readonly EngagementRuleIssue[] {
  const issues: EngagementRuleIssue[] = [];
  const check = (holds: boolean, code: EngagementRuleIssue['code'], path: string): void => {
    if (!holds) issues.push({ code, path });
  };
  const { attendance, participation, application, missed, sessionTimes } = rules;
  check(rules.id !== '', 'empty', 'id');
  check(isCount(rules.version), 'not-a-count', 'version');
  for (const [path, unit] of ENGAGEMENT_ROWS) {
    const problem = problemOf(unit, numberAt(rules, path) ?? Number.NaN);
    if (problem !== null) issues.push({ code: problem, path });
  }
  check(attendance.low <= attendance.strong, 'low-above-strong', 'attendance.low');
  check(participation.low <= participation.strong, 'low-above-strong', 'participation.low');
  check(application.low <= application.strong, 'low-above-strong', 'application.low');
  check(attendance.lateForPartial <= attendance.look, 'never-reached', 'attendance.lateForPartial');
  check(missed.often <= attendance.look, 'never-reached', 'missed.often');
  check(sessionTimes.same <= sessionTimes.look, 'never-reached', 'sessionTimes.same');
  check(rules.partialsForConcern <= 3, 'never-reached', 'partialsForConcern');
  check(missed.inARow <= missed.run, 'fewer-than-in-a-row', 'missed.run');
  return issues;
}
