import type { EvidenceKind, EvidenceRef } from '../../care-record/evidence.js';
import type { EpisodeReview } from '../care-review.js';

/** Which records an audience may see cited. */
export interface Sight {
  /** The lists of the record that may be cited; null for all. */
  readonly kinds: ReadonlySet<EvidenceKind> | null;
  /** The sessions that may be cited. */
  readonly sessions: ReadonlySet<string>;
  /** The episodes that may be cited. */
  readonly episodes: ReadonlySet<string>;
  /** What else may be cited, as kind and id. */
  readonly records: ReadonlySet<string>;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}

/** Whether a value of a view points at a record: nothing else has a kind, an id and at most a part. */
function isEvidence(value: unknown): value is EvidenceRef {
  if (!isObject(value) || typeof value['kind'] !== 'string' || typeof value['id'] !== 'string') return false;
  return Object.keys(value).every((key) => key === 'kind' || key === 'id' || key === 'part');
}

/** What belongs to no episode, but to the client as a whole. */
const OF_ALL_EPISODES: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>([
  'client',
  'allowances',
  'safetyFlags',
  'safetyReviews',
  'policyAcknowledgements',
]);

const nameOf = ({ kind, id }: EvidenceRef): string => `${kind} ${id}`;

/** Sight of these episodes of a review and of nothing that belongs to another one. */
export function sightOf(
  all: readonly EpisodeReview[],
  isSeenToo: (episodeId: string) => boolean,
  kinds: ReadonlySet<EvidenceKind> | null,
): Sight {
  const episodes = all.filter(({ episodeId }) => isSeenToo(episodeId));
  return {
    kinds,
    sessions: new Set(episodes.flatMap(({ outcomes }) => outcomes.map(({ sessionId }) => sessionId))),
    episodes: new Set(episodes.map(({ episodeId }) => episodeId)),
    records: new Set(episodes.flatMap(({ records }) => records.map(nameOf))),
  };
}

/** Whether an audience may see a record cited. */
export function isSeen(ref: EvidenceRef, { kinds, sessions, episodes, records }: Sight): boolean {
  const { kind, id } = ref;
  if (kinds !== null && !kinds.has(kind)) return false;
  if (kind === 'sessions') return sessions.has(id);
  if (kind === 'episodes') return episodes.has(id);
  return OF_ALL_EPISODES.has(kind) || records.has(nameOf(ref));
}

/**
 * A part of a view in which every list, however deep, cites only what an audience may see: whatever a later field
 * holds is looked through as well.
 */
export function seen<Part>(part: Part, sight: Sight): Part {
  return without(part, sight) as Part;
}

function without(value: unknown, sight: Sight): unknown {
  if (Array.isArray(value)) {
    return value
      .filter((one) => !isEvidence(one) || isSeen(one, sight))
      .map((one: unknown) => without(one, sight));
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, without(inner, sight)]));
}
