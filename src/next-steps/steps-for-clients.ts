import type { NextStep, NextStepId } from './next-step.js';

/** The steps that are the client's as well; the others are for those who work with them. */
const FOR_CLIENTS: ReadonlySet<NextStepId> = new Set([
  'hold-review',
  'explain-credit-loss',
  'agree-another-time',
  'encourage-rebooking',
  'find-better-time',
  'share-improvement',
  'plan-with-no-credits',
  'plan-the-ending',
  'offer-next-session',
]);

/** What the two talk about first: an ending that is only thought of, and what somebody noted as being in the way. */
const TO_TALK_ABOUT_FIRST = /^(?:ending|influences)\./;

/**
 * The steps that a client is shown, with the reasons that are theirs to know. None while a person is to speak with them
 * first: an empty list is what anybody has at times, and says nothing of why.
 */
export function stepsForClients(steps: readonly NextStep[]): NextStep[] {
  if (steps.some(({ id }) => id === 'speak-today')) return [];
  return steps
    .filter(({ id, isPrivate }) => FOR_CLIENTS.has(id) && !isPrivate)
    .map((step) => ({ ...step, reasons: step.reasons.filter(({ rule }) => !TO_TALK_ABOUT_FIRST.test(rule)) }))
    .filter(({ reasons }) => reasons.length > 0);
}
