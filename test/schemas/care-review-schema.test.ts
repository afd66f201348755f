import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toJsonSchemas } from 'client-engagement/schemas';
import { generateCareReviewSchema, schemaFile } from './care-review-schema.js';

describe('the schema of a review', () => {
  it('is what its type says: `npm run generate:schemas` writes it anew', async () => {
    expect(readFileSync(schemaFile, 'utf8')).toBe(await generateCareReviewSchema());
  });

  it('is a JSON Schema as well, in which instants are dates and times', () => {
    const schema = toJsonSchemas()['careReview'];
    expect(schema?.['required']).toEqual(
      expect.arrayContaining(['clientId', 'safety', 'episodes', 'credits']),
    );
    expect(schema).toMatchObject({
      additionalProperties: false,
      properties: { asOf: { format: 'date-time' } },
    });
  });
});
