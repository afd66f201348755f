import * as fc from 'fast-check';

/** One arbitrary for every field of a fact; a field that can be absent gives `undefined` for absent. */
export type FactModel<T> = { [K in keyof T]-?: fc.Arbitrary<T[K]> };

/** A copy without the keys that hold `undefined`. */
export function compact<T extends object>(value: T): T {
  const kept: Partial<T> = {};
  for (const key in value) if (value[key] !== undefined) kept[key] = value[key];
  // Only keys whose value is `undefined` were left out, and those are optional in every fact type.
  return kept as T;
}

/** A fact of which every field is drawn by itself; absent fields have no key. */
export function arbitraryFact<T extends object>(model: FactModel<T>): fc.Arbitrary<T> {
  return fc.record<T>(model, { noNullPrototype: true }).map(compact) as fc.Arbitrary<T>;
}

/** The value in `share` of the cases (from 0 to 1), else `undefined`; shrinks to `undefined`. */
export function sometimes<T>(arbitrary: fc.Arbitrary<T>, share = 0.5): fc.Arbitrary<T | undefined> {
  const weight = Math.round(share * 100);
  return fc.oneof(
    { withCrossShrink: true },
    { arbitrary: fc.constant(undefined), weight: 100 - weight },
    { arbitrary, weight },
  );
}

/** A short list, mostly of none to three. */
export function few<T>(arbitrary: fc.Arbitrary<T>, maxLength = 3): fc.Arbitrary<T[]> {
  return fc.array(arbitrary, { maxLength, size: 'max' });
}
