import type { MissedRun } from '../../attendance-policy/missed-run.js';
import type { Reason } from '../../care-record/evidence.js';
import type { EngagementState } from '../../engagement/engagement-state.js';
import type { ReliableChange } from '../../measures/reliable-change.js';
import type { NextStep } from '../../next-steps/next-step.js';
import type { SafetyAssessment } from '../../safety/assess-safety.js';
import type { CareReview, EpisodeReview } from '../care-review.js';
import { seenSafety, seenSteps } from './practitioner-view.js';
import { seen, type Sight, sightOf } from './seen-reasons.js';

/**
 * One episode as it comes to supervision.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy, reviewCare, viewFor, type SupervisedEpisode } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const review = reviewCare(recordFromTokens('A X X X'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * const view = viewFor(review, { as: 'supervisor', episodeIds: ['episode-1'] });
 * const episode: SupervisedEpisode | undefined = view.episodes[0];
 * episode?.nextSteps.some(({ id }) => id === 'reflect-on-practice'); //=> false
 * ```
 * @category care-review
 * @since 0.1.0
 */
export interface SupervisedEpisode {
  /** The episode. */
  readonly episodeId: string;
  /** Its service. */
  readonly service: string;
  /** How it stands. */
  readonly state: EngagementState;
  /** Since when. */
  readonly since: Date;
  /** Why. */
  readonly reasons: readonly Reason[];
  /** The four sides of engagement. */
  readonly readings: EpisodeReview['engagement']['readings'];
  /** How many were missed in a row in each format, and the review that is due. */
  readonly runs: readonly Pick<MissedRun, 'format' | 'inARow' | 'pausedSince' | 'provisional' | 'review'>[];
  /** What has changed on each questionnaire; never an answer. */
  readonly changes: readonly {
    /** The instrument's name. */
    readonly name: string;
    /** What has changed since the first. */
    readonly change: ReliableChange['verdict'];
  }[];
  /** How it ended and what is still to be recorded about that; while it is open the endings that may be thought of. */
  readonly ending: EpisodeReview['ending'];
  /** What to do next, without what the practitioner keeps for themselves. */
  readonly nextSteps: readonly NextStep[];
}

/**
 * What a supervisor sees of the episodes that are brought to them: how they stand and why, what is open about safety,
 * what comes next. No checklist, no answer of a questionnaire, no private reflection, nothing of another episode.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy, reviewCare, viewFor, type SupervisorView } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const review = reviewCare(recordFromTokens('A X X X'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * const view: SupervisorView = viewFor(review, { as: 'supervisor', episodeIds: ['episode-1'] });
 * view.episodes[0]?.runs[0]?.inARow; //=> 3
 * ```
 * @category care-review
 * @since 0.1.0
 */
export interface SupervisorView {
  /** Whose view it is. */
  readonly audience: 'supervisor';
  /** The client. */
  readonly clientId: string;
  /** The moment judged from. */
  readonly asOf: Date;
  /** What is open about the client's safety. */
  readonly safety: SafetyAssessment;
  /** The episodes that are brought to supervision. */
  readonly episodes: readonly SupervisedEpisode[];
}

/** Whether a step comes to supervision: no private reflection, and not what waits in a checklist. */
function isForSupervision({ id, reasons }: NextStep): boolean {
  const isOfChecklist = reasons.every(({ rule }) => rule === 'steps.items-waiting');
  return id !== 'reflect-on-practice' && !isOfChecklist;
}

function supervised(episode: EpisodeReview, sight: Sight): SupervisedEpisode {
  const { episodeId, service, engagement, runs, measures, ending, nextSteps } = episode;
  const { state, since, readings, reasons } = engagement;
  return {
    episodeId,
    service,
    state,
    since,
    reasons,
    readings,
    runs: runs.map(({ format, inARow, pausedSince, provisional, review }) => {
      return { format, inARow, pausedSince, provisional, review };
    }),
    changes: measures.map(({ name, change }) => ({ name, change: change.verdict })),
    ending,
    nextSteps: seenSteps(nextSteps.filter(isForSupervision), sight),
  };
}

/** A review as a supervisor sees the episodes that are brought to them. */
export function supervisorView(review: CareReview, episodeIds: readonly string[]): SupervisorView {
  const isBrought = (episodeId: string): boolean => episodeIds.includes(episodeId);
  const sight = sightOf(review.episodes, isBrought, null);
  const own = review.episodes.filter(({ episodeId }) => isBrought(episodeId));
  return seen<SupervisorView>(
    {
      audience: 'supervisor',
      clientId: review.clientId,
      asOf: review.asOf,
      safety: seenSafety(review.safety, sight),
      episodes: own.map((episode) => supervised(episode, sight)),
    },
    sight,
  );
}
