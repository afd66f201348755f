import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defaultAttendancePolicy,
  describeCode,
  renderNextSteps,
  reviewCare,
  rewind,
  viewFor,
} from 'client-engagement';
import type {
  AttendancePolicy,
  CareRecord,
  CareReview,
  Reason,
  RecordList,
  ViewAudience,
} from 'client-engagement';
import {
  arbitraryAttendancePolicy,
  arbitraryCareHistory,
  arbitraryCareRecord,
  isPure,
} from 'client-engagement/testing';
import { suppressedTable } from '../../src/care-review/views/suppressed-table.js';
import { runsOf } from '../property-runs.js';

const asOf = new Date('2026-06-01T09:00:00Z');
const SECRET = 'q7Zk';
const review = (record: CareRecord, policy: AttendancePolicy = defaultAttendancePolicy): CareReview =>
  reviewCare(record, { policies: [policy], asOf });
const records = fc.oneof(arbitraryCareRecord(), arbitraryCareHistory());
/** Any policy, and those that pause booking soon over all episodes of a client: what they cite is of several. */
const policies = fc.oneof(
  fc.constant(defaultAttendancePolicy),
  arbitraryAttendancePolicy(),
  arbitraryAttendancePolicy().map((policy) => ({
    ...policy,
    consecutive: { ...policy.consecutive, scope: 'client' as const, threshold: 1 },
  })),
);
const audiencesOf = (episodeIds: readonly string[]): readonly ViewAudience[] => [
  { as: 'client' },
  { as: 'treating-practitioner', episodeIds },
  { as: 'other-practitioner' },
  { as: 'supervisor', episodeIds },
  { as: 'service', episodeIds },
];

type Facts = Partial<Record<RecordList, readonly { readonly id: string }[]>>;

/** The same record under other ids and in another episode: everything in it would show wherever it came out. */
function secretTwin(record: CareRecord): Facts {
  const facts: Facts = {};
  const [first] = record.episodes;
  if (first === undefined) return facts;
  const rename = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rename);
    if (typeof value !== 'object' || value === null || value instanceof Date) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => {
        const isName = /^(?:id|.*Id|replaces|service|text|note|approach|reasonForBooking)$/.test(key);
        return [
          key,
          isName && key !== 'clientId' && typeof inner === 'string' ? `${SECRET}${inner}` : rename(inner),
        ];
      }),
    );
  };
  const ofAll = new Set<string>(['allowances', 'safetyFlags', 'safetyReviews', 'policyAcknowledgements']);
  const kinds = Object.keys(record).filter((key) => key !== 'client' && !ofAll.has(key)) as RecordList[];
  for (const kind of kinds) {
    const own = (record[kind] ?? []).map((fact) => ({
      episodeId: `${SECRET}${first.id}`,
      ...(rename(fact) as { id: string }),
    }));
    const isEpisode = kind === 'episodes';
    facts[kind] = own.map(({ episodeId, ...fact }) =>
      kind === 'statements' || isEpisode || kind === 'practitionerAbsences' ? fact : { ...fact, episodeId },
    );
  }
  return facts;
}

/** Without statements about sessions that are not there: they are of no episode, and whoever works with the client may see them. */
function withoutStatementsOnNothing(record: CareRecord): CareRecord {
  const known = new Set(record.sessions.map(({ id }) => id));
  return { ...record, statements: record.statements?.filter(({ sessionId }) => known.has(sessionId)) };
}

/** Both records in one. */
function together(record: CareRecord, twin: Facts): CareRecord {
  const joined = Object.entries(twin).map(([kind, facts]) => [
    kind,
    [...(record[kind as RecordList] ?? []), ...(facts ?? [])],
  ]);
  return { ...record, ...(Object.fromEntries(joined) as Partial<CareRecord>) };
}

describe('laws of views', () => {
  it('another episode’s detail reaches nobody who does not see that episode', () => {
    fc.assert(
      fc.property(records, records, policies, (record, other, policy) => {
        const known = withoutStatementsOnNothing(rewind({ ...other, client: record.client }, asOf));
        const twin = secretTwin(known);
        const given = review(together(record, twin), policy);
        const episodeIds = record.episodes.map(({ id }) => id);
        for (const audience of audiencesOf(episodeIds).slice(1)) {
          const text = JSON.stringify(viewFor(given, audience));
          expect(/.{0,300}q7Zk.{0,60}/.exec(text)?.[0]).toBeUndefined();
        }
      }),
      { numRuns: runsOf(200) },
    );
  });

  it('nothing that is said of the client in words reaches anybody', () => {
    fc.assert(
      fc.property(records, (record) => {
        const told = {
          ...record,
          client: {
            id: record.client.id,
            preferredName: SECRET,
            language: SECRET,
            context: [{ at: new Date(0), kind: 'other', note: SECRET }],
          } as const,
          episodes: record.episodes.map((episode) => ({ ...episode, reasonForBooking: SECRET })),
          influences: record.influences?.map((one) => ({ ...one, note: SECRET })),
          tasks: record.tasks?.map((one) => ({ ...one, text: SECRET })),
          goals: record.goals?.map((one) => ({ ...one, text: SECRET })),
        };
        const episodeIds = record.episodes.map(({ id }) => id);
        for (const audience of audiencesOf(episodeIds)) {
          expect(JSON.stringify(viewFor(review(told), audience)).includes(SECRET)).toBe(false);
        }
      }),
      { numRuns: runsOf(80) },
    );
  });

  it('35: a private reflection stays with the practitioner', () => {
    fc.assert(
      fc.property(records, (record) => {
        const given = review(record);
        const episodeIds = record.episodes.map(({ id }) => id);
        for (const audience of audiencesOf(episodeIds).filter(({ as }) => as !== 'treating-practitioner')) {
          const text = JSON.stringify(viewFor(given, audience));
          const isPrivate =
            /"id":"reflect-on-practice"|missed\.reflect|self-reflection|"kind":"confirmations"/;
          expect(isPrivate.exec(text)?.[0]).toBeUndefined();
          if (audience.as !== 'supervisor')
            expect(/"use-supervision"|"kind":"supervision"/.exec(text)?.[0]).toBeUndefined();
        }
      }),
      { numRuns: runsOf(100) },
    );
  });

  it('nothing clinical reaches those who run the service, or another practitioner', () => {
    fc.assert(
      fc.property(records, (record) => {
        const given = review(record);
        for (const audience of audiencesOf(record.episodes.map(({ id }) => id))) {
          if (audience.as !== 'service' && audience.as !== 'other-practitioner') continue;
          const text = JSON.stringify(viewFor(given, audience));
          const isClinical =
            /"(?:engagement|readings|measures|checklists|suggestions|views|state)":|"rule":"(?:engagement\.(?!cancelled-by-us"|unseen-through-us")|(?:measures|influences|safety)\.)|"kind":"(?:measures|influences|goals|tasks|ratings|views|feedback)"/;
          expect(isClinical.exec(text)?.[0]).toBeUndefined();
        }
      }),
      { numRuns: runsOf(100) },
    );
  });

  it('what a client told about themselves is cited to nobody but those who treat them', () => {
    fc.assert(
      fc.property(records, (record) => {
        const client = { ...record.client, newToThis: true };
        const given = review({ ...record, client });
        for (const audience of audiencesOf(record.episodes.map(({ id }) => id)))
          if (audience.as !== 'treating-practitioner')
            expect(JSON.stringify(viewFor(given, audience))).not.toContain('"kind":"client"');
      }),
      { numRuns: runsOf(60) },
    );
  });

  it('safety: a client’s view with a concern open is one that they could have without: no step, and no pause of booking', () => {
    fc.assert(
      fc.property(records, policies, (record, policy) => {
        const calm = { ...record, safetyFlags: [], safetyReviews: [], measures: [] };
        const flag = { id: SECRET, clientId: record.client.id, openedAt: new Date(0) };
        const raised = { ...calm, safetyFlags: [{ ...flag, source: 'third-party' as const }] };
        const [before, after] = [review(calm, policy), review(raised, policy)];
        const view = viewFor(after, { as: 'client' });
        const plain = viewFor(before, { as: 'client' });
        const refusing = (reasons: readonly Reason[]): Reason[] =>
          reasons.filter(({ rule }) => !/^booking\.(?:paused-after-missed|limit-reached)$/.test(rule));
        const asks = /^booking\.(?:week-full|agreed-pause|no-allowance-left)$/;
        const expected = plain.episodes.map((episode) => {
          const bears = refusing(episode.bookingReasons);
          const isAsked = bears.some(({ rule }) => asks.test(rule));
          const isClosed = episode.booking === 'closed';
          return {
            ...episode,
            nextSteps: [],
            booking:
              isClosed || (isAsked && episode.booking !== 'self-service') ? episode.booking : 'self-service',
            bookingReasons: isAsked ? bears : bears.filter(({ rule }) => rule !== 'booking.one-off-agreed'),
          };
        });
        expect(view).toEqual({ ...plain, episodes: expected });
        for (const { nextSteps } of after.episodes) {
          const empty = renderNextSteps([], { audience: 'client' });
          expect(renderNextSteps(nextSteps, { audience: 'client' })).toBe(empty);
        }
      }),
      { numRuns: runsOf(150) },
    );
  });

  it('steps as text tell a client what their view tells them', () => {
    fc.assert(
      fc.property(records, policies, (record, policy) => {
        const given = review(record, policy);
        const view = viewFor(given, { as: 'client' });
        const words = { audience: 'client', show: 99, asOf } as const;
        given.episodes.forEach(({ nextSteps }, place) => {
          const told = renderNextSteps(nextSteps, words).split('\n');
          const steps = view.episodes[place]?.nextSteps ?? [];
          expect(told).toHaveLength(Math.max(1, steps.length));
          steps.forEach(({ id, dueAt }, at) => {
            expect(told[at]).toContain(describeCode(id, words));
            const isAhead = dueAt !== null && dueAt >= asOf;
            expect(/\. (?:By|Was due on) \d/.test(told[at] ?? '')).toBe(isAhead);
          });
        });
      }),
      { numRuns: runsOf(80) },
    );
  });

  it('a client’s view is the same whatever the practitioner rated, but for how the episode stands', () => {
    const values = fc.infiniteStream(fc.constantFrom(0 as const, 1 as const, 2 as const));
    fc.assert(
      fc.property(records, policies, values, (record, policy, next) => {
        const ratings = (record.ratings ?? []).map((rating) =>
          rating.by === 'client' ? rating : { ...rating, value: next.next().value as 0 | 1 | 2 },
        );
        const views = [record, { ...record, ratings }].map((one) =>
          viewFor(review(one, policy), { as: 'client' }),
        );
        const [one, other] = views.map(({ episodes, ...rest }) => ({
          ...rest,
          episodes: episodes.map(
            ({ state: _, since: __, reasons: ___, nextSteps: ____, ...episode }) => episode,
          ),
        }));
        expect(one).toEqual(other);
        const reasons = views.flatMap(({ episodes }) => episodes.flatMap((episode) => episode.reasons));
        for (const { rule, evidence, inputs } of reasons) {
          expect(rule).not.toBe('engagement.client-view-missing');
          expect(evidence.some(({ kind }) => kind === 'ratings' || kind === 'views')).toBe(false);
          if (/participation|in-several/.test(rule)) expect(inputs).toEqual({});
        }
      }),
      { numRuns: runsOf(150) },
    );
  });

  it('purity: a view shares no date with its review, and changes nothing', () => {
    for (const audience of [{ as: 'client' }, { as: 'other-practitioner' }] as const)
      fc.assert(
        isPure(
          records.map((record) => review(record)),
          (given) => viewFor(given, audience),
        ),
        { numRuns: runsOf(40) },
      );
    for (const as of ['treating-practitioner', 'supervisor', 'service'] as const) {
      const view = (given: CareReview): unknown =>
        viewFor(given, { as, episodeIds: given.episodes.map(({ episodeId }) => episodeId) });
      fc.assert(
        isPure(
          records.map((record) => review(record)),
          view,
        ),
        { numRuns: runsOf(40) },
      );
    }
  });
});

describe('laws of suppression', () => {
  const counts = fc
    .array(fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 60 })), { minLength: 1, maxLength: 7 })
    .map((people) => new Map(people.map((count, cell) => [`cell ${cell}`, count])));
  const least = fc.integer({ min: 10, max: 20 });

  it('no count of a few people is shown, and none that is shown is wrong', () => {
    fc.assert(
      fc.property(counts, least, (given, atLeast) => {
        for (const { name, people } of suppressedTable(given, atLeast).cells) {
          if (people === null) continue;
          expect(people).toBe(given.get(name));
          expect(people === 0 || people >= atLeast).toBe(true);
        }
      }),
    );
  });

  it('complement: what is hidden cannot be worked out from the total and the rest', () => {
    fc.assert(
      fc.property(counts, least, (given, atLeast) => {
        const { cells } = suppressedTable(given, atLeast);
        const hidden = cells.filter(({ people }) => people === null).map(({ name }) => given.get(name) ?? 0);
        const sum = hidden.reduce((all, people) => all + people, 0);
        const filled = [...given.values()].filter((people) => people > 0);
        if (hidden.length === 0 || hidden.length === filled.length) return;
        expect(hidden.length).toBeGreaterThan(1);
        expect(sum).toBeGreaterThanOrEqual(atLeast);
      }),
    );
  });

  it('nobody is told of by everybody: a table with one cell of people hides it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), least, (people, atLeast) => {
        const given = new Map([
          ['a', people],
          ['b', 0],
        ]);
        expect(suppressedTable(given, atLeast).cells).toEqual([
          { name: 'a', people: null },
          { name: 'b', people: 0 },
        ]);
      }),
    );
  });
});
