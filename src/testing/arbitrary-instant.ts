import * as fc from 'fast-check';
import { type FactConstraints, scopeFrom } from './fact-constraints.js';
import { dayMs, hourMs, minuteMs } from './span.js';
import { type TimeZoneYears, timeZoneYears } from './time-zone-change.js';

/** Distances from a change of the clocks at which arithmetic of days and hours goes wrong. */
const aroundChange = [-dayMs, -hourMs, -1, 0, 1, 30 * minuteMs, hourMs, dayMs];

function instantsAroundChanges(from: number, to: number): number[] {
  const years: readonly TimeZoneYears[] = Object.values(timeZoneYears);
  return years
    .flatMap((zone) => zone.changes)
    .flatMap((change) => aroundChange.map((distance) => Date.parse(change.at) + distance))
    .filter((instant) => instant >= from && instant <= to);
}

/**
 * An instant in a window, often within a day of a change of the clocks, and often one that other facts have too.
 *
 * Shrinks towards the beginning of the window.
 *
 * @param constraints - the window: `from` and `to`
 * @returns an arbitrary of valid dates
 * @throws RangeError with code `invalid-date` when the window ends before it starts
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { arbitraryInstant } from 'client-engagement/testing';
 *
 * const from = new Date('2026-03-28T00:00:00Z');
 * const [instant] = fc.sample(arbitraryInstant({ from }), { numRuns: 1, seed: 1 });
 * instant !== undefined && instant >= from; //=> true
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitraryInstant(constraints: Pick<FactConstraints, 'from' | 'to'> = {}): fc.Arbitrary<Date> {
  const scope = scopeFrom(constraints);
  const from = scope.from.getTime();
  const to = scope.to.getTime();
  const everySoOften = 14 * dayMs;
  const minutes = fc.nat({ max: Math.floor((to - from) / minuteMs) }).map((n) => from + n * minuteMs);
  const fortnights = fc
    .nat({ max: Math.floor((to - from) / everySoOften) })
    .map((n) => from + n * everySoOften);
  const exact = fc.integer({ min: from, max: to });
  const changes = fc.constantFrom(from, ...instantsAroundChanges(from, to));
  return fc
    .oneof(
      { arbitrary: fortnights, weight: 3 },
      { arbitrary: minutes, weight: 4 },
      { arbitrary: changes, weight: 2 },
      { arbitrary: exact, weight: 1 },
    )
    .map((ms) => new Date(ms));
}

/**
 * A time zone: UTC, one with summer time, one of half hours, one of the southern half of the world, and the
 * farthest east.
 *
 * Shrinks towards UTC.
 *
 * @param constraints - the zones to choose from: `timeZones`
 * @returns an arbitrary of IANA names
 * @throws RangeError with code `invalid-date` when a window is given and ends before it starts
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { arbitraryTimeZone } from 'client-engagement/testing';
 *
 * fc.sample(arbitraryTimeZone({ timeZones: ['Europe/Berlin'] }), 1); //=> ['Europe/Berlin']
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitraryTimeZone(constraints: FactConstraints = {}): fc.Arbitrary<string> {
  return fc.constantFrom(...scopeFrom(constraints).timeZones);
}

/**
 * The id of a fact: a letter or two and a number from 1.
 *
 * @param prefix - what the id begins with
 * @param max - the highest number, 9 by default
 * @returns an arbitrary of ids
 *
 * Never throws.
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { arbitraryId } from 'client-engagement/testing';
 *
 * fc.sample(arbitraryId('s', 1), 1); //=> ['s1']
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitraryId(prefix: string, max = 9): fc.Arbitrary<string> {
  return fc.integer({ min: 1, max }).map((number) => `${prefix}${number}`);
}
