import { describe, expect, it } from 'vitest';
import { assessAttendance, defaultAttendancePolicy } from 'client-engagement';
import type { AttendancePolicy, Session } from 'client-engagement';
import { recordFrom, withCancellation, withOutcome } from 'client-engagement/testing';
import { at, attended, creditsOf, lines, lot, session, type CreditCase } from './credits-of.js';

describe('halves and weights', () => {
  it('are held exactly by the scale of the policy', () => {
    const sessions = [attended('s1', '02-01', '02-10', { credits: 0.5 })];
    const credits = creditsOf([lot({ credits: 2.5 })], sessions, { policy: { scale: 2 } });
    expect(credits).toMatchObject({ scale: 2, used: 0.5, left: 2, issues: [] });
    expect(credits.entries.map(({ units }) => units)).toEqual([5, 1, 1]);
  });

  it('that the scale does not hold are rounded down and reported', () => {
    const changes = [{ id: 'c1', kind: 'top-up', credits: 1.2, at: at('01-02') }] as const;
    const allowance = lot({ credits: 2.5, changes, rollover: { credits: 0.5 } });
    const credits = creditsOf([allowance], [attended('s1', '02-01', '02-10', { credits: 1.5 })]);
    expect(credits).toMatchObject({ used: 1, left: 2 });
    expect(
      credits.issues.map(({ code, evidence, recorded, counted }) => [
        code,
        evidence[0]?.part,
        recorded,
        counted,
      ]),
    ).toEqual([
      ['finer-than-the-scale', 'changes', 1.2, 1],
      ['finer-than-the-scale', 'credits', 2.5, 2],
      ['finer-than-the-scale', 'rollover', 0.5, 0],
      ['finer-than-the-scale', 'credits', 1.5, 1],
    ]);
  });

  it('are reported in one order, whatever that of the record', () => {
    const allowances = [lot({ id: 'b', credits: 1.5 }), lot({ id: 'a', credits: 2.5 })];
    const { issues } = creditsOf(allowances, []);
    expect(issues.map(({ evidence }) => evidence[0]?.id)).toEqual(['a', 'b']);
    expect(creditsOf(allowances.toReversed(), []).issues).toEqual(issues);
  });

  it.each([NaN, Infinity, -Infinity, -2, 0])('%s is no amount, and nothing is lost over it', (credits) => {
    const { left, issues } = creditsOf([lot({ credits })], []);
    expect(left).toBe(credits === Infinity ? 1_000_000 : 0);
    expect(issues.length).toBe(credits === 0 ? 0 : 1);
    if (credits !== 0) expect(issues[0]?.recorded).toBe(credits === -2 ? -2 : null);
  });

  it('let a service say what its sessions cost, which a session may say better', () => {
    const policy = { scale: 2, costs: { group: 0.5, toString: 3 } };
    const used = (more: Partial<Session>): number =>
      creditsOf([lot()], [attended('s1', '02-01', '02-10', more)], { policy }).used;
    expect(used({ service: 'group' })).toBe(0.5);
    expect(used({ service: 'group', credits: 2 })).toBe(2);
    expect(used({ service: 'therapy' })).toBe(1);
    expect(used({ service: 'valueOf' })).toBe(1);
  });

  it('let an outcome use a share, and give the rest back', () => {
    const policy = { scale: 2, shares: { 'late-cancel': 0.5, 'no-show': undefined } };
    const late = withCancellation(session('s1', '02-01', '02-10'), { by: 'client', hoursBefore: 3 });
    expect(creditsOf([lot()], [late], { policy })).toMatchObject({ used: 0.5, held: 0, left: 3.5 });
    const missed = withOutcome(session('s1', '02-01', '02-10'), 'no-show');
    expect(creditsOf([lot()], [missed], { policy }).used).toBe(1);
  });

  it('let a session cost nothing, which then needs no credit', () => {
    const sessions = [attended('s1', '02-01', '02-10', { service: 'group' })];
    expect(creditsOf([lot({ credits: 1 })], sessions, { policy: { costs: { group: 0 } } })).toMatchObject({
      used: 0,
      left: 1,
      shortfall: [],
    });
  });

  it('give back at an exception only what was used', () => {
    const allowances = [lot({ id: 'a', credits: 1, validUntil: at('06-01') }), lot({ id: 'b', credits: 1 })];
    const exception = { reason: 'illness', at: at('02-12') } as const;
    const missed = withOutcome(session('s1', '02-01', '02-10', { credits: 2, exception }), 'no-show');
    expect(lines(allowances, [missed], { policy: { shares: { 'no-show': 0.5 } } }).slice(4, 7)).toEqual([
      '02-10 | used | 1 | a held | a used',
      '02-10 | released | 1 | b held | b available',
      '02-12 | reinstated | 1 | a used | a available',
    ]);
  });

  it.each([
    ['late-cancel', { cancellation: { by: 'client', at: at('02-25') } }],
    ['late-reschedule', { cancellation: { by: 'client', at: at('02-25') } }],
    ['no-show', { recordedOutcome: { value: 'no-show', recordedAt: at('02-25') } }],
    ['arrived-too-late', { recordedOutcome: { value: 'arrived-too-late', recordedAt: at('02-25') } }],
  ] as const)('let the rest expire where the allowance has ended: %s', (outcome, more) => {
    const start = new Date('2026-02-25T10:00:00Z');
    const first = session('s1', '02-01', '02-25', { start, end: new Date('2026-02-25T10:50:00Z'), ...more });
    const next = session('s2', '02-26', '03-10', { replaces: 's1', service: 'group' });
    const credits = creditsOf(
      [lot({ credits: 2, validUntil: at('02-10') })],
      outcome === 'late-reschedule' ? [{ ...first, credits: 2 }, next] : [{ ...first, credits: 2 }],
      { policy: { shares: { [outcome]: 0.5 }, costs: { group: 0 } }, rules: { validAt: 'booking' } },
    );
    expect(credits).toMatchObject({ used: 1, left: 0, allowances: [{ expired: 1, movedOn: 0 }] });
  });

  it('give back first what ends last', () => {
    const allowances = [lot({ id: 'a', credits: 1, validUntil: at('06-01') }), lot({ id: 'b', credits: 1 })];
    const late = withCancellation(session('s1', '02-01', '02-10', { credits: 2 }), {
      by: 'client',
      hoursBefore: 3,
    });
    const used = creditsOf(allowances, [late], { policy: { shares: { 'late-cancel': 0.5 } } }).allowances;
    expect(used.map((one) => one.used)).toEqual([1, 0]);
  });

  it('can charge a disrupted session by the fraction that took place, rounded down', () => {
    const disruption = { side: 'service', completedFraction: 0.7 } as const;
    const used = (policy: CreditCase['policy'], more: Partial<Session> = { disruption }): number =>
      creditsOf([lot()], [attended0(more)], { policy }).used;
    const attended0 = (more: Partial<Session>): Session => session('s1', '02-01', '02-10', more);
    expect(used({ scale: 100, disruptedUses: 'completed-fraction' })).toBe(0.7);
    expect(used({ scale: 2, disruptedUses: 'completed-fraction' })).toBe(0.5);
    expect(used({ scale: 2, disruptedUses: 'all' })).toBe(1);
    expect(used({ scale: 2 })).toBe(1);
    const recorded = withOutcome(attended0({ disruption }), 'attended');
    expect(used({ scale: 2, disruptedUses: 'completed-fraction' }, recorded)).toBe(1);
    const tooMuch = { disruption: { side: 'service', completedFraction: 7 } } as const;
    expect(used({ disruptedUses: 'completed-fraction' }, tooMuch)).toBe(1);
  });

  it('share one scale where several policies are used', () => {
    const policyOf = (version: number, scale: number): AttendancePolicy => ({
      ...defaultAttendancePolicy,
      version,
      credits: { ...defaultAttendancePolicy.credits, scale },
    });
    const scaleOf = (...scales: readonly number[]): number =>
      assessAttendance(recordFrom(), {
        policies: scales.map((scale, index) => policyOf(index + 1, scale)),
        asOf: at('12-31'),
      }).credits.scale;
    expect(scaleOf(4, 6, 2)).toBe(12);
    expect(() => scaleOf(997, 991, 983)).toThrow(expect.objectContaining({ code: 'invalid-rules' }));
  });
});

describe('an assessment of credits refuses', () => {
  const refused = (code: string, ...given: Parameters<typeof creditsOf>): void =>
    expect(() => creditsOf(...given)).toThrow(expect.objectContaining({ code }));

  it('two allowances, or two changes of one, with the same id', () => {
    refused('duplicate-id', [lot(), lot()], []);
    const change = { id: 'c1', kind: 'top-up', credits: 1, at: at('02-01') } as const;
    refused('duplicate-id', [lot({ changes: [change, change] })], []);
    expect(creditsOf([lot({ changes: [change] }), lot({ id: 'al2', changes: [change] })], []).left).toBe(10);
  });

  it.each([
    { scale: 0 },
    { scale: 1.5 },
    { scale: 1001 },
    { scale: NaN },
    { costs: { group: -1 } },
    { costs: { group: NaN } },
    { shares: { 'no-show': 1.1 } },
    { shares: { 'no-show': -0.1 } },
  ])('a policy with %o', (policy) => refused('invalid-rules', [], [], { policy }));

  it.each([
    { remindAt: [2, NaN] },
    { planEndingFrom: -1 },
    { reinstatedDays: Infinity },
    { endingSoonDays: -1 },
    { rollover: -1 },
    { version: 0 },
    { version: 1.5 },
  ])('rules with %o', (rules) => refused('invalid-rules', [], [], { rules }));

  it('nothing that lies at the edge of what is allowed', () => {
    const policy = { scale: 1000, costs: { group: 0 }, shares: { 'no-show': 1, 'late-cancel': 0 } };
    const rules = { remindAt: [], planEndingFrom: 0, reinstatedDays: 0, endingSoonDays: 0, rollover: 0 };
    expect(creditsOf([lot()], [], { policy, rules }).left).toBe(4);
  });
});
