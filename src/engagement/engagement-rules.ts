import { rangeError } from '../internal/errors.js';
import { listThresholds, numberAt, type ThresholdRow } from '../internal/list-thresholds.js';
import type { Basis, Threshold } from '../sources.js';

/**
 * The numbers that engagement is read with, as one versioned value.
 *
 * @example
 * ```ts
 * import { defaultEngagementRules, type EngagementRules } from 'client-engagement';
 *
 * const rules: EngagementRules = { ...defaultEngagementRules, id: 'our-service', version: 2, upAfter: 3 };
 * rules.upAfter; //=> 3
 * ```
 * @category engagement
 * @since 0.1.0
 */
export interface EngagementRules {
  /** Id of the rules. */
  readonly id: string;
  /** Version, a whole number from 1. */
  readonly version: number;
  /** How attendance is read. */
  readonly attendance: {
    /** How many of the latest sessions are looked at, 1 or more. */
    readonly look: number;
    /** Share of them kept from which attendance reads strong, 0 to 1. */
    readonly strong: number;
    /** Share of them kept below which attendance reads low, 0 to 1. */
    readonly low: number;
    /** Late arrivals among them from which attendance reads partial at most. */
    readonly lateForPartial: number;
  };
  /** When missed sessions ask for attention. */
  readonly missed: {
    /** This many in a row, one of them a session that the client did not attend. */
    readonly inARow: number;
    /** This many in a row of any kind. */
    readonly run: number;
    /** This many among the latest that are looked at. */
    readonly often: number;
    /** This many attended since put `often` aside. */
    readonly reassuredBy: number;
  };
  /** Attended sessions from which care has started. */
  readonly courseMinimum: number;
  /** Clear attended sessions in a row that it takes to rise. */
  readonly upAfter: number;
  /** Time without contact. */
  readonly contactGap: {
    /** At least this many days. */
    readonly days: number;
    /** At least this many times the days from one session to the next. */
    readonly cadences: number;
    /** Days before the first attended session. */
    readonly daysBeforeFirstSession: number;
  };
}

/**
 * The default rules of engagement. Their numbers are working defaults, not science: `listEngagementThresholds` says
 * where each comes from.
 *
 * @example
 * ```ts
 * import { defaultEngagementRules } from 'client-engagement';
 *
 * defaultEngagementRules.contactGap; //=> { days: 21, cadences: 3, daysBeforeFirstSession: 14 }
 * ```
 * @category engagement
 * @since 0.1.0
 */
export const defaultEngagementRules: EngagementRules = {
  id: 'default',
  version: 1,
  attendance: { look: 4, strong: 0.75, low: 0.5, lateForPartial: 2 },
  missed: { inARow: 2, run: 3, often: 2, reassuredBy: 2 },
  courseMinimum: 2,
  upAfter: 2,
  contactGap: { days: 21, cadences: 3, daysBeforeFirstSession: 14 },
};

const OURS: Basis = { source: 'our-default', standing: 'our-default', verified: 'primary' };
const GUIDE: Basis = { source: 'practitioner-guide', standing: 'service-precedent', verified: 'primary' };
const COURSE: Basis = { source: 'nhs-talking-therapies-course', standing: 'standard', verified: 'secondary' };
const INITIATION: Basis = {
  source: 'hedis-initiation',
  standing: 'service-precedent',
  verified: 'secondary',
};

const ROWS: readonly ThresholdRow[] = [
  ['attendance.look', 'sessions', OURS],
  ['attendance.strong', 'fraction', OURS],
  ['attendance.low', 'fraction', OURS],
  ['attendance.lateForPartial', 'sessions', OURS],
  ['missed.inARow', 'sessions', OURS],
  ['missed.run', 'sessions', GUIDE],
  ['missed.often', 'sessions', OURS],
  ['missed.reassuredBy', 'sessions', OURS],
  ['courseMinimum', 'sessions', COURSE],
  ['upAfter', 'sessions', OURS],
  ['contactGap.days', 'days', OURS],
  ['contactGap.cadences', 'sessions', OURS],
  ['contactGap.daysBeforeFirstSession', 'days', INITIATION],
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
  return listThresholds(rules, defaultEngagementRules, ROWS);
}

/** Refuses rules with a hole or a contradiction. */
export function checkEngagementRules(rules: EngagementRules): void {
  const { strong, low } = rules.attendance;
  const numbersIn = (of: ThresholdRow[1]): number[] =>
    ROWS.filter(([, unit]) => unit === of).map(([name]) => Number(numberAt(rules, name)));
  const counts = numbersIn('sessions');
  const days = numbersIn('days');
  const areCounts = [...counts, rules.version].every((count) => Number.isInteger(count) && count >= 1);
  const areDays = days.every((count) => Number.isFinite(count) && count > 0);
  const areShares = low >= 0 && low <= strong && strong <= 1;
  if (!areCounts || !areDays || !areShares) {
    throw rangeError(
      'invalid-rules',
      'Engagement rules need whole counts from 1, days above 0 and 0 ≤ low ≤ strong ≤ 1.',
    );
  }
}
