import type { EngagementPrompt } from '../engagement/engagement-prompt.js';
import type { NextStepsEpisode } from './next-steps-basis.js';
import type { NextStep } from './next-step.js';
import { isWithoutSessions, standingOf } from './resting.js';
import { step } from './step-table.js';

/** Whether a list has it that a task is to be agreed on; where none speaks of tasks, the prompt decides. */
function isTaskWanted(episode: NextStepsEpisode): boolean {
  const standing = standingOf(episode, 'throughout.set-tasks');
  return standing === null || standing === 'due' || standing === 'open' || standing === 'overdue';
}

/**
 * What engagement prompts people to think about, apart from what a person keeps in mind already and from what other
 * steps see to: coming to sessions, and getting in touch. All of it is for sessions to come, and waits while there
 * are none: care rests, or its last session is over.
 */
export function promptSteps(episode: NextStepsEpisode): NextStep[] {
  const { episodeId, engagement } = episode;
  if (isWithoutSessions(episode)) return [];
  const isQuiet = engagement.contact.gapSince !== null;
  const isWithoutTask = !isTaskWanted(episode);
  const byId = new Map<EngagementPrompt['id'], EngagementPrompt[]>();
  for (const prompt of engagement.prompts) {
    const isSeenTo = prompt.reading === 'attendance' || (prompt.reading === 'completion' && isQuiet);
    if (prompt.isQuiet || isSeenTo || (prompt.id === 'set-a-task' && isWithoutTask)) continue;
    byId.set(prompt.id, [...(byId.get(prompt.id) ?? []), prompt]);
  }
  return [...byId].map(([id, prompts]) => {
    const who = prompts.some(({ to }) => to === 'service') ? 'service' : 'practitioner';
    const reasons = prompts.flatMap((prompt) => prompt.reasons);
    return step(id, episodeId, reasons, { who });
  });
}
