/** A deep copy of plain data: objects, arrays, `Date`s and primitives. Keys that hold `undefined` are left out. */
export function copyPlain<T>(value: T): T {
  return copy(value) as T;
}

function copy(value: unknown): unknown {
  if (value instanceof Date) return new Date(value.getTime());
  if (Array.isArray(value)) return value.map(copy);
  if (typeof value !== 'object' || value === null) return value;
  const plain: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    // A plain assignment would set the prototype instead of keeping the key.
    if (inner !== undefined)
      Object.defineProperty(plain, key, {
        value: copy(inner),
        enumerable: true,
        writable: true,
        configurable: true,
      });
  }
  return plain;
}
