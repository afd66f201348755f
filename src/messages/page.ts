import type { Reason } from '../care-record/evidence.js';
import { describeReason, type DescribeOptions } from './describe.js';
import { escapeMarkdown } from './escape-markdown.js';
import type { PageRule } from './review-code.js';

/**
 * How something is rendered.
 *
 * @example
 * ```ts
 * import type { RenderOptions } from 'client-engagement';
 *
 * const options: RenderOptions = {
 *   audience: 'practitioner',
 *   timeZone: 'Europe/London',
 *   format: 'markdown',
 * };
 * ```
 * @category messages
 * @since 0.1.0
 */
export interface RenderOptions extends DescribeOptions {
  /** Plain text, or Markdown in which nothing from a record marks anything up; absent means plain text. */
  readonly format?: 'text' | 'markdown' | undefined;
}

/** One line of a page. */
export interface PageLine {
  readonly text: string;
  /** Whether its box is ticked; absent for a line without a box. */
  readonly isDone?: boolean;
}

/** One part of a page: a heading and its lines. */
export interface PageSection {
  readonly heading: string | null;
  readonly lines: readonly PageLine[];
}

/** A page as text: everything in it on lines of its own, escaped where Markdown is read. */
export function pageOf(
  title: string | null,
  sections: readonly PageSection[],
  { format }: RenderOptions,
): string {
  const isMarkdown = format === 'markdown';
  const inline = (text: string): string =>
    isMarkdown ? escapeMarkdown(text) : text.replace(/\s+/g, ' ').trim();
  const blocks = title === null ? [] : [isMarkdown ? `# ${inline(title)}` : inline(title)];
  for (const { heading, lines } of sections.filter((section) => section.lines.length > 0)) {
    const items = lines.map(({ text, isDone }) => {
      const box = isDone === undefined ? '' : isDone ? '[x] ' : '[ ] ';
      return `- ${box}${inline(text)}`;
    });
    if (heading === null) blocks.push(items.join('\n'));
    else if (isMarkdown) blocks.push(`## ${inline(heading)}`, items.join('\n'));
    else blocks.push([inline(heading), ...items].join('\n'));
  }
  return blocks.join('\n\n');
}

/** A sentence of a page. */
export function say(rule: PageRule, inputs: Reason['inputs'], options: DescribeOptions): string {
  return describeReason({ rule, evidence: [], inputs }, options);
}

/** The sentences of reasons, each once. */
export function sentencesOf(reasons: readonly Reason[], options: DescribeOptions): string[] {
  return [...new Set(reasons.map((reason) => describeReason(reason, options)))];
}
