import * as fc from 'fast-check';
import type { CareRecord } from '../care-record/index.js';
import { arbitraryLater, arbitraryShuffled } from './arbitrary-variation.js';
import { deepFreeze } from './deep-freeze.js';

function same(a: unknown, b: unknown): boolean {
  return fc.stringify(a) === fc.stringify(b);
}

/**
 * The law that the order of a record's lists never matters.
 *
 * Never throws; the property fails where the law does not hold.
 *
 * @param records - which records to try
 * @param judge - the function under test
 * @returns a property for `fc.assert`
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { assessSafety } from 'client-engagement';
 * import { arbitraryCareRecord, orderNeverMatters } from 'client-engagement/testing';
 *
 * const asOf = new Date('2026-09-01T00:00:00Z');
 * fc.check(orderNeverMatters(arbitraryCareRecord(), (record) => assessSafety(record, { asOf })), { seed: 1 }).failed;
 * //=> false
 * ```
 * @category testing
 * @since 0.1.0
 */
export function orderNeverMatters(
  records: fc.Arbitrary<CareRecord>,
  judge: (record: CareRecord) => unknown,
): fc.IProperty<[[CareRecord, CareRecord]]> {
  const pairs = records.chain((record) => fc.tuple(fc.constant(record), arbitraryShuffled(record)));
  return fc.property(pairs, ([record, shuffled]) => same(judge(record), judge(shuffled)));
}

/**
 * The law that what happens after a moment changes nothing as of that moment.
 *
 * Never throws; the property fails where the law does not hold.
 *
 * @param records - which records to try
 * @param at - the moment
 * @param judge - the function under test, judging as of that moment
 * @returns a property for `fc.assert`
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { assessSafety } from 'client-engagement';
 * import { arbitraryCareRecord, laterChangesNothing } from 'client-engagement/testing';
 *
 * const asOf = new Date('2026-06-01T00:00:00Z');
 * const law = laterChangesNothing(arbitraryCareRecord(), asOf, (record) => assessSafety(record, { asOf }));
 * fc.check(law, { seed: 1 }).failed; //=> false
 * ```
 * @category testing
 * @since 0.1.0
 */
export function laterChangesNothing(
  records: fc.Arbitrary<CareRecord>,
  at: Date,
  judge: (record: CareRecord) => unknown,
): fc.IProperty<[[CareRecord, CareRecord]]> {
  const pairs = records.chain((record) => fc.tuple(fc.constant(record), arbitraryLater(record, at)));
  return fc.property(pairs, ([record, later]) => same(judge(record), judge(later)));
}

/**
 * The law that a function is pure: it does not change what it is given, gives the same again, and gives plain data
 * that shares no `Date` with what it was given.
 *
 * Never throws; the property fails where the law does not hold.
 *
 * @param inputs - what to give it
 * @param judge - the function under test
 * @returns a property for `fc.assert`
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { isPure } from 'client-engagement/testing';
 *
 * fc.check(isPure(fc.array(fc.nat(), { minLength: 2 }), (list) => list.map((n) => n + 1))).failed; //=> false
 * fc.check(isPure(fc.array(fc.nat(), { minLength: 2 }), (list) => list.reverse())).failed; //=> true
 * ```
 * @category testing
 * @since 0.1.0
 */
export function isPure<T>(inputs: fc.Arbitrary<T>, judge: (input: T) => unknown): fc.IProperty<[T]> {
  return fc.property(inputs, (input) => {
    const before = fc.stringify(input);
    const result = judge(deepFreeze(input));
    const dates = datesIn(input, new Set());
    return (
      same(result, judge(input)) &&
      fc.stringify(input) === before &&
      isPlain(result) &&
      ![...datesIn(result, new Set())].some((date) => dates.has(date))
    );
  });
}

/** Every `Date` object in a value. */
function datesIn(value: unknown, found: Set<Date>): Set<Date> {
  if (value instanceof Date) found.add(value);
  else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) datesIn(part, found);
  }
  return found;
}

/** Whether a value is plain data: survives JSON and structured cloning with nothing lost but the type of dates. */
function isPlain(value: unknown): boolean {
  if (value instanceof Date) return !Number.isNaN(value.getTime());
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null)
    return typeof value !== 'function' && typeof value !== 'symbol';
  return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain);
}
