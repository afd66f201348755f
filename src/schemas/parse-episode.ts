import type * as z from 'zod';
import type { Episode } from '../care-record/index.js';
import { episode } from './episode.schema.js';
import type { JsonOf } from './json-of.js';
import { read, safeRead, write } from './read-fact.js';

/**
 * The JSON side of an episode of care: instants as ISO 8601 text with offset, and `null` allowed for what may be absent.
 *
 * @example
 * ```ts
 * import type { EpisodeJson } from 'client-engagement/schemas';
 *
 * const json: EpisodeJson = { id: 'e1', clientId: 'ada', service: 'therapy', openedAt: '2026-03-02T09:00:00Z' };
 * ```
 * @category schemas
 * @since 0.1.0
 */
export type EpisodeJson = JsonOf<Episode>;

/**
 * Reads an episode of care from JSON.
 *
 * Instants need an offset, fields that are not known are refused, and `null` reads as absent. Nothing is half-read.
 *
 * @param json - the JSON value
 * @returns an episode of care, with instants as `Date`
 * @throws ZodError with our stable codes and nothing from the input; `listRecordIssues` lists them
 * @example
 * ```ts
 * import { parseEpisode } from 'client-engagement/schemas';
 *
 * const episode = parseEpisode({ id: 'e1', clientId: 'ada', service: 'therapy', openedAt: '2026-03-02T09:00:00Z' });
 * episode.openedAt; //=> new Date('2026-03-02T09:00:00Z')
 * ```
 * @category schemas
 * @since 0.1.0
 */
export function parseEpisode(json: unknown): Episode {
  return read(episode, json);
}

/**
 * Reads an episode of care from JSON, giving what is wrong as a value.
 *
 * Never throws.
 *
 * @param json - the JSON value
 * @returns zod's result: an episode of care, or an error with our stable codes and nothing from the input
 * @example
 * ```ts
 * import { listRecordIssues, safeParseEpisode } from 'client-engagement/schemas';
 *
 * const result = safeParseEpisode('not JSON of it');
 * result.success ? [] : listRecordIssues(result.error); //=> [{ code: 'wrong-type', path: [] }]
 * ```
 * @category schemas
 * @since 0.1.0
 */
export function safeParseEpisode(json: unknown): z.ZodSafeParseResult<Episode> {
  return safeRead(episode, json);
}

/**
 * Writes an episode of care as JSON: instants in UTC, absent fields left out. What was parsed and encoded parses to the same.
 *
 * @param value - an episode of care
 * @returns the JSON value
 * @throws ZodError when the value is not valid, as a type checker would have said
 * @example
 * ```ts
 * import { encodeEpisode, parseEpisode } from 'client-engagement/schemas';
 *
 * const episode = parseEpisode({ id: 'e1', clientId: 'ada', service: 'therapy', openedAt: '2026-03-02T09:00:00Z' });
 * parseEpisode(encodeEpisode(episode)); //=> episode
 * ```
 * @category schemas
 * @since 0.1.0
 */
export function encodeEpisode(value: Episode): EpisodeJson {
  return write(episode, value);
}
