import type * as z from 'zod';
import type { Session } from '../care-record/index.js';
import { session } from './session.schema.js';
import type { JsonOf } from './json-of.js';
import { read, safeRead, write } from './read-fact.js';

/**
 * The JSON side of a session: instants as ISO 8601 text with offset, and `null` allowed for what may be absent.
 *
 * @example
 * ```ts
 * import type { SessionJson } from 'client-engagement/schemas';
 *
 * const json: SessionJson = {
 *   id: 's1',
 *   clientId: 'ada',
 *   practitionerId: 'iris',
 *   episodeId: 'e1',
 *   service: 'therapy',
 *   start: '2026-03-10T10:00:00Z',
 *   end: '2026-03-10T10:50:00Z',
 *   timeZone: 'Europe/London',
 *   bookedAt: '2026-03-03T09:00:00Z',
 * };
 * ```
 * @category schemas
 * @since 0.1.0
 */
export type SessionJson = JsonOf<Session>;

/**
 * Reads a session from JSON.
 *
 * Instants need an offset, fields that are not known are refused, and `null` reads as absent. Nothing is half-read.
 *
 * @param json - the JSON value
 * @returns a session, with instants as `Date`
 * @throws ZodError with our stable codes and nothing from the input; `listRecordIssues` lists them
 * @example
 * ```ts
 * import { parseSession } from 'client-engagement/schemas';
 *
 * const session = parseSession({
 *   id: 's1',
 *   clientId: 'ada',
 *   practitionerId: 'iris',
 *   episodeId: 'e1',
 *   service: 'therapy',
 *   start: '2026-03-10T10:00:00Z',
 *   end: '2026-03-10T10:50:00Z',
 *   timeZone: 'Europe/London',
 *   bookedAt: '2026-03-03T09:00:00Z',
 * });
 * session.start; //=> new Date('2026-03-10T10:00:00Z')
 * ```
 * @category schemas
 * @since 0.1.0
 */
export function parseSession(json: unknown): Session {
  return read(session, json);
}

/**
 * Reads a session from JSON, giving what is wrong as a value.
 *
 * Never throws.
 *
 * @param json - the JSON value
 * @returns zod's result: a session, or an error with our stable codes and nothing from the input
 * @example
 * ```ts
 * import { listRecordIssues, safeParseSession } from 'client-engagement/schemas';
 *
 * const result = safeParseSession('not JSON of it');
 * result.success ? [] : listRecordIssues(result.error); //=> [{ code: 'wrong-type', path: [] }]
 * ```
 * @category schemas
 * @since 0.1.0
 */
export function safeParseSession(json: unknown): z.ZodSafeParseResult<Session> {
  return safeRead(session, json);
}

/**
 * Writes a session as JSON: instants in UTC, absent fields left out. What was parsed and encoded parses to the same.
 *
 * @param value - a session
 * @returns the JSON value
 * @throws ZodError when the value is not valid, as a type checker would have said
 * @example
 * ```ts
 * import { encodeSession, parseSession } from 'client-engagement/schemas';
 *
 * const session = parseSession({
 *   id: 's1',
 *   clientId: 'ada',
 *   practitionerId: 'iris',
 *   episodeId: 'e1',
 *   service: 'therapy',
 *   start: '2026-03-10T10:00:00Z',
 *   end: '2026-03-10T10:50:00Z',
 *   timeZone: 'Europe/London',
 *   bookedAt: '2026-03-03T09:00:00Z',
 * });
 * parseSession(encodeSession(session)); //=> session
 * ```
 * @category schemas
 * @since 0.1.0
 */
export function encodeSession(value: Session): SessionJson {
  return write(session, value);
}
