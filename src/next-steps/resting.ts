import type { ChecklistState } from '../checklists/checklist-entry.js';
import type { NextStepsEpisode } from './next-steps-basis.js';

/** Whether care rests by agreement with nothing booked: what waits for the client waits until it is over. */
export function isResting({ engagement, nextBooked }: NextStepsEpisode): boolean {
  return engagement.state.label === 'paused' && nextBooked === null;
}

/** Whether there is no session to come to which anything could be put off: care rests, or its last session is over. */
export function isWithoutSessions(episode: NextStepsEpisode): boolean {
  return isResting(episode) || episode.lastSession !== null;
}

/** Where an item of the episode as a whole stands; null where no list has it, and a step has to decide for itself. */
export function standingOf({ checklists }: NextStepsEpisode, itemId: string): ChecklistState | null {
  const entries = checklists.flatMap(({ items }) => items.filter(({ item }) => item.id === itemId));
  return entries.at(-1)?.state ?? null;
}
