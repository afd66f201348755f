import type { OneOffBooking } from '../care-record/booking-decision.js';
import type { Episode } from '../care-record/episode.js';
import type { AgreedPause } from '../care-record/interval.js';
import type { Session } from '../care-record/session.js';
import { byText } from '../internal/by-text.js';
import { toMs } from '../internal/instant.js';

/**
 * What else bears on booking in one episode: its end, agreed pauses, one-off bookings that are not used up.
 *
 * @example
 * ```ts
 * import type { EpisodeBooking } from 'client-engagement';
 *
 * const booking: EpisodeBooking = { episodeId: 'e1', endedAt: null, pauses: [], oneOffs: [] };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface EpisodeBooking {
  /** The episode. */
  readonly episodeId: string;
  /** When a person ended it; null while it is open. */
  readonly endedAt: Date | null;
  /** Agreed pauses that have not ended. */
  readonly pauses: readonly {
    /** Id of the pause. */
    readonly id: string;
    /** Its first instant. */
    readonly from: Date;
    /** When it ends; null for open. */
    readonly until: Date | null;
  }[];
  /** One-off bookings that were agreed and are not used up. */
  readonly oneOffs: readonly {
    /** Id of the decision. */
    readonly id: string;
    /** Individual or group sessions; null for both. */
    readonly format: 'individual' | 'group' | null;
  }[];
}

/** A one-off booking is used up by the first session booked from then on in its episode and format. */
function isUnused(oneOff: OneOffBooking, sessions: readonly Session[]): boolean {
  if (oneOff.revokedAt !== undefined) return false;
  return !sessions.some(
    (session) =>
      session.episodeId === oneOff.episodeId &&
      (oneOff.format ?? session.format ?? 'individual') === (session.format ?? 'individual') &&
      session.voided === undefined &&
      toMs(session.bookedAt) >= toMs(oneOff.at),
  );
}

/** What bears on booking in one episode, from facts as of the moment of the judgement. */
export function episodeBooking(
  episode: Episode,
  pauses: readonly AgreedPause[],
  oneOffs: readonly OneOffBooking[],
  sessions: readonly Session[],
  asOf: number,
): EpisodeBooking {
  const open = pauses
    .filter((pause) => pause.episodeId === episode.id && pause.endedAt === undefined)
    .map(({ id, from, until }) => ({
      id,
      from: new Date(toMs(from)),
      until: until === undefined ? null : new Date(toMs(until)),
    }))
    .filter(({ until }) => until === null || until.getTime() > asOf);
  return {
    episodeId: episode.id,
    endedAt: episode.ending === undefined ? null : new Date(toMs(episode.ending.at)),
    pauses: open.sort((a, b) => byText(a.id, b.id)),
    oneOffs: oneOffs
      .filter((oneOff) => oneOff.episodeId === episode.id && isUnused(oneOff, sessions))
      .map(({ id, format }) => ({ id, format: format ?? null }))
      .sort((a, b) => byText(a.id, b.id)),
  };
}
