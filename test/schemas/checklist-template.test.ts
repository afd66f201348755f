import { describe, expect, it } from 'vitest';
import { checklistTemplates, defineChecklistTemplate, practicalTemplate } from 'client-engagement';
import type { ChecklistTemplate } from 'client-engagement';
import {
  encodeChecklistTemplate,
  listRecordIssues,
  parseChecklistTemplate,
  safeParseChecklistTemplate,
} from 'client-engagement/schemas';

const issues = (json: unknown) => {
  const result = safeParseChecklistTemplate(json);
  return result.success ? [] : listRecordIssues(result.error);
};
const [first] = practicalTemplate.items;
const withItem = (more: object): object => ({ ...practicalTemplate, items: [{ ...first, ...more }] });

describe('a checklist template as JSON', () => {
  it.each(checklistTemplates.map((template) => [template.id, template] as const))(
    '%s: what is written reads the same',
    (_, template) => {
      const json = JSON.parse(JSON.stringify(encodeChecklistTemplate(template)));
      expect(parseChecklistTemplate(json)).toEqual(template);
    },
  );

  it('reads null as absent, and a service’s own', () => {
    const ours = defineChecklistTemplate(
      { id: 'ours', services: ['therapy'], drop: ['practical.use-supervision'] },
      practicalTemplate,
    );
    expect(parseChecklistTemplate(JSON.parse(JSON.stringify(ours)))).toEqual(ours);
    const read: ChecklistTemplate = parseChecklistTemplate({
      ...withItem({ measures: null, notApplicableWhen: null }),
      services: null,
    });
    expect(read.items).toEqual([first]);
    expect('services' in read).toBe(false);
  });

  it('is refused at the field with a stable code, with nothing of the input', () => {
    expect(issues(withItem({ due: 'whenever' }))).toEqual([
      { code: 'not-one-of', path: ['items', 0, 'due'] },
    ]);
    expect(issues(withItem({ heading: 'ours' }))).toEqual([
      { code: 'invalid-template', path: ['items', 0, 'heading'] },
    ]);
    expect(issues(withItem({ private: 'yes' }))).toEqual([
      { code: 'wrong-type', path: ['items', 0, 'private'] },
    ]);
    expect(issues(withItem({ colour: 'red' }))).toMatchObject([{ code: 'unknown-field' }]);
    expect(issues({ ...practicalTemplate, phase: 'x' })).toEqual([{ code: 'not-one-of', path: ['phase'] }]);
    expect(() => parseChecklistTemplate({})).toThrow();
    expect(() => encodeChecklistTemplate({ ...practicalTemplate, items: [] })).toThrow();
  });
});
