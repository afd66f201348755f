import { describe, expect, it } from 'vitest';
import { rewind } from 'client-engagement';
import type { CareRecord, Client, Episode, Session } from 'client-engagement';
import { episodeFrom, recordFrom, sessionFrom } from 'client-engagement/testing';
import { recordAsOf } from '../../src/care-record/record-as-of.js';

/** Noon of a day in March 2026. */
const march = (day: number): Date => new Date(Date.UTC(2026, 2, day, 12));
const by = { role: 'practitioner' } as const;

/** The lists that a record can have, apart from episodes and sessions. */
type List = Exclude<keyof CareRecord, 'client' | 'episodes' | 'sessions'>;
type Fact<L extends List> = NonNullable<CareRecord[L]>[number];

/** What is known of something from a day in March on; each stage adds to those before it. */
type Stages<T> = readonly [
  readonly [day: number, known: T],
  ...(readonly [day: number, added: Partial<T>])[],
];

/** Every list, with a fact that says all that can come to be known of one. */
const lists: { readonly [L in List]-?: Stages<Fact<L>> } = {
  measures: [
    [3, { id: 'm1', clientId: 'client-1', instrument: 'phq-2', answeredAt: march(3), answers: [1, 0] }],
    [4, { reviewedAt: march(4) }],
  ],
  ratings: [
    [
      3,
      {
        id: 'r1',
        episodeId: 'episode-1',
        sessionId: 'session-1',
        by: 'client',
        value: 2,
        at: march(3),
        behaviours: ['asked-questions'],
      },
    ],
  ],
  views: [[3, { id: 'v1', episodeId: 'episode-1', by: 'client', value: 'mixed', at: march(3) }]],
  readingAcknowledgements: [
    [3, { id: 'ra1', episodeId: 'episode-1', reading: 'attendance', at: march(3), by }],
  ],
  tasks: [
    [
      3,
      {
        id: 't1',
        episodeId: 'episode-1',
        kind: 'task',
        agreedAt: march(3),
        dueAt: march(30),
        reviews: [],
      },
    ],
    [5, { reviews: [{ at: march(5), result: 'partly-done' }] }],
    [
      7,
      {
        reviews: [
          { at: march(5), result: 'partly-done' },
          { at: march(7), result: 'done' },
        ],
      },
    ],
    [9, { withdrawnAt: march(9) }],
  ],
  reflections: [[3, { id: 'cr1', episodeId: 'episode-1', kind: 'note', at: march(3) }]],
  goals: [
    [3, { id: 'g1', episodeId: 'episode-1', setAt: march(3), reviews: [] }],
    [4, { confirmedByClientAt: march(4) }],
    [5, { reviews: [{ at: march(5), progress: 4 }] }],
    [6, { reachedAt: march(6) }],
    [7, { withdrawnAt: march(7) }],
  ],
  feedback: [
    [3, { id: 'f1', episodeId: 'episode-1', at: march(3), asked: true }],
    [4, { givenAt: march(4), tone: 'mixed', about: ['warmth'] }],
    [5, { actedOnAt: march(5) }],
  ],
  influences: [
    [
      3,
      {
        id: 'i1',
        episodeId: 'episode-1',
        group: 'client',
        factor: 'motivation',
        direction: 'barrier',
        source: 'client',
        since: march(3),
      },
    ],
    [4, { plannedAt: march(4) }],
    [5, { resolvedAt: march(5) }],
  ],
  barrierReviews: [[3, { id: 'br1', episodeId: 'episode-1', at: march(3), found: 'none', by }]],
  contacts: [[3, { id: 'c1', clientId: 'client-1', direction: 'from-client', channel: 'app', at: march(3) }]],
  pauses: [
    [3, { id: 'p1', episodeId: 'episode-1', agreedAt: march(3), from: march(5), until: march(20) }],
    [10, { endedAt: march(10) }],
  ],
  practitionerAbsences: [
    [
      3,
      {
        id: 'a1',
        practitionerId: 'practitioner-1',
        announcedAt: march(3),
        from: march(9),
        until: march(20),
      },
    ],
  ],
  serviceWaits: [
    [3, { id: 'w1', episodeId: 'episode-1', for: 'more-sessions', from: march(3) }],
    [4, { until: march(4), granted: true }],
  ],
  statements: [
    [3, { id: 's1', sessionId: 'session-1', says: 'was-there', at: march(3) }],
    [4, { decision: { at: march(4), upheld: true, by } }],
  ],
  bookingReviews: [[3, { id: 'b1', episodeId: 'episode-1', decision: 'resume', at: march(3), by }]],
  oneOffBookings: [
    [3, { id: 'o1', episodeId: 'episode-1', at: march(3), by }],
    [4, { revokedAt: march(4) }],
  ],
  policyAcknowledgements: [
    [3, { id: 'pa1', clientId: 'client-1', policy: { id: 'standard', version: 1 }, at: march(3) }],
  ],
  allowances: [
    [
      3,
      {
        id: 'al1',
        clientId: 'client-1',
        source: 'employer',
        credits: 6,
        grantedAt: march(3),
        validUntil: march(30),
        changes: [],
      },
    ],
    [4, { changes: [{ id: 'ac1', kind: 'top-up', credits: 2, at: march(4) }] }],
  ],
  supervision: [
    [3, { id: 'su1', practitionerId: 'practitioner-1', bookedAt: march(3) }],
    [4, { heldAt: march(4) }],
  ],
  confirmations: [[3, { id: 'co1', episodeId: 'episode-1', at: march(3), by, phase: 'first-session' }]],
  safetyFlags: [
    [3, { id: 'sf1', clientId: 'client-1', source: 'disclosure', openedAt: march(3) }],
    [4, { closedAt: march(4) }],
  ],
  safetyReviews: [[3, { id: 'sr1', clientId: 'client-1', at: march(3), by }]],
};

/** Facts of the client; each changes alone, so that no other one can stand in for it. */
const client: { readonly [name: string]: Stages<Client> } = {
  'an agreement about contact': [
    [1, { id: 'client-1', contactAgreements: [] }],
    [3, { contactAgreements: [{ agreedAt: march(3), channel: 'sms', purposes: ['reminders'] }] }],
    [
      4,
      {
        contactAgreements: [
          { agreedAt: march(3), endedAt: march(4), channel: 'sms', purposes: ['reminders'] },
        ],
      },
    ],
  ],
  'an opt-out': [
    [1, { id: 'client-1', optOuts: [] }],
    [3, { optOuts: [{ at: march(3), purpose: 'all' }] }],
    [4, { optOuts: [{ at: march(3), endedAt: march(4), purpose: 'all' }] }],
  ],
  'a wish about family and friends': [
    [1, { id: 'client-1', involvementWishes: [] }],
    [3, { involvementWishes: [{ at: march(3), value: 'unwanted' }] }],
  ],
  'context that was volunteered': [
    [1, { id: 'client-1', context: [] }],
    [3, { context: [{ at: march(3), kind: 'name', note: 'Ada' }] }],
    [4, { context: [{ at: march(3), endedAt: march(4), kind: 'name', note: 'Ada' }] }],
  ],
};

const opened = episodeFrom({ openedAt: '2026-03-01T12:00:00Z' });
const adjustment = { id: 'ad1', agreedAt: march(3), policy: { id: 'gentle', version: 1 } };

/** Facts of an episode; each changes alone. */
const episode: { readonly [name: string]: Stages<Episode> } = {
  'the opening': [[1, opened]],
  'a practitioner': [
    [1, { ...opened, practitioners: [] }],
    [3, { practitioners: [{ practitionerId: 'practitioner-1', from: march(3) }] }],
    [4, { practitioners: [{ practitionerId: 'practitioner-1', from: march(3), until: march(4) }] }],
  ],
  'a plan': [
    [1, { ...opened, plans: [] }],
    [3, { plans: [{ id: 'pl1', agreedAt: march(3), sessions: 8 }] }],
  ],
  'an adjustment of the policy': [
    [1, { ...opened, agreedAdjustments: [] }],
    [3, { agreedAdjustments: [adjustment] }],
    [4, { agreedAdjustments: [{ ...adjustment, endedAt: march(4) }] }],
  ],
  'a planned ending': [
    [1, opened],
    [3, { plannedEnding: { agreedAt: march(3), lastSessionId: 'session-8' } }],
    [4, { plannedEnding: { agreedAt: march(3), withdrawnAt: march(4), lastSessionId: 'session-8' } }],
  ],
  'an ending': [
    [1, opened],
    [3, { ending: { kind: 'met-goals', at: march(3), by } }],
  ],
  'a request for help': [
    [1, opened],
    [3, { requestedAt: march(3) }],
  ],
};

const booked = sessionFrom({ start: '2026-03-10T12:00:00Z', bookedAt: '2026-03-01T12:00:00Z' });

/** Facts of a session; each changes alone. */
const session: { readonly [name: string]: Stages<Session> } = {
  'the booking': [[1, booked]],
  'a cancellation with its instant': [
    [1, booked],
    [3, { cancellation: { by: 'client', at: march(3), reason: 'work' } }],
  ],
  'a cancellation of which only the last possible time is known': [
    [1, { ...booked, cancellation: { by: 'client', at: { notAfter: march(5) } } }],
  ],
  'a disruption': [
    [1, booked],
    [10, { disruption: { side: 'service', completedFraction: 0.5 } }],
  ],
  'an exception': [
    [1, booked],
    [3, { exception: { reason: 'illness', at: march(3), by } }],
    [4, { exception: { reason: 'illness', at: march(3), revokedAt: march(4), by } }],
  ],
  'the time of each coming and going': [
    [1, { ...booked, presence: {} }],
    [9, { presence: { clientJoinedAt: march(9) } }],
    [10, { presence: { clientJoinedAt: march(9), practitionerReadyAt: march(10) } }],
    [
      11,
      {
        presence: {
          clientJoinedAt: march(9),
          practitionerReadyAt: march(10),
          clientLeftAt: march(11),
        },
      },
    ],
  ],
};

/** What is known at a moment: undefined before the first stage. */
function knownAt<T extends object>(stages: Stages<T>, moment: Date): T | undefined {
  const known = stages.filter(([day]) => march(day) <= moment).map(([, added]) => added);
  return known.length === 0 ? undefined : (Object.assign({}, ...known) as T);
}

/** Every stage seen at its very instant and the millisecond before; and what was known then, seen much later. */
function walk<T extends object>(stages: Stages<T>, see: (fact: T, moment: Date) => T | undefined): void {
  const end = march(31);
  const whole = knownAt(stages, end);
  for (const [day] of stages) {
    for (const moment of [new Date(+march(day) - 1), march(day)]) {
      const then = knownAt(stages, moment);
      expect(whole && see(whole, moment)).toEqual(then);
      if (then !== undefined) expect(see(then, end)).toEqual(then);
    }
  }
}

const rows = <T>(table: { readonly [name: string]: Stages<T> }) => Object.entries(table);

describe('each fact is known from its own day, and no earlier', () => {
  it.each(Object.entries(lists) as [List, Stages<Fact<List>>][])('%s', (list, stages) => {
    walk<Fact<List>>(stages, (fact, moment) => {
      const facts: Fact<List>[] | undefined = rewind(recordFrom({ [list]: [fact] }), moment)[list] as never;
      return facts?.[0];
    });
  });

  it.each(rows(client))('of the client: %s', (_, stages) => {
    // The client is always known; only what was said has a day.
    walk(stages, (whole, moment) =>
      moment < march(1) ? undefined : rewind(recordFrom({ client: whole }), moment).client,
    );
  });

  it.each(rows(episode))('of an episode: %s', (_, stages) => {
    walk(stages, (whole, moment) => rewind(recordFrom({ episodes: [whole] }), moment).episodes[0]);
  });

  it.each(rows(session))('of a session: %s', (_, stages) => {
    walk(stages, (whole, moment) => rewind(recordFrom({ sessions: [whole] }), moment).sessions[0]);
  });
});

describe('a record as of now', () => {
  it('is not copied: what was the same then is shared', () => {
    const facts = Object.entries(lists).map(([list, stages]) => {
      return [list, [knownAt(stages as Stages<Fact<List>>, march(31))]] as const;
    });
    const record = recordFrom({
      ...Object.fromEntries(facts),
      client: Object.assign({}, ...rows(client).map(([, stages]) => knownAt(stages, march(31)))) as Client,
      episodes: rows(episode).map(([id, stages]) => ({ ...opened, ...knownAt(stages, march(31)), id })),
      sessions: rows(session).map(([id, stages]) => ({ ...booked, ...knownAt(stages, march(31)), id })),
    });
    const now = recordAsOf(record, +march(31));
    for (const key of Object.keys(record) as (keyof CareRecord)[]) expect(now[key]).toBe(record[key]);
  });

  it('is not copied either where sessions are to come of which nothing more is known', () => {
    const record = recordFrom({ sessions: [booked] });
    expect(recordAsOf(record, +march(5)).sessions).toBe(record.sessions);
  });
});
