import type { CareRecord } from './care-record.js';

/**
 * The lists of a `CareRecord`, by name.
 *
 * @example
 * ```ts
 * import type { RecordList } from 'client-engagement';
 *
 * const list: RecordList = 'sessions';
 * ```
 * @category care-record
 * @since 0.1.0
 */
export type RecordList = Exclude<keyof CareRecord, 'client'>;

/**
 * The kinds of records that a judgement can cite: the lists of a `CareRecord`, and the client as a whole, whose `part`
 * says which of what they told or agreed was looked at.
 *
 * @example
 * ```ts
 * import type { EvidenceKind } from 'client-engagement';
 *
 * const kind: EvidenceKind = 'sessions';
 * ```
 * @category care-record
 * @since 0.1.0
 */
export type EvidenceKind = RecordList | 'client';

/**
 * Points at one record that decided a judgement.
 *
 * @example
 * ```ts
 * import type { EvidenceRef } from 'client-engagement';
 *
 * const evidence: EvidenceRef = { kind: 'sessions', id: 's3', part: 'cancellation' };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface EvidenceRef {
  /** In which list of the record; `client` for the client as a whole. */
  readonly kind: EvidenceKind;
  /** The id of the record, or of the client. */
  readonly id: string;
  /** The part of it that mattered, if only one did. */
  readonly part?: string | undefined;
}

/**
 * One reason of a judgement: the rule, the records that decided it, and the inputs and thresholds that were used.
 *
 * Sentences are made from reasons by `describeReason`; none are stored in them.
 *
 * @example
 * ```ts
 * import type { Reason } from 'client-engagement';
 *
 * const reason: Reason<'attendance.missed-in-a-row'> = {
 *   rule: 'attendance.missed-in-a-row',
 *   evidence: [{ kind: 'sessions', id: 's3' }],
 *   inputs: { inARow: 1 },
 * };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface Reason<Rule extends string = string> {
  /** Stable id of the rule. */
  readonly rule: Rule;
  /** The records that decided it; empty for a judgement from absence. */
  readonly evidence: readonly EvidenceRef[];
  /** What the rule looked at and compared with, by name. */
  readonly inputs: Readonly<Record<string, string | number | boolean | Date | null>>;
}
