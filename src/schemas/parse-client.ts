import type * as z from 'zod';
import type { Client } from '../care-record/index.js';
import { client } from './client.schema.js';
import type { JsonOf } from './json-of.js';
import { read, safeRead, write } from './read-fact.js';

/**
 * The JSON side of a client: instants as ISO 8601 text with offset, and `null` allowed for what may be absent.
 *
 * @example
 * ```ts
 * import type { ClientJson } from 'client-engagement/schemas';
 *
 * const json: ClientJson = { id: 'ada', preferredName: null };
 * ```
 * @category schemas
 * @since 0.1.0
 */
export type ClientJson = JsonOf<Client>;

/**
 * Reads a client from JSON.
 *
 * Instants need an offset, fields that are not known are refused, and `null` reads as absent. Nothing is half-read.
 *
 * @param json - the JSON value
 * @returns a client, with instants as `Date`
 * @throws ZodError with our stable codes and nothing from the input; `listRecordIssues` lists them
 * @example
 * ```ts
 * import { parseClient } from 'client-engagement/schemas';
 *
 * const client = parseClient({ id: 'ada', preferredName: null });
 * client.preferredName; //=> undefined
 * ```
 * @category schemas
 * @since 0.1.0
 */
export function parseClient(json: unknown): Client {
  return read(client, json);
}

/**
 * Reads a client from JSON, giving what is wrong as a value.
 *
 * Never throws.
 *
 * @param json - the JSON value
 * @returns zod's result: a client, or an error with our stable codes and nothing from the input
 * @example
 * ```ts
 * import { listRecordIssues, safeParseClient } from 'client-engagement/schemas';
 *
 * const result = safeParseClient('not JSON of it');
 * result.success ? [] : listRecordIssues(result.error); //=> [{ code: 'wrong-type', path: [] }]
 * ```
 * @category schemas
 * @since 0.1.0
 */
export function safeParseClient(json: unknown): z.ZodSafeParseResult<Client> {
  return safeRead(client, json);
}

/**
 * Writes a client as JSON: instants in UTC, absent fields left out. What was parsed and encoded parses to the same.
 *
 * @param value - a client
 * @returns the JSON value
 * @throws ZodError when the value is not valid, as a type checker would have said
 * @example
 * ```ts
 * import { encodeClient, parseClient } from 'client-engagement/schemas';
 *
 * const client = parseClient({ id: 'ada', preferredName: null });
 * parseClient(encodeClient(client)); //=> client
 * ```
 * @category schemas
 * @since 0.1.0
 */
export function encodeClient(value: Client): ClientJson {
  return write(client, value);
}
