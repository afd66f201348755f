import type { Language } from '../messages/language.js';

/** CDS Hooks asks for fewer than 140 characters. */
const LONGEST = 139;

/** Characters of a text as people count them, near enough: code points. */
const lengthOf = (text: string): number => [...text].length;

/** What a written date looks like in a language: it is never cut in two. */
function dateIn({ months, instant, date }: Language): RegExp {
  const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const shape = (template: string): string =>
    escaped(template)
      .replace(/\\\{(day|year|hour|minute)\\\}/g, String.raw`\d+`)
      .replace(/\\\{month\\\}/, `(?:${months.map(escaped).join('|')})`);
  return new RegExp(`${shape(instant)}|${shape(date)}`, 'g');
}

/**
 * A text on one line of fewer than 140 characters: what is too long is cut between words, never within a date, and
 * ends in an ellipsis.
 */
export function summaryOf(text: string, language: Language): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (lengthOf(line) <= LONGEST) return line;
  const dates = [...line.matchAll(dateIn(language))].map(({ index, 0: found }) => ({
    from: index,
    until: index + found.length,
  }));
  const room = [...line].slice(0, LONGEST - 1).join('').length;
  const space = line.lastIndexOf(' ', room);
  const date = dates.find(({ from, until }) => from < space && space < until);
  const end = date === undefined ? space : line.lastIndexOf(' ', date.from - 1);
  // One word that is longer than all the room there is has no good place to cut.
  const kept = end > 0 ? line.slice(0, end) : [...line].slice(0, LONGEST - 1).join('');
  return `${kept.replace(/[\s,;:.–-]+$/, '')}…`;
}
