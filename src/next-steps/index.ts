/**
 * What to do next for a client: one ordered list with reasons, drawn from safety, attendance, engagement,
 * questionnaires, influences and checklists.
 */
export { listNextSteps } from './list-next-steps.js';
export type { NextStepsBasis, NextStepsEpisode } from './next-steps-basis.js';
export type { ChecklistStepId, NextStep, NextStepId } from './next-step.js';
export type { OutreachState } from './outreach-state.js';
export { summarizeNextSteps, type ShownNextSteps } from './summarize-next-steps.js';
