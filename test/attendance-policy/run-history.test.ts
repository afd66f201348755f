import { describe, expect, it } from 'vitest';
import { defaultAttendancePolicy, defineAttendancePolicy } from 'client-engagement';
import type { AttendancePolicy, BookingReview, RunScopeKind } from 'client-engagement';
import { recordFromTokens } from 'client-engagement/testing';
import { outcomesOf } from '../../src/attendance-policy/judged-session.js';
import { runScopes } from '../../src/attendance-policy/run-scope.js';

const asOf = Date.parse('2027-01-01T00:00:00Z');
const WEEK = 604_800_000;
const LAST = Date.parse('2026-12-30T10:00:00Z');
/** The start of a session of a record of so many tokens. */
const start = (of: number, place: number): number => LAST - (of - place) * WEEK;

function walk(
  tokens: string,
  reviewsAt: readonly number[] = [],
  policy: AttendancePolicy = defaultAttendancePolicy,
) {
  const judged = outcomesOf(recordFromTokens(tokens), { policies: [policy], asOf, holidays: new Set() });
  const reviews = reviewsAt.map((at, place): BookingReview => ({
    id: `r${place}`,
    episodeId: 'episode-1',
    decision: 'resume',
    at: new Date(at),
    by: { role: 'supervisor' },
  }));
  const [scope] = runScopes(judged, reviews);
  return {
    run: scope?.state.run.map(({ session }) => session.id),
    pauses: scope?.state.pauses,
    pausedSince: scope?.state.pausedSince,
  };
}

describe('every time that booking was paused', () => {
  it('is none where it never was', () => {
    expect(walk('X X')).toEqual({ run: ['session-1', 'session-2'], pauses: [], pausedSince: null });
    expect(walk('X X', [asOf])).toEqual({ run: [], pauses: [], pausedSince: null });
  });

  it('begins with the session at the threshold, and is open until a resuming review', () => {
    expect(walk('X X X A').pauses).toEqual([{ from: start(4, 3), until: null }]);
    expect(walk('X X X A', [start(4, 3) + 1]).pauses).toEqual([
      { from: start(4, 3), until: start(4, 3) + 1 },
    ]);
  });

  it('is told one after the other, whatever the order of the reviews', () => {
    const [first, second] = [start(7, 3) + 1, start(7, 6) + 1];
    const expected = {
      run: ['session-7'],
      pauses: [
        { from: start(7, 3), until: first },
        { from: start(7, 6), until: second },
      ],
      pausedSince: null,
    };
    expect(walk('X X X X X X X', [first, second])).toEqual(expected);
    expect(walk('X X X X X X X', [second, first])).toEqual(expected);
  });

  it('comes back at once where a review carries some of the run on', () => {
    const carries = defineAttendancePolicy({ id: 'carries', review: { carryAfterResume: 2 } });
    expect(walk('X X X X', [start(4, 3) + 1], carries)).toEqual({
      run: ['session-2', 'session-3', 'session-4'],
      pauses: [
        { from: start(4, 3), until: start(4, 3) + 1 },
        { from: start(4, 4), until: null },
      ],
      pausedSince: start(4, 4),
    });
  });

  it('holds for a review at the very instant of the session: it clears what is settled up to it', () => {
    expect(walk('X X X', [start(3, 3)]).pauses).toEqual([{ from: start(3, 3), until: start(3, 3) }]);
    expect(walk('X X X', [start(3, 3) - 1])).toEqual({ run: ['session-3'], pauses: [], pausedSince: null });
  });
});

describe('the runs of a client', () => {
  const record = recordFromTokens('X X X');
  const kinds = [
    { episodeId: 'other', format: 'individual' },
    { episodeId: 'episode-1', format: 'individual' },
    { episodeId: 'episode-1', format: 'group' },
  ] as const;
  const sessions = record.sessions.map((session, place) => ({ ...session, ...kinds[place] }));
  const judgedBy = (scope: RunScopeKind) => {
    const consecutive = { ...defaultAttendancePolicy.consecutive, scope };
    const policies = [defineAttendancePolicy({ ...defaultAttendancePolicy, id: 'scoped', consecutive })];
    return outcomesOf({ ...record, sessions }, { policies, asOf, holidays: new Set() });
  };
  const scopesOf = (...scopes: readonly RunScopeKind[]) =>
    runScopes(scopes.flatMap(judgedBy)).map(({ scope }) => `${scope.episodeId} ${scope.format}`);

  it.each([
    ['client', ['null null']],
    ['episode', ['episode-1 null', 'other null']],
    ['client-and-format', ['null group', 'null individual']],
    ['episode-and-format', ['episode-1 group', 'episode-1 individual', 'other individual']],
  ] as const)('that are counted by %s come in the order of episode and format', (scope, expected) => {
    expect(scopesOf(scope)).toEqual(expected);
  });

  it('come with those over all formats first where sessions are under several policies', () => {
    const expected = [
      'episode-1 null',
      'episode-1 group',
      'episode-1 individual',
      'other null',
      'other individual',
    ];
    expect(scopesOf('episode', 'episode-and-format')).toEqual(expected);
    expect(scopesOf('episode-and-format', 'episode')).toEqual(expected);
  });
});
