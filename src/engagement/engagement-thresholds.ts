import { listThresholds, type ThresholdRow } from '../internal/list-thresholds.js';
import type { Basis, Threshold } from '../sources.js';
import { defaultEngagementRules, type EngagementRules } from './engagement-rules.js';

const OURS: Basis = { source: 'our-default', standing: 'our-default', verified: 'primary' };
const GUIDE: Basis = { source: 'practitioner-guide', standing: 'service-precedent', verified: 'primary' };
const COURSE: Basis = { source: 'nhs-talking-therapies-course', standing: 'standard', verified: 'secondary' };
const INITIATION: Basis = {
  source: 'hedis-initiation',
  standing: 'service-precedent',
  verified: 'secondary',
};
const WAITING: Basis = { source: 'waiting-and-attendance', standing: 'our-default', verified: 'secondary' };

/** Every number of the rules, with its unit and where its default comes from. */
export const ENGAGEMENT_ROWS: readonly ThresholdRow[] = [
  ['attendance.look', 'sessions', OURS],
  ['attendance.strong', 'fraction', OURS],
  ['attendance.low', 'fraction', OURS],
  ['attendance.lateForPartial', 'sessions', OURS],
  ['participation.look', 'sessions', OURS],
  ['participation.strong', 'points', OURS],
  ['participation.low', 'points', OURS],
  ['application.look', 'items', OURS],
  ['application.strong', 'points', OURS],
  ['application.low', 'points', OURS],
  ['staleAfter', 'sessions', OURS],
  ['partialsForConcern', 'items', OURS],
  ['missed.inARow', 'sessions', OURS],
  ['missed.run', 'sessions', GUIDE],
  ['missed.often', 'sessions', OURS],
  ['missed.reassuredBy', 'sessions', OURS],
  ['courseMinimum', 'sessions', COURSE],
  ['upAfter', 'sessions', OURS],
  ['contactGap.days', 'days', OURS],
  ['contactGap.cadences', 'sessions', OURS],
  ['contactGap.daysBeforeFirstSession', 'days', INITIATION],
  ['quietFor', 'sessions', OURS],
  ['interruption.inARow', 'sessions', OURS],
  ['interruption.cadences', 'sessions', OURS],
  ['sessionTimes.look', 'sessions', OURS],
  ['sessionTimes.same', 'sessions', OURS],
  ['sessionTimes.withinMinutes', 'minutes', OURS],
  ['wait.days', 'days', WAITING],
];

/**
 * Every number of a set of engagement rules, with its unit and where it comes from.
 *
 * A number that differs from the default has the source `caller`. Never throws.
 *
 * @param rules - the rules
 * @returns the numbers, named `<rules id>@<version>:<number>`
 * @example
 * ```ts
 * import { defaultEngagementRules, listEngagementThresholds } from 'client-engagement';
 *
 * const [look] = listEngagementThresholds(defaultEngagementRules);
 * [look?.name, look?.value, look?.standing]; //=> ['default@1:attendance.look', 4, 'our-default']
 * ```
 * @category engagement
 * @since 0.1.0
 */
export function listEngagementThresholds(rules: EngagementRules): readonly Threshold[] {
  return listThresholds(rules, defaultEngagementRules, ENGAGEMENT_ROWS);
}
