/** A row of the table of courses, as a database driver gives it. */
export interface CourseRow {
  readonly id: number;
  readonly client_id: string;
  readonly service: string;
  readonly opened_at: string;
}

/** A row of the table of bookings. Times are UTC text, as the database has them; a missing one is null. */
export interface BookingRow {
  readonly id: number;
  readonly course_id: number;
  readonly client_id: string;
  readonly practitioner_id: string;
  readonly starts_at: string;
  readonly minutes: number;
  readonly booked_at: string;
  /** `A` attended, `L` late, `T` too late to be seen, `N` nobody came, `C` cancelled, `X` entered in error, or open. */
  readonly status: 'A' | 'L' | 'T' | 'N' | 'C' | 'X' | null;
  /** Who cancelled: `P` the client, `S` the service. */
  readonly cancelled_by: 'P' | 'S' | null;
  /** When the client or the desk cancelled; null in rows from before that column was there. */
  readonly cancelled_at: string | null;
  /** When the row was last written, for whatever reason. */
  readonly updated_at: string;
  /** The booking that this one was moved from. */
  readonly moved_from: number | null;
}

/** A row of the table of answered questions: one for each. */
export interface AnswerRow {
  readonly form_id: number;
  readonly client_id: string;
  readonly course_id: number;
  readonly questionnaire: string;
  readonly answered_at: string;
  readonly question: string;
  /** Null where the question was left out. */
  readonly points: number | null;
}

/** The rows of one service, all people invented. */
export interface Tables {
  readonly courses: readonly CourseRow[];
  readonly bookings: readonly BookingRow[];
  readonly answers: readonly AnswerRow[];
}

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

/** What the example reads. */
export const tables: Tables = {
  courses: [{ id: 7, client_id: 'ada', service: 'therapy', opened_at: '2026-02-20 08:00:00' }],
  bookings: [
    { ...booking, id: 101, starts_at: '2026-03-03 10:00:00', status: 'L', updated_at: '2026-03-03 11:00:00' },
    {
      ...booking,
      id: 102,
      starts_at: '2026-03-10 10:00:00',
      status: 'C',
      cancelled_by: 'P',
      cancelled_at: '2026-03-08 18:00:00',
      updated_at: '2026-03-12 09:00:00',
    },
    {
      ...booking,
      id: 103,
      starts_at: '2026-03-17 10:00:00',
      status: 'C',
      cancelled_by: 'P',
      updated_at: '2026-03-17 08:30:00',
    },
    { ...booking, id: 104, starts_at: '2026-03-24 10:00:00', status: 'N', updated_at: '2026-03-24 11:00:00' },
    { ...booking, id: 105, starts_at: '2026-04-07 09:00:00', updated_at: '2026-03-24 11:30:00' },
  ],
  answers: ['nervous', 'cannot-stop-worrying', 'worrying-too-much', 'trouble-relaxing'].map(
    (question, place) => ({
      form_id: 31,
      client_id: 'ada',
      course_id: 7,
      questionnaire: 'gad-7',
      answered_at: '2026-03-02 19:00:00',
      question,
      points: place === 3 ? null : 2,
    }),
  ),
};
