import type { AttendanceOptions } from '../attendance-policy/assess-attendance.js';
import type { CareRecord } from '../care-record/care-record.js';
import type { ChecklistRules } from '../checklists/checklist-rules.js';
import type { EngagementRules } from '../engagement/engagement-rules.js';
import type { Instrument } from '../measures/instrument.js';

/**
 * What a message is drafted from: the facts, the policies, the moment, and what the service puts in.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy, type MessageContext } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const context: MessageContext = {
 *   record: recordFromTokens('A X'),
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2026-12-30T15:00:00Z'),
 *   episodeId: 'episode-1',
 *   words: { practitioner: 'Iris Example', urgentHelp: 'call 999 or go to the nearest emergency department' },
 * };
 * ```
 * @category messages
 * @since 0.1.0
 */
export interface MessageContext extends AttendanceOptions {
  /** The facts about the client. */
  readonly record: CareRecord;
  /** The episode. */
  readonly episodeId: string;
  /** The session it is about; absent means the one that fits the message. */
  readonly sessionId?: string | undefined;
  /** The rules of engagement; absent means the default ones. */
  readonly rules?: EngagementRules | undefined;
  /** The questionnaires to read; absent means those that ship with the package. */
  readonly instruments?: readonly Instrument[] | undefined;
  /** The numbers of the checklists, by which the welcome is due; absent means the default ones. */
  readonly checklistRules?: ChecklistRules | undefined;
  /** How much of the policy its reminder says: what matters most, unless the whole is asked for. */
  readonly policyDetail?: 'essentials' | 'whole' | undefined;
  /** Names, links and lines of the service. */
  readonly words?: ServiceWords | undefined;
}

/**
 * What only the service can put into a message. What is absent is left out.
 *
 * @example
 * ```ts
 * import type { ServiceWords } from 'client-engagement';
 *
 * const words: ServiceWords = {
 *   practitioner: 'Iris Example',
 *   service: 'Example Talking Therapies',
 *   bookingLink: 'https://example.org/book',
 * };
 * ```
 * @category messages
 * @since 0.1.0
 */
export interface ServiceWords {
  /** Who writes. */
  readonly practitioner?: string | undefined;
  /** The service's name. */
  readonly service?: string | undefined;
  /** Where a session can be booked. */
  readonly bookingLink?: string | undefined;
  /** Where the attendance and cancellation policy can be read. */
  readonly policyLink?: string | undefined;
  /** Where the session can be joined. */
  readonly joinLink?: string | undefined;
  /** Where a questionnaire can be completed. */
  readonly questionnaireLink?: string | undefined;
  /** How to get urgent help, to stand after "If you need help urgently:". */
  readonly urgentHelp?: string | undefined;
  /** Where else there is support, to stand after "Other support that may help:". */
  readonly signposting?: string | undefined;
}
