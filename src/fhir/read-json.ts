/** A value read field by field: what comes from outside may be of another shape than its type says. */
type Fields = Readonly<Record<string, unknown>>;

const NO_FIELDS: Fields = {};

/** Whether a value has fields at all. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a table has for a key; inherited names do not count. */
export function entryOf<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** One own field; inherited ones do not count. */
export function fieldOf(value: unknown, name: string): unknown {
  return entryOf(isFields(value) ? value : NO_FIELDS, name);
}

/** A field that holds text; undefined where it holds none. */
export function textOf(value: unknown, name: string): string | undefined {
  const text = fieldOf(value, name);
  return typeof text === 'string' ? text : undefined;
}

/** A field that holds a list; empty where it holds none. */
export function listOf(value: unknown, name: string): readonly unknown[] {
  const list = fieldOf(value, name);
  return Array.isArray(list) ? list : [];
}

/** Whether a value is an object that inherits nothing but what every object does. */
export function isBare(value: Fields): boolean {
  return Object.getPrototypeOf(value) === Object.prototype;
}

/** Whether objects inherit no fields: only then are the fields of bare ones read by their names. */
export function isUntouched(): boolean {
  for (const name in NO_FIELDS) return name === '';
  return true;
}
