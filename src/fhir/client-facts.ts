import type { Confirmation } from '../care-record/confirmation.js';
import type { Contact } from '../care-record/contact.js';
import type { Goal } from '../care-record/goal.js';
import type { MeasureCompletion } from '../care-record/measure-completion.js';
import type { SafetyFlag } from '../care-record/safety-fact.js';
import type { Session } from '../care-record/session.js';
import type { ReadEpisode } from './read-episode.js';
import type { ReadSession } from './read-session.js';

/** What was read of one client, before it is put together. */
export interface ClientFacts {
  readonly clientId: string;
  readonly episodes: ReadEpisode[];
  readonly sessions: ReadSession[];
  readonly measures: MeasureCompletion[];
  readonly contacts: Contact[];
  readonly confirmations: Confirmation[];
  readonly safetyFlags: SafetyFlag[];
  readonly goals: Goal[];
  /** The sessions by the keys of their appointments. */
  readonly sessionOf: Map<string, Session>;
  /** When the client died, epoch ms, as far as anything says that the client did. */
  diedAt: number | null;
}

/** The facts of the clients whose records are wanted. */
export interface FactsByClient {
  readonly all: ReadonlyMap<string, ClientFacts>;
  /** The facts of a client; null for one whose record is not wanted. */
  readonly of: (clientId: string) => ClientFacts | null;
}

/** Facts by client, empty at first; no clients named means all. */
export function factsByClient(clientIds: readonly string[] | undefined): FactsByClient {
  const all = new Map<string, ClientFacts>();
  const wanted = clientIds === undefined ? null : new Set(clientIds);
  const of = (clientId: string): ClientFacts | null => {
    if (wanted?.has(clientId) === false) return null;
    const known: ClientFacts = all.get(clientId) ?? {
      clientId,
      episodes: [],
      sessions: [],
      measures: [],
      contacts: [],
      confirmations: [],
      safetyFlags: [],
      goals: [],
      sessionOf: new Map(),
      diedAt: null,
    };
    all.set(clientId, known);
    return known;
  };
  return { all, of };
}
