import type { EvidenceRef, Reason } from '../care-record/evidence.js';
import type { MessageKind } from './message-kind.js';

/**
 * What a schedule can hold: a message, or something that only a person does.
 *
 * @example
 * ```ts
 * import { describeCode, type ScheduledKind } from 'client-engagement';
 *
 * const kind: ScheduledKind = 'speak-in-person';
 * describeCode(kind, { audience: 'practitioner' }); //=> 'speak with the client in person'
 * ```
 * @category messages
 * @since 0.1.0
 */
export type ScheduledKind = MessageKind | 'speak-in-person' | 'decide-how-to-go-on';

/**
 * Stable ids of the rules that plan a message.
 *
 * @example
 * ```ts
 * import type { ScheduleRule } from 'client-engagement';
 *
 * const rule: ScheduleRule = 'schedule.before-end-of-notice';
 * ```
 * @category messages
 * @since 0.1.0
 */
export type ScheduleRule =
  | 'schedule.first-session'
  | 'schedule.hours-before-start'
  | 'schedule.before-end-of-notice'
  | 'schedule.policy-not-acknowledged'
  | 'schedule.few-credits-left'
  | 'schedule.cancelled-late'
  | 'schedule.came-too-late'
  | 'schedule.booking-paused'
  | 'schedule.fell-away-on-our-side'
  | 'schedule.way-is-open'
  | 'schedule.ending'
  | 'schedule.more-sessions'
  | 'schedule.better-and-quiet'
  | 'schedule.minutes-after-start'
  | 'schedule.end-of-day'
  | 'schedule.working-days-after'
  | 'schedule.days-after'
  | 'schedule.after-late-contact'
  | 'schedule.after-previous-step'
  | 'schedule.safety-first'
  | 'schedule.within-agreed-hours';

/**
 * Why something that was planned is not done.
 *
 * @example
 * ```ts
 * import { describeCode, type ScheduleStopCode } from 'client-engagement';
 *
 * const by: ScheduleStopCode = 'client-replied';
 * describeCode(by, { audience: 'practitioner' }); //=> 'the client has been in touch'
 * ```
 * @category messages
 * @since 0.1.0
 */
export type ScheduleStopCode =
  | 'care-has-ended'
  | 'safety-comes-first'
  | 'client-opted-out'
  | 'client-replied'
  | 'new-booking'
  | 'pause-agreed'
  | 'later-missed-session'
  | 'outcome-awaited'
  | 'enough-contacts'
  | 'no-agreed-channel'
  | 'no-agreed-time'
  | 'moment-passed';

/**
 * Why something that was planned is not done, with the records that show it.
 *
 * @example
 * ```ts
 * import type { ScheduleStop } from 'client-engagement';
 *
 * const stop: ScheduleStop = { by: 'client-replied', evidence: [{ kind: 'contacts', id: 'c2' }] };
 * ```
 * @category messages
 * @since 0.1.0
 */
export interface ScheduleStop {
  /** What stops it. */
  readonly by: ScheduleStopCode;
  /** The records that show it; empty where something is absent. */
  readonly evidence: readonly EvidenceRef[];
}

/**
 * One entry of a schedule: what is planned, when, why, and whether it was done or is stopped.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy, listMessageSchedule } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const schedule = listMessageSchedule(recordFromTokens('A X'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2026-12-30T15:00:00Z'),
 * });
 * schedule.map(({ kind, dueAt, stoppedBy }) => [kind, dueAt.toISOString(), stoppedBy?.by]).slice(0, 2);
 * //=> [
 * //     ['i-am-here', '2026-12-30T10:05:00.000Z', 'no-agreed-channel'],
 * //     ['missed-session', '2026-12-31T00:00:00.000Z', 'no-agreed-channel'],
 * //   ]
 * ```
 * @category messages
 * @since 0.1.0
 */
export interface ScheduledMessage {
  /** What is planned. */
  readonly kind: ScheduledKind;
  /** The episode. */
  readonly episodeId: string;
  /** The session it is about; null where it is about none. */
  readonly sessionId: string | null;
  /** From when it can be done. */
  readonly notBefore: Date;
  /** When it is to be done; for something to be done by the end of a day, the end of it. */
  readonly dueAt: Date;
  /** From when on it would be of no use; null for no end. */
  readonly notAfter: Date | null;
  /** Not due yet, or waiting for another step; due; done; or stopped. */
  readonly state: 'planned' | 'due' | 'done' | 'stopped';
  /** The record that shows it done; null while it is not. */
  readonly doneBy: EvidenceRef | null;
  /** What stops it; null where nothing does, or where it was done. */
  readonly stoppedBy: ScheduleStop | null;
  /** Why it is planned, and why then. */
  readonly reasons: readonly Reason<ScheduleRule>[];
}
