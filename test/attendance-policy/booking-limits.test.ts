import { describe, expect, it } from 'vitest';
import { assessAttendance, assessBooking, defineAttendancePolicy, reviewCare } from 'client-engagement';
import type {
  AttendancePolicy,
  AttendancePolicyChanges,
  BookingRequest,
  CareRecord,
} from 'client-engagement';
import { episodeFrom, recordFromTokens, sessionFrom, withOutcome } from 'client-engagement/testing';

const asOf = new Date('2027-01-01T00:00:00Z');
const by = { role: 'supervisor' } as const;
const ours = (changes: Omit<AttendancePolicyChanges, 'id'>) =>
  defineAttendancePolicy({ id: 'ours', ...changes });
const assess = (record: CareRecord, policy: AttendancePolicy) =>
  assessAttendance(record, { policies: [policy], asOf });
const answer = (record: CareRecord, policy: AttendancePolicy, request: Partial<BookingRequest> = {}) =>
  assessBooking(assess(record, policy), {
    episodeId: 'episode-1',
    service: 'therapy',
    start: new Date('2027-01-06T10:00:00Z'),
    ...request,
  });
const short = ({ route, reasons }: ReturnType<typeof answer>) => [route, ...reasons.map(({ rule }) => rule)];

describe('a limit on missed sessions in a time', () => {
  const limited = ours({ limits: { cumulative: [{ count: 3, days: 60 }] } });

  it('asks for a person first, in a row or not, with the sessions that reach it', () => {
    const given = answer(recordFromTokens('X A X A X A'), limited);
    expect(short(given)).toEqual(['after-review', 'booking.limit-reached']);
    expect(given.reasons[0]).toMatchObject({
      inputs: { missed: 3, count: 3, days: 60 },
      evidence: [{ id: 'session-1' }, { id: 'session-3' }, { id: 'session-5' }],
    });
    expect(given.changedBy.map((change) => change.by)).toEqual([
      'hold-the-review',
      'correct-or-excuse-a-session',
      'agree-a-one-off-booking',
    ]);
    expect(short(answer(recordFromTokens('X A X A A A'), limited))).toEqual(['self-service']);
  });

  it('looks at its days only, and at what came after a resuming review', () => {
    expect(short(answer(recordFromTokens('X A A A X A X A A A'), limited))).toEqual(['self-service']);
    const record = recordFromTokens('X A X A X A');
    const review = { id: 'r1', episodeId: 'episode-1', at: new Date('2026-12-10T00:00:00Z'), by };
    const reviewed = (decision: 'resume' | 'pause') => ({
      ...record,
      bookingReviews: [{ ...review, decision }],
    });
    expect(short(answer(reviewed('resume'), limited))).toEqual(['self-service']);
    expect(short(answer(reviewed('pause'), limited))).toEqual(['after-review', 'booking.limit-reached']);
  });

  it('does not count what is still to be decided', () => {
    const record = recordFromTokens('X A X A X A');
    const statements = [{ id: 'st1', sessionId: 'session-5', says: 'was-there', at: asOf }] as const;
    expect(short(answer({ ...record, statements }, limited))).toEqual(['self-service']);
  });

  it('lets one booking through that a person agreed, and refuses nothing while a safety concern is open', () => {
    const record = recordFromTokens('X A X A X A');
    const oneOffBookings = [{ id: 'o1', episodeId: 'episode-1', at: asOf, by }];
    expect(short(answer({ ...record, oneOffBookings }, limited))).toEqual([
      'self-service',
      'booking.limit-reached',
      'booking.one-off-agreed',
    ]);
    expect(answer(record, limited, { openSafetyConcern: true }).route).toBe('self-service');
  });
});

describe('a limit on sessions in a week', () => {
  const weekly = ours({ limits: { perWeek: 1 } });
  const next = sessionFrom({ id: 'next', start: '2027-01-05T10:00:00Z', bookedAt: '2026-12-30T12:00:00Z' });
  const record = { ...recordFromTokens('A'), sessions: [...recordFromTokens('A').sessions, next] };

  it('asks for another week where one is full, Monday to Sunday', () => {
    const given = answer(record, weekly);
    expect(short(given)).toEqual(['after-review', 'booking.week-full']);
    expect(given.changedBy.map((change) => change.by)).toEqual([
      'choose-another-week',
      'agree-a-one-off-booking',
    ]);
    const on = (start: string) => answer(record, weekly, { start: new Date(start) }).route;
    expect(on('2027-01-10T23:59:59Z')).toBe('after-review');
    expect(on('2027-01-11T00:00:00Z')).toBe('self-service');
    expect(on('2027-01-04T00:00:00Z')).toBe('after-review');
    expect(on('2027-01-03T23:59:59Z')).toBe('after-review');
    expect(on('2027-01-18T10:00:00Z')).toBe('self-service');
  });

  it('tells the week in the zone of the latest session, or in the one that is asked for', () => {
    const start = new Date('2027-01-10T23:00:00Z');
    expect(answer(record, weekly, { start }).route).toBe('after-review');
    expect(answer(record, weekly, { start, timeZone: 'Pacific/Kiritimati' }).route).toBe('self-service');
  });

  it('counts sessions that take a place, not those that were cancelled', () => {
    const cancelled = {
      ...next,
      cancellation: { by: 'client', at: new Date('2026-12-30T13:00:00Z') },
    } as const;
    expect(answer({ ...record, sessions: [cancelled] }, weekly).route).toBe('self-service');
    expect(answer({ ...record, sessions: [cancelled, { ...next, id: 'again' }] }, weekly).route).toBe(
      'after-review',
    );
  });

  it('has nothing to say without sessions', () => {
    expect(answer({ ...record, sessions: [] }, weekly).route).toBe('self-service');
  });

  it('lets as many as it says', () => {
    expect(answer(record, ours({ limits: { perWeek: 2 } })).route).toBe('self-service');
  });
});

describe('a one-off booking', () => {
  const oneOff = (role: 'practitioner' | 'supervisor') => ({
    ...recordFromTokens('X X X'),
    oneOffBookings: [{ id: 'o1', episodeId: 'episode-1', at: asOf, by: { role } }],
  });

  it('is left out, and said so, where somebody agreed it who cannot', () => {
    const policy = ours({});
    expect(answer(oneOff('supervisor'), policy).route).toBe('self-service');
    expect(answer(oneOff('practitioner'), policy).route).toBe('after-review');
    expect(assess(oneOff('practitioner'), policy).conflicts).toEqual([
      {
        code: 'one-off-not-theirs',
        settledBy: 'the-one-off-booking-is-left-out',
        evidence: [
          { kind: 'oneOffBookings', id: 'o1' },
          { kind: 'episodes', id: 'episode-1' },
        ],
      },
    ]);
    const open = ours({ review: { oneOffBy: ['practitioner'] } });
    expect([answer(oneOff('practitioner'), open).route, answer(oneOff('supervisor'), open).route]).toEqual([
      'self-service',
      'after-review',
    ]);
  });

  it('is taken as it is where no policy is in force', () => {
    const later = ours({ effectiveFrom: new Date('2028-01-01T00:00:00Z') });
    expect(assess(oneOff('practitioner'), later).episodes[0]).toMatchObject({
      oneOffs: [{ id: 'o1' }],
      limits: [],
      perWeek: null,
    });
  });
});

describe('which sessions make one run', () => {
  const group = (id: string, start: string) =>
    withOutcome(sessionFrom({ id, start, format: 'group' }), 'no-show');
  const other = (id: string, start: string) =>
    withOutcome(sessionFrom({ id, start, episodeId: 'episode-2' }), 'no-show');
  const record = {
    ...recordFromTokens('X'),
    episodes: [episodeFrom(), episodeFrom({ id: 'episode-2' })],
    sessions: [
      ...recordFromTokens('X').sessions,
      group('g', '2026-12-28T10:00:00Z'),
      other('o', '2026-12-29T10:00:00Z'),
    ],
  };
  const runs = (scope: AttendancePolicy['consecutive']['scope']) =>
    assess(record, ours({ consecutive: { scope } })).runs.map(({ episodeId, format, inARow }) => [
      episodeId,
      format,
      inARow,
    ]);

  it('are those of an episode and a format, of an episode, of a format, or of the client', () => {
    expect(runs('episode-and-format')).toEqual([
      ['episode-1', 'group', 1],
      ['episode-1', 'individual', 1],
      ['episode-2', 'individual', 1],
    ]);
    expect(runs('episode')).toEqual([
      ['episode-1', null, 2],
      ['episode-2', null, 1],
    ]);
    expect(runs('client-and-format')).toEqual([
      [null, 'group', 1],
      [null, 'individual', 2],
    ]);
    expect(runs('client')).toEqual([[null, null, 3]]);
  });

  it('pause booking wherever the run reaches, and a review anywhere in it resumes', () => {
    const client = ours({ consecutive: { scope: 'client' } });
    const request = { episodeId: 'episode-2', format: 'group' } as const;
    expect(answer(record, client, request).route).toBe('after-review');
    const bookingReviews = [
      { id: 'r1', episodeId: 'episode-1', format: 'individual', decision: 'resume', at: asOf, by } as const,
    ];
    expect(answer({ ...record, bookingReviews }, client, request).route).toBe('self-service');
    const single = ours({ consecutive: { scope: 'episode-and-format', threshold: 1, talkAt: 1 } });
    expect(answer({ ...record, bookingReviews }, single, request).route).toBe('self-service');
    expect(answer({ ...record, bookingReviews }, single, { format: 'group' }).route).toBe('after-review');
    expect(answer({ ...record, bookingReviews }, single).route).toBe('self-service');
  });

  it('show what a review needs from any of their episodes, and in every episode’s review of care', () => {
    const policy = ours({ consecutive: { scope: 'client' } });
    const supervision = [
      {
        id: 'sv1',
        practitionerId: 'practitioner-1',
        episodeId: 'episode-2',
        bookedAt: new Date('2026-12-31T00:00:00Z'),
      },
    ];
    const [run] = assess({ ...record, supervision }, policy).runs;
    expect(run?.review?.needs.find(({ need }) => need === 'supervision')?.done).toBe(true);
    const { episodes } = reviewCare(record, { policies: [policy], asOf });
    expect(episodes.map((episode) => episode.runs.length)).toEqual([1, 1]);
    expect(episodes.map((episode) => episode.booking.route)).toEqual(['after-review', 'after-review']);
  });
});

describe('what a resuming review leaves standing', () => {
  it('is as many of the run as the policy says', () => {
    const carrying = ours({ review: { carryAfterResume: 1 } });
    const record = recordFromTokens('X X X X');
    const bookingReviews = [
      {
        id: 'r1',
        episodeId: 'episode-1',
        decision: 'resume',
        at: new Date('2026-12-24T00:00:00Z'),
        by,
      } as const,
    ];
    const run = (policy: AttendancePolicy) => assess({ ...record, bookingReviews }, policy).runs[0];
    expect(run(ours({}))).toMatchObject({ inARow: 1, sessionIds: ['session-4'] });
    expect(run(carrying)).toMatchObject({
      inARow: 2,
      sessionIds: ['session-3', 'session-4'],
      pausedSince: null,
    });
  });
});

describe('recorded as absent', () => {
  const recorded = (recordedAt: string, policy: AttendancePolicy, more: object = {}) => {
    const session = {
      ...sessionFrom({ start: '2026-12-30T10:00:00Z' }),
      recordedOutcome: { value: 'no-show', recordedAt: new Date(recordedAt) } as const,
      ...more,
    };
    return assess({ ...recordFromTokens(''), sessions: [session] }, policy).conflicts.map(({ code }) => code);
  };

  it('before the waiting is over, it counts and is said', () => {
    const policy = ours({ lateness: { tooLate: { afterMinutes: 15 } } });
    expect(recorded('2026-12-30T10:14:59Z', policy)).toEqual(['recorded-absent-before-waiting']);
    expect(recorded('2026-12-30T10:15:00Z', policy)).toEqual([]);
    const brief = ours({ lateness: { lateAfterMinutes: 0, tooLate: { afterMinutes: 5 } } });
    expect(recorded('2026-12-30T10:09:59Z', brief)).toEqual(['recorded-absent-before-waiting']);
    expect(recorded('2026-12-30T10:10:00Z', brief)).toEqual([]);
  });

  it('lasts to the end where late arrivals are seen throughout', () => {
    expect(recorded('2026-12-30T10:49:59Z', ours({}))).toEqual(['recorded-absent-before-waiting']);
    expect(recorded('2026-12-30T10:50:00Z', ours({}))).toEqual([]);
    const voided = { voided: { at: asOf, reason: 'typed twice' } };
    expect(recorded('2026-12-30T10:00:00Z', ours({}), voided)).toEqual([]);
  });
});
