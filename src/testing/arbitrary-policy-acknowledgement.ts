import * as fc from 'fast-check';
import type { PolicyAcknowledgement } from '../care-record/index.js';
import { arbitraryId, arbitraryInstant } from './arbitrary-instant.js';
import { arbitraryFact } from './fact.js';
import { type FactConstraints, scopeFrom } from './fact-constraints.js';

/**
 * A version of the policy that the client accepted.
 *
 * @param constraints - whose acknowledgement, of which policies, and when
 * @returns an arbitrary of acknowledgements
 * @throws RangeError with code `invalid-date` when the window ends before it starts
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { arbitraryPolicyAcknowledgement } from 'client-engagement/testing';
 *
 * const acknowledgement = arbitraryPolicyAcknowledgement({ policies: [{ id: 'gentle', version: 3 }] });
 * fc.sample(acknowledgement, { numRuns: 1, seed: 1 })[0]?.policy; //=> { id: 'gentle', version: 3 }
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitraryPolicyAcknowledgement(
  constraints: FactConstraints = {},
): fc.Arbitrary<PolicyAcknowledgement> {
  const scope = scopeFrom(constraints);
  return arbitraryFact<PolicyAcknowledgement>({
    id: arbitraryId('ack'),
    clientId: fc.constant(scope.clientId),
    policy: fc.constantFrom(...scope.policies),
    at: arbitraryInstant(scope),
  });
}
