import { describe, expect, it } from 'vitest';
import { sessionFrom, withCancellation, withOutcome } from 'client-engagement/testing';
import { at, attended, creditsOf, line, lines, lot, session } from './credits-of.js';

describe('the vectors of credits', () => {
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
});
