import { sessionAsOf } from '../care-record/session-as-of.js';
import type { Session } from '../care-record/session.js';
import type { ClientStatement } from '../care-record/statement.js';
import { toMs } from '../internal/instant.js';
import { checkCreditNumbers } from './credit-charge.js';
import { assessOutcome, assessWithoutPolicy, type OutcomeAssessment } from './outcome-assessment.js';
import type { AttendancePolicy } from './policy.js';

/**
 * What deciding the outcome of one session needs to know besides the session.
 *
 * @example
 * ```ts
 * import type { OutcomeOptions } from 'client-engagement';
 *
 * const options: OutcomeOptions = { asOf: new Date('2026-03-11T09:00:00Z'), isReplaced: true };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface OutcomeOptions {
  /** The moment to judge from; nothing later is seen. */
  readonly asOf: Date;
  /** Holidays, `YYYY-MM-DD`, that are no working days. */
  readonly holidays?: readonly string[] | undefined;
  /** Whether the policy excuses it by itself; only `assessAttendance` knows what came before. */
  readonly isGrace?: boolean | undefined;
  /** Whether another session replaces this one, which makes its cancellation a move. */
  readonly isReplaced?: boolean | undefined;
  /** Whether this session replaces one that the practitioner or the service moved. */
  readonly isMovedByUs?: boolean | undefined;
  /** What the client says about this session. */
  readonly statements?: readonly ClientStatement[] | undefined;
}

/**
 * The outcome of one session under one policy, with its effects and reasons.
 *
 * For a whole record use `assessAttendance`, which finds the policy, the moves and the statements itself. An
 * outcome is never made up: with nothing recorded an ended session is `awaiting-outcome`, and a client who joined
 * is `attended` or `attended-late`, never a no-show.
 *
 * @param session - the session
 * @param policy - the policy that holds for it
 * @param options - the moment to judge from, and what is known around the session
 * @returns the outcome with its effects on the run and the credits, and the reasons
 * @throws RangeError with code `invalid-date` when a date is invalid, `invalid-rules` when the numbers that the policy
 *   has about credits mean nothing
 * @example
 * ```ts
 * import { defaultAttendancePolicy, deriveAttendanceOutcome } from 'client-engagement';
 * import { sessionFrom } from 'client-engagement/testing';
 *
 * const inTime = sessionFrom({
 *   start: '2026-03-10T10:00:00Z',
 *   cancellation: { by: 'client', at: '2026-03-09T10:00:00Z' },
 * });
 * const asOf = new Date('2026-03-11T09:00:00Z');
 * deriveAttendanceOutcome(inTime, defaultAttendancePolicy, { asOf }).outcome; //=> 'early-cancel'
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export function deriveAttendanceOutcome(
  session: Session,
  policy: AttendancePolicy,
  options: OutcomeOptions,
): OutcomeAssessment {
  const asOf = toMs(options.asOf);
  checkCreditNumbers(policy);
  const seen = sessionAsOf(session, asOf);
  if (seen.voided !== undefined) return assessWithoutPolicy(seen);
  return assessOutcome(seen, {
    asOf,
    policy,
    holidays: new Set(options.holidays ?? []),
    isGrace: options.isGrace ?? false,
    isReplaced: options.isReplaced ?? false,
    isMovedByUs: options.isMovedByUs ?? false,
    statements: options.statements ?? [],
  });
}
