/**
 * Stable ids of the rules that decide an outcome, a run, a prompt about lateness and a booking answer.
 *
 * @example
 * ```ts
 * import type { AttendanceRule } from 'client-engagement';
 *
 * const rule: AttendanceRule = 'run.booking-paused';
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export type AttendanceRule = OutcomeRule | RunRule | 'lateness.repeated' | BookingRule;

/**
 * Stable ids of the rules that decide the outcome of one session, in their order of precedence.
 *
 * @example
 * ```ts
 * import type { OutcomeRule } from 'client-engagement';
 *
 * const rule: OutcomeRule = 'outcome.cancelled-late';
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export type OutcomeRule =
  | 'outcome.entered-in-error'
  | 'outcome.policy-unknown'
  | 'outcome.cancelled-in-time'
  | 'outcome.cancelled-late'
  | 'outcome.cancelled-after-start'
  | 'outcome.cancelled-by-us'
  | 'outcome.cancelled-by-agreement'
  | 'outcome.cancel-time-unknown'
  | 'outcome.cancel-party-unknown'
  | 'outcome.recorded'
  | 'outcome.disrupted'
  | 'outcome.practitioner-absent'
  | 'outcome.joined'
  | 'outcome.joined-too-late'
  | 'outcome.awaiting'
  | 'outcome.scheduled'
  | 'outcome.practitioner-late'
  | 'outcome.exception-agreed'
  | 'outcome.grace'
  | 'outcome.reason-to-decide'
  | 'outcome.statement-to-decide';

/**
 * Stable ids of the rules about sessions missed in a row.
 *
 * @example
 * ```ts
 * import type { RunRule } from 'client-engagement';
 *
 * const rule: RunRule = 'run.missed-in-a-row';
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export type RunRule =
  'run.missed-in-a-row' | 'run.booking-paused' | 'run.outcome-missing' | 'run.decision-missing';

/**
 * Stable ids of the rules that decide whether a session can be booked.
 *
 * @example
 * ```ts
 * import type { BookingRule } from 'client-engagement';
 *
 * const rule: BookingRule = 'booking.no-allowance-left';
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export type BookingRule =
  | 'booking.urgent-always-open'
  | 'booking.episode-ended'
  | 'booking.paused-after-missed'
  | 'booking.pause-provisional'
  | 'booking.one-off-agreed'
  | 'booking.agreed-pause'
  | 'booking.limit-reached'
  | 'booking.week-full'
  | 'booking.no-allowance-left';
