import type { BookingAnswer } from '../../attendance-policy/booking.js';
import type { BookingRule } from '../../attendance-policy/rules.js';
import type { SessionOutcome } from '../../attendance-policy/session-outcome.js';
import type { EvidenceKind, Reason } from '../../care-record/evidence.js';
import type { EngagementView } from '../../care-record/participation.js';
import type { EngagementRule } from '../../engagement/engagement-rule.js';
import type { EngagementState } from '../../engagement/engagement-state.js';
import type { ReadingLevel } from '../../engagement/reading.js';
import type { ReliableChange } from '../../measures/reliable-change.js';
import type { NextStepId } from '../../next-steps/next-step.js';
import { stepsForClients } from '../../next-steps/steps-for-clients.js';
import type { CareReview, EpisodeReview } from '../care-review.js';
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
  /**
   * Sides of engagement, each with how it reads. How they take part in sessions is rated by the practitioner as well:
   * of that a client sees their own view.
   */
  readonly readings: {
    /** Coming to sessions. */
    readonly attendance: ReadingLevel;
    /** Using and reflecting on it between sessions. */
    readonly application: ReadingLevel;
    /** Staying until the work is done. */
    readonly completion: ReadingLevel;
  };
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
  /** What comes next, in words for the client. Empty while a person is to speak with them first. */
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
 * Of the ratings of their part in sessions they see none, no mean, and no reading of it: with their own in hand the
 * practitioner's could be worked out. How an episode stands does rest on both. While a safety concern is open a pause of
 * booking refuses nothing: then the view is as if there were none, and lists no step, as it may at any time.
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

/** What a client may see cited: what they did, said or agreed. */
const KINDS: ReadonlySet<EvidenceKind> = new Set([
  'episodes',
  'sessions',
  'measures',
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

/** What would tell how the practitioner rated the client's part; with their own rating in hand, a mean is enough. */
const OF_RATINGS: ReadonlySet<string> = new Set<EngagementRule>([
  'engagement.participation-rated',
  'engagement.client-view-missing',
]);

/** Why an episode stands as it does, without what the practitioner thought of the client's part. */
function ownReasons(reasons: EpisodeReview['engagement']['reasons']): readonly Reason[] {
  const own = reasons
    .filter(({ rule }) => !OF_RATINGS.has(rule))
    .map((reason) => (reason.rule === 'engagement.partly-in-several' ? { ...reason, inputs: {} } : reason));
  if (own.length > 0) return own;
  return reasons.slice(0, 1).map(({ rule }) => ({ rule, evidence: [], inputs: {} }));
}

/** What bears on a booking without refusing it: whether that is for safety or for a missing outcome is not told. */
const REFUSES_NOTHING: ReadonlySet<BookingRule> = new Set<BookingRule>(['booking.pause-provisional']);

/** Why a session can be booked or not: what refuses nothing is left out, and so is whether safety comes into it. */
function bookingReasons({ reasons }: BookingAnswer): readonly Reason[] {
  return reasons
    .filter(({ rule, inputs }) => !REFUSES_NOTHING.has(rule) && inputs['openSafetyConcern'] !== true)
    .map(({ rule, evidence, inputs: { openSafetyConcern: _, ...inputs } }) => ({ rule, evidence, inputs }));
}

function episodeView(episode: EpisodeReview): ClientEpisodeView {
  const { episodeId, service, engagement, outcomes, booking, measures, nextSteps } = episode;
  const { state, since, readings, views } = engagement;
  return {
    episodeId,
    service,
    state,
    since,
    reasons: ownReasons(engagement.reasons),
    readings: {
      attendance: readings.attendance.level,
      application: readings.application.level,
      completion: readings.completion.level,
    },
    ownView: views.client?.value ?? null,
    sessions: outcomes.map(({ sessionId, start, outcome, creditsUsed, reasons }) => {
      return { sessionId, start, outcome, creditsUsed, reasons };
    }),
    booking: booking.route,
    bookingReasons: bookingReasons(booking),
    measures: measures.map(({ instrument, name, latest, latestAt, change }) => {
      return { instrument, name, total: latest.total, answeredAt: latestAt, change: change.verdict };
    }),
    nextSteps: stepsForClients(nextSteps).map(({ id, dueAt, reasons }) => ({ id, dueAt, reasons })),
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
