import type {
  CodeableConceptLike,
  ExtensionLike,
  IdentifierLike,
  MetaLike,
  PeriodLike,
  ReferenceLike,
} from './resource-like.js';

/**
 * Who takes part in an appointment. Whether they accepted is not read: it says nothing of who came.
 *
 * @example
 * ```ts
 * import type { AppointmentParticipantLike } from 'client-engagement/fhir';
 *
 * const participant: AppointmentParticipantLike = { actor: { reference: 'Practitioner/iris' } };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface AppointmentParticipantLike {
  /** Who it is. */
  readonly actor?: ReferenceLike | undefined;
  /** As what; the primary performer and whoever attends go before others. */
  readonly type?: readonly CodeableConceptLike[] | undefined;
}

/**
 * Who took part in an encounter, and from when.
 *
 * @example
 * ```ts
 * import type { EncounterParticipantLike } from 'client-engagement/fhir';
 *
 * const participant: EncounterParticipantLike = { actor: { reference: 'Patient/ada' } };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface EncounterParticipantLike {
  /** Who it is; R4. */
  readonly individual?: ReferenceLike | undefined;
  /** Who it is; R5. */
  readonly actor?: ReferenceLike | undefined;
  /** From when to when. */
  readonly period?: PeriodLike | undefined;
}

/**
 * An appointment of FHIR R4, R4B or R5: the fields that are read.
 *
 * @example
 * ```ts
 * import type { AppointmentLike } from 'client-engagement/fhir';
 *
 * const appointment: AppointmentLike = {
 *   resourceType: 'Appointment',
 *   id: 'apt-1',
 *   status: 'booked',
 *   start: '2026-03-03T10:00:00Z',
 *   end: '2026-03-03T10:50:00Z',
 *   participant: [{ actor: { reference: 'Patient/ada' } }],
 * };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface AppointmentLike {
  /** Always `Appointment` where it is there. */
  readonly resourceType?: string | undefined;
  /** Logical id. */
  readonly id?: string | undefined;
  /** Identifiers; read where the caller chose one of their systems as the key. */
  readonly identifier?: readonly IdentifierLike[] | undefined;
  /** Its version, and when that was written. */
  readonly meta?: MetaLike | undefined;
  /** Extensions; a few are read by their address. */
  readonly extension?: readonly ExtensionLike[] | undefined;
  /** What was filed of it. */
  readonly status?: string | undefined;
  /** When it starts, with an offset. */
  readonly start?: string | undefined;
  /** When it ends, with an offset. */
  readonly end?: string | undefined;
  /** How long it takes, where it says no end. */
  readonly minutesDuration?: number | undefined;
  /** When it was made. */
  readonly created?: string | undefined;
  /** Why it was cancelled, as R4 spells it. */
  readonly cancelationReason?: CodeableConceptLike | undefined;
  /** Why it was cancelled, as R5 spells it. */
  readonly cancellationReason?: CodeableConceptLike | undefined;
  /** When it was cancelled last; R5. */
  readonly cancellationDate?: string | undefined;
  /** What it replaces; R5. */
  readonly replaces?: readonly ReferenceLike[] | undefined;
  /** Whom it is for; R5. */
  readonly subject?: ReferenceLike | undefined;
  /** Who takes part, and as what. */
  readonly participant?: readonly AppointmentParticipantLike[] | undefined;
}

/**
 * An encounter of FHIR R4, R4B or R5: the fields that are read.
 *
 * @example
 * ```ts
 * import type { EncounterLike } from 'client-engagement/fhir';
 *
 * const encounter: EncounterLike = {
 *   resourceType: 'Encounter',
 *   status: 'finished',
 *   appointment: [{ reference: 'Appointment/apt-1' }],
 *   statusHistory: [{ status: 'arrived', period: { start: '2026-03-03T09:58:00Z' } }],
 * };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface EncounterLike {
  /** Always `Encounter` where it is there. */
  readonly resourceType?: string | undefined;
  /** Logical id. */
  readonly id?: string | undefined;
  /** Identifiers; read where the caller chose one of their systems as the key. */
  readonly identifier?: readonly IdentifierLike[] | undefined;
  /** Its version, and when that was written. */
  readonly meta?: MetaLike | undefined;
  /** Extensions; a few are read by their address. */
  readonly extension?: readonly ExtensionLike[] | undefined;
  /** What was filed of it. */
  readonly status?: string | undefined;
  /** Earlier statuses with their times; R4. */
  readonly statusHistory?:
    readonly { readonly status?: string | undefined; readonly period?: PeriodLike | undefined }[] | undefined;
  /** When it took place; R4. */
  readonly period?: PeriodLike | undefined;
  /** When it took place; R5. */
  readonly actualPeriod?: PeriodLike | undefined;
  /** Whose it is. */
  readonly subject?: ReferenceLike | undefined;
  /** The appointments that it is the visit of. */
  readonly appointment?: readonly ReferenceLike[] | undefined;
  /** The episodes that it belongs to. */
  readonly episodeOfCare?: readonly ReferenceLike[] | undefined;
  /** Who took part and from when. */
  readonly participant?: readonly EncounterParticipantLike[] | undefined;
}

/**
 * An answer to an appointment of FHIR R4, R4B or R5: the fields that are read.
 *
 * @example
 * ```ts
 * import type { AppointmentResponseLike } from 'client-engagement/fhir';
 *
 * const response: AppointmentResponseLike = {
 *   resourceType: 'AppointmentResponse',
 *   appointment: { reference: 'Appointment/apt-1' },
 *   participantStatus: 'declined',
 * };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface AppointmentResponseLike {
  /** Always `AppointmentResponse` where it is there. */
  readonly resourceType?: string | undefined;
  /** Logical id. */
  readonly id?: string | undefined;
  /** Its version, and when that was written. */
  readonly meta?: MetaLike | undefined;
  /** The appointment. */
  readonly appointment?: ReferenceLike | undefined;
  /** Who answers. */
  readonly actor?: ReferenceLike | undefined;
  /** What is answered; only `declined` is read. */
  readonly participantStatus?: string | undefined;
}
