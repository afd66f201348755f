import { describe, expect, it } from 'vitest';
import { defaultAttendancePolicy, deriveAttendanceOutcome, deriveNoticeDeadline } from 'client-engagement';
import { sessionFrom } from 'client-engagement/testing';
import { outcomeVectors } from '../vectors/outcomes.js';

describe('the outcome of one session under the default policy', () => {
  it.each(outcomeVectors.map((vector) => [vector.id, vector.says, vector] as const))(
    '%s: %s',
    (_, __, vector) => {
      const { recorded } = vector;
      const session = sessionFrom({
        start: vector.start ?? '2026-03-10T10:00:00Z',
        timeZone: vector.timeZone ?? 'UTC',
        cancellation: vector.cancellation,
        presence: vector.presence,
        disruption: vector.disruption,
        confirmedByClientAt: vector.confirmedByClientAt,
        recordedOutcome: recorded && { value: recorded, recordedAt: '2026-03-12T09:00:00Z' },
      });
      const outcome = deriveAttendanceOutcome(session, defaultAttendancePolicy, {
        asOf: new Date(vector.asOf ?? '2026-03-16T12:00:00Z'),
        isReplaced: vector.isReplaced,
        isMovedByUs: vector.isMovedByUs,
      });
      expect(outcome).toMatchObject(vector.expect);
      expect(outcome.reasons.length).toBeGreaterThan(0);
    },
  );
});

describe('one session', () => {
  const session = sessionFrom({ start: '2026-03-10T10:00:00Z', bookedAt: '2026-03-01T10:00:00Z' });
  const at = (text: string, given = session) =>
    deriveAttendanceOutcome(given, defaultAttendancePolicy, { asOf: new Date(text) });

  it('is booked until it is over, and its credit is held', () => {
    expect(at('2026-03-10T10:49:59Z')).toMatchObject({
      outcome: 'scheduled',
      settledAt: null,
      creditsHeld: 1,
    });
  });

  it('awaits its outcome from its end on', () => {
    expect(at('2026-03-10T10:50:00Z').outcome).toBe('awaiting-outcome');
  });

  it('has its last instant of notice 24 elapsed hours before it starts', () => {
    expect(deriveNoticeDeadline(session, defaultAttendancePolicy)).toEqual(new Date('2026-03-09T10:00:00Z'));
  });

  it('counts for nothing once it was found to be entered in error, and not before', () => {
    const voided = sessionFrom({
      ...session,
      voided: { at: '2026-03-12T09:00:00Z', reason: 'wrong person' },
    });
    expect(at('2026-03-12T09:00:00Z', voided)).toMatchObject({
      outcome: 'voided',
      run: 'neutral',
      policy: null,
    });
    expect(at('2026-03-12T08:59:59Z', voided).outcome).toBe('awaiting-outcome');
  });

  it('takes the cancellation for granted that ended the booking, whatever else is recorded', () => {
    const both = sessionFrom({
      ...session,
      cancellation: { by: 'client', at: '2026-03-08T10:00:00Z' },
      recordedOutcome: { value: 'attended', recordedAt: '2026-03-10T11:00:00Z' },
    });
    expect(at('2026-03-16T12:00:00Z', both).outcome).toBe('early-cancel');
  });

  it('costs as many credits as it says', () => {
    const double = sessionFrom({
      ...session,
      credits: 2,
      recordedOutcome: { value: 'no-show', recordedAt: '2026-03-10T11:00:00Z' },
    });
    expect(at('2026-03-16T12:00:00Z', double).creditsUsed).toBe(2);
  });

  it('uses no credit and does not count once an exception was agreed, until it is taken back', () => {
    const excused = sessionFrom({
      ...session,
      recordedOutcome: { value: 'no-show', recordedAt: '2026-03-10T11:00:00Z' },
      exception: { reason: 'bereavement', at: '2026-03-12T09:00:00Z', revokedAt: '2026-03-15T09:00:00Z' },
    });
    expect(at('2026-03-12T08:59:00Z', excused)).toMatchObject({ run: 'counts', creditsUsed: 1 });
    expect(at('2026-03-12T09:00:00Z', excused)).toMatchObject({
      run: 'neutral',
      creditsUsed: 0,
      exceptionAgreed: true,
    });
    expect(at('2026-03-15T09:00:00Z', excused)).toMatchObject({
      run: 'counts',
      creditsUsed: 1,
      exceptionAgreed: false,
    });
  });
});

describe('a reason or a statement of the client', () => {
  const noShow = sessionFrom({
    start: '2026-03-10T10:00:00Z',
    recordedOutcome: { value: 'no-show', recordedAt: '2026-03-10T11:00:00Z' },
  });
  const statement = { id: 'st1', sessionId: 'session-1', at: new Date('2026-03-11T10:00:00Z') } as const;
  const judge = (
    session: typeof noShow,
    asOf: string,
    statements: Parameters<typeof deriveAttendanceOutcome>[2]['statements'] = [],
  ) => deriveAttendanceOutcome(session, defaultAttendancePolicy, { asOf: new Date(asOf), statements });
  const rulesOf = (outcome: ReturnType<typeof judge>) => outcome.reasons.map(({ rule }) => rule);

  it('that is listed makes a late cancellation provisional for five days, to the millisecond', () => {
    const ill = sessionFrom({
      start: '2026-03-10T10:00:00Z',
      cancellation: { by: 'client', at: '2026-03-10T08:00:00Z', reason: 'illness' },
    });
    expect(judge(ill, '2026-03-15T07:59:59.999Z')).toMatchObject({ provisional: true, standsFrom: null });
    const lapsed = judge(ill, '2026-03-15T08:00:00Z');
    expect(lapsed).toMatchObject({ provisional: false, standsFrom: new Date('2026-03-15T08:00:00Z') });
    expect(
      judge(
        { ...ill, cancellation: { ...ill.cancellation, by: 'client', reason: 'work' } },
        '2026-03-11T08:00:00Z',
      ).provisional,
    ).toBe(false);
  });

  it('that is listed stands as soon as a person has decided', () => {
    const ill = sessionFrom({
      start: '2026-03-10T10:00:00Z',
      cancellation: { by: 'client', at: '2026-03-10T08:00:00Z', reason: 'illness' },
    });
    const decided = {
      ...statement,
      says: 'had-a-reason',
      reason: 'illness',
      decision: { at: new Date('2026-03-11T12:00:00Z'), upheld: false },
    } as const;
    expect(judge(ill, '2026-03-12T08:00:00Z', [decided])).toMatchObject({
      provisional: false,
      standsFrom: new Date('2026-03-11T12:00:00Z'),
    });
  });

  it('"I was there" makes it provisional until a person decides, however long that takes', () => {
    const open = judge(noShow, '2026-06-10T10:00:00Z', [{ ...statement, says: 'was-there' }]);
    expect(open.provisional).toBe(true);
    expect(rulesOf(open)).toContain('outcome.statement-to-decide');
  });

  it('stands beside others in the order of ids', () => {
    const two = ['st2', 'st1'].map((id) => ({ ...statement, id, says: 'was-there' }) as const);
    const { reasons } = judge(noShow, '2026-06-10T10:00:00Z', two);
    expect(reasons.slice(1).map(({ evidence }) => evidence[0]?.id)).toEqual(['st1', 'st2']);
  });

  it('that was not upheld leaves the outcome as it was', () => {
    const decision = { at: new Date('2026-03-12T10:00:00Z'), upheld: false };
    expect(
      judge(noShow, '2026-03-20T10:00:00Z', [{ ...statement, says: 'told-you-in-time', decision }])
        .provisional,
    ).toBe(false);
  });

  it('that was upheld waits for the outcome to be put right', () => {
    const decision = { at: new Date('2026-03-12T10:00:00Z'), upheld: true };
    expect(
      judge(noShow, '2026-03-20T10:00:00Z', [{ ...statement, says: 'told-you-in-time', decision }])
        .provisional,
    ).toBe(true);
  });

  it('given afterwards counts as a reason for five days if it is a listed one', () => {
    const told = { ...statement, says: 'had-a-reason', reason: 'caring' } as const;
    expect(rulesOf(judge(noShow, '2026-03-16T09:59:59Z', [told]))).toContain('outcome.reason-to-decide');
    expect(judge(noShow, '2026-03-16T10:00:00Z', [told]).provisional).toBe(false);
    expect(judge(noShow, '2026-03-12T10:00:00Z', [{ ...statement, says: 'had-a-reason' }]).provisional).toBe(
      false,
    );
    expect(
      judge(noShow, '2026-03-12T10:00:00Z', [
        { ...told, decision: { at: new Date('2026-03-12T09:00:00Z'), upheld: false } },
      ]).provisional,
    ).toBe(false);
  });
});
