import { rangeError } from '../internal/errors.js';
import { listEngagementRuleIssues } from './engagement-rule-issue.js';
import { defaultEngagementRules, type EngagementRules } from './engagement-rules.js';

/** The parts of the rules that are made of several numbers. */
type Part = {
  [Key in keyof EngagementRules]: EngagementRules[Key] extends number | string ? never : Key;
}[keyof EngagementRules];

/**
 * Changes to a set of engagement rules: of each part only what differs.
 *
 * @example
 * ```ts
 * import type { EngagementRulesChanges } from 'client-engagement';
 *
 * const changes: EngagementRulesChanges = { id: 'our-coaching', contactGap: { days: 42 }, upAfter: 1 };
 * ```
 * @category engagement
 * @since 0.1.0
 */
export type EngagementRulesChanges = { readonly id: string } & Partial<Omit<EngagementRules, 'id' | Part>> & {
    readonly [Key in Part]?: Partial<EngagementRules[Key]> | undefined;
  };

/** Refuses rules with a hole or a contradiction. */
export function checkEngagementRules(rules: EngagementRules): void {
  const issues = listEngagementRuleIssues(rules);
  if (issues.length === 0) return;
  const found = issues.map(({ code, path }) => `${path} (${code})`).join(', ');
  throw rangeError('invalid-rules', `The engagement rules have a hole or a contradiction: ${found}.`);
}

/**
 * A service's own rules of engagement: the default, or other rules, with changes laid over them.
 *
 * Rules with a hole or a contradiction are refused, and the error says where. Every result says which rules it used, so
 * give rules whose numbers differ an id or a version of their own.
 *
 * @param changes - id, and whatever differs
 * @param base - what they differ from; absent means the default rules
 * @returns the rules, a plain value
 * @throws RangeError with code `invalid-rules` when there is a hole or a contradiction; its message names each field
 * @example
 * ```ts
 * import { defineEngagementRules, hasErrorCode } from 'client-engagement';
 *
 * const ours = defineEngagementRules({ id: 'ours', contactGap: { days: 28 } });
 * ours.contactGap; //=> { days: 28, cadences: 3, daysBeforeFirstSession: 14 }
 *
 * let message = '';
 * try {
 *   defineEngagementRules({ id: 'ours', attendance: { low: 0.9 } });
 * } catch (error) {
 *   message = hasErrorCode(error, 'invalid-rules') ? String(error) : '';
 * }
 * message.includes('attendance.low (low-above-strong)'); //=> true
 * ```
 * @category engagement
 * @since 0.1.0
 */
export function defineEngagementRules(
  changes: EngagementRulesChanges,
  base: EngagementRules = defaultEngagementRules,
): EngagementRules {
  const rules: EngagementRules = {
    id: changes.id,
    version: changes.version ?? 1,
    attendance: { ...base.attendance, ...changes.attendance },
    participation: { ...base.participation, ...changes.participation },
    application: { ...base.application, ...changes.application },
    staleAfter: changes.staleAfter ?? base.staleAfter,
    partialsForConcern: changes.partialsForConcern ?? base.partialsForConcern,
    missed: { ...base.missed, ...changes.missed },
    courseMinimum: changes.courseMinimum ?? base.courseMinimum,
    upAfter: changes.upAfter ?? base.upAfter,
    contactGap: { ...base.contactGap, ...changes.contactGap },
    quietFor: changes.quietFor ?? base.quietFor,
    interruption: { ...base.interruption, ...changes.interruption },
    sessionTimes: { ...base.sessionTimes, ...changes.sessionTimes },
    wait: { ...base.wait, ...changes.wait },
  };
  checkEngagementRules(rules);
  return rules;
}
