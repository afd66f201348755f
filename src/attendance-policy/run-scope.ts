import type { BookingReview } from '../care-record/booking-decision.js';
import { byText } from '../internal/by-text.js';
import type { JudgedSession } from './judged-session.js';
import { assessRun, walkRun, type MissedRun, type RunScopeRef, type RunState } from './missed-run.js';
import type { OutcomeAssessment } from './outcome-assessment.js';
import type { AttendancePolicy } from './policy.js';
import { reviewDue, type ReviewDue, type ReviewFacts } from './review-due.js';

/** The sessions that make one run, with the walk over them. */
export interface RunScope {
  readonly scope: RunScopeRef;
  readonly judged: readonly JudgedSession[];
  readonly sessions: readonly OutcomeAssessment[];
  readonly policies: ReadonlyMap<string, AttendancePolicy>;
  readonly state: RunState;
}

/** The scope of a session's run, as its policy has it. */
function scopeRefOf({ policy, assessment }: JudgedSession): RunScopeRef {
  const kind = policy?.consecutive.scope ?? 'episode-and-format';
  const ofEpisode = kind === 'episode' || kind === 'episode-and-format';
  const ofFormat = kind === 'client-and-format' || kind === 'episode-and-format';
  return {
    episodeId: ofEpisode ? assessment.episodeId : null,
    format: ofFormat ? assessment.format : null,
  };
}

/** A text that no two scopes share: the format is one of few words, and the id comes last. */
function scopeKey({ episodeId, format }: RunScopeRef): string {
  return `${format ?? ''} ${episodeId === null ? '' : `of ${episodeId}`}`;
}

/** Every scope of the sessions with its walk, in the order of episode and format. */
export function runScopes(
  judged: readonly JudgedSession[],
  reviews: readonly BookingReview[] | undefined,
): RunScope[] {
  const scopes = new Map<string, { scope: RunScopeRef; judged: JudgedSession[] }>();
  for (const entry of judged) {
    const scope = scopeRefOf(entry);
    const key = scopeKey(scope);
    const known = scopes.get(key);
    if (known === undefined) scopes.set(key, { scope, judged: [entry] });
    else known.judged.push(entry);
  }
  return [...scopes.values()]
    .sort(
      ({ scope: a }, { scope: b }) =>
        byText(a.episodeId ?? '', b.episodeId ?? '') || byText(a.format ?? '', b.format ?? ''),
    )
    .map(({ scope, judged: entries }) => walkScope(scope, entries, reviews ?? []));
}

function walkScope(
  scope: RunScopeRef,
  judged: readonly JudgedSession[],
  reviews: readonly BookingReview[],
): RunScope {
  const sessions = judged.map((entry) => entry.assessment).filter(({ outcome }) => outcome !== 'voided');
  const policies = new Map<string, AttendancePolicy>();
  for (const { session, policy } of judged) if (policy !== null) policies.set(session.id, policy);
  const own = reviews.filter(
    ({ episodeId, format }) =>
      (scope.episodeId ?? episodeId) === episodeId &&
      (scope.format === null || (format ?? scope.format) === scope.format),
  );
  return { scope, judged, sessions, policies, state: walkRun(sessions, policies, own) };
}

/** The run of every scope, with the review that is due where booking is paused. */
export function runsOf(
  judged: readonly JudgedSession[],
  facts: ReviewFacts,
  asOf: number,
  holidays: ReadonlySet<string>,
): MissedRun[] {
  return runScopes(judged, facts.bookingReviews).map((entry) => {
    const { scope, sessions, state } = entry;
    const last = state.basedOn.at(-1) ?? state.run.at(-1);
    const ruling = last === undefined ? undefined : entry.policies.get(last.sessionId);
    const review = ruling === undefined ? null : reviewOf(entry, ruling, facts, asOf, holidays);
    return assessRun(scope, sessions, state, ruling?.consecutive.threshold ?? null, review);
  });
}

function reviewOf(
  { scope, judged, sessions, state }: RunScope,
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
  const { episodeId } = scope;
  const pause = { episodeId, since: state.pausedSince, nextBookedStart, timeZone, holidays, asOf };
  return reviewDue(pause, ruling.review, facts);
}
