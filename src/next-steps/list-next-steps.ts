import type { AwaitedOutcome } from '../attendance-policy/assess-attendance.js';
import type { BookingAnswer } from '../attendance-policy/booking.js';
import type { Conflict } from '../attendance-policy/conflict.js';
import type { MissedRun } from '../attendance-policy/missed-run.js';
import type { OutcomeAssessment } from '../attendance-policy/outcome-assessment.js';
import type { EvidenceRef, Reason } from '../care-record/evidence.js';
import type { Checklist } from '../checklists/list-checklist.js';
import type { EpisodeEngagement } from '../engagement/episode-engagement.js';
import type { AssessedChange, ReliableChange } from '../measures/reliable-change.js';
import type { SafetyAssessment } from '../safety/assess-safety.js';
import type { NextStep, NextStepId } from './next-step.js';

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
  /** Outcomes that are awaited. */
  readonly awaiting: readonly AwaitedOutcome[];
  /** The answer to "can a session be booked". */
  readonly booking: BookingAnswer;
  /** The next session that is booked; null for none. */
  readonly nextBooked: {
    /** The session. */
    readonly sessionId: string;
    /** When it starts. */
    readonly start: Date;
  } | null;
  /** Questionnaires with the change between the first and the latest. */
  readonly measures: readonly {
    /** The instrument's name. */
    readonly name: string;
    /** The change. */
    readonly change: ReliableChange;
    /** The two questionnaires compared. */
    readonly compared: readonly EvidenceRef[];
  }[];
  /** The checklists. */
  readonly checklists: readonly Checklist[];
  /** When anybody last wrote to or called the client, and about which sessions. */
  readonly lastReachedOutAt: Date | null;
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

function step(
  id: NextStepId,
  episodeId: string | null,
  reasons: readonly Reason[],
  dueAt: Date | null = null,
  who: NextStep['who'] = 'practitioner',
): NextStep {
  return { id, episodeId, who, dueAt, reasons };
}

/** The steps that attendance asks for, in order. */
function attendanceSteps(episode: NextStepsEpisode, isSafetyOpen: boolean): NextStep[] {
  const { episodeId, awaiting, outcomes, runs } = episode;
  const steps: NextStep[] = [];
  const reasonsOf = (id: string): readonly Reason[] =>
    outcomes.filter(({ sessionId }) => sessionId === id).flatMap(({ reasons }) => reasons);
  if (awaiting.length > 0) {
    steps.push(
      step(
        'record-outcome',
        episodeId,
        awaiting.flatMap(({ sessionId }) => reasonsOf(sessionId)),
      ),
    );
  }
  const undecided = outcomes.filter(({ provisional }) => provisional);
  if (undecided.length > 0) {
    steps.push(
      step(
        'decide-what-is-open',
        episodeId,
        undecided.flatMap(({ reasons }) => reasons),
      ),
    );
  }
  const paused = isSafetyOpen ? [] : runs.filter(({ provisional }) => !provisional);
  const due = paused.flatMap(({ review }) => (review === null ? [] : [review]));
  const [first] = due.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  if (first !== undefined) {
    const reasons = paused.filter(({ review }) => review !== null).flatMap((run) => run.reasons);
    steps.push(step('hold-review', episodeId, reasons, first.dueAt, first.with));
  }
  return steps;
}

/** The latest session that was missed, if nobody has written or called since and the client has not either. */
function unansweredMiss({
  outcomes,
  engagement,
  lastReachedOutAt,
}: NextStepsEpisode): OutcomeAssessment | null {
  const settled = outcomes.filter(({ run }) => run !== 'neutral');
  const latest = settled.at(-1);
  if (latest === undefined || latest.run !== 'counts' || latest.provisional || latest.settledAt === null)
    return null;
  const since = latest.settledAt;
  const isAnswered =
    engagement.contact.lastAt > since || (lastReachedOutAt !== null && lastReachedOutAt > since);
  return isAnswered ? null : latest;
}

/** The steps that getting in touch and talking ask for. */
function contactSteps(episode: NextStepsEpisode): NextStep[] {
  const { episodeId, engagement, measures, runs } = episode;
  const { label } = engagement.state;
  const worse = reasonsForChange(measures, 'reliable-deterioration');
  const better = reasonsForChange(measures, 'reliable-improvement');
  const steps: NextStep[] = [];
  const missed = unansweredMiss(episode);
  const isQuiet = engagement.contact.gapSince !== null && label !== 'paused';
  if (isQuiet && better.length > 0 && worse.length === 0) {
    steps.push(step('warm-message', episodeId, [...engagement.reasons, ...better]));
  } else if (isQuiet) {
    steps.push(step('reach-out', episodeId, engagement.reasons));
  } else if (missed !== null) {
    steps.push(step('reach-out', episodeId, missed.reasons));
  }
  if (worse.length > 0) steps.push(step('talk-about-worsening', episodeId, worse));
  const isReviewed = runs.some(({ pausedSince, provisional }) => pausedSince !== null && !provisional);
  if (!isReviewed && (label === 'missing-sessions' || label === 'worth-a-conversation')) {
    steps.push(step('talk-about-attendance', episodeId, engagement.reasons));
  }
  return steps;
}

/** One reason for each questionnaire whose change has this verdict. */
function reasonsForChange(
  measures: NextStepsEpisode['measures'],
  verdict: AssessedChange['verdict'],
): Reason[] {
  return measures.flatMap(({ name, change, compared }) => {
    if (change.verdict === 'not-assessable' || change.verdict !== verdict) return [];
    const inputs = { instrument: name, change: change.change };
    return [{ rule: 'measures.reliable-change' as const, evidence: compared, inputs }];
  });
}

/** The steps that booking and the checklists ask for. */
function planningSteps(episode: NextStepsEpisode): NextStep[] {
  const { episodeId, booking, nextBooked, engagement, checklists } = episode;
  const steps: NextStep[] = [];
  const noCredits = booking.reasons.filter(({ rule }) => rule === 'booking.no-allowance-left');
  const isPaused = engagement.state.label === 'paused';
  if (noCredits.length > 0) steps.push(step('plan-with-no-credits', episodeId, noCredits));
  if (booking.route === 'self-service' && nextBooked === null && !isPaused) {
    const evidence: EvidenceRef[] = [engagement.contact.evidence];
    steps.push(
      step('offer-next-session', episodeId, [{ rule: 'steps.nothing-booked', evidence, inputs: {} }]),
    );
  }
  for (const { phase, items } of checklists) {
    const waiting = items.filter(({ state }) => state === 'due' || state === 'overdue' || state === 'open');
    if (waiting.length === 0) continue;
    const evidence: EvidenceRef[] = [];
    const inputs = { phase, waiting: waiting.length, of: items.length };
    const reasons: Reason[] = [{ rule: 'steps.items-waiting', evidence, inputs }];
    steps.push(step('finish-first-session-items', episodeId, reasons));
  }
  return steps;
}

/** The steps of one open episode. */
function episodeSteps(episode: NextStepsEpisode, isSafetyOpen: boolean): NextStep[] {
  if (episode.engagement.state.label === 'ended')
    return attendanceSteps({ ...episode, runs: [] }, isSafetyOpen);
  const attendance = attendanceSteps(episode, isSafetyOpen);
  if (isSafetyOpen) return attendance;
  return [...attendance, ...contactSteps(episode), ...planningSteps(episode)];
}

/**
 * Lists what to do next for a client: one list without duplicates, safety first, each step with its reasons.
 *
 * While a safety concern is open the first step is to speak with the client, and nothing that would nudge, remind or
 * end is listed. A next session is offered only where the booking route is open. After a client has died nothing is
 * listed at all.
 *
 * Never throws.
 *
 * @param basis - a review of the client's care, or what a review is made of
 * @returns the steps, the first one first
 * @example
 * ```ts
 * import { defaultAttendancePolicy, listNextSteps, reviewCare } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const review = reviewCare(recordFromTokens('X X X'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * listNextSteps(review).map(({ id }) => id); //=> ['hold-review', 'reach-out']
 * ```
 * @category next-steps
 * @since 0.1.0
 */
export function listNextSteps(basis: NextStepsBasis): readonly NextStep[] {
  const { safety, conflicts, episodes } = basis;
  const hasDied = episodes.some(
    ({ engagement: { state } }) => state.label === 'ended' && state.ending === 'died',
  );
  if (hasDied) return [];
  const isSafetyOpen = safety.open.length > 0;
  const steps: NextStep[] = [];
  if (isSafetyOpen) {
    const reasons = safety.open.map(({ reason }) => reason);
    steps.push(step('speak-today', null, reasons, new Date(safety.asOf)));
  }
  if (conflicts.length > 0) {
    const reasons = conflicts.map(({ code, evidence }) => ({
      rule: 'steps.conflict',
      evidence,
      inputs: { code },
    }));
    steps.push(step('put-record-right', null, reasons));
  }
  const ofEpisodes = episodes.flatMap((episode) => episodeSteps(episode, isSafetyOpen));
  return [...steps, ...ofEpisodes].sort((a, b) => ORDER.indexOf(a.id) - ORDER.indexOf(b.id));
}

/** Safety first, then what others wait for, then contact, then planning. */
const ORDER: readonly NextStepId[] = [
  'speak-today',
  'record-outcome',
  'decide-what-is-open',
  'put-record-right',
  'hold-review',
  'reach-out',
  'warm-message',
  'talk-about-worsening',
  'talk-about-attendance',
  'plan-with-no-credits',
  'offer-next-session',
  'finish-first-session-items',
];
