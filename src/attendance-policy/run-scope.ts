import type { BookingReview } from '../care-record/booking-decision.js';
import { byText } from '../internal/by-text.js';
import type { JudgedSession } from './judged-session.js';
import { assessRun, walkRun, type MissedRun, type RunState } from './missed-run.js';
import type { OutcomeAssessment } from './outcome-assessment.js';
import type { AttendancePolicy } from './policy.js';
import { reviewDue, type ReviewDue, type ReviewFacts } from './review-due.js';

/** One episode's sessions of one format, with the walk over them. */
export interface RunScope {
  readonly episodeId: string;
  readonly format: 'individual' | 'group';
  readonly judged: readonly JudgedSession[];
  readonly sessions: readonly OutcomeAssessment[];
  readonly policies: ReadonlyMap<string, AttendancePolicy>;
  readonly state: RunState;
}

/** Every scope of the sessions, by episode and format, with its walk. */
export function runScopes(
  judged: readonly JudgedSession[],
  reviews: readonly BookingReview[] | undefined,
): RunScope[] {
  const scopes = new Map<string, JudgedSession[]>();
  for (const entry of judged) {
    const key = JSON.stringify([entry.assessment.episodeId, entry.assessment.format]);
    const scope = scopes.get(key);
    if (scope === undefined) scopes.set(key, [entry]);
    else scope.push(entry);
  }
  return [...scopes.entries()]
    .sort(([a], [b]) => byText(a, b))
    .map(([, entries]) => scopeOf(entries, reviews ?? []));
}

function scopeOf(judged: readonly JudgedSession[], reviews: readonly BookingReview[]): RunScope {
  const [{ assessment }] = judged as readonly [JudgedSession, ...JudgedSession[]];
  const { episodeId, format } = assessment;
  const sessions = judged.map((entry) => entry.assessment).filter(({ outcome }) => outcome !== 'voided');
  const policies = new Map<string, AttendancePolicy>();
  for (const { session, policy } of judged) if (policy !== null) policies.set(session.id, policy);
  const own = reviews.filter(
    (review) => review.episodeId === episodeId && (review.format ?? format) === format,
  );
  return { episodeId, format, judged, sessions, policies, state: walkRun(sessions, policies, own) };
}

/** The run of every scope, with the review that is due where booking is paused. */
export function runsOf(
  judged: readonly JudgedSession[],
  facts: ReviewFacts,
  asOf: number,
  holidays: ReadonlySet<string>,
): MissedRun[] {
  return runScopes(judged, facts.bookingReviews).map((scope) => {
    const { episodeId, format, sessions, state } = scope;
    const last = state.basedOn.at(-1) ?? state.run.at(-1);
    const ruling = last === undefined ? undefined : scope.policies.get(last.sessionId);
    const review = ruling === undefined ? null : reviewOf(scope, ruling, facts, asOf, holidays);
    return assessRun({ episodeId, format }, sessions, state, ruling?.consecutive.threshold ?? null, review);
  });
}

function reviewOf(
  { episodeId, judged, sessions, state }: RunScope,
  ruling: AttendancePolicy,
  facts: ReviewFacts,
  asOf: number,
  holidays: ReadonlySet<string>,
): ReviewDue | null {
  const last = state.basedOn.at(-1)?.sessionId;
  const decisive = judged.find(({ session }) => session.id === last);
  if (state.pausedSince === null || decisive === undefined) return null;
  const booked = sessions
    .filter(({ outcome }) => outcome === 'scheduled')
    .map(({ start }) => start.getTime());
  const { timeZone } = decisive.session;
  const nextBookedStart = booked.length === 0 ? null : Math.min(...booked);
  const pause = { episodeId, since: state.pausedSince, nextBookedStart, timeZone, holidays, asOf };
  return reviewDue(pause, ruling.review, facts);
}
