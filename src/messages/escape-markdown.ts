/** What marks something up inside a line (\x60 is the backtick), makes a link of itself, or names somebody. */
const INLINE = /[\\\x60*_{}[\]<>|~&!$@#]|:(?=\/\/)|(?<=\bwww)\./gi;

/** What marks up a line at its start: lists, headings, rules. */
const AT_START = /^(?:[-+=]|\d+(?=[.)]))/;

/**
 * Text as Markdown that reads as the text did: nothing in it marks anything up, and line breaks become spaces.
 *
 * For everything that comes from a record and goes where Markdown is read: a name, a note, a goal.
 *
 * Never throws.
 *
 * @param text - the text
 * @returns the same text on one line, with a backslash before what Markdown would read as markup
 * @example
 * ```ts
 * import { escapeMarkdown } from 'client-engagement';
 *
 * escapeMarkdown('# Walk *daily*\n<b>10</b> minutes'); //=> '\\# Walk \\*daily\\* \\<b\\>10\\</b\\> minutes'
 * escapeMarkdown('1. first'); //=> '1\\. first'
 * ```
 * @category messages
 * @since 0.1.0
 */
export function escapeMarkdown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const escaped = line.replace(INLINE, '\\$&');
  return escaped.replace(AT_START, (start) => (/^\d/.test(start) ? `${start}\\` : `\\${start}`));
}
