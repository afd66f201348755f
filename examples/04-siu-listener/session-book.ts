import type { Session } from 'client-engagement';
import { sessionFromSiu, type CodeIssue, type SiuSession } from 'client-engagement/codes';
import type { SiuMessage } from './read-message.js';

/** What the sender's messages are about, in the words of the caller. */
export interface BookOptions {
  readonly timeZone: string;
  readonly service: string;
  readonly episodeOf: (clientId: string) => string;
}

const DEFAULT_MINUTES = 50;

/** The sessions that messages have told of. Facts only: whether notice was late, the policy says later. */
export class SessionBook {
  readonly #sessions = new Map<string, Session>();
  /** Of each appointment, the session that it is now: a move starts a new one. */
  readonly #current = new Map<string, string>();
  readonly #options: BookOptions;

  constructor(options: BookOptions) {
    this.#options = options;
  }

  /** The sessions of a client, by start. */
  sessionsOf(clientId: string): Session[] {
    return [...this.#sessions.values()]
      .filter((session) => session.clientId === clientId)
      .sort((a, b) => a.start.getTime() - b.start.getTime());
  }

  /** Takes what a message says; gives what there is to say about it. */
  take(siu: SiuMessage): readonly CodeIssue[] {
    const { value, issues } = sessionFromSiu(siu.fields);
    if (value === null || value.change === 'none') return issues;
    const current = this.#sessions.get(this.#current.get(siu.appointmentId) ?? '');
    if (current === undefined) {
      if (value.isBooked && siu.start !== null)
        this.#put(siu, this.#booked(siu, siu.start, siu.appointmentId));
    } else if (
      value.change === 'moved' &&
      siu.start !== null &&
      siu.start.getTime() !== current.start.getTime()
    ) {
      this.#move(siu, current, siu.start);
    }
    this.#add(siu, value);
    return issues;
  }

  #booked({ clientId, practitionerId, end, fields }: SiuMessage, start: Date, id: string): Session {
    const { timeZone, service, episodeOf } = this.#options;
    return {
      id,
      clientId,
      practitionerId,
      episodeId: episodeOf(clientId),
      service,
      start,
      end: end !== null && end > start ? end : new Date(start.getTime() + DEFAULT_MINUTES * 60_000),
      timeZone,
      bookedAt: fields.recordedAt ?? fields.sentAt,
    };
  }

  /** A move is a cancellation of the old session and a new one that replaces it, whoever moved it. */
  #move(siu: SiuMessage, old: Session, start: Date): void {
    const moved =
      sessionFromSiu({ ...siu.fields, event: 'S15', fillerStatus: 'Cancelled' }).value?.facts ?? {};
    this.#sessions.set(old.id, { ...old, ...moved });
    const id = `${siu.appointmentId}/${this.#sessions.size}`;
    this.#put(siu, { ...this.#booked(siu, start, id), replaces: old.id });
  }

  #put({ appointmentId }: SiuMessage, session: Session): void {
    this.#sessions.set(session.id, session);
    this.#current.set(appointmentId, session.id);
  }

  /** Adds the facts; the first cancellation stands, because a later message only says it again. */
  #add({ appointmentId }: SiuMessage, { facts }: SiuSession): void {
    const session = this.#sessions.get(this.#current.get(appointmentId) ?? '');
    if (session === undefined) return;
    const cancellation = session.cancellation ?? facts.cancellation;
    this.#sessions.set(session.id, {
      ...session,
      ...facts,
      ...(cancellation === undefined ? {} : { cancellation }),
    });
  }
}
