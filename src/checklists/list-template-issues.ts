import { sources } from '../sources.js';
import type { ChecklistTemplate } from './checklist-template.js';
import { findTemplateIssues, isTable, isText, known } from './find-template-issues.js';
import type { TemplateIssue } from './template-issue.js';
import { unkindIn } from './unkind-words.js';

/** The tables of a list, with their places. */
function tablesOf(
  list: unknown,
  path: string,
): (readonly [path: string, Readonly<Record<string, unknown>>])[] {
  const all = Array.isArray(list) ? Array.from<unknown>(list) : [];
  return all.flatMap((one, index) => (isTable(one) ? [[`${path}.${index}.`, one] as const] : []));
}

/** What is wrong with what is read in a template: unkind words, and sources that are none. */
function readTemplate(template: unknown): TemplateIssue[] {
  if (!isTable(template)) return [];
  const issues: TemplateIssue[] = [];
  const parts = [
    ['', template] as const,
    ...tablesOf(template['headings'], 'headings'),
    ...tablesOf(template['items'], 'items'),
  ];
  for (const [path, part] of parts) {
    for (const field of ['title', 'text', 'why']) {
      const text = part[field];
      const found = isText(text) ? unkindIn(text) : [];
      issues.push(...found.map((code) => ({ code, path: `${path}${field}` })));
    }
    for (const field of ['source', 'whySource']) {
      const key = part[field];
      if (isText(key) && known<unknown>(sources, key) === undefined)
        issues.push({ code: 'unknown-code', path: `${path}${field}` });
    }
  }
  return issues;
}

/**
 * Lists what is wrong with a template: the checks that the templates of the package pass.
 *
 * Words that put the blame on somebody, promise a result or say what somebody has are looked for in every text, in
 * English and in German, whatever the language of the template is. Nothing of a client is read. Never throws: the
 * template may come from a file and lack anything, or hold anything.
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
  return [
    ...findTemplateIssues(template).map(({ code, path }) => ({ code, path })),
    ...readTemplate(template),
  ];
}
