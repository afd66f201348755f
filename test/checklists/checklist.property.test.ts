import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checklistTemplates, listChecklist, rewind } from 'client-engagement';
import type { CareRecord, ChecklistEntry, ChecklistPhase, Contact, ContactTopic } from 'client-engagement';
import {
  arbitraryCareHistory,
  arbitraryCareRecord,
  isPure,
  laterChangesNothing,
  orderNeverMatters,
} from 'client-engagement/testing';
import { bare, by, contact, day, said } from './facts.js';
import { isThere } from '../is-there.js';
import { runsOf } from '../property-runs.js';

const asOf = new Date('2026-07-01T09:00:00Z');
const phases: readonly ChecklistPhase[] = [...new Set(checklistTemplates.map(({ phase }) => phase))];
const records = fc.oneof(arbitraryCareRecord(), arbitraryCareHistory());

/** Every entry of every phase of every episode that is known then. */
function entries(record: CareRecord, at = asOf): readonly ChecklistEntry[] {
  const episodes = rewind(record, at)
    .episodes.map(({ id }) => id)
    .sort();
  return episodes.flatMap((episodeId) =>
    phases.flatMap((phase) => listChecklist(phase, record, { episodeId, asOf: at }).items),
  );
}
const episodeOf = ({ sessions }: CareRecord, sessionId: string): string =>
  sessions.find(({ id }) => id === sessionId)?.episodeId ?? '';
const standing = (all: readonly ChecklistEntry[]) =>
  all.map(({ key, state, dueFrom }) => [key, state, dueFrom]);

/** The days after some sessions: feedback that was given, check-ins that were agreed, a word after a missed session. */
const aftermaths = fc
  .record({
    tokens: fc.constantFrom('A A', 'A A A', 'A X', 'A A X', 'X X'),
    hours: fc.integer({ min: 1, max: 24 * 30 }),
    wroteAfter: fc.option(fc.integer({ min: 1, max: 72 }), { nil: undefined }),
    tone: fc.constantFrom('good', 'mixed', 'critical'),
    actedAfter: fc.option(fc.integer({ min: 2, max: 200 }), { nil: undefined }),
    cadenceDays: fc.integer({ min: 2, max: 14 }),
  })
  .map(({ tokens, hours, wroteAfter, tone, actedAfter, cadenceDays }) => {
    const record = bare(tokens, {
      client: {
        id: 'client-1',
        contactAgreements: [{ agreedAt: day(-30), channel: 'app', purposes: ['check-ins'] }],
      },
      contacts: wroteAfter === undefined ? [] : [contact(day(wroteAfter / 24))],
      feedback: [
        {
          id: 'f',
          episodeId: 'episode-1',
          at: day(0.02),
          asked: true,
          givenAt: day(0.03),
          tone,
          actedOnAt: actedAfter === undefined ? undefined : day(actedAfter / 24),
        },
      ],
    });
    const episodes = record.episodes.map((episode) => ({
      ...episode,
      plans: [{ id: 'plan', agreedAt: day(-20), cadenceDays }],
    }));
    return { record: { ...record, episodes }, at: day(hours / 24) };
  });

const topics: readonly ContactTopic[] = [
  'welcome',
  'session-reminder',
  'missed-session',
  'late-cancellation',
  'credit',
  'cancellation-policy',
  'session-limits',
  'rebooking',
  'check-in',
  'follow-up',
  'questionnaire',
  'what-got-in-the-way',
  'ending',
  'other',
];

describe('sent is not explained', () => {
  it('no message fact ticks what is to be explained, acknowledged or agreed', () => {
    const message = fc.record({
      day: fc.integer({ min: 0, max: 180 }),
      topic: fc.constantFrom(...topics),
      personal: fc.boolean(),
    });
    const isTalk = ({ item }: ChecklistEntry): boolean =>
      ['explain', 'acknowledge', 'agree'].includes(item.verb);
    fc.assert(
      fc.property(records, fc.array(message, { minLength: 1, maxLength: 5 }), (record, messages) => {
        const sent = messages.map((one, index): Contact => ({
          id: `sent-${index}`,
          clientId: record.client.id,
          direction: 'to-client',
          channel: 'app',
          at: new Date(+asOf - one.day * 86_400_000),
          topics: [one.topic],
          personal: one.personal,
        }));
        const ticked = (of: CareRecord) =>
          entries(of)
            .filter((entry) => isTalk(entry) && entry.state === 'done')
            .map(({ key }) => key);
        expect(ticked({ ...record, contacts: [...(record.contacts ?? []), ...sent] })).toEqual(
          ticked(record),
        );
      }),
      { numRuns: runsOf(60) },
    );
  });
});

describe('checklist', () => {
  const lists = [
    'measures',
    'tasks',
    'goals',
    'feedback',
    'influences',
    'barrierReviews',
    'contacts',
    'policyAcknowledgements',
    'supervision',
    'bookingReviews',
    'serviceWaits',
  ] as const;

  it('an item that the record alone shows is un-ticked when what it cites is taken away', () => {
    fc.assert(
      fc.property(records, (record) => {
        for (const entry of entries(record)) {
          if (entry.state !== 'done' || entry.confirmed !== null) continue;
          const cited = new Set(entry.evidence.map(({ kind, id }) => `${kind}/${id}`));
          let without: CareRecord = record;
          for (const list of lists) {
            const facts: readonly { readonly id: string }[] | undefined = record[list];
            if (facts === undefined) continue;
            without = { ...without, [list]: facts.filter(({ id }) => !cited.has(`${list}/${id}`)) };
          }
          const isOnce = entry.item.reopens !== 'whenever-due';
          const isBooked = entry.evidence.some(({ kind }) => kind === 'sessions' || kind === 'episodes');
          if (!isOnce || isBooked) continue;
          expect(entries(without).find(({ key }) => key === entry.key)?.state).not.toBe('done');
        }
      }),
      { numRuns: runsOf(40) },
    );
  });

  it('a person’s word does not silently un-tick: it stands, and is marked where its session is corrected away', () => {
    const items = checklistTemplates
      .filter(({ phase, services }) => phase === 'first-session' && services === undefined)
      .flatMap((template) => template.items.map(({ id }) => id));
    fc.assert(
      fc.property(
        fc.constantFrom(...items),
        fc.boolean(),
        fc.constantFrom('X', 'n', 'C'),
        (id, isNamed, token) => {
          const confirmations = [said(id, day(-6.9), { sessionId: isNamed ? 'session-1' : undefined })];
          const find = (tokens: string) =>
            listChecklist('first-session', bare(tokens, { confirmations }), {
              episodeId: 'episode-1',
              asOf: day(1),
            }).items.find(({ item }) => item.id === id);
          expect(find('A A')).toMatchObject({ state: 'done', confirmed: { isStale: false } });
          expect(find(`${token} A`)).toMatchObject({ state: 'done', confirmed: { isStale: true } });
          expect(find(`${token} A`)?.reasons.map(({ rule }) => rule)).toContain(
            'checklist.confirmation-to-check',
          );
        },
      ),
    );
  });
});

describe('first-session items are due exactly once', () => {
  it('each stands once for the episode, from the first session on, and never overdue while none was held', () => {
    fc.assert(
      fc.property(records, (record) => {
        for (const { id: episodeId } of rewind(record, asOf).episodes) {
          const { items } = listChecklist('first-session', record, { episodeId, asOf });
          const whole = items.filter(({ about }) => about.kind === 'episodes');
          expect(whole.length).toBe(19);
          expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
          for (const { item } of items.slice(19)) expect(item.reopens).toBe('with-a-new-practitioner');
          for (const { state, dueFrom } of items) {
            const isWaiting = state === 'due' || state === 'open' || state === 'overdue';
            if (isWaiting) expect(Number(dueFrom)).toBeLessThanOrEqual(+asOf);
          }
        }
      }),
      { numRuns: runsOf(80) },
    );
  });

  it('nothing is overdue while session 1 was neutral', () => {
    const tokens = fc.array(fc.constantFrom('n', 'X', 'C', '?'), { maxLength: 5 });
    fc.assert(
      fc.property(tokens, (letters) => {
        const { items } = listChecklist('first-session', bare(letters.join(' ')), {
          episodeId: 'episode-1',
          asOf: day(60),
        });
        expect(items.filter(({ state }) => state === 'overdue')).toEqual([]);
      }),
    );
  });
});

describe('applicability', () => {
  it('not applicable needs a reason, and stays in the list', () => {
    fc.assert(
      fc.property(records, fc.constantFrom('', '  ', 'agreed elsewhere'), (record, reason) => {
        const before = entries(record);
        for (const { state, note, reasons } of before) {
          expect(reasons.length).toBeGreaterThan(0);
          if (state === 'not-applicable') expect(note !== null || reasons.length > 0).toBe(true);
          if (note !== null) expect(note.trim()).not.toBe('');
        }
        const [first] = before;
        const episodeId = first?.about.id;
        if (first === undefined || episodeId === undefined) return;
        const confirmation = {
          id: 'na',
          episodeId,
          at: asOf,
          by,
          notApplicable: [{ item: first.item.id, reason }],
        };
        const after = entries({ ...record, confirmations: [...(record.confirmations ?? []), confirmation] });
        expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
        if (reason.trim() === '') expect(standing(after)).toEqual(standing(before));
        else expect(after[0]).toMatchObject({ state: 'not-applicable', note: reason });
      }),
      { numRuns: runsOf(60) },
    );
  });
});

describe('blindness', () => {
  it('no state depends on who the client is; what they volunteered only prompts', () => {
    fc.assert(
      fc.property(records, (record) => {
        const stranger: CareRecord = {
          ...record,
          client: {
            ...record.client,
            preferredName: 'Kit',
            language: 'cy',
            timeZone: 'Asia/Tokyo',
            context: undefined,
          },
        };
        expect(standing(entries(stranger))).toEqual(standing(entries(record)));
      }),
      { numRuns: runsOf(40) },
    );
  });

  it('scores, barriers and ratings prompt and never change where an item of the first session stands', () => {
    fc.assert(
      fc.property(arbitraryCareRecord(), (record) => {
        const states = (of: CareRecord) =>
          entries(of)
            .filter(
              ({ key, item }) =>
                key.startsWith('first-session.') && item.evidence === 'confirmed-by-a-person',
            )
            .map(({ key, state }) => [key, state]);
        expect(states({ ...record, measures: undefined, ratings: undefined, influences: undefined })).toEqual(
          states(record),
        );
      }),
      { numRuns: runsOf(40) },
    );
  });
});

describe('every checklist', () => {
  it('is the same whatever the order, does not see what is later, and is pure', () => {
    const judge = (record: CareRecord): unknown =>
      entries({ ...record, episodes: [...record.episodes].sort((a, b) => (a.id < b.id ? -1 : 1)) });
    fc.assert(orderNeverMatters(arbitraryCareRecord(), judge), { numRuns: runsOf(60) });
    fc.assert(laterChangesNothing(arbitraryCareRecord(), asOf, judge), { numRuns: runsOf(60) });
    fc.assert(isPure(arbitraryCareRecord(), judge), { numRuns: runsOf(40) });
  });

  it('says of each prompt which records chose it, all of them there, or what is absent', () => {
    fc.assert(
      fc.property(records, (record) => {
        for (const { prompts, state, reasons } of entries(record)) {
          if (state === 'done' || state === 'not-applicable') expect(prompts).toEqual([]);
          for (const { rule, evidence, inputs } of prompts)
            expect([rule, evidence.length === 0]).toEqual([rule, inputs['absent'] !== undefined]);
          for (const { evidence } of [...prompts, ...reasons])
            for (const ref of evidence) expect([ref, isThere(record, ref)]).toEqual([ref, true]);
        }
      }),
      { numRuns: runsOf(60) },
    );
  });

  it('no prompt stays once the part of what the client told that it cites is taken away', () => {
    fc.assert(
      fc.property(records, (record) => {
        for (const { key, prompts } of entries(record)) {
          for (const { rule, evidence } of prompts) {
            const parts = new Set(evidence.flatMap(({ kind, part }) => (kind === 'client' ? [part] : [])));
            if (parts.size === 0) continue;
            const client = Object.fromEntries(
              Object.entries(record.client).filter(([name]) => !parts.has(name)),
            ) as unknown as CareRecord['client'];
            const now = entries({ ...record, client }).find((entry) => entry.key === key);
            expect(now?.prompts.map((prompt) => prompt.rule)).not.toContain(rule);
          }
        }
      }),
      { numRuns: runsOf(40) },
    );
  });

  it('with a safety concern open nothing waits that would nudge, remind of rules or explain a loss', () => {
    const nudges: ReadonlySet<string> = new Set([
      'missed.encourage-rebooking',
      'missed.explain-credit',
      'late-cancel.agree-another-time',
      'late-cancel.explain-credit',
      'late-cancel.reiterate-policy',
      'practical.remind-cancellation-policy',
      'practical.remind-session-limits',
    ]);
    fc.assert(
      fc.property(records, (record) => {
        const flag = {
          id: 'open',
          clientId: record.client.id,
          source: 'practitioner-concern',
          openedAt: new Date('2026-01-01T00:00:00Z'),
        } as const;
        const waiting = entries({ ...record, safetyFlags: [flag] }).filter(
          ({ item, state }) => nudges.has(item.id) && ['due', 'open', 'overdue'].includes(state),
        );
        expect(waiting.map(({ key, state }) => [key, state])).toEqual([]);
      }),
      { numRuns: runsOf(100) },
    );
  });

  it('33: items wait in generated records, and a person’s word completes it wherever it waits', () => {
    const waited = new Set<string>();
    const generated = [
      ...fc.sample(records, { numRuns: 120, seed: 33 }).map((record) => ({ record, at: asOf })),
      ...fc.sample(aftermaths, { numRuns: 120, seed: 33 }),
    ];
    for (const { record, at } of generated) {
      const waiting = entries(record, at).filter(({ state }) => ['due', 'open', 'overdue'].includes(state));
      const confirmations = waiting.map(({ item, about, session }, index) => ({
        id: `said-${index}`,
        episodeId: about.kind === 'episodes' ? about.id : episodeOf(record, about.id),
        sessionId: session?.sessionId,
        at,
        by,
        items: [item.id],
      }));
      const told = { ...record, confirmations: [...(record.confirmations ?? []), ...confirmations] };
      const now = new Map(entries(told, at).map(({ key, state }) => [key, state]));
      for (const { key, item, session } of waiting) {
        waited.add(item.id);
        // What comes again with a new practitioner is meant where it came last.
        if (session === null && item.reopens === 'with-a-new-practitioner') continue;
        expect([key, now.get(key)]).toEqual([key, 'done']);
      }
    }
    const ids = new Set(checklistTemplates.flatMap(({ items }) => items.map(({ id }) => id)));
    expect([...ids].filter((id) => !waited.has(id))).toEqual([]);
  });
});
