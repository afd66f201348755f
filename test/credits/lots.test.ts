import { describe, expect, it } from 'vitest';
import { at, attended, creditsOf, line, lines, lot, session } from './credits-of.js';

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

describe('a session that is moved', () => {
  it('has the credit that it had before, where the new one is booked at that instant', () => {
    const allowances = [lot({ id: 'soon', credits: 1, validUntil: at('03-01') }), lot({ id: 'later' })];
    const sessions = [
      session('s1', '02-01', '02-20', { cancellation: { by: 'client', at: at('02-05') } }),
      session('s0', '02-05', '02-25', { replaces: 's1' }),
    ];
    const { allowances: found } = creditsOf(allowances, sessions, { asOf: at('02-06') });
    expect(found.map(({ held }) => held)).toEqual([1, 0]);
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

  it('shows nothing that could be carried over before there is anything', () => {
    const allowances = [lot({ validUntil: end, rollover: { credits: 'all' } })];
    expect(creditsOf(allowances, [], { asOf: at('02-01') }).allowances).toHaveLength(1);
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
