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
  MeasureCompletion,
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

  /** Whether a pause of booking or a limit stands in the way of an episode's next booking. */
  const isHeld = ({ bookingReasons }: { readonly bookingReasons: readonly Reason[] }): boolean =>
    bookingReasons.some(({ rule }) => /^booking\.(?:paused-after-missed|limit-reached)$/.test(rule));
  const ABOUT_BOOKING = new Set<string>([
    'hold-review',
    'agree-another-time',
    'encourage-rebooking',
    'offer-next-session',
  ]);

  it('safety: a client’s view with a concern open is the view without it, but for a booking that gives way to it', () => {
    const item9: MeasureCompletion = {
      id: 'asked',
      clientId: 'client-1',
      instrument: 'phq-9',
      answeredAt: new Date(+asOf - 3_600_000),
      answers: [0, 0, 0, 0, 0, 0, 0, 0, 2],
    };
    fc.assert(
      fc.property(records, policies, fc.boolean(), (record, policy, isFlag) => {
        const measures = [...(record.measures ?? []), { ...item9, clientId: record.client.id }];
        const by = { role: 'practitioner' } as const;
        const safetyReviews = [{ id: 'seen-to', clientId: record.client.id, at: asOf, by }];
        const calm: CareRecord = { ...record, measures, safetyFlags: [], safetyReviews };
        const flag = { id: SECRET, clientId: record.client.id, openedAt: new Date(0) };
        const raised = isFlag
          ? { ...calm, safetyFlags: [{ ...flag, source: 'third-party' as const }] }
          : { ...calm, safetyReviews: [] };
        const [before, after] = [review(calm, policy), review(raised, policy)];
        expect(before.safety.open).toEqual([]);
        expect(after.safety.open.length).toBeGreaterThan(0);
        const [plain, view] = [before, after].map((given) => viewFor(given, { as: 'client' }));
        if (plain === undefined || view === undefined) return;
        expect({ ...view, episodes: [] }).toEqual({ ...plain, episodes: [] });
        plain.episodes.forEach((episode, place) => {
          const now = view.episodes[place];
          if (now === undefined || !isHeld(episode)) {
            expect(now).toEqual(episode);
            return;
          }
          const { booking, bookingReasons, nextSteps, ...rest } = now;
          expect({ ...episode, booking, bookingReasons, nextSteps }).toEqual({
            ...rest,
            booking,
            bookingReasons,
            nextSteps,
          });
          expect(isHeld(now)).toBe(false);
          const isClosed = episode.booking === 'closed';
          const others = /^booking\.(?:week-full|agreed-pause|no-allowance-left)$/;
          const isAsked = bookingReasons.some(({ rule }) => others.test(rule));
          if (!isAsked) expect(booking).toBe(isClosed ? 'closed' : 'self-service');
          const bare = (steps: typeof nextSteps) => steps.filter(({ id }) => !ABOUT_BOOKING.has(id));
          expect(bare(nextSteps)).toEqual(bare(episode.nextSteps));
          expect(nextSteps.map(({ id }) => id)).not.toContain('hold-review');
        });
      }),
      { numRuns: runsOf(150) },
    );
  });

  it('safety: what a client is told of what comes next never speaks of a lost credit or an ending, which wait for a person', () => {
    fc.assert(
      fc.property(records, policies, (record, policy) => {
        for (const { nextSteps, forClient } of review(record, policy).episodes)
          for (const steps of [nextSteps, forClient.nextSteps]) {
            const told = renderNextSteps(steps, { audience: 'client', show: 99, asOf });
            for (const id of ['explain-credit-loss', 'plan-the-ending', 'speak-today'] as const)
              expect(told).not.toContain(describeCode(id, { audience: 'client' }));
          }
      }),
      { numRuns: runsOf(80) },
    );
  });

  it('steps as text tell a client what their view tells them', () => {
    fc.assert(
      fc.property(records, policies, (record, policy) => {
        const given = review(record, policy);
        const view = viewFor(given, { as: 'client' });
        const words = { audience: 'client', show: 99, asOf } as const;
        given.episodes.forEach(({ nextSteps, engagement, forClient }, place) => {
          const steps = view.episodes[place]?.nextSteps ?? [];
          const text = renderNextSteps(steps, words);
          const told = text.split('\n');
          expect(told).toHaveLength(Math.max(1, steps.length));
          steps.forEach(({ id, dueAt }, at) => {
            expect(told[at]).toContain(describeCode(id, words));
            const isAhead = dueAt !== null && dueAt >= asOf;
            expect(/\. (?:By|Was due on) \d/.test(told[at] ?? '')).toBe(isAhead);
          });
          const isCalm = given.safety.open.length === 0;
          const isSame = JSON.stringify(engagement.reasons) === JSON.stringify(forClient.reasons);
          if (isCalm && isSame) expect(renderNextSteps(nextSteps, words)).toBe(text);
        });
      }),
      { numRuns: runsOf(80) },
    );
  });

  it('a client’s view is the same whatever the practitioner rated or saw, and whether they did', () => {
    const values = fc.infiniteStream(fc.constantFrom(0 as const, 1 as const, 2 as const));
    const seenAs = fc.infiniteStream(
      fc.constantFrom('going-well' as const, 'mixed' as const, 'finding-it-hard' as const),
    );
    fc.assert(
      fc.property(records, policies, values, seenAs, (record, policy, next, nextView) => {
        const isTheirs = ({ by }: { readonly by: string }): boolean => by === 'client';
        const { ratings, views, sessions } = record;
        const one = {
          ...record,
          ratings: ratings?.map((rating) =>
            isTheirs(rating) ? rating : { ...rating, value: next.next().value },
          ),
          views: views?.map((view) => (isTheirs(view) ? view : { ...view, value: nextView.next().value })),
        };
        const none = { ...record, ratings: ratings?.filter(isTheirs), views: views?.filter(isTheirs) };
        const each = sessions.map(({ id, episodeId, end }, index) => {
          return { id: `all-${index}`, sessionId: id, episodeId, at: end, by: 'practitioner' as const };
        });
        const all = {
          ...none,
          ratings: [
            ...(none.ratings ?? []),
            ...each.map((rating) => ({ ...rating, value: next.next().value })),
          ],
          views: [...(none.views ?? []), ...each.map((view) => ({ ...view, value: nextView.next().value }))],
        };
        const [plain, ...others] = [none, record, one, all].map((given) =>
          viewFor(review(given as CareRecord, policy), { as: 'client' }),
        );
        for (const view of others) expect(view).toEqual(plain);
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
