import * as fc from 'fast-check';
import type { Contact, ContactTopic } from '../care-record/index.js';
import { arbitraryId, arbitraryInstant } from './arbitrary-instant.js';
import { arbitraryFact, sometimes } from './fact.js';
import { type FactConstraints, scopeFrom } from './fact-constraints.js';

const topics: readonly ContactTopic[] = [
  'welcome',
  'session-reminder',
  'missed-session',
  'late-cancellation',
  'credit',
  'cancellation-policy',
  'session-limits',
  'rebooking',
  'check-in',
  'follow-up',
  'questionnaire',
  'what-got-in-the-way',
  'ending',
  'other',
];

/**
 * A message or call in either direction, about anything, personal or from a template, answered or not.
 *
 * @param constraints - whose contact, which episodes and sessions, and when
 * @returns an arbitrary of contacts
 * @throws RangeError with code `invalid-date` when the window ends before it starts
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { arbitraryContact } from 'client-engagement/testing';
 *
 * const sample = fc.sample(arbitraryContact(), { numRuns: 50, seed: 1 });
 * sample.some(({ direction, reached }) => direction === 'to-client' && reached === false); //=> true
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitraryContact(constraints: FactConstraints = {}): fc.Arbitrary<Contact> {
  const scope = scopeFrom(constraints);
  return arbitraryFact<Contact>({
    id: arbitraryId('c'),
    clientId: fc.constant(scope.clientId),
    episodeId: sometimes(fc.constantFrom(...scope.episodeIds), 0.8),
    sessionId: sometimes(fc.constantFrom(...scope.sessionIds), 0.4),
    direction: fc.constantFrom('from-client', 'to-client'),
    channel: fc.constantFrom('email', 'sms', 'phone', 'app', 'post', 'video', 'in-person'),
    at: arbitraryInstant(scope),
    topics: sometimes(fc.subarray([...topics], { maxLength: 3 }), 0.7),
    personal: sometimes(fc.boolean()),
    reached: sometimes(fc.boolean()),
  });
}
