import type { EvidenceKind, EvidenceRef, Reason } from '../care-record/evidence.js';
import { recordsOfEpisode } from '../care-record/records-of-episode.js';
import type { MessageFacts } from './message-facts.js';

/** What belongs to no episode, but to the client as a whole. */
const OF_ALL_EPISODES: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>([
  'client',
  'allowances',
  'safetyFlags',
  'safetyReviews',
  'policyAcknowledgements',
]);

/** Reasons that cite no record of another episode: who drafts for this one may not see it. */
export function withOwnEvidence<Rule extends string>(
  reasons: readonly Reason<Rule>[],
  { seen, episode }: Pick<MessageFacts, 'seen' | 'episode'>,
): Reason<Rule>[] {
  const sessions = seen.sessions.filter(({ episodeId }) => episodeId === episode.id);
  const own = new Set([
    `episodes ${episode.id}`,
    ...sessions.map(({ id }) => `sessions ${id}`),
    ...recordsOfEpisode(seen, episode.id).map(({ kind, id }) => `${kind} ${id}`),
  ]);
  const isOwn = ({ kind, id }: EvidenceRef): boolean => OF_ALL_EPISODES.has(kind) || own.has(`${kind} ${id}`);
  return reasons.map((one) => ({ ...one, evidence: one.evidence.filter(isOwn) }));
}
