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
 * const reading: Reading = { level: 'unknown', from: null, to: null, reasons: [] };
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
  /** Why. */
  readonly reasons: readonly Reason<EngagementRule>[];
}

/**
 * The four sides of engagement. So far only attendance is read; the other three say `unknown`.
 *
 * @example
 * ```ts
 * import type { Reading, Readings } from 'client-engagement';
 *
 * const unknown: Reading = { level: 'unknown', from: null, to: null, reasons: [] };
 * const readings: Readings = {
 *   attendance: unknown,
 *   participation: unknown,
 *   application: unknown,
 *   completion: unknown,
 * };
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

/** A reading from nothing. */
export const UNKNOWN_READING: Reading = { level: 'unknown', from: null, to: null, reasons: [] };
