import type * as z from 'zod';
import type { MeasureCompletion } from '../care-record/index.js';
import { measureCompletion } from './measure-completion.schema.js';
import type { JsonOf } from './json-of.js';
import { read, safeRead, write } from './read-fact.js';

/**
 * The JSON side of a completed questionnaire: instants as ISO 8601 text with offset, and `null` allowed for what may be absent.
 *
 * @example
 * ```ts
 * import type { MeasureCompletionJson } from 'client-engagement/schemas';
 *
 * const json: MeasureCompletionJson = {
 *   id: 'm1',
 *   clientId: 'ada',
 *   instrument: 'gad-7',
 *   answeredAt: '2026-03-09T18:00:00Z',
 *   answers: [1, 1, 0, 1, 0, null, 1],
 * };
 * ```
 * @category schemas
 * @since 0.1.0
 */
export type MeasureCompletionJson = JsonOf<MeasureCompletion>;

/**
 * Reads a completed questionnaire from JSON.
 *
 * Instants need an offset, fields that are not known are refused, and `null` reads as absent. Nothing is half-read.
 *
 * @param json - the JSON value
 * @returns a completed questionnaire, with instants as `Date`
 * @throws ZodError with our stable codes and nothing from the input; `listRecordIssues` lists them
 * @example
 * ```ts
 * import { parseMeasureCompletion } from 'client-engagement/schemas';
 *
 * const completion = parseMeasureCompletion({
 *   id: 'm1',
 *   clientId: 'ada',
 *   instrument: 'gad-7',
 *   answeredAt: '2026-03-09T18:00:00Z',
 *   answers: [1, 1, 0, 1, 0, null, 1],
 * });
 * completion.answeredAt; //=> new Date('2026-03-09T18:00:00Z')
 * ```
 * @category schemas
 * @since 0.1.0
 */
export function parseMeasureCompletion(json: unknown): MeasureCompletion {
  return read(measureCompletion, json);
}

/**
 * Reads a completed questionnaire from JSON, giving what is wrong as a value.
 *
 * Never throws.
 *
 * @param json - the JSON value
 * @returns zod's result: a completed questionnaire, or an error with our stable codes and nothing from the input
 * @example
 * ```ts
 * import { listRecordIssues, safeParseMeasureCompletion } from 'client-engagement/schemas';
 *
 * const result = safeParseMeasureCompletion('not JSON of it');
 * result.success ? [] : listRecordIssues(result.error); //=> [{ code: 'wrong-type', path: [] }]
 * ```
 * @category schemas
 * @since 0.1.0
 */
export function safeParseMeasureCompletion(json: unknown): z.ZodSafeParseResult<MeasureCompletion> {
  return safeRead(measureCompletion, json);
}

/**
 * Writes a completed questionnaire as JSON: instants in UTC, absent fields left out. What was parsed and encoded parses to the same.
 *
 * @param value - a completed questionnaire
 * @returns the JSON value
 * @throws ZodError when the value is not valid, as a type checker would have said
 * @example
 * ```ts
 * import { encodeMeasureCompletion, parseMeasureCompletion } from 'client-engagement/schemas';
 *
 * const completion = parseMeasureCompletion({
 *   id: 'm1',
 *   clientId: 'ada',
 *   instrument: 'gad-7',
 *   answeredAt: '2026-03-09T18:00:00Z',
 *   answers: [1, 1, 0, 1, 0, null, 1],
 * });
 * parseMeasureCompletion(encodeMeasureCompletion(completion)); //=> completion
 * ```
 * @category schemas
 * @since 0.1.0
 */
export function encodeMeasureCompletion(value: MeasureCompletion): MeasureCompletionJson {
  return write(measureCompletion, value);
}
