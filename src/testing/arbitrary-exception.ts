import * as fc from 'fast-check';
import type { ExceptionReason, SessionException } from '../care-record/index.js';
import { arbitraryDecisionMaker } from './arbitrary-decision-maker.js';
import { arbitraryInstant } from './arbitrary-instant.js';
import { arbitraryFact, compact, sometimes } from './fact.js';
import type { FactConstraints } from './fact-constraints.js';
import { endAfter } from './span.js';

/**
 * An exception that a person agreed for a session, for any reason, some of them taken back later.
 *
 * @param constraints - when it was agreed
 * @returns an arbitrary of exceptions
 * @throws RangeError with code `invalid-date` when the window ends before it starts
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { arbitraryException } from 'client-engagement/testing';
 *
 * const sample = fc.sample(arbitraryException(), { numRuns: 50, seed: 1 });
 * sample.every(({ at, revokedAt }) => revokedAt === undefined || revokedAt > at); //=> true
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitraryException(constraints: FactConstraints = {}): fc.Arbitrary<SessionException> {
  const instant = arbitraryInstant(constraints);
  return arbitraryFact<SessionException>({
    reason: fc.constantFrom<ExceptionReason>(
      'discretionary',
      'illness',
      'medical-emergency',
      'accident',
      'bereavement',
      'caring',
      'weather-transport',
      'could-not-reach-us',
      'technical',
      'service-error',
      'safety',
      'grace',
    ),
    at: instant,
    revokedAt: sometimes(instant, 0.25),
    by: sometimes(arbitraryDecisionMaker()),
  }).map((exception) => compact({ ...exception, revokedAt: endAfter(exception.at, exception.revokedAt) }));
}
