import type { ChecklistItem } from '../checklists/checklist-item.js';
import type { ChecklistTemplate } from '../checklists/checklist-template.js';
import type { ChecklistWords, Language } from './language.js';
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
 * What an item says in a language: the template’s own words where it is in that language, else the language’s words
 * for an item and a heading of that id, else the template’s own words.
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
 *
 * const [item] = firstSessionTemplate.items;
 * item && describeChecklistItem(item, firstSessionTemplate).text;
 * //=> 'Acknowledge that starting can make one anxious.'
 * ```
 * @category messages
 * @since 0.1.0
 */
export function describeChecklistItem(
  item: ChecklistItem,
  template: Pick<ChecklistTemplate, 'language' | 'headings'>,
  language: Language = english,
): ChecklistItemWords {
  const isOwn = template.language === language.tag;
  const words: ChecklistWords | undefined = isOwn ? undefined : language.checklists;
  const { text, why } = own(words?.items, item.id) ?? item;
  const heading =
    own(words?.headings, item.heading) ??
    template.headings.find(({ id }) => id === item.heading)?.text ??
    item.heading;
  return { text, why, heading };
}
