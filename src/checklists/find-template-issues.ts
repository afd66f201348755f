import type { ChecklistItem } from './checklist-item.js';
import type { ChecklistTemplate } from './checklist-template.js';
import {
  DUE_IN,
  EVIDENCE_KINDS,
  NOT_APPLICABLE,
  PHASES,
  PROMPTS,
  REOPENS,
  VERBS,
  WHO,
} from './known-codes.js';
import type { TemplateIssue, TemplateIssueCode } from './template-issue.js';

/** Something that may have been made without types: by hand, or from JSON. */
type Loose = Readonly<Record<string, unknown>>;

/** What is found, and whether a list can be made all the same. */
export interface FoundIssue extends TemplateIssue {
  readonly isHarmless: boolean;
}

type Report = (code: TemplateIssueCode, path: string, isHarmless?: boolean) => void;

export const isTable = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether all of a list fits; what has a hole in it does not. */
const isListOf = <T>(value: unknown, fits: (one: unknown) => one is T): value is readonly T[] =>
  Array.isArray(value) && Array.from<unknown>(value).every(fits);

const isString = (value: unknown): value is string => typeof value === 'string';
export const isText = (value: unknown): value is string => isString(value) && value.trim() !== '';

/** The entry of a table under a code; undefined where the code is none, or not of the table. */
export function known<T>(table: Readonly<Record<string, T>>, code: unknown): T | undefined {
  return isString(code) && Object.hasOwn(table, code) ? table[code] : undefined;
}

/** Every field that a template, a heading and an item can have. */
const FIELDS = {
  template: {
    id: true,
    version: true,
    phase: true,
    services: true,
    language: true,
    title: true,
    source: true,
    headings: true,
    items: true,
  },
  heading: { id: true, text: true },
  item: {
    id: true,
    heading: true,
    verb: true,
    text: true,
    why: true,
    whySource: true,
    who: true,
    due: true,
    evidence: true,
    prompts: true,
    reopens: true,
    private: true,
    measures: true,
    notApplicableWhen: true,
  },
} as const satisfies {
  readonly template: { readonly [field in keyof ChecklistTemplate]-?: true };
  readonly heading: { readonly [field in keyof ChecklistTemplate['headings'][number]]-?: true };
  readonly item: { readonly [field in keyof ChecklistItem]-?: true };
};

/** Something that the type does not have, such as a name misspelt: nobody would read it. */
function checkFields(given: Loose, fields: object, path: string, report: Report): void {
  const strays = Object.keys(given).filter((key) => given[key] !== undefined && !Object.hasOwn(fields, key));
  if (strays.length > 0) report('unknown-field', path, true);
}

/** Something that is to be written there; the text, where it is. */
function checkThere(text: unknown, path: string, report: Report): text is string {
  if (isText(text)) return true;
  report(text === undefined || isString(text) ? 'empty' : 'wrong-type', path);
  return false;
}

/** Ids that are there, each once. */
function checkIds(given: readonly (readonly [path: string, Loose])[], report: Report): void {
  const seen = new Set<unknown>();
  for (const [path, { id }] of given) {
    if (checkThere(id, `${path}.id`, report) && seen.has(id)) report('duplicate-id', `${path}.id`);
    seen.add(id);
  }
}

/** The objects of a list by their places; what is no list, or no object in it, is reported. */
function objectsOf(list: unknown, path: string, report: Report): (readonly [path: string, Loose])[] {
  if (!Array.isArray(list)) {
    report(list === undefined ? 'empty' : 'wrong-type', path);
    return [];
  }
  return Array.from<unknown>(list).flatMap((one, index) => {
    if (isTable(one)) return [[`${path}.${index}`, one] as const];
    report('wrong-type', `${path}.${index}`);
    return [];
  });
}

const SINGLE = [
  ['verb', VERBS],
  ['who', WHO],
  ['due', DUE_IN],
  ['evidence', EVIDENCE_KINDS],
  ['reopens', REOPENS],
] as const;

/** The codes of an item that no rule has. */
function checkCodes(item: Loose, path: string, report: Report): void {
  for (const [field, table] of SINGLE) {
    if (known<unknown>(table, item[field]) === undefined) report('unknown-code', `${path}${field}`);
  }
  const { prompts, notApplicableWhen = [], private: isPrivate } = item;
  const isOf =
    (table: Readonly<Record<string, true>>) =>
    (code: unknown): code is string =>
      known(table, code) === true;
  if (!isListOf(prompts, isOf(PROMPTS)))
    report('unknown-code', `${path}prompts`, isListOf(prompts, isString));
  if (!isListOf(notApplicableWhen, isOf(NOT_APPLICABLE))) report('unknown-code', `${path}notApplicableWhen`);
  if (typeof isPrivate !== 'boolean') report('wrong-type', `${path}private`);
}

/** What of an item does not fit together, or does not fit the phase. */
function checkFit(item: Loose, phase: unknown, path: string, report: Report): void {
  const { due, evidence, verb, measures = [], reopens } = item;
  const phases: readonly unknown[] | undefined = known(DUE_IN, due);
  if (phases?.includes(phase) === false) report('never-due-here', `${path}due`, true);
  if (reopens === 'with-a-new-practitioner' && phase !== 'first-session')
    report('never-due-here', `${path}reopens`, true);
  const kind = known(EVIDENCE_KINDS, evidence);
  if (!isListOf(measures, isString)) report('wrong-type', `${path}measures`);
  else if (!measures.every(isText) || (kind === 'questionnaire' && measures.length === 0))
    report('needs-questionnaires', `${path}measures`, true);
  if (kind === 'message' && known(VERBS, verb) === false) report('message-cannot-show-it', `${path}evidence`);
}

/** The services that a template is for. */
function checkServices(services: unknown, report: Report): void {
  if (services === undefined) return;
  if (!isListOf(services, isString)) report('wrong-type', 'services');
  else if (services.length === 0 || !services.every(isText)) report('empty', 'services');
}

/**
 * What is wrong with something that is to be a template, apart from its words and its sources: each with whether a list
 * can be made all the same. It may come from a file and be anything.
 */
export function findTemplateIssues(given: unknown): readonly FoundIssue[] {
  const issues: FoundIssue[] = [];
  const report: Report = (code, path, isHarmless = false) => void issues.push({ code, path, isHarmless });
  if (!isTable(given)) {
    report('wrong-type', 'template');
    return issues;
  }
  const { version, phase, services, source } = given;
  checkFields(given, FIELDS.template, 'template', report);
  for (const field of ['id', 'title', 'language']) checkThere(given[field], field, report);
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    report('not-a-count', 'version');
  if (!PHASES.some((one) => one === phase)) report('unknown-code', 'phase');
  checkThere(source, 'source', report);
  checkServices(services, report);
  const headings = objectsOf(given['headings'], 'headings', report);
  for (const [path, heading] of headings) {
    checkFields(heading, FIELDS.heading, path, report);
    checkThere(heading['text'], `${path}.text`, report);
  }
  checkIds(headings, report);
  const items = objectsOf(given['items'], 'items', report);
  if (Array.isArray(given['items']) && given['items'].length === 0) report('empty', 'items');
  checkIds(items, report);
  const ids = new Set(headings.map(([, { id }]) => id));
  for (const [at, item] of items) {
    const path = `${at}.`;
    checkFields(item, FIELDS.item, at, report);
    for (const field of ['text', 'why', 'whySource']) checkThere(item[field], `${path}${field}`, report);
    if (!ids.has(item['heading'])) report('unknown-heading', `${path}heading`);
    checkCodes(item, path, report);
    checkFit(item, phase, path, report);
  }
  return issues;
}
