import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checklistTemplates,
  defaultAttendancePolicy,
  defineChecklistTemplate,
  describeChecklistItem,
  describeCode,
  english,
  renderChecklist,
  reviewCare,
} from 'client-engagement';
import type { ChecklistItem, ChecklistTemplate, ForClientCode, Language } from 'client-engagement';
import { cardsFromReview } from 'client-engagement/cds-hooks';
import { tasksFromChecklist } from 'client-engagement/fhir';
import { german } from 'client-engagement/languages/de';
import { arbitraryCareHistory, arbitraryCareRecord } from 'client-engagement/testing';
import { runsOf } from '../property-runs.js';

const asOf = new Date('2026-07-01T09:00:00Z');
const LANGUAGES: readonly Language[] = [english, german];
const packWords = (id: string) =>
  Object.entries(german.checklists?.items ?? {}).find(([key]) => key === id)?.[1];
const OWN = 'OWN';

/** Every template, some of its items reworded, in their text or in their why. */
const reworded = fc.infiniteStream(fc.constantFrom('neither', 'neither', 'text', 'why')).map((stream) =>
  checklistTemplates.map((template) =>
    defineChecklistTemplate(
      {
        id: template.id,
        change: Object.fromEntries(
          template.items.flatMap(({ id }): [string, Partial<ChecklistItem>][] => {
            const field = stream.next().value;
            return field === undefined || field === 'neither' ? [] : [[id, { [field]: `${OWN} ${id}` }]];
          }),
        ),
      },
      template,
    ),
  ),
);
const isOwn = ({ text, why }: ChecklistItem): boolean => text.startsWith(OWN) || why.startsWith(OWN);
const records = fc.oneof(arbitraryCareRecord(), arbitraryCareHistory());
const review = (record: Parameters<typeof reviewCare>[0], templates: readonly ChecklistTemplate[]) =>
  reviewCare(record, { policies: [defaultAttendancePolicy], asOf, templates });

describe('a service’s own words', () => {
  it('an item that a service words itself is printed as it words it, in every language and wherever items are printed', () => {
    fc.assert(
      fc.property(records, reworded, fc.constantFrom(...LANGUAGES), (record, templates, language) => {
        const seen = review(record, templates);
        const expected = (item: ChecklistItem): string => {
          const shipped = language === german ? packWords(item.id)?.text : item.text;
          return isOwn(item) ? item.text : (shipped ?? item.text);
        };
        for (const checklist of seen.episodes.flatMap(({ checklists }) => checklists)) {
          const page = renderChecklist(checklist, { audience: 'practitioner', language });
          for (const { item } of checklist.items) {
            const said = describeChecklistItem(item, checklist, language);
            expect(said.text).toBe(expected(item));
            if (isOwn(item)) expect(said.why).toBe(item.why);
            expect(page).toContain(`] ${expected(item)}`);
          }
          const tasks = tasksFromChecklist(checklist, {
            subject: 'Patient/ada',
            identifierSystem: 'https://service.example/ids',
          });
          const texts = checklist.items.map(({ item }) => item.text);
          for (const { code } of tasks.value ?? []) expect(texts).toContain(code?.text);
        }
        const { cards } = cardsFromReview(seen, {
          hook: 'encounter-start',
          source: { label: 'Engagement' },
          subject: 'Patient/ada',
          identifierSystem: 'https://service.example/ids',
          uuid: (key) => key,
          language,
        });
        const items = seen.episodes.flatMap(({ checklists }) => checklists.flatMap((one) => one.items));
        // Another episode may have the same item in the words that ship.
        const shipped = new Set(items.flatMap(({ item }) => (isOwn(item) ? [] : [item.id])));
        for (const { item } of items.filter((one) => isOwn(one.item) && !shipped.has(one.item.id))) {
          const old = packWords(item.id)?.text ?? '';
          for (const { detail = '' } of cards) expect(detail).not.toContain(old);
        }
      }),
      { numRuns: runsOf(60) },
    );
  });

  it('and a client is shown nothing in its place', () => {
    fc.assert(
      fc.property(records, reworded, fc.constantFrom(...LANGUAGES), (record, templates, language) => {
        for (const { checklists } of review(record, templates).episodes)
          for (const checklist of checklists) {
            const page = renderChecklist(checklist, { audience: 'client', language });
            expect(page).not.toContain(OWN);
            for (const { item } of checklist.items.filter((one) => isOwn(one.item))) {
              const code = `for-client.${item.id}`;
              if (Object.hasOwn(english.codes, code))
                expect(page).not.toContain(
                  describeCode(code as ForClientCode, { audience: 'client', language }),
                );
            }
          }
      }),
      { numRuns: runsOf(60) },
    );
  });
});
