import type * as z from 'zod';
import type { CareRecord } from '../care-record/index.js';
import { careRecord } from './care-record.schema.js';
import type { JsonOf } from './json-of.js';
import { read, safeRead, write } from './read-fact.js';

/**
 * The JSON side of a care record: instants as ISO 8601 text with offset, and `null` allowed for what may be absent.
 *
 * @example
 * ```ts
 * import type { CareRecordJson } from 'client-engagement/schemas';
 *
 * const json: CareRecordJson = { client: { id: 'ada' }, episodes: [], sessions: [] };
 * ```
 * @category schemas
 * @since 0.1.0
 */
export type CareRecordJson = JsonOf<CareRecord>;

/**
 * Reads a care record from JSON.
 *
 * Instants need an offset, fields that are not known are refused, and `null` reads as absent. Nothing is half-read.
 *
 * @param json - the JSON value
 * @returns a care record, with instants as `Date`
 * @throws ZodError with our stable codes and nothing from the input; `listRecordIssues` lists them
 * @example
 * ```ts
 * import { parseCareRecord } from 'client-engagement/schemas';
 *
 * const record = parseCareRecord({ client: { id: 'ada' }, episodes: [], sessions: [] });
 * record.client.id; //=> 'ada'
 * ```
 * @category schemas
 * @since 0.1.0
 */
export function parseCareRecord(json: unknown): CareRecord {
  return read(careRecord, json);
}

/**
 * Reads a care record from JSON, giving what is wrong as a value.
 *
 * Never throws.
 *
 * @param json - the JSON value
 * @returns zod's result: a care record, or an error with our stable codes and nothing from the input
 * @example
 * ```ts
 * import { listRecordIssues, safeParseCareRecord } from 'client-engagement/schemas';
 *
 * const result = safeParseCareRecord('not JSON of it');
 * result.success ? [] : listRecordIssues(result.error); //=> [{ code: 'wrong-type', path: [] }]
 * ```
 * @category schemas
 * @since 0.1.0
 */
export function safeParseCareRecord(json: unknown): z.ZodSafeParseResult<CareRecord> {
  return safeRead(careRecord, json);
}

/**
 * Writes a care record as JSON: instants in UTC, absent fields left out. What was parsed and encoded parses to the same.
 *
 * @param value - a care record
 * @returns the JSON value
 * @throws ZodError when the value is not valid, as a type checker would have said
 * @example
 * ```ts
 * import { encodeCareRecord, parseCareRecord } from 'client-engagement/schemas';
 *
 * const record = parseCareRecord({ client: { id: 'ada' }, episodes: [], sessions: [] });
 * parseCareRecord(encodeCareRecord(record)); //=> record
 * ```
 * @category schemas
 * @since 0.1.0
 */
export function encodeCareRecord(value: CareRecord): CareRecordJson {
  return write(careRecord, value);
}
