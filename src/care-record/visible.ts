import { toMs } from '../internal/instant.js';

/** The keys of `T` that hold an optional instant. */
type OptionalInstant<T> = { [K in keyof T]-?: T[K] extends Date | undefined ? K : never }[keyof T];

/** Whether an instant, if there is one, lies after `at`. */
export function isLater(instant: Date | undefined, at: number): boolean {
  return instant !== undefined && toMs(instant) > at;
}

/** The fact without those of its optional instants that lie after `at`; the fact itself where there are none. */
export function withoutLater<T extends object>(fact: T, at: number, keys: readonly OptionalInstant<T>[]): T {
  let seen = fact;
  for (const key of keys) {
    const instant = fact[key];
    if (instant instanceof Date && toMs(instant) > at) seen = { ...seen, [key]: undefined };
  }
  return seen;
}

/**
 * The facts of a list that were there at `at`, each as it was then. Gives the list itself back when nothing in it
 * is later, so that reading a record as of now costs no copy.
 */
export function listAsOf<T, List extends readonly T[] | undefined>(
  facts: List & (readonly T[] | undefined),
  at: number,
  from: (fact: T) => Date,
  asOf?: (fact: T, at: number) => T,
): List {
  if (facts === undefined) return facts;
  let changed = false;
  const seen: T[] = [];
  for (const fact of facts) {
    if (toMs(from(fact)) > at) {
      changed = true;
      continue;
    }
    const then = asOf === undefined ? fact : asOf(fact, at);
    if (then !== fact) changed = true;
    seen.push(then);
  }
  return changed ? (seen as readonly T[] as List) : facts;
}
