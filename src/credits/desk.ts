import type { Lot } from './lot.js';
import { createMinTree } from './min-tree.js';
import type { UseState } from './use-state.js';

/** The lots and the sessions of one service, found without looking at each. */
export interface Desk {
  /** The lot that ends first of those that are valid at an instant and have something. */
  readonly lotAt: (instant: number) => Lot | undefined;
  /** The session booked first of those that wait for something and lie within a lot's validity. */
  readonly waitingIn: (lot: Lot) => UseState | undefined;
  /** Takes note of what a lot has now; a lot of another service is left out. */
  readonly noteLot: (lot: Lot) => void;
  /** Takes note of what a session waits for now. */
  readonly noteUse: (state: UseState) => void;
}

/** The first place of a sorted list of which something holds that holds for all later ones; its length for none. */
export function firstWhere<T>(list: readonly T[], holds: (one: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The places of a list's members, and a tree with a number for each. */
function rowOf<T>(list: readonly T[], valueOf: (one: T) => number) {
  const tree = createMinTree(list.length);
  const places = new Map<T, number>();
  for (const one of list) places.set(one, places.size);
  const note = (one: T): void => {
    const place = places.get(one);
    if (place !== undefined) tree.set(place, valueOf(one));
  };
  return { firstAtMost: tree.firstAtMost, leastIn: tree.leastIn, note };
}

/** A desk for lots that are sorted by their end, and sessions that are sorted by their instant. */
export function openDesk(lots: readonly Lot[], uses: readonly UseState[]): Desk {
  const lotRow = rowOf(lots, ({ accounts, validFrom }) => (accounts.available > 0 ? validFrom : Infinity));
  const useRow = rowOf(uses, ({ now, rank }) => (now.waiting > 0 ? rank : Infinity));
  return {
    lotAt(instant) {
      const from = firstWhere(lots, ({ validUntil }) => validUntil > instant);
      return lots[lotRow.firstAtMost(from, instant)];
    },
    waitingIn({ validFrom, validUntil }) {
      const from = firstWhere(uses, ({ instant }) => instant >= validFrom);
      const to = firstWhere(uses, ({ instant }) => instant >= validUntil);
      return uses[useRow.leastIn(from, to)];
    },
    noteLot: lotRow.note,
    noteUse: useRow.note,
  };
}
