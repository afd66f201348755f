import type { Reason } from '../care-record/evidence.js';
import { recordSteps, runSteps } from './attendance-steps.js';
import { checklistSteps } from './checklist-steps.js';
import { silenceSteps, withLastSession, withReachedGoals } from './ending-steps.js';
import { stillToTake } from './missed-session-items.js';
import { hasRunOut, missedSessionSteps } from './missed-session-steps.js';
import type { NextStepsBasis, NextStepsEpisode } from './next-steps-basis.js';
import type { NextStep } from './next-step.js';
import { planningSteps, withRequest, withSuggestions } from './planning-steps.js';
import { promptSteps } from './prompt-steps.js';
import { byOrder, step } from './step-table.js';
import { mayHaveCome, quietSteps, talkSteps } from './talk-steps.js';

/** The steps of one episode: after its end those of the record alone; with an open safety concern nothing that nudges. */
function episodeSteps(episode: NextStepsEpisode, { safety }: NextStepsBasis): NextStep[] {
  const isSafetyOpen = safety.open.length > 0;
  const steps = recordSteps(episode);
  if (episode.engagement.state.label === 'ended') return steps;
  steps.push(...runSteps(episode, isSafetyOpen));
  if (isSafetyOpen) return steps;
  const asked = missedSessionSteps(episode, safety.asOf);
  const isSought = hasRunOut(episode) || asked.some(({ id }) => id === 'reach-out' || id === 'follow-up');
  // Whoever may have come is not quiet, nor is who came to the last session as agreed.
  const isSeenTo = isSought || mayHaveCome(episode) || episode.lastSession !== null;
  const missed = stillToTake(asked, episode);
  const silence = isSeenTo ? [] : silenceSteps(episode);
  const isToBeMet = asked.some(({ id }) => id === 'meet-with-empathy');
  const quiet = isSeenTo || isToBeMet || silence.length > 0 ? silence : quietSteps(episode);
  steps.push(...missed, ...quiet, ...talkSteps(episode), ...promptSteps(episode));
  const isOffered = steps.some(({ id }) => id === 'agree-another-time' || id === 'encourage-rebooking');
  steps.push(...planningSteps(episode, isOffered));
  const all = withSuggestions(
    withRequest(withReachedGoals(withLastSession(steps, episode), episode), episode),
    episode,
  );
  return [...all, ...checklistSteps(episode, all)];
}

/** What contradicts, of which session where that is known, and what counts until a person has put it right. */
function reasonOf(
  { code, settledBy, evidence }: NextStepsBasis['conflicts'][number],
  episodes: readonly NextStepsEpisode[],
): Reason {
  const isCited = ({ sessionId }: { readonly sessionId: string }): boolean =>
    evidence.some(({ kind, id }) => kind === 'sessions' && id === sessionId);
  const [session] = episodes.flatMap(({ outcomes }) => outcomes.filter(isCited));
  return session === undefined
    ? { rule: 'steps.conflict', evidence, inputs: { code, settledBy } }
    : {
        rule: 'steps.session-conflict',
        evidence,
        inputs: { code, settledBy, start: new Date(session.start) },
      };
}

/**
 * Lists what to do next for a client: one list without duplicates, safety first, each step with its reasons, who acts,
 * by when, and the items of the guide that it serves.
 *
 * While a safety concern is open the first step is to speak with the client, and nothing that would nudge, remind or
 * end is listed. A next session is suggested only where the booking route is open. The loss of a credit is explained
 * only where one was lost, and after a missed session never in the first contact. Three missed in a row lead to a
 * review, to supervision and to understanding what got in the way, until the record shows them. After a client has
 * died nothing is listed at all.
 *
 * Never throws.
 *
 * @param basis - a review of the client's care, or what a review is made of
 * @returns the steps, the first one first; `summarizeNextSteps` shows the first three
 * @example
 * ```ts
 * import { defaultAttendancePolicy, listNextSteps, reviewCare } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const review = reviewCare(recordFromTokens('X X X'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * listNextSteps(review).map(({ id }) => id);
 * //=> ['hold-review', 'reach-out', 'use-supervision', 'understand-root-cause', 'reflect-on-practice']
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
  const steps: NextStep[] = [];
  if (safety.open.length > 0) {
    const reasons = safety.open.map(({ reason }) => reason);
    steps.push(step('speak-today', null, reasons, { dueAt: safety.asOf }));
  }
  if (conflicts.length > 0) {
    const reasons = conflicts.map((conflict) => reasonOf(conflict, episodes));
    steps.push(step('put-record-right', null, reasons));
  }
  return [...steps, ...episodes.flatMap((episode) => episodeSteps(episode, basis))].sort(byOrder);
}
