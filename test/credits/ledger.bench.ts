import { bench, describe } from 'vitest';
import { assessAttendance, defaultAttendancePolicy, defaultCreditRules } from 'client-engagement';
import type { Allowance, Session } from 'client-engagement';
import { recordFrom, sessionFrom, withCancellation, withOutcome } from 'client-engagement/testing';
import type { CreditUse } from '../../src/credits/credit-use.js';
import { deriveLedger } from '../../src/credits/ledger.js';

const DAY = 86_400_000;
const first = Date.parse('2020-01-06T10:00:00Z');
const options = { policies: [defaultAttendancePolicy], asOf: new Date('2060-01-01T00:00:00Z') };

/** Every third session is given back, one in seven of them by us; each lot covers a few sessions less than it might. */
function sessionsOf(count: number): Session[] {
  return Array.from({ length: count }, (_, index) => {
    const start = new Date(first + index * 3 * DAY);
    const session = sessionFrom({ id: `s${index}`, start, bookedAt: new Date(+start - 9 * DAY) });
    if (index % 7 === 0) return withCancellation(session, { by: 'practitioner', hoursBefore: 3 });
    if (index % 3 === 0) return withCancellation(session, { by: 'client', hoursBefore: 48 });
    return withOutcome(session, 'attended');
  });
}

/** Lots one after the other, or all side by side and without an end, which is the most that can be looked at. */
function lotsOf(count: number, sessions: number, kind: 'in turn' | 'side by side'): Allowance[] {
  const length = (sessions * 3 * DAY) / count;
  return Array.from({ length: count }, (_, index) => ({
    id: `al${index}`,
    clientId: 'client-1',
    source: 'employer',
    credits: Math.floor((sessions / count) * 0.6),
    grantedAt: new Date(first - 30 * DAY),
    ...(kind === 'in turn' && {
      validFrom: new Date(first + index * length),
      validUntil: new Date(first + (index + 1) * length),
      rollover: { credits: 1 },
    }),
  }));
}

const sizes = [
  [250, 20],
  [500, 40],
  [1000, 80],
  [2000, 160],
] as const;

describe.each(['in turn', 'side by side'] as const)('the ledger alone, lots %s', (kind) => {
  for (const [count, lots] of sizes) {
    const allowances = lotsOf(lots, count, kind);
    const uses = sessionsOf(count).map(({ id, service, bookedAt, start, cancellation }): CreditUse => ({
      sessionId: id,
      service,
      outcome: cancellation === undefined ? 'attended' : 'early-cancel',
      bookedAt: +bookedAt,
      start: +start,
      cost: 1,
      recordedCost: 1,
      charge: cancellation === undefined ? 1 : 0,
      settledAt: cancellation?.at instanceof Date ? +cancellation.at : +start,
      exceptionAt: null,
      givenBackByClient: cancellation?.by === 'client',
    }));
    bench(`${count} sessions, ${lots} lots`, () => {
      deriveLedger(allowances, uses, { rules: defaultCreditRules, scale: 1, asOf: +options.asOf });
    });
  }
});

describe.each(['in turn', 'side by side'] as const)('assessing attendance, lots %s', (kind) => {
  for (const [count, lots] of sizes) {
    const record = recordFrom({ sessions: sessionsOf(count), allowances: lotsOf(lots, count, kind) });
    bench(`${count} sessions, ${lots} lots`, () => {
      assessAttendance(record, options);
    });
  }
});
