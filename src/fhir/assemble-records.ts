import type { CareRecord } from '../care-record/care-record.js';
import type { Ending, Episode } from '../care-record/episode.js';
import type { Session } from '../care-record/session.js';
import { byText } from '../internal/by-text.js';
import { copyPlain } from '../internal/copy-plain.js';
import type { ClientFacts } from './client-facts.js';
import type { PossibleReschedule } from './imported-care.js';
import { inCircles, possibleMoves } from './link-moves.js';
import { UNSPECIFIED, type ReadSession } from './read-session.js';
import type { Reading } from './reading.js';

/** The records of all clients, with the moves that nothing links. */
export interface Assembled {
  readonly records: readonly CareRecord[];
  readonly possibleReschedules: readonly PossibleReschedule[];
}

/** The session that one replaces: of the same client where it is in the input, else by the key of its appointment. */
function linkOf(facts: ClientFacts, { session, replaces }: ReadSession): string | null {
  if (session.replaces !== undefined) return session.replaces;
  const [key] = replaces;
  return key === undefined ? null : (facts.sessionOf.get(key)?.id ?? key);
}

/** The sessions of a client with their links; links that lead round in a circle are dropped, and that is said. */
function linked(reading: Reading, facts: ClientFacts): readonly Session[] {
  const moves = facts.sessions.map((read) => ({ ...read, replaces: linkOf(facts, read) }));
  const circles = inCircles(moves);
  return moves.map(({ session, replaces, entry }) => {
    if (replaces === null) return session;
    if (!circles.has(session.id)) return { ...session, replaces };
    reading.say('move-circle', 'Appointment.replaces', entry);
    return session;
  });
}

/** The facts that belong to episodes, with the first instant that each episode has to be known from. */
function firstFacts(facts: ClientFacts, sessions: readonly Session[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  const see = (episodeId: string | undefined, at: Date): void => {
    if (episodeId !== undefined)
      first.set(episodeId, Math.min(at.getTime(), first.get(episodeId) ?? Infinity));
  };
  for (const { episodeId, bookedAt } of sessions) see(episodeId, bookedAt);
  for (const { episodeId, setAt } of facts.goals) see(episodeId, setAt);
  for (const { episodeId, at } of facts.confirmations) see(episodeId, at);
  for (const { episodeId, at } of facts.contacts) see(episodeId, at);
  for (const { episodeId, answeredAt } of facts.measures) see(episodeId, answeredAt);
  return first;
}

/** The service of each episode, where all its sessions are of one. */
function servicesOf(sessions: readonly Session[]): ReadonlyMap<string, string | undefined> {
  const services = new Map<string, string | undefined>();
  for (const { episodeId, service } of sessions) {
    const known = services.has(episodeId) ? services.get(episodeId) : service;
    services.set(episodeId, known === service ? service : undefined);
  }
  return services;
}

/** The episodes of a client: those that were read, and one for every fact that belongs to none of them. */
function episodesOf(reading: Reading, facts: ClientFacts, sessions: readonly Session[]): readonly Episode[] {
  const first = firstFacts(facts, sessions);
  const { clientId, diedAt } = facts;
  const known = new Set(facts.episodes.map(({ episode }) => episode.id));
  const read = facts.episodes.flatMap(({ episode, openedAt }) => {
    // Without a date of its own it is known from its first fact, and from its ending at the latest.
    const at = openedAt?.getTime() ?? first.get(episode.id) ?? episode.ending?.at.getTime();
    return at === undefined ? [] : [{ ...episode, openedAt: new Date(at) }];
  });
  const services = servicesOf(sessions);
  const assumed = [...first]
    .filter(([id]) => !known.has(id))
    .map(([id, at]) => {
      reading.note(clientId, 'episodes', id, 'openedAt', { basis: 'assumed' });
      const service = services.get(id) ?? reading.options.service ?? UNSPECIFIED;
      return { id, clientId, service, openedAt: new Date(at) };
    });
  const died: Ending | null =
    diedAt === null ? null : { kind: 'died', at: new Date(diedAt), by: { role: 'service' } };
  return [...read, ...assumed]
    .map((episode: Episode) =>
      died === null || episode.ending !== undefined ? episode : { ...episode, ending: died },
    )
    .sort((a, b) => byText(a.id, b.id));
}

/** A list by its ids, each once; none where nothing was found, as that says nothing. */
function listed<T extends { readonly id: string }>(list: readonly T[]): readonly T[] | undefined {
  if (list.length === 0) return undefined;
  const once = new Map(list.map((fact) => [fact.id, fact]));
  return [...once.values()].sort((a, b) => byText(a.id, b.id));
}

function recordOf(reading: Reading, facts: ClientFacts): CareRecord {
  const sessions = linked(reading, facts);
  const lists = {
    measures: listed(facts.measures),
    goals: listed(facts.goals),
    contacts: listed(facts.contacts),
    pauses: listed(facts.episodes.flatMap(({ pauses }) => pauses)),
    confirmations: listed(facts.confirmations),
    safetyFlags: listed(facts.safetyFlags),
  };
  return {
    client: { id: facts.clientId },
    episodes: episodesOf(reading, facts, sessions),
    sessions: listed(sessions) ?? [],
    ...copyPlain(lists),
  };
}

/** Puts together the record of each client. */
export function assembleRecords(reading: Reading, all: readonly ClientFacts[]): Assembled {
  const records = all
    .map((facts) => recordOf(reading, facts))
    .sort((a, b) => byText(a.client.id, b.client.id));
  return {
    records,
    possibleReschedules: records.flatMap(({ client, sessions }) =>
      possibleMoves(sessions).map((move) => ({ clientId: client.id, ...move })),
    ),
  };
}
