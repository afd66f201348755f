import { describe, expect, it } from 'vitest';
import { rewind } from 'client-engagement';
import {
  episodeFrom,
  recordFrom,
  sessionFrom,
  withCancellation,
  withOutcome,
} from 'client-engagement/testing';
import type { Session } from 'client-engagement';

const at = (text: string) => new Date(text);
const seen = (session: Session, text: string) =>
  rewind(recordFrom({ sessions: [session] }), at(text)).sessions[0];

describe('what a moment sees of a session', () => {
  const booked = sessionFrom({ start: '2026-03-10T10:00:00Z', bookedAt: '2026-03-01T10:00:00Z' });

  it('nothing before it was booked', () => {
    expect(seen(booked, '2026-03-01T09:59:59.999Z')).toBeUndefined();
    expect(seen(booked, '2026-03-01T10:00:00Z')).toEqual(booked);
  });

  it('a cancellation from when it was made', () => {
    const cancelled = withCancellation(booked, { by: 'client', hoursBefore: 3 });
    expect(seen(cancelled, '2026-03-10T06:59:59.999Z')?.cancellation).toBeUndefined();
    expect(seen(cancelled, '2026-03-10T07:00:00Z')?.cancellation).toEqual(cancelled.cancellation);
  });

  it('an undated cancellation from the booking, a bounded one from its lower bound', () => {
    const undated = withCancellation(booked, { by: 'client' });
    expect(seen(undated, '2026-03-01T10:00:00Z')?.cancellation).toEqual({ by: 'client' });
    const bounded = {
      ...booked,
      cancellation: { by: 'client', at: { notBefore: at('2026-03-08T00:00:00Z') } },
    } as const;
    expect(seen(bounded, '2026-03-07T23:59:59Z')?.cancellation).toBeUndefined();
    expect(seen(bounded, '2026-03-08T00:00:00Z')?.cancellation).toEqual(bounded.cancellation);
  });

  it('a recorded outcome and a disruption from the start, whenever they were entered', () => {
    const recorded = {
      ...withOutcome(booked, 'no-show'),
      recordedOutcome: { value: 'no-show', recordedAt: at('2026-05-01T10:00:00Z') },
      disruption: { side: 'client', completedFraction: 0.1 },
    } as const;
    expect(seen(recorded, '2026-03-10T09:59:59.999Z')).toEqual(booked);
    expect(seen(recorded, '2026-03-10T10:00:00Z')).toEqual(recorded);
  });

  it('presence bit by bit', () => {
    const presence = {
      practitionerReadyAt: at('2026-03-10T09:58:00Z'),
      clientJoinedAt: at('2026-03-10T10:02:00Z'),
      clientLeftAt: at('2026-03-10T10:40:00Z'),
    };
    expect(seen({ ...booked, presence }, '2026-03-10T10:02:00Z')?.presence).toEqual({
      practitionerReadyAt: presence.practitionerReadyAt,
      clientJoinedAt: presence.clientJoinedAt,
    });
  });

  it('an exception from when it was agreed, taken back from when it was', () => {
    const exception = {
      reason: 'illness',
      at: at('2026-03-11T10:00:00Z'),
      revokedAt: at('2026-03-12T10:00:00Z'),
    } as const;
    const excused = { ...booked, exception };
    expect(seen(excused, '2026-03-11T09:00:00Z')?.exception).toBeUndefined();
    expect(seen(excused, '2026-03-11T10:00:00Z')?.exception).toEqual({ reason: 'illness', at: exception.at });
    expect(seen(excused, '2026-03-12T10:00:00Z')?.exception).toEqual(exception);
  });

  it('a confirmed time and an error from when they were known', () => {
    const session = {
      ...booked,
      confirmedByClientAt: at('2026-03-02T10:00:00Z'),
      voided: { at: at('2026-03-03T10:00:00Z'), reason: 'wrong' },
    };
    expect(seen(session, '2026-03-01T12:00:00Z')).toEqual(booked);
    expect(seen(session, '2026-03-02T12:00:00Z')?.confirmedByClientAt).toEqual(session.confirmedByClientAt);
    expect(seen(session, '2026-03-03T12:00:00Z')).toEqual(session);
  });
});

describe('what a moment sees of other facts', () => {
  it('an ending, a plan, a planned ending and a request from their own times', () => {
    const episode = episodeFrom({
      openedAt: '2026-01-01T00:00:00Z',
      requestedAt: '2026-01-05T00:00:00Z',
      plans: [{ id: 'pl1', agreedAt: '2026-01-10T00:00:00Z' }],
      plannedEnding: { agreedAt: '2026-02-01T00:00:00Z', withdrawnAt: '2026-02-10T00:00:00Z' },
      ending: { kind: 'met-goals', at: '2026-03-01T00:00:00Z', by: { role: 'practitioner' } },
    });
    const then = (text: string) => rewind(recordFrom({ episodes: [episode] }), at(text)).episodes[0];
    expect(then('2026-01-02T00:00:00Z')).toEqual({
      id: 'episode-1',
      clientId: 'client-1',
      service: 'therapy',
      openedAt: episode.openedAt,
      plans: [],
    });
    expect(then('2026-02-05T00:00:00Z')?.plannedEnding).toEqual({
      agreedAt: episode.plannedEnding?.agreedAt,
    });
    expect(then('2026-02-10T00:00:00Z')?.plannedEnding).toEqual(episode.plannedEnding);
    expect(then('2026-03-01T00:00:00Z')).toEqual(episode);
  });

  it('that feedback was asked for, before it was given', () => {
    const feedback = [
      {
        id: 'f1',
        episodeId: 'episode-1',
        at: at('2026-03-01T00:00:00Z'),
        asked: true,
        givenAt: at('2026-03-05T00:00:00Z'),
        tone: 'mixed',
      },
    ] as const;
    const then = rewind(recordFrom({ feedback }), at('2026-03-02T00:00:00Z')).feedback;
    expect(then).toEqual([{ id: 'f1', episodeId: 'episode-1', at: at('2026-03-01T00:00:00Z'), asked: true }]);
  });

  it('an absent list stays absent and an empty one empty', () => {
    const then = rewind(recordFrom({ goals: [] }), at('2026-03-02T00:00:00Z'));
    expect([then.goals, then.tasks, 'tasks' in then]).toEqual([[], undefined, false]);
  });

  it('nothing where the moment is no date', () => {
    expect(() => rewind(recordFrom(), at('nonsense'))).toThrow(
      expect.objectContaining({ code: 'invalid-date' }),
    );
  });
});
