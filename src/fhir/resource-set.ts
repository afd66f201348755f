import { byText } from '../internal/by-text.js';
import { inputOf } from './bundle-pages.js';
import { canonicalText } from './canonical-text.js';
import { instantIn } from './fhir-time.js';
import { issueOf, type ImportIssue } from './import-issue.js';
import { inspectResource } from './inspect-resource.js';
import { entryOf, fieldOf, listOf, textOf } from './read-json.js';
import { sourceOf, typeOf, type SourceRef } from './source-ref.js';

/** One resource, in its newest version. */
export interface Entry {
  readonly type: string;
  /** What it is told by among those of its type. */
  readonly key: string;
  readonly json: unknown;
  readonly source: SourceRef;
  /** The server it is from, where its address says. */
  readonly base: string;
  /** Its earlier versions, oldest first. */
  readonly earlier: readonly unknown[];
}

/** How the resources of an input are told apart, and the input itself in an order of its own. */
export interface ResourceSet {
  readonly entries: readonly Entry[];
  readonly issues: readonly ImportIssue[];
  readonly writtenAt: number | null;
  /** The resources by their place in a bundle. */
  readonly byUrl: ReadonlyMap<string, Entry>;
  /** Ids that more than one server gave, as `Type/id`: only the whole address tells them apart. */
  readonly shared: ReadonlySet<string>;
}

/** An absolute address of a resource: its server, its type, its id; a version behind it is not looked at. */
const ADDRESS = /^(https?:\/\/[^#?]+)\/([A-Z][A-Za-z]+)\/([A-Za-z0-9.-]{1,64})(?:\/_history\/[^/]*)?$/;

/** The parts of an absolute address; null for other references. */
export function addressOf(url: string): { base: string; type: string; id: string } | null {
  const [, base, type, id] = (url.length < 2048 ? ADDRESS.exec(url) : null) ?? [];
  return base === undefined || type === undefined || id === undefined ? null : { base, type, id };
}

/** The identifier of a resource in a system; one that is marked as old does not count. */
export function identifierIn(resource: unknown, system: string): string | undefined {
  return listOf(resource, 'identifier')
    .filter((one) => textOf(one, 'system') === system && textOf(one, 'use') !== 'old')
    .map((one) => textOf(one, 'value') ?? '')
    .filter((value) => value !== '')
    .sort(byText)[0];
}

/** What a resource is told by: the identifier that the caller chose, else its id, else its place in the bundle. */
function keyOf(json: unknown, fullUrl: string | undefined, system: string | undefined): string {
  if (system !== undefined) return identifierIn(json, system) ?? '';
  return textOf(json, 'id') ?? (fullUrl?.startsWith('urn:') === true ? fullUrl : '');
}

interface Copy {
  readonly json: unknown;
  readonly text: string;
  readonly writtenAt: number;
  readonly version: number;
}

function copyOf(json: unknown): Copy {
  const meta = fieldOf(json, 'meta');
  const version = Number(textOf(meta, 'versionId') ?? Number.NaN);
  return {
    json,
    text: canonicalText(json),
    writtenAt: instantIn(textOf(meta, 'lastUpdated')) ?? -Infinity,
    version: Number.isNaN(version) ? -Infinity : version,
  };
}

const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

/** The copies of one resource, oldest first; what is the same is kept once. */
function inOrder(copies: readonly unknown[]): readonly Copy[] {
  const distinct = new Map(copies.map(copyOf).map((copy) => [copy.text, copy]));
  return [...distinct.values()].sort(
    (a, b) => compare(a.writtenAt, b.writtenAt) || compare(a.version, b.version) || byText(a.text, b.text),
  );
}

/** Whether nothing tells which of two copies is the newer. */
const isTie = (a: Copy, b: Copy): boolean => a.writtenAt === b.writtenAt && a.version === b.version;

/** Ids that more than one server uses, by the addresses of entries and of what they refer to. */
function sharedIds(urls: readonly string[]): ReadonlySet<string> {
  const bases = new Map<string, string>();
  const shared = new Set<string>();
  for (const url of urls) {
    const address = addressOf(url);
    if (address === null) continue;
    const name = `${address.type}/${address.id}`;
    const known = bases.get(name);
    if (known === undefined) bases.set(name, address.base);
    else if (known !== address.base) shared.add(name);
  }
  return shared;
}

/** The copies of one resource. */
interface Group {
  readonly type: string;
  readonly key: string;
  readonly urls: string[];
  readonly copies: unknown[];
}

/** The resources of an input, each once and in its newest version, sorted so that their order in it never matters. */
export function resourceSetOf(input: unknown, systems: Readonly<Record<string, string>>): ResourceSet {
  const { given, issues: said, writtenAt } = inputOf(input);
  const issues = [...said];
  const groups = new Map<string, Group>();
  const refused = new Map<string, ImportIssue>();
  const sound: { json: unknown; type: string; fullUrl: string | undefined }[] = [];
  const urls: string[] = [];
  for (const { json, fullUrl } of given) {
    const type = typeOf(json);
    const inspection = inspectResource(json);
    if (inspection.refused === null) {
      sound.push({ json, type, fullUrl });
      urls.push(...inspection.references, ...(fullUrl === undefined ? [] : [fullUrl]));
    } else {
      const issue = issueOf(inspection.refused, type, sourceOf(json));
      refused.set(JSON.stringify(issue), issue);
    }
  }
  const shared = sharedIds(urls);
  for (const { json, type, fullUrl } of sound) {
    const system = entryOf(systems, type);
    const base = addressOf(fullUrl ?? '')?.base ?? '';
    const id = keyOf(json, fullUrl, system);
    const isShared = system === undefined && base !== '' && shared.has(`${type}/${id}`);
    const key = isShared ? `${base}/${type}/${id}` : id;
    const name = key === '' ? canonicalText(json) : key;
    const group = groups.get(`${type} ${name}`) ?? { type, key, urls: [], copies: [] };
    group.copies.push(json);
    if (fullUrl !== undefined) group.urls.push(fullUrl);
    groups.set(`${type} ${name}`, group);
  }
  const entries: Entry[] = [];
  const byUrl = new Map<string, Entry>();
  for (const [, { type, key, urls: places, copies }] of [...groups].sort(([a], [b]) => byText(a, b))) {
    const versions = copies.length === 1 ? [] : inOrder(copies);
    const newest = versions.at(-1);
    const before = versions.at(-2);
    const json = newest === undefined ? copies[0] : newest.json;
    const source = sourceOf(json);
    if (newest !== undefined && before !== undefined && isTie(newest, before))
      issues.push(issueOf('duplicate-resource', type, source));
    const earlier = versions.slice(0, -1).map((copy) => copy.json);
    const [base = ''] = places.flatMap((place) => addressOf(place)?.base ?? []).sort(byText);
    const entry = { type, key, json, source, base, earlier };
    entries.push(entry);
    for (const place of places) byUrl.set(place, entry);
  }
  if (shared.size > 0) issues.push({ ...issueOf('several-servers', 'Bundle.entry'), count: shared.size });
  return { entries, issues: [...issues, ...refused.values()], writtenAt, byUrl, shared };
}
