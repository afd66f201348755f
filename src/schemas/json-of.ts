/**
 * The JSON side of a fact: the same fields, with instants as ISO 8601 strings with offset.
 *
 * An optional field may also be `null`, as database rows have it; that reads as absent.
 *
 * @example
 * ```ts
 * import type { Goal } from 'client-engagement';
 * import type { JsonOf } from 'client-engagement/schemas';
 *
 * const goal: JsonOf<Goal> = { id: 'g1', episodeId: 'e1', text: null, setAt: '2026-03-10T10:30:00Z' };
 * ```
 * @category schemas
 * @since 0.1.0
 */
export type JsonOf<T> = T extends Date
  ? string
  : T extends readonly (infer Item)[]
    ? readonly JsonOf<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: undefined extends T[Key] ? JsonOf<T[Key]> | null : JsonOf<T[Key]> }
      : T;
