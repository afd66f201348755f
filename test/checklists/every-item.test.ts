import { describe, expect, it } from 'vitest';
import { checklistTemplates, listChecklist } from 'client-engagement';
import type { CareRecord, ChecklistPhase } from 'client-engagement';
import { cases } from './facts.js';

const items = checklistTemplates
  .filter(({ services }) => services === undefined)
  .flatMap(({ phase, items: own }) => own.map((item) => [item.id, phase, item] as const));

const find = (id: string, phase: ChecklistPhase, record: CareRecord, asOf: Date) =>
  listChecklist(phase, record, { episodeId: 'episode-1', asOf }).items.find(
    ({ item, about }) => item.id === id && about.id === (cases[id]?.about ?? 'episode-1'),
  );

describe('coverage: every item is reachable and can be completed', () => {
  it.each(items)(
    '%s waits, is done, and is un-ticked when what showed it is corrected away',
    (id, phase, item) => {
      const one = cases[id];
      if (one === undefined) throw new Error(`${id} has no records.`);
      const { record, asOf, waits, done, corrected } = one;
      expect(find(id, phase, record, asOf)?.state).toBe(waits);
      const ticked = find(id, phase, done, asOf);
      expect(ticked?.state).toBe('done');
      expect(ticked?.evidence.length).toBeGreaterThan(0);
      expect(find(id, phase, corrected, asOf)?.state).not.toBe('done');
      expect(waits === 'open').toBe(item.evidence === 'confirmed-by-a-person');
    },
  );

  it('has records for the items that ship, and for no others', () => {
    expect(Object.keys(cases).sort()).toEqual(items.map(([id]) => id).sort());
  });

  it('ends: each is done also by a person’s word alone', () => {
    for (const [id, phase] of items) {
      const one = cases[id];
      const at = one?.asOf ?? new Date(0);
      const sessionId = one?.about?.startsWith('session') === true ? one.about : undefined;
      const confirmations = [
        {
          id: 'cf',
          episodeId: 'episode-1',
          at,
          by: { role: 'practitioner' as const },
          items: [id],
          sessionId,
        },
      ];
      const record = {
        ...(one?.record ?? { client: { id: '' }, episodes: [], sessions: [] }),
        confirmations,
      };
      expect(find(id, phase, record, at), id).toMatchObject({
        state: 'done',
        confirmed: { id: 'cf', by: { role: 'practitioner' }, at },
      });
    }
  });
});
