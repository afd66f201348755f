import type { EvidenceRef, Reason } from '../care-record/evidence.js';
import { canDrawOn } from '../credits/allowance-balance.js';
import { rangeError } from '../internal/errors.js';
import { toMs } from '../internal/instant.js';
import { mondayOf } from '../time/calendar.js';
import type { AttendanceAssessment } from './assess-attendance.js';
import type { EpisodeBooking } from './episode-booking.js';
import { isInScope } from './missed-run.js';
import type { BookingRule } from './rules.js';

/**
 * What somebody would like to book.
 *
 * @example
 * ```ts
 * import type { BookingRequest } from 'client-engagement';
 *
 * const request: BookingRequest = {
 *   episodeId: 'e1',
 *   service: 'therapy',
 *   start: new Date('2026-04-14T10:00:00Z'),
 * };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface BookingRequest {
  /** The episode. */
  readonly episodeId: string;
  /** The service. */
  readonly service: string;
  /** When the session would start. */
  readonly start: Date;
  /** The zone in which its week is told; absent means that of the latest session. */
  readonly timeZone?: string | undefined;
  /** Individual or group; absent means individual. */
  readonly format?: 'individual' | 'group' | undefined;
  /** How many credits it would cost; absent means what the policy says for the service, else one. */
  readonly credits?: number | undefined;
  /** Whether it is urgent help, which is always open. */
  readonly urgent?: boolean | undefined;
  /** Whether a safety concern is open: a paused booking is then provisional and refuses nothing. */
  readonly openSafetyConcern?: boolean | undefined;
}

/**
 * Something that would change a booking answer, with the records it is about.
 *
 * @example
 * ```ts
 * import type { BookingChange } from 'client-engagement';
 *
 * const change: BookingChange = { by: 'hold-the-review', evidence: [{ kind: 'sessions', id: 's3' }] };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface BookingChange {
  /** What would change it. */
  readonly by:
    | 'hold-the-review'
    | 'agree-a-one-off-booking'
    | 'record-the-missing-outcomes'
    | 'decide-what-was-said'
    | 'correct-or-excuse-a-session'
    | 'choose-another-week'
    | 'end-the-agreed-pause'
    | 'extend-the-allowance'
    | 'open-a-new-episode';
  /** The records it is about. */
  readonly evidence: readonly EvidenceRef[];
}

/**
 * The answer to "can this be booked": a route, never a verdict on a person.
 *
 * @example
 * ```ts
 * import { assessAttendance, assessBooking, defaultAttendancePolicy } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const attendance = assessAttendance(recordFromTokens('X X X'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * const { route, reasons, changedBy } = assessBooking(attendance, {
 *   episodeId: 'episode-1',
 *   service: 'therapy',
 *   start: new Date('2027-01-08T10:00:00Z'),
 * });
 * route; //=> 'after-review'
 * reasons.map(({ rule }) => rule); //=> ['booking.paused-after-missed']
 * changedBy.map(({ by }) => by); //=> ['hold-the-review', 'correct-or-excuse-a-session', 'agree-a-one-off-booking']
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface BookingAnswer {
  /** `self-service`: book; `after-review`: a person looks at it first; `closed`: a person ended the episode. */
  readonly route: 'self-service' | 'after-review' | 'closed';
  /** Every reason that bears on it, not only the first. */
  readonly reasons: readonly Reason<BookingRule>[];
  /** What would change the answer. */
  readonly changedBy: readonly BookingChange[];
  /** Credits that such a session could draw on, 0 or more; null where sessions are not limited. */
  readonly allowanceLeft: number | null;
}

/** One thing that bears on a booking, and whether it asks for a person first. */
interface Bearing {
  readonly reason: Reason<BookingRule>;
  readonly asksForReview: boolean;
  readonly changedBy: readonly BookingChange[];
}

const sessionsAsEvidence = (ids: readonly string[]): EvidenceRef[] =>
  ids.map((id) => ({ kind: 'sessions', id }));

function pausedAfterMissed(attendance: AttendanceAssessment, request: BookingRequest): Bearing | null {
  const format = request.format ?? 'individual';
  const run = attendance.runs.find((entry) => isInScope(entry, request.episodeId, format));
  if (run === undefined || run.pausedSince === null) return null;
  const evidence = sessionsAsEvidence(run.basedOn);
  const missing = sessionsAsEvidence(run.missingOutcomes);
  const safety = request.openSafetyConcern ?? false;
  const provisional = run.provisional || safety;
  const changes: BookingChange[] = [];
  if (missing.length > 0) changes.push({ by: 'record-the-missing-outcomes', evidence: missing });
  if (run.provisional && missing.length === 0) changes.push({ by: 'decide-what-was-said', evidence });
  changes.push({ by: 'hold-the-review', evidence }, { by: 'correct-or-excuse-a-session', evidence });
  if (!provisional) changes.push({ by: 'agree-a-one-off-booking', evidence: [] });
  const inputs = { since: new Date(run.pausedSince), count: run.basedOn.length, openSafetyConcern: safety };
  return {
    reason: {
      rule: provisional ? 'booking.pause-provisional' : 'booking.paused-after-missed',
      evidence: [...evidence, ...missing],
      inputs,
    },
    asksForReview: !provisional,
    changedBy: changes,
  };
}

function agreedPause({ pauses }: EpisodeBooking, start: number): Bearing | null {
  const during = pauses.filter(
    ({ from, until }) => from.getTime() <= start && (until === null || start < until.getTime()),
  );
  if (during.length === 0) return null;
  const evidence: EvidenceRef[] = during.map(({ id }) => ({ kind: 'pauses', id }));
  return {
    reason: { rule: 'booking.agreed-pause', evidence, inputs: {} },
    asksForReview: true,
    changedBy: [{ by: 'end-the-agreed-pause', evidence }],
  };
}

/** Limits on missed sessions; like a pause they refuse nothing while a safety concern is open. */
function limitsReached({ limits }: EpisodeBooking, request: BookingRequest): Bearing[] {
  const openSafetyConcern = request.openSafetyConcern ?? false;
  return limits.map(({ count, days, sessionIds }) => {
    const evidence = sessionsAsEvidence(sessionIds);
    const inputs = { missed: sessionIds.length, count, days, openSafetyConcern };
    return {
      reason: { rule: 'booking.limit-reached', evidence, inputs },
      asksForReview: !openSafetyConcern,
      changedBy: [
        { by: 'hold-the-review', evidence },
        { by: 'correct-or-excuse-a-session', evidence },
        { by: 'agree-a-one-off-booking', evidence: [] },
      ],
    };
  });
}

function weekFull(episode: EpisodeBooking, request: BookingRequest, start: number): Bearing | null {
  const { perWeek, weeks } = episode;
  const timeZone = request.timeZone ?? episode.timeZone;
  if (perWeek === null || timeZone === null) return null;
  const monday = mondayOf(start, timeZone);
  const sessionIds = weeks.find((week) => week.monday === monday)?.sessionIds ?? [];
  if (sessionIds.length < perWeek) return null;
  return {
    reason: {
      rule: 'booking.week-full',
      evidence: sessionsAsEvidence(sessionIds),
      inputs: { booked: sessionIds.length, perWeek },
    },
    asksForReview: true,
    changedBy: [
      { by: 'choose-another-week', evidence: [] },
      { by: 'agree-a-one-off-booking', evidence: [] },
    ],
  };
}

/** Credits that a session of a service that starts at an instant could draw on; null where there is no limit. */
function allowanceLeftFor(
  { asOf, credits }: AttendanceAssessment,
  service: string,
  start: number,
): number | null {
  if (!credits.limited) return null;
  const instant = credits.validAt === 'booking' ? asOf.getTime() : start;
  const usable = credits.allowances.filter((allowance) => canDrawOn(allowance, service, instant));
  const units = usable.reduce((sum, { left }) => sum + left * credits.scale, 0);
  return Math.round(units) / credits.scale;
}

function noAllowanceLeft(
  { credits }: AttendanceAssessment,
  { costs }: EpisodeBooking,
  request: BookingRequest,
  left: number | null,
): Bearing | null {
  const cost = costs.find(({ service }) => service === request.service);
  const needed = request.credits ?? cost?.credits ?? 1;
  if (left === null || left >= needed) return null;
  const ids = new Set(credits.allowances.map(({ allowanceId }) => allowanceId));
  const evidence: EvidenceRef[] = [...ids].map((id) => ({ kind: 'allowances', id }));
  return {
    reason: { rule: 'booking.no-allowance-left', evidence, inputs: { left, needed } },
    asksForReview: true,
    changedBy: [{ by: 'extend-the-allowance', evidence }],
  };
}

function oneOff(episode: EpisodeBooking, request: BookingRequest): EvidenceRef | null {
  const format = request.format ?? 'individual';
  const agreed = episode.oneOffs.find((entry) => (entry.format ?? format) === format);
  return agreed === undefined ? null : { kind: 'oneOffBookings', id: agreed.id };
}

/**
 * Whether a session can be booked: the route, every reason, and what would change it.
 *
 * Only a person closes: the route is `closed` only where a person ended the episode. Urgent help is always open.
 * Sessions already booked stay booked, whatever the answer.
 *
 * @param attendance - an assessment of attendance; the answer holds for its `asOf`
 * @param request - what would be booked
 * @returns the route with all reasons and what would change it; no reasons where nothing bears on it
 * @throws RangeError with code `unknown-episode` when the episode is not in the assessment, `invalid-date` when the
 *   start is invalid
 * @example
 * ```ts
 * import { assessAttendance, assessBooking, defaultAttendancePolicy } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const attendance = assessAttendance(recordFromTokens('A A X'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * assessBooking(attendance, {
 *   episodeId: 'episode-1',
 *   service: 'therapy',
 *   start: new Date('2027-01-08T10:00:00Z'),
 * }); //=> { route: 'self-service', reasons: [], changedBy: [], allowanceLeft: null }
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export function assessBooking(attendance: AttendanceAssessment, request: BookingRequest): BookingAnswer {
  const start = toMs(request.start);
  const episode = attendance.episodes.find(({ episodeId }) => episodeId === request.episodeId);
  if (episode === undefined) {
    throw rangeError('unknown-episode', 'The episode is not part of this assessment.');
  }
  const allowanceLeft = allowanceLeftFor(attendance, request.service, start);
  const bearings: Bearing[] = [];
  if (episode.endedAt !== null) bearings.push(ended(episode));
  const found = [
    pausedAfterMissed(attendance, request),
    ...limitsReached(episode, request),
    weekFull(episode, request, start),
    agreedPause(episode, start),
    noAllowanceLeft(attendance, episode, request, allowanceLeft),
  ];
  for (const bearing of found) if (bearing !== null) bearings.push(bearing);
  const reasons = bearings.map(({ reason }) => reason);
  const changedBy = bearings.flatMap((bearing) => bearing.changedBy);
  if (request.urgent === true) {
    reasons.push({ rule: 'booking.urgent-always-open', evidence: [], inputs: {} });
    return { route: 'self-service', reasons, changedBy, allowanceLeft };
  }
  const agreed = oneOff(episode, request);
  const asking = bearings.filter(({ asksForReview }) => asksForReview);
  if (episode.endedAt !== null) return { route: 'closed', reasons, changedBy, allowanceLeft };
  if (asking.length > 0 && agreed !== null) {
    reasons.push({ rule: 'booking.one-off-agreed', evidence: [agreed], inputs: {} });
    return { route: 'self-service', reasons, changedBy, allowanceLeft };
  }
  return { route: asking.length > 0 ? 'after-review' : 'self-service', reasons, changedBy, allowanceLeft };
}

function ended({ episodeId, endedAt }: EpisodeBooking): Bearing {
  const evidence: EvidenceRef[] = [{ kind: 'episodes', id: episodeId, part: 'ending' }];
  return {
    reason: { rule: 'booking.episode-ended', evidence, inputs: { endedAt } },
    asksForReview: true,
    changedBy: [{ by: 'open-a-new-episode', evidence }],
  };
}
