import type { Session } from '../care-record/session.js';
import { heldByScale } from '../credits/credit-units.js';
import type { CreditUse } from '../credits/credit-use.js';
import { toMs } from '../internal/instant.js';
import { chargeOf, recordedCostOf } from './credit-charge.js';
import type { OutcomeAssessment } from './outcome-assessment.js';
import type { AttendancePolicy } from './policy.js';
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
  { outcome, settledAt, exceptionAgreed, creditsUsed, reasons }: OutcomeAssessment,
): CreditUse | null {
  if (policy === null || outcome === 'voided') return null;
  const rule = reasons[0]?.rule;
  const { exception } = session;
  const recordedCost = recordedCostOf(session, policy);
  const isReturned = exceptionAgreed && policy.exceptions.returnsCredit && exception !== undefined;
  return {
    sessionId: session.id,
    service: session.service,
    outcome,
    bookedAt: toMs(session.bookedAt),
    start: toMs(session.start),
    cost: heldByScale(recordedCost, policy.credits.scale ?? 1),
    recordedCost,
    charge: isReturned ? chargeOf(session, policy, outcome, rule === 'outcome.disrupted') : creditsUsed,
    settledAt: settledAt === null ? null : toMs(settledAt),
    exceptionAt: isReturned ? toMs(exception.at) : null,
    givenBackByClient: BY_CLIENT.has(outcome) && rule !== 'outcome.cancelled-by-agreement',
  };
}
