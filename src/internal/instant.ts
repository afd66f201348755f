import { rangeError } from './errors.js';

/** Milliseconds since the epoch of a `Date`; an invalid one is the caller's mistake. */
export function toMs(date: Date): number {
  const ms = date.getTime();
  if (Number.isNaN(ms)) throw rangeError('invalid-date', 'A Date is invalid.');
  return ms;
}
