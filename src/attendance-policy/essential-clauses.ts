import type { Reason } from '../care-record/evidence.js';
import { listPolicyClauses, type PolicyClause } from './policy-clauses.js';
import type { AttendancePolicy } from './policy.js';

/**
 * What a client needs to know before a session: until when cancelling is free, what is later costs, until when somebody
 * late is seen, several in a row, that life happens, and that urgent help stays open. No policy has more than seven, and
 * one more where moving a session has another end of notice.
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

/** Whether two clauses name the same end of notice, one for cancelling and one for moving. */
function isSameNotice(cancel: Reason<PolicyClause>, move: Reason<PolicyClause>): boolean {
  const isSameKind = cancel.rule.replace('policy.cancel-', 'policy.move-') === move.rule && cancel !== move;
  return isSameKind && Object.entries(move.inputs).every(([name, value]) => cancel.inputs[name] === value);
}

/** The clauses of a policy that a short message carries, in their order. */
export function essentialClauses(policy: AttendancePolicy): readonly Reason<PolicyClause>[] {
  const clauses = listPolicyClauses(policy);
  return clauses.filter((one) => {
    const isOfMoving = one.rule.startsWith('policy.move-') && one.rule !== 'policy.move-as-cancel';
    return isOfMoving ? !clauses.some((other) => isSameNotice(other, one)) : ESSENTIAL.has(one.rule);
  });
}
