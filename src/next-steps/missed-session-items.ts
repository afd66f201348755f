import type { OutcomeAssessment } from '../attendance-policy/outcome-assessment.js';
import type { ChecklistEntry } from '../checklists/checklist-entry.js';
import type { NextStepsEpisode } from './next-steps-basis.js';
import type { NextStep, NextStepId } from './next-step.js';

/** Items by which the loss of a credit is explained. */
const EXPLAINS: ReadonlySet<string> = new Set(['late-cancel.explain-credit', 'missed.explain-credit']);

/** The items of what was missed or given up late. */
function itemsOfMisses({ checklists }: NextStepsEpisode): ChecklistEntry[] {
  return checklists.flatMap(({ phase, items }) =>
    phase === 'late-cancel' || phase === 'missed-session' ? items : [],
  );
}

const isWaiting = ({ state }: ChecklistEntry): boolean =>
  state === 'due' || state === 'open' || state === 'overdue';

/** Of which sessions the lists have it that the loss of a credit is still to be explained, and of which they have any say. */
export function lossesInLists(episode: NextStepsEpisode): {
  readonly isListed: (sessionId: string) => boolean;
  readonly toExplain: readonly OutcomeAssessment[];
} {
  const listed = itemsOfMisses(episode).filter(({ item }) => EXPLAINS.has(item.id));
  const idsOf = (entries: readonly ChecklistEntry[]): ReadonlySet<string | undefined> =>
    new Set(entries.map(({ session }) => session?.sessionId));
  const isSpokenOf = ({ prompts }: ChecklistEntry): boolean =>
    prompts.some(({ rule }) => rule === 'prompt.message-sent');
  const all = idsOf(listed);
  const open = idsOf(listed.filter((entry) => isWaiting(entry) && !isSpokenOf(entry)));
  return {
    isListed: (sessionId) => all.has(sessionId),
    toExplain: episode.outcomes.filter(({ sessionId }) => open.has(sessionId)),
  };
}

/** Steps that the policy asks for again, however often somebody has written. */
const IN_SEQUENCE: ReadonlySet<NextStepId> = new Set<NextStepId>(['reach-out', 'follow-up']);

/** The items of the latest session that was missed or given up late. */
function itemsOfLatest(episode: NextStepsEpisode): ChecklistEntry[] {
  const sessionId = episode.outreach?.sessionId;
  return itemsOfMisses(episode).filter(({ session }) => session?.sessionId === sessionId);
}

/** Whether the list of the latest missed session waits for an item. */
export function isListWaitingFor(episode: NextStepsEpisode, itemId: string): boolean {
  return itemsOfLatest(episode).some((entry) => entry.item.id === itemId && isWaiting(entry));
}

/**
 * The steps about the latest missed session that are still to be taken: what its list does not wait for is none. In the
 * sequence of getting in touch, which asks again, only a person’s word takes a step from the list.
 */
export function stillToTake(steps: readonly NextStep[], episode: NextStepsEpisode): NextStep[] {
  const entries = itemsOfLatest(episode);
  return steps.filter(({ id, requirements }) => {
    const served = entries.filter(({ item }) => requirements.includes(item.id));
    if (id === 'explain-credit-loss' || served.length === 0 || served.some(isWaiting)) return true;
    const isSaid = served.some(({ confirmed, note }) => confirmed !== null || note !== null);
    return IN_SEQUENCE.has(id) && !isSaid;
  });
}
