import type { Tables } from '../05-from-rows/rows.js';

const booking = {
  course_id: 7,
  client_id: 'ada',
  practitioner_id: 'iris',
  minutes: 50,
  booked_at: '2026-02-20 09:00:00',
  status: null,
  cancelled_by: null,
  cancelled_at: null,
  moved_from: null,
} as const;

/** Ada’s three sessions as rows of the service's own tables. */
export const tables: Tables = {
  courses: [{ id: 7, client_id: 'ada', service: 'therapy', opened_at: '2026-02-20 08:00:00' }],
  bookings: [
    { ...booking, id: 101, starts_at: '2026-03-03 10:00:00', status: 'A', updated_at: '2026-03-03 11:00:00' },
    {
      ...booking,
      id: 102,
      starts_at: '2026-03-10 10:00:00',
      status: 'C',
      cancelled_by: 'P',
      updated_at: '2026-03-08 18:00:00',
    },
    { ...booking, id: 103, starts_at: '2026-03-17 10:00:00', status: 'N', updated_at: '2026-03-17 11:00:00' },
  ],
  answers: [],
};
