import { describe, expect, it } from 'vitest';
import {
  defaultAttendancePolicy,
  gentlePolicy,
  previewCancellation,
  previewReschedule,
} from 'client-engagement';
import type { CareRecord, Preview, PreviewOptions, Session } from 'client-engagement';
import { recordFrom, recordFromTokens, sessionFrom } from 'client-engagement/testing';

const policies = [defaultAttendancePolicy];
const start = '2026-03-10T10:00:00Z';
const one = recordFrom({ sessions: [sessionFrom({ start })] });
const cancel = (record: CareRecord, at: string, more: Partial<PreviewOptions> = {}): Preview =>
  previewCancellation(record, 'session-1', { by: 'client', at: new Date(at), policies, ...more });
const move = (record: CareRecord, at: string, more: object = {}): Preview =>
  previewReschedule(record, 'session-1', {
    by: 'client',
    at: new Date(at),
    to: { start: new Date('2026-03-12T10:00:00Z') },
    policies,
    ...more,
  });
const why = (preview: Preview) => (preview.possible ? 'possible' : preview.why);

describe('a preview of a cancellation', () => {
  it('says what it costs and until when it is free', () => {
    expect(cancel(one, '2026-03-09T10:00:00Z')).toMatchObject({
      possible: true,
      isFree: true,
      freeUntil: new Date('2026-03-09T10:00:00Z'),
      outcome: { outcome: 'early-cancel' },
      replacement: null,
      run: { inARow: 0 },
      pausesBooking: false,
    });
    expect(cancel(one, '2026-03-09T10:00:00.001Z')).toMatchObject({
      isFree: false,
      outcome: { outcome: 'late-cancel', creditsUsed: 1 },
      run: { inARow: 1 },
    });
    expect(cancel(one, '2026-03-10T09:59:00Z', { by: 'practitioner' })).toMatchObject({
      isFree: true,
      outcome: { outcome: 'practitioner-cancel' },
    });
    expect(cancel(one, '2026-03-10T10:05:00Z')).toMatchObject({
      isFree: false,
      outcome: { outcome: 'no-show', notified: true },
    });
  });

  it('says that it was never free where it was booked too late for that', () => {
    const late = recordFrom({ sessions: [sessionFrom({ start, bookedAt: '2026-03-10T00:00:00Z' })] });
    expect(cancel(late, '2026-03-10T01:00:00Z')).toMatchObject({ isFree: false, freeUntil: null });
  });

  it('is free where the policy excuses it by itself', () => {
    expect(cancel(one, '2026-03-10T08:00:00Z', { policies: [gentlePolicy] })).toMatchObject({
      isFree: true,
      outcome: { outcome: 'late-cancel', isGrace: true },
    });
  });

  it('says whether it would pause booking', () => {
    const record = recordFromTokens('X X ? ?');
    const at = '2026-12-30T08:00:00Z';
    const sessions = record.sessions.filter(({ id }) => id !== 'session-3');
    const preview = (given: CareRecord) =>
      previewCancellation(given, 'session-4', { by: 'client', at: new Date(at), policies });
    expect(preview({ ...record, sessions })).toMatchObject({ pausesBooking: true, run: { inARow: 3 } });
    const paused = { ...recordFromTokens('X X X ?') };
    expect(preview(paused)).toMatchObject({ pausesBooking: false, run: { inARow: 4 } });
  });

  it('says why it cannot be done', () => {
    const first = one.sessions[0] ?? sessionFrom();
    const having = (more: Partial<Session>): CareRecord => ({ ...one, sessions: [{ ...first, ...more }] });
    expect(why(cancel(one, '2026-03-01T10:00:00Z'))).toBe('not-booked-yet');
    expect(why(cancel(one, '2026-03-10T10:50:00Z'))).toBe('already-over');
    const cancellation = { by: 'client', at: new Date('2026-03-08T10:00:00Z') } as const;
    expect(why(cancel(having({ cancellation }), '2026-03-09T10:00:00Z'))).toBe('already-cancelled');
    expect(why(cancel(having({ cancellation }), '2026-03-08T09:00:00Z'))).toBe('possible');
    const voided = { at: new Date('2026-03-08T10:00:00Z'), reason: 'typed twice' };
    expect(why(cancel(having({ voided }), '2026-03-09T10:00:00Z'))).toBe('entered-in-error');
    expect(why(cancel(having({ policy: { id: 'gone', version: 1 } }), '2026-03-09T10:00:00Z'))).toBe(
      'policy-unknown',
    );
  });

  it('is refused for a session that is not in the record', () => {
    expect(() => previewCancellation(one, 'nobody', { by: 'client', at: new Date(start), policies })).toThrow(
      expect.objectContaining({ code: 'unknown-session' }),
    );
  });
});

describe('a preview of a move', () => {
  it('keeps the length and the zone, and gives the new session its own end of notice', () => {
    expect(move(one, '2026-03-09T09:00:00Z')).toMatchObject({
      isFree: true,
      outcome: { outcome: 'early-reschedule' },
      replacement: {
        sessionId: 'session-1-moved',
        outcome: 'scheduled',
        start: new Date('2026-03-12T10:00:00Z'),
        end: new Date('2026-03-12T10:50:00Z'),
        deadline: new Date('2026-03-11T10:00:00Z'),
      },
    });
  });

  it('takes the end, the zone and the id that are given, and never one that is taken', () => {
    const to = {
      id: 'mine',
      start: new Date('2026-03-12T10:00:00Z'),
      end: new Date('2026-03-12T11:30:00Z'),
      timeZone: 'Asia/Tokyo',
    };
    expect(move(one, '2026-03-09T09:00:00Z', { to })).toMatchObject({
      replacement: { sessionId: 'mine', end: to.end },
    });
    const taken = {
      ...one,
      sessions: [
        ...one.sessions,
        sessionFrom({
          id: 'session-1-moved',
          start: '2026-03-17T10:00:00Z',
          bookedAt: '2026-03-01T10:00:00Z',
        }),
      ],
    };
    expect(move(taken, '2026-03-09T09:00:00Z')).toMatchObject({
      replacement: { sessionId: 'session-1-moved-again' },
    });
    expect(() => move(taken, '2026-03-09T09:00:00Z', { to: { ...to, id: 'session-1-moved' } })).toThrow(
      expect.objectContaining({ code: 'duplicate-id' }),
    );
  });

  it('by us can be said no to until the client confirms it', () => {
    const preview = move(one, '2026-03-09T20:00:00Z', { by: 'practitioner' });
    expect(preview).toMatchObject({
      isFree: true,
      outcome: { outcome: 'practitioner-reschedule' },
      replacement: { deadline: new Date('2026-03-12T09:59:59.999Z') },
    });
    expect(move(one, '2026-03-09T20:00:00Z', { by: 'mutual' })).toMatchObject({
      outcome: { outcome: 'early-reschedule' },
    });
  });

  it('cannot be done once the session has begun, where cancelling still can', () => {
    expect(why(move(one, start))).toBe('already-started');
    expect(why(cancel(one, start))).toBe('possible');
    expect(why(move(one, '2026-03-10T10:50:00Z'))).toBe('already-over');
  });
});
