import * as fc from 'fast-check';
import type { DecisionMaker, Party } from '../care-record/index.js';
import { arbitraryFact, sometimes } from './fact.js';

/**
 * One of the three sides that act on a booking.
 *
 * @returns an arbitrary of `client`, `practitioner` and `service`
 *
 * Never throws.
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { arbitraryParty } from 'client-engagement/testing';
 *
 * fc.sample(arbitraryParty(), 5).length; //=> 5
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitraryParty(): fc.Arbitrary<Party> {
  return fc.constantFrom<Party>('client', 'practitioner', 'service');
}

/**
 * A person who decided something, in any role, with or without an id.
 *
 * @returns an arbitrary of decision makers
 *
 * Never throws.
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { arbitraryDecisionMaker } from 'client-engagement/testing';
 *
 * fc.sample(arbitraryDecisionMaker(), 5).length; //=> 5
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitraryDecisionMaker(): fc.Arbitrary<DecisionMaker> {
  return arbitraryFact<DecisionMaker>({
    role: fc.constantFrom('practitioner', 'client', 'supervisor', 'service-lead', 'service'),
    id: sometimes(fc.constantFrom('p1', 'p2', 'sup1')),
  });
}
