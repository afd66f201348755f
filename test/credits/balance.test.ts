import { describe, expect, it } from 'vitest';
import { assessAttendance, defaultAttendancePolicy } from 'client-engagement';
import type { Allowance } from 'client-engagement';
import { recordFrom, recordFromTokens, sessionFrom, withOutcome } from 'client-engagement/testing';

const asOf = new Date('2027-01-01T00:00:00Z');
const policies = [defaultAttendancePolicy];
const lot = (given: Partial<Allowance> = {}): Allowance => ({
  id: 'al1',
  clientId: 'client-1',
  source: 'employer',
  credits: 4,
  grantedAt: new Date('2026-01-01T00:00:00Z'),
  ...given,
});
const balance = (tokens: string, allowances?: readonly Allowance[]) =>
  assessAttendance({ ...recordFromTokens(tokens), allowances }, { policies, asOf }).credits;

describe('session credits', () => {
  it('are not limited where no allowance is recorded', () => {
    expect(balance('A X C')).toMatchObject({
      limited: false,
      used: 3,
      held: 0,
      left: 0,
      shortfall: [],
      allowances: [],
      entries: [],
      limits: { remaining: null, remind: null, planEndingSince: null, endingSoon: [], reasons: [] },
      issues: [],
    });
  });

  it('are used by attended, missed and late-cancelled sessions, held by open ones, and not touched by ours', () => {
    expect(balance('A X C n ?', [lot()])).toMatchObject({ used: 3, held: 1, left: 0, shortfall: [] });
  });

  it('never go below nothing: a session without one is a shortfall', () => {
    expect(balance('A A A', [lot({ credits: 2 })])).toMatchObject({
      used: 3,
      left: 0,
      shortfall: ['session-3'],
    });
  });

  it('V24: come from the allowance that ends first of those that are valid when the session starts', () => {
    const ends = lot({ id: 'b', credits: 2, validUntil: new Date('2026-12-24T00:00:00Z') });
    const goesOn = lot({ id: 'a', credits: 2 });
    const { allowances } = balance('A A A', [goesOn, ends]);
    expect(allowances.map(({ allowanceId, used }) => [allowanceId, used])).toEqual([
      ['b', 2],
      ['a', 1],
    ]);
  });

  it('of two that end together come from the first by id', () => {
    const { allowances } = balance('A', [lot({ id: 'b' }), lot({ id: 'a' })]);
    expect(allowances.map(({ allowanceId, used }) => [allowanceId, used])).toEqual([
      ['a', 1],
      ['b', 0],
    ]);
  });

  it('are only for the services that they are granted for, from when they are valid', () => {
    expect(balance('A', [lot({ services: ['coaching'] })]).shortfall).toEqual(['session-1']);
    expect(balance('A', [lot({ validFrom: new Date('2026-12-31T00:00:00Z') })]).shortfall).toEqual([
      'session-1',
    ]);
  });

  it('name their services in one order, whatever the order in which they were recorded', () => {
    const named = (services: readonly string[]) => balance('A', [lot({ services })]).allowances[0]?.services;
    expect(named(['therapy', 'coaching'])).toEqual(['coaching', 'therapy']);
    expect(named(['coaching', 'therapy'])).toEqual(['coaching', 'therapy']);
  });

  it('count top-ups and withdrawals', () => {
    const changes = [
      { id: 'c1', kind: 'top-up', credits: 3, at: new Date('2026-02-01T00:00:00Z') },
      { id: 'c2', kind: 'withdrawal', credits: 6, at: new Date('2026-03-01T00:00:00Z') },
      { id: 'c3', kind: 'withdrawal', credits: 6, at: new Date('2027-03-01T00:00:00Z') },
    ] as const;
    expect(balance('', [lot({ changes })]).left).toBe(1);
    expect(balance('', [lot({ changes, credits: 1 })]).left).toBe(0);
  });

  it('that have ended are not left', () => {
    expect(balance('', [lot({ validUntil: asOf })]).left).toBe(0);
    expect(balance('', [lot({ validUntil: new Date(+asOf + 1) })]).left).toBe(4);
  });

  it('are given to earlier bookings first, and to lower ids of those made together', () => {
    const start = '2026-12-30T10:00:00Z';
    const sessions = ['b', 'a', 'c'].map((id) => withOutcome(sessionFrom({ id, start }), 'attended'));
    const { credits } = assessAttendance(recordFrom({ sessions, allowances: [lot({ credits: 2 })] }), {
      policies,
      asOf,
    });
    expect(credits.shortfall).toEqual(['c']);
  });
});
