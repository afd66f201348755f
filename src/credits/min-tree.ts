/**
 * Numbers in a row of places, in which the first that is small enough, and the least of a range, are found without
 * looking at each. A place holds Infinity until it is set.
 */
export interface MinTree {
  /** Puts a number in a place. */
  readonly set: (place: number, value: number) => void;
  /** The first place from `from` on with a number of at most `limit`; -1 where there is none. */
  readonly firstAtMost: (from: number, limit: number) => number;
  /** The place of the least number from `from` up to, not including, `to`; -1 where all are Infinity. */
  readonly leastIn: (from: number, to: number) => number;
}

/** A tree of so many places; each node holds the least number below it. */
export function createMinTree(places: number): MinTree {
  let width = 1;
  while (width < places) width *= 2;
  const least = new Float64Array(2 * width).fill(Infinity);
  const at = (node: number): number => Number(least[node]);

  function set(place: number, value: number): void {
    let node = width + place;
    if (least[node] === value) return;
    least[node] = value;
    while (node > 1) {
      node >>= 1;
      least[node] = Math.min(at(2 * node), at(2 * node + 1));
    }
  }

  function firstBelow(node: number, low: number, span: number, from: number, limit: number): number {
    if (low + span <= from || !(at(node) <= limit)) return -1;
    if (span === 1) return low;
    const half = span / 2;
    const found = firstBelow(2 * node, low, half, from, limit);
    return found === -1 ? firstBelow(2 * node + 1, low + half, half, from, limit) : found;
  }

  function leastBetween(from: number, to: number): number {
    let result = Infinity;
    let [low, high] = [width + from, width + to];
    while (low < high) {
      if (low % 2 === 1) result = Math.min(result, at(low++));
      if (high % 2 === 1) result = Math.min(result, at(--high));
      low >>= 1;
      high >>= 1;
    }
    return result;
  }

  function firstAtMost(from: number, limit: number): number {
    return limit === Infinity ? -1 : firstBelow(1, 0, width, from, limit);
  }

  function leastIn(from: number, to: number): number {
    return firstAtMost(from, leastBetween(from, to));
  }

  return { set, firstAtMost, leastIn };
}
