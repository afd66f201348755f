import type { ChecklistPhase } from '../checklists/checklist-phase.js';
import type { ChecklistHeading, ChecklistItemId } from '../checklists/item-id.js';
import type { MessagePartId } from './message-part.js';
import type { PrintedCode, PrintedRule } from './printed-code.js';

/**
 * Who reads a text.
 *
 * @example
 * ```ts
 * import type { Audience } from 'client-engagement';
 *
 * const audience: Audience = 'client';
 * ```
 * @category messages
 * @since 0.1.0
 */
export type Audience = 'practitioner' | 'client';

/**
 * One text for everybody, or one for each audience.
 *
 * @example
 * ```ts
 * import { english, type Words } from 'client-engagement';
 *
 * const words: Words = english.codes['no-show'];
 * words; //=> { practitioner: 'did not attend', client: 'you could not be there' }
 * ```
 * @category messages
 * @since 0.1.0
 */
export type Words =
  | string
  | {
      /** For the practitioner. */
      readonly practitioner: string;
      /** For the client. */
      readonly client: string;
    };

/**
 * The words of the checklists that ship with the package in a language of their own, complete by type.
 *
 * The English words stand in the templates themselves, so that a service can reword them there; another language brings
 * its own, which are printed of whatever the service left as it ships.
 *
 * @example
 * ```ts
 * import type { ChecklistWords } from 'client-engagement';
 *
 * const words: Partial<ChecklistWords['items']> = {
 *   'first-session.explain.practitioner-role': { text: 'Explique su papel.', why: 'Muestra con qué se puede contar.' },
 * };
 * Object.keys(words).length; //=> 1
 * ```
 * @category messages
 * @since 0.1.0
 */
export interface ChecklistWords {
  /** The title of each phase. */
  readonly phases: { readonly [phase in ChecklistPhase]: string };
  /** Each heading. */
  readonly headings: { readonly [heading in ChecklistHeading]: string };
  /** What to do and what it is good for, for each item. */
  readonly items: {
    readonly [id in ChecklistItemId]: {
      /** What to do. */
      readonly text: string;
      /** What it is good for. */
      readonly why: string;
    };
  };
}

/**
 * A language as data: a label for every code and a sentence for every rule, complete by type.
 *
 * A text names what is filled in in braces, `{count}`; `{count:one|other}` chooses by number, `{count:+}` shows that it
 * is above 0, `{deadline:at}` adds the clock time to the day, `{start:when}` the day of the week as well, `{end:time}`
 * is a clock time alone, `{policyLink:link}` an address. Days and times are those of the time zone asked for.
 *
 * `listLanguageIssues` checks a pack.
 *
 * @example
 * ```ts
 * import { english, type Language } from 'client-engagement';
 *
 * const ours: Language = {
 *   ...english,
 *   codes: { ...english.codes, 'no-show': { practitioner: 'DNA', client: 'you could not be there' } },
 * };
 * ours.tag; //=> 'en'
 * ```
 * @category messages
 * @since 0.1.0
 */
export interface Language {
  /** Language tag, BCP 47. */
  readonly tag: string;
  /** The months, January first. */
  readonly months: readonly string[];
  /** How a day is written, with `{day}`, `{month}` and `{year}`. */
  readonly date: string;
  /** How a day with its clock time is written, with `{hour}` and `{minute}` as well. */
  readonly instant: string;
  /** The days of the week, Monday first. */
  readonly weekdays: readonly string[];
  /** How the time of a session is written, with `{weekday}` as well. */
  readonly appointment: string;
  /** How a clock time alone is written. */
  readonly time: string;
  /** What stands before the decimals of a number. */
  readonly decimal: string;
  /** What stands for an input that is not known. */
  readonly unknown: string;
  /** A label for every code. */
  readonly codes: { readonly [code in PrintedCode]: Words };
  /** A sentence for every rule. */
  readonly sentences: { readonly [rule in PrintedRule]: Words };
  /** The words of the checklists; absent in the language in which the templates ship. */
  readonly checklists?: ChecklistWords | undefined;
  /**
   * What a questionnaire is called whose name is in another language, by that name; one that is not in it is called by
   * its own name. Absent means that all are.
   */
  readonly instruments?: { readonly [name: string]: string } | undefined;
  /**
   * What a place is called that a time zone is named after, by its name in the zone, such as `Vienna`; one that is not in
   * it is called by that name. Absent means that all are.
   */
  readonly places?: { readonly [name: string]: string } | undefined;
  /** A text for every part of a message; the client reads it. */
  readonly messages: { readonly [part in MessagePartId]: string };
}
