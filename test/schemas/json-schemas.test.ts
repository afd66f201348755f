import { describe, expect, it } from 'vitest';
import { toJsonSchemas } from 'client-engagement/schemas';

/** Every schema anywhere in a JSON Schema. */
function schemasIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : [value as Record<string, unknown>];
  return [...own, ...Object.values(value).flatMap(schemasIn)];
}

describe('the JSON Schemas', () => {
  const schemas = toJsonSchemas();

  it('are of the record, of the client, and of the facts of every list', () => {
    const { careRecord, careReview, client, attendancePolicy, engagementRules, checklistTemplate, ...facts } =
      schemas;
    const lists = Object.entries(careRecord?.['properties'] ?? {}).map(([name]) => name);
    expect(Object.keys(facts).toSorted()).toEqual(lists.filter((name) => name !== 'client').toSorted());
    expect(attendancePolicy?.['required']).toContain('notice');
    expect(careReview?.['required']).toContain('episodes');
    expect(engagementRules?.['required']).toContain('staleAfter');
    expect(checklistTemplate?.['required']).toContain('items');
    expect(client?.['required']).toEqual(['id']);
  });

  it('refuse unknown fields wherever there are fields', () => {
    const objects = Object.values(schemas)
      .flatMap(schemasIn)
      .filter((one) => 'properties' in one && one['type'] === 'object');
    expect(objects.length).toBeGreaterThan(50);
    expect(objects.filter((one) => one['additionalProperties'] !== false)).toEqual([]);
  });

  it('say of an instant that it is a date and a time, and of answers that they come in either shape', () => {
    const text = JSON.stringify(schemas['measures']);
    expect(text).toContain('"format":"date-time"');
    expect(schemas['measures']).toMatchObject({
      properties: {
        answers: { anyOf: [{ anyOf: [{ type: 'array' }, { type: 'object' }] }, { type: 'null' }] },
      },
    });
  });

  it('are plain data', () => {
    expect(JSON.parse(JSON.stringify(schemas))).toEqual(schemas);
  });
});
