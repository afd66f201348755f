import type { ChecklistItem } from '../checklists/checklist-item.js';
import type { ChecklistTemplate } from '../checklists/checklist-template.js';
import { isAsShipped, isHeadingAsShipped } from '../checklists/shipped-words.js';
import type { Language } from './language.js';
import { english } from './languages/english.js';

/**
 * An item of a checklist in words.
 *
 * @example
 * ```ts
 * import { describeChecklistItem, lateCancelTemplate, type ChecklistItemWords } from 'client-engagement';
 *
 * const [item] = lateCancelTemplate.items;
 * const words: ChecklistItemWords | null = item ? describeChecklistItem(item, lateCancelTemplate) : null;
 * words?.heading; //=> 'After a late-notice cancellation'
 * ```
 * @category messages
 * @since 0.1.0
 */
export interface ChecklistItemWords {
  /** What to do. */
  readonly text: string;
  /** What it is good for. */
  readonly why: string;
  /** The heading it stands under. */
  readonly heading: string;
}

/** The entry of a table of words; undefined where the key is not one of its own. */
function own<T>(table: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}

/**
 * What an item says in a language: the language’s words where those of the item, its text and its why, are as they
 * ship; else the item’s own, in the language in which they were given. A heading likewise.
 *
 * An item that a service rewords or adds is never printed in words that ship, whatever its id: they would say what it no
 * longer means.
 *
 * Never throws.
 *
 * @param item - an item of the template
 * @param template - the template, or the checklist that was listed from it
 * @param language - the language; absent means English
 * @returns the words
 * @example
 * ```ts
 * import { describeChecklistItem, firstSessionTemplate } from 'client-engagement';
 * import { german } from 'client-engagement/languages/de';
 *
 * const [item] = firstSessionTemplate.items;
 * item && describeChecklistItem(item, firstSessionTemplate).text;
 * //=> 'Acknowledge that starting can make one anxious.'
 * const ours = item && { ...item, text: 'Say that coming here can feel strange.' };
 * ours && describeChecklistItem(ours, firstSessionTemplate, german).text;
 * //=> 'Say that coming here can feel strange.'
 * ```
 * @category messages
 * @since 0.1.0
 */
export function describeChecklistItem(
  item: ChecklistItem,
  template: Pick<ChecklistTemplate, 'headings'>,
  language: Language = english,
): ChecklistItemWords {
  const { checklists } = language;
  const { text, why } = (isAsShipped(item) ? own(checklists?.items, item.id) : undefined) ?? item;
  const given = template.headings.find(({ id }) => id === item.heading)?.text ?? item.heading;
  const isHeading = isHeadingAsShipped(item.heading, given);
  const heading = (isHeading ? own(checklists?.headings, item.heading) : undefined) ?? given;
  return { text, why, heading };
}
