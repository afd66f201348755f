import * as fc from 'fast-check';
import type { BookingReview, OneOffBooking, Supervision } from '../care-record/index.js';
import { arbitraryDecisionMaker } from './arbitrary-decision-maker.js';
import { arbitraryId, arbitraryInstant } from './arbitrary-instant.js';
import { arbitraryFact, compact, sometimes } from './fact.js';
import { type FactConstraints, scopeFrom } from './fact-constraints.js';
import { endAfter } from './span.js';

/**
 * A review after sessions missed in a row, with any decision, complete or not.
 *
 * @param constraints - which episodes, and when
 * @returns an arbitrary of reviews
 * @throws RangeError with code `invalid-date` when the window ends before it starts
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { arbitraryBookingReview } from 'client-engagement/testing';
 *
 * const sample = fc.sample(arbitraryBookingReview(), { numRuns: 50, seed: 1 });
 * sample.some(({ decision }) => decision === 'resume-with-plan'); //=> true
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitraryBookingReview(constraints: FactConstraints = {}): fc.Arbitrary<BookingReview> {
  const scope = scopeFrom(constraints);
  return arbitraryFact<BookingReview>({
    id: arbitraryId('rev'),
    episodeId: fc.constantFrom(...scope.episodeIds),
    format: sometimes(fc.constantFrom('individual', 'group'), 0.3),
    decision: fc.constantFrom('resume', 'resume-with-plan', 'pause', 'transfer', 'end'),
    at: arbitraryInstant(scope),
    by: arbitraryDecisionMaker(),
    conversation: sometimes(fc.constantFrom('held', 'two-attempts')),
    gotInTheWay: sometimes(fc.constantFrom('external-circumstances', 'motivation', 'flexibility', 'method')),
    supervision: sometimes(fc.constantFrom('held', 'booked')),
  });
}

/**
 * A one-off booking that a person agreed, some of them taken back later.
 *
 * @param constraints - which episodes, and when
 * @returns an arbitrary of one-off bookings
 * @throws RangeError with code `invalid-date` when the window ends before it starts
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { arbitraryOneOffBooking } from 'client-engagement/testing';
 *
 * const sample = fc.sample(arbitraryOneOffBooking(), { numRuns: 50, seed: 1 });
 * sample.every(({ at, revokedAt }) => revokedAt === undefined || revokedAt > at); //=> true
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitraryOneOffBooking(constraints: FactConstraints = {}): fc.Arbitrary<OneOffBooking> {
  const scope = scopeFrom(constraints);
  const instant = arbitraryInstant(scope);
  return arbitraryFact<OneOffBooking>({
    id: arbitraryId('ob'),
    episodeId: fc.constantFrom(...scope.episodeIds),
    format: sometimes(fc.constantFrom('individual', 'group'), 0.3),
    at: instant,
    revokedAt: sometimes(instant, 0.3),
    by: arbitraryDecisionMaker(),
  }).map((oneOff) => compact({ ...oneOff, revokedAt: endAfter(oneOff.at, oneOff.revokedAt) }));
}

/**
 * Supervision that is booked, or was held.
 *
 * @param constraints - which practitioners and episodes, and when
 * @returns an arbitrary of supervision
 * @throws RangeError with code `invalid-date` when the window ends before it starts
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { arbitrarySupervision } from 'client-engagement/testing';
 *
 * const sample = fc.sample(arbitrarySupervision(), { numRuns: 50, seed: 1 });
 * sample.every(({ bookedAt, heldAt }) => heldAt === undefined || heldAt > bookedAt); //=> true
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitrarySupervision(constraints: FactConstraints = {}): fc.Arbitrary<Supervision> {
  const scope = scopeFrom(constraints);
  const instant = arbitraryInstant(scope);
  return arbitraryFact<Supervision>({
    id: arbitraryId('su'),
    practitionerId: fc.constantFrom(...scope.practitionerIds),
    episodeId: sometimes(fc.constantFrom(...scope.episodeIds), 0.7),
    bookedAt: instant,
    heldAt: sometimes(instant),
  }).map((supervision) =>
    compact({ ...supervision, heldAt: endAfter(supervision.bookedAt, supervision.heldAt) }),
  );
}
