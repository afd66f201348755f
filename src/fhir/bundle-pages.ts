import { instantIn } from './fhir-time.js';
import { issueOf, type ImportIssue } from './import-issue.js';
import { fieldOf, isFields, listOf, textOf } from './read-json.js';

/** A resource as it stands in the input. */
export interface Given {
  readonly json: unknown;
  readonly fullUrl: string | undefined;
}

/** What the input holds, before any of it is read. */
export interface Input {
  readonly given: readonly Given[];
  readonly issues: readonly ImportIssue[];
  /** When the newest bundle was put together, epoch ms; null where none says. */
  readonly writtenAt: number | null;
}

function linksOf(bundle: unknown, relation: string): readonly string[] {
  return listOf(bundle, 'link')
    .filter((link) => textOf(link, 'relation') === relation)
    .map((link) => textOf(link, 'url') ?? '');
}

/** What an entry that a search found is told by; null for one that came along with it. */
function matchOf(entry: unknown): string | null {
  const mode = textOf(fieldOf(entry, 'search'), 'mode') ?? 'match';
  const resource = fieldOf(entry, 'resource');
  if (mode !== 'match' || resource === undefined) return null;
  return (
    textOf(entry, 'fullUrl') ?? `${textOf(resource, 'resourceType') ?? ''}/${textOf(resource, 'id') ?? ''}`
  );
}

/** Whether the pages at hand are fewer than there are: a next page that is not here, or fewer matches than found. */
function isCutShort(bundles: readonly unknown[]): boolean {
  const here = new Set(bundles.flatMap((bundle) => linksOf(bundle, 'self')));
  if (bundles.flatMap((bundle) => linksOf(bundle, 'next')).some((url) => !here.has(url))) return true;
  const matches = new Set(bundles.flatMap((bundle) => listOf(bundle, 'entry').map(matchOf)));
  matches.delete(null);
  return bundles.some((bundle) => {
    const total = fieldOf(bundle, 'total');
    return typeof total === 'number' && total > matches.size;
  });
}

/** The resources of a bundle, of several pages, or of a plain list, with what is wrong with the whole. */
export function inputOf(input: unknown): Input {
  const issues: ImportIssue[] = [];
  const given: Given[] = [];
  const bundles: unknown[] = [];
  const take = (json: unknown, fullUrl: string | undefined): void => {
    const type = textOf(json, 'resourceType');
    if (type === undefined) issues.push(issueOf('not-a-resource', 'Bundle.entry.resource'));
    else if (type === 'OperationOutcome') issues.push(issueOf('search-outcome', 'Bundle.entry.resource'));
    else given.push({ json, fullUrl });
  };
  if (!Array.isArray(input) && !isFields(input)) issues.push(issueOf('not-a-bundle', 'Bundle'));
  else {
    for (const one of Array.isArray(input) ? (input as readonly unknown[]) : [input]) {
      if (textOf(one, 'resourceType') === 'Bundle') bundles.push(one);
      else take(one, undefined);
    }
  }
  let writtenAt: number | null = null;
  for (const bundle of bundles) {
    for (const entry of listOf(bundle, 'entry')) {
      const json = fieldOf(entry, 'resource');
      // An entry without a resource is a deletion in a history, or an answer in a response.
      if (json !== undefined || !isFields(entry)) take(json, textOf(entry, 'fullUrl'));
    }
    for (const text of [textOf(bundle, 'timestamp'), textOf(fieldOf(bundle, 'meta'), 'lastUpdated')]) {
      const at = instantIn(text);
      if (at !== null) writtenAt = Math.max(at, writtenAt ?? at);
    }
  }
  if (isCutShort(bundles)) issues.push(issueOf('incomplete-input', 'Bundle.link'));
  return { given, issues, writtenAt };
}
