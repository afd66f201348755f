import { describe, expect, it } from 'vitest';
import { summarizeCreditAccounts } from 'client-engagement';
import { withCancellation, withOutcome } from 'client-engagement/testing';
import { at, attended, creditsOf, line, lines, lot, session } from './credits-of.js';

describe('a whole balance, in quarters of a credit', () => {
  const balance = () =>
    creditsOf(
      [
        lot({ id: 'al2', credits: 0.5, services: ['therapy', 'group'], grantedAt: at('01-02') }),
        lot({
          credits: 2.75,
          validFrom: at('01-05'),
          validUntil: at('03-01'),
          rollover: { credits: 0.5, until: at('06-01') },
        }),
      ],
      [
        attended('s1', '02-01', '02-10'),
        session('s2', '02-02', '02-20', { credits: 0.5 }),
        attended('s3', '03-02', '05-10', { credits: 1.25 }),
        session('s4', '03-03', '06-10', { credits: 2 }),
      ],
      { policy: { scale: 4 }, asOf: at('05-20') },
    );

  it('says what became of each allowance and of what went on from one', () => {
    expect(balance().allowances).toEqual([
      {
        allowanceId: 'al1',
        lotId: 'al1',
        kind: 'granted',
        granted: 2.75,
        used: 1,
        held: 0.5,
        left: 0,
        expired: 0.75,
        movedOn: 0.5,
        grantedAt: at('01-01'),
        validFrom: at('01-05'),
        validUntil: at('03-01'),
        services: null,
      },
      {
        allowanceId: 'al1',
        lotId: '["al1","rolled-over"]',
        kind: 'rolled-over',
        granted: 0.5,
        used: 0.5,
        held: 0,
        left: 0,
        expired: 0,
        movedOn: 0,
        grantedAt: at('03-01'),
        validFrom: at('03-01'),
        validUntil: at('06-01'),
        services: null,
      },
      {
        allowanceId: 'al2',
        lotId: 'al2',
        kind: 'granted',
        granted: 0.5,
        used: 0.5,
        held: 0,
        left: 0,
        expired: 0,
        movedOn: 0,
        grantedAt: at('01-02'),
        validFrom: at('01-02'),
        validUntil: null,
        services: ['group', 'therapy'],
      },
    ]);
  });

  it('adds up, and says what is not covered', () => {
    expect(balance()).toMatchObject({
      limited: true,
      used: 2.25,
      held: 2.5,
      left: 0,
      shortfall: ['s3', 's4'],
      uncovered: [
        { sessionId: 's3', credits: 0.25 },
        { sessionId: 's4', credits: 2 },
      ],
      rules: { id: 'credits', version: 1 },
      validAt: 'session-start',
      scale: 4,
      issues: [],
    });
  });

  it('says when, from where and to where each unit moved', () => {
    const over = '["al1","rolled-over"]';
    expect(balance().entries.map(line)).toEqual([
      '01-01 | granted | 11 | al1 source | al1 available',
      '01-02 | granted | 2 | al2 source | al2 available',
      '02-01 | held | 4 | al1 available | al1 held',
      '02-02 | held | 2 | al1 available | al1 held',
      '02-10 | used | 4 | al1 held | al1 used',
      `03-01 | rolled-over | 2 | al1 available | ${over} available`,
      '03-01 | expired | 3 | al1 available | al1 expired',
      `03-02 | held | 2 | ${over} available | ${over} held`,
      '03-02 | held | 2 | al2 available | al2 held',
      `05-10 | used | 2 | ${over} held | ${over} used`,
      '05-10 | used | 2 | al2 held | al2 used',
    ]);
  });

  it('says in each reason how many credits, and what became of the session or the allowance', () => {
    const told = balance().entries.map(({ reason }) => [reason.rule, reason.inputs]);
    expect(told.slice(0, 7)).toEqual([
      ['credits.granted', { credits: 2.75 }],
      ['credits.granted', { credits: 0.5 }],
      ['credits.held', { credits: 1, outcome: 'attended' }],
      ['credits.held', { credits: 0.5, outcome: 'awaiting-outcome' }],
      ['credits.used', { credits: 1, outcome: 'attended' }],
      ['credits.rolled-over', { credits: 0.5, until: at('06-01') }],
      ['credits.expired', { credits: 0.75, validUntil: at('03-01') }],
    ]);
  });

  it('adds the accounts up by lot, in the order of ids', () => {
    expect(summarizeCreditAccounts(balance().entries).map(({ lotId, source }) => [lotId, source])).toEqual([
      ['["al1","rolled-over"]', 0],
      ['al1', -11],
      ['al2', -2],
    ]);
    const later = creditsOf([lot({ id: 'a', grantedAt: at('02-01') }), lot({ id: 'b' })], []);
    expect(summarizeCreditAccounts(later.entries).map(({ lotId }) => lotId)).toEqual(['a', 'b']);
  });
});

describe('what a reason of the ledger says', () => {
  it('has no end for what is carried over without one', () => {
    const allowance = lot({ validUntil: at('03-01'), rollover: { credits: 'all' } });
    const { entries } = creditsOf([allowance], []);
    expect(entries.at(-1)?.reason.inputs).toEqual({ credits: 4, until: null });
  });

  it('has the end of a credit that was given back after its allowance ended', () => {
    const late = session('s1', '02-01', '03-10', { cancellation: { by: 'practitioner', at: at('03-05') } });
    const { entries } = creditsOf([lot({ validUntil: at('03-12') })], [late], { asOf: at('03-06') });
    expect(entries.at(-1)?.reason).toEqual({
      rule: 'credits.released',
      evidence: [
        { kind: 'sessions', id: 's1' },
        { kind: 'allowances', id: 'al1' },
      ],
      inputs: { credits: 1, outcome: 'practitioner-cancel', until: null },
    });
  });
});

describe('what happens at one instant', () => {
  it.each([[true], [false]])('a top-up comes before a withdrawal, whichever is listed first', (turned) => {
    const changes = [
      { id: 'c1', kind: 'withdrawal', credits: 5, at: at('02-01') },
      { id: 'c2', kind: 'top-up', credits: 3, at: at('02-01') },
    ] as const;
    const given = turned ? changes.toReversed() : changes;
    expect(lines([lot({ credits: 2, changes: given })], []).slice(1)).toEqual([
      '02-01 | topped-up | 3 | al1 source | al1 available',
      '02-01 | withdrawn | 5 | al1 available | al1 source',
    ]);
  });

  it.each([[true], [false]])('changes of one kind come in the order of their ids', (turned) => {
    const changes = [
      { id: 'c1', kind: 'top-up', credits: 1, at: at('02-01') },
      { id: 'c2', kind: 'top-up', credits: 2, at: at('02-01') },
    ] as const;
    const given = turned ? changes.toReversed() : changes;
    expect(creditsOf([lot({ changes: given })], []).entries.map(({ units }) => units)).toEqual([4, 1, 2]);
  });

  it('a grant comes before a booking, an end before it too, and a session that is settled gives back first', () => {
    const [first, second] = [lot({ credits: 1, grantedAt: at('02-01') }), session('s1', '02-01', '02-20')];
    expect(creditsOf([first], [second], { asOf: at('02-02') })).toMatchObject({ held: 1, shortfall: [] });
    const ends = lot({ validUntil: at('02-01') });
    const byBooking = { rules: { validAt: 'booking' }, asOf: at('02-02') } as const;
    expect(creditsOf([ends], [second], byBooking).shortfall).toEqual(['s1']);
    const back = session('s0', '01-10', '02-10', { cancellation: { by: 'client', at: at('02-01') } });
    expect(creditsOf([lot({ credits: 1 })], [second, back], { asOf: at('02-02') }).shortfall).toEqual([]);
  });
});

describe('what comes late', () => {
  it('covers every session that waits, as far as it goes', () => {
    const changes = [{ id: 'c1', kind: 'top-up', credits: 2, at: at('03-01') }] as const;
    const sessions = ['s1', 's2', 's3'].map((id) => attended(id, '02-01', '02-10'));
    expect(creditsOf([lot({ credits: 0, changes })], sessions).shortfall).toEqual(['s3']);
  });

  it('goes to every withdrawal that did not find what it takes, the first one first', () => {
    const changes = [
      { id: 'c1', kind: 'withdrawal', credits: 2, at: at('02-02') },
      { id: 'c2', kind: 'withdrawal', credits: 2, at: at('02-03') },
    ] as const;
    const back = session('s1', '02-01', '02-20', {
      credits: 3,
      cancellation: { by: 'practitioner', at: at('02-10') },
    });
    const credits = creditsOf([lot({ credits: 3, changes })], [back]);
    expect(credits.entries.slice(3).map(line)).toEqual([
      '02-10 | withdrawn | 2 | al1 available | al1 source',
      '02-10 | withdrawn | 1 | al1 available | al1 source',
    ]);
    expect(credits.issues).toEqual([
      {
        code: 'withdrawn-more-than-there',
        evidence: [{ kind: 'allowances', id: 'al1', part: 'changes' }],
        recorded: 2,
        counted: 1,
      },
    ]);
  });

  it('covers only a session within the validity, however the sessions lie', () => {
    const changes = [{ id: 'c1', kind: 'top-up', credits: 1, at: at('02-15') }] as const;
    const allowance = lot({ credits: 0, validFrom: at('03-01'), validUntil: at('04-01'), changes });
    const sessions = [
      session('s1', '02-01', '04-20'),
      session('s2', '02-02', '03-10'),
      session('s3', '02-03', '02-20'),
      session('s4', '02-04', '03-05'),
      session('s5', '02-05', '05-05'),
    ];
    expect(creditsOf([allowance], sessions, { asOf: at('02-16') }).shortfall).toEqual([
      's1',
      's3',
      's4',
      's5',
    ]);
  });
});

describe('credits given back after their allowance ended', () => {
  const excused = (id: string, on: string, more = {}) =>
    withOutcome(
      session(id, '02-01', '02-10', { exception: { reason: 'illness', at: at(on) }, ...more }),
      'no-show',
    );
  const ended = lot({ credits: 2, validUntil: at('03-01') });

  it('end one after the other', () => {
    const credits = (asOf: string) =>
      creditsOf([ended], [excused('s1', '03-05'), excused('s2', '03-10')], { asOf: at(asOf) });
    expect(['03-11', '04-05', '04-10'].map((day) => credits(day).left)).toEqual([2, 1, 0]);
    expect(credits('04-10').allowances.map(({ kind, expired }) => [kind, expired])).toEqual([
      ['granted', 0],
      ['reinstated', 1],
      ['reinstated', 1],
    ]);
  });

  it('are taken once, and then the next of them', () => {
    const sessions = [
      excused('s1', '03-05'),
      excused('s2', '03-10'),
      session('s3', '03-11', '03-20'),
      session('s4', '03-11', '03-21'),
      session('s5', '03-11', '03-22'),
    ];
    expect(creditsOf([ended], sessions, { asOf: at('03-12') })).toMatchObject({
      held: 3,
      left: 0,
      shortfall: ['s5'],
    });
  });

  it('are for the services of the allowance, and for sessions from when they came back', () => {
    const own = lot({ credits: 1, validUntil: at('03-01'), services: ['therapy'] });
    const next = (more: object) =>
      creditsOf([own], [excused('s1', '03-05'), session('s2', '03-11', '03-20', more)], { asOf: at('03-12') })
        .shortfall;
    expect(next({})).toEqual([]);
    expect(next({ service: 'coaching' })).toEqual(['s2']);
    const before = attended('s2', '03-11', '03-04');
    const at0305 = attended('s2', '03-11', '03-05');
    const short = (one: typeof before) =>
      creditsOf([own], [excused('s1', '03-05'), one], { asOf: at('03-12') }).shortfall;
    expect([short(before), short(at0305)]).toEqual([['s2'], []]);
  });

  it('are none where nothing had been used, and leave nothing behind', () => {
    const inTime = withCancellation(session('s1', '02-01', '03-20'), { by: 'client', hoursBefore: 48 });
    const { allowances } = creditsOf([ended], [inTime], { asOf: at('04-01') });
    expect(allowances.map(({ kind }) => kind)).toEqual(['granted']);
  });
});

describe('amounts', () => {
  it.each([
    [0.29, 100, 0.29],
    [0.1 + 0.2, 10, 0.3],
    [0.7, 10, 0.7],
    [1.005, 1000, 1.005],
    [0.299, 100, 0.29],
    [2_000_000, 1, 1_000_000],
    [-1, 1, 0],
    [Number.NaN, 1, 0],
  ])('%d credits at a scale of %d are %d', (credits, scale, held) => {
    expect(creditsOf([lot({ credits })], [], { policy: { scale } }).left).toBe(held);
  });

  it('of a withdrawal that found too little are counted in credits', () => {
    const changes = [{ id: 'c1', kind: 'withdrawal', credits: 2, at: at('02-01') }] as const;
    expect(creditsOf([lot({ credits: 1.5, changes })], [], { policy: { scale: 2 } }).issues).toEqual([
      {
        code: 'withdrawn-more-than-there',
        evidence: [{ kind: 'allowances', id: 'al1', part: 'changes' }],
        recorded: 2,
        counted: 1.5,
      },
    ]);
  });
});

describe('an allowance that ends before it starts', () => {
  const issues = (validUntil: string) =>
    creditsOf([lot({ validFrom: at('03-01'), validUntil: at(validUntil) })], []).issues;

  it('is reported with the part that says so; one that ends at its start or later is not', () => {
    expect(issues('02-28')).toEqual([
      {
        code: 'ends-before-it-starts',
        evidence: [{ kind: 'allowances', id: 'al1', part: 'validUntil' }],
        recorded: 4,
        counted: 0,
      },
    ]);
    expect([issues('03-01'), issues('03-02')]).toEqual([[], []]);
  });
});

describe('a balance without a limit', () => {
  it('adds up what sessions use and hold, in credits, and has nothing to say of allowances', () => {
    const sessions = [
      attended('s1', '02-01', '02-10'),
      attended('s2', '02-01', '02-11', { credits: 0.5 }),
      withOutcome(
        session('s3', '02-01', '02-12', { exception: { reason: 'illness', at: at('02-13') } }),
        'no-show',
      ),
      session('s4', '02-01', '06-10', { credits: 1.5 }),
      session('s5', '02-01', '06-11', { credits: 0.6 }),
    ];
    const rules = { id: 'ours', version: 2 };
    expect(creditsOf([], sessions, { policy: { scale: 2 }, rules, asOf: at('03-01') })).toEqual({
      limited: false,
      used: 1.5,
      held: 2,
      left: 0,
      shortfall: [],
      uncovered: [],
      allowances: [],
      limits: { remaining: null, remind: null, planEndingSince: null, endingSoon: [], reasons: [] },
      rules,
      validAt: 'session-start',
      scale: 2,
      entries: [],
      issues: [
        {
          code: 'finer-than-the-scale',
          evidence: [{ kind: 'sessions', id: 's5', part: 'credits' }],
          recorded: 0.6,
          counted: 0.5,
        },
      ],
    });
  });
});
