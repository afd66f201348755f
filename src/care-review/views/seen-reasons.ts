import type { EvidenceKind, EvidenceRef, Reason } from '../../care-record/evidence.js';
import type { EpisodeReview } from '../care-review.js';

/** Which records an audience may see cited. */
export interface Sight {
  /** The lists of the record that may be cited; null for all. */
  readonly kinds: ReadonlySet<EvidenceKind> | null;
  /** The sessions that may be cited. */
  readonly sessions: ReadonlySet<string>;
  /** The questionnaires that may be cited. */
  readonly measures: ReadonlySet<string>;
  /** The episodes that may be cited. */
  readonly episodes: ReadonlySet<string>;
}

/** Sight of these episodes and of nothing that belongs to another one. */
export function sightOf(episodes: readonly EpisodeReview[], kinds: ReadonlySet<EvidenceKind> | null): Sight {
  const scores = episodes.flatMap(({ measures }) => measures.flatMap((measure) => measure.scores));
  return {
    kinds,
    sessions: new Set(episodes.flatMap(({ outcomes }) => outcomes.map(({ sessionId }) => sessionId))),
    measures: new Set(scores.map(({ id }) => id)),
    episodes: new Set(episodes.map(({ episodeId }) => episodeId)),
  };
}

/** Whether an audience may see a record cited. */
export function isSeen({ kind, id }: EvidenceRef, { kinds, sessions, measures, episodes }: Sight): boolean {
  if (kinds !== null && !kinds.has(kind)) return false;
  if (kind === 'sessions') return sessions.has(id);
  if (kind === 'measures') return measures.has(id);
  return kind !== 'episodes' || episodes.has(id);
}

/** The citations that an audience may see. */
export function seenEvidence(evidence: readonly EvidenceRef[], sight: Sight): EvidenceRef[] {
  return evidence.filter((ref) => isSeen(ref, sight));
}

/** Reasons with the citations that an audience may see. */
export function seenReasons<Rule extends string>(
  reasons: readonly Reason<Rule>[],
  sight: Sight,
): Reason<Rule>[] {
  return reasons.map(({ rule, evidence, inputs }) => {
    return { rule, evidence: seenEvidence(evidence, sight), inputs };
  });
}

/** How an episode ended or might, citing only what an audience may see. */
export function seenEnding(ending: EpisodeReview['ending'], sight: Sight): EpisodeReview['ending'] {
  const { episodeId, improvement, reasons, toRecord, suggestions } = ending;
  return {
    episodeId,
    ending: ending.ending,
    improvement,
    reasons: seenReasons(reasons, sight),
    toRecord: seenReasons(toRecord, sight),
    suggestions: suggestions.map(({ kind, reasons: why }) => ({ kind, reasons: seenReasons(why, sight) })),
  };
}
