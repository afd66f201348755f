import type { AwaitedOutcome } from '../../attendance-policy/assess-attendance.js';
import type { BookingAnswer } from '../../attendance-policy/booking.js';
import type { Conflict } from '../../attendance-policy/conflict.js';
import type { ReviewDue } from '../../attendance-policy/review-due.js';
import type { SessionOutcome } from '../../attendance-policy/session-outcome.js';
import type { EvidenceKind, Reason } from '../../care-record/evidence.js';
import type { EndingRule } from '../../engagement/ending-rule.js';
import type { NextStep, NextStepId } from '../../next-steps/next-step.js';
import type { CareReview, EpisodeReview } from '../care-review.js';
import { seenConflicts, seenSteps } from './practitioner-view.js';
import { seen, type Sight, sightOf } from './seen-reasons.js';

/**
 * One episode as those who run the service see it.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy, reviewCare, viewFor, type ServiceEpisodeView } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const review = reviewCare(recordFromTokens('A ?'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * const episode: ServiceEpisodeView | undefined = viewFor(review, {
 *   as: 'service',
 *   episodeIds: ['episode-1'],
 * }).episodes[0];
 * episode?.nextSteps.map(({ id }) => id); //=> ['record-outcome', 'offer-next-session']
 * ```
 * @category care-review
 * @since 0.1.0
 */
export interface ServiceEpisodeView {
  /** The episode. */
  readonly episodeId: string;
  /** Its service. */
  readonly service: string;
  /** Whether it has ended. */
  readonly hasEnded: boolean;
  /** What became of the sessions, by start. */
  readonly sessions: readonly {
    /** The session. */
    readonly sessionId: string;
    /** When it starts or started. */
    readonly start: Date;
    /** What became of it. */
    readonly outcome: SessionOutcome;
    /** How many session credits it used, 0 or more. */
    readonly creditsUsed: number;
    /** Whether something about it is still to be decided. */
    readonly provisional: boolean;
  }[];
  /** Outcomes that are awaited, oldest first. */
  readonly awaiting: readonly AwaitedOutcome[];
  /** The answer to "can a session be booked", without anything clinical. */
  readonly booking: BookingAnswer;
  /** Reviews that are due after sessions missed in a row. */
  readonly reviews: readonly ReviewDue[];
  /** Whether the record of an ending without a plan wants its contacts, or why they were left out; else empty. */
  readonly toRecord: readonly Reason<EndingRule>[];
  /** What those who run the service, or keep its records, do next. */
  readonly nextSteps: readonly NextStep[];
}

/**
 * What those who run the service see: sessions, booking, credits and what has to be recorded or decided. Nothing
 * clinical: no state of engagement, no questionnaire, no goal, no influence, no checklist. That a safety concern is
 * open is said, so that nothing is sent; never what it is about.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy, reviewCare, viewFor, type ServiceView } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const review = reviewCare(recordFromTokens('A X X X'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * const view: ServiceView = viewFor(review, { as: 'service', episodeIds: ['episode-1'] });
 * view.episodes[0]?.booking.route; //=> 'after-review'
 * ```
 * @category care-review
 * @since 0.1.0
 */
export interface ServiceView {
  /** Whose view it is. */
  readonly audience: 'service';
  /** The client. */
  readonly clientId: string;
  /** The moment judged from. */
  readonly asOf: Date;
  /** Whether a safety concern is open, so that nothing templated is sent. */
  readonly isSafetyOpen: boolean;
  /** The episodes of this service. */
  readonly episodes: readonly ServiceEpisodeView[];
  /** What contradicts in these episodes. */
  readonly conflicts: readonly Conflict[];
  /** Session credits; null where sessions are not limited. */
  readonly credits: {
    /** Left to book, 0 or more. */
    readonly left: number;
    /** Held by booked sessions, 0 or more. */
    readonly held: number;
    /** Used, 0 or more. */
    readonly used: number;
  } | null;
}

/** What those who run a service may see cited. */
const KINDS: ReadonlySet<EvidenceKind> = new Set([
  'episodes',
  'sessions',
  'contacts',
  'pauses',
  'practitionerAbsences',
  'serviceWaits',
  'statements',
  'bookingReviews',
  'oneOffBookings',
  'policyAcknowledgements',
  'allowances',
]);

/** The steps that have nothing clinical in them. */
const FOR_SERVICES: ReadonlySet<NextStepId> = new Set([
  'record-outcome',
  'decide-what-is-open',
  'put-record-right',
  'hold-review',
  'resume-care',
  'see-to-a-prompt-start',
  'plan-with-no-credits',
  'offer-next-session',
]);

/**
 * Reasons that would say something clinical: what gets in the way is merged into steps that are not. That we cancelled,
 * and that the client was not seen because of us, are the service's own.
 */
const CLINICAL =
  /^(?:influences|measures|safety|ending|engagement(?!\.(?:cancelled-by-us|unseen-through-us)$))\./;

/** The steps that a service takes, with the reasons that have nothing clinical in them. */
function stepsForServices(steps: readonly NextStep[]): NextStep[] {
  return steps
    .filter(({ id }) => FOR_SERVICES.has(id))
    .map((step) => ({ ...step, reasons: step.reasons.filter(({ rule }) => !CLINICAL.test(rule)) }));
}

function episodeView(episode: EpisodeReview, sight: Sight): ServiceEpisodeView {
  const { episodeId, service, engagement, outcomes, awaiting, booking, runs, ending, nextSteps } = episode;
  return {
    episodeId,
    service,
    hasEnded: engagement.state.label === 'ended',
    sessions: outcomes.map(({ sessionId, start, outcome, creditsUsed, provisional }) => {
      return { sessionId, start, outcome, creditsUsed, provisional };
    }),
    awaiting,
    booking,
    reviews: runs.flatMap(({ review }) => (review === null ? [] : [review])),
    toRecord: ending.toRecord.filter(({ rule }) => rule === 'ending.outreach-not-recorded'),
    nextSteps: seenSteps(stepsForServices(nextSteps), sight),
  };
}

/** A review as those who run the service see these episodes. */
export function serviceView(review: CareReview, episodeIds: readonly string[]): ServiceView {
  const isTheirs = (episodeId: string): boolean => episodeIds.includes(episodeId);
  const sight = sightOf(review.episodes, isTheirs, KINDS);
  const own = review.episodes.filter(({ episodeId }) => isTheirs(episodeId));
  const { limited, left, held, used } = review.credits;
  return seen<ServiceView>(
    {
      audience: 'service',
      clientId: review.clientId,
      asOf: review.asOf,
      isSafetyOpen: review.safety.open.length > 0,
      episodes: own.map((episode) => episodeView(episode, sight)),
      conflicts: seenConflicts(review.conflicts, sight),
      credits: limited ? { left, held, used } : null,
    },
    sight,
  );
}
