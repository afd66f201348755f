import { byText } from '../internal/by-text.js';

/** A value as text that does not depend on the order of its fields: the same text for the same content. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value !== 'object' || value === null)
    return JSON.stringify(typeof value === 'bigint' ? String(value) : value) ?? 'null';
  const fields = Object.entries(value).sort(([a], [b]) => byText(a, b));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonicalText(field)}`).join(',')}}`;
}
