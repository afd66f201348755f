import type { Contact, ContactTopic } from '../care-record/contact.js';
import { own, type EpisodeFacts } from './episode-facts.js';
import { bookedSince } from './evidence-of-booking.js';
import { contactsAbout, contactsMade, followUpsMade } from './outreach-after.js';
import { shownBy, type EvidenceRules, type Shown } from './shown.js';

const at = (fact: { readonly at: Date }): Date => fact.at;

function messagesAbout(facts: EpisodeFacts, topic: ContactTopic, since: number): Contact[] {
  return contactsMade(facts, since).filter(({ topics }) => topics?.includes(topic) ?? false);
}

/** Where the policy was shown: in a message about it, or accepted by the client. */
function policyShown(facts: EpisodeFacts, since: number): Shown[] {
  return [
    ...shownBy('contacts', messagesAbout(facts, 'cancellation-policy', since), at),
    ...shownBy('policyAcknowledgements', facts.seen.policyAcknowledgements ?? [], at, since),
  ];
}

/** Supervision that was held on the episode or the caseload. */
function supervisionHeld(facts: EpisodeFacts, since: number): Shown[] {
  return shownBy('supervision', own(facts.seen.supervision, facts), ({ heldAt }) => heldAt, since);
}

/** What we wrote and said to the client, and supervision. No message shows that something was explained or agreed. */
export const EVIDENCE_OF_CONTACT: EvidenceRules = {
  'personal-message': (facts) => {
    const before = facts.standing[0]?.start ?? -Infinity;
    const personal = contactsMade(facts, -Infinity).filter((one) => one.personal === true);
    return shownBy('contacts', personal, at).filter((one) => one.at < before);
  },
  'limits-message-sent': (facts, { since }) =>
    shownBy('contacts', messagesAbout(facts, 'session-limits', since), at),
  'policy-shown': (facts, { since }) => policyShown(facts, since),
  'check-in-made': (facts, { since }) => {
    const made = contactsMade(facts, since).filter(
      ({ topics, reached }) => reached === true || (topics?.includes('check-in') ?? false),
    );
    return shownBy('contacts', made, at);
  },
  'client-contacted': (facts, instance) => shownBy('contacts', contactsAbout(facts, instance), at),
  'rebooking-encouraged': (facts, instance) => [
    ...shownBy('contacts', messagesAbout(facts, 'rebooking', instance.since), at),
    ...bookedSince(facts, instance),
  ],
  'followed-up': (facts, instance) => shownBy('contacts', followUpsMade(facts, instance), at),
  'supervision-held': (facts, { since }) => supervisionHeld(facts, since),
  'supervision-held-or-booked': (facts, { since }) => [
    ...shownBy(
      'supervision',
      own(facts.seen.supervision, facts),
      ({ bookedAt, heldAt }) => heldAt ?? bookedAt,
      since,
    ),
    ...shownBy(
      'bookingReviews',
      own(facts.seen.bookingReviews, facts).filter(({ supervision }) => supervision !== undefined),
      at,
      since,
    ),
  ],
};
