import { copyPlain } from '../internal/copy-plain.js';
import type { CreditPosting } from './posting.js';

/** The postings with different keys, in the order given; of two with one key the first. */
export function distinctPostings(postings: readonly CreditPosting[]): CreditPosting[] {
  const byKey = new Map<string, CreditPosting>();
  for (const posting of postings) if (!byKey.has(posting.key)) byKey.set(posting.key, posting);
  return [...byKey.values()];
}

/**
 * The ledger after compensations were posted: what was there, unchanged, and then the new lines.
 *
 * A line whose key is there already is left out, so that posting the same twice changes nothing.
 *
 * Never throws.
 *
 * @param posted - what the application has posted so far
 * @param compensations - what `listCompensations` says is to be posted
 * @returns a new list
 * @example
 * ```ts
 * import {
 *   applyCompensations,
 *   assessAttendance,
 *   defaultAttendancePolicy,
 *   listCompensations,
 * } from 'client-engagement';
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
 *   { ...recordFromTokens('A'), allowances: [allowance] },
 *   { policies: [defaultAttendancePolicy], asOf: new Date('2027-01-01T00:00:00Z') },
 * );
 * const posted = applyCompensations([], listCompensations([], credits));
 * posted.map(({ reason }) => reason.rule); //=> ['credits.granted', 'credits.held', 'credits.used']
 * applyCompensations(posted, posted).length; //=> 3
 * ```
 * @category credits
 * @since 0.1.0
 */
export function applyCompensations(
  posted: readonly CreditPosting[],
  compensations: readonly CreditPosting[],
): readonly CreditPosting[] {
  return distinctPostings([...posted, ...compensations]).map(copyPlain);
}
