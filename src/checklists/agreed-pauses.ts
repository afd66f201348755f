import type { EvidenceRef, Reason } from '../care-record/evidence.js';
import { byText } from '../internal/by-text.js';
import { toMs } from '../internal/instant.js';
import type { ChecklistDue } from './checklist-due.js';
import type { ChecklistItem } from './checklist-item.js';
import type { ChecklistRule } from './checklist-rule.js';
import type { EpisodeFacts } from './episode-facts.js';

/** A pause of the episode that was agreed, epoch ms. */
interface Pause {
  readonly id: string;
  readonly from: number;
  /** Infinity while nothing says when it ends. */
  readonly until: number;
}

/** The pauses of the episode, by when they begin. */
function pausesOf({ seen, episode }: EpisodeFacts): Pause[] {
  const pauses: Pause[] = [];
  for (const { id, episodeId, from, until, endedAt } of seen.pauses ?? []) {
    if (episodeId !== episode.id) continue;
    const ends = [until, endedAt].map((at) => (at === undefined ? Infinity : toMs(at)));
    pauses.push({ id, from: toMs(from), until: Math.min(...ends) });
  }
  return pauses.sort((a, b) => a.from - b.from || byText(a.id, b.id));
}

/** The pauses that are on. */
export function pausesNow(facts: EpisodeFacts): EvidenceRef[] {
  const { asOf } = facts;
  const now = pausesOf(facts).filter(({ from, until }) => from <= asOf && asOf < until);
  return now.map(({ id }) => ({ kind: 'pauses', id }));
}

/**
 * An instant after another one, later by the time of the pauses in between; null where one of them has no end. What
 * was agreed to rest is never overdue because of the time in which it rests.
 */
export function withoutPauses(facts: EpisodeFacts, from: number, until: number): number | null {
  let [moved, counted] = [until, from];
  for (const pause of pausesOf(facts)) {
    const begins = Math.max(pause.from, counted);
    if (begins >= moved) break;
    if (pause.until <= begins) continue;
    moved += pause.until - begins;
    counted = pause.until;
  }
  return moved === Infinity ? null : moved;
}

/** Due rules by which an item is overdue as time goes by, and not with a session that takes place. */
const BY_THE_CLOCK: ReadonlySet<ChecklistDue> = new Set<ChecklistDue>([
  'at-late-notice',
  'contact-after-a-miss',
  'rebooking-after-a-miss',
  'follow-up-after-a-miss',
  'help-asked-for',
  'short-wait',
]);

/** From when an item is overdue, the time of agreed pauses left out where it is the clock that decides. */
export function overdueWithoutPauses(
  facts: EpisodeFacts,
  { due }: ChecklistItem,
  from: number | null,
  overdueFrom: number | null,
): number | null {
  const isByClock = from !== null && overdueFrom !== null && BY_THE_CLOCK.has(due);
  return isByClock ? withoutPauses(facts, from, overdueFrom) : overdueFrom;
}

/**
 * Why an item waits for the end of an agreed pause; null where it does not. With a session booked care goes on. What a
 * practitioner does on their own, and what a review of paused booking asks for, does not need the client there.
 */
export function restsInPause(facts: EpisodeFacts, item: ChecklistItem): Reason<ChecklistRule> | null {
  const isOwn = item.private || item.who === 'practitioner-and-supervisor' || item.due === 'booking-paused';
  const isBooked = facts.comers.some(({ start }) => start >= facts.asOf);
  if (isOwn || isBooked) return null;
  const evidence = pausesNow(facts);
  return evidence.length === 0 ? null : { rule: 'checklist.agreed-pause', evidence, inputs: {} };
}
