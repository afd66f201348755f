import type { Allowance } from '../care-record/allowance.js';
import type { EvidenceRef } from '../care-record/evidence.js';
import { byText } from '../internal/by-text.js';
import { toMs } from '../internal/instant.js';
import { heldByScale } from './credit-units.js';
import type { CreditUse } from './credit-use.js';
import type { OpenWithdrawal } from './ledger-steps.js';

/**
 * What can be wrong with the amounts and times that credits are recorded with.
 *
 * `withdrawn-more-than-there`: a withdrawal did not find all that it takes; what comes back goes to it first.
 * `finer-than-the-scale`: an amount is rounded down to what the scale of the policy holds; 0 for what is no amount.
 * `ends-before-it-starts`: no session can be held on such an allowance.
 *
 * @example
 * ```ts
 * import type { CreditIssueCode } from 'client-engagement';
 *
 * const code: CreditIssueCode = 'withdrawn-more-than-there';
 * ```
 * @category credits
 * @since 0.1.0
 */
export type CreditIssueCode = 'withdrawn-more-than-there' | 'finer-than-the-scale' | 'ends-before-it-starts';

/**
 * Something that is recorded about credits and cannot be counted as it is. Nothing is lost: the fact stays in the
 * record for a person to put right, and the amounts say what was counted instead.
 *
 * @example
 * ```ts
 * import type { CreditIssue } from 'client-engagement';
 *
 * const issue: CreditIssue = {
 *   code: 'withdrawn-more-than-there',
 *   evidence: [{ kind: 'allowances', id: 'al1', part: 'changes' }],
 *   recorded: 6,
 *   counted: 4,
 * };
 * ```
 * @category credits
 * @since 0.1.0
 */
export interface CreditIssue {
  /** What is wrong. */
  readonly code: CreditIssueCode;
  /** The record that it is about. */
  readonly evidence: readonly EvidenceRef[];
  /** The credits that are recorded; null where that is no finite number. */
  readonly recorded: number | null;
  /** The credits that are counted. */
  readonly counted: number;
}

const finite = (credits: number): number | null => (Number.isFinite(credits) ? credits : null);

/** Amounts of one allowance that the scale does not hold, and an end before its start. */
function allowanceIssues(allowance: Allowance, scale: number): CreditIssue[] {
  const { id, credits, rollover, validUntil } = allowance;
  const issues: CreditIssue[] = [];
  const check = (recorded: number, part: string): void => {
    const counted = heldByScale(recorded, scale);
    if (Math.abs(recorded - counted) <= 1e-6) return;
    const evidence: EvidenceRef[] = [{ kind: 'allowances', id, part }];
    issues.push({ code: 'finer-than-the-scale', evidence, recorded: finite(recorded), counted });
  };
  check(credits, 'credits');
  for (const change of allowance.changes ?? []) check(change.credits, 'changes');
  if (typeof rollover?.credits === 'number') check(rollover.credits, 'rollover');
  const start = toMs(allowance.validFrom ?? allowance.grantedAt);
  if (validUntil !== undefined && toMs(validUntil) < start) {
    const evidence: EvidenceRef[] = [{ kind: 'allowances', id, part: 'validUntil' }];
    issues.push({ code: 'ends-before-it-starts', evidence, recorded: finite(credits), counted: 0 });
  }
  return issues;
}

/** Everything that could not be counted as recorded, in the order of code and record. */
export function issuesOf(
  allowances: readonly Allowance[],
  uses: readonly CreditUse[],
  withdrawals: readonly OpenWithdrawal[],
  scale: number,
): CreditIssue[] {
  const issues = allowances.flatMap((allowance) => allowanceIssues(allowance, scale));
  for (const { allowance, change, open } of withdrawals) {
    if (open.units === 0) continue;
    const counted = heldByScale(change.credits, scale) - open.units / scale;
    const evidence: EvidenceRef[] = [{ kind: 'allowances', id: allowance.id, part: 'changes' }];
    issues.push({ code: 'withdrawn-more-than-there', evidence, recorded: finite(change.credits), counted });
  }
  for (const { sessionId, recordedCost, cost } of uses) {
    if (Math.abs(recordedCost - cost) <= 1e-6) continue;
    const evidence: EvidenceRef[] = [{ kind: 'sessions', id: sessionId, part: 'credits' }];
    issues.push({ code: 'finer-than-the-scale', evidence, recorded: finite(recordedCost), counted: cost });
  }
  return issues.sort((a, b) => byText(JSON.stringify(a), JSON.stringify(b)));
}
