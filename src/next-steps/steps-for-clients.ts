import type { NextStep, NextStepId } from './next-step.js';

/**
 * The steps that are the client's as well; the others are for those who work with them. A session credit that was used
 * and an ending to plan are spoken of by a person, who does not while a safety concern is open: a list that had them
 * only without one would tell of it.
 */
const FOR_CLIENTS: ReadonlySet<NextStepId> = new Set([
  'hold-review',
  'agree-another-time',
  'encourage-rebooking',
  'find-better-time',
  'share-improvement',
  'plan-with-no-credits',
  'offer-next-session',
]);

/** What the two talk about first: what somebody noted as being in the way. */
const TO_TALK_ABOUT_FIRST = /^influences\./;

/** The steps that a client is shown, with the reasons that are theirs to know. */
export function stepsForClients<Step extends Pick<NextStep, 'id' | 'reasons'>>(
  steps: readonly Step[],
): Step[] {
  return steps
    .filter(({ id }) => FOR_CLIENTS.has(id))
    .map((step) => ({ ...step, reasons: step.reasons.filter(({ rule }) => !TO_TALK_ABOUT_FIRST.test(rule)) }))
    .filter(({ reasons }) => reasons.length > 0);
}
