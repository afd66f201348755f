import { describe, expect, it } from 'vitest';
import { defaultAttendancePolicy, listMessageSchedule } from 'client-engagement';
import type { CareRecord, MessageKind, Session } from 'client-engagement';
import {
  episodeFrom,
  recordFromTokens,
  sessionFrom,
  withCancellation,
  withOutcome,
} from 'client-engagement/testing';
import { agreeing, draft, drafted, partsOf, whyNot } from './drafting.js';

const start = new Date('2026-12-30T10:00:00Z');
const at = (hours: number): Date => new Date(+start + hours * 3_600_000);
const by = { role: 'practitioner' } as const;

/** Another episode of the same client, whose sessions are elsewhere. */
const other = episodeFrom({ id: 'other', service: 'coaching' });
const elsewhere = (given: Partial<Session>): Session =>
  sessionFrom({ id: 'elsewhere', episodeId: 'other', service: 'coaching', timeZone: 'Asia/Tokyo', ...given });

/** A record of tokens with another episode beside it. */
const beside = (
  letters: string,
  sessions: readonly Session[],
  more: Partial<CareRecord> = {},
): CareRecord => {
  const record = recordFromTokens(letters);
  return agreeing({
    ...record,
    ...more,
    episodes: [other, ...(more.episodes ?? record.episodes)],
    sessions: [...sessions, ...record.sessions],
  });
};

const asOf = at(30 * 24);
const doesNotApply = ['message.does-not-apply'];

describe('a message of one episode says nothing of another one', () => {
  const missed = withOutcome(elsewhere({ start: at(-1) }), 'no-show');
  const threeMissed = [1, 2, 3].map((id) =>
    withOutcome(elsewhere({ id: `x${id}`, start: at(-id) }), 'no-show'),
  );
  const rows: readonly [string, MessageKind, CareRecord][] = [
    ['a missed session', 'missed-session', beside('A', [missed])],
    [
      'a late cancellation',
      'late-cancellation',
      beside('A', [withCancellation(elsewhere({}), { by: 'client', hoursBefore: 1 })]),
    ],
    [
      'what fell away on our side',
      'interrupted-by-us',
      beside('A', [withCancellation(elsewhere({}), { by: 'practitioner', hoursBefore: 30 })]),
    ],
    ['booking paused', 'booking-paused', beside('A', threeMissed)],
    [
      'more sessions',
      'extension',
      beside('A', [], {
        serviceWaits: [{ id: 'w1', episodeId: 'other', for: 'more-sessions', from: at(1) }],
      }),
    ],
    [
      'an ending',
      'ending-care',
      beside('A', [], {
        episodes: recordFromTokens('A').episodes.flatMap((one) => [
          one,
          { ...other, id: 'ended', ending: { kind: 'met-goals', at: at(1), by } as const },
        ]),
      }),
    ],
  ];
  it.each(rows)('%s', (_, kind, record) => {
    expect(whyNot(kind, record, asOf)).toEqual(doesNotApply);
  });

  it('a session that is booked there, nor its zone', () => {
    const booked = beside('A C', [elsewhere({ start: at(400) })]);
    expect(partsOf('late-cancellation', booked, at(5))).toContain('another-time');
    expect(draft('late-cancellation', booked, at(5)).timeZone).toBe('UTC');
    expect(draft('policy-reminder', booked, at(5)).timeZone).toBe('UTC');
    expect(partsOf('late-cancellation', booked, at(5))).not.toContain('times-in-zone');
  });

  it('a break that was agreed there', () => {
    const pause = { id: 'p1', episodeId: 'other', agreedAt: at(1), from: at(2) };
    expect(draft('missed-session', beside('A X', [], { pauses: [pause] }), at(5)).status).toBe('drafted');
    expect(whyNot('restarting', beside('A', [], { pauses: [{ ...pause, until: at(4) }] }), at(5))).toEqual(
      doesNotApply,
    );
  });

  it('what was said there of a credit', () => {
    const contacts = [
      {
        id: 'c1',
        clientId: 'client-1',
        episodeId: 'other',
        direction: 'to-client',
        channel: 'email',
        topics: ['credit'],
        at: at(1),
      },
    ] as const;
    const rules = drafted('late-cancellation', beside('A C', [], { contacts }), at(5)).reasons;
    expect(rules.map(({ rule }) => rule)).toContain('message.credit-explained');
  });
});

describe('the schedule of a client with several episodes', () => {
  const list = (record: CareRecord, moment = at(5)) =>
    listMessageSchedule(record, { policies: [defaultAttendancePolicy], asOf: moment });

  it('getting in touch of one is not stopped by a session that is booked in another one', () => {
    const record = beside('A X', [elsewhere({ start: at(900), bookedAt: at(2) })]);
    expect(list(record).filter(({ kind }) => kind === 'missed-session')).toMatchObject([{ state: 'due' }]);
  });

  it('what is due at the same time stands in the order of the episodes', () => {
    const twice = beside('A X', [withOutcome(elsewhere({ timeZone: 'UTC' }), 'no-show')]);
    for (const episodes of [twice.episodes, twice.episodes.toReversed()])
      expect(
        list({ ...twice, episodes })
          .filter(({ kind }) => kind === 'missed-session')
          .map(({ episodeId }) => episodeId),
      ).toEqual(['episode-1', 'other']);
  });

  it('is empty once the client has died, whichever episode says so', () => {
    const record = beside('A X', []);
    const episodes = record.episodes.map((one) =>
      one.id === 'other' ? { ...one, ending: { kind: 'died', at: at(2), by } as const } : one,
    );
    expect(list({ ...record, episodes })).toEqual([]);
    expect(list({ ...record, episodes }, at(1))).not.toEqual([]);
  });
});

describe('the moment of a message', () => {
  const session = sessionFrom();
  const record = agreeing({ ...recordFromTokens(''), sessions: [session] });
  const whether = (kind: MessageKind, hours: number) =>
    [undefined, session.id].map((sessionId) => draft(kind, record, at(hours), { sessionId }).status);

  it('"I am here" is of use from the start on, and not once the session is over', () => {
    expect(whether('i-am-here', -0.01)).toEqual(['withheld', 'withheld']);
    expect(whether('i-am-here', 0)).toEqual(['drafted', 'drafted']);
    expect(whether('i-am-here', 0.8)).toEqual(['drafted', 'drafted']);
    expect(whether('i-am-here', 50 / 60)).toEqual(['withheld', 'withheld']);
  });

  it('a welcome and a reminder are of use up to the start; a session attended late was attended', () => {
    for (const kind of ['welcome', 'session-reminder'] as const) {
      expect(whether(kind, -0.01)).toEqual(['drafted', 'drafted']);
      expect(whether(kind, 0)).toEqual(['withheld', 'withheld']);
    }
    const late = recordFromTokens('L');
    const next = sessionFrom({ id: 'next', start: at(100), bookedAt: at(-20) });
    expect(whyNot('welcome', agreeing({ ...late, sessions: [...late.sessions, next] }), at(5))).toEqual(
      doesNotApply,
    );
  });

  it('until when a discreet reminder says that it can be changed ends with notice', () => {
    const contactAgreements = [
      { agreedAt: new Date(0), channel: 'sms', purposes: ['reminders'], discreet: true },
    ] as const;
    const discreet = { ...record, client: { id: 'client-1', contactAgreements } };
    expect(partsOf('session-reminder', discreet, new Date(+at(-24) - 1))).toContain('discreet.change-until');
    expect(partsOf('session-reminder', discreet, at(-24))).not.toContain('discreet.change-until');
  });
});
