import type { ClientFactor, InterventionFactor, TherapistFactor } from './influence.js';
import type { DecisionMaker } from './party.js';

/**
 * A person's review after sessions missed in a row. It needs the conversation with the client (held, or two
 * attempts), what got in the way, and supervision held or booked.
 *
 * @example
 * ```ts
 * import type { BookingReview } from 'client-engagement';
 *
 * const review: BookingReview = {
 *   id: 'rev1',
 *   episodeId: 'e1',
 *   decision: 'resume-with-plan',
 *   at: new Date('2026-04-02T12:00:00Z'),
 *   by: { role: 'practitioner', id: 'p1' },
 *   conversation: 'held',
 *   gotInTheWay: 'external-circumstances',
 *   supervision: 'booked',
 * };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface BookingReview {
  /** Id of this fact. */
  readonly id: string;
  /** The episode. */
  readonly episodeId: string;
  /** Individual or group sessions; absent means both. */
  readonly format?: 'individual' | 'group' | undefined;
  /** What was decided. Only the two resuming decisions open booking again. */
  readonly decision: 'resume' | 'resume-with-plan' | 'pause' | 'transfer' | 'end';
  /** When it was decided. */
  readonly at: Date;
  /** Who decided. */
  readonly by: DecisionMaker;
  /** The conversation with the client. */
  readonly conversation?: 'held' | 'two-attempts' | undefined;
  /** What got in the way, as one of the factors of influence. */
  readonly gotInTheWay?: ClientFactor | TherapistFactor | InterventionFactor | undefined;
  /** Supervision on it. */
  readonly supervision?: 'held' | 'booked' | undefined;
}

/**
 * A person agreed that one session may be booked although booking is paused. It lets one booking through and
 * changes nothing else.
 *
 * @example
 * ```ts
 * import type { OneOffBooking } from 'client-engagement';
 *
 * const oneOff: OneOffBooking = {
 *   id: 'ob1',
 *   episodeId: 'e1',
 *   at: new Date('2026-04-01T09:00:00Z'),
 *   by: { role: 'supervisor', id: 'sup1' },
 * };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface OneOffBooking {
  /** Id of this fact. */
  readonly id: string;
  /** The episode. */
  readonly episodeId: string;
  /** Individual or group sessions; absent means both. */
  readonly format?: 'individual' | 'group' | undefined;
  /** When it was agreed. The first session booked from then on uses it up. */
  readonly at: Date;
  /** When it was taken back, if it was. */
  readonly revokedAt?: Date | undefined;
  /** Who agreed it. */
  readonly by: DecisionMaker;
}

/**
 * Supervision on this client's care: that it took place or is booked, never what was said.
 *
 * @example
 * ```ts
 * import type { Supervision } from 'client-engagement';
 *
 * const supervision: Supervision = {
 *   id: 'su1',
 *   practitionerId: 'p1',
 *   episodeId: 'e1',
 *   bookedAt: new Date('2026-04-01T09:00:00Z'),
 *   heldAt: new Date('2026-04-03T15:00:00Z'),
 * };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface Supervision {
  /** Id of this fact. */
  readonly id: string;
  /** Whose supervision it is. */
  readonly practitionerId: string;
  /** The episode it was about; absent means the caseload. */
  readonly episodeId?: string | undefined;
  /** When it was booked. */
  readonly bookedAt: Date;
  /** When it was held, if it was. */
  readonly heldAt?: Date | undefined;
}
