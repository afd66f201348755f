import { checklistTemplates } from '../checklists/template-for.js';
import { PLACEHOLDER } from './fill-in.js';
import type { ChecklistWords, Language } from './language.js';
import type { LanguageIssue, LanguageIssueCode } from './language-issue.js';
import { english } from './languages/english.js';
import { wordsIn, type WordsToAvoid } from './words-to-avoid.js';

/** A pack as it may be read from a file: anything can be missing. */
type Table = Readonly<Record<string, unknown>>;

const AUDIENCES = ['practitioner', 'client'] as const;

const found = (code: LanguageIssueCode, path: string, detail: string | null = null): LanguageIssue => ({
  code,
  path,
  detail,
});

const isTable = (value: unknown): value is Table => typeof value === 'object' && value !== null;

/** The names of the placeholders of a text. */
function namesIn(text: string): Set<string> {
  return new Set([...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name));
}

/** What is wrong with the placeholders of a text: those it must have, those it may have, and what is none. */
function placeholderIssues(
  text: string,
  path: string,
  must: ReadonlySet<string>,
  may: ReadonlySet<string>,
): LanguageIssue[] {
  const names = namesIn(text);
  const missing = [...must].filter((name) => !names.has(name));
  const unknown = [...names].filter((name) => !may.has(name));
  const isBroken = /[{}]/.test(text.replace(PLACEHOLDER, ''));
  return [
    ...missing.map((name) => found('missing-placeholder', path, name)),
    ...unknown.map((name) => found('unknown-placeholder', path, name)),
    ...(isBroken ? [found('broken-placeholder', path)] : []),
  ];
}

/** A text, or what stands in its place, against the placeholders it must and may have. */
function textIssues(
  text: unknown,
  path: string,
  must: ReadonlySet<string>,
  may: ReadonlySet<string>,
): LanguageIssue[] {
  if (typeof text !== 'string') return [found('missing', path)];
  if (text.trim() === '') return [found('empty', path)];
  return placeholderIssues(text, path, must, may);
}

/** The text of an entry for an audience. */
const textFor = (words: unknown, audience: string): unknown => (isTable(words) ? words[audience] : words);

/** One table of texts against the same table in English. */
function tableIssues(table: unknown, name: string, reference: Table): LanguageIssue[] {
  if (!isTable(table)) return [found('missing', name)];
  const unknown = Object.keys(table).filter((key) => !Object.hasOwn(reference, key));
  const issues = unknown.map((key) => found('unknown-entry', `${name}.${key}`));
  for (const [key, words] of Object.entries(reference)) {
    const path = `${name}.${key}`;
    if (!Object.hasOwn(table, key)) {
      issues.push(found('missing', path));
      continue;
    }
    const own = table[key];
    const may = namesIn(JSON.stringify(words));
    const told = (audience: string): Set<string> => namesIn(String(textFor(words, audience)));
    if (!isTable(own)) {
      // One text for everybody needs what both audiences are told in English.
      const must = new Set([...may].filter((one) => AUDIENCES.every((audience) => told(audience).has(one))));
      issues.push(...textIssues(own, path, must, may));
      continue;
    }
    for (const audience of AUDIENCES) {
      issues.push(...textIssues(own[audience], `${path}.${audience}`, told(audience), may));
    }
  }
  return issues;
}

const WALL_CLOCK = {
  date: ['day', 'month', 'year'],
  instant: ['day', 'month', 'year', 'hour', 'minute'],
  appointment: ['weekday', 'day', 'month', 'year', 'hour', 'minute'],
  time: ['hour', 'minute'],
  unknown: [],
  decimal: [],
  tag: [],
} as const;

/** How dates, times and numbers are written. */
function formIssues(language: Table): LanguageIssue[] {
  const issues: LanguageIssue[] = [];
  for (const [name, parts] of Object.entries(WALL_CLOCK)) {
    const names = new Set<string>(parts);
    issues.push(...textIssues(language[name], name, names, names));
  }
  for (const [name, length] of [['months', 12] as const, ['weekdays', 7] as const]) {
    const list = language[name];
    const isWhole =
      Array.isArray(list) &&
      list.length === length &&
      list.every((one) => typeof one === 'string' && one.trim() !== '');
    if (!isWhole) issues.push(found('wrong-length', name));
  }
  return issues;
}

/** The checklists that ship with the package, by what a pack has to say of them. */
function checklistReference(): { readonly [table in keyof ChecklistWords]: readonly string[] } {
  const ids = (pick: (template: (typeof checklistTemplates)[number]) => readonly string[]): string[] => [
    ...new Set(checklistTemplates.flatMap(pick)),
  ];
  return {
    phases: ids(({ phase }) => [phase]),
    headings: ids(({ headings }) => headings.map(({ id }) => id)),
    items: ids(({ items }) => items.map(({ id }) => id)),
  };
}

/** The words of the checklists; a pack in the language of the templates needs none. */
function checklistIssues({ checklists, tag }: Table): LanguageIssue[] {
  const isTheirs = checklistTemplates.every(({ language }) => String(tag).split('-')[0] === language);
  if (checklists === undefined) return isTheirs ? [] : [found('missing', 'checklists')];
  if (!isTable(checklists)) return [found('missing', 'checklists')];
  const none = new Set<string>();
  const issues: LanguageIssue[] = [];
  for (const [name, ids] of Object.entries(checklistReference())) {
    const table = isTable(checklists[name]) ? checklists[name] : {};
    const unknown = Object.keys(table).filter((key) => !ids.includes(key));
    issues.push(...unknown.map((key) => found('unknown-entry', `checklists.${name}.${key}`)));
    for (const id of ids) {
      const path = `checklists.${name}.${id}`;
      const own = table[id];
      if (name !== 'items') issues.push(...textIssues(own, path, none, none));
      else if (!isTable(own)) issues.push(found('missing', path));
      else
        for (const field of ['text', 'why']) {
          issues.push(...textIssues(own[field], `${path}.${field}`, none, none));
        }
    }
  }
  return issues;
}

/** What questionnaires and places are called: nothing is needed, and nothing may be empty. */
function nameIssues(language: Table): LanguageIssue[] {
  const none = new Set<string>();
  return ['instruments', 'places'].flatMap((field) => {
    const names = language[field];
    if (names === undefined) return [];
    if (!isTable(names)) return [found('missing', field)];
    return Object.entries(names).flatMap(([name, text]) => textIssues(text, `${field}.${name}`, none, none));
  });
}

/** Every text of a pack with its place. */
function textsOf(value: unknown, path: string): (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (!isTable(value)) return [];
  return Object.entries(value).flatMap(([key, part]) => textsOf(part, path === '' ? key : `${path}.${key}`));
}

/** The parts of a message that is to give nothing away. */
const DISCREET = /^messages\.(?:discreet\..*|greeting.*|close|times-in-zone)$/;

/** Words that a pack is not to say; what reveals something is looked for in discreet messages alone. */
function wordIssues(
  language: Table,
  { blaming, promising, diagnosing, revealing }: WordsToAvoid,
): LanguageIssue[] {
  const everywhere = [...blaming, ...promising, ...diagnosing];
  const { codes, sentences, messages, checklists, instruments, places, unknown } = language;
  const texts = textsOf({ codes, sentences, messages, checklists, instruments, places, unknown }, '');
  return texts.flatMap(([path, text]) => {
    // The name of a placeholder is not printed.
    const printed = text.replace(/\{\w+/g, ' ');
    const words = DISCREET.test(path) ? [...everywhere, ...revealing] : everywhere;
    return wordsIn(printed, words).map((word) => found('word-to-avoid', path, word));
  });
}

/**
 * Lists what is wrong with a language pack: what is missing, empty or not known, placeholders that are missing, not
 * known or misspelt, and, where they are given, words to avoid. The English pack is what it is compared with.
 *
 * A pack of one’s own, in another language or with other words, gets the checks of those that ship with the package. A
 * placeholder may stand wherever English has it for either audience; it is missing where English has it for that
 * audience.
 *
 * Never throws.
 *
 * @param language - the pack; it may come from a file and lack anything
 * @param options - the words to avoid; absent means that none are looked for
 * @returns what is wrong, by code and place; empty for a pack that is whole
 * @example
 * ```ts
 * import { english, listLanguageIssues } from 'client-engagement';
 *
 * const ours = {
 *   ...english,
 *   sentences: { ...english.sentences, 'engagement.ended': 'It ended on {when}.' },
 * };
 * listLanguageIssues(ours).map(({ code, path, detail }) => [code, path, detail]);
 * //=> [
 * //     ['missing-placeholder', 'sentences.engagement.ended', 'at'],
 * //     ['unknown-placeholder', 'sentences.engagement.ended', 'when'],
 * //   ]
 * ```
 * @category messages
 * @since 0.1.0
 */
export function listLanguageIssues(
  language: Language,
  options: { readonly avoid?: WordsToAvoid | undefined } = {},
): readonly LanguageIssue[] {
  const pack: unknown = language;
  const table: Table = isTable(pack) ? pack : {};
  return [
    ...formIssues(table),
    ...tableIssues(table['codes'], 'codes', english.codes),
    ...tableIssues(table['sentences'], 'sentences', english.sentences),
    ...tableIssues(table['messages'], 'messages', english.messages),
    ...checklistIssues(table),
    ...nameIssues(table),
    ...(options.avoid === undefined ? [] : wordIssues(table, options.avoid)),
  ];
}
