import { MINUTE } from '../time/duration.js';
import type { TooLate } from './lateness-rule.js';

/** The lateness after which a session of a length is no longer held, both in ms; Infinity for never. */
export function tooLateAfter(tooLate: TooLate | undefined, length: number): number {
  if (tooLate === undefined) return Infinity;
  return 'afterMinutes' in tooLate ? tooLate.afterMinutes * MINUTE : tooLate.afterFraction * length;
}
