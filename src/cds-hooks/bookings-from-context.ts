import { fieldOf, listOf, textOf } from '../fhir/read-json.js';
import { instantIn } from './instant-in.js';

/**
 * A booking in the context of `appointment-book`, as far as it is needed.
 *
 * @example
 * ```ts
 * import type { ContextBooking } from 'client-engagement/cds-hooks';
 *
 * const booking: ContextBooking = { place: 0, id: 'a1', start: new Date('2026-04-07T10:00:00Z') };
 * ```
 * @category cds-hooks
 * @since 0.1.0
 */
export interface ContextBooking {
  /** Its place in the bundle; ids may be missing there, or be given twice. */
  readonly place: number;
  /** Its id; null where it has none. */
  readonly id: string | null;
  /** When it would start; null where that cannot be read as an instant with an offset. */
  readonly start: Date | null;
}

/**
 * Lists the bookings that are about to be made, from the context of an `appointment-book` request. Contexts in the
 * field have ids twice, times with two offsets and elements of older versions: what can be read is, the rest is null.
 *
 * Never throws: what comes from outside may be of any shape.
 *
 * @param context - the context of the request
 * @returns the bookings, in the order of the bundle
 * @example
 * ```ts
 * import { bookingsFromContext } from 'client-engagement/cds-hooks';
 *
 * const appointment = { resourceType: 'Appointment', id: 'a1', start: '2026-04-07T10:00:00+01:00' };
 * bookingsFromContext({ appointments: { resourceType: 'Bundle', entry: [{ resource: appointment }] } });
 * //=> [{ place: 0, id: 'a1', start: new Date('2026-04-07T09:00:00Z') }]
 * ```
 * @category cds-hooks
 * @since 0.1.0
 */
export function bookingsFromContext(context: unknown): ContextBooking[] {
  return listOf(fieldOf(context, 'appointments'), 'entry').flatMap((entry, place) => {
    const resource = fieldOf(entry, 'resource');
    if (textOf(resource, 'resourceType') !== 'Appointment') return [];
    return [{ place, id: textOf(resource, 'id') ?? null, start: instantIn(textOf(resource, 'start')) }];
  });
}
