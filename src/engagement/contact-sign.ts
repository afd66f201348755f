import type { Episode } from '../care-record/episode.js';
import type { EvidenceRef } from '../care-record/evidence.js';
import { toMs } from '../internal/instant.js';
import type { EngagementRecord } from './engagement-record.js';
import type { SeenSession } from './seen-session.js';

/** Something that shows the client in touch, or from which it is the client's move again. */
export interface ContactSign {
  readonly at: number;
  readonly evidence: EvidenceRef;
  /** Whether it is the client's own doing, rather than the planned time of what fell away. */
  readonly isOwn: boolean;
}

/** Outcomes by which a session fell away, or is not known, without the client having been in touch over it. */
const FELL_AWAY: ReadonlySet<string> = new Set([
  'practitioner-cancel',
  'practitioner-reschedule',
  'practitioner-no-show',
  'mutual-no-show',
  'technical-failure',
  'policy-unknown',
  'cancel-party-unknown',
  'cancel-notice-unknown',
  'awaiting-outcome',
]);

/** Whether the silence before a session's planned time says nothing, because the session fell away neutrally. */
export function fellAway({ outcome, isExcused }: SeenSession): boolean {
  return isExcused || FELL_AWAY.has(outcome);
}

/** What a session shows: coming, booking, confirming, letting us know; for one that fell away its planned time. */
function signsOfSession(seen: SeenSession): ContactSign[] {
  const { session, outcome, start, bookedAt, settledAt } = seen;
  const evidence: EvidenceRef = { kind: 'sessions', id: session.id };
  const signs: ContactSign[] = [];
  const came = seen.kept === 'kept' || outcome === 'arrived-too-late';
  if (came || fellAway(seen)) signs.push({ at: start, evidence, isOwn: came });
  if (session.bookedBy === 'client')
    signs.push({ at: bookedAt, evidence: { ...evidence, part: 'bookedBy' }, isOwn: true });
  if (session.confirmedByClientAt !== undefined) {
    signs.push({
      at: toMs(session.confirmedByClientAt),
      evidence: { ...evidence, part: 'confirmedByClientAt' },
      isOwn: true,
    });
  }
  const by = session.cancellation?.by;
  const letUsKnow = seen.notified || by === 'client' || by === 'mutual';
  if (letUsKnow && settledAt < Infinity) {
    signs.push({ at: settledAt, evidence: { ...evidence, part: 'cancellation' }, isOwn: true });
  }
  return signs;
}

/** The opening of the episode, from which the clock runs first. */
export function openingOf(episode: Episode): ContactSign {
  const evidence: EvidenceRef = { kind: 'episodes', id: episode.id, part: 'openedAt' };
  return { at: toMs(episode.openedAt), evidence, isOwn: false };
}

/** What the episode itself shows: the client's own request, what was agreed together. */
function signsOfEpisode(episode: Episode): ContactSign[] {
  const evidence: EvidenceRef = { kind: 'episodes', id: episode.id };
  const signs: ContactSign[] = [];
  if (episode.requestedAt !== undefined && episode.requestedBy === 'client') {
    signs.push({
      at: toMs(episode.requestedAt),
      evidence: { ...evidence, part: 'requestedAt' },
      isOwn: true,
    });
  }
  for (const plan of episode.plans ?? []) {
    signs.push({ at: toMs(plan.agreedAt), evidence: { ...evidence, part: 'plans' }, isOwn: true });
  }
  if (episode.plannedEnding !== undefined) {
    signs.push({
      at: toMs(episode.plannedEnding.agreedAt),
      evidence: { ...evidence, part: 'plannedEnding' },
      isOwn: true,
    });
  }
  return signs;
}

/** What messages, questionnaires, statements and the client's own entries show. */
function signsOfFacts(
  episode: Episode,
  sessionIds: ReadonlySet<string>,
  record: EngagementRecord,
): ContactSign[] {
  const signs: ContactSign[] = [];
  const add = (kind: EvidenceRef['kind'], id: string, at: Date | undefined, part?: string): void => {
    if (at === undefined) return;
    const evidence: EvidenceRef = part === undefined ? { kind, id } : { kind, id, part };
    signs.push({ at: toMs(at), evidence, isOwn: true });
  };
  const isHere = (fact: { readonly episodeId?: string | undefined }): boolean =>
    fact.episodeId === undefined || fact.episodeId === episode.id;
  for (const fact of (record.contacts ?? []).filter(isHere)) {
    if (fact.direction === 'from-client' || fact.reached === true) add('contacts', fact.id, fact.at);
  }
  for (const fact of (record.measures ?? []).filter(isHere)) add('measures', fact.id, fact.answeredAt);
  for (const fact of (record.ratings ?? []).filter(isHere))
    if (fact.by === 'client') add('ratings', fact.id, fact.at);
  for (const fact of (record.views ?? []).filter(isHere))
    if (fact.by === 'client') add('views', fact.id, fact.at);
  for (const fact of (record.reflections ?? []).filter(isHere)) add('reflections', fact.id, fact.at);
  for (const fact of (record.feedback ?? []).filter(isHere))
    add('feedback', fact.id, fact.givenAt, 'givenAt');
  for (const fact of (record.goals ?? []).filter(isHere)) {
    add('goals', fact.id, fact.confirmedByClientAt, 'confirmedByClientAt');
  }
  for (const fact of (record.pauses ?? []).filter(isHere)) add('pauses', fact.id, fact.agreedAt, 'agreedAt');
  for (const fact of record.statements ?? []) {
    if (sessionIds.has(fact.sessionId)) add('statements', fact.id, fact.at);
  }
  return signs;
}

/** Everything but the opening that shows the client of an episode in touch, in no order. */
export function contactSigns(
  episode: Episode,
  sessions: readonly SeenSession[],
  record: EngagementRecord,
): ContactSign[] {
  const sessionIds = new Set(sessions.map(({ session }) => session.id));
  return [
    ...signsOfEpisode(episode),
    ...sessions.flatMap(signsOfSession),
    ...signsOfFacts(episode, sessionIds, record),
  ];
}
