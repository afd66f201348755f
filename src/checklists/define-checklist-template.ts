import { copyPlain } from '../internal/copy-plain.js';
import { rangeError } from '../internal/errors.js';
import type { ChecklistItem } from './checklist-item.js';
import type { ChecklistTemplate } from './checklist-template.js';
import { listTemplateIssues } from './list-template-issues.js';
import type { TemplateIssue } from './template-issue.js';

/**
 * What a service changes in a template: items dropped, changed or added, and anything of the template itself.
 *
 * @example
 * ```ts
 * import type { ChecklistTemplateChanges } from 'client-engagement';
 *
 * const changes: ChecklistTemplateChanges = { id: 'ours', drop: ['practical.check-in-between'] };
 * ```
 * @category checklists
 * @since 0.1.0
 */
export interface ChecklistTemplateChanges extends Partial<Omit<ChecklistTemplate, 'id' | 'items' | 'phase'>> {
  /** Id of the new template. */
  readonly id: string;
  /** Ids of the items that are left out. */
  readonly drop?: readonly string[] | undefined;
  /** What changes in items that stay, by id: their words, or anything else but the id. */
  readonly change?: { readonly [id: string]: Partial<Omit<ChecklistItem, 'id'>> } | undefined;
  /** Items that come at the end. */
  readonly add?: readonly ChecklistItem[] | undefined;
}

/**
 * A service’s own template: another one with items dropped, reworded or added. Ids stay, so that confirmations and
 * translations keep their meaning.
 *
 * @param changes - id, and whatever differs
 * @param base - the template that it differs from
 * @returns the template, a plain value; later changes of what was given do not reach it
 * @throws RangeError with code `invalid-template` when there is a hole or a contradiction; its message names each field
 * @example
 * ```ts
 * import { defineChecklistTemplate, lateCancelTemplate } from 'client-engagement';
 *
 * const ours = defineChecklistTemplate(
 *   {
 *     id: 'ours',
 *     drop: ['late-cancel.reiterate-policy'],
 *     change: { 'late-cancel.agree-another-time': { text: 'Agree another time, if they wish.' } },
 *   },
 *   lateCancelTemplate,
 * );
 * ours.items.map(({ text }) => text).at(-1); //=> 'Agree another time, if they wish.'
 * defineChecklistTemplate({ id: '' }, lateCancelTemplate); //=> throws invalid-template
 * ```
 * @category checklists
 * @since 0.1.0
 */
export function defineChecklistTemplate(
  changes: ChecklistTemplateChanges,
  base: ChecklistTemplate,
): ChecklistTemplate {
  const { drop = [], change = {}, add = [], ...own } = changes;
  const kept = base.items.filter(({ id }) => !drop.includes(id));
  const items = kept.map((item) =>
    Object.hasOwn(change, item.id) ? { ...item, ...change[item.id], id: item.id } : item,
  );
  const template: ChecklistTemplate = copyPlain({ ...base, ...copyPlain(own), items: [...items, ...add] });
  const ids = new Set(base.items.map(({ id }) => id));
  const unknown = (given: readonly string[], field: string): TemplateIssue[] =>
    given.filter((id) => !ids.has(id)).map(() => ({ code: 'unknown-item', path: field }));
  const issues = [
    ...unknown(drop, 'drop'),
    ...unknown(Object.keys(change), 'change'),
    ...listTemplateIssues(template),
  ];
  refuse(issues);
  return template;
}

/** Refuses what has a hole or a contradiction. */
function refuse(issues: readonly TemplateIssue[]): void {
  if (issues.length === 0) return;
  const found = issues.map(({ code, path }) => `${path} (${code})`).join(', ');
  throw rangeError('invalid-template', `The checklist template has a hole or a contradiction: ${found}.`);
}
