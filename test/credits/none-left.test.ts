import { describe, expect, it } from 'vitest';
import { assessAttendance, defaultAttendancePolicy } from 'client-engagement';
import type { Allowance, Session } from 'client-engagement';
import { recordFrom, sessionFrom, withOutcome } from 'client-engagement/testing';
import { noneLeft, type NoneLeft } from '../../src/credits/none-left.js';

const asOf = new Date('2027-01-01T00:00:00Z');
const ms = (text: string): number => Date.parse(text);
const lot = (given: Partial<Allowance> = {}): Allowance => ({
  id: 'al1',
  clientId: 'client-1',
  source: 'employer',
  credits: 1,
  grantedAt: new Date('2026-01-01T00:00:00Z'),
  ...given,
});
const session = (id: string, bookedAt: string, more: Partial<Session> = {}): Session =>
  withOutcome(sessionFrom({ id, bookedAt, start: '2026-06-01T10:00:00Z', ...more }), 'attended');
const spans = (
  allowances: readonly Allowance[],
  sessions: readonly Session[],
  service = 'therapy',
): NoneLeft[] => {
  const record = recordFrom({ sessions, allowances });
  return noneLeft(assessAttendance(record, { policies: [defaultAttendancePolicy], asOf }).credits, service);
};

describe('the times in which no credit was left', () => {
  it('begin with the first allowance, where that granted nothing', () => {
    const nothing = lot({ id: 'al0', credits: 0 });
    const later = lot({ credits: 2, grantedAt: new Date('2026-02-01T00:00:00Z') });
    expect(spans([nothing, later], [])).toEqual([
      { from: ms('2026-01-01T00:00:00Z'), until: ms('2026-02-01T00:00:00Z') },
    ]);
  });

  it('begin with the booking that takes the last one and end with a top-up', () => {
    const changes = [{ id: 'c1', kind: 'top-up', credits: 1, at: new Date('2026-05-01T00:00:00Z') }] as const;
    expect(spans([lot({ changes })], [session('s1', '2026-04-01T00:00:00Z')])).toEqual([
      { from: ms('2026-04-01T00:00:00Z'), until: ms('2026-05-01T00:00:00Z') },
    ]);
  });

  it('end when a credit is given back, and may begin again', () => {
    const cancellation = { by: 'practitioner', at: new Date('2026-04-10T00:00:00Z') } as const;
    const sessions = [
      session('s1', '2026-04-01T00:00:00Z', { cancellation }),
      session('s2', '2026-04-20T00:00:00Z'),
    ];
    expect(spans([lot()], sessions)).toEqual([
      { from: ms('2026-04-01T00:00:00Z'), until: ms('2026-04-10T00:00:00Z') },
      { from: ms('2026-04-20T00:00:00Z'), until: null },
    ]);
  });

  it('begin when the allowance ends, and are none before it was granted', () => {
    expect(spans([lot({ credits: 4, validUntil: new Date('2026-09-01T00:00:00Z') })], [])).toEqual([
      { from: ms('2026-09-01T00:00:00Z'), until: null },
    ]);
    const late = lot({ credits: 4, grantedAt: new Date('2026-03-01T00:00:00Z') });
    expect(spans([late], [session('s1', '2026-02-01T00:00:00Z')])).toEqual([]);
  });

  it('go on where what comes is taken at once', () => {
    const changes = [{ id: 'c1', kind: 'top-up', credits: 1, at: new Date('2026-05-01T00:00:00Z') }] as const;
    const sessions = [session('s1', '2026-04-01T00:00:00Z'), session('s2', '2026-04-02T00:00:00Z')];
    expect(spans([lot({ changes })], sessions)).toEqual([{ from: ms('2026-04-01T00:00:00Z'), until: null }]);
  });

  it('are of the service that the credits are for', () => {
    expect(spans([lot({ credits: 4, services: ['coaching'] })], [])).toEqual([]);
    expect(spans([], [session('s1', '2026-04-01T00:00:00Z')])).toEqual([]);
    const used = [session('s1', '2026-04-01T00:00:00Z')];
    expect(spans([lot({ services: ['therapy'] })], used, 'coaching')).toEqual([]);
    expect(spans([lot()], used, 'coaching')).toEqual([{ from: ms('2026-04-01T00:00:00Z'), until: null }]);
  });

  it('are there from the grant of an allowance that grants nothing that can be counted', () => {
    expect(spans([lot({ credits: 0.5 })], [])).toEqual([{ from: ms('2026-01-01T00:00:00Z'), until: null }]);
  });
});
