/**
 * The stable codes of errors that are thrown: a caller's mistake, never a fact about a client.
 *
 * Test the code, not the message. No message contains anything from a record.
 *
 * @example
 * ```ts
 * import { hasErrorCode, type ErrorCode } from 'client-engagement';
 *
 * const code: ErrorCode = 'duplicate-id';
 * hasErrorCode(new RangeError('something else'), code); //=> false
 * ```
 * @category errors
 * @since 0.1.0
 */
export type ErrorCode =
  | 'different-client'
  | 'different-scale'
  | 'duplicate-id'
  | 'invalid-date'
  | 'invalid-instrument'
  | 'invalid-policy'
  | 'invalid-rules'
  | 'invalid-statistics'
  | 'invalid-template'
  | 'invalid-time-zone'
  | 'mixed-rules'
  | 'no-policies'
  | 'unknown-code'
  | 'unknown-episode'
  | 'unknown-session';

/** A `RangeError` that carries one of our codes. */
export function rangeError(code: ErrorCode, message: string): RangeError & { readonly code: ErrorCode } {
  return Object.assign(new RangeError(message), { code });
}

/**
 * Whether a caught value is an error of this package with the given code.
 *
 * Never throws.
 *
 * @param error - anything that was caught
 * @param code - the code to look for
 * @returns true only for an error thrown by this package with that very code
 * @example
 * ```ts
 * import { hasErrorCode, rewind } from 'client-engagement';
 *
 * const record = { client: { id: 'ada' }, episodes: [], sessions: [] };
 * let caught: unknown;
 * try {
 *   rewind(record, new Date('not a date'));
 * } catch (error) {
 *   caught = error;
 * }
 * hasErrorCode(caught, 'invalid-date'); //=> true
 * ```
 * @category errors
 * @since 0.1.0
 */
export function hasErrorCode(error: unknown, code: ErrorCode): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
