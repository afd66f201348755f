import * as fc from 'fast-check';
import type {
  AgreedAdjustment,
  CarePlan,
  Ending,
  EndingKind,
  Episode,
  PlannedEnding,
  PractitionerAssignment,
} from '../care-record/index.js';
import { arbitraryDecisionMaker, arbitraryParty } from './arbitrary-decision-maker.js';
import { arbitraryId, arbitraryInstant } from './arbitrary-instant.js';
import { arbitraryFact, compact, few, sometimes } from './fact.js';
import { type FactConstraints, type FactScope, scopeFrom } from './fact-constraints.js';
import { endAfter } from './span.js';

/**
 * The end of an episode, of any kind.
 *
 * @param constraints - when it ended
 * @returns an arbitrary of endings
 * @throws RangeError with code `invalid-date` when the window ends before it starts
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { arbitraryEnding } from 'client-engagement/testing';
 *
 * fc.sample(arbitraryEnding(), { numRuns: 100, seed: 1 }).some(({ kind }) => kind === 'unplanned'); //=> true
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitraryEnding(constraints: FactConstraints = {}): fc.Arbitrary<Ending> {
  return arbitraryFact<Ending>({
    kind: fc.constantFrom<EndingKind>(
      'met-goals',
      'planned-other',
      'limit-reached',
      'continuing-self-pay',
      'moved-inside',
      'referred-outside',
      'client-ended',
      'unplanned',
      'service-ended',
      'did-not-start',
      'died',
      'other',
    ),
    at: arbitraryInstant(constraints),
    by: arbitraryDecisionMaker(),
    endedEarlierThan: sometimes(
      fc.constantFrom('agreed-plan' as const, 'practitioner-advised', 'client-wished'),
      0.3,
    ),
    outreachSkipped: sometimes(fc.constant('moved abroad'), 0.1),
  });
}

function arbitraryAssignment(scope: FactScope): fc.Arbitrary<PractitionerAssignment> {
  const instant = arbitraryInstant(scope);
  return arbitraryFact<PractitionerAssignment>({
    practitionerId: fc.constantFrom(...scope.practitionerIds),
    from: instant,
    until: sometimes(instant),
  }).map((assignment) => compact({ ...assignment, until: endAfter(assignment.from, assignment.until) }));
}

function arbitraryPlan(scope: FactScope): fc.Arbitrary<CarePlan> {
  return arbitraryFact<CarePlan>({
    id: arbitraryId('pl'),
    agreedAt: arbitraryInstant(scope),
    sessions: sometimes(fc.constantFrom(6, 8, 12, 1)),
    cadenceDays: sometimes(fc.constantFrom(7, 14, 28, 1)),
    approach: sometimes(fc.constant('guided self-help'), 0.3),
  });
}

function arbitraryAdjustment(scope: FactScope): fc.Arbitrary<AgreedAdjustment> {
  const instant = arbitraryInstant(scope);
  return arbitraryFact<AgreedAdjustment>({
    id: arbitraryId('aa'),
    agreedAt: instant,
    endedAt: sometimes(instant),
    policy: fc.constantFrom(...scope.policies),
  }).map((adjustment) =>
    compact({ ...adjustment, endedAt: endAfter(adjustment.agreedAt, adjustment.endedAt) }),
  );
}

function arbitraryPlannedEnding(scope: FactScope): fc.Arbitrary<PlannedEnding> {
  const instant = arbitraryInstant(scope);
  return arbitraryFact<PlannedEnding>({
    agreedAt: instant,
    withdrawnAt: sometimes(instant, 0.3),
    lastSessionId: sometimes(fc.constantFrom(...scope.sessionIds)),
  }).map((ending) => compact({ ...ending, withdrawnAt: endAfter(ending.agreedAt, ending.withdrawnAt) }));
}

/** Gives the facts of a nested list different ids: the prefix and the place in the list. */
function numbered<T extends { readonly id: string }>(list: readonly T[], prefix: string): T[] {
  return list.map((fact, index) => ({ ...fact, id: `${prefix}${index + 1}` }));
}

/**
 * Any well-typed episode: with or without practitioners, plans, adjustments, a planned ending and an ending, in any
 * order of dates.
 *
 * @param constraints - whose episode, when, with whom and which services
 * @returns an arbitrary of episodes
 * @throws RangeError with code `invalid-date` when the window ends before it starts
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { arbitraryEpisode } from 'client-engagement/testing';
 *
 * const sample = fc.sample(arbitraryEpisode({ clientId: 'ben' }), { numRuns: 20, seed: 1 });
 * sample.every((episode) => episode.clientId === 'ben'); //=> true
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitraryEpisode(constraints: FactConstraints = {}): fc.Arbitrary<Episode> {
  const scope = scopeFrom(constraints);
  const instant = arbitraryInstant(scope);
  return arbitraryFact<Episode>({
    id: fc.constantFrom(...scope.episodeIds),
    clientId: fc.constant(scope.clientId),
    service: fc.constantFrom(...scope.services),
    openedAt: instant,
    requestedAt: sometimes(instant),
    requestedBy: sometimes(arbitraryParty()),
    reasonForBooking: sometimes(fc.constant('sleeping badly since the move'), 0.3),
    practitioners: sometimes(few(arbitraryAssignment(scope), 2)),
    plans: sometimes(few(arbitraryPlan(scope), 2).map((plans) => numbered(plans, 'pl'))),
    agreedAdjustments: sometimes(
      few(arbitraryAdjustment(scope), 2).map((all) => numbered(all, 'aa')),
      0.2,
    ),
    plannedEnding: sometimes(arbitraryPlannedEnding(scope), 0.2),
    ending: sometimes(arbitraryEnding(scope), 0.25),
  });
}
