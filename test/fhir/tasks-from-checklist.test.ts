import { firstSessionTemplate, listChecklist } from 'client-engagement';
import type { Checklist, ChecklistEntry, ChecklistState } from 'client-engagement';
import { tasksFromChecklist, type TaskOptions } from 'client-engagement/fhir';
import { recordFromTokens } from 'client-engagement/testing';
import { describe, expect, it } from 'vitest';
import { r4Problems, r5Problems } from './validators.js';

const options: TaskOptions<'4.0'> = {
  subject: 'Patient/ada',
  identifierSystem: 'https://service.example/ids',
  itemSystem: 'https://service.example/checklist-items',
  reason: ({ note }) => note ?? undefined,
};
const [item] = firstSessionTemplate.items;
if (item === undefined) throw new Error('There is an item.');
const dueFrom = new Date('2026-03-10T10:00:00Z');
const asOf = new Date('2026-03-11T09:00:00Z');
const STATES: readonly ChecklistState[] = ['not-due', 'due', 'open', 'overdue', 'done', 'not-applicable'];

/** A checklist with one item in every state. */
const checklist: Checklist = {
  phase: 'first-session',
  template: { id: 'first-session', version: 1 },
  rules: { id: 'default', version: 1 },
  language: 'en',
  headings: [],
  episodeId: 'e1',
  asOf,
  items: STATES.map((state) => ({
    key: `${state}@e1`,
    item: { ...item, id: state },
    about: { kind: 'episodes', id: 'e1' },
    session: null,
    state,
    dueFrom: state === 'not-due' ? null : dueFrom,
    evidence: [],
    overdueFrom: null,
    confirmed: null,
    note: state === 'not-applicable' ? 'lives alone abroad' : null,
    reasons: [],
    prompts: [],
  })),
};

describe('a checklist as Tasks', () => {
  it('writes where each item stands, and nothing that is not due', () => {
    const tasks = tasksFromChecklist(checklist, options).value;
    expect(tasks?.map(({ code, status }) => [code.coding?.[0]?.code, status])).toEqual([
      ['due', 'requested'],
      ['open', 'requested'],
      ['overdue', 'requested'],
      ['done', 'completed'],
      ['not-applicable', 'cancelled'],
    ]);
  });

  it('can be about the session that an item is about', () => {
    const session = { sessionId: 's3', start: dueFrom, timeZone: 'Europe/London' };
    const items = checklist.items.map((one, index) => (index === 1 ? { ...one, session } : one));
    const focus = ({ session: about }: ChecklistEntry) =>
      about === null ? 'EpisodeOfCare/e1' : `Appointment/${about.sessionId}`;
    const tasks = tasksFromChecklist({ ...checklist, items }, { ...options, focus }).value;
    expect(tasks?.slice(0, 2).map((task) => task.focus)).toEqual([
      { reference: 'Appointment/s3' },
      { reference: 'EpisodeOfCare/e1' },
    ]);
  });

  it('is whole: the shape as it goes out', () => {
    const more = {
      ...options,
      focus: 'EpisodeOfCare/e1',
      owner: 'Practitioner/iris',
      intent: 'order',
    } as const;
    const tasks = tasksFromChecklist(checklist, { ...more, wording: () => 'Ask what gets in the way' }).value;
    expect(tasks?.at(-1)).toEqual({
      resourceType: 'Task',
      identifier: [
        {
          system: 'https://service.example/ids',
          value: 'checklist/first-session/not-applicable%40e1',
        },
      ],
      status: 'cancelled',
      statusReason: { text: 'lives alone abroad' },
      intent: 'order',
      code: {
        coding: [{ system: 'https://service.example/checklist-items', code: 'not-applicable' }],
        text: 'Ask what gets in the way',
      },
      focus: { reference: 'EpisodeOfCare/e1' },
      for: { reference: 'Patient/ada' },
      authoredOn: '2026-03-10T10:00:00.000Z',
      lastModified: '2026-03-11T09:00:00.000Z',
      owner: { reference: 'Practitioner/iris' },
      restriction: { period: { start: '2026-03-10T10:00:00.000Z' } },
    });
  });

  it('has the reason and the time where R5 has them', () => {
    const [last] = tasksFromChecklist(checklist, { ...options, version: '5.0' }).value?.slice(-1) ?? [];
    expect(last?.statusReason).toEqual({ concept: { text: 'lives alone abroad' } });
    expect(last?.requestedPeriod).toEqual({ start: '2026-03-10T10:00:00.000Z' });
    expect(last).not.toHaveProperty('restriction');
  });

  it('is valid in R4 and in R5', () => {
    for (const task of tasksFromChecklist(checklist, options).value ?? [])
      expect(r4Problems(task)).toEqual([]);
    for (const task of tasksFromChecklist(checklist, { ...options, version: '5.0' }).value ?? [])
      expect(r5Problems(task)).toEqual([]);
  });

  it('never lets out what is the practitioner’s own, nor says that there is such an item', () => {
    const own = {
      ...checklist,
      items: checklist.items.map((entry) => ({
        ...entry,
        item: { ...entry.item, private: true, text: 'Reflect on your own part' },
      })),
    };
    expect(tasksFromChecklist(own, options)).toEqual({ value: [], issues: [], ok: true });
  });

  it('is never last changed before it was written', () => {
    const early = {
      ...checklist,
      items: checklist.items.map((entry) => ({ ...entry, dueFrom: new Date('2026-04-01T10:00:00Z') })),
    };
    for (const task of tasksFromChecklist(early, options).value ?? []) {
      expect(task).not.toHaveProperty('authoredOn');
      expect(r4Problems(task)).toEqual([]);
    }
  });

  it('has no period where nothing says from when', () => {
    const undated = { ...checklist, items: checklist.items.map((entry) => ({ ...entry, dueFrom: null })) };
    for (const version of ['4.0', '5.0'] as const) {
      for (const task of tasksFromChecklist(undated, { ...options, version }).value ?? []) {
        expect(task).not.toHaveProperty('restriction');
        expect(task).not.toHaveProperty('requestedPeriod');
      }
    }
  });

  it('has the rule for a reason where the record, not a person, says that it does not apply', () => {
    const reasons = [{ rule: 'checklist.no-credit-lost', evidence: [], inputs: {} }] as const;
    const items = checklist.items.map((entry) => ({ ...entry, note: null, reasons }));
    const [last] = tasksFromChecklist({ ...checklist, items }, options).value?.slice(-1) ?? [];
    expect(last?.statusReason).toEqual({ text: 'checklist.no-credit-lost' });
  });

  it('has items by the code system that is read back where the caller has none', () => {
    const { itemSystem: _, ...rest } = options;
    const [task] = tasksFromChecklist(checklist, rest).value ?? [];
    expect(task?.code.coding?.[0]?.system).toBe('urn:client-engagement:checklist-item');
  });

  it('has no word that a person wrote, and words of the caller’s own where they are given', () => {
    const without = tasksFromChecklist(checklist, { ...options, reason: undefined }).value ?? [];
    expect(JSON.stringify(without)).not.toContain('lives alone abroad');
    const [none] =
      tasksFromChecklist(checklist, { ...options, reason: () => undefined }).value?.slice(-1) ?? [];
    expect(none).not.toHaveProperty('statusReason');
  });

  it('has no reason where none was given', () => {
    const [last] =
      tasksFromChecklist(
        { ...checklist, items: checklist.items.map((entry) => ({ ...entry, note: null })) },
        options,
      ).value?.slice(-1) ?? [];
    expect(last?.status).toBe('cancelled');
    expect(last).not.toHaveProperty('statusReason');
  });

  it('needs the client and a namespace', () => {
    const keys = (more: Partial<TaskOptions<'4.0'>>) =>
      tasksFromChecklist(checklist, { ...options, ...more }).issues.map(({ key }) => key);
    expect(keys({ subject: '' })).toEqual(['subject-missing']);
    expect(keys({ identifierSystem: '' })).toEqual(['identifier-missing']);
  });

  it('writes a checklist as it is listed', () => {
    const listed = listChecklist('first-session', recordFromTokens('A A'), {
      episodeId: 'episode-1',
      asOf: new Date('2027-01-01T00:00:00Z'),
    });
    const tasks = tasksFromChecklist(listed, options).value ?? [];
    expect(tasks.length).toBe(19);
    expect(new Set(tasks.map(({ identifier }) => identifier[0]?.value)).size).toBe(19);
    expect(tasks.flatMap(r4Problems)).toEqual([]);
  });
});
