import type { Allowance } from 'client-engagement';
import type { CreditUse } from '../../src/credits/credit-use.js';

/**
 * The ledger once more, written without the other: whole credits, every lot and every session looked at each time, and
 * only balances kept. After whatever happens, what is asked for is served until nothing more can be.
 */
interface NaiveLot {
  readonly id: string;
  readonly from: number;
  readonly until: number;
  readonly services: readonly string[] | undefined;
  readonly next: NaiveLot | null;
  mayRoll: number;
  owed: number;
  ended: boolean;
  available: number;
  held: number;
  used: number;
  expired: number;
}

interface NaiveUse {
  readonly use: CreditUse;
  readonly now: { wants: number; settled: boolean };
  readonly has: Map<NaiveLot, number>;
}

const DAY = 86_400_000;

function naiveLot(
  given: Pick<NaiveLot, 'id' | 'from' | 'until' | 'services' | 'next' | 'mayRoll'>,
): NaiveLot {
  return { ...given, owed: 0, ended: false, available: 0, held: 0, used: 0, expired: 0 };
}

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function naiveLedger(allowances: readonly Allowance[], uses: readonly CreditUse[], asOf: number) {
  const lots: NaiveLot[] = [];
  const reinstated: NaiveLot[] = [];
  const all = uses.map((use): NaiveUse => ({ use, now: { wants: 0, settled: false }, has: new Map() }));
  const booked = [...all].sort(
    (a, b) => a.use.bookedAt - b.use.bookedAt || before(a.use.sessionId, b.use.sessionId),
  );

  const fits = (lot: NaiveLot, { use }: NaiveUse): boolean =>
    (lot.services?.includes(use.service) ?? true) && lot.from <= use.start && use.start < lot.until;

  function serve(): void {
    for (const lot of lots) {
      const back = Math.min(lot.owed, lot.available);
      lot.owed -= back;
      lot.available -= back;
    }
    const byEnd = [...lots].sort((a, b) => (a.until === b.until ? before(a.id, b.id) : a.until - b.until));
    for (const one of booked) {
      for (const lot of byEnd) {
        const units = fits(lot, one) ? Math.min(one.now.wants, lot.available) : 0;
        if (units === 0) continue;
        lot.available -= units;
        lot[one.now.settled ? 'used' : 'held'] += units;
        one.now.wants -= units;
        one.has.set(lot, (one.has.get(lot) ?? 0) + units);
      }
    }
    for (const lot of lots) {
      if (!lot.ended || lot.available === 0) continue;
      const roll = lot.next === null ? 0 : Math.min(lot.mayRoll, lot.available);
      lot.mayRoll -= roll;
      lot.expired += lot.available - roll;
      lot.available = 0;
      if (lot.next === null || roll === 0) continue;
      lot.next.available += roll;
      serve();
    }
  }

  function giveBack(one: NaiveUse, lot: NaiveLot, units: number, at: number, excused: boolean): void {
    const { use, now, has } = one;
    const { services } = lot;
    const account = now.settled ? 'used' : 'held';
    has.set(lot, (has.get(lot) ?? 0) - units);
    Object.assign(lot, { [account]: lot[account] - units });
    if (lot.ended && (excused || !use.givenBackByClient)) {
      const id = JSON.stringify([lot.id, 'reinstated', use.sessionId]);
      const own = naiveLot({ id, from: at, until: at + 30 * DAY, services, next: null, mayRoll: 0 });
      own.available = units;
      lots.push(own);
      reinstated.push(own);
    } else Object.assign(lot, { available: lot.available + units });
    serve();
  }

  function settle(one: NaiveUse, at: number): void {
    const { use, now, has } = one;
    let rest = use.charge;
    const backs: (readonly [NaiveLot, number])[] = [];
    for (const [lot, units] of has) {
      const used = Math.min(rest, units);
      lot.held -= used;
      lot.used += used;
      rest -= used;
      backs.push([lot, units - used]);
    }
    now.wants = rest;
    // What comes back was held until now.
    for (const [lot, units] of backs) if (units > 0) giveBack(one, lot, units, at, false);
    now.settled = true;
  }

  function excuse(one: NaiveUse, at: number): void {
    const { now, has } = one;
    now.wants = 0;
    for (const [lot, units] of has) if (units > 0) giveBack(one, lot, units, at, true);
  }

  type Event = readonly [at: number, order: number, id: string, act: () => void];
  const events: Event[] = [];
  for (const { id, credits, grantedAt, validFrom, validUntil, services, rollover, changes } of allowances) {
    const until = validUntil === undefined ? Infinity : +validUntil;
    const nextUntil = rollover?.until === undefined ? Infinity : +rollover.until;
    const common = { services, next: null, mayRoll: 0 };
    const rolled = JSON.stringify([id, 'rolled-over']);
    const next =
      rollover === undefined || validUntil === undefined
        ? null
        : naiveLot({ ...common, id: rolled, from: until, until: nextUntil });
    const mayRoll = rollover?.credits === 'all' ? Infinity : (rollover?.credits ?? 0);
    const lot = naiveLot({ id, from: +(validFrom ?? grantedAt), until, services, next, mayRoll });
    lots.push(lot, ...(next === null ? [] : [next]));
    events.push([+grantedAt, 0, id, () => (lot.available += credits)]);
    for (const change of changes ?? []) {
      const order = change.kind === 'top-up' ? 1 : 2;
      const act = (): unknown =>
        change.kind === 'top-up' ? (lot.available += change.credits) : (lot.owed += change.credits);
      events.push([Math.max(+grantedAt, +change.at), order, JSON.stringify([id, change.id]), act]);
    }
    const end = Math.max(until, +grantedAt);
    events.push([end, 3, id, () => (lot.ended = true)]);
    if (next !== null) events.push([Math.max(end, nextUntil), 3, rolled, () => (next.ended = true)]);
  }
  for (const one of all) {
    const { sessionId: id, bookedAt, settledAt, exceptionAt, cost } = one.use;
    const settledFrom = Math.max(bookedAt, settledAt ?? Infinity);
    const excusedFrom = exceptionAt === null ? Infinity : Math.max(settledFrom, exceptionAt);
    events.push([
      bookedAt,
      6,
      id,
      () => {
        one.now.wants = cost;
        serve();
        if (settledFrom === bookedAt) settle(one, bookedAt);
        if (excusedFrom === bookedAt) excuse(one, bookedAt);
      },
    ]);
    if (settledFrom > bookedAt) events.push([settledFrom, 4, id, () => settle(one, settledFrom)]);
    if (excusedFrom > bookedAt) events.push([excusedFrom, 5, id, () => excuse(one, excusedFrom)]);
  }
  const endReinstated = (at: number): void => {
    for (const lot of reinstated) {
      if (lot.until > at) continue;
      lot.ended = true;
      serve();
    }
  };
  for (const [at, , , act] of events.sort((a, b) => a[0] - b[0] || a[1] - b[1] || before(a[2], b[2]))) {
    if (at > asOf) continue;
    endReinstated(at);
    act();
    serve();
  }
  endReinstated(asOf);
  return {
    lots: lots
      .map(({ id, available, held, used, expired }) => ({ id, available, held, used, expired }))
      .sort((a, b) => before(a.id, b.id)),
    waiting: booked.map(({ use, now }) => [use.sessionId, now.wants] as const),
  };
}
