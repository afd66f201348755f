import type { CreditBalance } from '../credits/balance.js';
import type { AttendanceOptions } from './assess-attendance.js';
import type { MissedRun } from './missed-run.js';
import type { OutcomeAssessment } from './outcome-assessment.js';

/**
 * Who would cancel or move a session, and when.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy, type PreviewOptions } from 'client-engagement';
 *
 * const options: PreviewOptions = {
 *   by: 'client',
 *   at: new Date('2026-03-09T12:00:00Z'),
 *   policies: [defaultAttendancePolicy],
 * };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface PreviewOptions extends Omit<AttendanceOptions, 'asOf'> {
  /** Who would do it. */
  readonly by: 'client' | 'practitioner' | 'service' | 'mutual';
  /** When it would be done; the preview is judged as of then. */
  readonly at: Date;
}

/**
 * The time that a session would be moved to.
 *
 * @example
 * ```ts
 * import type { NewTime } from 'client-engagement';
 *
 * const to: NewTime = { start: new Date('2026-03-12T10:00:00Z') };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface NewTime {
  /** The id that the new session will have; absent means one that no session of the record has. */
  readonly id?: string | undefined;
  /** Its start. */
  readonly start: Date;
  /** Its end; absent means that it takes as long as before. */
  readonly end?: Date | undefined;
  /** Its time zone; absent means the one of before. */
  readonly timeZone?: string | undefined;
}

/**
 * What would happen if a session were cancelled or moved, without anything being written.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy, previewCancellation, type Preview } from 'client-engagement';
 * import { recordFrom, sessionFrom } from 'client-engagement/testing';
 *
 * const record = recordFrom({ sessions: [sessionFrom({ start: '2026-03-10T10:00:00Z' })] });
 * const preview: Preview = previewCancellation(record, 'session-1', {
 *   by: 'client',
 *   at: new Date('2026-03-09T12:00:00Z'),
 *   policies: [defaultAttendancePolicy],
 * });
 * preview.possible && preview.outcome.outcome; //=> 'late-cancel'
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export type Preview = PossiblePreview | ImpossiblePreview;

/**
 * A preview of something that can be done.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy, previewCancellation } from 'client-engagement';
 * import { recordFrom, sessionFrom } from 'client-engagement/testing';
 *
 * const record = recordFrom({ sessions: [sessionFrom({ start: '2026-03-10T10:00:00Z' })] });
 * const preview = previewCancellation(record, 'session-1', {
 *   by: 'client',
 *   at: new Date('2026-03-09T09:00:00Z'),
 *   policies: [defaultAttendancePolicy],
 * });
 * preview.possible && [preview.isFree, preview.freeUntil]; //=> [true, new Date('2026-03-09T10:00:00Z')]
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface PossiblePreview {
  /** That it can be done. */
  readonly possible: true;
  /** Whether it would cost nothing: no credit, and nothing in the run. */
  readonly isFree: boolean;
  /** Until when the client can do it for free; null where no moment before the start is. */
  readonly freeUntil: Date | null;
  /** The outcome of the session after it. */
  readonly outcome: OutcomeAssessment;
  /** The new session after a move, with its own end of notice; null for a cancellation. */
  readonly replacement: OutcomeAssessment | null;
  /** The run of the session's scope after it. */
  readonly run: MissedRun;
  /** Whether it would pause booking. */
  readonly pausesBooking: boolean;
  /** Session credits after it. */
  readonly credits: CreditBalance;
}

/**
 * A preview of something that cannot be done any more, or not yet.
 *
 * @example
 * ```ts
 * import type { ImpossiblePreview } from 'client-engagement';
 *
 * const preview: ImpossiblePreview = { possible: false, why: 'already-over' };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface ImpossiblePreview {
  /** That it cannot be done. */
  readonly possible: false;
  /** Why not. */
  readonly why:
    | 'not-booked-yet'
    | 'already-cancelled'
    | 'already-started'
    | 'already-over'
    | 'policy-unknown'
    | 'entered-in-error';
}
