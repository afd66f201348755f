import type { CareRecord } from './care-record.js';
import type { EvidenceRef, RecordList } from './evidence.js';
import { byText } from '../internal/by-text.js';

/** The lists whose facts name the episode that they are of, or none: then they are of all. */
const NAMING_AN_EPISODE = [
  'measures',
  'ratings',
  'views',
  'readingAcknowledgements',
  'tasks',
  'reflections',
  'goals',
  'feedback',
  'influences',
  'barrierReviews',
  'contacts',
  'pauses',
  'serviceWaits',
  'bookingReviews',
  'oneOffBookings',
  'supervision',
  'confirmations',
] as const satisfies readonly RecordList[];

/** A fact with what tells whose it is. */
interface Owned {
  readonly id: string;
  readonly episodeId?: string | undefined;
  readonly sessionId?: string | undefined;
}

/**
 * The records of an episode besides its sessions, and those of the client that name no episode: by
 * list and id. A statement, and a contact that names its session alone, are of the episode of that session; an absence
 * is of the episodes whose practitioner is away. What is about a session that is not there is nobody else's.
 */
export function recordsOfEpisode(seen: CareRecord, episodeId: string): EvidenceRef[] {
  const own = seen.sessions.filter((session) => session.episodeId === episodeId);
  const others = seen.sessions.filter((session) => session.episodeId !== episodeId);
  const ofOthers = new Set(others.map(({ id }) => id));
  const isOwn = (fact: Owned): boolean =>
    fact.episodeId === undefined
      ? fact.sessionId === undefined || !ofOthers.has(fact.sessionId)
      : fact.episodeId === episodeId;
  const treating = new Set([
    ...own.map(({ practitionerId }) => practitionerId),
    ...seen.episodes
      .filter(({ id }) => id === episodeId)
      .flatMap(({ practitioners = [] }) => practitioners.map(({ practitionerId }) => practitionerId)),
  ]);
  const absences = (seen.practitionerAbsences ?? []).filter(({ practitionerId }) =>
    treating.has(practitionerId),
  );
  const refer = (kind: RecordList, facts: readonly { readonly id: string }[]): EvidenceRef[] =>
    facts.map(({ id }) => ({ kind, id })).sort((a, b) => byText(a.id, b.id));
  return [
    ...NAMING_AN_EPISODE.flatMap((kind) => {
      const facts: readonly Owned[] = seen[kind] ?? [];
      return refer(kind, facts.filter(isOwn));
    }),
    ...refer('statements', (seen.statements ?? []).filter(isOwn)),
    ...refer('practitionerAbsences', absences),
  ];
}
