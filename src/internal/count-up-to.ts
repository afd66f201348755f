/** How many of some sorted numbers are at or below a value. */
export function countUpTo(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (Number(sorted[middle]) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
