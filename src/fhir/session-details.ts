import type { Cancellation, Presence, RecordedOutcome, Session } from '../care-record/session.js';

/**
 * What the caller knows of a session that its appointment does not say, or says in a way of its own system. It wins over
 * what is read.
 *
 * @example
 * ```ts
 * import type { AppointmentLike, SessionDetails } from 'client-engagement/fhir';
 *
 * const details = (appointment: AppointmentLike): SessionDetails => ({
 *   service: 'therapy',
 *   channel: 'video',
 *   ...(appointment.id === 'apt-9' ? { outcome: 'practitioner-no-show' } : {}),
 * });
 * details({ id: 'apt-9' }).outcome; //=> 'practitioner-no-show'
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface SessionDetails extends Partial<
  Pick<
    Session,
    | 'practitionerId'
    | 'episodeId'
    | 'service'
    | 'purpose'
    | 'channel'
    | 'format'
    | 'timeZone'
    | 'bookedAt'
    | 'bookedBy'
    | 'confirmedByClientAt'
    | 'policy'
    | 'credits'
    | 'disruption'
    | 'exception'
  >
> {
  /** What became of it for this client, where the caller's own rows say so. */
  readonly outcome?: RecordedOutcome | undefined;
  /** Who ended the booking, where the caller's own rows say so. */
  readonly cancelledBy?: Cancellation['by'] | undefined;
  /** Who was there and when, where the caller's own rows say so. */
  readonly presence?: Presence | undefined;
}
