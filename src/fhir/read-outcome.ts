import type { RecordedOutcome } from '../care-record/session.js';
import type { BookingState } from './appointment-status.js';
import type { StatusTrust } from './care-record-options.js';
import type { ReadReason } from './read-reason.js';
import type { Reading } from './reading.js';
import type { Entry } from './resource-set.js';

/** What an outcome is read from. */
export interface Filed {
  readonly entry: Entry;
  readonly state: BookingState;
  readonly isGroup: boolean;
  /** Whether a practitioner takes part, who may be the one that was not there. */
  readonly isWithSomebody: boolean;
  readonly reason: ReadReason | null;
  readonly trust: StatusTrust;
}

/**
 * What a status, or a reason instead of it, says of the outcome; null where it says nothing that can be believed. The
 * status of an appointment of several clients is one of the event: it says of none of them what became of their place.
 */
export function outcomeIn(reading: Reading, filed: Filed): RecordedOutcome | null {
  const { entry, state, isGroup, reason, trust } = filed;
  const isFiledAsCancelled = state === 'cancelled' && reason?.means === 'no-show';
  if (state !== 'fulfilled' && state !== 'no-show' && !isFiledAsCancelled) return null;
  if (isGroup) {
    reading.say('group-outcome-ambiguous', 'Appointment.status', entry);
    return null;
  }
  if (state === 'fulfilled') return trust.fulfilled === false ? null : 'attended';
  if (trust.noShow === false) return null;
  if (isFiledAsCancelled) {
    reading.say('no-show-as-cancellation', 'Appointment.status', entry);
    return 'no-show';
  }
  if (reason?.by === 'practitioner' || reason?.by === 'service') return 'practitioner-no-show';
  if (filed.isWithSomebody && reason?.by !== 'client')
    reading.say('no-show-party-undetermined', 'Appointment.status', entry);
  return 'no-show';
}
