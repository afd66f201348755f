import type { BookingReview } from '../care-record/booking-decision.js';
import { toMs } from '../internal/instant.js';
import { mondayOf } from '../time/calendar.js';
import { DAY } from '../time/duration.js';
import type { JudgedSession } from './judged-session.js';
import type { BookingLimitRule } from './limit-rule.js';
import type { SessionOutcome } from './session-outcome.js';

/**
 * A limit on missed sessions that is reached, with the sessions that reach it.
 *
 * @example
 * ```ts
 * import type { ReachedLimit } from 'client-engagement';
 *
 * const limit: ReachedLimit = { count: 2, days: 90, sessionIds: ['s3', 's7'] };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface ReachedLimit {
  /** How many missed or late-notice sessions reach it. */
  readonly count: number;
  /** In how many days. */
  readonly days: number;
  /** The sessions, oldest first. */
  readonly sessionIds: readonly string[];
}

/**
 * The sessions of one calendar week.
 *
 * @example
 * ```ts
 * import type { BookedWeek } from 'client-engagement';
 *
 * const week: BookedWeek = { monday: '2026-03-09', sessionIds: ['s3'] };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface BookedWeek {
  /** Its Monday, `YYYY-MM-DD`, where the sessions take place. */
  readonly monday: string;
  /** The sessions that take a place in it. */
  readonly sessionIds: readonly string[];
}

/** Outcomes of a session that takes or took its place in a week. */
const TAKES_A_PLACE: ReadonlySet<SessionOutcome> = new Set<SessionOutcome>([
  'scheduled',
  'awaiting-outcome',
  'attended',
  'attended-late',
  'arrived-too-late',
  'no-show',
]);

/** The limits on missed sessions that an episode has reached since its last resuming review. */
export function reachedLimits(
  judged: readonly JudgedSession[],
  { cumulative }: BookingLimitRule,
  reviews: readonly BookingReview[],
  asOf: number,
): ReachedLimit[] {
  if (cumulative.length === 0) return [];
  const resumedAt = Math.max(
    -Infinity,
    ...reviews.filter(({ decision }) => decision.startsWith('resume')).map(({ at }) => toMs(at)),
  );
  const missed = judged.flatMap(({ assessment: { sessionId, run, provisional, settledAt } }) =>
    run === 'counts' && !provisional && settledAt !== null ? [{ sessionId, at: settledAt.getTime() }] : [],
  );
  return cumulative.flatMap(({ count, days }) => {
    const within = missed.filter(({ at }) => at > resumedAt && at > asOf - days * DAY);
    return within.length < count
      ? []
      : [{ count, days, sessionIds: within.map(({ sessionId }) => sessionId) }];
  });
}

/** The weeks in which an episode has sessions, in their order. */
export function bookedWeeks(judged: readonly JudgedSession[]): BookedWeek[] {
  const weeks = new Map<string, string[]>();
  for (const { session, assessment } of judged) {
    if (!TAKES_A_PLACE.has(assessment.outcome)) continue;
    const monday = mondayOf(toMs(session.start), session.timeZone);
    const ids = weeks.get(monday);
    if (ids === undefined) weeks.set(monday, [session.id]);
    else ids.push(session.id);
  }
  return [...weeks].map(([monday, sessionIds]) => ({ monday, sessionIds }));
}
