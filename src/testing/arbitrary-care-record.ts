import * as fc from 'fast-check';
import type { CareRecord } from '../care-record/index.js';
import { arbitraryAllowance } from './arbitrary-allowance.js';
import {
  arbitraryBookingReview,
  arbitraryOneOffBooking,
  arbitrarySupervision,
} from './arbitrary-booking-decision.js';
import { arbitraryClient } from './arbitrary-client.js';
import { arbitraryConfirmation } from './arbitrary-confirmation.js';
import { arbitraryContact } from './arbitrary-contact.js';
import { arbitraryEpisode } from './arbitrary-episode.js';
import { arbitraryFeedback } from './arbitrary-feedback.js';
import { arbitraryBarrierReview, arbitraryInfluence } from './arbitrary-influence.js';
import { arbitraryAbsence, arbitraryPause, arbitraryServiceWait } from './arbitrary-interval.js';
import { arbitraryMeasureCompletion } from './arbitrary-measure-completion.js';
import {
  arbitraryEngagementView,
  arbitraryParticipationRating,
  arbitraryReadingAcknowledgement,
} from './arbitrary-participation.js';
import { arbitraryPolicyAcknowledgement } from './arbitrary-policy-acknowledgement.js';
import { arbitrarySafetyFlag, arbitrarySafetyReview } from './arbitrary-safety.js';
import { arbitrarySession } from './arbitrary-session.js';
import { arbitraryStatement } from './arbitrary-statement.js';
import { arbitraryGoal, arbitraryReflection, arbitraryTask } from './arbitrary-work.js';
import { compact, few, sometimes } from './fact.js';
import { type FactConstraints, scopeFrom } from './fact-constraints.js';

/** Gives the facts of a list different ids: what the id began with, and the place in the list. */
function numbered<T extends { readonly id: string }>(list: readonly T[]): T[] {
  return list.map((fact, index) => ({ ...fact, id: `${fact.id.replace(/\d+$/, '')}${index + 1}` }));
}

/** A list that is absent, empty or short, with different ids. */
function listOf<T extends { readonly id: string }>(
  arbitrary: fc.Arbitrary<T>,
): fc.Arbitrary<readonly T[] | undefined> {
  return sometimes(few(arbitrary).map(numbered), 0.45);
}

/**
 * Any well-typed record, also one that contradicts itself: cancelled and joined, joined after the end, a move from a
 * session that is not there, moves in a circle, an exception for nothing, a statement about nothing, equal instants.
 *
 * Ids differ within a list, every fact is of the client and of an episode of the record, and ends lie after starts,
 * so that the schemas accept it.
 *
 * @param constraints - what the facts are about and when they happen; `maxSessions` is 8 by default
 * @returns an arbitrary of records
 * @throws RangeError with code `invalid-date` when the window ends before it starts
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { arbitraryCareRecord } from 'client-engagement/testing';
 *
 * const records = fc.sample(arbitraryCareRecord({ maxSessions: 3 }), { numRuns: 20, seed: 1 });
 * records.every(({ sessions }) => sessions.length <= 3); //=> true
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitraryCareRecord(
  constraints: FactConstraints & { readonly maxSessions?: number | undefined } = {},
): fc.Arbitrary<CareRecord> {
  const scope = scopeFrom({ ...constraints, episodeIds: constraints.episodeIds ?? ['e1', 'e2'] });
  const episodes = scope.episodeIds.map((id) => arbitraryEpisode({ ...scope, episodeIds: [id] }));
  const maxLength = constraints.maxSessions ?? 8;
  const sessions = fc.array(arbitrarySession(scope), { maxLength, size: 'max' });
  return fc
    .record(
      {
        client: arbitraryClient(scope),
        episodes: fc.tuple(...episodes),
        sessions: sessions.map(numbered),
        measures: listOf(arbitraryMeasureCompletion(scope)),
        ratings: listOf(arbitraryParticipationRating(scope)),
        views: listOf(arbitraryEngagementView(scope)),
        readingAcknowledgements: listOf(arbitraryReadingAcknowledgement(scope)),
        tasks: listOf(arbitraryTask(scope)),
        reflections: listOf(arbitraryReflection(scope)),
        goals: listOf(arbitraryGoal(scope)),
        feedback: listOf(arbitraryFeedback(scope)),
        influences: listOf(arbitraryInfluence(scope)),
        barrierReviews: listOf(arbitraryBarrierReview(scope)),
        contacts: listOf(arbitraryContact(scope)),
        pauses: listOf(arbitraryPause(scope)),
        practitionerAbsences: listOf(arbitraryAbsence(scope)),
        serviceWaits: listOf(arbitraryServiceWait(scope)),
        statements: listOf(arbitraryStatement(scope)),
        bookingReviews: listOf(arbitraryBookingReview(scope)),
        oneOffBookings: listOf(arbitraryOneOffBooking(scope)),
        policyAcknowledgements: listOf(arbitraryPolicyAcknowledgement(scope)),
        allowances: listOf(arbitraryAllowance(scope)),
        supervision: listOf(arbitrarySupervision(scope)),
        confirmations: listOf(arbitraryConfirmation(scope)),
        safetyFlags: listOf(arbitrarySafetyFlag(scope)),
        safetyReviews: listOf(arbitrarySafetyReview(scope)),
      },
      { noNullPrototype: true },
    )
    .map((record) => compact<CareRecord>(record));
}
