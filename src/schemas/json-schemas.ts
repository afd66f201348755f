import * as z from 'zod';
import { attendancePolicy } from './attendance-policy.schema.js';
import { engagementRules } from './engagement-rules.schema.js';
import { checklistTemplate } from './checklist-template.schema.js';
import { careRecord } from './care-record.schema.js';
import { careReviewSchema } from './care-review.schema.js';
import { client } from './client.schema.js';
import { factSchemas } from './facts.schema.js';
import { answersInEitherShape, measureAnswers } from './measure-completion.schema.js';

/**
 * A JSON Schema, draft 2020-12, as plain data.
 *
 * @example
 * ```ts
 * import { toJsonSchemas, type JsonSchema } from 'client-engagement/schemas';
 *
 * const schema: JsonSchema | undefined = toJsonSchemas()['sessions'];
 * schema?.['type']; //=> 'object'
 * ```
 * @category schemas
 * @since 0.1.0
 */
export type JsonSchema = Readonly<Record<string, unknown>>;

function toJsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      // What is checked before the answers are read has no shape of its own.
      if (zodSchema === (measureAnswers as unknown)) {
        const { $schema: _, ...shape } = z.toJSONSchema(answersInEitherShape, { io: 'input' });
        Object.assign(jsonSchema, shape);
      }
    },
    unrepresentable: 'any',
  });
}

/**
 * The JSON Schema of a care record, of a review, of a client, of an attendance policy, of engagement rules, of a checklist template,
 * and of the facts in each list of a record: the JSON side, before parsing.
 *
 * Rules across fields, such as "ends after it starts", are not in it. Never throws.
 *
 * @returns the schemas by name: `careRecord`, `careReview`, `client`, `attendancePolicy`, `engagementRules`, `checklistTemplate`, and
 *   the name of each list for the facts in it
 * @example
 * ```ts
 * import { toJsonSchemas } from 'client-engagement/schemas';
 *
 * const schemas = toJsonSchemas();
 * schemas['careRecord']?.['$schema']; //=> 'https://json-schema.org/draft/2020-12/schema'
 * ```
 * @category schemas
 * @since 0.1.0
 */
export function toJsonSchemas(): Readonly<Record<string, JsonSchema>> {
  const schemas: Record<string, JsonSchema> = {
    careRecord: toJsonSchema(careRecord),
    careReview: toJsonSchema(careReviewSchema),
    client: toJsonSchema(client),
    attendancePolicy: toJsonSchema(attendancePolicy),
    engagementRules: toJsonSchema(engagementRules),
    checklistTemplate: toJsonSchema(checklistTemplate),
  };
  for (const [kind, schema] of Object.entries(factSchemas)) schemas[kind] = toJsonSchema(schema);
  return schemas;
}
