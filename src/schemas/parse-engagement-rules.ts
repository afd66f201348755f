import type * as z from 'zod';
import type { EngagementRules } from '../engagement/index.js';
import { engagementRules } from './engagement-rules.schema.js';
import type { JsonOf } from './json-of.js';
import { read, safeRead, write } from './read-fact.js';

/**
 * The JSON side of a set of engagement rules.
 *
 * @example
 * ```ts
 * import { defaultEngagementRules } from 'client-engagement';
 * import { encodeEngagementRules, type EngagementRulesJson } from 'client-engagement/schemas';
 *
 * const json: EngagementRulesJson = encodeEngagementRules(defaultEngagementRules);
 * json.upAfter; //=> 2
 * ```
 * @category schemas
 * @since 0.1.0
 */
export type EngagementRulesJson = JsonOf<EngagementRules>;

/**
 * Reads a set of engagement rules from JSON.
 *
 * Rules with a hole or a contradiction are refused, at the field that it is about. Nothing is half-read.
 *
 * @param json - the JSON value
 * @returns the rules
 * @throws ZodError with our stable codes and nothing from the input; `listRecordIssues` lists them
 * @example
 * ```ts
 * import { defineEngagementRules } from 'client-engagement';
 * import { encodeEngagementRules, parseEngagementRules } from 'client-engagement/schemas';
 *
 * const ours = defineEngagementRules({ id: 'ours', staleAfter: 4 });
 * parseEngagementRules(JSON.parse(JSON.stringify(encodeEngagementRules(ours)))).staleAfter; //=> 4
 * ```
 * @category schemas
 * @since 0.1.0
 */
export function parseEngagementRules(json: unknown): EngagementRules {
  return read(engagementRules, json);
}

/**
 * Reads a set of engagement rules from JSON, giving what is wrong as a value.
 *
 * Never throws.
 *
 * @param json - the JSON value
 * @returns zod's result: the rules, or an error with our stable codes and nothing from the input
 * @example
 * ```ts
 * import { defaultEngagementRules } from 'client-engagement';
 * import { listRecordIssues, safeParseEngagementRules } from 'client-engagement/schemas';
 *
 * const result = safeParseEngagementRules({ ...defaultEngagementRules, wait: { days: 0 } });
 * result.success ? [] : listRecordIssues(result.error); //=> [{ code: 'invalid-rules', path: ['wait', 'days'] }]
 * ```
 * @category schemas
 * @since 0.1.0
 */
export function safeParseEngagementRules(json: unknown): z.ZodSafeParseResult<EngagementRules> {
  return safeRead(engagementRules, json);
}

/**
 * Writes a set of engagement rules as JSON.
 *
 * @param value - the rules
 * @returns the JSON value
 * @throws ZodError when the rules are not valid
 * @example
 * ```ts
 * import { defaultEngagementRules } from 'client-engagement';
 * import { encodeEngagementRules } from 'client-engagement/schemas';
 *
 * encodeEngagementRules(defaultEngagementRules).wait; //=> { days: 7 }
 * ```
 * @category schemas
 * @since 0.1.0
 */
export function encodeEngagementRules(value: EngagementRules): EngagementRulesJson {
  return write(engagementRules, value);
}
