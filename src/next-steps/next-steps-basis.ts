import type { AwaitedOutcome } from '../attendance-policy/assess-attendance.js';
import type { BookingAnswer } from '../attendance-policy/booking.js';
import type { LastSession } from '../attendance-policy/last-session.js';
import type { Conflict } from '../attendance-policy/conflict.js';
import type { MissedRun } from '../attendance-policy/missed-run.js';
import type { OutcomeAssessment } from '../attendance-policy/outcome-assessment.js';
import type { RepeatedLateness } from '../attendance-policy/repeated-lateness.js';
import type { EvidenceRef } from '../care-record/evidence.js';
import type { RequestForSessions } from '../care-record/request-for-sessions.js';
import type { Checklist } from '../checklists/checklist.js';
import type { CreditLimits } from '../credits/credit-limits.js';
import type { EndingAssessment } from '../engagement/ending.js';
import type { EpisodeEngagement } from '../engagement/episode-engagement.js';
import type { Suggestion } from '../influences/suggestion.js';
import type { MeasureScore } from '../measures/measure-score.js';
import type { OffTrackSignal } from '../measures/off-track-signal.js';
import type { ReliableChange } from '../measures/reliable-change.js';
import type { SafetyAssessment } from '../safety/assess-safety.js';
import type { OutreachState } from './outreach-state.js';

/**
 * What the next steps of one episode are worked out from. An episode of a `CareReview` is one.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy, reviewCare, type NextStepsEpisode } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const review = reviewCare(recordFromTokens('A'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * const episodes: readonly NextStepsEpisode[] = review.episodes;
 * episodes.length; //=> 1
 * ```
 * @category next-steps
 * @since 0.1.0
 */
export interface NextStepsEpisode {
  /** The episode. */
  readonly episodeId: string;
  /** How the client is engaging. */
  readonly engagement: EpisodeEngagement;
  /** Every session's outcome, by start. */
  readonly outcomes: readonly OutcomeAssessment[];
  /** Sessions missed in a row. */
  readonly runs: readonly MissedRun[];
  /** Whether the client often came late. */
  readonly repeatedLateness: readonly RepeatedLateness[];
  /** Outcomes that are awaited. */
  readonly awaiting: readonly AwaitedOutcome[];
  /** The answer to "can a session be booked". */
  readonly booking: BookingAnswer;
  /** The session that was agreed as the last one, once it is over and no later one stands; null where there is none. */
  readonly lastSession: LastSession | null;
  /** That more sessions were asked for, while the answer is awaited or where it was no; null where there is none. */
  readonly moreSessions: RequestForSessions | null;
  /** When the session credits of its service run out. */
  readonly limits: CreditLimits;
  /** The next session that is booked; null for none. */
  readonly nextBooked: {
    /** The session. */
    readonly sessionId: string;
    /** When it starts. */
    readonly start: Date;
  } | null;
  /** Questionnaires with the change between the first and the latest. */
  readonly measures: readonly {
    /** Id of the instrument. */
    readonly instrument: string;
    /** The instrument's name. */
    readonly name: string;
    /** When the latest was answered. */
    readonly latestAt: Date;
    /** The change. */
    readonly change: ReliableChange;
    /** The two questionnaires compared. */
    readonly compared: readonly EvidenceRef[];
    /** Every score, oldest first. */
    readonly scores: readonly {
      /** The score. */
      readonly score: MeasureScore;
    }[];
    /** Signals that it does not improve as hoped. */
    readonly signals: readonly OffTrackSignal[];
  }[];
  /** The checklists. */
  readonly checklists: readonly Checklist[];
  /** What the open barriers and enablers suggest. */
  readonly suggestions: readonly Suggestion[];
  /** Endings to think of. */
  readonly ending: Pick<EndingAssessment, 'suggestions'>;
  /** What has been done about the latest session that was missed or cancelled late; null where there is none. */
  readonly outreach: OutreachState | null;
  /** Whether the client wishes to hear nothing from us between sessions. */
  readonly isContactUnwanted: boolean;
}

/**
 * What the next steps of a client are worked out from. A `CareReview` is one.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy, reviewCare, type NextStepsBasis } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const basis: NextStepsBasis = reviewCare(recordFromTokens('A'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * basis.episodes.length; //=> 1
 * ```
 * @category next-steps
 * @since 0.1.0
 */
export interface NextStepsBasis {
  /** What is open about the client's safety. */
  readonly safety: SafetyAssessment;
  /** Facts that contradict each other. */
  readonly conflicts: readonly Conflict[];
  /** The episodes. */
  readonly episodes: readonly NextStepsEpisode[];
}
