import { describe, expect, it } from 'vitest';
import {
  assessAttendance,
  defaultAttendancePolicy,
  deriveAttendanceOutcome,
  fifteenMinutePolicy,
  gentlePolicy,
  defineAttendancePolicy,
} from 'client-engagement';
import type { AttendancePolicy, OutcomeOptions, Session } from 'client-engagement';
import { recordFrom, sessionFrom, withCancellation, withOutcome } from 'client-engagement/testing';

const start = '2026-03-10T10:00:00Z';
const at = (text: string) => new Date(`2026-03-${text}Z`);
const options = { asOf: at('20T00:00:00') };
const session = (more: Parameters<typeof sessionFrom>[0] = {}): Session => sessionFrom({ start, ...more });
const judge = (
  given: Session,
  policy: AttendancePolicy = defaultAttendancePolicy,
  more: Partial<OutcomeOptions> = {},
) => deriveAttendanceOutcome(given, policy, { ...options, ...more });
const first = (...given: Parameters<typeof judge>) => {
  const [reason] = judge(...given).reasons;
  return [reason?.rule, reason?.inputs];
};
const cancelled = (by: 'client' | 'practitioner' | 'mutual' | 'unknown', when?: Date | object) =>
  session({ cancellation: { by, at: when as Date } });

describe('the numbers behind an outcome', () => {
  it('are when notice ended and when it came', () => {
    const inputs = { moved: false, deadline: at('09T10:00:00') };
    expect(first(cancelled('client', at('09T09:00:00')))).toEqual([
      'outcome.cancelled-in-time',
      { ...inputs, cancelledAt: at('09T09:00:00') },
    ]);
    expect(first(cancelled('client', at('09T12:00:00')), undefined, { isReplaced: true })).toEqual([
      'outcome.cancelled-late',
      { ...inputs, moved: true, cancelledAt: at('09T12:00:00') },
    ]);
    expect(first(cancelled('client'))).toEqual([
      'outcome.cancel-time-unknown',
      { ...inputs, cancelledAt: null },
    ]);
    expect(judge(cancelled('client')).notified).toBe(true);
  });

  it('are whether it was a move', () => {
    expect(first(cancelled('practitioner', at('09T12:00:00')), undefined, { isReplaced: true })).toEqual([
      'outcome.cancelled-by-us',
      { moved: true },
    ]);
    expect(first(cancelled('mutual', at('09T12:00:00')))).toEqual([
      'outcome.cancelled-by-agreement',
      { moved: false },
    ]);
    expect(first(cancelled('unknown', at('09T12:00:00')), undefined, { isReplaced: true })).toEqual([
      'outcome.cancel-party-unknown',
      { moved: true },
    ]);
  });

  it('are how late somebody was, and from when that matters', () => {
    const joined = session({ presence: { clientJoinedAt: at('10T10:20:00') } });
    expect(first(joined)).toEqual(['outcome.joined', { lateMinutes: 20, lateAfterMinutes: 5 }]);
    expect(first(joined, fifteenMinutePolicy)).toEqual([
      'outcome.joined-too-late',
      { lateMinutes: 20, lateAfterMinutes: 5, limit: 15 },
    ]);
    const waited = session({
      presence: {
        clientJoinedAt: at('10T10:00:00'),
        clientLeftAt: at('10T10:12:00'),
        practitionerReadyAt: at('10T10:30:00'),
      },
    });
    expect(first(waited)).toEqual(['outcome.practitioner-absent', { waitedMinutes: 12, graceMinutes: 10 }]);
    const late = session({
      presence: { clientJoinedAt: at('10T10:00:00'), practitionerReadyAt: at('10T10:15:00') },
    });
    expect(judge(late).reasons.at(-1)).toEqual({
      rule: 'outcome.practitioner-late',
      evidence: [{ kind: 'sessions', id: 'session-1', part: 'presence' }],
      inputs: { lateMinutes: 15, graceMinutes: 10 },
    });
  });

  it('are how much of it was held, and how much is enough', () => {
    const cut = (completedFraction: number) =>
      session({ disruption: { side: 'service', completedFraction } });
    expect(first(cut(0.4))).toEqual(['outcome.disrupted', { completedFraction: 0.4, enough: 0.5 }]);
    expect(judge(cut(0.5)).outcome).toBe('attended');
  });

  it('are the days for which a reason waits', () => {
    const ill = withCancellation(session(), { by: 'client', hoursBefore: 2, reason: 'illness' });
    expect(judge(ill, undefined, { asOf: at('12T00:00:00') }).reasons.at(-1)).toEqual({
      rule: 'outcome.reason-to-decide',
      evidence: [{ kind: 'sessions', id: 'session-1', part: 'cancellation' }],
      inputs: { days: 5, decideBy: at('15T08:00:00') },
    });
  });
});

describe('at the very moment', () => {
  it('of the deadline a bound decides nothing, one millisecond after it the notice was late', () => {
    expect(judge(cancelled('client', { notBefore: at('09T10:00:00') })).outcome).toBe(
      'cancel-notice-unknown',
    );
    expect(judge(cancelled('client', { notBefore: at('09T10:00:00.001') })).outcome).toBe('late-cancel');
  });

  it('of the start a client who cancels did not attend', () => {
    expect(judge(cancelled('client', at('10T10:00:00'))).outcome).toBe('no-show');
    expect(judge(cancelled('client', at('10T09:59:59.999'))).outcome).toBe('late-cancel');
  });

  it('of the end what presence shows is an outcome, not before', () => {
    const joined = session({ presence: { clientJoinedAt: at('10T10:01:00') } });
    expect(judge(joined, undefined, { asOf: at('10T10:49:59.999') }).outcome).toBe('scheduled');
    expect(judge(joined, undefined, { asOf: at('10T10:50:00') }).outcome).toBe('attended');
  });

  it('at which the client leaves and we are ready, the session was held', () => {
    const presence = {
      clientJoinedAt: at('10T10:00:00'),
      clientLeftAt: at('10T10:20:00'),
      practitionerReadyAt: at('10T10:20:00'),
    };
    expect(judge(session({ presence })).outcome).toBe('attended');
  });

  it('at which a moved time is confirmed, the hour to think again begins', () => {
    const moved = (confirmedByClientAt: string, cancelledAt: string) =>
      judge(
        session({
          bookedAt: '2026-03-10T06:00:00Z',
          confirmedByClientAt: at(confirmedByClientAt),
          cancellation: { by: 'client', at: at(cancelledAt) },
        }),
        undefined,
        { isMovedByUs: true },
      ).outcome;
    expect(moved('10T07:00:00', '10T07:00:00')).toBe('early-cancel');
    expect(moved('10T07:00:00', '10T08:00:00')).toBe('early-cancel');
    expect(moved('10T07:00:00', '10T08:00:00.001')).toBe('late-cancel');
    expect(moved('10T08:30:00', '10T08:00:00.001')).toBe('early-cancel');
  });

  it('of the end of notice a booking still falls under it', () => {
    const exempt = defineAttendancePolicy({ id: 'ours', notice: { bookedInside: 'exempt' } });
    const booked = (bookedAt: string) =>
      judge(
        session({ bookedAt: at(bookedAt), cancellation: { by: 'client', at: at('10T09:00:00') } }),
        exempt,
      ).outcome;
    expect([booked('09T10:00:00'), booked('09T10:00:00.001')]).toEqual(['late-cancel', 'early-cancel']);
  });

  it('of a cut-off with minutes', () => {
    const byHalfPast = defineAttendancePolicy({
      id: 'ours',
      notice: { kind: 'calendar-days', days: 1, cutOff: '10:30' },
    });
    expect(judge(session(), byHalfPast).deadline).toEqual(at('09T10:30:00'));
  });
});

describe('grace', () => {
  const policies = [gentlePolicy];
  const assess = (sessions: readonly Session[], given = policies) =>
    assessAttendance(recordFrom({ sessions }), { policies: given, asOf: new Date('2027-06-01T00:00:00Z') })
      .outcomes;
  const graced = (sessions: readonly Session[], given = policies) =>
    assess(sessions, given).flatMap(({ sessionId, isGrace }) => (isGrace ? [sessionId] : []));
  const missed = (id: string, day: string, more: Parameters<typeof sessionFrom>[0] = {}) =>
    withOutcome(sessionFrom({ id, start: `${day}T10:00:00Z`, ...more }), 'no-show');

  it('goes to the first by when it was settled, not by when it was to start', () => {
    const later = withCancellation(
      sessionFrom({ id: 'later', start: '2026-03-10T10:00:00Z', bookedAt: '2026-03-01T00:00:00Z' }),
      { by: 'client', hoursBefore: 20 },
    );
    const sooner = missed('sooner', '2026-03-09', { start: '2026-03-09T18:00:00Z' });
    expect(graced([sooner, later])).toEqual(['later']);
    expect(graced([later, sooner])).toEqual(['later']);
  });

  it('comes again exactly when its days have passed', () => {
    expect(graced([missed('a', '2026-01-01'), missed('b', '2026-04-01')])).toEqual(['a', 'b']);
    expect(
      graced([missed('a', '2026-01-01'), missed('b', '2026-04-01', { start: '2026-04-01T09:59:59.999Z' })]),
    ).toEqual(['a']);
  });

  it('goes to sessions that cost a credit, those that count, and to no others', () => {
    const late = withOutcome(sessionFrom({ id: 'late', start: '2026-01-02T10:00:00Z' }), 'arrived-too-late');
    const held = withOutcome(sessionFrom({ id: 'held', start: '2026-01-01T10:00:00Z' }), 'attended');
    expect(graced([held, late, missed('x', '2026-01-03')])).toEqual(['late']);
    const countOnly = defineAttendancePolicy({ id: 'count-only', credits: { usedBy: [] } }, gentlePolicy);
    expect(graced([late, missed('x', '2026-01-03')], [countOnly])).toEqual(['x']);
  });

  it('is that of the policy of each session', () => {
    const coaching = { ...gentlePolicy, services: ['coaching'] };
    const sessions = [missed('t', '2026-01-01'), missed('c', '2026-01-02', { service: 'coaching' })];
    expect(graced(sessions, [defaultAttendancePolicy, coaching])).toEqual(['c']);
  });
});
