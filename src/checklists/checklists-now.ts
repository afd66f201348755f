import { hasDiedIn } from '../care-record/has-died.js';
import { checklistOf, type Checklist } from './checklist.js';
import type { ChecklistPhase } from './checklist-phase.js';
import type { ChecklistTemplate } from './checklist-template.js';
import { isHeld, type EpisodeFacts } from './episode-facts.js';
import { PHASES } from './known-codes.js';
import { templateFor } from './template-for.js';

/** Whether a phase has something to say at this point of the care. */
function isNow(
  phase: ChecklistPhase,
  { episode, seen, comers, standing, endingFrom }: EpisodeFacts,
): boolean {
  if (seen.episodes.some(hasDiedIn)) return false;
  if (phase === 'ending') return endingFrom !== null;
  if (episode.ending !== undefined) return false;
  const hasBegun = comers.some(isHeld);
  switch (phase) {
    case 'before-first-session':
    case 'service':
      return !hasBegun;
    case 'throughout-care':
      return hasBegun;
    case 'practical':
      return standing.length > 0;
    default:
      return true;
  }
}

/** The checklists of an episode that have something to say now, in the order of care. */
export function checklistsNow(facts: EpisodeFacts, templates: readonly ChecklistTemplate[]): Checklist[] {
  const lists: Checklist[] = [];
  for (const phase of PHASES) {
    const template = isNow(phase, facts) ? templateFor(phase, facts.episode.service, templates) : null;
    const list = template === null ? null : checklistOf(template, facts);
    if (list !== null && list.items.length > 0) lists.push(list);
  }
  return lists;
}
