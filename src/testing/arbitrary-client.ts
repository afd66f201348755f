import * as fc from 'fast-check';
import type {
  Client,
  ClientContext,
  ContactAgreement,
  ContactOptOut,
  ContactPurpose,
  InvolvementWish,
} from '../care-record/index.js';
import { arbitraryInstant, arbitraryTimeZone } from './arbitrary-instant.js';
import { arbitraryFact, compact, few, sometimes } from './fact.js';
import { type FactConstraints, type FactScope, scopeFrom } from './fact-constraints.js';
import { endAfter } from './span.js';

const purposes: readonly ContactPurpose[] = [
  'reminders',
  'missed-session',
  'check-ins',
  'questionnaires',
  'ending',
];

/** The same fact with an end that lies after its start. */
function endingAfter<T extends { readonly endedAt?: Date | undefined }>(fact: T, start: Date): T {
  return compact({ ...fact, endedAt: endAfter(start, fact.endedAt) });
}

function arbitraryAgreement(scope: FactScope): fc.Arbitrary<ContactAgreement> {
  const instant = arbitraryInstant(scope);
  return arbitraryFact<ContactAgreement>({
    agreedAt: instant,
    endedAt: sometimes(instant, 0.2),
    channel: fc.constantFrom('email', 'sms', 'phone', 'app', 'post'),
    purposes: fc.subarray([...purposes]),
    hours: sometimes(fc.constantFrom({ from: '09:00', to: '20:00' }, { from: '22:00', to: '06:30' }), 0.3),
    discreet: sometimes(fc.boolean(), 0.3),
  }).map((agreement) => endingAfter(agreement, agreement.agreedAt));
}

function arbitraryOptOut(scope: FactScope): fc.Arbitrary<ContactOptOut> {
  const instant = arbitraryInstant(scope);
  return arbitraryFact<ContactOptOut>({
    at: instant,
    endedAt: sometimes(instant, 0.3),
    purpose: fc.constantFrom('all', ...purposes),
  }).map((optOut) => endingAfter(optOut, optOut.at));
}

function arbitraryWish(scope: FactScope): fc.Arbitrary<InvolvementWish> {
  return arbitraryFact<InvolvementWish>({
    at: arbitraryInstant(scope),
    value: fc.constantFrom('welcome', 'unwanted', 'unsafe'),
  });
}

function arbitraryContext(scope: FactScope): fc.Arbitrary<ClientContext> {
  const instant = arbitraryInstant(scope);
  return arbitraryFact<ClientContext>({
    at: instant,
    endedAt: sometimes(instant, 0.2),
    kind: fc.constantFrom('language', 'access-need', 'faith-calendar', 'name', 'other'),
    note: fc.constantFrom('captions on video calls', 'an interpreter'),
  }).map((context) => endingAfter(context, context.at));
}

/**
 * Any well-typed client: only an id, or with a name, a language, agreed ways of contact, opt-outs and wishes.
 *
 * @param constraints - the client's id, and when things were agreed
 * @returns an arbitrary of clients
 * @throws RangeError with code `invalid-date` when the window ends before it starts
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { arbitraryClient } from 'client-engagement/testing';
 *
 * fc.sample(arbitraryClient({ clientId: 'ben' }), { numRuns: 1, seed: 1 })[0]?.id; //=> 'ben'
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitraryClient(constraints: FactConstraints = {}): fc.Arbitrary<Client> {
  const scope = scopeFrom(constraints);
  return arbitraryFact<Client>({
    id: fc.constant(scope.clientId),
    preferredName: sometimes(fc.constantFrom('Ada', 'Zoë', 'O’Neil', '陽子')),
    language: sometimes(fc.constantFrom('en', 'de', 'en-GB', 'cy')),
    timeZone: sometimes(arbitraryTimeZone(scope)),
    newToThis: sometimes(fc.boolean(), 0.3),
    contactAgreements: sometimes(few(arbitraryAgreement(scope), 2)),
    optOuts: sometimes(few(arbitraryOptOut(scope), 2), 0.3),
    involvementWishes: sometimes(few(arbitraryWish(scope), 2), 0.3),
    context: sometimes(few(arbitraryContext(scope), 2), 0.2),
  });
}
