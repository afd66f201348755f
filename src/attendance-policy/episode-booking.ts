import type { BookingReview, OneOffBooking } from '../care-record/booking-decision.js';
import type { Episode } from '../care-record/episode.js';
import type { AgreedPause } from '../care-record/interval.js';
import type { Session } from '../care-record/session.js';
import { byText } from '../internal/by-text.js';
import { toMs } from '../internal/instant.js';
import { bookedWeeks, reachedLimits, type BookedWeek, type ReachedLimit } from './booking-limits.js';
import { heldCostOfService } from './credit-charge.js';
import type { JudgedSession } from './judged-session.js';
import type { AttendancePolicy } from './policy.js';
import { policyInForce } from './resolve-policy.js';

/**
 * What else bears on booking in one episode: its end, agreed pauses, one-off bookings that are
 * not used up, limits that are reached, and how full its weeks are.
 *
 * @example
 * ```ts
 * import type { EpisodeBooking } from 'client-engagement';
 *
 * const booking: EpisodeBooking = {
 *   episodeId: 'e1',
 *   endedAt: null,
 *   pauses: [],
 *   oneOffs: [],
 *   limits: [],
 *   perWeek: null,
 *   weeks: [],
 *   timeZone: 'Europe/London',
 *   costs: [{ service: 'group', credits: 0.5 }],
 * };
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
  /** Limits on missed sessions that are reached. */
  readonly limits: readonly ReachedLimit[];
  /** The most sessions in one week; null for no limit. */
  readonly perWeek: number | null;
  /** The weeks in which sessions take a place, where there is a limit for them. */
  readonly weeks: readonly BookedWeek[];
  /** The zone of the latest session, in which a wished-for week is told; null without sessions. */
  readonly timeZone: string | null;
  /** What a session costs that would be booked now, of each service for which a policy names a cost, by service. */
  readonly costs: readonly {
    /** The service. */
    readonly service: string;
    /** The credits, 0 or more. */
    readonly credits: number;
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

/** What sessions of the services that any policy names would cost under the policy that is in force for each. */
function costsOf(
  episode: Episode,
  policies: readonly AttendancePolicy[],
  asOf: number,
): EpisodeBooking['costs'] {
  const named = new Set<string>();
  for (const { credits } of policies) {
    if (credits.costs !== undefined) for (const service of Object.keys(credits.costs)) named.add(service);
  }
  return [...named].sort(byText).flatMap((service) => {
    const policy = policyInForce(service, episode, asOf, policies);
    return policy === null ? [] : [{ service, credits: heldCostOfService(service, policy) }];
  });
}

/** The facts that bear on booking in an episode. */
export interface EpisodeBookingFacts {
  readonly pauses?: readonly AgreedPause[] | undefined;
  readonly oneOffBookings?: readonly OneOffBooking[] | undefined;
  readonly bookingReviews?: readonly BookingReview[] | undefined;
}

/** The one-off bookings of an episode that somebody agreed who may not. */
export function oneOffsNotTheirs(
  episodeId: string,
  policy: AttendancePolicy | null,
  oneOffs: readonly OneOffBooking[],
): OneOffBooking[] {
  return oneOffs.filter(
    (oneOff) =>
      oneOff.episodeId === episodeId && policy !== null && !policy.review.oneOffBy.includes(oneOff.by.role),
  );
}

/** What bears on booking in one episode, from facts as of the moment of the judgement. */
export function episodeBooking(
  episode: Episode,
  facts: EpisodeBookingFacts,
  judged: readonly JudgedSession[],
  policy: AttendancePolicy | null,
  policies: readonly AttendancePolicy[],
  asOf: number,
): EpisodeBooking {
  const open = (facts.pauses ?? [])
    .filter((pause) => pause.episodeId === episode.id && pause.endedAt === undefined)
    .map(({ id, from, until }) => ({
      id,
      from: new Date(toMs(from)),
      until: until === undefined ? null : new Date(toMs(until)),
    }))
    .filter(({ until }) => until === null || until.getTime() > asOf);
  const own = judged.filter(({ session }) => session.episodeId === episode.id);
  const sessions = own.map(({ session }) => session);
  const oneOffs = facts.oneOffBookings ?? [];
  const notTheirs = new Set(oneOffsNotTheirs(episode.id, policy, oneOffs));
  const reviews = (facts.bookingReviews ?? []).filter(({ episodeId }) => episodeId === episode.id);
  const perWeek = policy?.limits.perWeek ?? null;
  return {
    episodeId: episode.id,
    endedAt: episode.ending === undefined ? null : new Date(toMs(episode.ending.at)),
    pauses: open.sort((a, b) => byText(a.id, b.id)),
    oneOffs: oneOffs
      .filter((one) => one.episodeId === episode.id && !notTheirs.has(one) && isUnused(one, sessions))
      .map(({ id, format }) => ({ id, format: format ?? null }))
      .sort((a, b) => byText(a.id, b.id)),
    limits: policy === null ? [] : reachedLimits(own, policy.limits, reviews, asOf),
    perWeek,
    weeks: perWeek === null ? [] : bookedWeeks(own),
    timeZone: sessions.at(-1)?.timeZone ?? null,
    costs: costsOf(episode, policies, asOf),
  };
}
