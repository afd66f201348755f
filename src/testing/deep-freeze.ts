/**
 * Freezes a value and everything in it, so that whoever changes it throws. A `Date` is frozen as an object; that no
 * function moves its time is checked by comparing, not by freezing.
 *
 * Never throws.
 *
 * @param value - anything
 * @returns the same value
 * @example
 * ```ts
 * import { deepFreeze, recordFromTokens } from 'client-engagement/testing';
 *
 * Object.isFrozen(deepFreeze(recordFromTokens('A')).sessions); //=> true
 * ```
 * @category testing
 * @since 0.1.0
 */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}
