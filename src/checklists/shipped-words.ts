import type { ChecklistItem } from './checklist-item.js';
import { checklistTemplates } from './template-for.js';

/**
 * Whether an item says what the item of that id says in the templates that ship. What was reworded may mean something
 * else, so that no other words that ship for that id are its words.
 */
export function isAsShipped({ id, text, why }: Pick<ChecklistItem, 'id' | 'text' | 'why'>): boolean {
  return checklistTemplates.some(({ items }) =>
    items.some((one) => one.id === id && one.text === text && one.why === why),
  );
}

/** Whether a heading says what the heading of that id says in the templates that ship. */
export function isHeadingAsShipped(id: string, text: string): boolean {
  return checklistTemplates.some(({ headings }) =>
    headings.some((one) => one.id === id && one.text === text),
  );
}
