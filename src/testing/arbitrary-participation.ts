import * as fc from 'fast-check';
import type { EngagementView, ParticipationRating, ReadingAcknowledgement } from '../care-record/index.js';
import { arbitraryDecisionMaker } from './arbitrary-decision-maker.js';
import { arbitraryId, arbitraryInstant } from './arbitrary-instant.js';
import { arbitraryFact, sometimes } from './fact.js';
import { type FactConstraints, scopeFrom } from './fact-constraints.js';

/**
 * A rating of how actively the client took part, by either of the two.
 *
 * @param constraints - which episodes and sessions, and when
 * @returns an arbitrary of ratings
 * @throws RangeError with code `invalid-date` when the window ends before it starts
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { arbitraryParticipationRating } from 'client-engagement/testing';
 *
 * const sample = fc.sample(arbitraryParticipationRating(), { numRuns: 50, seed: 1 });
 * sample.some(({ by, value }) => by === 'client' && value === 0); //=> true
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitraryParticipationRating(
  constraints: FactConstraints = {},
): fc.Arbitrary<ParticipationRating> {
  const scope = scopeFrom(constraints);
  return arbitraryFact<ParticipationRating>({
    id: arbitraryId('r'),
    episodeId: fc.constantFrom(...scope.episodeIds),
    sessionId: fc.constantFrom(...scope.sessionIds),
    by: fc.constantFrom('client', 'practitioner'),
    value: fc.constantFrom(2, 1, 0),
    at: arbitraryInstant(scope),
    behaviours: sometimes(
      fc.subarray([
        'brought-a-topic' as const,
        'asked-questions' as const,
        'tried-something' as const,
        'gave-feedback' as const,
        'disagreed-openly' as const,
      ]),
      0.3,
    ),
  });
}

/**
 * How either of the two sees the engagement.
 *
 * @param constraints - which episodes, and when
 * @returns an arbitrary of views
 * @throws RangeError with code `invalid-date` when the window ends before it starts
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { arbitraryEngagementView } from 'client-engagement/testing';
 *
 * const sample = fc.sample(arbitraryEngagementView(), { numRuns: 50, seed: 1 });
 * sample.some(({ value }) => value === 'finding-it-hard'); //=> true
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitraryEngagementView(constraints: FactConstraints = {}): fc.Arbitrary<EngagementView> {
  const scope = scopeFrom(constraints);
  return arbitraryFact<EngagementView>({
    id: arbitraryId('v'),
    episodeId: fc.constantFrom(...scope.episodeIds),
    by: fc.constantFrom('client', 'practitioner'),
    value: fc.constantFrom('going-well', 'mixed', 'finding-it-hard'),
    at: arbitraryInstant(scope),
  });
}

/**
 * A reading that a person has seen and keeps in mind.
 *
 * @param constraints - which episodes, and when
 * @returns an arbitrary of acknowledged readings
 * @throws RangeError with code `invalid-date` when the window ends before it starts
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { arbitraryReadingAcknowledgement } from 'client-engagement/testing';
 *
 * const sample = fc.sample(arbitraryReadingAcknowledgement(), { numRuns: 50, seed: 1 });
 * sample.some(({ reading }) => reading === 'attendance'); //=> true
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitraryReadingAcknowledgement(
  constraints: FactConstraints = {},
): fc.Arbitrary<ReadingAcknowledgement> {
  const scope = scopeFrom(constraints);
  return arbitraryFact<ReadingAcknowledgement>({
    id: arbitraryId('ra'),
    episodeId: fc.constantFrom(...scope.episodeIds),
    reading: fc.constantFrom('attendance', 'participation', 'application', 'completion'),
    at: arbitraryInstant(scope),
    by: arbitraryDecisionMaker(),
  });
}
