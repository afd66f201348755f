import type { EvidenceRef, Reason } from '../care-record/evidence.js';
import type { BookingReview } from '../care-record/booking-decision.js';
import { byText } from '../internal/by-text.js';
import { inOrder } from '../internal/in-order.js';
import { toMs } from '../internal/instant.js';
import type { JudgedSession } from './judged-session.js';
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

/** A session on the walk: settled, and so under a policy that is known. */
interface Step extends JudgedSession {
  readonly policy: AttendancePolicy;
  readonly assessment: OutcomeAssessment & { readonly settledAt: Date };
}

function isStep(judged: JudgedSession): judged is Step {
  return judged.assessment.settledAt !== null && judged.assessment.outcome !== 'voided';
}

/** What the walk remembers. */
export interface RunState {
  /** Every time booking was paused, with the resuming review that ended it, epoch ms. */
  readonly pauses: readonly { readonly from: number; readonly until: number | null }[];
  readonly run: readonly Step[];
  readonly pausedSince: number | null;
  readonly basedOn: readonly Step[];
}

/** When a session was settled, epoch ms; later than anything while it is not. */
function settledMs({ settledAt }: OutcomeAssessment): number {
  return settledAt === null ? Number.MAX_SAFE_INTEGER : settledAt.getTime();
}

/** The order of the walk: when it was settled, then start, then id; what is not settled comes last. */
export function bySettledOrder(a: OutcomeAssessment, b: OutcomeAssessment): number {
  return (
    settledMs(a) - settledMs(b) || a.start.getTime() - b.start.getTime() || byText(a.sessionId, b.sessionId)
  );
}

/** When resuming reviews were held, epoch ms, in their order. */
function resumingInstants(reviews: readonly BookingReview[]): number[] {
  return reviews
    .filter(({ decision }) => decision === 'resume' || decision === 'resume-with-plan')
    .map(({ at }) => toMs(at))
    .sort((a, b) => a - b);
}

/**
 * Walks the settled sessions of one scope. A resuming review comes after everything settled up to its instant, and
 * clears it.
 */
export function walkRun(judged: readonly JudgedSession[], reviews: readonly BookingReview[]): RunState {
  const resumedAt = resumingInstants(reviews);
  let next = 0;
  let carry = 0;
  let run: Step[] = [];
  let pausedSince: number | null = null;
  let basedOn: Step[] = [];
  const pauses: { from: number; until: number | null }[] = [];
  const resumeBefore = (instant: number): void => {
    for (let at = resumedAt[next]; at !== undefined && at < instant; at = resumedAt[++next]) {
      if (pausedSince !== null) pauses.push({ from: pausedSince, until: at });
      run = carry > 0 ? run.slice(-carry) : [];
      pausedSince = null;
      basedOn = [];
    }
  };
  const steps = inOrder(judged.filter(isStep), (a, b) => bySettledOrder(a.assessment, b.assessment));
  for (const step of steps) {
    const { assessment, policy } = step;
    const settledAt = assessment.settledAt.getTime();
    resumeBefore(settledAt);
    carry = policy.review.carryAfterResume;
    if (assessment.run === 'ends') run = [];
    if (assessment.run !== 'counts') continue;
    run.push(step);
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
/** Sessions without an outcome that lie between the first and the last session that a judgement rests on. */
function missingBetween(judged: readonly JudgedSession[], restsOn: readonly Step[]): JudgedSession[] {
  const first = restsOn[0]?.assessment.settledAt ?? Infinity;
  const last = restsOn.at(-1)?.assessment.settledAt ?? -Infinity;
  return judged.filter(
    ({ assessment: { outcome, start } }) => outcome === 'awaiting-outcome' && start > first && start < last,
  );
}

const idsOf = (judged: readonly JudgedSession[]): string[] => judged.map(({ session }) => session.id);

const asEvidence = (judged: readonly JudgedSession[]): EvidenceRef[] =>
  judged.map(({ session }) => ({ kind: 'sessions', id: session.id }));

/** The run of one scope, whose sessions come by start, as a result with its reasons. */
export function assessRun(
  scope: RunScopeRef,
  judged: readonly JudgedSession[],
  { run, pausedSince, basedOn }: RunState,
  threshold: number | null,
  review: ReviewDue | null,
): MissedRun {
  const restsOn = pausedSince === null ? run : basedOn;
  const missing = missingBetween(judged, restsOn);
  const undecided = restsOn.filter(({ assessment }) => assessment.provisional);
  const reasons: Reason<RunRule>[] = [];
  if (run.length > 0) {
    const inputs = { inARow: run.length, threshold };
    reasons.push({ rule: 'run.missed-in-a-row', evidence: asEvidence(run), inputs });
  }
  if (pausedSince !== null) {
    const inputs = { since: new Date(pausedSince), count: basedOn.length };
    reasons.push({ rule: 'run.booking-paused', evidence: asEvidence(basedOn), inputs });
  }
  if (missing.length > 0) {
    const inputs = { count: missing.length };
    reasons.push({ rule: 'run.outcome-missing', evidence: asEvidence(missing), inputs });
  }
  if (undecided.length > 0) {
    const inputs = { count: undecided.length };
    reasons.push({ rule: 'run.decision-missing', evidence: asEvidence(undecided), inputs });
  }
  return {
    episodeId: scope.episodeId,
    format: scope.format,
    inARow: run.length,
    sessionIds: idsOf(run),
    pausedSince: pausedSince === null ? null : new Date(pausedSince),
    basedOn: idsOf(basedOn),
    provisional: missing.length > 0 || undecided.length > 0,
    missingOutcomes: idsOf(missing),
    review,
    reasons,
  };
}
