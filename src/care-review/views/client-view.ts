import type { BookingAnswer } from '../../attendance-policy/booking.js';
import type { BookingRule } from '../../attendance-policy/rules.js';
import type { SessionOutcome } from '../../attendance-policy/session-outcome.js';
import type { EvidenceKind, Reason } from '../../care-record/evidence.js';
import type { EngagementView } from '../../care-record/participation.js';
import type { EngagementState } from '../../engagement/engagement-state.js';
import type { ReliableChange } from '../../measures/reliable-change.js';
import type { NextStepId } from '../../next-steps/next-step.js';
import type { CareReview, EpisodeReview } from '../care-review.js';
import type { ClientStanding } from '../client-standing.js';
import { seen, sightOf } from './seen-reasons.js';

/**
 * One episode as its client sees it.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy, reviewCare, viewFor, type ClientEpisodeView } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const review = reviewCare(recordFromTokens('A A'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * const episodes: readonly ClientEpisodeView[] = viewFor(review, { as: 'client' }).episodes;
 * episodes[0]?.nextSteps.map(({ id }) => id); //=> ['offer-next-session']
 * ```
 * @category care-review
 * @since 0.1.0
 */
export interface ClientEpisodeView {
  /** The episode. */
  readonly episodeId: string;
  /** Its service. */
  readonly service: string;
  /** How it stands. */
  readonly state: EngagementState;
  /** Since when. */
  readonly since: Date;
  /** Why, as far as the client may see what it rests on. */
  readonly reasons: readonly Reason[];
  /** The four sides of engagement, each with how it reads: how they take part in sessions by their own ratings alone. */
  readonly readings: ClientStanding['readings'];
  /** The client's own view of how it goes; null where they gave none. */
  readonly ownView: EngagementView['value'] | null;
  /** The sessions, by start. */
  readonly sessions: readonly {
    /** The session. */
    readonly sessionId: string;
    /** When it starts or started. */
    readonly start: Date;
    /** What became of it. */
    readonly outcome: SessionOutcome;
    /** How many session credits it used, 0 or more. */
    readonly creditsUsed: number;
    /** Why. */
    readonly reasons: readonly Reason[];
  }[];
  /** Whether another session can be booked. */
  readonly booking: BookingAnswer['route'];
  /** Why: what asks for a talk first, what was agreed. Empty where nothing refuses it. */
  readonly bookingReasons: readonly Reason[];
  /** The client's own questionnaires. */
  readonly measures: readonly {
    /** Id of the instrument. */
    readonly instrument: string;
    /** Its name. */
    readonly name: string;
    /** The latest total in points; null without one. */
    readonly total: number | null;
    /** When it was answered. */
    readonly answeredAt: Date;
    /** What has changed since the first. */
    readonly change: ReliableChange['verdict'];
  }[];
  /** What comes next for them as well, the first one first; `renderNextSteps` has words for the client. */
  readonly nextSteps: readonly {
    /** What. */
    readonly id: NextStepId;
    /** By when, where there is a time. */
    readonly dueAt: Date | null;
    /** Why. */
    readonly reasons: readonly Reason[];
  }[];
}

/**
 * What a client sees of their own review: nothing that is private to the practitioner, nobody else's view of them, and
 * nothing that tells of a safety concern, which a person speaks with them about.
 *
 * How an episode stands is worked out from what the client knows of: the practitioner's ratings of their part and view
 * of it change nothing, so it may read otherwise than the practitioner's. With a safety concern open the view is the
 * same as without, day by day, but for one thing: a pause of booking, or a limit, then refuses nothing, so that booking
 * is open and the steps about booking are those of an open booking, as after a person's review. To close it for the sake
 * of an equal page would be to keep somebody from their help.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy, reviewCare, viewFor, type ClientView } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const review = reviewCare(recordFromTokens('A'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * const view: ClientView = viewFor(review, { as: 'client' });
 * view.credits; //=> null
 * ```
 * @category care-review
 * @since 0.1.0
 */
export interface ClientView {
  /** Whose view it is. */
  readonly audience: 'client';
  /** The client. */
  readonly clientId: string;
  /** The moment judged from. */
  readonly asOf: Date;
  /** The episodes, by id. */
  readonly episodes: readonly ClientEpisodeView[];
  /** Session credits; null where sessions are not limited. */
  readonly credits: {
    /** Left to book, 0 or more. */
    readonly left: number;
    /** Set aside for booked sessions, 0 or more. */
    readonly held: number;
    /** Used, 0 or more. */
    readonly used: number;
  } | null;
}

/** What a client may see cited: what they did, said, rated or agreed. The practitioner's ratings are not among it. */
const KINDS: ReadonlySet<EvidenceKind> = new Set([
  'episodes',
  'sessions',
  'measures',
  'ratings',
  'tasks',
  'reflections',
  'goals',
  'contacts',
  'pauses',
  'serviceWaits',
  'statements',
  'policyAcknowledgements',
  'allowances',
]);

/** What bears on a booking without refusing it: whether that is for safety or for a missing outcome is not told. */
const REFUSES_NOTHING: ReadonlySet<BookingRule> = new Set<BookingRule>(['booking.pause-provisional']);

/** Why a session can be booked or not: what refuses nothing is left out, and so is whether safety comes into it. */
function bookingReasons({ reasons }: BookingAnswer): readonly Reason[] {
  return reasons
    .filter(({ rule, inputs }) => !REFUSES_NOTHING.has(rule) && inputs['openSafetyConcern'] !== true)
    .map(({ rule, evidence, inputs: { openSafetyConcern: _, ...inputs } }) => ({ rule, evidence, inputs }));
}

function episodeView(episode: EpisodeReview): ClientEpisodeView {
  const { episodeId, service, engagement, outcomes, booking, measures, forClient } = episode;
  const { state, since, reasons: why, readings, nextSteps } = forClient;
  return {
    episodeId,
    service,
    state,
    since,
    reasons: why,
    readings,
    ownView: engagement.views.client?.value ?? null,
    sessions: outcomes.map(({ sessionId, start, outcome, creditsUsed, reasons }) => {
      return { sessionId, start, outcome, creditsUsed, reasons };
    }),
    booking: booking.route,
    bookingReasons: bookingReasons(booking),
    measures: measures.map(({ instrument, name, latest, latestAt, change }) => {
      return { instrument, name, total: latest.total, answeredAt: latestAt, change: change.verdict };
    }),
    nextSteps: nextSteps.map(({ id, dueAt, reasons }) => ({ id, dueAt, reasons })),
  };
}

/** A review as its client sees it. */
export function clientView({ clientId, asOf, episodes, credits }: CareReview): ClientView {
  const { limited, left, held, used } = credits;
  return seen<ClientView>(
    {
      audience: 'client',
      clientId,
      asOf,
      episodes: episodes.map(episodeView),
      credits: limited ? { left, held, used } : null,
    },
    sightOf(episodes, () => true, KINDS),
  );
}
