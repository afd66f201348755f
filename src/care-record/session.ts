import type { DecisionMaker, Party } from './party.js';
import type { PolicyRef } from './policy-ref.js';
import type { CancellationReason, ExceptionReason } from './session-reason.js';

/**
 * Bounds for an instant that was not recorded exactly: not before, not after, or both.
 *
 * @example
 * ```ts
 * import type { InstantBounds } from 'client-engagement';
 *
 * const at: InstantBounds = { notAfter: new Date('2026-03-08T18:00:00Z') };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface InstantBounds {
  /** It happened at this instant or later. */
  readonly notBefore?: Date | undefined;
  /** It happened at this instant or earlier. */
  readonly notAfter?: Date | undefined;
}

/**
 * The first cancellation that ended a booking. A move is a cancellation of the old session and a new session that
 * `replaces` it.
 *
 * An absent `at` means that nobody knows when it was cancelled; that never costs the client anything.
 *
 * @example
 * ```ts
 * import type { Cancellation } from 'client-engagement';
 *
 * const cancellation: Cancellation = { by: 'client', at: new Date('2026-03-09T08:00:00Z'), reason: 'work' };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface Cancellation {
  /** Who ended the booking. */
  readonly by: Party | 'mutual' | 'unknown';
  /** When: an instant, bounds for it, or absent for unknown. */
  readonly at?: Date | InstantBounds | undefined;
  /** Why, as far as it was said. */
  readonly reason?: CancellationReason | undefined;
}

/**
 * Who was there and when, as a video room or a front desk records it. It suggests an outcome; a person's recorded
 * outcome outranks it.
 *
 * @example
 * ```ts
 * import type { Presence } from 'client-engagement';
 *
 * const presence: Presence = { clientJoinedAt: new Date('2026-03-10T10:12:00Z') };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface Presence {
  /** When the client first joined or arrived. */
  readonly clientJoinedAt?: Date | undefined;
  /** When the client left, if before the session ran. */
  readonly clientLeftAt?: Date | undefined;
  /** When the practitioner was ready. */
  readonly practitionerReadyAt?: Date | undefined;
}

/**
 * A session that was cut short by something technical or outside.
 *
 * @example
 * ```ts
 * import type { Disruption } from 'client-engagement';
 *
 * const disruption: Disruption = { side: 'service', completedFraction: 0.4 };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface Disruption {
  /** On whose side it was. */
  readonly side: Party | 'unknown';
  /** How much of the session took place, from 0 to 1. */
  readonly completedFraction: number;
}

/**
 * What a person may record as the outcome of a session. Lateness of notice is never recorded: it is derived.
 *
 * @example
 * ```ts
 * import type { RecordedOutcome } from 'client-engagement';
 *
 * const value: RecordedOutcome = 'attended';
 * ```
 * @category care-record
 * @since 0.1.0
 */
export type RecordedOutcome =
  | 'attended'
  | 'attended-late'
  | 'arrived-too-late'
  | 'no-show'
  | 'practitioner-no-show'
  | 'mutual-no-show'
  | 'technical-failure';

/**
 * An outcome that a person recorded for a session.
 *
 * @example
 * ```ts
 * import type { OutcomeRecord } from 'client-engagement';
 *
 * const recordedOutcome: OutcomeRecord = { value: 'attended', recordedAt: new Date('2026-03-10T11:02:00Z') };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface OutcomeRecord {
  /** What was recorded. */
  readonly value: RecordedOutcome;
  /** When it was entered. Information only: late data entry changes no judgement. */
  readonly recordedAt: Date;
  /** Who entered it. */
  readonly by?: DecisionMaker | undefined;
}

/**
 * An exception that a person agreed for one session: the credit comes back and it no longer counts, while the
 * outcome stays on record.
 *
 * @example
 * ```ts
 * import type { SessionException } from 'client-engagement';
 *
 * const exception: SessionException = { reason: 'bereavement', at: new Date('2026-03-11T09:00:00Z') };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface SessionException {
  /** Why it was agreed. */
  readonly reason: ExceptionReason;
  /** When it was agreed. */
  readonly at: Date;
  /** When it was taken back, if it was. */
  readonly revokedAt?: Date | undefined;
  /** Who agreed it. */
  readonly by?: DecisionMaker | undefined;
}

/**
 * A session that was entered in error. From `at` on it counts for nothing.
 *
 * @example
 * ```ts
 * import type { EnteredInError } from 'client-engagement';
 *
 * const voided: EnteredInError = { at: new Date('2026-03-11T09:00:00Z'), reason: 'booked for the wrong person' };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface EnteredInError {
  /** When it was found to be in error. */
  readonly at: Date;
  /** Why, for the caller's own audit trail; never read. */
  readonly reason: string;
}

/**
 * One booked meeting of one client, with what happened to it. Facts only: whether it was late, what it costs and
 * whether it counts are derived.
 *
 * A session may contradict itself, as real data does; the contradiction is reported and nothing is lost.
 *
 * @example
 * ```ts
 * import type { Session } from 'client-engagement';
 *
 * const session: Session = {
 *   id: 's1',
 *   clientId: 'ada',
 *   practitionerId: 'p1',
 *   episodeId: 'e1',
 *   service: 'therapy',
 *   start: new Date('2026-03-10T10:00:00Z'),
 *   end: new Date('2026-03-10T10:50:00Z'),
 *   timeZone: 'Europe/London',
 *   bookedAt: new Date('2026-03-02T09:00:00Z'),
 *   bookedBy: 'client',
 * };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface Session {
  /** Id, unique in the record. */
  readonly id: string;
  /** Whose session it is. */
  readonly clientId: string;
  /** With whom. */
  readonly practitionerId: string;
  /** The episode of care it belongs to. */
  readonly episodeId: string;
  /** The caller's key of the service: `therapy`, `coaching`, … */
  readonly service: string;
  /** What the session is for; it decides what counts as treatment. */
  readonly purpose?: 'assessment' | 'treatment' | 'review' | 'follow-up' | undefined;
  /** How they meet. */
  readonly channel?: 'video' | 'phone' | 'in-person' | 'chat' | undefined;
  /** One to one, or in a group; absent means one to one. */
  readonly format?: 'individual' | 'group' | undefined;
  /** The group meeting that this is one client's place in. */
  readonly groupId?: string | undefined;
  /** When it starts. */
  readonly start: Date;
  /** When it ends; after `start`. */
  readonly end: Date;
  /** IANA time zone that it was booked in. */
  readonly timeZone: string;
  /** When it was booked; the session is unknown before that. */
  readonly bookedAt: Date;
  /** Who booked it. */
  readonly bookedBy?: Party | undefined;
  /** When the client confirmed a time that the practitioner had moved it to. */
  readonly confirmedByClientAt?: Date | undefined;
  /** Id of the session that this one replaces: the one and only link of a move. */
  readonly replaces?: string | undefined;
  /** The policy agreed at booking; absent means the one in force then. */
  readonly policy?: PolicyRef | undefined;
  /** How many credits it costs; absent means one. */
  readonly credits?: number | undefined;
  /** What ended the booking, if it was cancelled or moved. */
  readonly cancellation?: Cancellation | undefined;
  /** Who was there and when. */
  readonly presence?: Presence | undefined;
  /** What cut it short. */
  readonly disruption?: Disruption | undefined;
  /** What a person recorded as its outcome. */
  readonly recordedOutcome?: OutcomeRecord | undefined;
  /** An exception that a person agreed. */
  readonly exception?: SessionException | undefined;
  /** Set when the session was entered in error. */
  readonly voided?: EnteredInError | undefined;
}
