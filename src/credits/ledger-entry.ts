import type { Reason } from '../care-record/evidence.js';

/**
 * The accounts of a lot of credits. Only `source` may go below nothing: it is where the credits come from.
 *
 * @example
 * ```ts
 * import type { CreditAccount } from 'client-engagement';
 *
 * const account: CreditAccount = 'held';
 * ```
 * @category credits
 * @since 0.1.0
 */
export type CreditAccount = 'source' | 'available' | 'held' | 'used' | 'expired';

/**
 * Stable ids of the rules that move credits, and of those that say how many are left.
 *
 * @example
 * ```ts
 * import type { LedgerRule } from 'client-engagement';
 *
 * const rule: LedgerRule = 'credits.held';
 * ```
 * @category credits
 * @since 0.1.0
 */
export type LedgerRule =
  | 'credits.granted'
  | 'credits.topped-up'
  | 'credits.withdrawn'
  | 'credits.held'
  | 'credits.used'
  | 'credits.covered-later'
  | 'credits.released'
  | 'credits.reinstated'
  | 'credits.expired'
  | 'credits.rolled-over'
  | 'credits.put-right';

/**
 * One account of one lot.
 *
 * @example
 * ```ts
 * import type { LotAccount } from 'client-engagement';
 *
 * const account: LotAccount = { lotId: 'al1', account: 'available' };
 * ```
 * @category credits
 * @since 0.1.0
 */
export interface LotAccount {
  /** The lot: the id of the allowance, or the id of what went on from it. */
  readonly lotId: string;
  /** The account. */
  readonly account: CreditAccount;
}

/**
 * One movement of credits from one account to another. Nothing is ever made or lost: what one account gives, the other
 * takes.
 *
 * @example
 * ```ts
 * import type { LedgerEntry } from 'client-engagement';
 *
 * const entry: LedgerEntry = {
 *   key: '["s1","al1","available","al1","held",1]',
 *   sessionId: 's1',
 *   from: { lotId: 'al1', account: 'available' },
 *   to: { lotId: 'al1', account: 'held' },
 *   units: 1,
 *   scale: 1,
 *   at: new Date('2026-03-02T09:00:00Z'),
 *   reason: {
 *     rule: 'credits.held',
 *     evidence: [{ kind: 'sessions', id: 's1' }],
 *     inputs: { credits: 1, outcome: 'scheduled' },
 *   },
 * };
 * ```
 * @category credits
 * @since 0.1.0
 */
export interface LedgerEntry {
  /** Stable key: the same fact gives the same key, whatever else the record holds. */
  readonly key: string;
  /** The session that it is for; null where it is for none. */
  readonly sessionId: string | null;
  /** What gives. */
  readonly from: LotAccount;
  /** What takes. */
  readonly to: LotAccount;
  /** How many units, a whole number from 1. */
  readonly units: number;
  /** How many units make a credit. */
  readonly scale: number;
  /** When. */
  readonly at: Date;
  /** Why. */
  readonly reason: Reason<LedgerRule>;
}
