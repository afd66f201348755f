import type { Contact } from '../care-record/contact.js';
import type { Ending } from '../care-record/episode.js';
import type { SafetyFlag } from '../care-record/safety-fact.js';
import type { AppointmentLike, EncounterLike } from './booking-like.js';
import type { CancellationRung, CancellationTimeResolver } from './cancellation-time.js';
import type { FhirVersion } from './capability.js';
import type { CommunicationLike, EpisodeOfCareLike, FlagLike } from './care-like.js';
import type { ObservationMeasureOptions } from './measures-from-observations.js';
import type { QuestionnaireResponseOptions } from './measure-from-questionnaire-response.js';
import type { ReasonMeaning } from './reason-meaning.js';
import type { SessionDetails } from './session-details.js';

/**
 * How far the statuses that a system files are believed. Some systems mark what nobody recorded: then say so here, and
 * the outcome stays open for a person to record.
 *
 * @example
 * ```ts
 * import type { StatusTrust } from 'client-engagement/fhir';
 *
 * const trust: StatusTrust = { noShow: false };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface StatusTrust {
  /** Whether a fulfilled appointment was attended; true unless said otherwise. */
  readonly fulfilled?: boolean | undefined;
  /** Whether a `noshow` was filed by a person; true unless said otherwise. */
  readonly noShow?: boolean | undefined;
  /** Whether a finished encounter took place; true unless said otherwise. */
  readonly encounterFinished?: boolean | undefined;
}

/**
 * What helps to read sessions. Everything is optional: what is not said is assumed only where that can do no harm, and
 * then said in the issues.
 *
 * @example
 * ```ts
 * import type { SessionOptions } from 'client-engagement/fhir';
 *
 * const options: SessionOptions = {
 *   timeZone: 'Europe/London',
 *   service: 'therapy',
 *   reasons: [{ system: 'https://clinic.example/reasons', code: 'holiday', by: 'client', reason: 'travel' }],
 *   cancellationTime: ['cancellation-date', 'cross-version-extension', 'last-updated-bound'],
 * };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface SessionOptions {
  /** Version of FHIR; absent means told by the names of elements. */
  readonly version?: FhirVersion | undefined;
  /** IANA zone of the sessions where no resource names one; absent means UTC, which is said. */
  readonly timeZone?: string | undefined;
  /** Whether the system wrote local times as if they were UTC, or without an offset. Never assumed by itself. */
  readonly assumeLocal?: boolean | undefined;
  /** When the data was received; absent means when the newest bundle was put together. */
  readonly receivedAt?: Date | undefined;
  /** By type of resource, the system of the identifiers that are its keys; absent means its ids. */
  readonly identifierSystems?: Readonly<Record<string, string>> | undefined;
  /** The caller's key of the service where no details name one; absent means `unspecified`, which is said. */
  readonly service?: string | undefined;
  /** What the caller knows of a session beyond its appointment. */
  readonly details?:
    ((appointment: AppointmentLike, clientId: string) => SessionDetails | undefined) | undefined;
  /** The status of an appointment where it is not in its place, as in an extension of a system's own. */
  readonly status?: ((appointment: AppointmentLike) => string | undefined) | undefined;
  /** The ids of the clients of a group, by reference to it. */
  readonly members?: ((group: string) => readonly string[] | undefined) | undefined;
  /** What the caller's own codes for cancellations mean; they go before the published lists. */
  readonly reasons?: readonly ReasonMeaning[] | undefined;
  /** How the time of a cancellation is found, in this order; absent means every rung but the last updated bound. */
  readonly cancellationTime?: readonly (CancellationRung | CancellationTimeResolver)[] | undefined;
  /** Earlier versions of an appointment, oldest first, by its key. */
  readonly history?: ((appointmentId: string) => readonly AppointmentLike[] | undefined) | undefined;
  /** How far statuses are believed, for all or for one appointment. */
  readonly trust?: StatusTrust | ((appointment: AppointmentLike) => StatusTrust | undefined) | undefined;
  /** Statuses of an encounter that mean that the client arrived; absent means `arrived` alone. */
  readonly arrivalStatuses?: readonly string[] | undefined;
}

/**
 * What helps to read care records from a bundle.
 *
 * @example
 * ```ts
 * import type { CareRecordOptions } from 'client-engagement/fhir';
 *
 * const options: CareRecordOptions = {
 *   timeZone: 'Europe/London',
 *   service: 'therapy',
 *   clientIds: ['ada'],
 *   safetyFlag: ({ id }) => (id === 'risk-1' ? 'practitioner-concern' : undefined),
 * };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface CareRecordOptions extends SessionOptions {
  /** The clients whose records are made; absent means all that are found. */
  readonly clientIds?: readonly string[] | undefined;
  /** The key of the appointment that an encounter is the visit of, where it does not say. */
  readonly appointmentOf?: ((encounter: EncounterLike) => string | undefined) | undefined;
  /** Whether an encounter without an appointment may be taken as the visit of the only one at its time. */
  readonly matchEncountersByTime?: boolean | undefined;
  /** How and by whom an episode was ended; FHIR has no element for it. */
  readonly ending?: ((episode: EpisodeOfCareLike) => Partial<Ending> | undefined) | undefined;
  /** What the caller knows of a message or call; `null` where it is not one with the client. */
  readonly contact?:
    | ((communication: CommunicationLike) => Partial<Omit<Contact, 'id' | 'clientId'>> | null | undefined)
    | undefined;
  /** Where a safety concern came from, for the flags that are one. Other flags are not read. */
  readonly safetyFlag?: ((flag: FlagLike) => SafetyFlag['source'] | undefined) | undefined;
  /** The code system of checklist items in tasks; absent means the one that is written. */
  readonly checklistSystem?: string | undefined;
  /** What helps to read questionnaire responses. */
  readonly responses?: QuestionnaireResponseOptions | undefined;
  /** What helps to read totals. */
  readonly observations?: ObservationMeasureOptions | undefined;
}
