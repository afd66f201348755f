import { byTime, repliesSince, type AnswersFrom, type Sign } from '../attendance-policy/answers.js';
import { mayBeAboutMiss } from '../attendance-policy/outreach-progress.js';
import type { CareRecord } from '../care-record/care-record.js';
import type { Contact, ContactTopic } from '../care-record/contact.js';
import type { EvidenceRef } from '../care-record/evidence.js';
import { toMs } from '../internal/instant.js';

/** Whether a fact belongs to an episode; one that names none belongs to all. */
export function isOf(episodeId: string): (fact: { readonly episodeId?: string | undefined }) => boolean {
  return (fact) => fact.episodeId === undefined || fact.episodeId === episodeId;
}

/** A message or call of ours: when, how, about what, and about which session where it was one. */
export interface OurContact extends Sign {
  readonly channel: Contact['channel'];
  readonly topics: readonly ContactTopic[];
  readonly sessionId: string | undefined;
}

/** What went from us to the client of an episode from an instant on, with what it spoke about. */
export function contactsSince(seen: CareRecord, episodeId: string, after: number): OurContact[] {
  return (seen.contacts ?? [])
    .filter(isOf(episodeId))
    .filter(({ direction, at }) => direction === 'to-client' && toMs(at) >= after)
    .map(({ id, at, channel, topics, sessionId }) => {
      const evidence: EvidenceRef = { kind: 'contacts', id };
      return { at: toMs(at), evidence, channel, topics: topics ?? [], sessionId };
    })
    .sort(byTime);
}

/** Sessions that the client came to, or let us know about, from an instant on: what there was to say was said there. */
export function visitsSince(facts: AnswersFrom, since: number): Sign[] {
  return repliesSince(facts, since).filter(({ evidence }) => evidence.kind === 'sessions');
}

/** Whether a contact is about a session, or about none in particular. */
export function isAbout(
  sessionId: string | null,
): (contact: { readonly sessionId: string | undefined }) => boolean {
  return (contact) => contact.sessionId === undefined || contact.sessionId === sessionId;
}

/** Whether a contact may have been a word about a missed session: about it or about none, and not of other matters alone. */
export function isWordAbout(sessionId: string): (contact: OurContact) => boolean {
  return (contact) => isAbout(sessionId)(contact) && mayBeAboutMiss(contact.topics);
}
