import type { LedgerEntry } from './ledger-entry.js';

/**
 * One line of an application's own ledger: a movement that was posted, or one that puts an earlier one right. Nothing
 * that was posted is ever edited or taken out.
 *
 * Its `at` is when the credits moved, not when it was posted, which is the application's to note.
 *
 * @example
 * ```ts
 * import type { CreditPosting } from 'client-engagement';
 *
 * const posting: CreditPosting = {
 *   key: 'hold-s1/1',
 *   entryKey: 'hold-s1',
 *   sessionId: 's1',
 *   from: { lotId: 'al1', account: 'available' },
 *   to: { lotId: 'al1', account: 'held' },
 *   units: 1,
 *   scale: 1,
 *   at: new Date('2026-03-02T09:00:00Z'),
 *   reason: { rule: 'credits.held', evidence: [{ kind: 'sessions', id: 's1' }], inputs: { credits: 1 } },
 * };
 * ```
 * @category credits
 * @since 0.1.0
 */
export interface CreditPosting extends LedgerEntry {
  /** Unique key of this line: posting it once more changes nothing. */
  readonly key: string;
  /** Key of the entry of the derived ledger that it posts or puts right. */
  readonly entryKey: string;
}
