import { describe, expect, it } from 'vitest';
import {
  beforeFirstSessionTemplate,
  checklistTemplates,
  coachingBeforeFirstSessionTemplate,
  coachingEndingTemplate,
  coachingFirstSessionTemplate,
  coachingThroughoutCareTemplate,
  defaultAttendancePolicy,
  defineChecklistTemplate,
  describeChecklistItem,
  english,
  firstSessionTemplate,
  hasErrorCode,
  lateCancelTemplate,
  listChecklist,
  listTemplateIssues,
  missedSessionTemplate,
  practicalTemplate,
  renderChecklist,
  reviewCare,
  sources,
} from 'client-engagement';
import type {
  ChecklistHeading,
  ChecklistItem,
  ChecklistItemId,
  ChecklistPhase,
  ChecklistTemplate,
  ChecklistTemplateChanges,
  ChecklistWords,
  Language,
} from 'client-engagement';
import { german } from 'client-engagement/languages/de';
import { recordFromTokens } from 'client-engagement/testing';

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
/** What is surely there. */
function sure<T>(one: T | undefined): T {
  if (one === undefined) throw new Error('not there');
  return one;
}
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

  it('has the words that ship where the language brings none', () => {
    expect(say(lateCancelTemplate)).toEqual({
      text: empathy?.text,
      why: empathy?.why,
      heading: 'After a late-notice cancellation',
    });
  });

  it('has the words of the language where they are those that ship', () => {
    const inOther = {
      text: '<late-cancel.empathy>',
      why: '<why late-cancel.empathy>',
      heading: '<late-notice>',
    };
    expect(say(lateCancelTemplate, other)).toEqual(inOther);
    // Whatever the service says the language is: this much of it was never translated.
    expect(say({ ...lateCancelTemplate, language: 'xx' }, other)).toEqual(inOther);
    expect(say({ ...lateCancelTemplate, items: [{ ...sure(empathy), measures: ['phq-9'] }] }, other)).toEqual(
      inOther,
    );
  });

  it.each(['text', 'why'] as const)('is the service’s own where its %s was reworded', (field) => {
    const changed = { ...sure(empathy), [field]: 'Put the kettle on.' };
    const { text, why } = changed;
    for (const language of [english, other, german])
      expect(say({ ...lateCancelTemplate, items: [changed] }, language)).toMatchObject({ text, why });
  });

  it('stands under the service’s own heading where that was reworded', () => {
    const short = [{ id: 'late-notice', text: 'Short notice' }];
    for (const language of [english, other, german])
      expect(say({ ...lateCancelTemplate, headings: short }, language)?.heading).toBe('Short notice');
    expect(say({ ...lateCancelTemplate, headings: [] }, other)?.heading).toBe('late-notice');
  });

  it('has the template’s own words where only the service has it', () => {
    const own = { ...sure(empathy), id: 'ours.item', heading: 'ours' };
    const ours = { ...lateCancelTemplate, headings: [{ id: 'ours', text: 'Ours' }], items: [own] };
    expect(say(ours, other)).toEqual({ text: empathy?.text, why: empathy?.why, heading: 'Ours' });
    expect(say({ ...ours, headings: [] }, other)?.heading).toBe('ours');
    expect(say({ ...ours, items: [{ ...own, id: 'toString' }] }, other)?.text).toBe(empathy?.text);
  });

  it('is printed in German as the service words it, in the list and for a client', () => {
    const template = defineChecklistTemplate(
      {
        id: 'ours',
        change: {
          'first-session.agree.goals': { text: 'Fill in the goal sheet together.' },
          'first-session.acknowledge.anxiety': { text: 'Say that coming here can feel strange.' },
        },
      },
      firstSessionTemplate,
    );
    const checklist = listChecklist('first-session', recordFromTokens('A'), {
      episodeId: 'episode-1',
      asOf: new Date('2027-01-01T00:00:00Z'),
      template,
    });
    const page = renderChecklist(checklist, { audience: 'practitioner', language: german });
    expect(page).toContain('[ ] Say that coming here can feel strange.');
    expect(page).toContain('[ ] Fill in the goal sheet together.');
    expect(page).toContain(german.checklists?.items['first-session.agree.next-steps'].text);
    expect(page).not.toContain(german.checklists?.items['first-session.agree.goals'].text);
    const shown = renderChecklist(checklist, { audience: 'client' });
    expect(shown).toContain(english.codes['for-client.first-session.agree.next-steps']);
    expect(shown).not.toContain(english.codes['for-client.first-session.agree.goals']);
  });
});

describe('a list for the client', () => {
  it('has what is to be done now or was done, and nothing that is not due yet', () => {
    const list = (asOf: string) =>
      renderChecklist(
        listChecklist('ending', recordFromTokens('A'), { episodeId: 'episode-1', asOf: new Date(asOf) }),
        { audience: 'client' },
      );
    expect(list('2027-01-01T00:00:00Z')).toBe('');
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
    ['a heading without words', { headings: [{ id: 'times', text: '' }] }, 'headings.0.text (empty)'],
    ['a heading without an id', { headings: [{ text: 'Times' }] }, 'headings.0.id (empty)'],
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
    expect(refusalOf(() => ours(changes))).toContain(found);
  });

  it.each<[string, object, string]>([
    ['what is left out in one word', { drop: 'practical.check-in-between' }, 'drop (wrong-type)'],
    ['changes by place', { change: [{ text: 'x' }] }, 'change (wrong-type)'],
    ['a change in one word', { change: { 'practical.solve-barriers': 'x' } }, 'change (wrong-type)'],
    ['additions that are none', { add: {} }, 'add (wrong-type)'],
    ['an addition that is none', { add: [null] }, 'items.9 (wrong-type)'],
    ['a hole among the additions', { add: Array.from({ length: 1 }) }, 'items.9 (wrong-type)'],
    ['items, which would be lost', { items: practicalTemplate.items }, 'items (unknown-field)'],
    ['a number for a title', { title: 7 }, 'title (wrong-type)'],
    ['nothing for a title', { title: null }, 'title (wrong-type)'],
    ['a version in words', { version: '1' }, 'version (not-a-count)'],
    ['services in one word', { services: 'therapy' }, 'services (wrong-type)'],
    ['a service that is none', { services: [1] }, 'services (wrong-type)'],
    ['headings that are none', { headings: 'Times' }, 'headings (wrong-type)'],
    ['a heading that is none', { headings: ['Times'] }, 'headings.0 (wrong-type)'],
    ['a source that is none', { source: 'hearsay' }, 'source (unknown-code)'],
    ['a field that there is not', { titel: 'x' }, 'template (unknown-field)'],
    [
      'a field of a heading that there is not',
      { headings: practicalTemplate.headings.map((one) => ({ ...one, words: 'x' })) },
      'headings.0 (unknown-field)',
    ],
    [
      'a field of an item that there is not',
      { change: { 'practical.solve-barriers': { measure: ['phq-9'] } } },
      'items.1 (unknown-field)',
    ],
    [
      'a source of a why that is none',
      { change: { 'practical.solve-barriers': { whySource: 'hearsay' } } },
      'items.1.whySource (unknown-code)',
    ],
    [
      'measures in one word',
      { change: { 'practical.solve-barriers': { measures: 'phq-9' } } },
      'items.1.measures (wrong-type)',
    ],
    [
      'prompts in one word',
      { change: { 'practical.solve-barriers': { prompts: 'coaching' } } },
      'items.1.prompts (unknown-code)',
    ],
    [
      'rules in one word',
      { change: { 'practical.solve-barriers': { notApplicableWhen: 'opted-out' } } },
      'items.1.notApplicableWhen (unknown-code)',
    ],
    [
      'private in words',
      { change: { 'practical.solve-barriers': { private: 'yes' } } },
      'items.1.private (wrong-type)',
    ],
    [
      'a promise',
      { change: { 'practical.solve-barriers': { why: 'They will feel better.' } } },
      'items.1.why (promising-word)',
    ],
    [
      'what somebody has',
      { change: { 'practical.solve-barriers': { text: 'Say: you are depressed.' } } },
      'items.1.text (diagnosing-word)',
    ],
  ])('is refused with %s, whatever it is made of', (_, changes, found) => {
    expect(refusalOf(() => ours(changes))).toContain(found);
  });

  it.each([
    null,
    'x',
    [],
    {},
    { items: 5 },
    { items: [5] },
    { items: [{ id: {} }] },
    { items: Array.from({ length: 1 }) },
  ])('is refused where it differs from what is no template: %j', (base) => {
    expect(refusalOf(() => ours({}, base as unknown as ChecklistTemplate))).toContain('base (wrong-type)');
  });

  it.each([undefined, null, 5, 'x', []])('is refused where the changes are none: %j', (changes) => {
    const define = () =>
      defineChecklistTemplate(changes as unknown as ChecklistTemplateChanges, practicalTemplate);
    expect(refusalOf(define)).toContain('changes (wrong-type)');
  });

  it('is not refused for what is not given', () => {
    expect(ours({ title: undefined, services: undefined, drop: undefined }).title).toBe(
      practicalTemplate.title,
    );
  });

  it('is checked for its phase', () => {
    const wrong = { ...missedSessionTemplate, phase: 'x' as ChecklistPhase };
    expect(listTemplateIssues(wrong)[0]).toEqual({ code: 'unknown-code', path: 'phase' });
  });

  it('may be anything where it is only looked at', () => {
    const issues = (given: unknown) => listTemplateIssues(given as ChecklistTemplate);
    for (const given of [undefined, null, 0, 'x', [], () => 0])
      expect(issues(given)).toEqual([{ code: 'wrong-type', path: 'template' }]);
    expect(issues({})).toEqual([
      { code: 'empty', path: 'id' },
      { code: 'empty', path: 'title' },
      { code: 'empty', path: 'language' },
      { code: 'not-a-count', path: 'version' },
      { code: 'unknown-code', path: 'phase' },
      { code: 'empty', path: 'source' },
      { code: 'empty', path: 'headings' },
      { code: 'empty', path: 'items' },
    ]);
  });
});

/** What is said where something is refused as a template. */
function refusalOf(make: () => unknown): string {
  let caught: unknown;
  try {
    make();
  } catch (error) {
    caught = error;
  }
  expect(hasErrorCode(caught, 'invalid-template')).toBe(true);
  return String(caught);
}

describe('a template that a list is made from without having been defined', () => {
  const record = recordFromTokens('A C X');
  const asOf = new Date('2027-01-01T00:00:00Z');
  const list = (template: unknown) =>
    listChecklist('practical', record, {
      episodeId: 'episode-1',
      asOf,
      template: template as ChecklistTemplate,
    });
  const review = (templates: unknown) =>
    reviewCare(record, {
      policies: [defaultAttendancePolicy],
      asOf,
      templates: templates as readonly ChecklistTemplate[],
    });
  const withItem = (more: object) => ({
    ...practicalTemplate,
    items: practicalTemplate.items.map((one, index) => (index === 0 ? { ...one, ...more } : one)),
  });

  it.each<[string, unknown, string]>([
    ['nothing', null, 'template (wrong-type)'],
    ['no items', { ...practicalTemplate, items: undefined }, 'items (empty)'],
    ['an unknown due rule', withItem({ due: 'soon' }), 'items.0.due (unknown-code)'],
    ['unknown evidence', withItem({ evidence: 'toString' }), 'items.0.evidence (unknown-code)'],
    ['no prompts', withItem({ prompts: undefined }), 'items.0.prompts (unknown-code)'],
    ['prompts that are no codes', withItem({ prompts: [{}] }), 'items.0.prompts (unknown-code)'],
    ['measures that are no list', withItem({ measures: {} }), 'items.0.measures (wrong-type)'],
    ['an item twice', { ...withItem({ id: 'practical.solve-barriers' }) }, 'items.1.id (duplicate-id)'],
    ['a heading that is not there', withItem({ heading: 'x' }), 'items.0.heading (unknown-heading)'],
    [
      'a message that would show that something was agreed',
      withItem({ verb: 'agree', evidence: 'client-contacted' }),
      'items.0.evidence (message-cannot-show-it)',
    ],
  ])('is refused with %s, in a list and in a review', (_, template, found) => {
    expect(refusalOf(() => list(template))).toContain(found);
    expect(refusalOf(() => review([firstSessionTemplate, template]))).toContain(found);
  });

  it('is refused in a review that is given no list of templates', () => {
    expect(refusalOf(() => review({ practicalTemplate }))).toContain('templates (wrong-type)');
    expect(refusalOf(() => review(Array.from({ length: 1 })))).toContain('template (wrong-type)');
  });

  it('may hold what only never comes up, and what only its readers would miss', () => {
    const due = (more: object) => [list(withItem(more)).items.length, review([withItem(more)]).asOf];
    for (const more of [
      { due: 'booking-paused' },
      { evidence: 'progress-looked-at', measures: [] },
      { prompts: ['of-a-later-version'] },
      { extra: 1 },
      { whySource: 'hearsay' },
      { text: 'Whose fault?' },
    ]) {
      expect(due(more)).toEqual([9, asOf]);
      expect(listTemplateIssues(withItem(more))).toHaveLength(1);
    }
  });
});
