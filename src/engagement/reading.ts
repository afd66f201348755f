import type { Reason } from '../care-record/evidence.js';
import type { EngagementRule } from './engagement-rule.js';

/**
 * How one side of engagement reads. `unknown` says that nothing can be read from; it never counts as `low`.
 *
 * @example
 * ```ts
 * import type { ReadingLevel } from 'client-engagement';
 *
 * const level: ReadingLevel = 'partial';
 * ```
 * @category engagement
 * @since 0.1.0
 */
export type ReadingLevel = 'unknown' | 'low' | 'partial' | 'strong';

/**
 * One side of engagement: how it reads, from what, and why.
 *
 * @example
 * ```ts
 * import type { Reading } from 'client-engagement';
 *
 * const reading: Reading = {
 *   level: 'unknown',
 *   from: null,
 *   to: null,
 *   sessionsSince: null,
 *   reasons: [{ rule: 'engagement.not-rated', evidence: [], inputs: {} }],
 * };
 * ```
 * @category engagement
 * @since 0.1.0
 */
export interface Reading {
  /** How it reads. */
  readonly level: ReadingLevel;
  /** The oldest evidence it rests on; null where it rests on none. */
  readonly from: Date | null;
  /** The latest evidence it rests on; null where it rests on none. */
  readonly to: Date | null;
  /**
   * How old its latest evidence is: the sessions attended since. Null where there never was any. A reading whose
   * evidence is older than the rules allow is `unknown` and still says how old it is.
   */
  readonly sessionsSince: number | null;
  /** Why: the rule, the records, and the numbers it was compared with. */
  readonly reasons: readonly Reason<EngagementRule>[];
}

/**
 * The four sides of engagement. They are never added up into one number.
 *
 * @example
 * ```ts
 * import { assessEngagement, defaultAttendancePolicy, type Readings } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const { episodes } = assessEngagement(recordFromTokens('A A A X'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * const readings: Readings | undefined = episodes[0]?.readings;
 * [readings?.attendance.level, readings?.participation.level]; //=> ['strong', 'unknown']
 * ```
 * @category engagement
 * @since 0.1.0
 */
export interface Readings {
  /** Coming to sessions. */
  readonly attendance: Reading;
  /** Taking part in sessions. */
  readonly participation: Reading;
  /** Using and reflecting on it between sessions. */
  readonly application: Reading;
  /** Staying until the work is done. */
  readonly completion: Reading;
}

/**
 * The name of one of the four readings.
 *
 * @example
 * ```ts
 * import type { ReadingName } from 'client-engagement';
 *
 * const name: ReadingName = 'application';
 * ```
 * @category engagement
 * @since 0.1.0
 */
export type ReadingName = keyof Readings;

/** The four, in the order of the guide. */
export const READING_NAMES: readonly ReadingName[] = [
  'attendance',
  'participation',
  'application',
  'completion',
];

/** A reading from nothing, with why there is nothing. */
export function unknownReading(
  rule: EngagementRule,
  evidence: Reason['evidence'] = [],
  inputs: Reason['inputs'] = {},
): Reading {
  return {
    level: 'unknown',
    from: null,
    to: null,
    sessionsSince: null,
    reasons: [{ rule, evidence, inputs }],
  };
}

/** The level of a mean on the scale from 0 to 2. */
export function levelOf(
  mean: number,
  { strong, low }: { readonly strong: number; readonly low: number },
): ReadingLevel {
  if (mean >= strong) return 'strong';
  return mean <= low ? 'low' : 'partial';
}
