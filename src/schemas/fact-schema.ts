import * as z from 'zod';
import type { Rule } from './cross-field-rule.js';
import type { JsonOf } from './json-of.js';

/** The fields of `T` as they are read, before the `null` of an absent field is left out. */
type FieldsOf<T> = T extends unknown
  ? { readonly [Key in keyof T]: undefined extends T[Key] ? T[Key] | null : T[Key] }
  : never;

/** The same type with its intersections written out, so that two spellings of it compare equal. */
type Plain<T> = T extends unknown ? { readonly [Key in keyof T]: T[Key] } : never;

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** `unknown` where the schema reads exactly the fields of `T` from exactly its JSON, else `never`. */
type ReadsExactly<T, Fields extends z.ZodType> = [
  Same<Plain<z.output<Fields>>, Plain<FieldsOf<T>>>,
  Same<Plain<z.input<Fields>>, Plain<JsonOf<T>>>,
] extends [true, true]
  ? unknown
  : never;

/** Leaves out fields that are `null` or `undefined`: in a fact, an absent field is not there. */
function withoutAbsent(fields: object): object {
  const entries = Object.entries(fields);
  const present = entries.filter(([, value]) => value !== null && value !== undefined);
  return present.length === entries.length ? fields : Object.fromEntries(present);
}

/** Whether a value can be read field by field: not a `Date`, a list or a `Map`. */
function hasFields(value: unknown): boolean {
  return Object.prototype.toString.call(value) === '[object Object]';
}

/**
 * Makes the schema of a fact from the schema of its fields and rules across them. It does not compile unless the
 * fields are exactly those of the hand-written type, on both sides.
 */
export function factSchema<T extends object>(): <Fields extends z.ZodType>(
  fields: Fields & ReadsExactly<T, Fields>,
  ...rules: readonly Rule<T>[]
) => z.ZodType<T, JsonOf<T>> {
  return (fields, ...rules) => {
    const fact = z.custom<T>(hasFields, { abort: true });
    const checked = rules.length === 0 ? fact : fact.check(...rules);
    const codec = z.codec(
      fields as unknown as z.ZodType<object, object>,
      checked as unknown as z.ZodType<object, object>,
      {
        decode: withoutAbsent,
        encode: withoutAbsent,
      },
    );
    // `ReadsExactly` has compared the types; the compiler cannot carry that into the codec.
    return codec as unknown as z.ZodType<T, JsonOf<T>>;
  };
}
