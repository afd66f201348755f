import type { Basis, Threshold } from '../sources.js';

/**
 * One number of a versioned set of rules: its dotted name, its unit, where its default comes from, and where other
 * values that ship with the package come from.
 */
export type ThresholdRow = readonly [
  name: string,
  unit: Threshold['unit'],
  basis: Basis,
  others?: Readonly<Record<number, Basis>>,
];

/** The number at a path of keys; null where the rules have none there. */
function numberAtKeys(rules: object, keys: readonly string[]): number | null {
  let value: unknown = rules;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null) return null;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return typeof value === 'number' ? value : null;
}

/** The number at a dotted name; null where the rules have none there. */
export function numberAt(rules: object, name: string): number | null {
  return numberAtKeys(rules, name.split('.'));
}

/** What a service set itself. */
const CALLER: Basis = { source: 'caller', standing: 'service-precedent', verified: 'primary' };

/** A row made ready: its name taken apart, and the number that the default has there. */
interface ReadyRow {
  readonly row: ThresholdRow;
  readonly keys: readonly string[];
  readonly byDefault: number | null;
}

/** Rows that were made ready before; rows and defaults are constants of this package. */
const ready = new WeakMap<readonly ThresholdRow[], readonly ReadyRow[]>();

function makeReady(rows: readonly ThresholdRow[], defaults: object): readonly ReadyRow[] {
  const known = ready.get(rows);
  if (known !== undefined) return known;
  const made = rows.map((row) => {
    const keys = row[0].split('.');
    return { row, keys, byDefault: numberAtKeys(defaults, keys) };
  });
  ready.set(rows, made);
  return made;
}

/** The numbers of a set of rules with where they come from: what differs from the default comes from the caller. */
export function listThresholds<Rules extends { readonly id: string; readonly version: number }>(
  rules: Rules,
  defaults: Rules,
  rows: readonly ThresholdRow[],
): Threshold[] {
  const prefix = `${rules.id}@${rules.version}:`;
  const thresholds: Threshold[] = [];
  for (const { row, keys, byDefault } of makeReady(rows, defaults)) {
    const value = numberAtKeys(rules, keys);
    if (value === null) continue;
    const [name, unit, basis, others] = row;
    const { source, standing, verified } = value === byDefault ? basis : (others?.[value] ?? CALLER);
    thresholds.push({ name: prefix + name, value, unit, source, standing, verified });
  }
  return thresholds;
}
