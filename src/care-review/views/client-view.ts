import type { BookingAnswer } from '../../attendance-policy/booking.js';
import type { SessionOutcome } from '../../attendance-policy/session-outcome.js';
import type { EvidenceKind, Reason } from '../../care-record/evidence.js';
import type { EngagementView } from '../../care-record/participation.js';
import type { EngagementState } from '../../engagement/engagement-state.js';
import type { ReadingLevel } from '../../engagement/reading.js';
import type { ReliableChange } from '../../measures/reliable-change.js';
import type { NextStepId } from '../../next-steps/next-step.js';
import type { CareReview, EpisodeReview } from '../care-review.js';
import { seenReasons, type Sight, sightOf } from './seen-reasons.js';

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
  /** The four sides of engagement, each with how it reads. */
  readonly readings: {
    /** Coming to sessions. */
    readonly attendance: ReadingLevel;
    /** Taking part in sessions. */
    readonly participation: ReadingLevel;
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
  /** Why. */
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
 * nothing about safety, which a person speaks with them about.
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

/** The steps that are the client's as well; the others are for those who work with them. */
const FOR_CLIENTS: ReadonlySet<NextStepId> = new Set([
  'hold-review',
  'explain-credit-loss',
  'agree-another-time',
  'encourage-rebooking',
  'find-better-time',
  'share-improvement',
  'plan-with-no-credits',
  'plan-the-ending',
  'offer-next-session',
]);

/** What the two talk about first: an ending that is only thought of, and what somebody noted as being in the way. */
const TO_TALK_ABOUT_FIRST = /^(?:ending|influences)\./;

function withoutNotes(reasons: readonly Reason[]): Reason[] {
  return reasons.filter(({ rule }) => !TO_TALK_ABOUT_FIRST.test(rule));
}

function episodeView(episode: EpisodeReview, sight: Sight, isSafetyOpen: boolean): ClientEpisodeView {
  const { episodeId, service, engagement, outcomes, booking, measures, nextSteps } = episode;
  const { state, since, readings, views } = engagement;
  const steps = isSafetyOpen ? [] : nextSteps.filter(({ id }) => FOR_CLIENTS.has(id));
  return {
    episodeId,
    service,
    state,
    since,
    reasons: seenReasons(engagement.reasons, sight),
    readings: {
      attendance: readings.attendance.level,
      participation: readings.participation.level,
      application: readings.application.level,
      completion: readings.completion.level,
    },
    ownView: views.client?.value ?? null,
    sessions: outcomes.map(({ sessionId, start, outcome, creditsUsed, reasons: why }) => {
      return { sessionId, start, outcome, creditsUsed, reasons: seenReasons(why, sight) };
    }),
    booking: booking.route,
    bookingReasons: seenReasons(booking.reasons, sight),
    measures: measures.map(({ instrument, name, latest, latestAt, change }) => {
      return { instrument, name, total: latest.total, answeredAt: latestAt, change: change.verdict };
    }),
    nextSteps: steps.flatMap(({ id, dueAt, reasons: why }) => {
      const reasons = seenReasons(withoutNotes(why), sight);
      return reasons.length === 0 ? [] : [{ id, dueAt, reasons }];
    }),
  };
}

/** A review as its client sees it. */
export function clientView({ clientId, asOf, safety, episodes, credits }: CareReview): ClientView {
  const sight = sightOf(episodes, KINDS);
  const { limited, left, held, used } = credits;
  return {
    audience: 'client',
    clientId,
    asOf,
    episodes: episodes.map((episode) => episodeView(episode, sight, safety.open.length > 0)),
    credits: limited ? { left, held, used } : null,
  };
}
