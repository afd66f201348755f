import type { SessionOutcome } from '../attendance-policy/session-outcome.js';
import type { CareRecord } from '../care-record/care-record.js';
import type { Contact } from '../care-record/contact.js';
import type { EvidenceRef } from '../care-record/evidence.js';
import { byText } from '../internal/by-text.js';
import { toMs } from '../internal/instant.js';
import type { MessageFacts } from './message-facts.js';

/** Something that happened, epoch ms, with the record that shows it. */
export interface Event {
  readonly at: number;
  readonly evidence: EvidenceRef;
}

/** Outcomes of a client who was there. */
const CAME: ReadonlySet<SessionOutcome> = new Set(['attended', 'attended-late', 'arrived-too-late']);

/** Outcomes of a session that did not keep its time. */
const FELL_AWAY: ReadonlySet<SessionOutcome> = new Set([
  'late-cancel',
  'late-reschedule',
  'early-cancel',
  'early-reschedule',
  'cancel-notice-unknown',
  'cancel-party-unknown',
  'practitioner-cancel',
  'practitioner-reschedule',
]);

/** The order of events: by time, then by the record. */
export function byTime(a: Event, b: Event): number {
  return a.at - b.at || byText(JSON.stringify(a.evidence), JSON.stringify(b.evidence));
}

/** Whether a fact belongs to an episode; one that names none belongs to all. */
export function isOf(episodeId: string): (fact: { readonly episodeId?: string | undefined }) => boolean {
  return (fact) => fact.episodeId === undefined || fact.episodeId === episodeId;
}

/** What came from the client from an instant on: messages, calls that reached them, statements, visits. */
export function repliesSince({ seen, episode, outcomes }: MessageFacts, after: number): Event[] {
  const events: Event[] = [];
  const add = (evidence: EvidenceRef, at: Date): void => {
    if (toMs(at) >= after) events.push({ at: toMs(at), evidence });
  };
  for (const { id, direction, reached, at } of (seen.contacts ?? []).filter(isOf(episode.id))) {
    if (direction === 'from-client' || reached === true) add({ kind: 'contacts', id }, at);
  }
  for (const { sessionId: id, outcome, start, notified, settledAt } of outcomes) {
    if (CAME.has(outcome)) add({ kind: 'sessions', id }, start);
    if (notified && settledAt !== null) add({ kind: 'sessions', id, part: 'cancellation' }, settledAt);
  }
  const ids = new Set(outcomes.map(({ sessionId }) => sessionId));
  for (const { id, sessionId, at } of seen.statements ?? []) {
    if (ids.has(sessionId)) add({ kind: 'statements', id }, at);
  }
  return events.sort(byTime);
}

/**
 * Bookings of an episode after an instant that show the client with us: theirs, whatever became of them, and ours while
 * they stand. What we booked and nobody kept says nothing of the client.
 */
export function bookingsAfter({ seen, episode, outcomes }: MessageFacts, after: number): Event[] {
  const given = new Set(outcomes.filter(({ outcome }) => FELL_AWAY.has(outcome)).map((one) => one.sessionId));
  return seen.sessions
    .filter((one) => one.episodeId === episode.id && one.voided === undefined && toMs(one.bookedAt) > after)
    .filter((one) => {
      const isTheirs = one.bookedBy === 'client' || one.confirmedByClientAt !== undefined;
      return isTheirs || !given.has(one.id);
    })
    .map((one): Event => {
      return { at: toMs(one.bookedAt), evidence: { kind: 'sessions', id: one.id, part: 'bookedAt' } };
    })
    .sort(byTime);
}

/** A message or call of ours: when, how, about what, and about which session where it was one. */
export interface OurContact extends Event {
  readonly channel: Contact['channel'];
  readonly topics: readonly string[];
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

/** Whether a contact is about a session, or about none in particular. */
export function isAbout(
  sessionId: string | null,
): (contact: { readonly sessionId: string | undefined }) => boolean {
  return (contact) => contact.sessionId === undefined || contact.sessionId === sessionId;
}
