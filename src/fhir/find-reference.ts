import { byText } from '../internal/by-text.js';
import { entryOf, fieldOf, listOf, textOf } from './read-json.js';
import { addressOf, identifierIn, type Entry, type ResourceSet } from './resource-set.js';
import { typeOf } from './source-ref.js';

/** What a reference leads to: its type and key, and the resource itself where it is in the input. */
export interface Target {
  readonly type: string;
  readonly key: string;
  /** The resource; undefined where it is not in the input. */
  readonly json: unknown;
  /** The entry that it is, for what it refers to itself; undefined for contained ones as well. */
  readonly entry: Entry | undefined;
}

/** Follows references of one resource, whatever way they are written. */
export type FindReference = (reference: unknown, owner: Entry, types: readonly string[]) => Target | null;

const RELATIVE = /^([A-Z][A-Za-z]+)\/([A-Za-z0-9.-]{1,64})(?:\/_history\/[^/]*)?$/;

const targetOf = (entry: Entry): Target => ({ type: entry.type, key: entry.key, json: entry.json, entry });
const elsewhere = (type: string, key: string): Target => ({ type, key, json: undefined, entry: undefined });

/** What a contained resource is told by: an identifier, or nothing outside of its container. */
function contained(id: string, owner: Entry, systems: Readonly<Record<string, string>>): Target | null {
  const json = listOf(owner.json, 'contained').find((one) => textOf(one, 'id') === id);
  if (json === undefined) return null;
  const type = typeOf(json);
  const system = entryOf(systems, type);
  if (system !== undefined) return { type, key: identifierIn(json, system) ?? '', json, entry: undefined };
  const names = listOf(json, 'identifier').map((one) => logicalName(one) ?? []);
  return { type, key: names.flat().sort(byText)[0] ?? '', json, entry: undefined };
}

/** An identifier as a key of its own; null for one without a value. */
function logicalName(identifier: unknown): string | null {
  const value = textOf(identifier, 'value') ?? '';
  return value === '' ? null : `${textOf(identifier, 'system') ?? ''}|${value}`;
}

/**
 * Follows references: relative, absolute and versioned addresses, `urn:uuid:` ones, contained resources, and logical
 * references by identifier. A relative address is meant on the server of the resource that holds it. What is not in the
 * input is still told by the id in its address, unless the caller chose identifiers as keys.
 */
export function referenceFinder(
  { entries, byUrl, shared }: ResourceSet,
  systems: Readonly<Record<string, string>>,
): FindReference {
  const byName = new Map<string, Entry>();
  const byIdentifier = new Map<string, Entry>();
  for (const entry of entries) {
    const name = `${entry.type}/${textOf(entry.json, 'id') ?? ''}`;
    byName.set(shared.has(name) ? `${entry.base}/${name}` : name, entry);
    for (const one of listOf(entry.json, 'identifier')) {
      const logical = textOf(one, 'use') === 'old' ? null : logicalName(one);
      if (logical !== null) byIdentifier.set(`${entry.type} ${logical}`, entry);
    }
  }

  function named(base: string, type: string, id: string): Target | null {
    const isShared = shared.has(`${type}/${id}`);
    const name = isShared ? `${base}/${type}/${id}` : `${type}/${id}`;
    const entry = byName.get(name);
    if (entry !== undefined) return targetOf(entry);
    if (Object.hasOwn(systems, type) || (isShared && base === '')) return null;
    return elsewhere(type, isShared ? name : id);
  }

  function byAddress(reference: string, owner: Entry): Target | null {
    if (reference.startsWith('#')) return contained(reference.slice(1), owner, systems);
    const entry = byUrl.get(reference);
    if (entry !== undefined) return targetOf(entry);
    const address = addressOf(reference);
    if (address !== null) return named(address.base, address.type, address.id);
    const [, type, id] = RELATIVE.exec(reference) ?? [];
    return type === undefined || id === undefined ? null : named(owner.base, type, id);
  }

  function byLogic(reference: unknown, types: readonly string[]): Target | null {
    const identifier = fieldOf(reference, 'identifier');
    const logical = logicalName(identifier);
    if (logical === null) return null;
    const said = textOf(reference, 'type');
    const possible = said === undefined ? types : [said];
    for (const type of possible) {
      const entry = byIdentifier.get(`${type} ${logical}`);
      if (entry !== undefined) return targetOf(entry);
    }
    const keys = possible.map((type) => {
      const system = entryOf(systems, type);
      if (system === undefined) return elsewhere(type, logical);
      return textOf(identifier, 'system') === system
        ? elsewhere(type, logical.slice(system.length + 1))
        : null;
    });
    return keys.length === 1 ? (keys[0] ?? null) : null;
  }

  return (reference, owner, types) => {
    const address = textOf(reference, 'reference');
    const found =
      (address === undefined || address.length > 2048 ? null : byAddress(address, owner)) ??
      byLogic(reference, types);
    return found !== null && types.includes(found.type) ? found : null;
  };
}
