import * as z from 'zod';
import { reportIssue } from './report-issue.js';

const FIRST = Date.parse('0000-01-01T00:00:00Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');

/** Whether an instant can be written in UTC with a four-digit year, as JSON has it. */
function canBeWritten(at: Date): boolean {
  return +at >= FIRST && +at <= LAST;
}

/**
 * An instant: ISO 8601 with an offset in JSON, a `Date` in memory, written back in UTC. A date or a time without an
 * offset is refused.
 */
export const instant: z.ZodType<Date, string> = z.codec(
  z.iso.datetime({ offset: true }),
  z.date().check((payload) => {
    if (canBeWritten(payload.value)) return;
    reportIssue(payload, 'not-an-instant', []);
  }),
  { decode: (text) => new Date(text), encode: (at) => at.toISOString() },
);
