import type { ChecklistPhase } from './checklist-phase.js';
import type { ChecklistTemplate } from './checklist-template.js';
import { beforeFirstSessionTemplate } from './templates/before-first-session.js';
import { coachingBeforeFirstSessionTemplate } from './templates/coaching-before-first-session.js';
import { coachingEndingTemplate } from './templates/coaching-ending.js';
import { coachingFirstSessionTemplate } from './templates/coaching-first-session.js';
import { coachingThroughoutCareTemplate } from './templates/coaching-throughout-care.js';
import { consecutiveTemplate } from './templates/consecutive.js';
import { endingTemplate } from './templates/ending.js';
import { firstSessionTemplate } from './templates/first-session.js';
import { lateCancelTemplate } from './templates/late-cancel.js';
import { missedSessionTemplate } from './templates/missed-session.js';
import { practicalTemplate } from './templates/practical.js';
import { serviceTemplate } from './templates/service.js';
import { throughoutCareTemplate } from './templates/throughout-care.js';

/**
 * The templates that ship with the package, in the order of care: one for each phase, and for `coaching` those without
 * clinical questionnaires.
 *
 * @example
 * ```ts
 * import { checklistTemplates } from 'client-engagement';
 *
 * checklistTemplates.filter(({ services }) => services === undefined).map(({ phase }) => phase).slice(0, 3);
 * //=> ['before-first-session', 'first-session', 'throughout-care']
 * ```
 * @category checklists
 * @since 0.1.0
 */
export const checklistTemplates: readonly ChecklistTemplate[] = [
  beforeFirstSessionTemplate,
  coachingBeforeFirstSessionTemplate,
  firstSessionTemplate,
  coachingFirstSessionTemplate,
  throughoutCareTemplate,
  coachingThroughoutCareTemplate,
  practicalTemplate,
  lateCancelTemplate,
  missedSessionTemplate,
  consecutiveTemplate,
  endingTemplate,
  coachingEndingTemplate,
  serviceTemplate,
];

/** The template of a phase for a service: one that names the service, else one for every service; null for none. */
export function templateFor(
  phase: ChecklistPhase,
  service: string,
  templates: readonly ChecklistTemplate[],
): ChecklistTemplate | null {
  const ofPhase = templates.filter((one) => one.phase === phase);
  const named = ofPhase.find(({ services }) => services?.includes(service) ?? false);
  return named ?? ofPhase.find(({ services }) => services === undefined) ?? null;
}
