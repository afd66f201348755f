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

/** English words that blame, or that belong to another way of looking at a person; as they begin. */
const BLAMING: readonly RegExp[] = [
  /\bstrikes?\b/i,
  /\bfaults?\b/i,
  /\bviolat/i,
  /\bnon-?complian/i,
  /\bfail(s|ed|ing|ure)?\b/i,
  /\bdrop-?outs?\b/i,
  /\battestation/i,
  /\boverrid/i,
  /\blatch/i,
  /\bblam/i,
  /\bguilt/i,
  /\brefus/i,
  /\bdifficult (client|patient|person)/i,
];

const isEnglish = (language: string): boolean => /^en\b/i.test(language);

type Report = (code: TemplateIssueCode, path: string) => void;

/** Whether there is no text; a template made without types may hold anything. */
const isEmpty = (text: unknown): boolean => typeof text !== 'string' || text.trim() === '';
const isBlaming = (text: string): boolean => BLAMING.some((word) => word.test(text));
const isKnown = (table: object, key: string): boolean => Object.hasOwn(table, key);

/** The codes of an item that no rule has. */
function checkCodes(item: ChecklistItem, path: string, report: Report): void {
  const checks = [
    ['verb', VERBS, [item.verb]],
    ['who', WHO, [item.who]],
    ['due', DUE_IN, [item.due]],
    ['evidence', EVIDENCE_KINDS, [item.evidence]],
    ['reopens', REOPENS, [item.reopens]],
    ['prompts', PROMPTS, [item.prompts].flat()],
    ['notApplicableWhen', NOT_APPLICABLE, [item.notApplicableWhen ?? []].flat()],
  ] as const;
  for (const [field, table, codes] of checks) {
    if (codes.some((code) => !isKnown(table, code))) report('unknown-code', `${path}.${field}`);
  }
}

/** What of an item does not fit together, or does not fit the phase. */
function checkFit(
  item: ChecklistItem,
  phase: ChecklistTemplate['phase'],
  path: string,
  report: Report,
): void {
  const { due, evidence, verb, measures = [], reopens } = item;
  const isHere = isKnown(DUE_IN, due) ? DUE_IN[due].includes(phase) : true;
  if (!isHere) report('never-due-here', `${path}.due`);
  if (reopens === 'with-a-new-practitioner' && phase !== 'first-session') {
    report('never-due-here', `${path}.reopens`);
  }
  const kind = isKnown(EVIDENCE_KINDS, evidence) ? EVIDENCE_KINDS[evidence] : null;
  const named = [measures].flat();
  if (named.some(isEmpty) || (kind === 'questionnaire' && named.length === 0))
    report('needs-questionnaires', `${path}.measures`);
  if (kind === 'message' && isKnown(VERBS, verb) && !VERBS[verb]) {
    report('message-cannot-show-it', `${path}.evidence`);
  }
}

function checkItems(template: ChecklistTemplate, report: Report): void {
  const { items, headings, phase, language } = template;
  const seen = new Set<string>();
  items.forEach((item, index) => {
    const path = `items.${index}`;
    if (seen.has(item.id)) report('duplicate-id', `${path}.id`);
    seen.add(item.id);
    for (const field of ['id', 'text', 'why'] as const) {
      if (isEmpty(item[field])) report('empty', `${path}.${field}`);
      if (isEnglish(language) && isBlaming(item[field])) report('blaming-word', `${path}.${field}`);
    }
    if (!headings.some(({ id }) => id === item.heading)) report('unknown-heading', `${path}.heading`);
    checkCodes(item, path, report);
    checkFit(item, phase, path, report);
  });
}

/**
 * Lists what is wrong with a template: the checks that the templates of the package pass.
 *
 * Words that blame are looked for in English only. Nothing of a client is read. Never throws.
 *
 * @param template - the template
 * @returns the issues, by field; empty where there are none
 * @example
 * ```ts
 * import { listTemplateIssues, practicalTemplate } from 'client-engagement';
 *
 * listTemplateIssues(practicalTemplate); //=> []
 * const items = practicalTemplate.items.map((item) => ({ ...item, heading: 'ours' }));
 * listTemplateIssues({ ...practicalTemplate, items })[0]; //=> { code: 'unknown-heading', path: 'items.0.heading' }
 * ```
 * @category checklists
 * @since 0.1.0
 */
export function listTemplateIssues(template: ChecklistTemplate): readonly TemplateIssue[] {
  const issues: TemplateIssue[] = [];
  const report: Report = (code, path) => void issues.push({ code, path });
  const { version, phase, services, headings, language, title } = template;
  for (const field of ['id', 'title', 'language'] as const)
    if (isEmpty(template[field])) report('empty', field);
  if (isEnglish(language) && isBlaming(title)) report('blaming-word', 'title');
  if (!Number.isInteger(version) || version < 1) report('not-a-count', 'version');
  if (!PHASES.includes(phase)) report('unknown-code', 'phase');
  if (services?.length === 0 || services?.some(isEmpty)) report('empty', 'services');
  const known = new Set<string>();
  headings.forEach(({ id, text }, index) => {
    if (isEmpty(id) || isEmpty(text)) report('empty', `headings.${index}`);
    if (isEnglish(language) && isBlaming(text)) report('blaming-word', `headings.${index}.text`);
    if (known.has(id)) report('duplicate-id', `headings.${index}.id`);
    known.add(id);
  });
  if (template.items.length === 0) report('empty', 'items');
  checkItems(template, report);
  return issues;
}
