import { outreachInstant } from '../attendance-policy/outreach-instant.js';
import type { OutreachStep } from '../attendance-policy/outreach-rule.js';
import type { Contact } from '../care-record/contact.js';
import { toMs } from '../internal/instant.js';
import { own, type EpisodeFacts } from './episode-facts.js';
import type { Instance } from './instance.js';

/** When the policy of a session asks for a step of outreach after it; null where it does not. */
export function stepAt(
  facts: EpisodeFacts,
  { session }: Instance,
  wanted: OutreachStep['step'],
): number | null {
  if (session === null) return null;
  const ref = session.assessment.policy;
  const policy = facts.policies.find(({ id, version }) => id === ref?.id && version === ref.version);
  const step = policy?.outreach.steps.find((one) => one.step === wanted);
  if (step === undefined) return null;
  return outreachInstant(step, session.start, session.session.timeZone, facts.holidays);
}

/** When the client is followed up while there is no answer. */
export function followUpInstants(facts: EpisodeFacts, instance: Instance): number[] {
  const instants = [stepAt(facts, instance, 'follow-up'), stepAt(facts, instance, 'second-follow-up')];
  return instants.filter((at) => at !== null).sort((a, b) => a - b);
}

/** Our messages and calls from an instant on. */
export function contactsMade(facts: EpisodeFacts, since: number): Contact[] {
  return own(facts.seen.contacts, facts).filter(
    ({ direction, at }) => direction === 'to-client' && toMs(at) >= since,
  );
}

/** The follow-ups made after a missed session: those that say so, and every contact once a follow-up was due. */
export function followUpsMade(facts: EpisodeFacts, instance: Instance): Contact[] {
  const from = followUpInstants(facts, instance)[0] ?? Infinity;
  return contactsMade(facts, instance.since).filter(
    ({ topics, at }) => toMs(at) >= from || (topics?.includes('follow-up') ?? false),
  );
}
