import type { EvidenceRef, Reason } from '../care-record/evidence.js';
import { DAY } from '../time/duration.js';
import type { AllowanceBalance } from './allowance-balance.js';
import type { CreditRules } from './credit-rules.js';
import { leftOverTime, sinceAtMost, type LeftFrom } from './credits-over-time.js';
import type { LedgerEntry } from './ledger-entry.js';

/**
 * Stable ids of the rules that say when few credits are left.
 *
 * @example
 * ```ts
 * import type { LimitRule } from 'client-engagement';
 *
 * const rule: LimitRule = 'credits.few-left';
 * ```
 * @category credits
 * @since 0.1.0
 */
export type LimitRule =
  'credits.few-left' | 'credits.none-left' | 'credits.plan-the-ending' | 'credits.ending-soon';

/**
 * Unused credits of an allowance that ends soon.
 *
 * @example
 * ```ts
 * import type { CreditsEndingSoon } from 'client-engagement';
 *
 * const ending: CreditsEndingSoon = {
 *   allowanceId: 'al1',
 *   lotId: 'al1',
 *   credits: 2,
 *   validUntil: new Date('2026-04-01T00:00:00Z'),
 * };
 * ```
 * @category credits
 * @since 0.1.0
 */
export interface CreditsEndingSoon {
  /** The allowance. */
  readonly allowanceId: string;
  /** The lot: the allowance itself, or what went on from it. */
  readonly lotId: string;
  /** The unused credits, above 0; what sessions hold does not end. */
  readonly credits: number;
  /** First instant at which a session may no longer start on them. */
  readonly validUntil: Date;
}

/**
 * What a client and a practitioner need to know about the limit in time: how many credits remain, when to remind, and
 * when to plan the ending or an extension.
 *
 * What remains is what no session holds, so that a booking counts at once.
 *
 * @example
 * ```ts
 * import { assessAttendance, defaultAttendancePolicy } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const allowance = {
 *   id: 'al1',
 *   clientId: 'client-1',
 *   source: 'employer',
 *   credits: 4,
 *   grantedAt: new Date('2025-01-01T00:00:00Z'),
 * } as const;
 * const { credits } = assessAttendance(
 *   { ...recordFromTokens('A A'), allowances: [allowance] },
 *   { policies: [defaultAttendancePolicy], asOf: new Date('2027-01-01T00:00:00Z') },
 * );
 * const { remaining, remind, planEndingSince } = credits.limits;
 * [remaining, remind?.at, planEndingSince === null]; //=> [2, 2, false]
 * ```
 * @category credits
 * @since 0.1.0
 */
export interface CreditLimits {
  /** Credits that remain, 0 or more; null where there is no limit. */
  readonly remaining: number | null;
  /** The reminder that is due: at how many left, and since when; null where more are left, or none. */
  readonly remind: { readonly at: number; readonly since: Date } | null;
  /** Since when the ending or an extension is to be planned; null where it is not. */
  readonly planEndingSince: Date | null;
  /** Unused credits that end soon, the first to end at the front. */
  readonly endingSoon: readonly CreditsEndingSoon[];
  /** Why. */
  readonly reasons: readonly Reason<LimitRule>[];
}

/** What the limits are read from. */
interface LimitBasis {
  readonly left: number;
  readonly held: number;
  readonly allowances: readonly AllowanceBalance[];
  readonly entries: readonly LedgerEntry[];
}

const citing = (lots: readonly AllowanceBalance[]): EvidenceRef[] =>
  [...new Set(lots.map(({ allowanceId }) => allowanceId))].map((id) => ({ kind: 'allowances', id }));

function endingSoon(lots: readonly AllowanceBalance[], asOf: number, days: number): CreditsEndingSoon[] {
  const soon: CreditsEndingSoon[] = [];
  for (const { allowanceId, lotId, left, validUntil } of lots) {
    if (validUntil === null || left === 0 || validUntil.getTime() > asOf + days * DAY) continue;
    soon.push({ allowanceId, lotId, credits: left, validUntil: new Date(validUntil) });
  }
  return soon;
}

/** The lowest mark that has been reached, while something is left. */
function reminder(rules: CreditRules, left: number, steps: readonly LeftFrom[]): CreditLimits['remind'] {
  const at = Math.min(...rules.remindAt.filter((mark) => left > 0 && left <= mark));
  const since = at === Infinity ? null : sinceAtMost(steps, at);
  return since === null ? null : { at, since: new Date(since) };
}

/** Reads the limits from a balance, at a moment. */
export function limitsOf(basis: LimitBasis, rules: CreditRules, asOf: number): CreditLimits {
  const { left, held, allowances, entries } = basis;
  const steps = leftOverTime(entries, new Set(allowances.map(({ lotId }) => lotId)));
  const evidence = citing(allowances);
  const remind = reminder(rules, left, steps);
  const since = left <= rules.planEndingFrom ? sinceAtMost(steps, rules.planEndingFrom) : null;
  // A mark may have been reached before: the reason says since when as many are left as now, by the last step.
  const leftSince = Number(sinceAtMost(steps, left));
  const soon = endingSoon(allowances, asOf, rules.endingSoonDays);
  const reasons: Reason<LimitRule>[] = [];
  if (left === 0) reasons.push({ rule: 'credits.none-left', evidence, inputs: { held } });
  if (remind !== null) {
    const inputs = { left, held, remindAt: remind.at, since: new Date(leftSince) };
    reasons.push({ rule: 'credits.few-left', evidence, inputs });
  }
  if (since !== null) {
    const inputs = { left, held, planEndingFrom: rules.planEndingFrom, since: new Date(leftSince) };
    reasons.push({ rule: 'credits.plan-the-ending', evidence, inputs });
  }
  for (const { allowanceId, credits, validUntil } of soon) {
    const inputs = { credits, validUntil: new Date(validUntil), days: rules.endingSoonDays };
    const cited: EvidenceRef[] = [{ kind: 'allowances', id: allowanceId }];
    reasons.push({ rule: 'credits.ending-soon', evidence: cited, inputs });
  }
  return {
    remaining: left,
    remind,
    planEndingSince: since === null ? null : new Date(since),
    endingSoon: soon,
    reasons,
  };
}
