import { fieldOf, textOf } from './read-json.js';

/**
 * Names a resource that something was read from. Nothing but its type, its id and its version.
 *
 * @example
 * ```ts
 * import type { SourceRef } from 'client-engagement/fhir';
 *
 * const source: SourceRef = { resourceType: 'Appointment', id: 'apt-1', versionId: '3' };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface SourceRef {
  /** Its type. */
  readonly resourceType: string;
  /** Its id, where it has one that FHIR allows. */
  readonly id?: string | undefined;
  /** Its version, where it has one that FHIR allows. */
  readonly versionId?: string | undefined;
}

/** What FHIR allows as an id; anything else may be content and is not repeated. */
const ID = /^[A-Za-z0-9.-]{1,64}$/;
const TYPE = /^[A-Z][A-Za-z]{1,63}$/;

function idIn(value: unknown, name: string): string | undefined {
  const id = textOf(value, name);
  return id !== undefined && ID.test(id) ? id : undefined;
}

/** The type of a resource; `Resource` for what has none that FHIR could have. */
export function typeOf(resource: unknown): string {
  const type = textOf(resource, 'resourceType') ?? '';
  return TYPE.test(type) ? type : 'Resource';
}

/** The reference to a resource. */
export function sourceOf(resource: unknown): SourceRef {
  const id = idIn(resource, 'id');
  const versionId = idIn(fieldOf(resource, 'meta'), 'versionId');
  return {
    resourceType: typeOf(resource),
    ...(id === undefined ? {} : { id }),
    ...(versionId === undefined ? {} : { versionId }),
  };
}
