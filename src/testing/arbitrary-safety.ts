import * as fc from 'fast-check';
import type { SafetyFlag, SafetyReview } from '../care-record/index.js';
import { arbitraryDecisionMaker } from './arbitrary-decision-maker.js';
import { arbitraryId, arbitraryInstant } from './arbitrary-instant.js';
import { arbitraryFact, compact, sometimes } from './fact.js';
import { type FactConstraints, scopeFrom } from './fact-constraints.js';
import { endAfter } from './span.js';

/**
 * A safety concern that was raised, open or closed by a person.
 *
 * @param constraints - whose safety, and when
 * @returns an arbitrary of safety flags
 * @throws RangeError with code `invalid-date` when the window ends before it starts
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { arbitrarySafetyFlag } from 'client-engagement/testing';
 *
 * const sample = fc.sample(arbitrarySafetyFlag(), { numRuns: 50, seed: 1 });
 * sample.every(({ openedAt, closedAt }) => closedAt === undefined || closedAt > openedAt); //=> true
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitrarySafetyFlag(constraints: FactConstraints = {}): fc.Arbitrary<SafetyFlag> {
  const scope = scopeFrom(constraints);
  const instant = arbitraryInstant(scope);
  return arbitraryFact<SafetyFlag>({
    id: arbitraryId('sf'),
    clientId: fc.constant(scope.clientId),
    openedAt: instant,
    closedAt: sometimes(instant),
    source: fc.constantFrom('disclosure', 'practitioner-concern', 'questionnaire', 'third-party', 'other'),
  }).map((flag) => compact({ ...flag, closedAt: endAfter(flag.openedAt, flag.closedAt) }));
}

/**
 * A person's review of the safety answers until then.
 *
 * @param constraints - whose safety, and when
 * @returns an arbitrary of safety reviews
 * @throws RangeError with code `invalid-date` when the window ends before it starts
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { arbitrarySafetyReview } from 'client-engagement/testing';
 *
 * fc.sample(arbitrarySafetyReview({ clientId: 'ben' }), { numRuns: 1, seed: 1 })[0]?.clientId; //=> 'ben'
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitrarySafetyReview(constraints: FactConstraints = {}): fc.Arbitrary<SafetyReview> {
  const scope = scopeFrom(constraints);
  return arbitraryFact<SafetyReview>({
    id: arbitraryId('sr'),
    clientId: fc.constant(scope.clientId),
    at: arbitraryInstant(scope),
    by: arbitraryDecisionMaker(),
  });
}
