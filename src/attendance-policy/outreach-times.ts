import { addDays, addWorkingDays, datesAfter, endOfDay, isWorkingDay } from '../time/calendar.js';
import { MINUTE } from '../time/duration.js';
import type { OutreachStep } from './outreach-rule.js';

/** The session after which there is outreach, and whose days count. Instants in epoch ms. */
export interface OutreachFrame {
  readonly start: number;
  readonly end: number;
  /** Until when it is of use to say "I am here". */
  readonly hereUntil: number;
  readonly timeZone: string;
  readonly holidays: ReadonlySet<string>;
}

/** A step with the times that the policy gives it. */
export interface TimedStep {
  readonly step: OutreachStep;
  /** Whether it says "I am here": while a client who joins can still be seen. */
  readonly isHere: boolean;
  /** From when it can be done, epoch ms. */
  readonly from: number;
  /** By when, epoch ms; for something to be done by the end of a day, the end of it. */
  readonly dueAt: number;
}

function instantOfStep({ after }: OutreachStep, { start, end, timeZone, holidays }: OutreachFrame): number {
  if (after === 'end-of-day') return end;
  if ('minutes' in after) return start + after.minutes * MINUTE;
  if ('workingDays' in after) return addWorkingDays(start, after.workingDays, timeZone, holidays);
  return addDays(start, after.days, timeZone);
}

/** When the policy asks for a step; what is no "I am here" waits until the session is over. */
export function timedStep(step: OutreachStep, frame: OutreachFrame): TimedStep {
  const { end, hereUntil, timeZone } = frame;
  const at = instantOfStep(step, frame);
  const isHere = step.step === 'contact' && at < hereUntil;
  const from = isHere ? at : Math.max(at, end);
  return { step, isHere, from, dueAt: step.after === 'end-of-day' ? endOfDay(end, timeZone) : from };
}

/** As long after a contact as the policy puts between two steps, counted as the later one is written. */
export function afterContact(
  at: number,
  [previous, next]: readonly [TimedStep, TimedStep],
  { timeZone, holidays }: OutreachFrame,
): number {
  const { after } = next.step;
  if (after !== 'end-of-day' && 'minutes' in after) return at + next.from - previous.from;
  const isWorking = after !== 'end-of-day' && 'workingDays' in after;
  const days = isWorking
    ? datesAfter(previous.from, next.from, timeZone, (wall) => isWorkingDay(wall, holidays))
    : datesAfter(previous.from, next.from, timeZone);
  if (days === 0) return at;
  return isWorking ? addWorkingDays(at, days, timeZone, holidays) : addDays(at, days, timeZone);
}
