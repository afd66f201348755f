import type { Session } from '../care-record/session.js';
import type { CreditUse } from '../credits/credit-use.js';
import { toMs } from '../internal/instant.js';
import { chargeOf, costOf, recordedCostOf } from './credit-charge.js';
import type { OutcomeAssessment } from './outcome-assessment.js';
import type { AttendancePolicy } from './policy.js';
import type { OutcomeRule } from './rules.js';
import type { SessionOutcome } from './session-outcome.js';

/** Outcomes by which the client gave the credit back or lost it; what comes back otherwise is none of their doing. */
const BY_CLIENT: ReadonlySet<SessionOutcome> = new Set([
  'early-cancel',
  'early-reschedule',
  'late-cancel',
  'late-reschedule',
  'no-show',
  'arrived-too-late',
]);

/** What a session does to the credits; null where it does nothing: entered in error, or its policy was not given. */
export function creditUseOf(
  session: Session,
  policy: AttendancePolicy | null,
  { outcome, settledAt, exceptionAgreed, isGrace, reasons }: OutcomeAssessment,
): CreditUse | null {
  if (policy === null || outcome === 'voided') return null;
  const { returnsCredit } = policy.exceptions;
  const is = (by: OutcomeRule): boolean => reasons.some(({ rule }) => rule === by);
  return {
    sessionId: session.id,
    service: session.service,
    outcome,
    bookedAt: toMs(session.bookedAt),
    start: toMs(session.start),
    cost: costOf(session, policy),
    recordedCost: recordedCostOf(session, policy),
    charge: isGrace && returnsCredit ? 0 : chargeOf(session, policy, outcome, is('outcome.disrupted')),
    settledAt: settledAt === null ? null : toMs(settledAt),
    exceptionAt:
      exceptionAgreed && returnsCredit && session.exception !== undefined ? toMs(session.exception.at) : null,
    givenBackByClient: BY_CLIENT.has(outcome) && !is('outcome.cancelled-by-agreement'),
  };
}
