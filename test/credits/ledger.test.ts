import { describe, expect, it } from 'vitest';
import {
  assessAttendance,
  defaultAttendancePolicy,
  defaultCreditRules,
  summarizeCreditAccounts,
} from 'client-engagement';
import type {
  Allowance,
  AttendancePolicy,
  CreditBalance,
  CreditRules,
  LedgerEntry,
  Session,
} from 'client-engagement';
import { recordFrom, sessionFrom, withCancellation, withOutcome } from 'client-engagement/testing';

const at = (day: string): Date => new Date(`2026-${day}T09:00:00Z`);
const lot = (given: Partial<Allowance> = {}): Allowance => ({
  id: 'al1',
  clientId: 'client-1',
  source: 'employer',
  credits: 4,
  grantedAt: at('01-01'),
  ...given,
});
/** A session that starts at nine on a day and was booked at nine on another. */
const session = (id: string, bookedOn: string, day: string, more: Partial<Session> = {}): Session =>
  sessionFrom({ id, bookedAt: at(bookedOn), start: at(day), ...more });

interface Given {
  readonly policy?: Partial<AttendancePolicy['credits']> | undefined;
  readonly rules?: Partial<CreditRules>;
  readonly asOf?: Date;
}

function creditsOf(
  allowances: readonly Allowance[],
  sessions: readonly Session[],
  { policy, rules, asOf = at('12-31') }: Given = {},
): CreditBalance {
  const credits = { ...defaultAttendancePolicy.credits, ...policy };
  return assessAttendance(recordFrom({ sessions, allowances }), {
    policies: [{ ...defaultAttendancePolicy, credits }],
    creditRules: { ...defaultCreditRules, ...rules },
    asOf,
  }).credits;
}

/** A movement in one line: when, why, how many units, from where, to where. */
const line = ({ at: when, reason, units, from, to }: LedgerEntry): string =>
  [
    when.toISOString().slice(5, 10),
    reason.rule.replace('credits.', ''),
    units,
    `${from.lotId} ${from.account}`,
    `${to.lotId} ${to.account}`,
  ].join(' | ');
const lines = (...given: Parameters<typeof creditsOf>): string[] => creditsOf(...given).entries.map(line);
const attended = (id: string, bookedOn: string, day: string, more: Partial<Session> = {}): Session =>
  withOutcome(session(id, bookedOn, day, more), 'attended');

describe('the ledger', () => {
  it('holds a credit at the booking and uses it when the session is attended', () => {
    expect(lines([lot()], [attended('s1', '02-01', '02-10')])).toEqual([
      '01-01 | granted | 4 | al1 source | al1 available',
      '02-01 | held | 1 | al1 available | al1 held',
      '02-10 | used | 1 | al1 held | al1 used',
    ]);
  });

  it('says of each movement why, on what evidence and with which inputs, under a stable key', () => {
    const [granted, held] = creditsOf([lot()], [session('s1', '02-01', '02-10')], {
      asOf: at('02-02'),
    }).entries;
    expect(granted).toEqual({
      key: '["lot","al1","al1","source","al1","available",1]',
      sessionId: null,
      from: { lotId: 'al1', account: 'source' },
      to: { lotId: 'al1', account: 'available' },
      units: 4,
      scale: 1,
      at: at('01-01'),
      reason: {
        rule: 'credits.granted',
        evidence: [{ kind: 'allowances', id: 'al1' }],
        inputs: { credits: 4 },
      },
    });
    expect(held).toEqual({
      key: '["session","s1","al1","available","al1","held",1]',
      sessionId: 's1',
      from: { lotId: 'al1', account: 'available' },
      to: { lotId: 'al1', account: 'held' },
      units: 1,
      scale: 1,
      at: at('02-01'),
      reason: {
        rule: 'credits.held',
        evidence: [
          { kind: 'sessions', id: 's1' },
          { kind: 'allowances', id: 'al1' },
        ],
        inputs: { credits: 1, outcome: 'scheduled' },
      },
    });
  });

  it('gives the credit back when a session is cancelled in time', () => {
    const sessions = [withCancellation(session('s1', '02-01', '02-10'), { by: 'client', hoursBefore: 48 })];
    expect(lines([lot()], sessions).slice(1)).toEqual([
      '02-01 | held | 1 | al1 available | al1 held',
      '02-08 | released | 1 | al1 held | al1 available',
    ]);
  });

  it('uses it, and reinstates it when an exception is agreed later', () => {
    const exception = { reason: 'illness', at: at('02-12') } as const;
    const sessions = [withOutcome(session('s1', '02-01', '02-10', { exception }), 'no-show')];
    const { entries } = creditsOf([lot()], sessions);
    expect(entries.map(line).slice(1)).toEqual([
      '02-01 | held | 1 | al1 available | al1 held',
      '02-10 | used | 1 | al1 held | al1 used',
      '02-12 | reinstated | 1 | al1 used | al1 available',
    ]);
    expect(entries.at(-1)?.reason.evidence[0]).toEqual({ kind: 'sessions', id: 's1', part: 'exception' });
    expect(entries.at(-1)?.reason.inputs).toEqual({ credits: 1, outcome: 'no-show', until: null });
  });

  it('does all of it in order where a session was booked, settled and excused at one instant', () => {
    const exception = { reason: 'illness', at: at('02-01') } as const;
    const sessions = [withOutcome(session('s1', '02-10', '02-10', { exception }), 'no-show')];
    expect(lines([lot()], sessions).slice(1)).toEqual([
      '02-10 | held | 1 | al1 available | al1 held',
      '02-10 | used | 1 | al1 held | al1 used',
      '02-10 | reinstated | 1 | al1 used | al1 available',
    ]);
  });

  it('knows nothing of sessions that were entered in error, or whose policy was not given', () => {
    const sessions = [
      attended('s1', '02-01', '02-10', { voided: { at: at('03-01'), reason: 'typed twice' } }),
      attended('s2', '02-01', '02-10', { policy: { id: 'gone', version: 1 } }),
    ];
    expect(lines([lot()], sessions)).toHaveLength(1);
  });

  it('V18: gives the credit of the second of three missed sessions back when an exception is agreed', () => {
    const days = ['02-10', '02-17', '02-24'];
    const sessions = days.map((day, index) =>
      withOutcome(
        session(`s${index + 1}`, '02-01', day, {
          exception: index === 1 ? { reason: 'bereavement', at: at('03-01') } : undefined,
        }),
        'no-show',
      ),
    );
    expect(creditsOf([lot()], sessions)).toMatchObject({ used: 2, left: 2 });
  });

  it('V22: a late move and then a cancellation in time of the new session cost one credit together', () => {
    const moved = withCancellation(session('s1', '02-01', '02-10'), { by: 'client', hoursBefore: 3 });
    const next = withCancellation(
      sessionFrom({
        id: 's2',
        bookedAt: new Date('2026-02-10T06:00:00Z'),
        start: at('02-17'),
        replaces: 's1',
      }),
      { by: 'client', hoursBefore: 48 },
    );
    expect(creditsOf([lot()], [moved, next])).toMatchObject({ used: 1, held: 0, left: 3 });
  });

  it('V23: a second booking on the last credit is short of one, and refusing is for the booking answer', () => {
    const sessions = [session('s1', '02-01', '02-10'), session('s2', '02-02', '02-17')];
    expect(creditsOf([lot({ credits: 1 })], sessions, { asOf: at('02-03') })).toMatchObject({
      held: 2,
      left: 0,
      shortfall: ['s2'],
      uncovered: [{ sessionId: 's2', credits: 1 }],
    });
  });

  it('V24: a session after the end of one allowance is held on the next', () => {
    const allowances = [
      lot({ id: 'al1', validUntil: at('03-31') }),
      lot({ id: 'al2', validUntil: at('06-30') }),
    ];
    const sessions = [session('s1', '03-20', '04-02'), session('s2', '03-20', '03-31')];
    const held = creditsOf(allowances, sessions, { asOf: at('03-21') }).allowances.map((one) => one.held);
    expect(held).toEqual([0, 2]);
  });

  it('V25: a credit that we give back after its allowance ended can be used for another 30 days', () => {
    const ours = withCancellation(session('s1', '03-01', '03-30'), { by: 'practitioner' });
    const cancelled = { ...ours, cancellation: { by: 'practitioner', at: at('04-05') } } as const;
    const allowances = [lot({ credits: 2, validUntil: at('04-01') })];
    const credits = creditsOf(allowances, [cancelled], { asOf: at('04-10') });
    const own = '["al1","reinstated","s1"]';
    expect(credits.entries.map(line)).toEqual([
      '01-01 | granted | 2 | al1 source | al1 available',
      '03-01 | held | 1 | al1 available | al1 held',
      '04-01 | expired | 1 | al1 available | al1 expired',
      `04-05 | reinstated | 1 | al1 held | ${own} available`,
    ]);
    expect(credits.entries.at(-1)?.reason.inputs['until']).toEqual(at('05-05'));
    expect(credits).toMatchObject({
      left: 1,
      allowances: [{ movedOn: 1, granted: 2 }, { kind: 'reinstated' }],
    });
    expect(lines(allowances, [cancelled], { asOf: at('05-05') }).at(-1)).toBe(
      `05-05 | expired | 1 | ${own} available | ${own} expired`,
    );
    const next = attended('s2', '04-06', '05-04');
    expect(creditsOf(allowances, [cancelled, next]).uncovered).toEqual([]);
    expect(creditsOf(allowances, [cancelled, attended('s2', '04-06', '05-05')]).shortfall).toEqual(['s2']);
    const coaching = attended('s2', '04-06', '05-04', { service: 'coaching' });
    expect(
      creditsOf([{ ...lot({ validUntil: at('04-01') }), services: ['therapy'] }], [cancelled, coaching])
        .shortfall,
    ).toEqual(['s2']);
  });

  it('takes a credit given back before or after one of another allowance, whichever ends first', () => {
    const ours = session('s1', '03-01', '03-30', { cancellation: { by: 'practitioner', at: at('04-05') } });
    const usedBy = (validUntil: Date | undefined): string | undefined =>
      creditsOf(
        [
          lot({ credits: 1, validUntil: at('04-01') }),
          lot({ id: 'al2', validFrom: at('04-01'), validUntil }),
        ],
        [ours, attended('s2', '04-06', '04-20')],
      ).allowances.find(({ used }) => used === 1)?.kind;
    expect(usedBy(undefined)).toBe('reinstated');
    expect(usedBy(at('04-30'))).toBe('granted');
  });

  it('takes of two credits that were given back together the one of the lower lot', () => {
    const exception = { reason: 'illness', at: at('04-05') } as const;
    const sessions = [
      withOutcome(session('s10', '03-01', '03-30', { exception }), 'no-show'),
      session('s2', '03-01', '03-29', { cancellation: { by: 'practitioner', at: at('04-05') } }),
      session('s3', '04-06', '04-20'),
    ];
    const { allowances } = creditsOf([lot({ credits: 2, validUntil: at('04-01') })], sessions, {
      asOf: at('04-07'),
    });
    expect(allowances.map(({ lotId, held }) => [lotId, held])).toEqual([
      ['al1', 0],
      ['["al1","reinstated","s10"]', 1],
      ['["al1","reinstated","s2"]', 0],
    ]);
  });

  it('lets a credit expire that the client gives back after its allowance ended, but not one given back by agreement', () => {
    const end = [lot({ credits: 1, validUntil: at('03-01') })];
    const cancel = (by: 'client' | 'mutual') =>
      lines(end, [
        session('s1', '02-01', '02-20', {
          start: new Date('2026-02-28T09:00:00Z'),
          cancellation: { by, at: at('02-20') },
        }),
      ]).slice(-1);
    expect(cancel('client')).toEqual(['03-01 | expired | 1 | al1 available | al1 expired']);
    const late = (by: 'client' | 'mutual') => {
      const bounds = { by, at: { notBefore: at('02-20'), notAfter: at('02-21') } } as const;
      return creditsOf(
        [lot({ credits: 1, validUntil: at('02-10'), validFrom: at('01-01') })],
        [session('s1', '02-01', '02-25', { cancellation: bounds })],
        { rules: { validAt: 'booking' } },
      );
    };
    expect(late('client').entries.map(line).slice(2)).toEqual([
      '02-20 | released | 1 | al1 held | al1 available',
      '02-20 | expired | 1 | al1 available | al1 expired',
    ]);
    expect(late('mutual').allowances.map(({ kind }) => kind)).toEqual(['granted', 'reinstated']);
  });

  it.each([
    ['at 60 per cent it is held as attended', 0.6, 1],
    ['at 40 per cent it costs nothing', 0.4, 0],
  ])('V26: technical trouble: %s', (_, completedFraction, used) => {
    const sessions = [
      session('s1', '02-01', '02-10', { disruption: { side: 'service', completedFraction } }),
    ];
    expect(creditsOf([lot()], sessions)).toMatchObject({ used, left: 4 - used });
  });

  it('takes what is missing from the next allowance, and says what is still missing', () => {
    const allowances = [lot({ id: 'al1', credits: 1 }), lot({ id: 'al2', credits: 1 })];
    const credits = creditsOf(allowances, [attended('s1', '02-01', '02-10', { credits: 3 })]);
    expect(credits).toMatchObject({ used: 3, left: 0, uncovered: [{ sessionId: 's1', credits: 1 }] });
    expect(credits.allowances.map(({ used }) => used)).toEqual([1, 1]);
  });

  it('covers a session later when credits come, under a key of its own', () => {
    const changes = [{ id: 'c1', kind: 'top-up', credits: 1, at: at('03-01') }] as const;
    const sessions = [attended('s1', '02-01', '02-10', { credits: 2 })];
    const { entries, shortfall } = creditsOf([lot({ credits: 1, changes })], sessions);
    expect(entries.map(line).slice(3)).toEqual([
      '03-01 | topped-up | 1 | al1 source | al1 available',
      '03-01 | covered-later | 1 | al1 available | al1 used',
    ]);
    expect(shortfall).toEqual([]);
    const open = [session('s1', '02-01', '04-10', { credits: 2 })];
    const { entries: held } = creditsOf([lot({ credits: 1, changes })], open, { asOf: at('03-02') });
    expect(held.map(({ key }) => key.split(',').at(-1))).toEqual(['1]', '1]', '1]', '2]']);
  });

  it('covers the session that was booked first, of any service that the allowance is for', () => {
    const changes = [{ id: 'c1', kind: 'top-up', credits: 1, at: at('03-01') }] as const;
    const sessions = [
      attended('s1', '02-03', '02-10'),
      attended('s2', '02-02', '02-11', { service: 'coaching' }),
      attended('s3', '02-01', '02-12', { service: 'group' }),
    ];
    const short = (services: readonly string[] | undefined): readonly string[] =>
      creditsOf([lot({ credits: 1, services, validFrom: at('02-11'), changes })], sessions).shortfall;
    expect(short(['therapy', 'coaching', 'coaching', 'yoga'])).toEqual(['s3', 's1']);
    expect(short(undefined)).toEqual(['s1']);
    const other = [
      attended('s4', '02-01', '02-12', { service: 'a' }),
      attended('s5', '02-02', '02-12', { service: 'b' }),
    ];
    expect(creditsOf([lot({ credits: 1 })], other).shortfall).toEqual(['s5']);
    expect(creditsOf([lot({ credits: 0.5, changes })], other.toReversed()).shortfall).toEqual(['s5']);
    expect(short([])).toEqual(['s3', 's2', 's1']);
  });
});

describe('withdrawals', () => {
  const take = (credits: number) => [{ id: 'c1', kind: 'withdrawal', credits, at: at('02-05') }] as const;

  it('take what is left and nothing that a session holds', () => {
    const sessions = [session('s1', '02-01', '02-20')];
    const credits = creditsOf([lot({ changes: take(3) })], sessions, { asOf: at('02-06') });
    expect(credits).toMatchObject({ held: 1, left: 0, issues: [] });
    expect(credits.entries.map(line).at(-1)).toBe('02-05 | withdrawn | 3 | al1 available | al1 source');
  });

  it('that find too little are reported, and have what comes back before any session', () => {
    const first = session('s1', '02-01', '02-20', { cancellation: { by: 'practitioner', at: at('02-10') } });
    const credits = creditsOf(
      [lot({ credits: 2, changes: take(2) })],
      [first, attended('s2', '02-06', '02-25')],
    );
    expect(credits).toMatchObject({ left: 0, shortfall: ['s2'], issues: [] });
    expect(creditsOf([lot({ changes: take(6) })], []).issues).toEqual([
      {
        code: 'withdrawn-more-than-there',
        evidence: [{ kind: 'allowances', id: 'al1', part: 'changes' }],
        recorded: 6,
        counted: 4,
      },
    ]);
  });

  it('follow each other', () => {
    const changes = [...take(3), { id: 'c2', kind: 'withdrawal', credits: 3, at: at('02-06') }] as const;
    expect(creditsOf([lot({ changes })], [])).toMatchObject({
      left: 0,
      issues: [{ recorded: 3, counted: 1 }],
    });
  });
});

describe('the end of an allowance', () => {
  const end = at('03-01');

  it('lets expire what is unused, and leaves what is held', () => {
    const sessions = [attended('s1', '02-01', '02-28'), session('s2', '02-01', '02-28')];
    const [allowance] = creditsOf([lot({ validUntil: end })], sessions).allowances;
    expect(allowance).toMatchObject({ granted: 4, used: 1, held: 1, expired: 2, left: 0 });
  });

  it.each([
    ['nothing', undefined, 'none', 0, 4],
    ['all', undefined, 'all', 4, 0],
    ['so many', undefined, 3, 3, 1],
    ['what the allowance says itself', { credits: 1 } as const, 'all', 1, 3],
    ['all, as the allowance says itself', { credits: 'all' } as const, 'none', 4, 0],
  ] as const)('carries %s over', (_, rollover, byRule, over, expired) => {
    const credits = creditsOf([lot({ validUntil: end, rollover })], [], { rules: { rollover: byRule } });
    expect(credits.left).toBe(over);
    expect(credits.allowances[0]).toMatchObject({ expired, movedOn: over });
  });

  it('starts what is carried over, until it ends itself', () => {
    const rollover = { credits: 'all', until: at('04-01') } as const;
    const allowances = [lot({ credits: 2, validUntil: end, rollover })];
    const own = '["al1","rolled-over"]';
    expect(lines(allowances, [attended('s1', '02-01', '03-10')])).toEqual([
      '01-01 | granted | 2 | al1 source | al1 available',
      `03-01 | rolled-over | 2 | al1 available | ${own} available`,
      `03-01 | held | 1 | ${own} available | ${own} held`,
      `03-10 | used | 1 | ${own} held | ${own} used`,
      `04-01 | expired | 1 | ${own} available | ${own} expired`,
    ]);
    expect(creditsOf(allowances, [], { asOf: at('03-02') }).allowances.at(-1)).toMatchObject({
      kind: 'rolled-over',
      granted: 2,
      left: 2,
      grantedAt: end,
      validFrom: end,
      validUntil: at('04-01'),
    });
  });

  it('carries over no more than it may, also of what comes later', () => {
    const changes = [
      { id: 'c1', kind: 'top-up', credits: 2, at: at('03-05') },
      { id: 'c2', kind: 'top-up', credits: 2, at: at('03-06') },
    ] as const;
    const credits = creditsOf([lot({ validUntil: end, changes })], [], { rules: { rollover: 5 } });
    expect(credits).toMatchObject({ left: 5, allowances: [{ expired: 3 }, {}] });
  });

  it('can be asked of the booking rather than of the session', () => {
    const sessions = [attended('s1', '02-28', '03-20')];
    expect(creditsOf([lot({ validUntil: end })], sessions).shortfall).toEqual(['s1']);
    expect(
      creditsOf([lot({ validUntil: end })], sessions, { rules: { validAt: 'booking' } }).shortfall,
    ).toEqual([]);
  });

  it('before its start is reported: no session can be held on it', () => {
    const allowance = lot({ validFrom: at('03-01'), validUntil: at('02-01') });
    expect(creditsOf([allowance], [attended('s1', '01-05', '02-10')])).toMatchObject({
      left: 0,
      shortfall: ['s1'],
      issues: [{ code: 'ends-before-it-starts', recorded: 4, counted: 0 }],
    });
  });
});

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
    const used = (policy: Given['policy'], more: Partial<Session> = { disruption }): number =>
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

describe('the accounts', () => {
  it('add up by lot, in the order of ids', () => {
    const credits = creditsOf(
      [lot({ id: 'b' }), lot({ id: 'a', credits: 1 })],
      [attended('s1', '02-01', '02-10')],
    );
    expect(summarizeCreditAccounts(credits.entries)).toEqual([
      { lotId: 'a', source: -1, available: 0, held: 0, used: 1, expired: 0 },
      { lotId: 'b', source: -4, available: 4, held: 0, used: 0, expired: 0 },
    ]);
  });
});
