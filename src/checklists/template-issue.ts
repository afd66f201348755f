/**
 * A hole or a contradiction in a template: what, and where.
 *
 * @example
 * ```ts
 * import type { TemplateIssue } from 'client-engagement';
 *
 * const issue: TemplateIssue = { code: 'empty', path: 'items.3.text' };
 * ```
 * @category checklists
 * @since 0.1.0
 */
export interface TemplateIssue {
  /** What is wrong. */
  readonly code: TemplateIssueCode;
  /** Where: the dotted name of the field; items and headings are counted from 0. */
  readonly path: string;
}

/**
 * What can be wrong with a template: something empty; a value of another type than its field; a field that there is not;
 * a version that is no count; a code that no rule has; an id given twice; a heading or an item that is not there; a due
 * rule that says nothing in this phase; evidence that needs questionnaires and names none; something explained,
 * acknowledged or agreed that a message would show; a word that puts the blame on somebody, promises a result, or says
 * what somebody has.
 *
 * @example
 * ```ts
 * import type { TemplateIssueCode } from 'client-engagement';
 *
 * const code: TemplateIssueCode = 'message-cannot-show-it';
 * ```
 * @category checklists
 * @since 0.1.0
 */
export type TemplateIssueCode =
  | 'empty'
  | 'wrong-type'
  | 'unknown-field'
  | 'not-a-count'
  | 'unknown-code'
  | 'duplicate-id'
  | 'unknown-heading'
  | 'unknown-item'
  | 'never-due-here'
  | 'needs-questionnaires'
  | 'message-cannot-show-it'
  | 'blaming-word'
  | 'promising-word'
  | 'diagnosing-word';
