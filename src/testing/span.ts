/** One minute, in milliseconds. */
export const minuteMs = 60_000;

/** One hour, in milliseconds. */
export const hourMs = 3_600_000;

/** Twenty-four hours, in milliseconds. */
export const dayMs = 86_400_000;

/** The instant so many milliseconds after another; a new `Date`. */
export function plus(instant: Date, ms: number): Date {
  return new Date(instant.getTime() + ms);
}

/** An end that lies after its start: the given one, or its mirror image on the other side of the start. */
export function endAfter(start: Date, end: Date | undefined): Date | undefined {
  if (end === undefined || end > start) return end;
  return new Date(2 * start.getTime() - end.getTime() + minuteMs);
}
