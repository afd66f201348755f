import {
  checklistTemplates,
  describeChecklistItem,
  type Checklist,
  type ChecklistEntry,
  type ChecklistState,
  type EpisodeReview,
} from 'client-engagement';
import { day, sentences } from './page.js';

/** What is to be done, the most pressing first, and how its count is said. */
const TO_DO: readonly (readonly [ChecklistState, string])[] = [
  ['overdue', 'overdue'],
  ['due', 'due'],
  ['open', 'to confirm'],
];

const SHOWN = 2;

function titleOf({ template }: Checklist): string {
  return checklistTemplates.find(({ id }) => id === template.id)?.title ?? template.id;
}

/** What to do and, for the first items only, what in the record speaks to it; what was said before is not repeated. */
function lineOf(entry: ChecklistEntry, checklist: Checklist, said: Set<string>): string {
  const { text } = describeChecklistItem(entry.item, checklist);
  const prompts = sentences(entry.prompts).filter((sentence) => !said.has(sentence));
  for (const sentence of prompts) said.add(sentence);
  return [`[ ] ${text}`, ...prompts].join(' ');
}

/** The items about the latest session, where a checklist is about sessions; else all of them. */
function latest({ items }: Checklist, { outcomes }: EpisodeReview): readonly ChecklistEntry[] {
  const last = outcomes.findLast(({ sessionId }) => items.some(({ about }) => about.id === sessionId));
  return last === undefined ? items : items.filter(({ about }) => about.id === last.sessionId);
}

/** Each checklist that has something to say now: how much waits, and the first few items of it. */
export function checklistLines(episode: EpisodeReview): string[] {
  const said = new Set<string>();
  const lines = episode.checklists.flatMap((checklist) => {
    const items = latest(checklist, episode);
    const session = episode.outcomes.find(({ sessionId }) => sessionId === items[0]?.about.id);
    const waiting = TO_DO.map(([state]) => items.filter((entry) => entry.state === state));
    const counts = TO_DO.flatMap(([, label], index) => {
      const count = waiting[index]?.length ?? 0;
      return count === 0 ? [] : [`${count} ${label}`];
    });
    if (counts.length === 0) return [];
    const about = session === undefined ? '' : ` (${day.format(session.start)})`;
    const first = waiting.flat().slice(0, SHOWN);
    return [
      `${titleOf(checklist)}${about}: ${counts.join(', ')}`,
      ...first.map((entry) => lineOf(entry, checklist, said)),
    ];
  });
  if (lines.length > 0) return lines;
  return [
    episode.engagement.state.label === 'paused' ? 'they wait for the end of the pause' : 'nothing waits',
  ];
}
