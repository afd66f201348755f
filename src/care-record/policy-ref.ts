/**
 * Names one version of an attendance policy. It is stamped on bookings, so that a later change of the rules
 * never changes what was agreed when a session was booked.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy, type PolicyRef } from 'client-engagement';
 *
 * const ref: PolicyRef = { id: defaultAttendancePolicy.id, version: defaultAttendancePolicy.version };
 * ref; //=> { id: 'guide', version: 1 }
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface PolicyRef {
  /** Id of the policy. */
  readonly id: string;
  /** Its version, a whole number from 1. */
  readonly version: number;
}

/**
 * The client saw and accepted a version of the attendance policy.
 *
 * @example
 * ```ts
 * import type { PolicyAcknowledgement } from 'client-engagement';
 *
 * const acknowledgement: PolicyAcknowledgement = {
 *   id: 'ack-1',
 *   clientId: 'ada',
 *   policy: { id: 'guide', version: 1 },
 *   at: new Date('2026-03-02T09:00:00Z'),
 * };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface PolicyAcknowledgement {
  /** Id of this fact. */
  readonly id: string;
  /** Whose acknowledgement it is. */
  readonly clientId: string;
  /** The version that was acknowledged. */
  readonly policy: PolicyRef;
  /** When. */
  readonly at: Date;
}

/**
 * A different version of the attendance policy that was agreed for one client, for a time. The reason is not stored.
 *
 * @example
 * ```ts
 * import type { AgreedAdjustment } from 'client-engagement';
 *
 * const adjustment: AgreedAdjustment = {
 *   id: 'adj-1',
 *   agreedAt: new Date('2026-03-02T09:00:00Z'),
 *   policy: { id: 'guide-with-short-notice', version: 1 },
 * };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface AgreedAdjustment {
  /** Id of this fact. */
  readonly id: string;
  /** When it was agreed; it holds for sessions booked from then on. */
  readonly agreedAt: Date;
  /** When it stopped to hold, if it did; sessions booked before keep it. */
  readonly endedAt?: Date | undefined;
  /** The policy that holds instead of the service's own. */
  readonly policy: PolicyRef;
}
