import { byText } from '../internal/by-text.js';
import type { CreditAccount, LedgerEntry } from './ledger-entry.js';

/**
 * What is in the accounts of one lot, in units of the ledger. All five together are nothing: what the source gave is
 * in the others.
 *
 * @example
 * ```ts
 * import type { LotAccounts } from 'client-engagement';
 *
 * const accounts: LotAccounts = { lotId: 'al1', source: -8, available: 5, held: 1, used: 2, expired: 0 };
 * ```
 * @category credits
 * @since 0.1.0
 */
export interface LotAccounts extends Readonly<Record<CreditAccount, number>> {
  /** The lot: the id of the allowance, or the id of what went on from it. */
  readonly lotId: string;
}

/**
 * Adds up a ledger: what is in the accounts of each lot.
 *
 * It adds up an application's own postings as well as the entries that were derived, so that the two can be compared.
 *
 * Never throws.
 *
 * @param entries - the entries of the derived ledger, or postings
 * @returns the accounts of each lot that anything moved in, by the id of the lot
 * @example
 * ```ts
 * import { assessAttendance, defaultAttendancePolicy, summarizeCreditAccounts } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const allowance = {
 *   id: 'al1',
 *   clientId: 'client-1',
 *   source: 'employer',
 *   credits: 8,
 *   grantedAt: new Date('2025-01-01T00:00:00Z'),
 * } as const;
 * const { credits } = assessAttendance(
 *   { ...recordFromTokens('A X'), allowances: [allowance] },
 *   { policies: [defaultAttendancePolicy], asOf: new Date('2027-01-01T00:00:00Z') },
 * );
 * summarizeCreditAccounts(credits.entries);
 * //=> [{ lotId: 'al1', source: -8, available: 6, held: 0, used: 2, expired: 0 }]
 * ```
 * @category credits
 * @since 0.1.0
 */
export function summarizeCreditAccounts(
  entries: readonly Pick<LedgerEntry, 'from' | 'to' | 'units'>[],
): readonly LotAccounts[] {
  const byLot = new Map<string, { lotId: string } & Record<CreditAccount, number>>();
  const add = (lotId: string, account: CreditAccount, units: number): void => {
    const accounts = byLot.get(lotId) ?? { lotId, source: 0, available: 0, held: 0, used: 0, expired: 0 };
    accounts[account] += units;
    byLot.set(lotId, accounts);
  };
  for (const { from, to, units } of entries) {
    add(from.lotId, from.account, -units);
    add(to.lotId, to.account, units);
  }
  return [...byLot.values()].sort((a, b) => byText(a.lotId, b.lotId));
}
