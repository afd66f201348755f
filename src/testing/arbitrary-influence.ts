import * as fc from 'fast-check';
import type { BarrierReview, Influence } from '../care-record/index.js';
import { arbitraryDecisionMaker } from './arbitrary-decision-maker.js';
import { arbitraryId, arbitraryInstant } from './arbitrary-instant.js';
import { arbitraryFact, type FactModel, sometimes } from './fact.js';
import { type FactConstraints, type FactScope, scopeFrom } from './fact-constraints.js';

type InfluenceOf<Group extends Influence['group']> = Extract<Influence, { readonly group: Group }>;

/** The fields that the three groups of influences have in common. */
type SharedFields = Omit<InfluenceOf<'client'>, 'group' | 'factor' | 'source'>;

function sharedFields(scope: FactScope): FactModel<SharedFields> {
  const instant = arbitraryInstant(scope);
  return {
    id: arbitraryId('in'),
    episodeId: fc.constantFrom(...scope.episodeIds),
    direction: fc.constantFrom('barrier', 'enabler'),
    since: instant,
    resolvedAt: sometimes(instant, 0.3),
    plannedAt: sometimes(instant, 0.3),
    promptedBy: sometimes(fc.constantFrom('measure', 'attendance', 'feedback'), 0.3),
    note: sometimes(fc.constant('works nights every other week'), 0.2),
  };
}

/**
 * A barrier or an enabler of any of the three groups, each with the factors and sources of its group.
 *
 * @param constraints - which episodes, and when
 * @returns an arbitrary of influences
 * @throws RangeError with code `invalid-date` when the window ends before it starts
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { arbitraryInfluence } from 'client-engagement/testing';
 *
 * const sample = fc.sample(arbitraryInfluence(), { numRuns: 50, seed: 1 });
 * sample.some(({ group, direction }) => group === 'therapist' && direction === 'enabler'); //=> true
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitraryInfluence(constraints: FactConstraints = {}): fc.Arbitrary<Influence> {
  const shared = sharedFields(scopeFrom(constraints));
  return fc.oneof(
    arbitraryFact<InfluenceOf<'client'>>({
      ...shared,
      group: fc.constant('client'),
      factor: fc.constantFrom(
        'motivation',
        'beliefs',
        'symptom-severity',
        'external-circumstances',
        'demographics',
      ),
      source: fc.constantFrom('client', 'practitioner'),
    }),
    arbitraryFact<InfluenceOf<'therapist'>>({
      ...shared,
      group: fc.constant('therapist'),
      factor: fc.constantFrom('warmth', 'empathy', 'optimism', 'experience', 'flexibility', 'responsiveness'),
      source: fc.constantFrom('client-feedback', 'supervisor'),
    }),
    arbitraryFact<InfluenceOf<'intervention'>>({
      ...shared,
      group: fc.constant('intervention'),
      factor: fc.constantFrom('relationship', 'content', 'dose', 'method', 'delivery-quality'),
      source: fc.constantFrom('client', 'practitioner', 'supervisor'),
    }),
  );
}

/**
 * A talk about what might get in the way, and whether something was found.
 *
 * @param constraints - which episodes, and when
 * @returns an arbitrary of such talks
 * @throws RangeError with code `invalid-date` when the window ends before it starts
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { arbitraryBarrierReview } from 'client-engagement/testing';
 *
 * const sample = fc.sample(arbitraryBarrierReview(), { numRuns: 50, seed: 1 });
 * sample.some(({ found }) => found === 'none'); //=> true
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitraryBarrierReview(constraints: FactConstraints = {}): fc.Arbitrary<BarrierReview> {
  const scope = scopeFrom(constraints);
  return arbitraryFact<BarrierReview>({
    id: arbitraryId('br'),
    episodeId: fc.constantFrom(...scope.episodeIds),
    at: arbitraryInstant(scope),
    found: fc.constantFrom('none', 'some'),
    by: arbitraryDecisionMaker(),
  });
}
