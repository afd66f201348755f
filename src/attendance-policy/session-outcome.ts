/**
 * What became of one session for one client. Always derived, never stored.
 *
 * `no-show` is printed "did not attend". Only `late-cancel` and `no-show` count towards sessions missed in a row;
 * only `attended` and `attended-late` end the run.
 *
 * @example
 * ```ts
 * import { describeCode, type SessionOutcome } from 'client-engagement';
 *
 * const outcome: SessionOutcome = 'no-show';
 * describeCode(outcome, { audience: 'practitioner' }); //=> 'did not attend'
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export type SessionOutcome =
  | 'scheduled'
  | 'awaiting-outcome'
  | 'attended'
  | 'attended-late'
  | 'arrived-too-late'
  | 'no-show'
  | 'late-cancel'
  | 'late-reschedule'
  | 'early-cancel'
  | 'early-reschedule'
  | 'cancel-notice-unknown'
  | 'cancel-party-unknown'
  | 'practitioner-cancel'
  | 'practitioner-reschedule'
  | 'practitioner-no-show'
  | 'mutual-no-show'
  | 'technical-failure'
  | 'policy-unknown'
  | 'voided';
