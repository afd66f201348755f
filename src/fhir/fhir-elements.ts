/**
 * A coding as it is written.
 *
 * @example
 * ```ts
 * import type { CodingOut } from 'client-engagement/fhir';
 *
 * const coding: CodingOut = { system: 'http://loinc.org', code: '44261-6' };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface CodingOut {
  /** Its code system. */
  readonly system?: string;
  /** The code. */
  readonly code?: string;
  /** Its text. */
  readonly display?: string;
}

/**
 * A concept as it is written: codes, text, or both. Lists in what is written are not readonly, because the FHIR typings
 * that others use have no readonly lists; each result is a fresh object.
 *
 * @example
 * ```ts
 * import type { ConceptOut } from 'client-engagement/fhir';
 *
 * const concept: ConceptOut = { text: 'PHQ-9 total score' };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface ConceptOut {
  /** Codes for it. */
  readonly coding?: CodingOut[];
  /** Words for it. */
  readonly text?: string;
}

/**
 * A reference as it is written.
 *
 * @example
 * ```ts
 * import type { ReferenceOut } from 'client-engagement/fhir';
 *
 * const subject: ReferenceOut = { reference: 'Patient/ada' };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface ReferenceOut {
  /** The resource that is meant, as the caller's server knows it. */
  readonly reference: string;
}

/**
 * An identifier as it is written: the same facts give the same identifier, so that writing twice changes nothing.
 *
 * @example
 * ```ts
 * import type { IdentifierOut } from 'client-engagement/fhir';
 *
 * const identifier: IdentifierOut = { system: 'https://service.example/ids', value: 'score/e1/phq-9/m1' };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface IdentifierOut {
  /** The caller's own namespace. */
  readonly system: string;
  /** The value, made of ids of the record. */
  readonly value: string;
}

/**
 * A period as it is written.
 *
 * @example
 * ```ts
 * import type { PeriodOut } from 'client-engagement/fhir';
 *
 * const period: PeriodOut = { start: '2026-03-10T10:00:00.000Z' };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface PeriodOut {
  /** First instant. */
  readonly start?: string;
  /** Last instant. */
  readonly end?: string;
}

/** Whether a value holds nothing: FHIR has no blank text, no empty list and no empty element. */
function isNothing(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return (
    value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
  );
}

/** An element without the keys that hold nothing. */
export function present<T extends object>(element: { readonly [Key in keyof T]: T[Key] | undefined }): T {
  const kept = Object.entries(element).filter(([, value]) => !isNothing(value));
  return Object.fromEntries(kept) as T;
}

/** Text as FHIR codes have it: no blanks at either end, single blanks within. */
export function plainText(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** A reference; undefined where the text is blank or absent. */
export function referenceTo(text: string | undefined): ReferenceOut | undefined {
  const reference = plainText(text ?? '');
  return reference === '' ? undefined : { reference };
}

/** References, the blank ones left out. */
export function referencesTo(texts: readonly string[] | undefined): ReferenceOut[] {
  return (texts ?? []).flatMap((text) => referenceTo(text) ?? []);
}

/** Text in which a half of a surrogate pair, which no encoding can write, is the replacement character. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/**
 * An identifier whose value is made of parts. Parts are escaped, so that other parts never give the same value.
 * Undefined where the namespace is blank.
 */
export function identifierOf(system: string, parts: readonly string[]): IdentifierOut | undefined {
  const value = parts.map((part) => encodeURIComponent(wellFormed(part))).join('/');
  return system.trim() === '' ? undefined : { system: system.trim(), value };
}
