import { describe, expect, it } from 'vitest';
import {
  deepFreeze,
  episodeFrom,
  recordFrom,
  recordFromStory,
  recordFromTokens,
  sessionFrom,
  withCancellation,
  withOutcome,
} from 'client-engagement/testing';
import { parseCareRecord, encodeCareRecord } from 'client-engagement/schemas';
import type { CareRecord } from 'client-engagement';

const code = (expected: string) => expect.objectContaining({ code: expected });

describe('a session, an episode and a record from what matters', () => {
  it('fill the rest in, so that each is valid', () => {
    const record = recordFrom({ sessions: [sessionFrom()] });
    expect(parseCareRecord(encodeCareRecord(record))).toEqual(record);
    expect(sessionFrom().end).toEqual(new Date('2026-12-30T10:50:00Z'));
    expect(sessionFrom().bookedAt).toEqual(new Date('2026-12-23T10:00:00Z'));
    expect(episodeFrom({ service: 'coaching' })).toMatchObject({ id: 'episode-1', service: 'coaching' });
  });

  it('take instants as dates or as texts with offset, at any depth', () => {
    const session = sessionFrom({
      start: '2026-03-10T10:00:00+01:00',
      cancellation: { by: 'client', at: { notBefore: '2026-03-09T10:00:00Z' } },
    });
    expect(session.start).toEqual(new Date('2026-03-10T09:00:00Z'));
    expect(session.end).toEqual(new Date('2026-03-10T09:50:00Z'));
    expect(session.cancellation?.at).toEqual({ notBefore: new Date('2026-03-09T10:00:00Z') });
    const start = new Date(0);
    expect(sessionFrom({ start }).start).toEqual(start);
    expect(sessionFrom({ start }).start).not.toBe(start);
  });

  it('refuse a text that is no instant', () => {
    expect(() => sessionFrom({ start: '2026-03-10T10:00:00' })).toThrow(code('invalid-date'));
    expect(() => episodeFrom({ openedAt: '2026-13-10T10:00:00Z' })).toThrow(code('invalid-date'));
  });
});

describe('an outcome and a cancellation', () => {
  it('are put on a session', () => {
    const session = sessionFrom();
    expect(withOutcome(session, 'no-show').recordedOutcome).toEqual({
      value: 'no-show',
      recordedAt: session.end,
    });
    expect(
      withCancellation(session, { by: 'client', hoursBefore: 24, reason: 'illness' }).cancellation,
    ).toEqual({
      by: 'client',
      at: new Date('2026-12-29T10:00:00Z'),
      reason: 'illness',
    });
    expect(withCancellation(session, { by: 'unknown' }).cancellation).toEqual({ by: 'unknown' });
  });
});

describe('a record from letters', () => {
  it('has a session a week, the last on 30 December 2026', () => {
    const record = recordFromTokens('A L X C n ?');
    expect(record.sessions.map(({ start }) => start.toISOString().slice(0, 10))).toEqual([
      '2026-11-25',
      '2026-12-02',
      '2026-12-09',
      '2026-12-16',
      '2026-12-23',
      '2026-12-30',
    ]);
    expect(
      record.sessions.map((session) => session.recordedOutcome?.value ?? session.cancellation?.by),
    ).toEqual(['attended', 'attended-late', 'no-show', 'client', 'practitioner', undefined]);
    expect(parseCareRecord(encodeCareRecord(record))).toEqual(record);
  });

  it('has no session without letters, and refuses others', () => {
    expect(recordFromTokens('').sessions).toEqual([]);
    expect(() => recordFromTokens('A Z')).toThrow(code('unknown-code'));
    expect(() => recordFromTokens('toString')).toThrow(code('unknown-code'));
  });
});

describe('a record from a story', () => {
  const facts = ({ sessions, measures, contacts, pauses, practitionerAbsences }: CareRecord) =>
    [sessions, measures, contacts, pauses, practitionerAbsences].map((list) => list?.length);

  it.each([
    ['attended', [1, 0, 0, 0, 0]],
    ['attended-late', [1, 0, 0, 0, 0]],
    ['no-show', [1, 0, 0, 0, 0]],
    ['late-cancel', [1, 0, 0, 0, 0]],
    ['late-cancel-and-new-booking', [2, 0, 0, 0, 0]],
    ['cancelled-in-time', [1, 0, 0, 0, 0]],
    ['moved-in-time', [2, 0, 0, 0, 0]],
    ['we-cancelled', [1, 0, 0, 0, 0]],
    ['excused', [1, 0, 0, 0, 0]],
    ['nothing-recorded', [1, 0, 0, 0, 0]],
    ['practitioner-away', [0, 0, 0, 0, 1]],
    ['agreed-pause', [0, 0, 0, 1, 0]],
    ['silence', [0, 0, 0, 0, 0]],
  ] as const)('leaves behind the facts of %s', (kind, counts) => {
    expect(facts(recordFromStory([{ kind }]))).toEqual(counts);
  });

  it('leaves behind questionnaires and messages beside them', () => {
    const record = recordFromStory([{ kind: 'silence', answers: [0, 0, 0, 0, 0, 0, 0, 0, 0], writes: true }]);
    expect(facts(record)).toEqual([0, 1, 1, 0, 0]);
    expect(parseCareRecord(encodeCareRecord(record))).toEqual(record);
  });
});

describe('freezing', () => {
  it('goes all the way down, through rings', () => {
    const ring: { inner: { list: number[] }; self?: unknown } = { inner: { list: [1] } };
    ring.self = ring;
    expect(deepFreeze(ring)).toBe(ring);
    expect(Object.isFrozen(ring.inner.list)).toBe(true);
    expect(deepFreeze(3)).toBe(3);
  });
});
