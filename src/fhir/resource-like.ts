import type { CodingLike } from './questionnaire-like.js';

/**
 * The version of a resource.
 *
 * @example
 * ```ts
 * import type { MetaLike } from 'client-engagement/fhir';
 *
 * const meta: MetaLike = { versionId: '2', lastUpdated: '2026-03-02T09:00:00Z' };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface MetaLike {
  /** Its version. */
  readonly versionId?: string | undefined;
  /** When that version was written. */
  readonly lastUpdated?: string | undefined;
  /** Profiles that it claims to follow; never read, because who does not claim them may follow them all the same. */
  readonly profile?: readonly string[] | undefined;
}

/**
 * An identifier as FHIR writes it.
 *
 * @example
 * ```ts
 * import type { IdentifierLike } from 'client-engagement/fhir';
 *
 * const identifier: IdentifierLike = { system: 'https://clinic.example/visits', value: 'v-81' };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface IdentifierLike {
  /** Who gave it. */
  readonly system?: string | undefined;
  /** The identifier itself. */
  readonly value?: string | undefined;
  /** What it is for; old ones are not read. */
  readonly use?: string | undefined;
}

/**
 * A reference to another resource: by address, or by an identifier.
 *
 * @example
 * ```ts
 * import type { ReferenceLike } from 'client-engagement/fhir';
 *
 * const reference: ReferenceLike = { reference: 'Patient/ada' };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface ReferenceLike {
  /** Relative, absolute, versioned, `urn:uuid:` or `#contained`. */
  readonly reference?: string | undefined;
  /** Type of what is meant. */
  readonly type?: string | undefined;
  /** A logical reference. */
  readonly identifier?: IdentifierLike | undefined;
}

/**
 * A period as FHIR writes it.
 *
 * @example
 * ```ts
 * import type { PeriodLike } from 'client-engagement/fhir';
 *
 * const period: PeriodLike = { start: '2026-03-03T10:00:00Z' };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface PeriodLike {
  /** Its start. */
  readonly start?: string | undefined;
  /** Its end. */
  readonly end?: string | undefined;
}

/**
 * A concept as FHIR writes it.
 *
 * @example
 * ```ts
 * import type { CodeableConceptLike } from 'client-engagement/fhir';
 *
 * const concept: CodeableConceptLike = { coding: [{ system: 'https://clinic.example/reasons', code: 'holiday' }] };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface CodeableConceptLike {
  /** Its codes; the only part that is read. */
  readonly coding?: readonly CodingLike[] | undefined;
}

/**
 * An extension as FHIR writes it: the values that are read.
 *
 * @example
 * ```ts
 * import type { ExtensionLike } from 'client-engagement/fhir';
 *
 * const extension: ExtensionLike = { url: 'https://clinic.example/cancelled-at', valueDateTime: '2026-03-02T09:00:00Z' };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface ExtensionLike {
  /** What it is. */
  readonly url?: string | undefined;
  /** A time. */
  readonly valueDateTime?: string | undefined;
  /** A reference. */
  readonly valueReference?: ReferenceLike | undefined;
  /** A code. */
  readonly valueCode?: string | undefined;
  /** A concept. */
  readonly valueCodeableConcept?: CodeableConceptLike | undefined;
}

/**
 * Any resource: told by its type, read by the readers of that type.
 *
 * @example
 * ```ts
 * import type { ResourceLike } from 'client-engagement/fhir';
 *
 * const patient: ResourceLike = { resourceType: 'Patient', id: 'ada' };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface ResourceLike {
  /** Type of the resource. */
  readonly resourceType?: string | undefined;
  /** Logical id. */
  readonly id?: string | undefined;
}

/**
 * A bundle of FHIR R4, R4B or R5: the fields that are read.
 *
 * @example
 * ```ts
 * import type { BundleLike } from 'client-engagement/fhir';
 *
 * const bundle: BundleLike = { resourceType: 'Bundle', entry: [{ resource: { resourceType: 'Patient', id: 'ada' } }] };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface BundleLike {
  /** Always `Bundle` where it is there. */
  readonly resourceType?: string | undefined;
  /** What it is; of a history every version is read. */
  readonly type?: string | undefined;
  /** When it was put together. */
  readonly timestamp?: string | undefined;
  /** Its version, and when that was written. */
  readonly meta?: MetaLike | undefined;
  /** How many resources the whole search found. */
  readonly total?: number | undefined;
  /** Links to itself and to the next page. */
  readonly link?:
    readonly { readonly relation?: string | undefined; readonly url?: string | undefined }[] | undefined;
  /** The resources. */
  readonly entry?: readonly BundleEntryLike[] | undefined;
}

/**
 * An entry of a bundle.
 *
 * @example
 * ```ts
 * import type { BundleEntryLike } from 'client-engagement/fhir';
 *
 * const entry: BundleEntryLike = { fullUrl: 'urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0' };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface BundleEntryLike {
  /** Address of the resource. */
  readonly fullUrl?: string | undefined;
  /** The resource. */
  readonly resource?: ResourceLike | undefined;
  /** Why it is there. */
  readonly search?: { readonly mode?: string | undefined } | undefined;
}
