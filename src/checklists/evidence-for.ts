import type { EvidenceKind } from '../care-record/evidence.js';
import { byText } from '../internal/by-text.js';
import type { ChecklistItem } from './checklist-item.js';
import type { EpisodeFacts } from './episode-facts.js';
import { EVIDENCE_OF_BOOKING } from './evidence-of-booking.js';
import { EVIDENCE_OF_CONTACT } from './evidence-of-contact.js';
import { EVIDENCE_OF_WORK } from './evidence-of-work.js';
import type { Instance } from './instance.js';
import type { Shown } from './shown.js';

/** The records that show an item as done, by kind of record and id; none where only a person can confirm it. */
export function evidenceFor(item: ChecklistItem, facts: EpisodeFacts, instance: Instance): readonly Shown[] {
  const { evidence } = item;
  const find = EVIDENCE_OF_WORK[evidence] ?? EVIDENCE_OF_CONTACT[evidence] ?? EVIDENCE_OF_BOOKING[evidence];
  const shown = find === undefined ? [] : find(facts, instance, item);
  return shown.length < 2 ? shown : shown.sort(byKindAndId);
}

function byKindAndId({ ref: a }: Shown, { ref: b }: Shown): number {
  return order(a.kind) - order(b.kind) || byText(a.id, b.id);
}

/** Bookings and plans before what was agreed for the time until then. */
const FIRST: readonly EvidenceKind[] = ['sessions', 'episodes'];

function order(kind: EvidenceKind): number {
  const place = FIRST.indexOf(kind);
  return place === -1 ? FIRST.length : place;
}
