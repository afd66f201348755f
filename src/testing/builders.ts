import type { Cancellation, CareRecord, Episode, RecordedOutcome, Session } from '../care-record/index.js';
import { rangeError } from '../internal/errors.js';
import { compact } from './fact.js';
import { instantsFrom, type Loose } from './instants-from.js';
import { dayMs, hourMs, minuteMs, plus } from './span.js';

/**
 * A session from what matters about it; the rest is filled in.
 *
 * By default it belongs to `client-1` and `episode-1`, is of the service `therapy`, starts on 30 December 2026 at ten
 * UTC, lasts 50 minutes and was booked seven days before its start.
 *
 * @param given - the fields that matter; instants as `Date` or as ISO 8601 text with offset
 * @returns the session
 * @throws RangeError with code `invalid-date` when a text is no instant with offset
 * @example
 * ```ts
 * import { sessionFrom } from 'client-engagement/testing';
 *
 * const session = sessionFrom({ id: 's3', start: '2026-03-10T10:00:00Z' });
 * session.end; //=> new Date('2026-03-10T10:50:00Z')
 * ```
 * @category testing
 * @since 0.1.0
 */
export function sessionFrom(given: Loose<Partial<Session>> = {}): Session {
  const facts = instantsFrom<Partial<Session>>(given);
  const start = facts.start ?? new Date('2026-12-30T10:00:00Z');
  return {
    id: 'session-1',
    clientId: 'client-1',
    practitionerId: 'practitioner-1',
    episodeId: 'episode-1',
    service: 'therapy',
    timeZone: 'UTC',
    end: plus(start, 50 * minuteMs),
    bookedAt: plus(start, -7 * dayMs),
    ...facts,
    start,
  };
}

/**
 * An episode from what matters about it; the rest is filled in.
 *
 * By default it is `episode-1` of `client-1`, of the service `therapy`, opened at the beginning of 2026.
 *
 * @param given - the fields that matter; instants as `Date` or as ISO 8601 text with offset
 * @returns the episode
 * @throws RangeError with code `invalid-date` when a text is no instant with offset
 * @example
 * ```ts
 * import { episodeFrom } from 'client-engagement/testing';
 *
 * episodeFrom({ service: 'coaching' }).id; //=> 'episode-1'
 * ```
 * @category testing
 * @since 0.1.0
 */
export function episodeFrom(given: Loose<Partial<Episode>> = {}): Episode {
  return {
    id: 'episode-1',
    clientId: 'client-1',
    service: 'therapy',
    openedAt: new Date('2026-01-01T00:00:00Z'),
    ...instantsFrom<Partial<Episode>>(given),
  };
}

/**
 * A record from what matters about it: by default of `client-1`, with one episode and no sessions.
 *
 * @param given - the lists that matter; instants as `Date` or as ISO 8601 text with offset
 * @returns the record
 * @throws RangeError with code `invalid-date` when a text is no instant with offset
 * @example
 * ```ts
 * import { recordFrom, sessionFrom } from 'client-engagement/testing';
 *
 * const record = recordFrom({
 *   sessions: [sessionFrom()],
 *   contacts: [
 *     { id: 'c1', clientId: 'client-1', direction: 'from-client', channel: 'app', at: '2026-12-29T10:00:00Z' },
 *   ],
 * });
 * record.episodes.length; //=> 1
 * ```
 * @category testing
 * @since 0.1.0
 */
export function recordFrom(given: Loose<Partial<CareRecord>> = {}): CareRecord {
  return {
    client: { id: 'client-1' },
    episodes: [episodeFrom()],
    sessions: [],
    ...instantsFrom<Partial<CareRecord>>(given),
  };
}

/**
 * The session with an outcome that was recorded when it ended.
 *
 * Never throws.
 *
 * @param session - the session
 * @param value - what was recorded
 * @returns a new session
 * @example
 * ```ts
 * import { sessionFrom, withOutcome } from 'client-engagement/testing';
 *
 * withOutcome(sessionFrom(), 'no-show').recordedOutcome?.value; //=> 'no-show'
 * ```
 * @category testing
 * @since 0.1.0
 */
export function withOutcome(session: Session, value: RecordedOutcome): Session {
  return { ...session, recordedOutcome: { value, recordedAt: new Date(session.end) } };
}

/**
 * The session, cancelled.
 *
 * Never throws.
 *
 * @param session - the session
 * @param cancellation - who cancelled; how many elapsed hours before the start, absent for a time that is not known;
 *   and why
 * @returns a new session
 * @example
 * ```ts
 * import { sessionFrom, withCancellation } from 'client-engagement/testing';
 *
 * const session = sessionFrom({ start: '2026-03-10T10:00:00Z' });
 * withCancellation(session, { by: 'client', hoursBefore: 3 }).cancellation?.at; //=> new Date('2026-03-10T07:00:00Z')
 * ```
 * @category testing
 * @since 0.1.0
 */
export function withCancellation(
  session: Session,
  cancellation: Pick<Cancellation, 'by' | 'reason'> & { readonly hoursBefore?: number | undefined },
): Session {
  const { by, reason, hoursBefore } = cancellation;
  const at = hoursBefore === undefined ? undefined : plus(session.start, -hoursBefore * hourMs);
  return { ...session, cancellation: compact<Cancellation>({ by, at, reason }) };
}

/**
 * What became of a session, in one letter: `A` attended, `L` attended late, `X` did not attend, `C` cancelled late by
 * the client, `n` cancelled by the practitioner, `?` nobody recorded it.
 *
 * @example
 * ```ts
 * import type { SessionToken } from 'client-engagement/testing';
 *
 * const token: SessionToken = 'X';
 * ```
 * @category testing
 * @since 0.1.0
 */
export type SessionToken = 'A' | 'L' | 'X' | 'C' | 'n' | '?';

const BECOME: { readonly [token in SessionToken]: (session: Session) => Session } = {
  A: (session) => withOutcome(session, 'attended'),
  L: (session) => withOutcome(session, 'attended-late'),
  X: (session) => withOutcome(session, 'no-show'),
  C: (session) => withCancellation(session, { by: 'client', hoursBefore: 2 }),
  n: (session) => withCancellation(session, { by: 'practitioner', hoursBefore: 48 }),
  '?': (session) => session,
};

const isToken = (text: string): text is SessionToken => Object.hasOwn(BECOME, text);

/**
 * A record of weekly sessions from one letter each, the last of them on 30 December 2026 at ten UTC.
 *
 * The sessions are `session-1`, `session-2` … of `client-1` in `episode-1`, each booked a week before; the episode
 * was opened with the first booking, when weekly sessions were agreed. Letters: see `SessionToken`.
 *
 * @param tokens - the letters, with spaces between them; none for a record without sessions
 * @returns the record
 * @throws RangeError with code `unknown-code` when a letter is none of them
 * @example
 * ```ts
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * recordFromTokens('A X n').sessions.map(({ id }) => id); //=> ['session-1', 'session-2', 'session-3']
 * ```
 * @category testing
 * @since 0.1.0
 */
export function recordFromTokens(tokens: string): CareRecord {
  const letters = tokens.split(' ').filter((letter) => letter !== '');
  if (!letters.every(isToken))
    throw rangeError('unknown-code', 'A letter is not one of A, L, X, C, n and ?.');
  const last = new Date('2026-12-30T10:00:00Z');
  const openedAt = plus(last, -7 * dayMs * Math.max(1, letters.length));
  const sessions = letters.map((letter, index) => {
    const start = plus(last, -7 * dayMs * (letters.length - 1 - index));
    return BECOME[letter](sessionFrom({ id: `session-${index + 1}`, start }));
  });
  const plans = [{ id: 'plan-1', agreedAt: openedAt, cadenceDays: 7 }];
  return recordFrom({ episodes: [episodeFrom({ openedAt, plans })], sessions });
}
