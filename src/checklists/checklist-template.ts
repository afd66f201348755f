import type { SourceKey } from '../sources.js';
import type { ChecklistItem } from './checklist-item.js';
import type { ChecklistPhase } from './checklist-phase.js';
import type { ChecklistHeading, ChecklistItemId } from './item-id.js';

/**
 * The checklist of one phase, as a versioned value. A service can reword, add, drop and translate items; ids stay.
 *
 * `defineChecklistTemplate` makes one from another, checked; `listTemplateIssues` checks any.
 *
 * @example
 * ```ts
 * import { firstSessionTemplate, type ChecklistTemplate } from 'client-engagement';
 *
 * const shorter: ChecklistTemplate = {
 *   ...firstSessionTemplate,
 *   id: 'our-first-session',
 *   items: firstSessionTemplate.items.filter(({ heading }) => heading !== 'encourage'),
 * };
 * shorter.items.length; //=> 17
 * ```
 * @category checklists
 * @since 0.1.0
 */
export interface ChecklistTemplate {
  /** Id of the template. */
  readonly id: string;
  /** Version, a whole number from 1. */
  readonly version: number;
  /** The phase it is for. */
  readonly phase: ChecklistPhase;
  /** The services it is for, by the caller's keys; absent means every one that no other template names. */
  readonly services?: readonly string[] | undefined;
  /** Language of its words, BCP 47. */
  readonly language: string;
  /** Its title. */
  readonly title: string;
  /** Where its items come from. */
  readonly source: SourceKey;
  /** Its headings, in order. */
  readonly headings: readonly {
    /** Stable id of the heading. */
    readonly id: string;
    /** The heading in words. */
    readonly text: string;
  }[];
  /** The items, in the order in which they are read. */
  readonly items: readonly ChecklistItem[];
}

/** An item that ships with the package. */
export type ShippedItem = ChecklistItem & {
  readonly id: ChecklistItemId;
  readonly heading: ChecklistHeading;
};

/** A template that ships with the package: its items and headings have words in every language that ships. */
export type ShippedTemplate = ChecklistTemplate & {
  readonly headings: readonly { readonly id: ChecklistHeading; readonly text: string }[];
  readonly items: readonly ShippedItem[];
};
