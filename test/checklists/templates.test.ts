import { describe, expect, it } from 'vitest';
import {
  beforeFirstSessionTemplate,
  checklistTemplates,
  coachingBeforeFirstSessionTemplate,
  coachingEndingTemplate,
  coachingFirstSessionTemplate,
  coachingThroughoutCareTemplate,
  defineChecklistTemplate,
  describeChecklistItem,
  english,
  firstSessionTemplate,
  hasErrorCode,
  lateCancelTemplate,
  listTemplateIssues,
  missedSessionTemplate,
  practicalTemplate,
  sources,
} from 'client-engagement';
import type {
  ChecklistHeading,
  ChecklistItem,
  ChecklistItemId,
  ChecklistPhase,
  ChecklistTemplate,
  ChecklistWords,
  Language,
} from 'client-engagement';

const words = new Map(
  checklistTemplates.flatMap(({ items }) => items.map((item) => [item.id, item] as const)),
);
const headings = new Map(
  checklistTemplates.flatMap((template) => template.headings.map(({ id, text }) => [id, text] as const)),
);

describe('the templates that ship', () => {
  it.each(checklistTemplates.map((template) => [template.id, template] as const))(
    '%s has no issues',
    (_, template) => {
      expect(listTemplateIssues(template)).toEqual([]);
      expect(template.items.every(({ whySource }) => whySource in sources)).toBe(true);
      expect(template.headings.every(({ id }) => template.items.some(({ heading }) => heading === id))).toBe(
        true,
      );
    },
  );

  it('have ids of their own, and a heading belongs to one phase only', () => {
    expect(new Set(checklistTemplates.map(({ id }) => id)).size).toBe(checklistTemplates.length);
    const phases = new Map<string, Set<ChecklistPhase>>();
    for (const { phase, headings: own } of checklistTemplates) {
      for (const { id } of own) phases.set(id, (phases.get(id) ?? new Set()).add(phase));
    }
    expect([...phases].filter(([, of]) => of.size > 1)).toEqual([]);
  });

  it('say the same of an item wherever it stands, so that one translation holds', () => {
    for (const { items } of checklistTemplates) {
      for (const { id, text, why, heading, verb } of items) {
        expect({ id, text, why, heading, verb }).toEqual({
          id,
          text: words.get(id)?.text,
          why: words.get(id)?.why,
          heading: words.get(id)?.heading,
          verb: words.get(id)?.verb,
        });
      }
    }
  });

  it('sent is not explained: what is explained, acknowledged or agreed is shown by no message', () => {
    const byMessage = new Set([
      'personal-message',
      'limits-message-sent',
      'policy-shown',
      'check-in-made',
      'client-contacted',
      'rebooking-encouraged',
      'followed-up',
    ]);
    const said = [...words.values()].filter(({ verb }) => ['explain', 'acknowledge', 'agree'].includes(verb));
    expect(said.length).toBeGreaterThan(10);
    expect(said.filter(({ evidence }) => byMessage.has(evidence))).toEqual([]);
  });

  it('keep to the practitioner what is their own reflection and supervision', () => {
    expect([...words.values()].filter((item) => item.private).map(({ id }) => id)).toEqual([
      'practical.use-supervision',
      'practical.self-reflection',
      'missed.reflect-practice',
      'missed.reflect-previous-session',
      'consecutive.supervision',
    ]);
  });

  it('of coaching name no clinical questionnaire in what is to be done', () => {
    const coaching = [
      coachingBeforeFirstSessionTemplate,
      coachingFirstSessionTemplate,
      coachingThroughoutCareTemplate,
      coachingEndingTemplate,
    ];
    for (const { services, items } of coaching) {
      expect(services).toEqual(['coaching']);
      const clinical = items.filter(
        ({ measures = [], evidence }) => measures.includes('phq-9') && evidence !== 'confirmed-by-a-person',
      );
      expect(clinical).toEqual([]);
    }
    expect(coachingFirstSessionTemplate.items.map(({ id }) => id)).toEqual(
      firstSessionTemplate.items.map(({ id }) => id),
    );
    expect(coachingBeforeFirstSessionTemplate.items.length).toBe(beforeFirstSessionTemplate.items.length - 2);
  });
});

/** A language made of ids, complete by type. */
const table = <Id extends string>(given: ReadonlyMap<string, unknown>) =>
  Object.fromEntries([...given.keys()].map((id) => [id, `<${id}>`])) as { readonly [id in Id]: string };
const item = (id: string) => ({ text: `<${id}>`, why: `<why ${id}>` });
const checklists: ChecklistWords = {
  phases: Object.fromEntries(
    checklistTemplates.map(({ phase }) => [phase, phase]),
  ) as ChecklistWords['phases'],
  headings: table<ChecklistHeading>(headings),
  items: Object.fromEntries([...words.keys()].map((id) => [id, item(id)])) as {
    readonly [id in ChecklistItemId]: { readonly text: string; readonly why: string };
  },
};
const other: Language = { ...english, tag: 'xx', checklists };

describe('an item in words', () => {
  const [empathy] = lateCancelTemplate.items;
  const say = (template: ChecklistTemplate, language?: Language) => {
    const [own] = template.items;
    return own === undefined ? null : describeChecklistItem(own, template, language);
  };

  it('has the template’s own words where they are in the language', () => {
    expect(say(lateCancelTemplate)).toEqual({
      text: empathy?.text,
      why: empathy?.why,
      heading: 'After a late-notice cancellation',
    });
  });

  it('has the words of the language where the template is in another', () => {
    expect(say(lateCancelTemplate, other)).toEqual({
      text: '<late-cancel.empathy>',
      why: '<why late-cancel.empathy>',
      heading: '<late-notice>',
    });
  });

  it('falls back to the template’s own words for what only the service has', () => {
    const own = { ...lateCancelTemplate.items[0], id: 'ours.item', heading: 'ours' } as ChecklistItem;
    const ours = { ...lateCancelTemplate, headings: [{ id: 'ours', text: 'Ours' }], items: [own] };
    expect(say(ours, other)).toEqual({ text: empathy?.text, why: empathy?.why, heading: 'Ours' });
    expect(say({ ...ours, headings: [] }, other)?.heading).toBe('ours');
    expect(say({ ...ours, items: [{ ...own, id: 'toString' }] }, other)?.text).toBe(empathy?.text);
  });
});

describe('a template of one’s own', () => {
  const ours = (changes: object, base = practicalTemplate) =>
    defineChecklistTemplate({ id: 'ours', ...changes }, base);

  it('drops, rewords and adds; ids stay', () => {
    const added: ChecklistItem = {
      id: 'ours.tea',
      heading: 'times',
      verb: 'offer',
      text: 'Offer tea.',
      why: 'It is warm.',
      whySource: 'caller',
      who: 'practitioner',
      due: 'first-session',
      evidence: 'confirmed-by-a-person',
      prompts: [],
      reopens: 'no',
      private: false,
    };
    const made = ours({
      version: 4,
      drop: ['practical.check-in-between'],
      change: { 'practical.use-supervision': { text: 'Ring your supervisor.', private: true } },
      add: [added],
    });
    expect([made.id, made.version, made.phase, made.items.length]).toEqual(['ours', 4, 'practical', 9]);
    expect(made.items.find(({ id }) => id === 'practical.use-supervision')).toMatchObject({
      text: 'Ring your supervisor.',
      private: true,
    });
    expect(made.items.at(-1)).toEqual(added);
    expect(made.items.at(-1)).not.toBe(added);
    expect(practicalTemplate.items.length).toBe(9);
  });

  it.each<[string, object, string]>([
    ['no id', { id: ' ' }, 'id (empty)'],
    ['no title', { title: '' }, 'title (empty)'],
    ['no language', { language: '' }, 'language (empty)'],
    ['no version', { version: 1.5 }, 'version (not-a-count)'],
    ['version 0', { version: 0 }, 'version (not-a-count)'],
    ['no services', { services: [] }, 'services (empty)'],
    ['an empty service', { services: [''] }, 'services (empty)'],
    ['no items', { drop: practicalTemplate.items.map(({ id }) => id) }, 'items (empty)'],
    ['an item that is not there', { drop: ['nowhere'] }, 'drop (unknown-item)'],
    ['a change of none', { change: { nowhere: { text: 'x' } } }, 'change (unknown-item)'],
    ['a heading without words', { headings: [{ id: 'times', text: '' }] }, 'headings.0 (empty)'],
    [
      'a heading twice',
      { headings: [...practicalTemplate.headings, { id: 'times', text: 'Times' }] },
      'headings.5.id (duplicate-id)',
    ],
    ['an item twice', { add: [practicalTemplate.items[0]] }, 'items.9.id (duplicate-id)'],
    ['no words', { change: { 'practical.solve-barriers': { text: ' ' } } }, 'items.1.text (empty)'],
    [
      'words that are none',
      { change: { 'practical.solve-barriers': { text: undefined } } },
      'items.1.text (empty)',
    ],
    [
      'measures that are none',
      { change: { 'practical.solve-barriers': { measures: [''] } } },
      'items.1.measures (needs-questionnaires)',
    ],
    ['a title that blames', { title: 'Whose fault' }, 'title (blaming-word)'],
    [
      'a heading that blames',
      { headings: practicalTemplate.headings.map((one) => ({ ...one, text: 'Violations' })) },
      'headings.0.text (blaming-word)',
    ],
    ['an item that is only an id', { add: [{ id: 'a' }] }, 'items.9.prompts (unknown-code)'],
    ['no why', { change: { 'practical.solve-barriers': { why: '' } } }, 'items.1.why (empty)'],
    [
      'a word that blames',
      { change: { 'practical.solve-barriers': { text: 'Whose fault?' } } },
      'items.1.text (blaming-word)',
    ],
    [
      'an unknown heading',
      { change: { 'practical.solve-barriers': { heading: 'x' } } },
      'items.1.heading (unknown-heading)',
    ],
    [
      'an unknown verb',
      { change: { 'practical.solve-barriers': { verb: 'x' } } },
      'items.1.verb (unknown-code)',
    ],
    [
      'an unknown person',
      { change: { 'practical.solve-barriers': { who: 'x' } } },
      'items.1.who (unknown-code)',
    ],
    [
      'an unknown due rule',
      { change: { 'practical.solve-barriers': { due: 'toString' } } },
      'items.1.due (unknown-code)',
    ],
    [
      'unknown evidence',
      { change: { 'practical.solve-barriers': { evidence: 'x' } } },
      'items.1.evidence (unknown-code)',
    ],
    [
      'an unknown reopening',
      { change: { 'practical.solve-barriers': { reopens: 'x' } } },
      'items.1.reopens (unknown-code)',
    ],
    [
      'an unknown prompt',
      { change: { 'practical.solve-barriers': { prompts: ['x'] } } },
      'items.1.prompts (unknown-code)',
    ],
    [
      'an unknown rule',
      { change: { 'practical.solve-barriers': { notApplicableWhen: ['x'] } } },
      'items.1.notApplicableWhen (unknown-code)',
    ],
    [
      'a due rule of another phase',
      { change: { 'practical.solve-barriers': { due: 'booking-paused' } } },
      'items.1.due (never-due-here)',
    ],
    [
      'a new practitioner in another phase',
      { change: { 'practical.solve-barriers': { reopens: 'with-a-new-practitioner' } } },
      'items.1.reopens (never-due-here)',
    ],
    [
      'questionnaires that are not named',
      { change: { 'practical.solve-barriers': { evidence: 'progress-looked-at' } } },
      'items.1.measures (needs-questionnaires)',
    ],
    [
      'a message that would show that something was agreed',
      { change: { 'practical.solve-barriers': { verb: 'agree', evidence: 'client-contacted' } } },
      'items.1.evidence (message-cannot-show-it)',
    ],
  ])('is refused with %s, by code and field only', (_, changes, found) => {
    let caught: unknown;
    try {
      ours(changes);
    } catch (error) {
      caught = error;
    }
    expect(hasErrorCode(caught, 'invalid-template')).toBe(true);
    expect(String(caught)).toContain(found);
  });

  it('is checked for its phase, and for words of blame only in English', () => {
    const wrong = { ...missedSessionTemplate, phase: 'x' as ChecklistPhase };
    expect(listTemplateIssues(wrong)[0]).toEqual({ code: 'unknown-code', path: 'phase' });
    expect(
      ours({ language: 'nl', change: { 'practical.solve-barriers': { text: 'Strike!' } } }).language,
    ).toBe('nl');
    expect(() =>
      ours({ language: 'en-GB', change: { 'practical.solve-barriers': { text: 'Strike!' } } }),
    ).toThrow();
  });
});
