import type { EvidenceRef, Reason } from '../care-record/evidence.js';
import type { BookingReview } from '../care-record/booking-decision.js';
import { byText } from '../internal/by-text.js';
import { toMs } from '../internal/instant.js';
import type { OutcomeAssessment } from './outcome-assessment.js';
import type { AttendancePolicy } from './policy.js';
import type { ReviewDue } from './review-due.js';
import type { RunRule } from './rules.js';

/**
 * Sessions missed in a row, in one episode and one format, and whether booking is paused because of them.
 *
 * Late cancels and no-shows count; an attended session ends the run; everything else changes nothing. At the
 * threshold booking is paused until a person's review: attending does not lift that, a resuming review does, and
 * so does a correction or an exception that removes a cause.
 *
 * @example
 * ```ts
 * import { assessAttendance, defaultAttendancePolicy } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const { runs } = assessAttendance(recordFromTokens('A X C X'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * runs.map((run) => [run.inARow, run.pausedSince !== null]); //=> [[3, true]]
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface MissedRun {
  /** The episode; null where the policy looks at the client's episodes together. */
  readonly episodeId: string | null;
  /** Individual or group sessions; null where the policy looks at both together. */
  readonly format: 'individual' | 'group' | null;
  /** How many in a row now, 0 or more. */
  readonly inARow: number;
  /** The sessions of the run now, oldest first. */
  readonly sessionIds: readonly string[];
  /** Since when booking is paused; null when it is not. */
  readonly pausedSince: Date | null;
  /** The sessions that the pause is based on, oldest first; empty when booking is not paused. */
  readonly basedOn: readonly string[];
  /** Whether an outcome or a decision is missing: it then refuses nothing and asks for what is missing. */
  readonly provisional: boolean;
  /** Sessions between those that it rests on whose outcome nobody has recorded. */
  readonly missingOutcomes: readonly string[];
  /** The review that is due while booking is paused. */
  readonly review: ReviewDue | null;
  /** Why. */
  readonly reasons: readonly Reason<RunRule>[];
}

/** Which sessions make one run; null stands for all. */
export type RunScopeRef = Pick<MissedRun, 'episodeId' | 'format'>;

/** Whether a session of an episode and a format belongs to a scope. */
export function isInScope(scope: RunScopeRef, episodeId: string, format: 'individual' | 'group'): boolean {
  return (scope.episodeId ?? episodeId) === episodeId && (scope.format ?? format) === format;
}

/** One session on the walk, in settled order. */
interface Step {
  readonly assessment: OutcomeAssessment;
  readonly settledAt: number;
  readonly policy: AttendancePolicy;
}

/** What the walk remembers. */
export interface RunState {
  /** Every time booking was paused, with the resuming review that ended it, epoch ms. */
  readonly pauses: readonly { readonly from: number; readonly until: number | null }[];
  readonly run: readonly OutcomeAssessment[];
  readonly pausedSince: number | null;
  readonly basedOn: readonly OutcomeAssessment[];
}

/** The order of the walk: when it was settled, then start, then id. */
export function bySettledOrder(a: OutcomeAssessment, b: OutcomeAssessment): number {
  const settled = (a.settledAt?.getTime() ?? Infinity) - (b.settledAt?.getTime() ?? Infinity);
  if (settled !== 0 && !Number.isNaN(settled)) return settled;
  const start = a.start.getTime() - b.start.getTime();
  if (start !== 0) return start;
  return byText(a.sessionId, b.sessionId);
}

function resumes(review: BookingReview): boolean {
  return review.decision === 'resume' || review.decision === 'resume-with-plan';
}

/**
 * Walks the settled sessions of one scope. A resuming review comes after everything settled up to its instant, and
 * clears it.
 */
export function walkRun(
  sessions: readonly OutcomeAssessment[],
  policies: ReadonlyMap<string, AttendancePolicy>,
  reviews: readonly BookingReview[],
): RunState {
  const resumedAt = reviews
    .filter(resumes)
    .map((review) => toMs(review.at))
    .sort((a, b) => a - b);
  let next = 0;
  let carry = 0;
  let run: OutcomeAssessment[] = [];
  let pausedSince: number | null = null;
  let basedOn: OutcomeAssessment[] = [];
  const pauses: { from: number; until: number | null }[] = [];
  const resumeBefore = (instant: number): void => {
    for (let at = resumedAt[next]; at !== undefined && at < instant; at = resumedAt[++next]) {
      if (pausedSince !== null) pauses.push({ from: pausedSince, until: at });
      run = carry > 0 ? run.slice(-carry) : [];
      pausedSince = null;
      basedOn = [];
    }
  };
  for (const { assessment, settledAt, policy } of settledSteps(sessions, policies)) {
    resumeBefore(settledAt);
    carry = policy.review.carryAfterResume;
    if (assessment.run === 'ends') run = [];
    if (assessment.run !== 'counts') continue;
    run.push(assessment);
    const { threshold } = policy.consecutive;
    if (pausedSince === null && run.length >= threshold) {
      pausedSince = settledAt;
      basedOn = run.slice(-threshold);
    }
  }
  resumeBefore(Infinity);
  if (pausedSince !== null) pauses.push({ from: pausedSince, until: null });
  return { run, pausedSince, basedOn, pauses };
}

function settledSteps(
  sessions: readonly OutcomeAssessment[],
  policies: ReadonlyMap<string, AttendancePolicy>,
): Step[] {
  const steps: Step[] = [];
  for (const assessment of [...sessions].sort(bySettledOrder)) {
    const policy = policies.get(assessment.sessionId);
    if (assessment.settledAt === null || policy === undefined) continue;
    steps.push({ assessment, settledAt: assessment.settledAt.getTime(), policy });
  }
  return steps;
}

/** Sessions without an outcome that lie between the first and the last session that a judgement rests on. */
function missingBetween(
  sessions: readonly OutcomeAssessment[],
  restsOn: readonly OutcomeAssessment[],
): readonly OutcomeAssessment[] {
  const first = restsOn[0]?.settledAt?.getTime() ?? Infinity;
  const last = restsOn.at(-1)?.settledAt?.getTime() ?? -Infinity;
  return sessions
    .filter(
      ({ outcome, start }) =>
        outcome === 'awaiting-outcome' && start.getTime() > first && start.getTime() < last,
    )
    .sort((a, b) => a.start.getTime() - b.start.getTime() || byText(a.sessionId, b.sessionId));
}

const asEvidence = (sessions: readonly OutcomeAssessment[]): EvidenceRef[] =>
  sessions.map(({ sessionId }) => ({ kind: 'sessions', id: sessionId }));

/** The run of one scope as a result with its reasons. */
export function assessRun(
  scope: RunScopeRef,
  sessions: readonly OutcomeAssessment[],
  state: RunState,
  threshold: number | null,
  review: ReviewDue | null,
): MissedRun {
  const restsOn = state.pausedSince === null ? state.run : state.basedOn;
  const missing = missingBetween(sessions, restsOn);
  const undecided = restsOn.filter(({ provisional }) => provisional);
  const reasons: Reason<RunRule>[] = [];
  if (state.run.length > 0) {
    const inputs = { inARow: state.run.length, threshold };
    reasons.push({ rule: 'run.missed-in-a-row', evidence: asEvidence(state.run), inputs });
  }
  if (state.pausedSince !== null) {
    const inputs = { since: new Date(state.pausedSince), count: state.basedOn.length };
    reasons.push({ rule: 'run.booking-paused', evidence: asEvidence(state.basedOn), inputs });
  }
  if (missing.length > 0) {
    reasons.push({
      rule: 'run.outcome-missing',
      evidence: asEvidence(missing),
      inputs: { count: missing.length },
    });
  }
  if (undecided.length > 0) {
    reasons.push({
      rule: 'run.decision-missing',
      evidence: asEvidence(undecided),
      inputs: { count: undecided.length },
    });
  }
  return {
    ...scope,
    inARow: state.run.length,
    sessionIds: state.run.map(({ sessionId }) => sessionId),
    pausedSince: state.pausedSince === null ? null : new Date(state.pausedSince),
    basedOn: state.basedOn.map(({ sessionId }) => sessionId),
    provisional: missing.length > 0 || undecided.length > 0,
    missingOutcomes: missing.map(({ sessionId }) => sessionId),
    review,
    reasons,
  };
}
