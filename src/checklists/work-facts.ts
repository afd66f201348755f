import type { Feedback } from '../care-record/feedback.js';
import type { Influence } from '../care-record/influence.js';
import type { MeasureCompletion } from '../care-record/measure-completion.js';
import { toMs } from '../internal/instant.js';
import { own, type EpisodeFacts } from './episode-facts.js';

/** Barriers that are neither over nor have a plan. */
export function openBarriers(facts: EpisodeFacts): Influence[] {
  return own(facts.seen.influences, facts).filter(
    ({ direction, resolvedAt, plannedAt }) =>
      direction === 'barrier' && resolvedAt === undefined && plannedAt === undefined,
  );
}

/** Feedback that was not all good and that nothing was done with, with when it was given. */
export function openFeedback(
  facts: EpisodeFacts,
): { readonly feedback: Feedback; readonly givenAt: number }[] {
  return own(facts.seen.feedback, facts).flatMap((feedback) => {
    const { tone, givenAt, actedOnAt } = feedback;
    const isOpen = (tone === 'mixed' || tone === 'critical') && actedOnAt === undefined;
    return isOpen && givenAt !== undefined ? [{ feedback, givenAt: toMs(givenAt) }] : [];
  });
}

/** The completed questionnaires of some kinds. */
export function questionnairesOf(facts: EpisodeFacts, ids: readonly string[]): MeasureCompletion[] {
  return own(facts.seen.measures, facts).filter(({ instrument }) => ids.includes(instrument));
}

/** Whether the client accepted the version of the policy that is in force. */
export function isAcknowledged({ seen, policy }: EpisodeFacts): boolean {
  return (seen.policyAcknowledgements ?? []).some(
    ({ policy: accepted }) => accepted.id === policy?.id && accepted.version === policy.version,
  );
}
