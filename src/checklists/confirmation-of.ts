import type { Confirmation } from '../care-record/confirmation.js';
import { byText } from '../internal/by-text.js';
import { toMs } from '../internal/instant.js';
import type { ChecklistItem } from './checklist-item.js';
import type { ChecklistTemplate } from './checklist-template.js';
import type { EpisodeFacts } from './episode-facts.js';

/** What one confirmation says about an item. */
export interface Said {
  readonly confirmation: Confirmation;
  readonly at: number;
  readonly state: 'done' | 'not-applicable';
  /** Why it does not apply, in the person's words. */
  readonly note: string | null;
}

/** The confirmations of an episode that are about a template, in the order in which they were given. */
export function confirmationsOf(
  { seen, episode }: EpisodeFacts,
  { phase }: ChecklistTemplate,
): Confirmation[] {
  return (seen.confirmations ?? [])
    .filter((one) => one.episodeId === episode.id && (one.phase ?? phase) === phase)
    .sort((a, b) => toMs(a.at) - toMs(b.at) || byText(a.id, b.id));
}

/** What a confirmation says about an item; null for nothing. Something is not applicable only with a reason. */
function saidOf(confirmation: Confirmation, { id, heading }: ChecklistItem): Said | null {
  const { at, headings, items, except, notApplicable } = confirmation;
  const reason = notApplicable?.find((one) => one.item === id && one.reason.trim() !== '')?.reason;
  const given = { confirmation, at: toMs(at) };
  if (reason !== undefined) return { ...given, state: 'not-applicable', note: reason };
  const isMeant = items?.includes(id) ?? false;
  const isUnder = (headings?.includes(heading) ?? false) && !(except?.includes(id) ?? false);
  return isMeant || isUnder ? { ...given, state: 'done', note: null } : null;
}

/** One place at which an item can be confirmed. */
export interface ConfirmablePlace {
  /** The session that it is about; null where none is known. */
  readonly sessionId: string | null;
  /** From when it was due; null for not yet. */
  readonly from: number | null;
  /** Whether it is about the episode as a whole, which was there before any session. */
  readonly isWhole: boolean;
}

/**
 * What people said about an item, by place: of the session that the confirmation names, else of the latest place at
 * which the item was due then, else of the episode as a whole. What was said before a session was missed is never
 * taken for it.
 */
export function saidAbout(
  item: ChecklistItem,
  confirmations: readonly Confirmation[],
  places: readonly ConfirmablePlace[],
): Said[][] {
  const said: Said[][] = places.map(() => []);
  for (const confirmation of confirmations) {
    const one = saidOf(confirmation, item);
    if (one === null) continue;
    const { sessionId: named } = confirmation;
    let place = named === undefined ? -1 : places.findIndex(({ sessionId }) => sessionId === named);
    if (place === -1) place = places.findLastIndex(({ from }) => from !== null && from <= one.at);
    if (place === -1) place = places.findIndex(({ isWhole }) => isWhole);
    said[place]?.push(one);
  }
  return said;
}
