/** A list in an order: itself where it is in it already, as most are, else a sorted copy. */
export function inOrder<T>(list: readonly T[], compare: (a: T, b: T) => number): readonly T[] {
  let last: T | undefined;
  for (const one of list) {
    if (last !== undefined && compare(last, one) > 0) return [...list].sort(compare);
    last = one;
  }
  return list;
}
