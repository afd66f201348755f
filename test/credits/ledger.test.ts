import { describe, expect, it } from 'vitest';
import { summarizeCreditAccounts } from 'client-engagement';
import { withCancellation, withOutcome } from 'client-engagement/testing';
import { at, attended, creditsOf, line, lines, lot, session } from './credits-of.js';

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

  it('says of a top-up and a withdrawal which allowance was changed, and by how much', () => {
    const changes = [
      { id: 'c1', kind: 'top-up', credits: 2, at: at('01-02') },
      { id: 'c2', kind: 'withdrawal', credits: 9, at: at('01-03') },
    ] as const;
    const [, more, less] = creditsOf([lot({ changes })], []).entries;
    const evidence = [{ kind: 'allowances', id: 'al1', part: 'changes' }];
    expect(more?.key).toBe('["change","al1","c1","al1","source","al1","available",1]');
    expect(more?.reason).toEqual({ rule: 'credits.topped-up', evidence, inputs: { credits: 2 } });
    expect(less?.key).toBe('["change","al1","c2","al1","available","al1","source",1]');
    expect(less?.reason).toEqual({ rule: 'credits.withdrawn', evidence, inputs: { credits: 6, asked: 9 } });
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
