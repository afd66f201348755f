import type { Reason } from '../care-record/evidence.js';
import type { Checklist } from '../checklists/checklist.js';
import type { ChecklistEntry, ChecklistState } from '../checklists/checklist-entry.js';
import type { ChecklistPhase } from '../checklists/checklist-phase.js';
import type { NextStepsEpisode } from './next-steps-basis.js';
import type { ChecklistStepId, NextStep } from './next-step.js';
import { hasOwnStep, step } from './step-table.js';

/**
 * The step of each checklist, and the states that wait for it. What only a person can confirm does not wait for ever
 * in a phase that has no end.
 */
const STEPS: {
  readonly [phase in ChecklistPhase]: {
    readonly id: ChecklistStepId;
    readonly who: NextStep['who'];
    readonly waiting: readonly ChecklistState[];
  };
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
  'late-cancel': {
    id: 'finish-missed-session-items',
    who: 'practitioner',
    waiting: ['due', 'overdue', 'open'],
  },
  'missed-session': {
    id: 'finish-missed-session-items',
    who: 'practitioner',
    waiting: ['due', 'overdue', 'open'],
  },
  consecutive: {
    id: 'finish-missed-session-items',
    who: 'practitioner',
    waiting: ['due', 'overdue', 'open'],
  },
  ending: { id: 'go-through-the-ending', who: 'practitioner', waiting: ['due', 'overdue', 'open'] },
  service: { id: 'see-to-a-prompt-start', who: 'service', waiting: ['due', 'overdue'] },
};

/** Phases whose items have steps of their own; the step of the checklist is for what a service adds to them. */
const HAVE_OWN_STEPS: ReadonlySet<ChecklistPhase> = new Set<ChecklistPhase>([
  'late-cancel',
  'missed-session',
  'consecutive',
]);

/** Whether an item waits for the step of its checklist: no other step serves it, and none of its own will. */
function isLeftOver({ item, state }: ChecklistEntry, phase: ChecklistPhase): boolean {
  if (!STEPS[phase].waiting.includes(state)) return false;
  return !HAVE_OWN_STEPS.has(phase) || state !== 'open' || !hasOwnStep(item.id);
}

/** Whether it is about a missed session, for a practitioner alone to think about, and waits. */
function isToLookBackAt({ item, state }: ChecklistEntry, phase: ChecklistPhase): boolean {
  const isOfMiss = phase === 'late-cancel' || phase === 'missed-session';
  return isOfMiss && item.private && STEPS[phase].waiting.includes(state);
}

/** How many items wait, and of how many: of the lists about a session, those of the sessions of which some wait. */
function countOf(waiting: readonly ChecklistEntry[], { phase, items }: Checklist): Reason['inputs'] {
  const places = new Set(waiting.map(({ about }) => about.id));
  return { phase, waiting: waiting.length, of: items.filter(({ about }) => places.has(about.id)).length };
}

/** What is still open in the checklists, apart from the items that other steps serve. */
export function checklistSteps(
  { episodeId, checklists, outreach }: NextStepsEpisode,
  steps: readonly NextStep[],
): NextStep[] {
  const served = new Set(steps.flatMap(({ requirements }) => requirements));
  const found = new Map<string, NextStep>();
  for (const list of checklists) {
    const { phase, items } = list;
    const asked = STEPS[phase];
    // After a missed session it is getting in touch that brings the first one, not a prompt start.
    if (phase === 'service' && outreach !== null) continue;
    const open = items.filter(({ item }) => !served.has(item.id));
    const own = open.filter((entry) => isToLookBackAt(entry, phase));
    const rest = open.filter((entry) => !own.includes(entry) && isLeftOver(entry, phase));
    for (const [id, who, waiting] of [
      ['reflect-on-practice', 'practitioner', own],
      [asked.id, asked.who, rest],
    ] as const) {
      if (waiting.length === 0) continue;
      const reason: Reason = { rule: 'steps.items-waiting', evidence: [], inputs: countOf(waiting, list) };
      found.set(id, step(id, episodeId, [...(found.get(id)?.reasons ?? []), reason], { who }));
    }
  }
  return [...found.values()];
}
