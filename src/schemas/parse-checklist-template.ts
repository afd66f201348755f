import type * as z from 'zod';
import type { ChecklistTemplate } from '../checklists/index.js';
import { checklistTemplate } from './checklist-template.schema.js';
import type { JsonOf } from './json-of.js';
import { read, safeRead, write } from './read-fact.js';

/**
 * The JSON side of a checklist template: `null` is allowed for what may be absent.
 *
 * @example
 * ```ts
 * import { practicalTemplate } from 'client-engagement';
 * import { encodeChecklistTemplate, type ChecklistTemplateJson } from 'client-engagement/schemas';
 *
 * const json: ChecklistTemplateJson = encodeChecklistTemplate(practicalTemplate);
 * json.phase; //=> 'practical'
 * ```
 * @category schemas
 * @since 0.1.0
 */
export type ChecklistTemplateJson = JsonOf<ChecklistTemplate>;

/**
 * Reads a checklist template from JSON.
 *
 * A template with a hole or a contradiction is refused, at the field that it is about. Nothing is half-read.
 *
 * @param json - the JSON value
 * @returns a template
 * @throws ZodError with our stable codes and nothing from the input; `listRecordIssues` lists them
 * @example
 * ```ts
 * import { practicalTemplate } from 'client-engagement';
 * import { parseChecklistTemplate } from 'client-engagement/schemas';
 *
 * parseChecklistTemplate(JSON.parse(JSON.stringify(practicalTemplate))).items.length; //=> 9
 * ```
 * @category schemas
 * @since 0.1.0
 */
export function parseChecklistTemplate(json: unknown): ChecklistTemplate {
  return read(checklistTemplate, json);
}

/**
 * Reads a checklist template from JSON, giving what is wrong as a value.
 *
 * Never throws.
 *
 * @param json - the JSON value
 * @returns zod's result: a template, or an error with our stable codes and nothing from the input
 * @example
 * ```ts
 * import { practicalTemplate } from 'client-engagement';
 * import { listRecordIssues, safeParseChecklistTemplate } from 'client-engagement/schemas';
 *
 * const result = safeParseChecklistTemplate({ ...practicalTemplate, version: 0 });
 * result.success ? [] : listRecordIssues(result.error);
 * //=> [{ code: 'invalid-template', path: ['version'] }]
 * ```
 * @category schemas
 * @since 0.1.0
 */
export function safeParseChecklistTemplate(json: unknown): z.ZodSafeParseResult<ChecklistTemplate> {
  return safeRead(checklistTemplate, json);
}

/**
 * Writes a checklist template as JSON: absent fields left out.
 *
 * @param value - a template
 * @returns the JSON value
 * @throws ZodError when the template is not valid
 * @example
 * ```ts
 * import { endingTemplate } from 'client-engagement';
 * import { encodeChecklistTemplate } from 'client-engagement/schemas';
 *
 * encodeChecklistTemplate(endingTemplate).items.length; //=> 4
 * ```
 * @category schemas
 * @since 0.1.0
 */
export function encodeChecklistTemplate(value: ChecklistTemplate): ChecklistTemplateJson {
  return write(checklistTemplate, value);
}
