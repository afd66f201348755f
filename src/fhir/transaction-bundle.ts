import { byText } from '../internal/by-text.js';
import { exportIssue, written, type ExportIssue, type ExportResult } from './export-issue.js';
import { wellFormed, type IdentifierOut } from './fhir-elements.js';

/**
 * A resource that can be written by its identifier.
 *
 * @example
 * ```ts
 * import type { IdentifiedResource } from 'client-engagement/fhir';
 *
 * const resource: IdentifiedResource = {
 *   resourceType: 'Flag',
 *   identifier: [{ system: 'https://service.example/ids', value: 'engagement/e1' }],
 * };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface IdentifiedResource {
  /** The type. */
  readonly resourceType: string;
  /** Its identifiers; the first one is used. */
  readonly identifier: readonly IdentifierOut[];
}

/**
 * A FHIR transaction that writes resources by their identifiers.
 *
 * @example
 * ```ts
 * import type { FlagOut, TransactionOut } from 'client-engagement/fhir';
 *
 * const empty: TransactionOut<FlagOut> = { resourceType: 'Bundle', type: 'transaction' };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface TransactionOut<Resource> {
  /** Always `Bundle`. */
  readonly resourceType: 'Bundle';
  /** Always `transaction`. */
  readonly type: 'transaction';
  /** The resources, by type and identifier; absent where there are none. */
  readonly entry?: {
    /** The resource. */
    readonly resource: Resource;
    /** How it is written. */
    readonly request: {
      /** Updates the one there is, creates it where there is none. */
      readonly method: 'PUT';
      /** The search that finds it. */
      readonly url: string;
    };
  }[];
}

/** A part of a search parameter: characters that separate parts are escaped. */
function searchText(text: string): string {
  return encodeURIComponent(wellFormed(text).replace(/[\\|,$]/g, String.raw`\$&`));
}

/** The search that finds a resource by its identifier; null where it has none. */
function searchFor({ resourceType, identifier }: IdentifiedResource): string | null {
  const [first] = identifier;
  if (first === undefined || first.system.trim() === '' || first.value.trim() === '') return null;
  return `${resourceType}?identifier=${searchText(first.system)}%7C${searchText(first.value)}`;
}

/**
 * Puts resources into one FHIR transaction: each is found by its identifier and updated, or created where there is
 * none, so that sending it twice changes nothing. The order of the resources never matters.
 *
 * A resource without an identifier is left out. Of resources that differ but have the same identifier none is taken;
 * of equal ones, one.
 *
 * Never throws.
 *
 * For whoever may see every resource in it.
 *
 * @param resources - the resources
 * @returns the transaction; it holds what can be written even where an issue is an error
 * @example
 * ```ts
 * import { transactionBundle } from 'client-engagement/fhir';
 *
 * const identifier = [{ system: 'https://service.example/ids', value: 'engagement/e1' }];
 * const { value } = transactionBundle([{ resourceType: 'Flag', identifier }]);
 * value?.entry?.[0]?.request;
 * //=> { method: 'PUT', url: 'Flag?identifier=https%3A%2F%2Fservice.example%2Fids%7Cengagement%2Fe1' }
 * ```
 * @category fhir
 * @since 0.1.0
 */
export function transactionBundle<Resource extends IdentifiedResource>(
  resources: readonly Resource[],
): ExportResult<TransactionOut<Resource>> {
  const issues: ExportIssue[] = [];
  const found = new Map<string, { readonly resource: Resource; readonly text: string; twice: boolean }>();
  for (const resource of resources) {
    const url = searchFor(resource);
    if (url === null) {
      issues.push(exportIssue('identifier-missing', 'Bundle.entry.resource.identifier'));
      continue;
    }
    const text = JSON.stringify(resource);
    const other = found.get(url);
    if (other === undefined) found.set(url, { resource, text, twice: false });
    else if (other.text !== text) other.twice = true;
  }
  const entry: NonNullable<TransactionOut<Resource>['entry']> = [];
  for (const [url, { resource, twice }] of [...found].sort(([a], [b]) => byText(a, b))) {
    if (twice) issues.push(exportIssue('identifier-twice', 'Bundle.entry.resource.identifier'));
    else entry.push({ resource, request: { method: 'PUT', url } });
  }
  const bundle: TransactionOut<Resource> = { resourceType: 'Bundle', type: 'transaction' };
  return written(entry.length === 0 ? bundle : { ...bundle, entry }, issues);
}
