import type * as z from 'zod';
import type { RecordList } from '../care-record/index.js';
import { factSchemas, type FactOf } from './facts.schema.js';
import type { JsonOf } from './json-of.js';
import { read, safeRead, write } from './read-fact.js';

/**
 * Reads one fact of a care record from JSON.
 *
 * @param kind - in which list of the record it belongs
 * @param json - the JSON value
 * @returns the fact, with instants as `Date`
 * @throws ZodError with our stable codes and nothing from the input; `listRecordIssues` lists them
 * @example
 * ```ts
 * import { parseFact } from 'client-engagement/schemas';
 *
 * const goal = parseFact('goals', { id: 'g1', episodeId: 'e1', setAt: '2026-03-10T10:30:00Z' });
 * goal.setAt; //=> new Date('2026-03-10T10:30:00Z')
 * ```
 * @category schemas
 * @since 0.1.0
 */
export function parseFact<Kind extends RecordList>(kind: Kind, json: unknown): FactOf<Kind> {
  return read(factSchemas[kind], json);
}

/**
 * Reads one fact of a care record from JSON, giving what is wrong as a value.
 *
 * Never throws.
 *
 * @param kind - in which list of the record it belongs
 * @param json - the JSON value
 * @returns zod's result: the fact, or an error with our stable codes and nothing from the input
 * @example
 * ```ts
 * import { listRecordIssues, safeParseFact } from 'client-engagement/schemas';
 *
 * const result = safeParseFact('reflections', { id: 'n1', episodeId: 'e1', kind: 'note', at: '2026-03-10' });
 * result.success ? [] : listRecordIssues(result.error); //=> [{ code: 'not-an-instant', path: ['at'] }]
 * ```
 * @category schemas
 * @since 0.1.0
 */
export function safeParseFact<Kind extends RecordList>(
  kind: Kind,
  json: unknown,
): z.ZodSafeParseResult<FactOf<Kind>> {
  return safeRead(factSchemas[kind], json);
}

/**
 * Writes one fact of a care record as JSON: instants in UTC, absent fields left out.
 *
 * @param kind - in which list of the record it belongs
 * @param fact - the fact
 * @returns the JSON value
 * @throws ZodError when the fact is not valid, as a type checker would have said
 * @example
 * ```ts
 * import { encodeFact } from 'client-engagement/schemas';
 *
 * encodeFact('goals', { id: 'g1', episodeId: 'e1', setAt: new Date('2026-03-10T10:30:00Z') });
 * //=> { id: 'g1', episodeId: 'e1', setAt: '2026-03-10T10:30:00.000Z' }
 * ```
 * @category schemas
 * @since 0.1.0
 */
export function encodeFact<Kind extends RecordList>(kind: Kind, fact: FactOf<Kind>): JsonOf<FactOf<Kind>> {
  return write(factSchemas[kind], fact);
}
