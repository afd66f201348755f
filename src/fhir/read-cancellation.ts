import type { Cancellation } from '../care-record/session.js';
import { cancelledAt, type Cancelled } from './cancellation-time.js';
import type { TimeReader } from './fhir-time.js';
import type { ReadReason } from './read-reason.js';
import { from, type Origin, type Reading } from './reading.js';

/** A cancellation with where its parts were found. */
export interface ReadCancellation {
  readonly cancellation: Cancellation;
  readonly notes: readonly (readonly [string, Origin])[];
}

/** A cancellation by its reason and its time. A client's reason on an appointment of several is nobody's. */
export function cancellationOf(
  reading: Reading,
  cancelled: Cancelled & { readonly isGroup: boolean },
  reason: ReadReason | null,
  clock: TimeReader,
  given: Cancellation['by'] | undefined,
): ReadCancellation {
  const { entry, isGroup } = cancelled;
  const found = cancelledAt(cancelled, clock, reading.options.cancellationTime);
  const isOneOfSeveral = isGroup && reason?.by === 'client' && given === undefined;
  if (isOneOfSeveral) reading.say('group-outcome-ambiguous', 'Appointment.status', entry);
  if (found === null) reading.say('cancellation-time-unknown', 'Appointment.status', entry);
  const by = given ?? (isOneOfSeveral ? 'unknown' : (reason?.by ?? 'unknown'));
  const why = reason?.reason;
  const place = reason?.path.replace('Appointment.', '') ?? 'status';
  const byOrigin: Origin =
    given === undefined ? from(entry, place, reason === null ? 'assumed' : 'derived') : { basis: 'given' };
  return {
    cancellation: {
      by,
      ...(found === null ? {} : { at: found.at }),
      ...(why === undefined ? {} : { reason: why }),
    },
    notes: [
      ['cancellation.by', byOrigin],
      ...(found === null ? [] : [['cancellation.at', found.origin] as const]),
      ...(why === undefined ? [] : [['cancellation.reason', from(entry, place, 'derived')] as const]),
    ],
  };
}
