import type {
  CodeableConceptLike,
  IdentifierLike,
  MetaLike,
  PeriodLike,
  ReferenceLike,
} from './resource-like.js';

/**
 * An episode of care of FHIR R4, R4B or R5: the fields that are read.
 *
 * @example
 * ```ts
 * import type { EpisodeOfCareLike } from 'client-engagement/fhir';
 *
 * const episode: EpisodeOfCareLike = { resourceType: 'EpisodeOfCare', id: 'e1', status: 'active', period: { start: '2026-02-20' } };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface EpisodeOfCareLike {
  /** Always `EpisodeOfCare` where it is there. */
  readonly resourceType?: string | undefined;
  /** Logical id. */
  readonly id?: string | undefined;
  /** Identifiers; read where the caller chose one of their systems as the key. */
  readonly identifier?: readonly IdentifierLike[] | undefined;
  /** Its version, and when that was written. */
  readonly meta?: MetaLike | undefined;
  /** Where it stands. */
  readonly status?: string | undefined;
  /** Earlier statuses with their times. */
  readonly statusHistory?:
    readonly { readonly status?: string | undefined; readonly period?: PeriodLike | undefined }[] | undefined;
  /** Whose it is. */
  readonly patient?: ReferenceLike | undefined;
  /** From when to when. */
  readonly period?: PeriodLike | undefined;
  /** Who treats. */
  readonly careManager?: ReferenceLike | undefined;
}

/**
 * A message or call of FHIR R4, R4B or R5: the fields that are read. Its text is never read.
 *
 * @example
 * ```ts
 * import type { CommunicationLike } from 'client-engagement/fhir';
 *
 * const communication: CommunicationLike = {
 *   resourceType: 'Communication',
 *   status: 'completed',
 *   subject: { reference: 'Patient/ada' },
 *   sent: '2026-03-02T09:00:00Z',
 * };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface CommunicationLike {
  /** Always `Communication` where it is there. */
  readonly resourceType?: string | undefined;
  /** Logical id. */
  readonly id?: string | undefined;
  /** Identifiers; read where the caller chose one of their systems as the key. */
  readonly identifier?: readonly IdentifierLike[] | undefined;
  /** Its version, and when that was written. */
  readonly meta?: MetaLike | undefined;
  /** Whether it was sent. */
  readonly status?: string | undefined;
  /** Whom it is about. */
  readonly subject?: ReferenceLike | undefined;
  /** What it is about; an appointment is read. */
  readonly about?: readonly ReferenceLike[] | undefined;
  /** The visit that it belongs to. */
  readonly encounter?: ReferenceLike | undefined;
  /** Who wrote or called. */
  readonly sender?: ReferenceLike | undefined;
  /** To whom. */
  readonly recipient?: readonly ReferenceLike[] | undefined;
  /** What it answers. */
  readonly inResponseTo?: readonly ReferenceLike[] | undefined;
  /** By which channel. */
  readonly medium?: readonly CodeableConceptLike[] | undefined;
  /** When it was sent. */
  readonly sent?: string | undefined;
  /** When it came. */
  readonly received?: string | undefined;
}

/**
 * Why a task was cancelled, in words: a concept in R4, a reference to one in R5.
 *
 * @example
 * ```ts
 * import type { TaskReasonLike } from 'client-engagement/fhir';
 *
 * const reason: TaskReasonLike = { text: 'Agreed before the first session' };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface TaskReasonLike {
  /** The words; R4. */
  readonly text?: string | undefined;
  /** The words under a concept; R5. */
  readonly concept?: { readonly text?: string | undefined } | undefined;
}

/**
 * A task of FHIR R4, R4B or R5: the fields that are read.
 *
 * @example
 * ```ts
 * import type { TaskLike } from 'client-engagement/fhir';
 *
 * const task: TaskLike = {
 *   resourceType: 'Task',
 *   status: 'completed',
 *   code: { coding: [{ system: 'urn:client-engagement:checklist-item', code: 'first-session.agree-goals' }] },
 * };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface TaskLike {
  /** Always `Task` where it is there. */
  readonly resourceType?: string | undefined;
  /** Logical id. */
  readonly id?: string | undefined;
  /** Identifiers; read where the caller chose one of their systems as the key. */
  readonly identifier?: readonly IdentifierLike[] | undefined;
  /** Its version, and when that was written. */
  readonly meta?: MetaLike | undefined;
  /** Where it stands; completed and cancelled ones are read. */
  readonly status?: string | undefined;
  /** Why it does not apply, in words; a concept in R4, under `concept` in R5. */
  readonly statusReason?: TaskReasonLike | undefined;
  /** What it is: an item of a checklist. */
  readonly code?: CodeableConceptLike | undefined;
  /** Whom it is for. */
  readonly for?: ReferenceLike | undefined;
  /** The episode or appointment that it is about. */
  readonly focus?: ReferenceLike | undefined;
  /** The visit that it was done in. */
  readonly encounter?: ReferenceLike | undefined;
  /** Who did it. */
  readonly owner?: ReferenceLike | undefined;
  /** When it was done. */
  readonly executionPeriod?: PeriodLike | undefined;
  /** When it was last changed. */
  readonly lastModified?: string | undefined;
}

/**
 * A flag of FHIR R4, R4B or R5: the fields that are read.
 *
 * @example
 * ```ts
 * import type { FlagLike } from 'client-engagement/fhir';
 *
 * const flag: FlagLike = { resourceType: 'Flag', status: 'active', period: { start: '2026-03-02' } };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface FlagLike {
  /** Always `Flag` where it is there. */
  readonly resourceType?: string | undefined;
  /** Logical id. */
  readonly id?: string | undefined;
  /** Identifiers; read where the caller chose one of their systems as the key. */
  readonly identifier?: readonly IdentifierLike[] | undefined;
  /** Its version, and when that was written. */
  readonly meta?: MetaLike | undefined;
  /** Whether it is raised. */
  readonly status?: string | undefined;
  /** Whom it is about. */
  readonly subject?: ReferenceLike | undefined;
  /** From when to when. */
  readonly period?: PeriodLike | undefined;
}

/**
 * What somebody said to a goal.
 *
 * @example
 * ```ts
 * import type { GoalAcceptanceLike } from 'client-engagement/fhir';
 *
 * const acceptance: GoalAcceptanceLike = { participant: { reference: 'Patient/ada' }, status: 'agree' };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface GoalAcceptanceLike {
  /** Who. */
  readonly participant?: ReferenceLike | undefined;
  /** What; only `agree` is read. */
  readonly status?: string | undefined;
}

/**
 * A goal of FHIR R4, R4B or R5: the fields that are read.
 *
 * @example
 * ```ts
 * import type { GoalLike } from 'client-engagement/fhir';
 *
 * const goal: GoalLike = { resourceType: 'Goal', lifecycleStatus: 'active', description: { text: 'Sleep through the night' } };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface GoalLike {
  /** Always `Goal` where it is there. */
  readonly resourceType?: string | undefined;
  /** Logical id. */
  readonly id?: string | undefined;
  /** Identifiers; read where the caller chose one of their systems as the key. */
  readonly identifier?: readonly IdentifierLike[] | undefined;
  /** Its version, and when that was written. */
  readonly meta?: MetaLike | undefined;
  /** Where it stands. */
  readonly lifecycleStatus?: string | undefined;
  /** The goal in words. */
  readonly description?: { readonly text?: string | undefined } | undefined;
  /** Whose it is. */
  readonly subject?: ReferenceLike | undefined;
  /** When it was set. */
  readonly startDate?: string | undefined;
  /** When its status began. */
  readonly statusDate?: string | undefined;
  /** Who proposed it; R4. */
  readonly expressedBy?: ReferenceLike | undefined;
  /** Who proposed it; R5. */
  readonly source?: ReferenceLike | undefined;
  /** Who agreed to it; R5. */
  readonly acceptance?: readonly GoalAcceptanceLike[] | undefined;
}

/**
 * An observation of FHIR R4, R4B or R5: the fields that are read.
 *
 * @example
 * ```ts
 * import type { ObservationLike } from 'client-engagement/fhir';
 *
 * const observation: ObservationLike = {
 *   resourceType: 'Observation',
 *   status: 'final',
 *   code: { coding: [{ system: 'http://loinc.org', code: '44261-6' }] },
 *   effectiveDateTime: '2026-03-09',
 *   valueQuantity: { value: 12 },
 * };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface ObservationLike {
  /** Always `Observation` where it is there. */
  readonly resourceType?: string | undefined;
  /** Logical id. */
  readonly id?: string | undefined;
  /** Identifiers; read where the caller chose one of their systems as the key. */
  readonly identifier?: readonly IdentifierLike[] | undefined;
  /** Its version, and when that was written. */
  readonly meta?: MetaLike | undefined;
  /** Only final, amended and corrected ones are read. */
  readonly status?: string | undefined;
  /** What was observed: the total of a questionnaire. */
  readonly code?: CodeableConceptLike | undefined;
  /** Whose it is. */
  readonly subject?: ReferenceLike | undefined;
  /** The visit that it belongs to. */
  readonly encounter?: ReferenceLike | undefined;
  /** When it was answered. */
  readonly effectiveDateTime?: string | undefined;
  /** The same as an instant. */
  readonly effectiveInstant?: string | undefined;
  /** The same as a period: its end counts. */
  readonly effectivePeriod?: PeriodLike | undefined;
  /** The total. */
  readonly valueQuantity?:
    { readonly value?: number | undefined; readonly code?: string | undefined } | undefined;
  /** The total as a whole number. */
  readonly valueInteger?: number | undefined;
  /** The total as text; read only where the caller allows it. */
  readonly valueString?: string | undefined;
  /** The response that it was worked out from. */
  readonly derivedFrom?: readonly ReferenceLike[] | undefined;
}

/**
 * A patient of FHIR R4, R4B or R5: the fields that are read. No name, address or date of birth is.
 *
 * @example
 * ```ts
 * import type { PatientLike } from 'client-engagement/fhir';
 *
 * const patient: PatientLike = { resourceType: 'Patient', id: 'ada' };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface PatientLike {
  /** Always `Patient` where it is there. */
  readonly resourceType?: string | undefined;
  /** Logical id. */
  readonly id?: string | undefined;
  /** Identifiers; read where the caller chose one of their systems as the key. */
  readonly identifier?: readonly IdentifierLike[] | undefined;
  /** Its version, and when that was written. */
  readonly meta?: MetaLike | undefined;
  /** Whether the person died. */
  readonly deceasedBoolean?: boolean | undefined;
  /** When the person died. */
  readonly deceasedDateTime?: string | undefined;
}
