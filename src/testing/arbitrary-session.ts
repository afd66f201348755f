import * as fc from 'fast-check';
import type { Session } from '../care-record/index.js';
import { arbitraryDecisionMaker, arbitraryParty } from './arbitrary-decision-maker.js';
import { arbitraryId, arbitraryInstant, arbitraryTimeZone } from './arbitrary-instant.js';
import { cancellationFrom, arbitraryCancellationParts } from './arbitrary-cancellation.js';
import { arbitraryException } from './arbitrary-exception.js';
import { arbitraryPresenceParts, presenceFrom } from './arbitrary-presence.js';
import { arbitraryFact, compact, sometimes } from './fact.js';
import { type FactConstraints, scopeFrom } from './fact-constraints.js';
import { dayMs, hourMs, minuteMs, plus } from './span.js';
import { arbitraryRecordedOutcome } from './arbitrary-recorded-outcome.js';

/** What a session is made of before its times are put in relation to its start. */
function arbitraryParts(constraints: FactConstraints) {
  const scope = scopeFrom(constraints);
  const instant = arbitraryInstant(scope);
  return fc.record(
    {
      id: arbitraryId('s'),
      practitionerId: fc.constantFrom(...scope.practitionerIds),
      episodeId: fc.constantFrom(...scope.episodeIds),
      service: fc.constantFrom(...scope.services),
      purpose: sometimes(fc.constantFrom('assessment' as const, 'treatment', 'review', 'follow-up')),
      channel: sometimes(fc.constantFrom('video' as const, 'phone', 'in-person', 'chat')),
      format: sometimes(fc.constantFrom('individual' as const, 'group'), 0.4),
      groupId: sometimes(arbitraryId('g', 2), 0.2),
      start: instant,
      length: fc.constantFrom(50, 30, 60, 90, 1).map((minutes) => minutes * minuteMs),
      timeZone: arbitraryTimeZone(scope),
      bookedAhead: fc.oneof(
        { arbitrary: fc.nat({ max: 28 }).map((days) => days * dayMs), weight: 5 },
        { arbitrary: fc.constantFrom(hourMs, 2 * hourMs, 0, -hourMs), weight: 1 },
      ),
      bookedBy: sometimes(arbitraryParty()),
      confirmedByClientAt: sometimes(instant, 0.1),
      replaces: sometimes(fc.constantFrom(...scope.sessionIds), 0.2),
      policy: sometimes(fc.constantFrom(...scope.policies), 0.3),
      credits: sometimes(fc.constantFrom(1, 2, 0.5), 0.2),
      cancellation: sometimes(arbitraryCancellationParts(scope), 0.35),
      presence: sometimes(arbitraryPresenceParts(), 0.4),
      disruption: sometimes(
        arbitraryFact({
          side: fc.constantFrom('client' as const, 'practitioner', 'service', 'unknown'),
          completedFraction: fc.oneof(fc.constantFrom(0, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true })),
        }),
        0.1,
      ),
      outcome: sometimes(arbitraryRecordedOutcome(), 0.5),
      enteredAfter: fc.constantFrom(10 * minuteMs, 0, 9 * dayMs, -hourMs),
      enteredBy: sometimes(arbitraryDecisionMaker(), 0.2),
      exception: sometimes(arbitraryException(scope), 0.15),
      voidedAt: sometimes(instant, 0.05),
    },
    { noNullPrototype: true },
  );
}

/**
 * Any well-typed session, also one that contradicts itself: cancelled and joined, joined after its end, cancelled
 * before it was booked, booked after it began, an exception for nothing, a move from itself.
 *
 * It ends after it starts; everything else may be at odds. Notice lies often at 24 or 48 hours to the millisecond.
 *
 * @param constraints - whose session, when and where; `from` bounds the start and the booking
 * @returns an arbitrary of sessions
 * @throws RangeError with code `invalid-date` when the window ends before it starts
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { arbitrarySession } from 'client-engagement/testing';
 *
 * const sessions = fc.sample(arbitrarySession({ clientId: 'ben' }), { numRuns: 20, seed: 1 });
 * sessions.every((session) => session.end > session.start && session.clientId === 'ben'); //=> true
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitrarySession(constraints: FactConstraints = {}): fc.Arbitrary<Session> {
  const { clientId, from } = scopeFrom(constraints);
  return arbitraryParts(constraints).map((parts) => {
    const {
      start,
      length,
      bookedAhead,
      cancellation,
      presence,
      outcome,
      enteredAfter,
      enteredBy,
      voidedAt,
      ...rest
    } = parts;
    const end = plus(start, length);
    return compact<Session>({
      ...rest,
      clientId,
      start,
      end,
      bookedAt: new Date(Math.max(from.getTime(), start.getTime() - bookedAhead)),
      cancellation: cancellation && cancellationFrom(start, cancellation),
      presence: presence && presenceFrom(start, presence),
      recordedOutcome:
        outcome && compact({ value: outcome, recordedAt: plus(end, enteredAfter), by: enteredBy }),
      voided: voidedAt && { at: voidedAt, reason: 'entered for the wrong person' },
    });
  });
}
