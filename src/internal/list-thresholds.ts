import type { Basis, Threshold } from '../sources.js';

/** One number of a versioned set of rules: its dotted name, its unit, and where its default comes from. */
export type ThresholdRow = readonly [name: string, unit: Threshold['unit'], basis: Basis];

/** The number at a dotted name; the rows name numbers only. */
export function numberAt(rules: object, name: string): number {
  let value: unknown = rules;
  for (const key of name.split('.')) value = (value as Readonly<Record<string, unknown>> | undefined)?.[key];
  return value as number;
}

/** The numbers of a set of rules with where they come from: what differs from the default comes from the caller. */
export function listThresholds<Rules extends { readonly id: string; readonly version: number }>(
  rules: Rules,
  defaults: Rules,
  rows: readonly ThresholdRow[],
): Threshold[] {
  return rows.map(([name, unit, basis]) => {
    const value = numberAt(rules, name);
    const isDefault = value === numberAt(defaults, name);
    const founded: Basis = isDefault
      ? basis
      : { source: 'caller', standing: 'service-precedent', verified: 'primary' };
    return { name: `${rules.id}@${rules.version}:${name}`, value, unit, ...founded };
  });
}
