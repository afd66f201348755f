import type { BookingReview } from '../care-record/booking-decision.js';
import { byText } from '../internal/by-text.js';
import type { JudgedSession } from './judged-session.js';
import { assessRun, walkRun, type MissedRun, type RunScopeRef, type RunState } from './missed-run.js';
import { reviewDue, type ReviewDue, type ReviewFacts } from './review-due.js';

/** The sessions that make one run, with the walk over them. */
export interface RunScope {
  readonly scope: RunScopeRef;
  readonly judged: readonly JudgedSession[];
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

/** The sessions of each scope, in the order of the sessions. */
function sessionsByScope(judged: readonly JudgedSession[]) {
  const scopes: { readonly scope: RunScopeRef; readonly judged: JudgedSession[] }[] = [];
  const found = new Map<RunScopeRef['episodeId'], Map<RunScopeRef['format'], JudgedSession[]>>();
  for (const entry of judged) {
    const scope = scopeRefOf(entry);
    let ofEpisode = found.get(scope.episodeId);
    if (ofEpisode === undefined) found.set(scope.episodeId, (ofEpisode = new Map()));
    const others = ofEpisode.get(scope.format);
    if (others !== undefined) {
      others.push(entry);
      continue;
    }
    const own = [entry];
    ofEpisode.set(scope.format, own);
    scopes.push({ scope, judged: own });
  }
  return scopes;
}

/** Every scope of the sessions with its walk, in the order of episode and format. */
export function runScopes(
  judged: readonly JudgedSession[],
  reviews: readonly BookingReview[] = [],
): RunScope[] {
  return sessionsByScope(judged)
    .sort(
      ({ scope: a }, { scope: b }) =>
        byText(a.episodeId ?? '', b.episodeId ?? '') || byText(a.format ?? '', b.format ?? ''),
    )
    .map(({ scope, judged: own }) => {
      const decided = reviews.filter(
        ({ episodeId, format }) =>
          (scope.episodeId ?? episodeId) === episodeId &&
          (scope.format === null || (format ?? scope.format) === scope.format),
      );
      return { scope, judged: own, state: walkRun(own, decided) };
    });
}

/** The run of every scope, with the review that is due where booking is paused. */
export function runsOf(
  judged: readonly JudgedSession[],
  facts: ReviewFacts,
  asOf: number,
  holidays: ReadonlySet<string>,
): MissedRun[] {
  return runScopes(judged, facts.bookingReviews).map(({ scope, judged: own, state }) => {
    const ruling = (state.basedOn.at(-1) ?? state.run.at(-1))?.policy;
    const review = reviewOf(scope, own, state, facts, asOf, holidays);
    return assessRun(scope, own, state, ruling?.consecutive.threshold ?? null, review);
  });
}

function reviewOf(
  { episodeId }: RunScopeRef,
  judged: readonly JudgedSession[],
  { basedOn, pausedSince }: RunState,
  facts: ReviewFacts,
  asOf: number,
  holidays: ReadonlySet<string>,
): ReviewDue | null {
  const decisive = basedOn.at(-1);
  if (pausedSince === null || decisive === undefined) return null;
  const next = judged.find(({ assessment: { outcome } }) => outcome === 'scheduled');
  const nextBookedStart = next === undefined ? null : next.assessment.start.getTime();
  const { timeZone } = decisive.session;
  const pause = { episodeId, since: pausedSince, nextBookedStart, timeZone, holidays, asOf };
  return reviewDue(pause, decisive.policy.review, facts);
}
