import type { AwaitedOutcome } from '../attendance-policy/assess-attendance.js';
import type { BookingAnswer } from '../attendance-policy/booking.js';
import type { LastSession } from '../attendance-policy/last-session.js';
import type { Conflict } from '../attendance-policy/conflict.js';
import type { MissedRun } from '../attendance-policy/missed-run.js';
import type { RepeatedLateness } from '../attendance-policy/repeated-lateness.js';
import type { OutcomeAssessment } from '../attendance-policy/outcome-assessment.js';
import type { EvidenceRef } from '../care-record/evidence.js';
import type { PolicyRef } from '../care-record/policy-ref.js';
import type { RequestForSessions } from '../care-record/request-for-sessions.js';
import type { Checklist } from '../checklists/checklist.js';
import type { CreditBalance } from '../credits/balance.js';
import type { CreditLimits } from '../credits/credit-limits.js';
import type { EndingAssessment } from '../engagement/ending.js';
import type { EpisodeEngagement } from '../engagement/episode-engagement.js';
import type { Suggestion } from '../influences/suggestion.js';
import type { NextStep } from '../next-steps/next-step.js';
import type { OutreachState } from '../next-steps/outreach-state.js';
import type { SafetyAssessment } from '../safety/assess-safety.js';
import type { Threshold } from '../sources.js';
import type { MeasureReview } from '../measures/measure-review.js';
import type { ClientStanding } from './client-standing.js';
import type { ReviewPart } from './review-options.js';

/**
 * One episode of care as it stands.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy, listNextSteps, reviewCare, type EpisodeReview } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const { episodes } = reviewCare(recordFromTokens('A A X'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * const episode: EpisodeReview | undefined = episodes[0];
 * [episode?.engagement.state.label, episode?.booking.route]; //=> ['attending', 'self-service']
 *
 * // A step of the client as a whole stands in the list of each episode, and once in that of them all.
 * const one = recordFromTokens('A');
 * const flag = { id: 'f1', clientId: 'client-1', openedAt: new Date(0), source: 'third-party' } as const;
 * const other = { id: 'other', clientId: 'client-1', service: 'coaching', openedAt: new Date(0) };
 * const review = reviewCare(
 *   { ...one, episodes: [...one.episodes, other], safetyFlags: [flag] },
 *   { policies: [defaultAttendancePolicy], asOf: new Date('2027-01-01T00:00:00Z') },
 * );
 * review.episodes.map(({ nextSteps }) => nextSteps.map(({ id }) => id)); //=> [['speak-today'], ['speak-today']]
 * listNextSteps(review).map(({ id }) => id); //=> ['speak-today']
 * ```
 * @category care-review
 * @since 0.1.0
 */
export interface EpisodeReview {
  /** The episode. */
  readonly episodeId: string;
  /** Its service. */
  readonly service: string;
  /** How the client is engaging. */
  readonly engagement: EpisodeEngagement;
  /** Every session's outcome, by start. */
  readonly outcomes: readonly OutcomeAssessment[];
  /** Sessions missed in a row, one entry for each format. */
  readonly runs: readonly MissedRun[];
  /** Whether the client often came late, one entry for each format: a prompt to find a better time. */
  readonly repeatedLateness: readonly RepeatedLateness[];
  /** Sessions whose outcome nobody has recorded yet. */
  readonly awaiting: readonly AwaitedOutcome[];
  /** Whether another session can be booked now. */
  readonly booking: BookingAnswer;
  /** The session that was agreed as the last one, once it is over and no later one stands; null where there is none. */
  readonly lastSession: LastSession | null;
  /** That more sessions were asked for, while the answer is awaited or where it was no; null where there is none. */
  readonly moreSessions: RequestForSessions | null;
  /** How many session credits are left for its service, when to remind, and when to plan the ending. */
  readonly limits: CreditLimits;
  /** The next session that is booked; null for none. */
  readonly nextBooked: {
    /** The session. */
    readonly sessionId: string;
    /** When it starts. */
    readonly start: Date;
  } | null;
  /** When somebody last wrote to or called the client about this episode; null for never. */
  readonly lastReachedOutAt: Date | null;
  /** Questionnaires, scored. */
  readonly measures: readonly MeasureReview[];
  /** The checklists. */
  readonly checklists: readonly Checklist[];
  /** What the open barriers and enablers suggest. */
  readonly suggestions: readonly Suggestion[];
  /**
   * How it ended, with what improvement and what is still to be recorded; while it is open the endings that a person may
   * think of, none while a safety concern is open.
   */
  readonly ending: EndingAssessment;
  /** What has been done about the latest session that was missed or cancelled late; null where there is none. */
  readonly outreach: OutreachState | null;
  /** Whether the client wishes to hear nothing from us between sessions. */
  readonly isContactUnwanted: boolean;
  /**
   * The records of this episode besides its sessions, and those of the client that name no episode:
   * by them `viewFor` knows what may be cited to somebody who sees this episode and not another.
   */
  readonly records: readonly EvidenceRef[];
  /**
   * What to do next, the first one first. Each episode's list is whole, as for a page of that episode: safety and a record
   * to put right, which are the client's as a whole (`episodeId` null), come first in every one. `listNextSteps(review)`
   * gives one list over all episodes, each step once.
   */
  readonly nextSteps: readonly NextStep[];
  /** How it stands by what the client knows of, and what comes next for them: what their view is made of. */
  readonly forClient: ClientStanding;
}

/**
 * A whole review of one client's care at a moment: plain data, every judgement with its reasons.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy, reviewCare, type CareReview } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const review: CareReview = reviewCare(recordFromTokens('A'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * [review.clientId, review.rulesVersion, review.policies]; //=> ['client-1', '1', [{ id: 'guide', version: 1 }]]
 * ```
 * @category care-review
 * @since 0.1.0
 */
export interface CareReview {
  /** The client. */
  readonly clientId: string;
  /** The moment judged from. */
  readonly asOf: Date;
  /** The version of this package's rules: it changes when the same facts read differently. */
  readonly rulesVersion: string;
  /** What is open about the client's safety. It comes first, and is separate from engagement. */
  readonly safety: SafetyAssessment;
  /** The episodes, by id. */
  readonly episodes: readonly EpisodeReview[];
  /** Session credits. */
  readonly credits: CreditBalance;
  /** Facts that contradict each other. */
  readonly conflicts: readonly Conflict[];
  /** Completed questionnaires that none of the instruments given can read. */
  readonly unreadMeasures: readonly {
    /** Id of the completed questionnaire. */
    readonly id: string;
    /** Id of its instrument. */
    readonly instrument: string;
  }[];
  /** The attendance policies that were used. */
  readonly policies: readonly PolicyRef[];
  /** The engagement rules that were used. */
  readonly engagementRules: PolicyRef;
  /** The numbers that were used, with where they come from. */
  readonly thresholds: readonly Threshold[];
}

/**
 * A review with the parts that were asked for. A `CareReview` is one, with all of them.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy, reviewCare, type ReviewOf } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const review: ReviewOf<'measures'> = reviewCare(recordFromTokens('A'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 *   include: ['measures'],
 * });
 * review.episodes[0]?.measures; //=> []
 * ```
 * @category care-review
 * @since 0.1.0
 */
export type ReviewOf<Part extends ReviewPart> = Omit<CareReview, 'episodes'> & {
  /** The episodes, by id. */
  readonly episodes: readonly Omit<EpisodeReview, Exclude<ReviewPart, Part>>[];
};
