import { entryOf } from './read-json.js';

/** What a status of an appointment says of the booking; what it says of the outcome is read elsewhere. */
export type BookingState =
  'not-booked' | 'booked' | 'arrived' | 'fulfilled' | 'cancelled' | 'no-show' | 'entered-in-error';

/** By status, in R4, R4B and R5 alike. */
const STATES: Readonly<Record<string, BookingState>> = {
  proposed: 'not-booked',
  pending: 'not-booked',
  waitlist: 'not-booked',
  booked: 'booked',
  arrived: 'arrived',
  'checked-in': 'arrived',
  fulfilled: 'fulfilled',
  cancelled: 'cancelled',
  noshow: 'no-show',
  'entered-in-error': 'entered-in-error',
};

/** What a status says; null for one that FHIR does not have. */
export function bookingStateOf(status: string): BookingState | null {
  return entryOf(STATES, status) ?? null;
}
