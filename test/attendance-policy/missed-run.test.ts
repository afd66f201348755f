import { describe, expect, it } from 'vitest';
import { assessAttendance, defaultAttendancePolicy } from 'client-engagement';
import type { BookingReview, CareRecord, Session } from 'client-engagement';
import {
  recordFrom,
  recordFromTokens,
  sessionFrom,
  withCancellation,
  withOutcome,
} from 'client-engagement/testing';

const asOf = new Date('2027-01-01T00:00:00Z');
const by = { role: 'practitioner' } as const;
const assess = (record: CareRecord) =>
  assessAttendance(record, { policies: [defaultAttendancePolicy], asOf });
const runOf = (record: CareRecord) => assess(record).runs[0];
const sessionsOf = (...ids: readonly number[]) =>
  ids.map((id) => ({ kind: 'sessions', id: `session-${id}` }));
const review = (id: string, at: string, decision: BookingReview['decision'] = 'resume'): BookingReview => ({
  id,
  episodeId: 'episode-1',
  decision,
  at: new Date(at),
  by,
});
const missed = (id: string, start: string) => withOutcome(sessionFrom({ id, start }), 'no-show');
const cancelled = (id: string, start: string, hoursBefore: number) =>
  withCancellation(sessionFrom({ id, start }), { by: 'client', hoursBefore });
const inRun = (...sessions: readonly Session[]) => runOf(recordFrom({ sessions }))?.sessionIds;

describe('a run', () => {
  it('says why, with the sessions and the numbers', () => {
    expect(runOf(recordFromTokens('A X C'))?.reasons).toEqual([
      { rule: 'run.missed-in-a-row', evidence: sessionsOf(2, 3), inputs: { inARow: 2, threshold: 3 } },
    ]);
    expect(runOf(recordFromTokens('X X X X'))?.reasons).toEqual([
      { rule: 'run.missed-in-a-row', evidence: sessionsOf(1, 2, 3, 4), inputs: { inARow: 4, threshold: 3 } },
      {
        rule: 'run.booking-paused',
        evidence: sessionsOf(1, 2, 3),
        inputs: { since: new Date('2026-12-23T10:00:00Z'), count: 3 },
      },
    ]);
    expect(runOf(recordFromTokens('X X X A'))?.reasons.map(({ rule }) => rule)).toEqual([
      'run.booking-paused',
    ]);
    expect(runOf(recordFromTokens('A'))).toMatchObject({
      reasons: [],
      sessionIds: [],
      basedOn: [],
      provisional: false,
    });
  });

  it('names the outcomes that are missing between what it rests on, in their order, and no others', () => {
    const run = runOf(recordFromTokens('? X ? X ? X ?'));
    expect(run?.missingOutcomes).toEqual(['session-3', 'session-5']);
    expect(run?.reasons.at(-1)).toEqual({
      rule: 'run.outcome-missing',
      evidence: sessionsOf(3, 5),
      inputs: { count: 2 },
    });
    expect(runOf(recordFromTokens('X X X ? X'))?.missingOutcomes).toEqual([]);
    expect(runOf(recordFromTokens('X ? X'))).toMatchObject({
      missingOutcomes: ['session-2'],
      provisional: true,
    });
    expect(runOf(recordFromTokens('?'))?.missingOutcomes).toEqual([]);
    const together = [missed('a', '2026-12-01T10:00:00Z'), missed('z', '2026-12-20T10:00:00Z')];
    const open = ['c', 'b'].map((id) => sessionFrom({ id, start: '2026-12-10T10:00:00Z' }));
    const sooner = sessionFrom({ id: 'y', start: '2026-12-05T10:00:00Z' });
    expect(runOf(recordFrom({ sessions: [...open, ...together, sooner] }))?.missingOutcomes).toEqual([
      'y',
      'b',
      'c',
    ]);
    const atOnce = ['a', 'z'].map((id) =>
      sessionFrom({ id: `o${id}`, start: id === 'a' ? '2026-12-01T10:00:00Z' : '2026-12-20T10:00:00Z' }),
    );
    expect(runOf(recordFrom({ sessions: [...together, ...atOnce] }))?.missingOutcomes).toEqual([]);
  });

  it('names what is still to be decided', () => {
    const statements = [{ id: 'st1', sessionId: 'session-2', says: 'was-there', at: asOf }] as const;
    const run = runOf({ ...recordFromTokens('X X X'), statements });
    expect(run).toMatchObject({ provisional: true, missingOutcomes: [] });
    expect(run?.reasons.at(-1)).toEqual({
      rule: 'run.decision-missing',
      evidence: sessionsOf(2),
      inputs: { count: 1 },
    });
  });

  it('goes by when sessions were settled, then by start, then by id', () => {
    expect(inRun(missed('a', '2026-12-10T10:00:00Z'), cancelled('b', '2026-12-10T20:00:00Z', 20))).toEqual([
      'b',
      'a',
    ]);
    expect(inRun(missed('a', '2026-12-10T10:00:00Z'), cancelled('b', '2026-12-10T12:00:00Z', 2))).toEqual([
      'a',
      'b',
    ]);
    expect(
      inRun(cancelled('a', '2026-12-10T14:00:00Z', 4), cancelled('b', '2026-12-10T12:00:00Z', 2)),
    ).toEqual(['b', 'a']);
    expect(inRun(missed('b', '2026-12-10T10:00:00Z'), missed('a', '2026-12-10T10:00:00Z'))).toEqual([
      'a',
      'b',
    ]);
    const ended = withOutcome(sessionFrom({ id: 'x', start: '2026-12-11T10:00:00Z' }), 'attended');
    expect(
      inRun(ended, cancelled('b', '2026-12-12T08:00:00Z', 23), missed('c', '2026-12-12T10:00:00Z')),
    ).toEqual(['c']);
  });
});

describe('a resuming review', () => {
  const paused = recordFromTokens('X X X X X X');
  const run = (...bookingReviews: readonly BookingReview[]) => runOf({ ...paused, bookingReviews });

  it('of either kind clears what was settled up to it, that very instant among it', () => {
    for (const decision of ['resume', 'resume-with-plan'] as const) {
      expect(run(review('r1', '2026-12-16T10:00:00Z', decision))).toMatchObject({
        sessionIds: ['session-5', 'session-6'],
        pausedSince: null,
        basedOn: [],
      });
    }
    expect(run(review('r1', '2026-12-16T09:59:59.999Z'))).toMatchObject({
      sessionIds: ['session-4', 'session-5', 'session-6'],
      pausedSince: new Date('2026-12-30T10:00:00Z'),
      basedOn: ['session-4', 'session-5', 'session-6'],
    });
  });

  it('after a second pause rests on nothing of the first, whatever the order of the list', () => {
    const [early, later] = [review('r2', '2026-12-10T00:00:00Z'), review('r1', '2026-12-31T00:00:00Z')];
    expect(run(early, later)).toMatchObject({ inARow: 0, pausedSince: null, basedOn: [] });
    expect(run(later, early)).toEqual(run(early, later));
  });

  it('V31: takes with it a late cancel made before it of a session that starts after it', () => {
    const sessions = [...recordFromTokens('X X X').sessions, cancelled('late', '2026-12-31T17:00:00Z', 8)];
    const bookingReviews = [review('r1', '2026-12-31T12:00:00Z')];
    expect(runOf({ ...recordFromTokens('X X X'), sessions, bookingReviews })).toMatchObject({
      inARow: 0,
      pausedSince: null,
    });
  });

  it('of another format or episode clears nothing here', () => {
    const group = { ...review('r1', '2026-12-31T00:00:00Z'), format: 'group' } as const;
    const other = { ...review('r1', '2026-12-31T00:00:00Z'), episodeId: 'other' };
    expect(run(group)?.pausedSince).not.toBeNull();
    expect(run(other)?.pausedSince).not.toBeNull();
    expect(run({ ...group, format: 'individual' })?.pausedSince).toBeNull();
  });
});

describe('the assessment', () => {
  it('lists outcomes by start, then id, and runs by episode and format', () => {
    const at = (id: string, start: string, more: object = {}) => sessionFrom({ id, start, ...more });
    const sessions = [
      at('c', '2026-12-10T10:00:00Z', { episodeId: 'z' }),
      at('b', '2026-12-10T10:00:00Z', { format: 'individual' }),
      at('a', '2026-12-11T10:00:00Z', { format: 'group' }),
      at('d', '2026-12-09T10:00:00Z', { episodeId: 'a' }),
    ];
    const { outcomes, runs } = assess(recordFrom({ sessions }));
    expect(outcomes.map(({ sessionId }) => sessionId)).toEqual(['d', 'b', 'c', 'a']);
    expect(runs.map(({ episodeId, format }) => [episodeId, format])).toEqual([
      ['a', 'individual'],
      ['episode-1', 'group'],
      ['episode-1', 'individual'],
      ['z', 'individual'],
    ]);
  });
});
