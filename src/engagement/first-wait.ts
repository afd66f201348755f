import type { Episode } from '../care-record/episode.js';
import { toMs } from '../internal/instant.js';
import { DAY } from '../time/duration.js';
import type { EngagementRules } from './engagement-rules.js';
import type { SeenSession } from './seen-session.js';

/**
 * How long a client waits, or waited, from asking for help to the first session that they could come to.
 *
 * @example
 * ```ts
 * import { assessEngagement, defaultAttendancePolicy, type FirstWait } from 'client-engagement';
 * import { episodeFrom, recordFrom, sessionFrom } from 'client-engagement/testing';
 *
 * const record = recordFrom({
 *   episodes: [episodeFrom({ requestedAt: '2026-12-20T10:00:00Z' })],
 *   sessions: [sessionFrom({ start: '2026-12-30T10:00:00Z' })],
 * });
 * const { episodes } = assessEngagement(record, {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2026-12-28T00:00:00Z'),
 * });
 * const wait: FirstWait | null | undefined = episodes[0]?.wait;
 * [wait?.state, wait?.days, wait?.isLong]; //=> ['booked', 10, true]
 * ```
 * @category engagement
 * @since 0.1.0
 */
export interface FirstWait {
  /** When help was asked for. */
  readonly requestedAt: Date;
  /** The first session came; it is booked; or none is booked yet. */
  readonly state: 'over' | 'booked' | 'open';
  /** The start of that session; while none is booked the moment judged from, or the ending. */
  readonly until: Date;
  /** Whole days from the one to the other. */
  readonly days: number;
  /** Whether it is longer than the rules allow for. */
  readonly isLong: boolean;
}

/** The wait of an episode as of a moment; null where it is not known when help was asked for. */
export function firstWaitOf(
  episode: Episode,
  sessions: readonly SeenSession[],
  { wait }: EngagementRules,
  at: number,
): FirstWait | null {
  if (episode.requestedAt === undefined) return null;
  const requested = toMs(episode.requestedAt);
  const earliest = (starts: readonly number[]): number => Math.min(Infinity, ...starts);
  const came = earliest(
    sessions
      .filter(({ kept, start }) => (kept === 'kept' || kept === 'missed') && start <= at)
      .map(({ start }) => start),
  );
  const booked = earliest(
    sessions
      .filter(({ outcome }) => outcome === 'scheduled' || outcome === 'awaiting-outcome')
      .map(({ start }) => start),
  );
  const ended = episode.ending === undefined ? at : Math.min(at, toMs(episode.ending.at));
  const [state, until] =
    came < Infinity
      ? (['over', came] as const)
      : booked < Infinity
        ? (['booked', booked] as const)
        : (['open', ended] as const);
  const waited = Math.max(0, until - requested);
  return {
    requestedAt: new Date(requested),
    state,
    until: new Date(until),
    days: Math.floor(waited / DAY),
    isLong: waited > wait.days * DAY,
  };
}
