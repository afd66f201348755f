import { describe, expect, it } from 'vitest';
import { assessAttendance, defaultAttendancePolicy, defineAttendancePolicy } from 'client-engagement';
import type { BookingReview, CareRecord, Contact, Supervision } from 'client-engagement';
import { recordFromTokens, sessionFrom } from 'client-engagement/testing';

const since = new Date('2026-12-30T10:00:00Z');
const before = new Date(+since - 1);
const by = { role: 'practitioner' } as const;
const review = (more: Partial<CareRecord>, tokens = 'X X X') =>
  assessAttendance(
    { ...recordFromTokens(tokens), ...more },
    {
      policies: [defaultAttendancePolicy],
      asOf: new Date('2026-12-31T00:00:00Z'),
    },
  ).runs[0]?.review;
const evidenceOf = (more: Partial<CareRecord>) =>
  Object.fromEntries((review(more)?.needs ?? []).map(({ need, evidence }) => [need, evidence]));
const decided = (more: Partial<BookingReview>): Partial<CareRecord> => ({
  bookingReviews: [{ id: 'r1', episodeId: 'episode-1', decision: 'pause', at: since, by, ...more }],
});
const supervised = (more: Partial<Supervision>): Partial<CareRecord> => ({
  supervision: [{ id: 'su1', practitionerId: 'practitioner-1', bookedAt: since, ...more }],
});
const called = (...calls: Partial<Contact>[]): Partial<CareRecord> => ({
  contacts: calls.map((call, place) => ({
    id: `c${place + 1}`,
    clientId: 'client-1',
    direction: 'to-client',
    channel: 'phone',
    at: since,
    topics: ['what-got-in-the-way'],
    reached: true,
    ...call,
  })),
});
const nothing = { conversation: [], 'what-got-in-the-way': [], supervision: [] };
const cite = (part: string) => [{ kind: 'bookingReviews', id: 'r1', part }];

describe('what a review that is due still needs', () => {
  it('is all of it at first', () => {
    expect(review({})).toEqual({
      dueAt: new Date('2027-01-06T10:00:00Z'),
      with: 'practitioner',
      needs: [
        { need: 'conversation', done: false, evidence: [] },
        { need: 'what-got-in-the-way', done: false, evidence: [] },
        { need: 'supervision', done: false, evidence: [] },
      ],
    });
  });

  it.each([
    ['nothing', {}, nothing],
    ['a conversation', { conversation: 'held' }, { ...nothing, conversation: cite('conversation') }],
    [
      'what got in the way',
      { gotInTheWay: 'motivation' },
      { ...nothing, 'what-got-in-the-way': cite('what-got-in-the-way') },
    ],
    ['supervision', { supervision: 'booked' }, { ...nothing, supervision: cite('supervision') }],
    ['a conversation before the pause', { conversation: 'held', at: before }, nothing],
    ['a conversation in another episode', { conversation: 'held', episodeId: 'episode-2' }, nothing],
  ] as const)('is shown by a review that records %s', (_, more, expected) => {
    expect(evidenceOf(decided(more))).toEqual(expected);
  });

  const shown = { ...nothing, supervision: [{ kind: 'supervision', id: 'su1' }] };
  it.each([
    ['booked from the pause on', {}, shown],
    ['of the episode', { episodeId: 'episode-1' }, shown],
    ['of another episode', { episodeId: 'episode-2' }, nothing],
    ['booked before it', { bookedAt: before }, nothing],
    ['booked before it and held after it', { bookedAt: before, heldAt: since }, shown],
  ] as const)('is shown by supervision %s', (_, more, expected) => {
    expect(evidenceOf(supervised(more))).toEqual(expected);
  });

  it.each([
    ['a call in which it was spoken about', [{}], ['c1']],
    ['a call before the pause', [{ at: before }], []],
    ['a call about something else', [{ topics: ['follow-up'] }], []],
    ['a call of which the topic is not known', [{ topics: undefined }], []],
    ['a call from the client', [{ direction: 'from-client' }], []],
    ['a call in another episode', [{ episodeId: 'episode-2' }], []],
    ['one attempt', [{ reached: false }], []],
    ['two attempts', [{ reached: false }, { reached: undefined }], ['c1', 'c2']],
    ['a call and an attempt', [{ reached: false }, {}], ['c2']],
  ] as const)('a conversation is shown by %s', (_, calls, ids) => {
    const expected = ids.map((id) => ({ kind: 'contacts', id }));
    expect(evidenceOf(called(...(calls as readonly Partial<Contact>[])))).toEqual({
      ...nothing,
      conversation: expected,
    });
  });

  it('is a list of both where a call and a review show a conversation', () => {
    expect(evidenceOf({ ...called({}), ...decided({ conversation: 'held' }) })['conversation']).toEqual([
      { kind: 'contacts', id: 'c1' },
      ...cite('conversation'),
    ]);
  });
});

describe('a review', () => {
  it('cites what shows it in the order of time, then of ids, whatever that of the record', () => {
    const at = (hours: number): Date => new Date(+since + hours * 3_600_000);
    const supervision = [
      { id: 'su2', practitionerId: 'practitioner-1', bookedAt: at(1) },
      { id: 'su1', practitionerId: 'practitioner-1', bookedAt: at(1) },
      { id: 'su3', practitionerId: 'practitioner-1', bookedAt: before, heldAt: at(0.5) },
    ];
    const { contacts = [] } = called({ at: at(2) }, { at: at(1) }, { at: at(1) });
    const bookingReviews = ['r2', 'r1'].map((id): BookingReview => {
      return {
        id,
        episodeId: 'episode-1',
        decision: 'pause',
        at: at(3),
        by,
        gotInTheWay: 'external-circumstances',
      };
    });
    const ids = (more: Partial<CareRecord>) =>
      Object.entries(evidenceOf(more)).map(([need, cited]) => [need, cited.map(({ id }) => id)]);
    const expected = [
      ['conversation', ['c2', 'c3', 'c1']],
      ['what-got-in-the-way', ['r1', 'r2']],
      ['supervision', ['su3', 'su1', 'su2']],
    ];
    const record = { supervision, contacts, bookingReviews };
    expect(ids(record)).toEqual(expected);
    const reversed = Object.fromEntries(
      Object.entries(record).map(([list, facts]) => [list, facts.toReversed()]),
    );
    expect(ids(reversed)).toEqual(expected);
  });

  it('is due only while booking is paused', () => {
    expect(review({}, 'X X')).toBeNull();
    expect(review({}, 'A')).toBeNull();
  });

  it('is due by the policy of the session that paused booking, before the next one that is booked', () => {
    const quick = defineAttendancePolicy({ id: 'quick', review: { dueWorkingDays: 1 } });
    const [first, second, third] = recordFromTokens('X X X').sessions;
    if (first === undefined || second === undefined || third === undefined)
      throw new Error('Three are needed.');
    const dueAt = (stamped: readonly number[], more: CareRecord['sessions'] = []) => {
      const sessions = [first, second, third].map((session, place) =>
        stamped.includes(place) ? { ...session, policy: { id: 'quick', version: 1 } } : session,
      );
      return assessAttendance(
        { ...recordFromTokens('X X X'), sessions: [...sessions, ...more] },
        { policies: [defaultAttendancePolicy, quick], asOf: new Date('2027-01-01T00:00:00Z') },
      ).runs[0]?.review?.dueAt.toISOString();
    };
    const booked = (id: string, start: string) =>
      sessionFrom({ id, start, bookedAt: '2026-12-01T10:00:00Z' });
    expect(dueAt([])).toBe('2027-01-06T10:00:00.000Z');
    expect(dueAt([2])).toBe('2026-12-31T10:00:00.000Z');
    expect(dueAt([0, 1])).toBe('2027-01-06T10:00:00.000Z');
    expect(dueAt([], [booked('n2', '2027-01-05T10:00:00Z'), booked('n1', '2027-01-04T10:00:00Z')])).toBe(
      '2027-01-04T10:00:00.000Z',
    );
  });
});
