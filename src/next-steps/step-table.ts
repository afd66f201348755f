import type { Reason } from '../care-record/evidence.js';
import { SUGGESTIONS } from '../influences/suggestion-table.js';
import type { SuggestionId } from '../influences/suggestion.js';
import type { NextStep, NextStepId } from './next-step.js';

/**
 * The steps in the order in which they are listed, each with the items of the guide that it serves. What comes before
 * the guide, safety, has an id of its own.
 */
const REQUIREMENTS: { readonly [id in Exclude<NextStepId, SuggestionId>]: readonly string[] } = {
  'speak-today': ['safety.speak-today'],
  'record-outcome': ['definition.attendance'],
  'decide-what-is-open': ['definition.attendance'],
  'put-record-right': ['definition.attendance'],
  'resume-care': ['definition.continues'],
  'hold-review': ['consecutive.stop-rebooking'],
  'reach-out': ['missed.reach-out', 'missed.check-in'],
  'warm-message': ['practical.check-in-between'],
  'meet-with-empathy': ['late-cancel.empathy'],
  'follow-up': ['missed.follow-up', 'missed.check-in'],
  'decide-how-to-go-on': ['definition.completion'],
  'explain-credit-loss': ['late-cancel.explain-credit', 'missed.explain-credit'],
  'agree-another-time': ['late-cancel.agree-another-time'],
  'encourage-rebooking': ['missed.encourage-rebooking'],
  'reiterate-policy': ['late-cancel.reiterate-policy', 'practical.remind-cancellation-policy'],
  'use-supervision': ['consecutive.supervision', 'practical.use-supervision'],
  'understand-root-cause': ['consecutive.root-cause'],
  'talk-about-worsening': ['throughout.review-progress'],
  'talk-about-attendance': ['practical.discuss-barriers'],
  'find-better-time': ['practical.flexible-times', 'missed.check-in'],
  'share-improvement': ['throughout.review-progress'],
  'plan-with-no-credits': ['practical.remind-session-limits'],
  'plan-the-ending': ['practical.remind-session-limits'],
  'offer-next-session': ['definition.continues'],
  'talk-about-a-reading': ['throughout.review-progress'],
  'talk-about-both-views': ['throughout.relationship'],
  'ask-for-the-clients-view': ['throughout.seek-feedback'],
  'set-a-task': ['throughout.set-tasks'],
  'reflect-on-practice': [
    'missed.reflect-practice',
    'missed.reflect-previous-session',
    'practical.self-reflection',
  ],
  'prepare-first-session': ['definition.from-the-outset'],
  'finish-first-session-items': ['definition.from-the-outset'],
  'keep-up-throughout-care': ['definition.continues'],
  'finish-missed-session-items': ['definition.attendance'],
  'see-to-practical-matters': ['definition.continues'],
  'go-through-the-ending': ['definition.completion'],
  'see-to-a-prompt-start': ['definition.from-the-outset'],
};

function servedItems(): ReadonlySet<string> {
  return new Set(Object.values(REQUIREMENTS).flat());
}

/** Items for which a step of their own is listed; marked, so that a bundler drops it where no step is. */
const OWN: ReadonlySet<string> = /* @__PURE__ */ servedItems();

/** Whether a step of its own is listed for an item of the guide, when its time has come. */
export function hasOwnStep(itemId: string): boolean {
  return OWN.has(itemId);
}

/** Steps that are the practitioner's own, besides private suggestions. */
const PRIVATE: ReadonlySet<NextStepId> = new Set(['use-supervision', 'reflect-on-practice']);

/** What else there is to say of a step where it is not the usual. */
interface StepDetails {
  readonly dueAt?: Date | null;
  readonly who?: NextStep['who'];
  /** The items that it serves here, where they are not all that it can serve. */
  readonly requirements?: readonly string[] | undefined;
}

/** A step that the rules of this folder ask for. */
export function step(
  id: Exclude<NextStepId, SuggestionId>,
  episodeId: string | null,
  reasons: readonly Reason[],
  { dueAt = null, who = 'practitioner', requirements = REQUIREMENTS[id] }: StepDetails = {},
): NextStep {
  return {
    key: episodeId === null ? id : `${id}@${episodeId}`,
    id,
    episodeId,
    requirements: [...requirements],
    who,
    isPrivate: PRIVATE.has(id),
    dueAt: dueAt === null ? null : new Date(dueAt),
    reasons,
  };
}

/** The steps of the rules, then what influences suggest, then the checklists, each with its place. */
function placesOfSteps(): ReadonlyMap<string, number> {
  const own = Object.keys(REQUIREMENTS);
  const checklists = own.indexOf('prepare-first-session');
  const inOrder = [...own.slice(0, checklists), ...Object.keys(SUGGESTIONS), ...own.slice(checklists)];
  return new Map(inOrder.map((id, place) => [id, place]));
}

/** Marked, so that a bundler drops it where no step is listed. */
const PLACES: ReadonlyMap<string, number> = /* @__PURE__ */ placesOfSteps();

/** The order of two steps of one list. */
export function byOrder(a: NextStep, b: NextStep): number {
  return Number(PLACES.get(a.id)) - Number(PLACES.get(b.id));
}
