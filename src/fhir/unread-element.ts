import { byText } from '../internal/by-text.js';
import { canonical } from './canonical.js';
import { capabilitiesIn } from './capabilities-in.js';
import { isFields, textOf } from './read-json.js';
import type { Entry } from './resource-set.js';

/**
 * Something that was in the input and was not read: an element, an extension, or all resources of a type.
 *
 * @example
 * ```ts
 * import type { UnreadElement } from 'client-engagement/fhir';
 *
 * const unread: UnreadElement = { expression: 'Appointment.comment', count: 3 };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface UnreadElement {
  /** The element as a FHIRPath without places in lists, or the type of resources that are not read at all. */
  readonly expression: string;
  /** In how many places it stood. */
  readonly count: number;
}

/** The elements that are read, as a tree; a leaf is read whole. */
interface Tree {
  readonly [name: string]: Tree;
}

type Growing = { [name: string]: Growing };

/** Elements that every resource may have and that say what it is, or hold nothing but its display. */
const EVERYWHERE = ['resourceType', 'id', 'meta', 'contained'];

/** The trees of what is read, by type of resource. */
function readTrees(): ReadonlyMap<string, Tree> {
  const trees = new Map<string, Growing>();
  for (const { resource, elements } of capabilitiesIn) {
    const tree = trees.get(resource) ?? {};
    trees.set(resource, tree);
    for (const element of elements) {
      let at = tree;
      for (const name of element.split('.')) at = at[name] ??= {};
    }
  }
  return trees;
}

/** The extensions that are read, wherever they stand. */
const EXTENSIONS: readonly string[] = [
  canonical.cancellationDate,
  canonical.replaces,
  canonical.timeZone,
  canonical.statusReason,
  canonical.reasonCancelled,
];
/** How FHIR spells the names of elements; anything else may be content and is not repeated. */
const NAME = /^_?[a-z][A-Za-z0-9]{0,63}$/;

/** What an element of a path is called: an extension by its address, a strange name by none. */
function nameOf(name: string): string {
  return NAME.test(name) ? name : '%other';
}

/** Counts what is not read of a value; a leaf of the tree is read whole. */
function walk(value: unknown, tree: Tree, path: string, isTop: boolean, say: (path: string) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, tree, path, isTop, say);
    return;
  }
  if (!isFields(value)) return;
  for (const [name, field] of Object.entries(value)) {
    if (field === undefined || (isTop && EVERYWHERE.includes(name))) continue;
    if (name === 'extension' && Array.isArray(field)) {
      for (const one of field) {
        const url = textOf(one, 'url') ?? '';
        if (!EXTENSIONS.includes(url)) say(`${path}.extension('${url}')`);
      }
      continue;
    }
    const branch = Object.hasOwn(tree, name) ? tree[name] : undefined;
    if (branch === undefined) say(`${path}.${nameOf(name)}`);
    else if (Object.keys(branch).length > 0) walk(field, branch, `${path}.${name}`, false, say);
  }
}

/** What was in the input and was not read, each once with its count. */
export function unreadIn(entries: readonly Entry[]): readonly UnreadElement[] {
  const trees = readTrees();
  const counts = new Map<string, number>();
  const say = (path: string): void => void counts.set(path, (counts.get(path) ?? 0) + 1);
  for (const { type, json } of entries) {
    const tree = trees.get(type);
    if (tree === undefined) say(type);
    else walk(json, tree, type, true, say);
  }
  return [...counts].sort(([a], [b]) => byText(a, b)).map(([expression, count]) => ({ expression, count }));
}
