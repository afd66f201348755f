import type { Episode } from '../care-record/episode.js';
import type { EvidenceRef } from '../care-record/evidence.js';
import { toMs } from '../internal/instant.js';
import type { EngagementRecord } from './engagement-record.js';
import { fellAway } from './contact-sign.js';
import type { SeenSession } from './seen-session.js';

/**
 * A time in which the next move is not the client's, that the engagement of an episode cannot see for itself: no
 * session credit was left.
 *
 * @example
 * ```ts
 * import type { ClockStop } from 'client-engagement';
 *
 * const stop: ClockStop = {
 *   episodeId: 'e1',
 *   because: 'no-allowance-left',
 *   from: new Date('2026-04-07T10:00:00Z'),
 *   until: null,
 * };
 * ```
 * @category engagement
 * @since 0.1.0
 */
export interface ClockStop {
  /** The episode. */
  readonly episodeId: string;
  /** Why. */
  readonly because: 'no-allowance-left';
  /** From when. */
  readonly from: Date;
  /** Until when; null for still so. */
  readonly until: Date | null;
}

/** A time in which the next move is not the client's, epoch ms. */
export interface Stop {
  readonly from: number;
  readonly until: number;
  /** Whether the clock starts anew at its end; a booking only holds it. */
  readonly restarts: boolean;
  /** The record of it; empty where the episode has none, as of session credits. */
  readonly evidence: EvidenceRef[];
}

const end = (instant: Date | null | undefined): number =>
  instant === null || instant === undefined ? Infinity : toMs(instant);

/** Bookings, and sessions that fell away before their time. */
function stopsOfSession(seen: SeenSession): Stop[] {
  const { start, bookedAt, settledAt } = seen;
  const heldUntil = Math.min(settledAt, start);
  const evidence: EvidenceRef[] = [{ kind: 'sessions', id: seen.session.id }];
  const stops: Stop[] = [{ from: bookedAt, until: heldUntil, restarts: false, evidence }];
  if (fellAway(seen)) stops.push({ from: heldUntil, until: start, restarts: true, evidence });
  if (seen.provisional) stops.push({ from: start, until: Infinity, restarts: false, evidence });
  return stops;
}

/** A time in which a practitioner treats the client. */
interface Treating {
  readonly practitionerId: string;
  readonly from: number;
  readonly until: number;
}

/** Who treats the client, from when to when: as assigned, else the practitioner of the sessions as booked. */
function treatingTimes(episode: Episode, sessions: readonly SeenSession[]): Treating[] {
  const assigned = (episode.practitioners ?? []).map(({ practitionerId, from, until }) => ({
    practitionerId,
    from: toMs(from),
    until: end(until),
  }));
  const booked = [...sessions].sort((a, b) => b.bookedAt - a.bookedAt || b.start - a.start);
  const fromBookings: Treating[] = [];
  let until = Infinity;
  let later = Infinity;
  for (const { session, bookedAt } of booked) {
    if (bookedAt < later) {
      until = later;
      later = bookedAt;
    }
    fromBookings.push({ practitionerId: session.practitionerId, from: bookedAt, until });
  }
  return [...assigned, ...fromBookings.toReversed()];
}

/** A time in which the client could not be seen because of us, epoch ms. */
export interface OurTime {
  readonly from: number;
  readonly until: number;
  readonly evidence: EvidenceRef;
}

/** The times in which the practitioner who treats the client is away. */
function absencesOf(episode: Episode, sessions: readonly SeenSession[], record: EngagementRecord): OurTime[] {
  const absences = record.practitionerAbsences ?? [];
  if (absences.length === 0) return [];
  return treatingTimes(episode, sessions).flatMap((treating) =>
    absences
      .filter(({ practitionerId }) => practitionerId === treating.practitionerId)
      .map((absence) => ({
        from: Math.max(toMs(absence.from), toMs(absence.announcedAt), treating.from),
        until: Math.min(end(absence.until), treating.until),
        evidence: { kind: 'practitionerAbsences', id: absence.id } as const,
      })),
  );
}

/** The times in which the client waits for an answer from us. */
function waitsOf(episode: Episode, record: EngagementRecord): OurTime[] {
  return (record.serviceWaits ?? [])
    .filter(({ episodeId }) => episodeId === episode.id)
    .map(({ id, from, until }) => ({
      from: toMs(from),
      until: end(until),
      evidence: { kind: 'serviceWaits', id },
    }));
}

/** Every time in which the client could not be seen because of us: away, not answering, cancelling a session. */
export function ourTimes(
  episode: Episode,
  sessions: readonly SeenSession[],
  record: EngagementRecord,
): OurTime[] {
  const cancelled = sessions
    .filter(({ outcome }) => outcome === 'practitioner-cancel' || outcome === 'practitioner-no-show')
    .map(({ session, start, settledAt }): OurTime => {
      const from = Math.min(settledAt, start);
      return { from, until: start + 1, evidence: { kind: 'sessions', id: session.id } };
    });
  const away = [...absencesOf(episode, sessions, record), ...waitsOf(episode, record)];
  return [...cancelled, ...away].filter(({ from, until }) => from < until);
}

/** Every time in which the next move is not the client's. */
export function clockStops(
  episode: Episode,
  sessions: readonly SeenSession[],
  record: EngagementRecord,
  pausedBooking: readonly { readonly from: number; readonly until: number | null }[],
  given: readonly ClockStop[],
): Stop[] {
  const pauses = (record.pauses ?? [])
    .filter(({ episodeId }) => episodeId === episode.id)
    .map(({ id, from, agreedAt, until, endedAt }): Stop => ({
      from: Math.max(toMs(from), toMs(agreedAt)),
      until: Math.min(end(until), end(endedAt)),
      restarts: true,
      evidence: [{ kind: 'pauses', id }],
    }));
  const others = given
    .filter(({ episodeId }) => episodeId === episode.id)
    .map(({ from, until }): Stop => ({ from: toMs(from), until: end(until), restarts: true, evidence: [] }));
  const ours = [...absencesOf(episode, sessions, record), ...waitsOf(episode, record)];
  const paused = pausedBooking.map(({ from, until }): Stop => {
    return { from, until: until ?? Infinity, restarts: true, evidence: [] };
  });
  const ended = episode.ending === undefined ? [] : [toMs(episode.ending.at)];
  return [
    ...sessions.flatMap(stopsOfSession),
    ...pauses,
    ...ours.map(({ from, until, evidence }) => ({ from, until, restarts: true, evidence: [evidence] })),
    ...others,
    ...paused,
    ...ended.map((from) => ({ from, until: Infinity, restarts: false, evidence: [] })),
  ].filter(({ from, until }) => from < until);
}
