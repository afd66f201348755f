import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checklistTemplates,
  defaultAttendancePolicy,
  defineChecklistTemplate,
  hasErrorCode,
  listChecklist,
  listTemplateIssues,
  practicalTemplate,
  renderChecklist,
  reviewCare,
} from 'client-engagement';
import type { ChecklistTemplate, ChecklistTemplateChanges } from 'client-engagement';
import { safeParseChecklistTemplate } from 'client-engagement/schemas';
import { recordFromTokens } from 'client-engagement/testing';
import { runsOf } from '../property-runs.js';

const record = recordFromTokens('A C X L A');
const asOf = new Date('2027-01-01T00:00:00Z');

/** What no message may repeat. */
const MARK = 'Zaphod';
const anything = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
    withSparseArray: true,
    withTypedArray: true,
    key: fc.constantFrom('id', 'items', 'text', '__proto__', 'constructor', MARK),
    values: [fc.constant(MARK), fc.integer(), fc.boolean(), fc.constant(null), fc.constant(undefined)],
  }),
  fc.constantFrom<unknown>(MARK, '', ' ', 0, true, null, undefined, [], {}, [MARK], [null], [undefined]),
);

/** A copy in which something else stands at a place, or nothing at all. */
function spoiltAt(value: unknown, path: readonly string[], spoil: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return spoil;
  const copy: Record<string, unknown> = { ...(value as object) };
  copy[key] = spoiltAt(copy[key], rest, spoil);
  return Array.isArray(value) ? Object.assign([...(value as unknown[])], copy) : copy;
}

/** Every place of a value. */
function placesOf(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [[], ...Object.entries(value).flatMap(([key, one]) => placesOf(one).map((rest) => [key, ...rest]))];
}

/** A shipped template with up to three spoilt places, and sometimes with something that does not belong there. */
const spoiltBy = (spoiling: fc.Arbitrary<unknown>) =>
  fc.constantFrom(...checklistTemplates).chain((template) => {
    const place = fc.constantFrom(
      ...placesOf(template).slice(1),
      ['items', '0', 'extra'],
      ['headings', '0', 'x'],
    );
    return fc.array(fc.tuple(place, spoiling), { minLength: 1, maxLength: 3 }).map((spoils) =>
      spoils.reduce<unknown>((given, [path, spoil]) => {
        const isReached = path
          .slice(0, -1)
          .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], given);
        return typeof isReached === 'object' && isReached !== null ? spoiltAt(given, path, spoil) : given;
      }, template),
    );
  });
const templates = fc.oneof({ weight: 1, arbitrary: anything }, { weight: 5, arbitrary: spoiltBy(anything) });

/** The result; null where it was refused as no template, in words that repeat nothing of what was given. */
function made<T>(make: () => T): T | null {
  try {
    return make();
  } catch (error) {
    expect([hasErrorCode(error, 'invalid-template'), String(error).includes(MARK), String(error)]).toEqual([
      true,
      false,
      expect.stringContaining('has a hole'),
    ]);
    return null;
  }
}

const list = (template: ChecklistTemplate, phase: ChecklistTemplate['phase']) =>
  listChecklist(phase, record, { episodeId: 'episode-1', asOf, template });

describe('a template of any shape', () => {
  it('is listed with what is wrong with it, refused with its code, or made into a checklist', () => {
    fc.assert(
      fc.property(templates, (given) => {
        const template = given as ChecklistTemplate;
        const issues = listTemplateIssues(template);
        expect(JSON.stringify(issues)).not.toContain(MARK);
        const own = made(() => defineChecklistTemplate({ id: 'ours' }, template));
        if (issues.length === 0) expect(own).toEqual({ ...template, id: 'ours' });
        const read = made(() =>
          reviewCare(record, { policies: [defaultAttendancePolicy], asOf, templates: [template] }),
        );
        if (read === null) expect(issues).not.toEqual([]);
        else {
          const rendered = read.episodes.flatMap(({ checklists }) =>
            checklists.map((one) => renderChecklist(one, { audience: 'practitioner' })),
          );
          expect(rendered.join()).not.toMatch(/undefined|\[object/);
          expect(list(template, template.phase).template.id).toBe(template.id);
        }
      }),
      { numRuns: runsOf(600) },
    );
  });

  it('has nothing wrong with it only where it can be read from JSON as it is', () => {
    fc.assert(
      fc.property(spoiltBy(fc.jsonValue()), (given) => {
        const json: unknown = given;
        if (listTemplateIssues(json as ChecklistTemplate).length > 0) return;
        const { success, data } = safeParseChecklistTemplate(json);
        expect([success, data]).toEqual([true, json]);
      }),
      { numRuns: runsOf(600) },
    );
  });

  it('can be asked of changes of any shape', () => {
    const field = fc.constantFrom('drop', 'change', 'add', 'title', 'headings', 'items', MARK);
    const changes = fc.oneof(
      anything,
      fc.dictionary(field, anything).map((one) => ({ id: 'ours', ...one })),
      fc
        .dictionary(fc.constantFrom(...practicalTemplate.items.map(({ id }) => id)), anything)
        .map((change) => ({
          id: 'ours',
          change,
        })),
      fc.array(fc.constantFrom(...practicalTemplate.items), { maxLength: 3 }).map((add) => ({
        id: 'ours',
        drop: add.map(({ id }) => id),
        add,
      })),
    );
    fc.assert(
      fc.property(changes, (given) => {
        const own = made(() => defineChecklistTemplate(given as ChecklistTemplateChanges, practicalTemplate));
        if (own === null) return;
        expect(listTemplateIssues(own)).toEqual([]);
        expect(list(own, 'practical').template.id).toBe(own.id);
      }),
      { numRuns: runsOf(600) },
    );
  });

  it('is told apart from one that is whole: every place that is left out is found, but for what may be absent', () => {
    const mayBeAbsent = /^services|measures|notApplicableWhen/;
    for (const template of checklistTemplates) {
      const missed = placesOf(template)
        .slice(1)
        .filter(
          (path) => listTemplateIssues(spoiltAt(template, path, undefined) as ChecklistTemplate).length === 0,
        )
        .map((path) => path.join('.'));
      expect(missed.filter((path) => !mayBeAbsent.test(path))).toEqual([]);
    }
  });
});
