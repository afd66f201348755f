import * as fc from 'fast-check';
import type { ClientStatement, ListedReason, StatementDecision } from '../care-record/index.js';
import { arbitraryDecisionMaker } from './arbitrary-decision-maker.js';
import { arbitraryId, arbitraryInstant } from './arbitrary-instant.js';
import { arbitraryFact, sometimes } from './fact.js';
import { type FactConstraints, scopeFrom } from './fact-constraints.js';

/**
 * What the client says about a session, which may not be in the record, with or without a person's decision on it.
 *
 * @param constraints - which sessions, and when
 * @returns an arbitrary of statements
 * @throws RangeError with code `invalid-date` when the window ends before it starts
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { arbitraryStatement } from 'client-engagement/testing';
 *
 * const sample = fc.sample(arbitraryStatement(), { numRuns: 50, seed: 1 });
 * sample.some(({ says, decision }) => says === 'was-there' && decision === undefined); //=> true
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitraryStatement(constraints: FactConstraints = {}): fc.Arbitrary<ClientStatement> {
  const scope = scopeFrom(constraints);
  const instant = arbitraryInstant(scope);
  return arbitraryFact<ClientStatement>({
    id: arbitraryId('st'),
    sessionId: fc.constantFrom(...scope.sessionIds),
    says: fc.constantFrom('was-there', 'told-you-in-time', 'had-a-reason'),
    reason: sometimes(
      fc.constantFrom<ListedReason>(
        'illness',
        'medical-emergency',
        'accident',
        'bereavement',
        'caring',
        'weather-transport',
        'could-not-reach-us',
        'technical',
      ),
    ),
    at: instant,
    decision: sometimes(
      arbitraryFact<StatementDecision>({
        at: instant,
        upheld: fc.boolean(),
        by: sometimes(arbitraryDecisionMaker()),
      }),
    ),
  });
}
