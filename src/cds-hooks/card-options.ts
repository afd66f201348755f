import type { BookingAnswer } from '../attendance-policy/booking.js';
import type { EvidenceRef } from '../care-record/evidence.js';
import type { FhirVersion } from '../fhir/capability.js';
import type { MessageLike } from '../fhir/communication-request-from-message.js';
import type { Language } from '../messages/language.js';
import type { SafetyAssessment } from '../safety/assess-safety.js';
import type { CardWords } from '../messages/card-words.js';
import type { CdsSource } from './cds-card.js';

/**
 * The hooks that have cards. Others, those of orders among them, have none.
 *
 * @example
 * ```ts
 * import type { CardHook } from 'client-engagement/cds-hooks';
 *
 * const hook: CardHook = 'patient-view';
 * ```
 * @category cds-hooks
 * @since 0.1.0
 */
export type CardHook = 'patient-view' | 'appointment-book' | 'encounter-start';

/**
 * A booking that somebody is about to make, with what the policy says of it.
 *
 * @example
 * ```ts
 * import type { ProposedBooking } from 'client-engagement/cds-hooks';
 *
 * const proposed: ProposedBooking = {
 *   episodeId: 'e1',
 *   start: new Date('2026-04-07T10:00:00Z'),
 *   creditLostAfter: new Date('2026-04-06T10:00:00Z'),
 * };
 * ```
 * @category cds-hooks
 * @since 0.1.0
 */
export interface ProposedBooking {
  /** The episode. */
  readonly episodeId: string;
  /** When it would start. */
  readonly start: Date;
  /** What `assessBooking` says of it; absent means what the review says of booking as it stands. */
  readonly answer?: BookingAnswer | undefined;
  /** The last instant at which cancelling it would use no session credit; absent where none would ever be used. */
  readonly creditLostAfter?: Date | undefined;
}

/**
 * A message that was drafted, with its text, which a card may suggest to put into the record.
 *
 * @example
 * ```ts
 * import type { CardDraft } from 'client-engagement/cds-hooks';
 *
 * const draft: CardDraft = {
 *   message: {
 *     status: 'drafted',
 *     kind: 'missed-session',
 *     episodeId: 'e1',
 *     sessionId: 's4',
 *     asOf: new Date('2026-03-11T09:00:00Z'),
 *   },
 *   text: 'Hello Ada, we missed you yesterday. How are you?',
 * };
 * ```
 * @category cds-hooks
 * @since 0.1.0
 */
export interface CardDraft {
  /** The draft; one that was withheld is never suggested. */
  readonly message: MessageLike;
  /** Its text, rendered. */
  readonly text: string;
}

/**
 * Where the links of cards lead.
 *
 * @example
 * ```ts
 * import type { CardLinks } from 'client-engagement/cds-hooks';
 *
 * const links: CardLinks = {
 *   safetyProcedure: 'https://service.example/safety',
 *   timeline: { url: 'https://service.example/launch', appContext: 'timeline' },
 * };
 * ```
 * @category cds-hooks
 * @since 0.1.0
 */
export interface CardLinks {
  /** The service's own procedure for safety. */
  readonly safetyProcedure?: string | undefined;
  /** The SMART app that shows the client's timeline. */
  readonly timeline?:
    | {
        /** Its launch address. */
        readonly url: string;
        /** What it is told. */
        readonly appContext?: string | undefined;
      }
    | undefined;
  /** Where outcomes are recorded. */
  readonly recordOutcome?: string | undefined;
}

/**
 * What cards need besides the review.
 *
 * @example
 * ```ts
 * import type { CardOptions } from 'client-engagement/cds-hooks';
 *
 * const options: CardOptions = {
 *   hook: 'patient-view',
 *   source: { label: 'Attendance and engagement' },
 *   subject: 'Patient/ada',
 *   identifierSystem: 'https://service.example/ids',
 *   uuid: (key) => key,
 *   timeZone: 'Europe/London',
 * };
 * ```
 * @category cds-hooks
 * @since 0.1.0
 */
export interface CardOptions {
  /** The hook that was called. */
  readonly hook: CardHook;
  /** Where the cards come from. */
  readonly source: Omit<CdsSource, 'topic'>;
  /** Reference to the client. */
  readonly subject: string;
  /** The caller's namespace of identifiers. */
  readonly identifierSystem: string;
  /**
   * The id of a card or suggestion from a key that is the same for the same facts: for instance a UUID of version 5.
   * It must be different for different keys.
   */
  readonly uuid: (key: string) => string;
  /** The caller's code system of rules, for the topic of a card; absent names none. */
  readonly topicSystem?: string | undefined;
  /** The FHIR reference of a record; absent, or where it gives none, means the list and id in the record. */
  readonly referenceOf?: ((evidence: EvidenceRef) => string | undefined) | undefined;
  /** The version of FHIR of what is suggested; absent means R4. */
  readonly version?: FhirVersion | undefined;
  /** How pressing an open safety concern is, by the service's own rule; absent means `warning`. */
  readonly safetyIndicator?: ((safety: SafetyAssessment) => 'warning' | 'critical') | undefined;
  /** At most how many cards, 1 to 3; absent means 3. */
  readonly max?: 1 | 2 | 3 | undefined;
  /** Ids of cards that were shown before, by another hook for instance; they are left out. A safety card never is. */
  readonly except?: readonly string[] | undefined;
  /** The bookings that are about to be made, for `appointment-book`. */
  readonly proposed?: readonly ProposedBooking[] | undefined;
  /** Messages that cards may suggest to put into the record as drafts. */
  readonly drafts?: readonly CardDraft[] | undefined;
  /** Where the links lead; absent means that there are none. */
  readonly links?: CardLinks | undefined;
  /** The language; absent means English. */
  readonly language?: Language | undefined;
  /** The words that the language does not have; absent means English. */
  readonly words?: CardWords | undefined;
  /** IANA time zone in which days and clock times are written; absent means UTC. */
  readonly timeZone?: string | undefined;
}
