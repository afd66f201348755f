import { addWorkingDays, instantOf, wallClockAt } from '../time/calendar.js';
import { DAY, MINUTE } from '../time/duration.js';
import type { OutreachStep } from './outreach-rule.js';

/** When a step of outreach is due, counted from an instant in a zone: the start of the session. */
export function outreachInstant(
  { after }: OutreachStep,
  from: number,
  timeZone: string,
  holidays: ReadonlySet<string>,
): number {
  if (after === 'end-of-day') {
    const wall = wallClockAt(from, timeZone);
    return instantOf(wall - (((wall % DAY) + DAY) % DAY) + DAY, timeZone);
  }
  if ('minutes' in after) return from + after.minutes * MINUTE;
  if ('workingDays' in after) return addWorkingDays(from, after.workingDays, timeZone, holidays);
  return instantOf(wallClockAt(from, timeZone) + after.days * DAY, timeZone);
}
