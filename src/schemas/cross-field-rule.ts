import type * as z from 'zod';
import { reportIssue } from './report-issue.js';

/** A rule across the fields of a fact; it adds what it finds to the issues. */
export type Rule<T> = (payload: z.core.ParsePayload<T>) => void;

/** The fields of `T` that hold an instant. */
type InstantKey<T> = { [Key in keyof T]-?: NonNullable<T[Key]> extends Date ? Key : never }[keyof T] & string;

/** The instant in a field, in epoch milliseconds; NaN, which compares as neither, where it is absent. */
function instantAt<T>(fact: T, key: InstantKey<T>): number {
  const value = fact[key];
  return value instanceof Date ? +value : NaN;
}

/** An interval may be empty, but its end is not before its start. */
export function endsNotBefore<T>(start: InstantKey<T>, end: InstantKey<T>): Rule<T> {
  return (payload) => {
    if (instantAt(payload.value, end) < instantAt(payload.value, start)) {
      reportIssue(payload, 'ends-before-start', [end]);
    }
  };
}

/** Something that takes time ends after its start. */
export function endsAfter<T>(start: InstantKey<T>, end: InstantKey<T>): Rule<T> {
  return (payload) => {
    if (instantAt(payload.value, end) <= instantAt(payload.value, start)) {
      reportIssue(payload, 'ends-before-start', [end]);
    }
  };
}

/** The facts of these lists have ids of their own. The later of two is reported. */
export function uniqueIds<T, Key extends keyof T & string>(
  ...keys: readonly Key[]
): Rule<T & { readonly [K in Key]?: readonly { readonly id: string }[] | undefined }> {
  return (payload) => {
    for (const key of keys) {
      const seen = new Set<string>();
      for (const [index, { id }] of (payload.value[key] ?? []).entries()) {
        if (seen.has(id)) reportIssue(payload, 'duplicate-id', [key, index, 'id']);
        seen.add(id);
      }
    }
  };
}
