import type { Reason } from '../care-record/evidence.js';
import type { ChecklistDue } from './checklist-due.js';
import type { ChecklistEvidence } from './checklist-evidence.js';
import type { ChecklistItem } from './checklist-item.js';
import type { ChecklistRule } from './checklist-rule.js';
import type { EpisodeFacts } from './episode-facts.js';

/** Due rules of what is done from session to session. */
const FROM_SESSION_TO_SESSION: ReadonlySet<ChecklistDue> = new Set<ChecklistDue>([
  'every-few-sessions',
  'first-session-and-first-miss',
  'open-barrier',
  'several-sessions-known',
  'another-time-needed',
  'few-sessions-left',
  'booking-and-late-notice',
  'quiet-between-sessions',
  'rebooking-after-a-miss',
]);

/** What is shown by another session. */
const SHOWN_BY_A_SESSION: ReadonlySet<ChecklistEvidence> = new Set<ChecklistEvidence>([
  'new-booking',
  'next-booking-and-step',
]);

/** Why an item asks for nothing any more once the session agreed as the last one is over; null where it still does. */
export function restsAfterLast(
  { lastSession, episode }: EpisodeFacts,
  { due, evidence: shownBy }: ChecklistItem,
): Reason<ChecklistRule> | null {
  const isOfMore = FROM_SESSION_TO_SESSION.has(due) || SHOWN_BY_A_SESSION.has(shownBy);
  if (lastSession === null || !isOfMore) return null;
  return {
    rule: 'checklist.last-session-over',
    evidence: [
      { kind: 'sessions', id: lastSession.sessionId },
      { kind: 'episodes', id: episode.id, part: 'plannedEnding' },
    ],
    inputs: { start: new Date(lastSession.start) },
  };
}
