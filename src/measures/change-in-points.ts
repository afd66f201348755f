import type { Instrument } from './instrument.js';

/** The change from a first to a last total in points, or why there is none. */
export function changeOf(
  { range: { min, max } }: Instrument,
  first: number | null,
  last: number | null,
): number | 'total-missing' | 'total-out-of-range' {
  if (first === null || last === null) return 'total-missing';
  const inRange = first >= min && first <= max && last >= min && last <= max;
  return inRange ? last - first : 'total-out-of-range';
}

/** Whether a change is for the better or the worse by so many points at least, in an instrument's direction. */
export function sideOf(
  change: number,
  threshold: number,
  { direction }: Pick<Instrument, 'direction'>,
): 'better' | 'worse' | 'neither' {
  if (Math.abs(change) < threshold) return 'neither';
  return change > 0 === (direction === 'higher-is-better') ? 'better' : 'worse';
}
