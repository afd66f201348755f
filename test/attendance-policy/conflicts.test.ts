import { describe, expect, it } from 'vitest';
import { assessAttendance, defaultAttendancePolicy } from 'client-engagement';
import type { CareRecord, Conflict, Session } from 'client-engagement';
import { recordFrom, sessionFrom, withCancellation, withOutcome } from 'client-engagement/testing';

const asOf = new Date('2027-01-01T00:00:00Z');
const base = sessionFrom({ start: '2026-12-30T10:00:00Z' });
const joinedAt = (time: string) => ({ presence: { clientJoinedAt: new Date(`2026-12-30T${time}Z`) } });
const cancelled = withCancellation(base, { by: 'client', hoursBefore: 30 });
const exception = { reason: 'illness', at: new Date('2026-12-31T10:00:00Z') } as const;
const move = (id: string, replaces: string): Session =>
  sessionFrom({ id, start: '2026-12-30T10:00:00Z', replaces });
const conflictsOf = (sessions: readonly Session[], more: Partial<CareRecord> = {}): readonly Conflict[] =>
  assessAttendance(recordFrom({ sessions, ...more }), { policies: [defaultAttendancePolicy], asOf })
    .conflicts;
const about = (part: string, ...ids: string[]) => ids.map((id) => ({ kind: 'sessions', id, part }));

/** What contradicts, the rule that settles it, and the facts that it is about. */
const CASES: readonly [string, readonly Session[], Partial<CareRecord>, object][] = [
  [
    'cancelled and joined',
    [{ ...cancelled, ...joinedAt('10:01:00') }],
    {},
    {
      code: 'cancelled-and-took-place',
      settledBy: 'the-cancellation-ended-the-booking',
      evidence: about('cancellation', 'session-1'),
    },
  ],
  [
    'cancelled and recorded as attended',
    [withOutcome(cancelled, 'attended')],
    {},
    {
      code: 'cancelled-and-took-place',
      settledBy: 'the-cancellation-ended-the-booking',
      evidence: about('cancellation', 'session-1'),
    },
  ],
  [
    'joined after the end',
    [{ ...base, ...joinedAt('10:50:00') }],
    {},
    {
      code: 'joined-after-the-end',
      settledBy: 'joining-then-is-not-attending',
      evidence: about('presence', 'session-1'),
    },
  ],
  [
    'joined after the end, with an outcome recorded',
    [withOutcome({ ...base, ...joinedAt('10:50:00') }, 'no-show')],
    {},
    {
      code: 'joined-after-the-end',
      settledBy: 'the-recorded-outcome-counts',
      evidence: about('presence', 'session-1'),
    },
  ],
  [
    'recorded as absent, and joined',
    [withOutcome({ ...base, ...joinedAt('10:01:00') }, 'mutual-no-show')],
    {},
    {
      code: 'recorded-absent-but-joined',
      settledBy: 'the-recorded-outcome-counts',
      evidence: about('recordedOutcome', 'session-1'),
    },
  ],
  [
    'recorded as absent before the waiting was over',
    [{ ...base, recordedOutcome: { value: 'no-show', recordedAt: new Date('2026-12-30T10:09:00Z') } }],
    {},
    {
      code: 'recorded-absent-before-waiting',
      settledBy: 'the-recorded-outcome-counts',
      evidence: about('recordedOutcome', 'session-1'),
    },
  ],
  [
    'a policy that was not given',
    [{ ...base, policy: { id: 'gone', version: 1 } }],
    {},
    {
      code: 'policy-not-given',
      settledBy: 'the-session-counts-for-nothing',
      evidence: about('policy', 'session-1'),
    },
  ],
  [
    'an exception for nothing',
    [{ ...withOutcome(base, 'technical-failure'), exception }],
    {},
    {
      code: 'exception-for-nothing',
      settledBy: 'the-exception-changes-nothing',
      evidence: about('exception', 'session-1'),
    },
  ],
  [
    'a move from a session that is not there',
    [move('a', 'gone')],
    {},
    {
      code: 'replaces-a-session-that-is-not-there',
      settledBy: 'the-link-is-left-out',
      evidence: about('replaces', 'a'),
    },
  ],
  [
    'a move to two places',
    [base, move('b', 'session-1'), move('a', 'session-1')],
    {},
    {
      code: 'replaced-more-than-once',
      settledBy: 'each-session-is-judged-on-its-own',
      evidence: about('replaces', 'a', 'b'),
    },
  ],
  [
    'a circle of moves, and one that leads into it',
    [move('z', 'b'), move('b', 'c'), move('c', 'b')],
    {},
    {
      code: 'moves-in-a-circle',
      settledBy: 'the-link-is-left-out',
      evidence: about('replaces', 'b', 'c'),
    },
  ],
  [
    'a move of a session to itself',
    [move('a', 'a')],
    {},
    { code: 'moves-in-a-circle', settledBy: 'the-link-is-left-out', evidence: about('replaces', 'a') },
  ],
  [
    'a session of no episode',
    [{ ...base, episodeId: 'gone' }],
    {},
    {
      code: 'session-of-no-episode',
      settledBy: 'each-session-is-judged-on-its-own',
      evidence: about('episodeId', 'session-1'),
    },
  ],
  [
    'a statement about no session',
    [base],
    { statements: [{ id: 'st1', sessionId: 'gone', says: 'was-there', at: asOf }] },
    {
      code: 'statement-about-no-session',
      settledBy: 'the-statement-is-left-out',
      evidence: [{ kind: 'statements', id: 'st1' }],
    },
  ],
  [
    'a one-off booking by somebody who may not agree it',
    [base],
    {
      oneOffBookings: [
        { id: 'o1', episodeId: 'episode-1', at: new Date('2026-12-31'), by: { role: 'practitioner' } },
      ],
    },
    {
      code: 'one-off-not-theirs',
      settledBy: 'the-one-off-booking-is-left-out',
      evidence: [
        { kind: 'oneOffBookings', id: 'o1' },
        { kind: 'episodes', id: 'episode-1' },
      ],
    },
  ],
];

describe('facts that contradict each other, each with the rule that settles it', () => {
  it.each(CASES)('%s', (_, sessions, more, expected) => {
    expect(conflictsOf(sessions, more)).toContainEqual(expected);
  });

  it('have no conflict where they agree', () => {
    expect(conflictsOf([withOutcome({ ...base, ...joinedAt('10:49:59.999') }, 'attended')])).toEqual([]);
    expect(conflictsOf([{ ...withOutcome(base, 'no-show'), exception }])).toEqual([]);
    const revoked = { ...exception, revokedAt: new Date('2026-12-31T12:00:00Z') };
    expect(conflictsOf([{ ...withOutcome(base, 'attended'), exception: revoked }])).toEqual([]);
    expect(
      conflictsOf([withCancellation(base, { by: 'client', hoursBefore: 30 }), move('a', 'session-1')]),
    ).toEqual([]);
    const statements = [{ id: 'st1', sessionId: 'session-1', says: 'was-there', at: asOf }] as const;
    expect(conflictsOf([withOutcome(base, 'no-show')], { statements })).toEqual([]);
  });

  it('come in the order of their codes and then of the facts, whatever the order of the record', () => {
    const sessions = [move('b', 'gone'), move('a', 'gone'), { ...cancelled, ...joinedAt('10:01:00') }];
    const found = conflictsOf(sessions).map(({ code, evidence }) => [code, evidence[0]?.id]);
    expect(found).toEqual([
      ['cancelled-and-took-place', 'session-1'],
      ['replaces-a-session-that-is-not-there', 'a'],
      ['replaces-a-session-that-is-not-there', 'b'],
    ]);
    expect(conflictsOf(sessions.toReversed())).toEqual(conflictsOf(sessions));
  });

  it('never throw, and leave nothing out: every session has its outcome', () => {
    const sessions = CASES.flatMap(([, each], place) =>
      each.map((session) => ({ ...session, id: `${place}-${session.id}` })),
    );
    const { outcomes } = assessAttendance(recordFrom({ sessions }), {
      policies: [defaultAttendancePolicy],
      asOf,
    });
    expect(outcomes.map(({ sessionId }) => sessionId).toSorted()).toEqual(
      sessions.map(({ id }) => id).toSorted(),
    );
  });
});

describe('a circle of moves', () => {
  const outcomeOf = (sessions: readonly Session[]) =>
    assessAttendance(recordFrom({ sessions }), { policies: [defaultAttendancePolicy], asOf }).outcomes.map(
      ({ sessionId, outcome }) => `${sessionId} ${outcome}`,
    );

  it('moves nothing, and a move out of it or of a session in error moves nothing either', () => {
    expect(outcomeOf([move('b', 'c'), move('c', 'b')])).toEqual(['b awaiting-outcome', 'c awaiting-outcome']);
    const inError = { ...move('b', 'session-1'), voided: { at: new Date('2026-12-29'), reason: 'twice' } };
    expect(outcomeOf([base, inError])).toEqual(['b voided', 'session-1 awaiting-outcome']);
  });

  it('holds the sessions of the circle alone, ids sorted', () => {
    const long = [move('q', 'd'), move('d', 'm'), move('m', 'c'), move('c', 'd')];
    expect(conflictsOf(long).map(({ code, evidence }) => [code, evidence.map(({ id }) => id)])).toEqual([
      ['moves-in-a-circle', ['c', 'd', 'm']],
      ['replaced-more-than-once', ['c', 'q']],
    ]);
  });
});
