import type { ImportIssueKey } from './import-issue.js';

/** How deep a resource may nest; the deepest real forms stay far below. */
const DEEPEST = 200;
/** How many lists and objects one resource may hold. */
const MOST = 200_000;

/** What has to be known of a resource before it is read. */
export interface Inspection {
  /** Why it is not read at all; null where it is. */
  readonly refused: ImportIssueKey | null;
  /** The absolute addresses that it refers to. */
  readonly references: readonly string[];
}

/**
 * Looks through a resource once, without recursion: how deep and how large it is, whether it holds a modifier extension
 * anywhere but in other resources that it contains, and what it refers to.
 */
export function inspectResource(resource: unknown): Inspection {
  const references: string[] = [];
  const refuse = (refused: ImportIssueKey): Inspection => ({ refused, references: [] });
  const open: { readonly value: unknown; readonly depth: number; readonly isOwn: boolean }[] = [
    { value: resource, depth: 0, isOwn: true },
  ];
  let count = 0;
  let isModified = false;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth, isOwn } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > DEEPEST) return refuse('too-deep');
    count += 1;
    if (count > MOST) return refuse('too-large');
    if (Array.isArray(value)) {
      for (const item of value) open.push({ value: item, depth: depth + 1, isOwn });
      continue;
    }
    for (const [name, field] of Object.entries(value)) {
      if (name === 'reference' && typeof field === 'string') references.push(field);
      if (
        isOwn &&
        name === 'modifierExtension' &&
        field !== null &&
        !(Array.isArray(field) && field.length === 0)
      )
        isModified = true;
      if (isOwn && depth === 0 && name === 'implicitRules' && field !== null) isModified = true;
      open.push({ value: field, depth: depth + 1, isOwn: isOwn && !(depth === 0 && name === 'contained') });
    }
  }
  return isModified ? refuse('modifier-extension') : { refused: null, references };
}
