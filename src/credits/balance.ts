import type { Allowance } from '../care-record/allowance.js';
import type { PolicyRef } from '../care-record/policy-ref.js';
import { balanceOfLot, type AllowanceBalance } from './allowance-balance.js';
import { issuesOf, type CreditIssue } from './credit-issue.js';
import { limitsOf, type CreditLimits } from './credit-limits.js';
import type { CreditRules } from './credit-rules.js';
import { chargeIn, costIn, type CreditUse } from './credit-use.js';
import { deriveLedger, type LedgerTerms } from './ledger.js';
import type { LedgerEntry } from './ledger-entry.js';
import { byEnd } from './market.js';

/**
 * A session that no allowance covers, or not wholly.
 *
 * @example
 * ```ts
 * import type { UncoveredSession } from 'client-engagement';
 *
 * const uncovered: UncoveredSession = { sessionId: 's9', credits: 1 };
 * ```
 * @category credits
 * @since 0.1.0
 */
export interface UncoveredSession {
  /** The session. */
  readonly sessionId: string;
  /** The credits that are missing, above 0. */
  readonly credits: number;
}

/**
 * The session credits of a client at a moment, with the whole ledger that they follow from.
 *
 * @example
 * ```ts
 * import { assessAttendance, defaultAttendancePolicy } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const record = {
 *   ...recordFromTokens('A A X'),
 *   allowances: [
 *     {
 *       id: 'al1',
 *       clientId: 'client-1',
 *       source: 'employer',
 *       credits: 8,
 *       grantedAt: new Date('2025-01-01T00:00:00Z'),
 *     },
 *   ],
 * } as const;
 * const { credits } = assessAttendance(record, {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * [credits.limited, credits.used, credits.left]; //=> [true, 3, 5]
 * ```
 * @category credits
 * @since 0.1.0
 */
export interface CreditBalance {
  /** Whether there is a limit at all: no allowance recorded means no limit. */
  readonly limited: boolean;
  /** Credits used, 0 or more, also where no allowance covered them. */
  readonly used: number;
  /** Credits held by open sessions, 0 or more, also where no allowance covers them. */
  readonly held: number;
  /** Credits left in allowances that have not ended, 0 or more. */
  readonly left: number;
  /** Sessions for which no allowance had enough left; never a negative balance. */
  readonly shortfall: readonly string[];
  /** The same sessions with what each is short of, the one booked first at the front. */
  readonly uncovered: readonly UncoveredSession[];
  /** Each allowance and what went on from it, the one that ends first at the front. */
  readonly allowances: readonly AllowanceBalance[];
  /** How many remain, when to remind, and when to plan the ending or an extension. */
  readonly limits: CreditLimits;
  /** The rules that were used. */
  readonly rules: PolicyRef;
  /** Which instant of a session has to lie within an allowance's validity. */
  readonly validAt: CreditRules['validAt'];
  /** How many units of the ledger make a credit. */
  readonly scale: number;
  /** The ledger, derived whole: every movement of credits with its reason, in the order of time. */
  readonly entries: readonly LedgerEntry[];
  /** What is recorded about credits and could not be counted as it is. */
  readonly issues: readonly CreditIssue[];
}

/** Works out the credits from the allowances and from what the sessions do. No allowance means no limit. */
export function balanceOf(
  allowances: readonly Allowance[] | undefined,
  uses: readonly CreditUse[],
  terms: LedgerTerms,
): CreditBalance {
  if (allowances === undefined || allowances.length === 0) return unlimited(uses, terms);
  const { rules, asOf } = terms;
  const ledger = deriveLedger(allowances, uses, terms);
  const { scale, entries } = ledger;
  const total = { used: 0, held: 0 };
  const uncovered: UncoveredSession[] = [];
  for (const { now, taken, use } of ledger.uses) {
    let units = now.waiting;
    for (const part of taken.values()) units += part;
    total[now.account] += units;
    if (now.waiting > 0) uncovered.push({ sessionId: use.sessionId, credits: now.waiting / scale });
  }
  const balances = [...ledger.lots]
    .sort(byEnd)
    .map((lot) => balanceOfLot(lot, scale))
    .filter(({ kind, granted: credits }) => kind === 'granted' || credits > 0);
  const held = total.held / scale;
  const left = ledger.lots.reduce((units, { accounts }) => units + accounts.available, 0) / scale;
  return {
    limited: true,
    used: total.used / scale,
    held,
    left,
    shortfall: uncovered.map(({ sessionId }) => sessionId),
    uncovered,
    allowances: balances,
    limits: limitsOf({ left, held, allowances: balances, entries }, rules, asOf),
    rules: { id: rules.id, version: rules.version },
    validAt: rules.validAt,
    scale,
    entries,
    issues: issuesOf(allowances, uses, ledger.withdrawals, scale),
  };
}

/** The balance where nothing is limited: sessions use and hold credits, and none move. */
function unlimited(uses: readonly CreditUse[], { rules, scale }: LedgerTerms): CreditBalance {
  let used = 0;
  let held = 0;
  for (const use of uses) {
    if (use.settledAt === null) held += costIn(use, scale);
    else if (use.exceptionAt === null) used += chargeIn(use, scale);
  }
  return {
    limited: false,
    used: used / scale,
    held: held / scale,
    left: 0,
    shortfall: [],
    uncovered: [],
    allowances: [],
    limits: { remaining: null, remind: null, planEndingSince: null, endingSoon: [], reasons: [] },
    rules: { id: rules.id, version: rules.version },
    validAt: rules.validAt,
    scale,
    entries: [],
    issues: issuesOf([], uses, [], scale),
  };
}
