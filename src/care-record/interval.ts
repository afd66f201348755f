/**
 * A break that client and practitioner agreed on.
 *
 * @example
 * ```ts
 * import type { AgreedPause } from 'client-engagement';
 *
 * const pause: AgreedPause = {
 *   id: 'pa1',
 *   episodeId: 'e1',
 *   agreedAt: new Date('2026-03-31T10:45:00Z'),
 *   from: new Date('2026-04-01T00:00:00Z'),
 *   until: new Date('2026-05-01T00:00:00Z'),
 * };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface AgreedPause {
  /** Id of this fact. */
  readonly id: string;
  /** The episode. */
  readonly episodeId: string;
  /** When it was agreed. */
  readonly agreedAt: Date;
  /** First instant of the pause. */
  readonly from: Date;
  /** When it is planned to end; absent means open. */
  readonly until?: Date | undefined;
  /** When it ended earlier than planned, if it did. */
  readonly endedAt?: Date | undefined;
}

/**
 * A time in which the practitioner cannot see clients.
 *
 * @example
 * ```ts
 * import type { PractitionerAbsence } from 'client-engagement';
 *
 * const absence: PractitionerAbsence = {
 *   id: 'ab1',
 *   practitionerId: 'p1',
 *   announcedAt: new Date('2026-03-31T10:45:00Z'),
 *   from: new Date('2026-04-06T00:00:00Z'),
 *   until: new Date('2026-04-27T00:00:00Z'),
 * };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface PractitionerAbsence {
  /** Id of this fact. */
  readonly id: string;
  /** Who is away. */
  readonly practitionerId: string;
  /** When it became known. */
  readonly announcedAt: Date;
  /** First instant of the absence. */
  readonly from: Date;
  /** When it ends; absent means not known yet. */
  readonly until?: Date | undefined;
}

/**
 * A time in which the client waits for an answer from us.
 *
 * @example
 * ```ts
 * import type { ServiceWait } from 'client-engagement';
 *
 * const wait: ServiceWait = {
 *   id: 'w1',
 *   episodeId: 'e1',
 *   for: 'more-sessions',
 *   from: new Date('2026-05-05T10:45:00Z'),
 * };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface ServiceWait {
  /** Id of this fact. */
  readonly id: string;
  /** The episode. */
  readonly episodeId: string;
  /** What the client waits for. */
  readonly for: 'booking-reply' | 'more-sessions' | 'transfer' | 'other';
  /** Since when. */
  readonly from: Date;
  /** When we answered, if we did. */
  readonly until?: Date | undefined;
  /** For a request for more sessions: whether it was granted. */
  readonly granted?: boolean | undefined;
}
