import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defaultAttendancePolicy,
  defaultEngagementRules,
  firstSessionTemplate,
  gad7,
  reviewCare,
  sources,
} from 'client-engagement';
import type { CareRecord, ReviewOptions, Session } from 'client-engagement';
import { arbitraryCareRecord, recordFromTokens, sessionFrom } from 'client-engagement/testing';

const last = new Date('2026-12-30T10:00:00Z');
const after = (days: number): Date => new Date(+last + days * 86_400_000);
const review = (record: CareRecord, options: Partial<ReviewOptions> = {}) =>
  reviewCare(record, { policies: [defaultAttendancePolicy], asOf: after(1), ...options });
const only = (record: CareRecord, options: Partial<ReviewOptions> = {}) => {
  const [episode] = review(record, options).episodes;
  if (episode === undefined) throw new Error('There is no episode.');
  return episode;
};
const answered = (
  id: string,
  days: number,
  instrument: string,
  answers?: readonly (number | null)[],
  more: object = {},
) => ({ id, clientId: 'client-1', instrument, answeredAt: after(days), answers, ...more });
const phq = (each: number) => [each, each, each, each, each, each, each, each, 0];

describe('a review', () => {
  it('says whose it is, of when, and by which rules', () => {
    expect(review(recordFromTokens('A'))).toMatchObject({
      clientId: 'client-1',
      asOf: after(1),
      rulesVersion: '1',
      policies: [{ id: 'guide', version: 1 }],
      engagementRules: { id: 'default', version: 1 },
    });
  });

  const parts = ['measures', 'checklists', 'suggestions', 'ending', 'nextSteps', 'forClient'] as const;

  it.each([[], ...parts.map((part) => [part])].map((include) => ({ include })))(
    'in part holds $include, as the whole one has it, and no other part',
    ({ include }) => {
      const whole = only(recordFromTokens('A A X'));
      const options = { policies: [defaultAttendancePolicy], asOf: after(1), include };
      const [part = {}] = reviewCare(recordFromTokens('A A X'), options).episodes;
      const left = parts.filter((one) => !include.includes(one));
      const expected = Object.entries(whole).filter(([key]) => !left.some((one) => one === key));
      expect(part).toEqual(Object.fromEntries(expected));
      expect(left.filter((one) => one in part)).toEqual([]);
    },
  );

  it('names every number that was used, each from a source of the bibliography, none of them unread', () => {
    const { thresholds } = review(recordFromTokens('A'));
    expect(thresholds.length).toBeGreaterThan(20);
    expect(
      thresholds.filter(({ source, verified }) => !(source in sources) || verified === 'unverified'),
    ).toEqual([]);
  });

  it('keeps to an episode what is of that episode', () => {
    const record = recordFromTokens('A X');
    const other = sessionFrom({ id: 'x', episodeId: 'other', start: last });
    const [first] = record.episodes;
    const episodes = first === undefined ? [] : [first, { ...first, id: 'other', service: 'coaching' }];
    const both = review({ ...record, episodes, sessions: [...record.sessions, other] }).episodes;
    expect(
      both.map(({ episodeId, service, outcomes, awaiting, runs }) => [
        episodeId,
        service,
        outcomes.length,
        awaiting.length,
        runs.length,
      ]),
    ).toEqual([
      ['episode-1', 'therapy', 2, 0, 1],
      ['other', 'coaching', 1, 1, 1],
    ]);
  });

  it('finds the next booked session, not one that is going on', () => {
    const record = recordFromTokens('A');
    const next = sessionFrom({ id: 'next', start: after(7), bookedAt: last });
    const far = sessionFrom({ id: 'far', start: after(14), bookedAt: last });
    expect(only({ ...record, sessions: [far, next, ...record.sessions] }).nextBooked).toEqual({
      sessionId: 'next',
      start: after(7),
    });
    expect(only(record).nextBooked).toBeNull();
    expect(
      only({ ...record, sessions: [next] }, { asOf: new Date(+after(7) + 60_000) }).nextBooked,
    ).toBeNull();
  });

  it('answers whether another session can be booked, in the format of the latest', () => {
    const record = recordFromTokens('X X X');
    expect(only(record).booking.route).toBe('after-review');
    const group = sessionFrom({ id: 'g', start: after(0.5), format: 'group' });
    expect(only({ ...record, sessions: [...record.sessions, group] }).booking.route).toBe('self-service');
  });

  it('makes a paused booking provisional while a safety concern is open', () => {
    const flag = { id: 'f1', clientId: 'client-1', openedAt: last, source: 'disclosure' } as const;
    expect(only({ ...recordFromTokens('X X X'), safetyFlags: [flag] }).booking).toMatchObject({
      route: 'self-service',
      reasons: [{ rule: 'booking.pause-provisional' }],
    });
  });

  it('knows when somebody last wrote or called', () => {
    const contact = (id: string, days: number, direction: 'to-client' | 'from-client', episodeId?: string) =>
      ({ id, clientId: 'client-1', direction, channel: 'app', at: after(days), episodeId }) as const;
    expect(only(recordFromTokens('A')).lastReachedOutAt).toBeNull();
    const contacts = [
      contact('a', -3, 'to-client'),
      contact('b', -5, 'to-client', 'episode-1'),
      contact('c', -1, 'to-client', 'other'),
      contact('d', -2, 'from-client'),
    ];
    expect(only({ ...recordFromTokens('A'), contacts }).lastReachedOutAt).toEqual(after(-3));
  });

  it('shows the checklists that are asked for', () => {
    expect(only(recordFromTokens('A')).checklists.map(({ phase }) => phase)).toEqual([
      'first-session',
      'throughout-care',
      'practical',
    ]);
    expect(only(recordFromTokens('A'), { templates: [] }).checklists).toEqual([]);
    expect(
      only(recordFromTokens('A'), { templates: [{ ...firstSessionTemplate, id: 'ours' }] }).checklists[0]
        ?.template.id,
    ).toBe('ours');
  });

  it('uses the rules that are passed in', () => {
    const rules = { ...defaultEngagementRules, id: 'ours', courseMinimum: 5 };
    expect(only(recordFromTokens('A A A'), { rules }).engagement.state.label).toBe('getting-started');
  });

  it('stops the clock of contact while no session credit is left', () => {
    const allowance = {
      id: 'al1',
      clientId: 'client-1',
      source: 'employer',
      credits: 2,
      grantedAt: new Date('2026-01-01T00:00:00Z'),
    } as const;
    const record = { ...recordFromTokens('A A'), allowances: [allowance] };
    const label = (given: CareRecord) => only(given, { asOf: after(60) }).engagement.state.label;
    expect(label(record)).toBe('attending');
    expect(label({ ...record, allowances: [{ ...allowance, credits: 3 }] })).toBe('not-in-touch');
    expect(label({ ...record, allowances: [{ ...allowance, services: ['coaching'] }] })).toBe('not-in-touch');
    const changes = [{ id: 'c1', kind: 'top-up', credits: 4, at: after(10) }] as const;
    expect(
      only({ ...record, allowances: [{ ...allowance, changes }] }, { asOf: after(60) }).engagement.since,
    ).toEqual(after(31));
  });

  it('counts no credit for a session that was entered in error, or under a policy that is not given', () => {
    const allowance = {
      id: 'al1',
      clientId: 'client-1',
      source: 'employer',
      credits: 3,
      grantedAt: new Date('2026-01-01T00:00:00Z'),
    } as const;
    const record = { ...recordFromTokens('A A'), allowances: [allowance] };
    const label = (more: Partial<Session>) => {
      const extra = { ...sessionFrom({ id: 'x', start: after(1), bookedAt: after(-3) }), ...more };
      return only({ ...record, sessions: [...record.sessions, extra] }, { asOf: after(60) }).engagement.state
        .label;
    };
    expect(label({ recordedOutcome: { value: 'no-show', recordedAt: after(1) } })).toBe('attending');
    expect(label({ voided: { at: after(40), reason: 'typed twice' } })).toBe('not-in-touch');
    expect(label({ policy: { id: 'gone', version: 1 } })).toBe('not-in-touch');
  });

  it('counts a credit as taken while it is held, and as given back when we cancel', () => {
    const allowance = {
      id: 'al1',
      clientId: 'client-1',
      source: 'employer',
      credits: 3,
      grantedAt: new Date('2026-01-01T00:00:00Z'),
      services: ['therapy'],
    } as const;
    const next = sessionFrom({
      id: 'next',
      start: after(50),
      bookedAt: after(-1),
      cancellation: { by: 'practitioner', at: after(5) },
    });
    const record = recordFromTokens('A A');
    const contact = only(
      { ...record, sessions: [...record.sessions, next], allowances: [allowance] },
      { asOf: after(49) },
    ).engagement.contact;
    expect(contact.nextMove).toBe('ours-or-booked');
  });
});

describe('questionnaires in a review', () => {
  it('are scored by instrument, oldest first, with the change from the first to the latest', () => {
    const measures = [
      answered('m2', -1, 'phq-9', phq(0)),
      answered('m1', -30, 'phq-9', phq(1)),
      answered('m3', -1, 'gad-7', [1, 1, 1, 1, 1, 1, 1]),
    ];
    expect(only({ ...recordFromTokens('A'), measures }).measures).toMatchObject([
      {
        instrument: 'phq-9',
        name: 'PHQ-9',
        latest: { total: 0 },
        latestAt: after(-1),
        scores: [{ id: 'm1' }, { id: 'm2' }],
        change: { verdict: 'reliable-improvement', change: -8 },
        compared: [{ id: 'm1' }, { id: 'm2' }],
      },
      { instrument: 'gad-7', change: { verdict: 'not-assessable' }, compared: [] },
    ]);
  });

  it('compare only those with a total', () => {
    const measures = [
      answered('m1', -30, 'phq-9', phq(1)),
      answered('m2', -20, 'phq-9', [1, null, null, null, null, null, null, null, null]),
      answered('m3', -10, 'phq-9', phq(2)),
      answered('m4', -1, 'phq-9', undefined),
    ];
    expect(only({ ...recordFromTokens('A'), measures }).measures[0]).toMatchObject({
      latest: { status: 'incomplete' },
      change: { change: 8 },
      compared: [{ id: 'm1' }, { id: 'm3' }],
    });
  });

  it('answered together stand in the order of their ids', () => {
    const measures = [answered('m2', -1, 'phq-9', phq(0)), answered('m1', -1, 'phq-9', phq(1))];
    expect(only({ ...recordFromTokens('A'), measures }).measures[0]?.scores.map(({ id }) => id)).toEqual([
      'm1',
      'm2',
    ]);
  });

  it('of another episode stay out, those of the client as a whole come in', () => {
    const measures = [
      answered('m1', -1, 'phq-9', phq(0), { episodeId: 'other' }),
      answered('m2', -1, 'phq-9', phq(0), { episodeId: 'episode-1' }),
      answered('m3', -1, 'phq-9', phq(0)),
    ];
    expect(only({ ...recordFromTokens('A'), measures }).measures[0]?.scores.map(({ id }) => id)).toEqual([
      'm2',
      'm3',
    ]);
  });

  it('that nothing given can read are named, not lost', () => {
    const measures = [answered('m2', -1, 'unheard-of'), answered('m1', -1, 'phq-9', phq(0))];
    const unread = (options: Partial<ReviewOptions>) =>
      review({ ...recordFromTokens('A'), measures }, options).unreadMeasures;
    expect(unread({})).toEqual([{ id: 'm2', instrument: 'unheard-of' }]);
    expect(unread({ instruments: [gad7] })).toEqual([
      { id: 'm1', instrument: 'phq-9' },
      { id: 'm2', instrument: 'unheard-of' },
    ]);
  });
});

describe('any review', () => {
  const asOf = new Date('2026-07-01T00:00:00Z');

  it('safety first: with an open concern the first step is to speak with the client, and nothing nudges', () => {
    fc.assert(
      fc.property(arbitraryCareRecord(), (record) =>
        review(record, { asOf }).episodes.every(({ nextSteps }, _, all) => {
          const hasDied = all.some(
            ({ engagement: { state } }) => state.label === 'ended' && state.ending === 'died',
          );
          if (hasDied) return nextSteps.length === 0;
          const isOpen = review(record, { asOf }).safety.open.length > 0;
          const nudges = [
            'reach-out',
            'warm-message',
            'offer-next-session',
            'talk-about-attendance',
            'hold-review',
          ];
          return (
            !isOpen ||
            (nextSteps[0]?.id === 'speak-today' && !nextSteps.some(({ id }) => nudges.includes(id)))
          );
        }),
      ),
    );
  });

  it('rebooking: a next session is offered only where the route is open', () => {
    fc.assert(
      fc.property(arbitraryCareRecord(), (record) =>
        review(record, { asOf }).episodes.every(
          ({ nextSteps, booking }) =>
            booking.route === 'self-service' || !nextSteps.some(({ id }) => id === 'offer-next-session'),
        ),
      ),
    );
  });

  it('no duplicates: no step stands twice for an episode, and every step has a reason', () => {
    fc.assert(
      fc.property(arbitraryCareRecord(), (record) =>
        review(record, { asOf }).episodes.every(
          ({ nextSteps }) =>
            new Set(nextSteps.map(({ id }) => id)).size === nextSteps.length &&
            nextSteps.every(({ reasons }) => reasons.length > 0),
        ),
      ),
    );
  });

  it('plain data: it survives JSON and structured cloning', () => {
    fc.assert(
      fc.property(arbitraryCareRecord(), (record) => {
        const result = review(record, { asOf });
        return (
          fc.stringify(structuredClone(result)) === fc.stringify(result) &&
          JSON.stringify(JSON.parse(JSON.stringify(result))) === JSON.stringify(result)
        );
      }),
    );
  });
});
