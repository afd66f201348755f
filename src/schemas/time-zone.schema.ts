import * as z from 'zod';
import { reportIssue } from './report-issue.js';

const LONGEST_NAME = 64;
const MOST_NAMES = 1000;
const known = new Map<string, boolean>();

/** Asks the platform whether it knows a zone; an offset such as `+01:00` is not a zone. */
function askPlatform(name: string): boolean {
  if (name.length > LONGEST_NAME || !/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The same, remembered: asking costs more than reading the rest of a session. */
function isTimeZone(name: string): boolean {
  const remembered = known.get(name);
  if (remembered !== undefined) return remembered;
  const answer = askPlatform(name);
  if (known.size >= MOST_NAMES) known.clear();
  known.set(name, answer);
  return answer;
}

/** An IANA time zone that the platform knows. */
export const timeZone: z.ZodType<string, string> = z.string().check((payload) => {
  if (!isTimeZone(payload.value)) reportIssue(payload, 'invalid-time-zone', []);
});
