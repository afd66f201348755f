import type { PatchOperation } from 'client-engagement/fhir';

/** A resource after a JSON Patch; throws where an operation cannot be done, as a server refuses it. */
export function patched(resource: object, operations: readonly PatchOperation[]): Record<string, unknown> {
  const result = structuredClone(resource) as Record<string, unknown>;
  for (const { op, path, value } of operations) {
    const [name = '', place] = path.slice(1).split('/');
    const isThere = Object.hasOwn(result, name);
    if (place !== undefined) {
      const list = result[name] as unknown[];
      if (place === '-') list.push(value);
      else list.splice(Number(place), 1, ...(op === 'remove' ? [] : [value]));
    } else if (op === 'test') {
      if (JSON.stringify(result[name]) !== JSON.stringify(value)) throw new Error('The test fails.');
    } else if (op === 'remove') {
      if (!isThere) throw new Error('There is nothing to remove.');
      delete result[name];
    } else {
      if (op === 'replace' && !isThere) throw new Error('There is nothing to replace.');
      result[name] = value;
    }
  }
  return result;
}
