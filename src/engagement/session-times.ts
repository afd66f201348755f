import type { EvidenceRef } from '../care-record/evidence.js';
import { wallClockAt } from '../time/calendar.js';
import { DAY, MINUTE } from '../time/duration.js';
import type { EngagementRules } from './engagement-rules.js';
import { citing, type SeenSession } from './seen-session.js';

/**
 * Whether the latest sessions were at a consistent time: the same weekday and nearly the same clock time, each in the
 * time zone that it was booked in. A fact about how they were set, never about the client.
 *
 * @example
 * ```ts
 * import { assessEngagement, defaultAttendancePolicy, type SessionTimes } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const { episodes } = assessEngagement(recordFromTokens('A A A A'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * const times: SessionTimes | null | undefined = episodes[0]?.sessionTimes;
 * [times?.isConsistent, times?.same, times?.of]; //=> [true, 4, 4]
 * ```
 * @category engagement
 * @since 0.1.0
 */
export interface SessionTimes {
  /** Whether enough of them agree. */
  readonly isConsistent: boolean;
  /** How many agree. */
  readonly same: number;
  /** Of how many that were looked at. */
  readonly of: number;
  /** The sessions that agree. */
  readonly evidence: readonly EvidenceRef[];
}

/** Outcomes of a session whose time came: it was held, missed, or is not recorded yet. */
const TIME_CAME: ReadonlySet<string> = new Set([
  'attended',
  'attended-late',
  'arrived-too-late',
  'no-show',
  'awaiting-outcome',
]);

/** Whether two wall clocks show one weekday and times close to each other. */
function agree(a: number, b: number, withinMs: number): boolean {
  const isSameDay = Math.floor(a / DAY) % 7 === Math.floor(b / DAY) % 7;
  return isSameDay && Math.abs((a % DAY) - (b % DAY)) <= withinMs;
}

/** The session times of an episode as of a moment; null while too few sessions came for telling. */
export function sessionTimesOf(
  sessions: readonly SeenSession[],
  { sessionTimes }: EngagementRules,
  at: number,
): SessionTimes | null {
  const { look, same, withinMinutes } = sessionTimes;
  const latest = sessions
    .filter(({ start, outcome }) => start <= at && TIME_CAME.has(outcome))
    .sort((a, b) => a.start - b.start)
    .slice(-look);
  if (latest.length < same) return null;
  const clocks = latest.map((seen) => ({ seen, clock: wallClockAt(seen.start, seen.session.timeZone) }));
  let most: SeenSession[] = [];
  for (const { clock } of clocks) {
    const like = clocks.filter((other) => agree(other.clock, clock, withinMinutes * MINUTE));
    if (like.length > most.length) most = like.map(({ seen }) => seen);
  }
  return { isConsistent: most.length >= same, same: most.length, of: latest.length, evidence: citing(most) };
}
