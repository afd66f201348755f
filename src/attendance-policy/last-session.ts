import type { Episode } from '../care-record/episode.js';
import type { Session } from '../care-record/session.js';
import { toMs } from '../internal/instant.js';
import type { OutcomeAssessment } from './outcome-assessment.js';
import type { SessionOutcome } from './session-outcome.js';

/**
 * The session that was agreed as the last one, once its time is past.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy, reviewCare, type LastSession } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const record = recordFromTokens('A A A');
 * const plannedEnding = { agreedAt: new Date('2026-12-23T11:00:00Z'), lastSessionId: 'session-3' };
 * const episodes = record.episodes.map((episode) => ({ ...episode, plannedEnding }));
 * const review = reviewCare(
 *   { ...record, episodes },
 *   { policies: [defaultAttendancePolicy], asOf: new Date('2026-12-31T10:00:00Z') },
 * );
 * const last: LastSession | null | undefined = review.episodes[0]?.lastSession;
 * [last?.sessionId, last?.isHeld]; //=> ['session-3', true]
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface LastSession {
  /** The session; where it was moved, the one that took its place. */
  readonly sessionId: string;
  /** When it started. */
  readonly start: Date;
  /** Whether it was held; false while nobody has recorded what became of it. */
  readonly isHeld: boolean;
}

/** Outcomes after which no other session is to be agreed: it was held, or it may have been. */
const OVER: ReadonlySet<SessionOutcome> = new Set(['attended', 'attended-late', 'awaiting-outcome']);

/** Outcomes with which the sessions go on, or may; what was missed or fell away is none. */
const GOES_ON: ReadonlySet<SessionOutcome> = new Set([
  'attended',
  'attended-late',
  'awaiting-outcome',
  'scheduled',
]);

/** A session, or the latest of those that took its place one after another. */
function latestFor(id: string, sessions: readonly Session[]): string {
  let latest = id;
  const met = new Set<string>();
  for (let next: string | undefined = id; next !== undefined && !met.has(next);) {
    latest = next;
    met.add(latest);
    next = sessions.find((one) => one.replaces === latest && one.voided === undefined)?.id;
  }
  return latest;
}

/**
 * The session of an episode that was agreed as the last one, once it was held or may have been; null before, where it
 * was missed or fell away, and where the sessions went on after it all the same.
 */
export function lastSessionOf(
  { id, plannedEnding }: Episode,
  sessions: readonly Session[],
  outcomes: readonly OutcomeAssessment[],
): LastSession | null {
  const isPlanned = plannedEnding !== undefined && plannedEnding.withdrawnAt === undefined;
  if (!isPlanned || plannedEnding.lastSessionId === undefined) return null;
  const own = sessions.filter(({ episodeId }) => episodeId === id);
  const lastId = latestFor(plannedEnding.lastSessionId, own);
  const here = outcomes.filter(({ episodeId }) => episodeId === id);
  const last = here.find(({ sessionId }) => sessionId === lastId);
  if (last === undefined || !OVER.has(last.outcome)) return null;
  const goesOn = here.some(({ start, outcome }) => GOES_ON.has(outcome) && toMs(start) > toMs(last.start));
  return goesOn
    ? null
    : { sessionId: lastId, start: new Date(last.start), isHeld: last.outcome !== 'awaiting-outcome' };
}

/** Whether the session that was agreed as the last one was held, and none came after it. */
export function hasEndedAsPlanned(
  episode: Episode,
  sessions: readonly Session[],
  outcomes: readonly OutcomeAssessment[],
): boolean {
  return lastSessionOf(episode, sessions, outcomes)?.isHeld === true;
}
