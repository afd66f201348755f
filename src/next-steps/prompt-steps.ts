import type { EngagementPrompt } from '../engagement/engagement-prompt.js';
import type { NextStepsEpisode } from './next-steps-basis.js';
import type { NextStep } from './next-step.js';
import { step } from './step-table.js';

/**
 * What engagement prompts people to think about, apart from what a person keeps in mind already and from what other
 * steps see to: coming to sessions, and getting in touch.
 */
export function promptSteps({ episodeId, engagement }: NextStepsEpisode): NextStep[] {
  const isQuiet = engagement.contact.gapSince !== null;
  const byId = new Map<EngagementPrompt['id'], EngagementPrompt[]>();
  for (const prompt of engagement.prompts) {
    const isSeenTo = prompt.reading === 'attendance' || (prompt.reading === 'completion' && isQuiet);
    if (prompt.isQuiet || isSeenTo) continue;
    byId.set(prompt.id, [...(byId.get(prompt.id) ?? []), prompt]);
  }
  return [...byId].map(([id, prompts]) => {
    const who = prompts.some(({ to }) => to === 'service') ? 'service' : 'practitioner';
    const reasons = prompts.flatMap((prompt) => prompt.reasons);
    return step(id, episodeId, reasons, { who });
  });
}
