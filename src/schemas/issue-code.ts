/**
 * Stable codes of what can be wrong with a record that comes from outside.
 *
 * @example
 * ```ts
 * import type { RecordIssueCode } from 'client-engagement/schemas';
 *
 * const code: RecordIssueCode = 'ends-before-start';
 * ```
 * @category schemas
 * @since 0.1.0
 */
export type RecordIssueCode =
  | 'unknown-field'
  | 'missing-field'
  | 'wrong-type'
  | 'not-an-instant'
  | 'not-one-of'
  | 'too-small'
  | 'too-big'
  | 'wrong-format'
  | 'ends-before-start'
  | 'bounds-reversed'
  | 'invalid-time-zone'
  | 'duplicate-id'
  | 'wrong-client'
  | 'reserved-key'
  | 'invalid-policy'
  | 'invalid-rules'
  | 'invalid-template';
