/**
 * What to do next for a client: one ordered list with reasons, drawn from safety, attendance, engagement,
 * questionnaires and checklists.
 */
export { listNextSteps, type NextStepsBasis, type NextStepsEpisode } from './list-next-steps.js';
export type { NextStep, NextStepId } from './next-step.js';
