import type { EvidenceRef, Reason } from '../care-record/evidence.js';
import type { ChecklistState } from '../checklists/checklist-entry.js';
import type { ChecklistPhase } from '../checklists/checklist-phase.js';
import type { NextStepsEpisode } from './next-steps-basis.js';
import type { ChecklistStepId, NextStep } from './next-step.js';
import { step } from './step-table.js';

/**
 * The step of each checklist, and the states that wait for it. What only a person can confirm does not wait for ever
 * in a phase that has no end. What late cancellations, missed sessions and three in a row ask for has steps of its own.
 */
const STEPS: {
  readonly [phase in ChecklistPhase]: {
    readonly id: ChecklistStepId;
    readonly who: NextStep['who'];
    readonly waiting: readonly ChecklistState[];
  } | null;
} = {
  'before-first-session': {
    id: 'prepare-first-session',
    who: 'practitioner',
    waiting: ['due', 'overdue', 'open'],
  },
  'first-session': {
    id: 'finish-first-session-items',
    who: 'practitioner',
    waiting: ['due', 'overdue', 'open'],
  },
  'throughout-care': { id: 'keep-up-throughout-care', who: 'practitioner', waiting: ['due', 'overdue'] },
  practical: { id: 'see-to-practical-matters', who: 'practitioner', waiting: ['due', 'overdue'] },
  'late-cancel': null,
  'missed-session': null,
  consecutive: null,
  ending: { id: 'go-through-the-ending', who: 'practitioner', waiting: ['due', 'overdue', 'open'] },
  service: { id: 'see-to-a-prompt-start', who: 'service', waiting: ['due', 'overdue'] },
};

/** What is still open in the checklists, apart from the items that other steps serve. */
export function checklistSteps(
  { episodeId, checklists, outreach }: NextStepsEpisode,
  steps: readonly NextStep[],
): NextStep[] {
  const served = new Set(steps.flatMap(({ requirements }) => requirements));
  return checklists.flatMap(({ phase, items }) => {
    // After a missed session it is getting in touch that brings the first one, not a prompt start.
    const asked = phase === 'service' && outreach !== null ? null : STEPS[phase];
    const waiting = items.filter(
      ({ item, state }) => asked?.waiting.includes(state) === true && !served.has(item.id),
    );
    if (asked === null || waiting.length === 0) return [];
    const evidence: EvidenceRef[] = [];
    const inputs = { phase, waiting: waiting.length, of: items.length };
    const reasons: Reason[] = [{ rule: 'steps.items-waiting', evidence, inputs }];
    return [step(asked.id, episodeId, reasons, { who: asked.who })];
  });
}
