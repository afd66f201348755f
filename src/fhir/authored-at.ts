import { timeOf } from './fhir-time.js';

/** When a response was answered: an instant, or a day, which is dated at its beginning. */
export interface AuthoredAt {
  readonly at: Date;
  readonly precision: 'instant' | 'day';
}

/** Reads a FHIR dateTime that is precise to the day at least; null where it is not. */
export function authoredAt(text: string | undefined, timeZone: string): AuthoredAt | null {
  const time = timeOf(text, { timeZone });
  return time === null || time.precision === 'month' || time.precision === 'year'
    ? null
    : { at: new Date(time.from), precision: time.precision };
}
