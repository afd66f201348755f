import type { EvidenceRef, Reason } from '../care-record/evidence.js';
import type { CreditAccount, LedgerEntry, LedgerRule } from './ledger-entry.js';
import type { Lot } from './lot.js';

/** What a movement is about: a session, an allowance, or one of its changes. */
export interface Subject {
  readonly sessionId: string | null;
  /** What the keys of its movements begin with: JSON of one text or more. */
  readonly key: string;
  /** The part of the session or the allowance that mattered, if only one did. */
  readonly part: string | undefined;
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
    inputs: Reason['inputs'],
  ) => void;
}

/** The records that a movement to or from a lot rests on. */
function evidenceOf({ sessionId, part }: Subject, { allowanceId }: Lot): EvidenceRef[] {
  if (sessionId === null) return [{ kind: 'allowances', id: allowanceId, part }];
  return [
    { kind: 'sessions', id: sessionId, part },
    { kind: 'allowances', id: allowanceId, part: undefined },
  ];
}

/** An empty book. */
export function openBook(scale: number): LedgerBook {
  const entries: LedgerEntry[] = [];
  const times = new Map<string, number>();
  return {
    entries,
    move(subject, rule, { from, to, units, at }, inputs) {
      if (units === 0) return;
      const { accounts: giving, moved } = from.lot;
      const { accounts: taking } = to.lot;
      giving[from.account] -= units;
      taking[to.account] += units;
      if (from.lot !== to.lot) moved.on += units;
      const way = `[${subject.key},${from.lot.key},"${from.account}",${to.lot.key},"${to.account}"`;
      const nth = (times.get(way) ?? 0) + 1;
      times.set(way, nth);
      entries.push({
        key: `${way},${nth}]`,
        sessionId: subject.sessionId,
        from: { lotId: from.lot.id, account: from.account },
        to: { lotId: to.lot.id, account: to.account },
        units,
        scale,
        at: new Date(at),
        reason: { rule, evidence: evidenceOf(subject, from.lot), inputs },
      });
    },
  };
}
