import type { Reason } from '../care-record/evidence.js';
import { listPolicyClauses, type PolicyClause } from './policy-clauses.js';
import type { AttendancePolicy } from './policy.js';

/**
 * What a client needs to know before a session: until when cancelling is free, what is later costs, until when somebody
 * late is seen, several in a row, that life happens, and that urgent help stays open. No policy has more than seven.
 */
const ESSENTIAL: ReadonlySet<PolicyClause> = new Set([
  'policy.cancel-elapsed',
  'policy.cancel-calendar-days',
  'policy.cancel-business-days',
  'policy.cancel-calendar-days-by',
  'policy.cancel-business-days-by',
  'policy.credit-for-late-cancel',
  'policy.credit-for-no-show',
  'policy.no-credit-lost',
  'policy.costs-nothing',
  'policy.too-late-minutes',
  'policy.too-late-share',
  'policy.paused-after',
  'policy.exceptions',
  'policy.urgent',
]);

/** The clauses of a policy that a short message carries, in their order. */
export function essentialClauses(policy: AttendancePolicy): readonly Reason<PolicyClause>[] {
  return listPolicyClauses(policy).filter(({ rule }) => ESSENTIAL.has(rule));
}
