import { rangeError } from '../internal/errors.js';

/**
 * The same type with every instant given as a `Date` or as ISO 8601 text with an offset.
 *
 * @example
 * ```ts
 * import type { Loose } from 'client-engagement/testing';
 *
 * const spans: Loose<{ readonly from: Date; readonly until?: Date }>[] = [
 *   { from: new Date('2026-03-10T10:00:00Z') },
 *   { from: '2026-03-10T10:00:00Z', until: '2026-03-12T10:00:00+01:00' },
 * ];
 * spans.length; //=> 2
 * ```
 * @category testing
 * @since 0.1.0
 */
export type Loose<T> = T extends Date
  ? Date | string
  : T extends readonly (infer Item)[]
    ? readonly Loose<Item>[]
    : T extends object
      ? { readonly [K in keyof T]: Loose<T[K]> }
      : T;

const DATED = /^\d{4}-\d{2}-\d{2}T/;

/** A copy in which ISO 8601 texts are instants. A text without offset is the caller's mistake. */
export function instantsFrom<T>(loose: Loose<T>): T {
  // What `Loose` adds is turned back here: every dated text becomes the `Date` that the type asks for.
  return convert(loose) as T;
}

function convert(value: unknown): unknown {
  if (typeof value === 'string' && DATED.test(value)) {
    const instant = new Date(value);
    if (Number.isNaN(instant.getTime()) || !/(Z|[+-]\d{2}:\d{2})$/.test(value)) {
      throw rangeError('invalid-date', 'An instant needs a date, a time and an offset.');
    }
    return instant;
  }
  if (value instanceof Date) return new Date(value);
  if (Array.isArray(value)) return value.map(convert);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, convert(part)]));
}
