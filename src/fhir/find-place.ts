import type { ClientFacts } from './client-facts.js';
import { listOf } from './read-json.js';
import type { Reading } from './reading.js';
import type { Entry } from './resource-set.js';
import type { Visits } from './visits.js';

/** The episode and the session that something belongs to, as far as it says. */
export interface Place {
  readonly episodeId?: string;
  readonly sessionId?: string;
}

/** The episode of an encounter, as it says itself. */
export function episodeOfVisit(reading: Reading, encounter: Entry): string | null {
  const keys = listOf(encounter.json, 'episodeOfCare').flatMap(
    (one) => reading.find(one, encounter, ['EpisodeOfCare'])?.key ?? [],
  );
  return keys.filter((key) => key !== '').sort()[0] ?? null;
}

/** Finds the session and the episode that references name: themselves, or through an encounter. */
export function placeIn(
  reading: Reading,
  visits: Visits,
): (entry: Entry, facts: ClientFacts, references: readonly unknown[]) => Place {
  return (entry, facts, references) => {
    const sessions: string[] = [];
    const episodes: string[] = [];
    for (const reference of references) {
      const target = reading.find(reference, entry, ['Appointment', 'EpisodeOfCare', 'Encounter']);
      if (target === null) continue;
      if (target.type === 'Appointment') sessions.push(target.key);
      else if (target.type === 'EpisodeOfCare') episodes.push(target.key);
      else if (target.entry !== undefined) {
        sessions.push(...visits.appointmentsOf(target.entry));
        const episode = episodeOfVisit(reading, target.entry);
        if (episode !== null) episodes.push(episode);
      }
    }
    const [session] = sessions.sort().flatMap((key) => facts.sessionOf.get(key) ?? []);
    const episodeId = episodes.sort()[0] ?? session?.episodeId;
    return {
      ...(episodeId === undefined || episodeId === '' ? {} : { episodeId }),
      ...(session === undefined ? {} : { sessionId: session.id }),
    };
  };
}
