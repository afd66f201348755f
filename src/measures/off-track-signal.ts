import type { EvidenceRef } from '../care-record/evidence.js';
import type { Basis } from '../sources.js';
import type { WeekTable } from './week-table.js';

/**
 * Stable ids of the rules that look for care that is not helping as hoped.
 *
 * @example
 * ```ts
 * import type { SignalRule } from 'client-engagement';
 *
 * const rule: SignalRule = 'signals.reliable-deterioration';
 * ```
 * @category measures
 * @since 0.1.0
 */
export type SignalRule =
  | 'signals.reliable-deterioration'
  | 'signals.no-reliable-improvement'
  | 'signals.week-table'
  | 'signals.expected-response';

/**
 * One sign, in the scores of one instrument, that the work may not be helping as hoped. A reason to talk it over, not a
 * prediction about a person.
 *
 * @example
 * ```ts
 * import type { OffTrackSignal } from 'client-engagement';
 *
 * const signal: OffTrackSignal = {
 *   rule: 'signals.reliable-deterioration',
 *   evidence: [
 *     { kind: 'measures', id: 'm1' },
 *     { kind: 'measures', id: 'm5' },
 *   ],
 *   inputs: { instrument: 'phq-9', baseline: 9, latest: 15, sessions: null, week: null },
 *   threshold: { value: 6, of: 'change' },
 *   basis: { source: 'nhs-talking-therapies-manual', standing: 'standard', verified: 'secondary' },
 * };
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface OffTrackSignal {
  /** The rule. */
  readonly rule: SignalRule;
  /** The first questionnaire and the latest. */
  readonly evidence: readonly EvidenceRef[];
  /** What the rule looked at. */
  readonly inputs: {
    /** Id of the instrument. */
    readonly instrument: string;
    /** The first total that counts, in points. */
    readonly baseline: number;
    /** The latest total that counts, in points. */
    readonly latest: number;
    /** Sessions attended between the two; null where none were handed over. */
    readonly sessions: number | null;
    /** Whole weeks between the two, to the nearest; null where the rule does not ask. */
    readonly week: number | null;
  };
  /** What it compared with. */
  readonly threshold: {
    /** The number itself. */
    readonly value: number;
    /** Points of change, a number of sessions, or a total in points. */
    readonly of: 'change' | 'sessions' | 'total';
  };
  /** Where the number comes from. */
  readonly basis: Basis;
}

/**
 * What signals are looked for, besides reliable deterioration, which always is.
 *
 * @example
 * ```ts
 * import { schuellerWeekTable, type SignalOptions } from 'client-engagement';
 *
 * const options: SignalOptions = { weekTable: schuellerWeekTable };
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface SignalOptions {
  /** When sessions were attended; absent means that it is not known. */
  readonly attendedAt?: readonly Date[] | undefined;
  /**
   * After how many attended sessions the lack of reliable improvement is a signal; absent means never. Studies of
   * trajectories warn that change often comes after the sixth session.
   */
  readonly noImprovementAfter?: number | undefined;
  /** A table of totals by week; absent means none. */
  readonly weekTable?: WeekTable | undefined;
  /**
   * The caller's own curve: the total, in points, that would be as far from the expected response as is still on track,
   * from the first total and the number of attended sessions since; null where it says nothing. None ships.
   */
  readonly expectedBoundary?: ((baseline: number, sessions: number) => number | null) | undefined;
}
