import type { Confirmation } from '../care-record/confirmation.js';
import type { EvidenceRef } from '../care-record/evidence.js';
import { byText } from '../internal/by-text.js';
import { toMs } from '../internal/instant.js';
import type { ChecklistTemplate } from './checklist-template.js';

/** What a person last said about an item. */
export interface Confirmed {
  readonly state: 'done' | 'not-applicable';
  readonly evidence: readonly EvidenceRef[];
  readonly note: string | null;
}

/** What people confirmed in an episode, by item: heading by heading with exceptions, or one by one; the latest holds. */
export function confirmationsOf(
  confirmations: readonly Confirmation[] | undefined,
  episodeId: string,
  template: ChecklistTemplate,
): ReadonlyMap<string, Confirmed> {
  const confirmed = new Map<string, Confirmed>();
  const inOrder = (confirmations ?? [])
    .filter((one) => one.episodeId === episodeId && (one.phase ?? template.phase) === template.phase)
    .sort((a, b) => toMs(a.at) - toMs(b.at) || byText(a.id, b.id));
  for (const { id, headings, items, except, notApplicable } of inOrder) {
    const evidence: EvidenceRef[] = [{ kind: 'confirmations', id }];
    for (const item of template.items) {
      const isMeant = items?.includes(item.id) ?? false;
      const isUnder = (headings?.includes(item.heading) ?? false) && !(except?.includes(item.id) ?? false);
      if (isMeant || isUnder) confirmed.set(item.id, { state: 'done', evidence, note: null });
      const said = notApplicable?.find((one) => one.item === item.id);
      if (said !== undefined)
        confirmed.set(item.id, { state: 'not-applicable', evidence, note: said.reason });
    }
  }
  return confirmed;
}
