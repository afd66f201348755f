import { copyPlain } from '../internal/copy-plain.js';
import type { ChecklistItem } from './checklist-item.js';
import type { ChecklistTemplate } from './checklist-template.js';
import { isTable } from './find-template-issues.js';
import { listTemplateIssues } from './list-template-issues.js';
import { refuse } from './refuse-template.js';
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
  checkReadable(changes, base);
  const { drop = [], change = {}, add = [], ...own } = changes;
  const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  const items = base.items
    .filter(({ id }) => !drop.includes(id))
    .map((item) => (Object.hasOwn(change, item.id) ? { ...item, ...change[item.id], id: item.id } : item));
  const template = { ...base, ...given, items: [...items, ...add] };
  const ids = new Set(base.items.map(({ id }) => id));
  const unknown = (named: readonly string[], field: string): TemplateIssue[] =>
    named.filter((id) => !ids.has(id)).map(() => ({ code: 'unknown-item', path: field }));
  refuse([
    ...unknown(drop, 'drop'),
    ...unknown(Object.keys(change), 'change'),
    ...listTemplateIssues(template),
  ]);
  return copyPlain(template);
}

/** Refuses changes or a base that nothing can be made of, and items that are given where they would be lost. */
function checkReadable(changes: unknown, base: unknown): void {
  const issues: TemplateIssue[] = [];
  const expect = (isSo: boolean, path: string): void => {
    if (!isSo) issues.push({ code: 'wrong-type', path });
  };
  expect(isTable(changes), 'changes');
  if (isTable(changes)) {
    const { drop = [], change = {}, add = [], items } = changes;
    expect(Array.isArray(drop), 'drop');
    expect(isTable(change) && Object.values(change).every(isTable), 'change');
    expect(Array.isArray(add), 'add');
    if (items !== undefined) issues.push({ code: 'unknown-field', path: 'items' });
  }
  const items = isTable(base) ? base['items'] : null;
  const isItem = (one: unknown): boolean => isTable(one) && typeof one['id'] === 'string';
  expect(Array.isArray(items) && Array.from<unknown>(items).every(isItem), 'base');
  refuse(issues);
}
