import type { EvidenceKind, EvidenceRef } from '../care-record/evidence.js';
import { toMs } from '../internal/instant.js';
import type { ChecklistEvidence } from './checklist-evidence.js';
import type { ChecklistItem } from './checklist-item.js';
import type { EpisodeFacts } from './episode-facts.js';
import type { Instance } from './instance.js';

/** One record that shows an item as done, and from when, epoch ms. */
export interface Shown {
  readonly ref: EvidenceRef;
  readonly at: number;
}

/** Finds the records that show an item as done. */
export type EvidenceRule = (facts: EpisodeFacts, instance: Instance, item: ChecklistItem) => Shown[];

/** What each kind of evidence finds in the record. */
export type EvidenceRules = { readonly [evidence in ChecklistEvidence]?: EvidenceRule };

/** The facts that carry an instant, from an instant on, as what shows. */
export function shownBy<T extends { readonly id: string }>(
  kind: EvidenceKind,
  facts: readonly T[],
  when: (fact: T) => Date | undefined,
  since: number = -Infinity,
): Shown[] {
  const shown: Shown[] = [];
  if (facts.length === 0) return shown;
  for (const fact of facts) {
    const date = when(fact);
    if (date === undefined) continue;
    const at = toMs(date);
    if (at >= since) shown.push({ ref: { kind, id: fact.id }, at });
  }
  return shown;
}
