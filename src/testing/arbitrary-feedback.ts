import * as fc from 'fast-check';
import type { Feedback } from '../care-record/index.js';
import { arbitraryId, arbitraryInstant } from './arbitrary-instant.js';
import { arbitraryFact, sometimes } from './fact.js';
import { type FactConstraints, scopeFrom } from './fact-constraints.js';

/**
 * Feedback that was asked for, given, or both.
 *
 * @param constraints - which episodes and sessions, and when
 * @returns an arbitrary of feedback
 * @throws RangeError with code `invalid-date` when the window ends before it starts
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { arbitraryFeedback } from 'client-engagement/testing';
 *
 * const sample = fc.sample(arbitraryFeedback(), { numRuns: 50, seed: 1 });
 * sample.some(({ asked, givenAt }) => asked && givenAt === undefined); //=> true
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitraryFeedback(constraints: FactConstraints = {}): fc.Arbitrary<Feedback> {
  const scope = scopeFrom(constraints);
  const instant = arbitraryInstant(scope);
  return arbitraryFact<Feedback>({
    id: arbitraryId('f'),
    episodeId: fc.constantFrom(...scope.episodeIds),
    sessionId: sometimes(fc.constantFrom(...scope.sessionIds)),
    at: instant,
    asked: fc.boolean(),
    givenAt: sometimes(instant, 0.6),
    tone: sometimes(fc.constantFrom('good', 'mixed', 'critical')),
    about: sometimes(
      fc.subarray(['warmth' as const, 'responsiveness' as const, 'method' as const, 'dose' as const]),
    ),
    actedOnAt: sometimes(instant, 0.3),
  });
}
