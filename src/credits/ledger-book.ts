import type { EvidenceRef, Reason } from '../care-record/evidence.js';
import type { CreditAccount, LedgerEntry, LedgerRule } from './ledger-entry.js';
import type { Lot } from './lot.js';

/** What a movement is about: a session, an allowance, or one of its changes. */
export interface Subject {
  readonly sessionId: string | null;
  /** Its place in the keys. */
  readonly key: readonly string[];
  readonly evidence: readonly EvidenceRef[];
}

/** One side of a movement. */
export interface Side {
  readonly lot: Lot;
  readonly account: CreditAccount;
}

/** Everything that is written down of the credits: the accounts of the lots, and how they came about. */
export interface LedgerBook {
  readonly entries: readonly LedgerEntry[];
  /** Moves units from one account to another at an instant; nothing is written for none. */
  readonly move: (
    subject: Subject,
    rule: LedgerRule,
    sides: { readonly from: Side; readonly to: Side; readonly units: number; readonly at: number },
    inputs?: Reason['inputs'],
  ) => void;
}

/** An empty book. */
export function openBook(scale: number): LedgerBook {
  const entries: LedgerEntry[] = [];
  const times = new Map<string, number>();
  return {
    entries,
    move({ sessionId, key, evidence }, rule, { from, to, units, at }, inputs = {}) {
      if (units === 0) return;
      const { accounts: giving, moved } = from.lot;
      const { accounts: taking } = to.lot;
      giving[from.account] -= units;
      taking[to.account] += units;
      if (from.lot !== to.lot) moved.on += units;
      const way = JSON.stringify([...key, from.lot.id, from.account, to.lot.id, to.account]);
      const nth = (times.get(way) ?? 0) + 1;
      times.set(way, nth);
      entries.push({
        key: `${way.slice(0, -1)},${nth}]`,
        sessionId,
        from: { lotId: from.lot.id, account: from.account },
        to: { lotId: to.lot.id, account: to.account },
        units,
        scale,
        at: new Date(at),
        reason: {
          rule,
          evidence: evidence.map((ref) => ({ ...ref })),
          inputs: { credits: units / scale, ...inputs },
        },
      });
    },
  };
}
