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

/** The number at a dotted name; null where the rules have none there. */
export function numberAt(rules: object, name: string): number | null {
  let value: unknown = rules;
  for (const key of name.split('.')) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  }
  return typeof value === 'number' ? value : null;
}

/** What a service set itself. */
const CALLER: Basis = { source: 'caller', standing: 'service-precedent', verified: 'primary' };

/** The numbers of a set of rules with where they come from: what differs from the default comes from the caller. */
export function listThresholds<Rules extends { readonly id: string; readonly version: number }>(
  rules: Rules,
  defaults: Rules,
  rows: readonly ThresholdRow[],
): Threshold[] {
  return rows.flatMap(([name, unit, basis, others]) => {
    const value = numberAt(rules, name);
    if (value === null) return [];
    const founded = value === numberAt(defaults, name) ? basis : (others?.[value] ?? CALLER);
    return [{ name: `${rules.id}@${rules.version}:${name}`, value, unit, ...founded }];
  });
}
