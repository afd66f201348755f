/** A span with the id of what it is of, epoch ms at both ends, both included. */
export interface Span {
  readonly id: string;
  readonly from: number;
  readonly until: number;
}

/** How many spans an instant falls into, and the only one where it is one. */
export interface SpansAt {
  readonly count: number;
  readonly only: string | null;
}

/** How many of some sorted numbers are below a limit, or at it. */
function countUpTo(sorted: readonly number[], limit: number, isIncluded: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = Number(sorted[middle]);
    if (at < limit || (isIncluded && at === limit)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Times with the sum of the places of their spans up to each. */
function summed(ends: readonly { readonly at: number; readonly place: number }[]): {
  readonly times: readonly number[];
  readonly sums: readonly number[];
} {
  const sorted = [...ends].sort((a, b) => a.at - b.at);
  let sum = 0;
  const sums = [0, ...sorted.map(({ place }) => (sum += place))];
  return { times: sorted.map(({ at }) => at), sums };
}

/**
 * Finds the spans that an instant falls into, in the same time however many there are: those that have begun less those
 * that are over; of one, its place is the difference of the sums of the places.
 */
export function spanFinder(spans: readonly Span[]): (at: number) => SpansAt {
  const begun = summed(spans.map(({ from }, place) => ({ at: from, place })));
  const over = summed(spans.map(({ until }, place) => ({ at: until, place })));
  return (at) => {
    const started = countUpTo(begun.times, at, true);
    const ended = countUpTo(over.times, at, false);
    const count = started - ended;
    const place = Number(begun.sums[started]) - Number(over.sums[ended]);
    const [only] = count === 1 ? spans.slice(place, place + 1) : [];
    return { count, only: only?.id ?? null };
  };
}
