import { rangeError } from '../internal/errors.js';
import { findTemplateIssues } from './find-template-issues.js';
import type { TemplateIssue } from './template-issue.js';

/** Refuses what has a hole or a contradiction, by code and field only. */
export function refuse(issues: readonly TemplateIssue[]): void {
  if (issues.length === 0) return;
  const found = issues.map(({ code, path }) => `${path} (${code})`).join(', ');
  throw rangeError('invalid-template', `The checklist template has a hole or a contradiction: ${found}.`);
}

/** Refuses a template that no list can be made of, whatever it is; its words are read where it is defined. */
export function checkTemplate(template: unknown): void {
  refuse(findTemplateIssues(template).filter(({ isHarmless }) => !isHarmless));
}

/** Refuses templates that are no list, or of which one is no template. */
export function checkTemplates(templates: unknown): void {
  if (!Array.isArray(templates)) return refuse([{ code: 'wrong-type', path: 'templates' }]);
  for (const template of Array.from<unknown>(templates)) checkTemplate(template);
}
