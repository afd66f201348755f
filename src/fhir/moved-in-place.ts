import { instantIn, timeOf, type TimeReader } from './fhir-time.js';
import { fieldOf, textOf } from './read-json.js';

/** A time that an appointment had before it was moved in place. */
export interface EarlierTime {
  readonly start: number;
  readonly end: number;
  /** When it was moved away from it, epoch ms; null where the version that moved it is not dated. */
  readonly movedAt: number | null;
}

interface Slot {
  readonly start: number;
  readonly end: number;
}

function slotOf(json: unknown, clock: TimeReader): Slot | null {
  const start = timeOf(fieldOf(json, 'start'), clock);
  const end = timeOf(fieldOf(json, 'end'), clock);
  if (start?.precision !== 'instant' || end?.precision !== 'instant' || end.from <= start.from) return null;
  return { start: start.from, end: end.from };
}

/** Statuses under which a time was really booked; a time that was only proposed is no booking that was moved. */
const BOOKED = ['booked', 'arrived', 'checked-in'];

/**
 * The times that an appointment had before somebody changed them in place, oldest first. Without its earlier versions
 * such a move leaves no trace.
 */
export function earlierTimes(
  earlier: readonly unknown[],
  current: unknown,
  clock: TimeReader,
): readonly EarlierTime[] {
  const times: EarlierTime[] = [];
  let before: Slot | null = null;
  for (const version of [...earlier, current]) {
    const slot = slotOf(version, clock);
    if (slot === null) continue;
    if (before !== null && before.start !== slot.start) {
      const movedAt = instantIn(textOf(fieldOf(version, 'meta'), 'lastUpdated'));
      times.push({ ...before, movedAt });
    }
    before = BOOKED.includes(textOf(version, 'status') ?? '') || version === current ? slot : before;
  }
  return times;
}
