import { describeReason, type Reason } from 'client-engagement';

/** How texts are written here: for the practitioner, with days as they are in London. */
export const words = { audience: 'practitioner', timeZone: 'Europe/London' } as const;

export const day = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  timeZone: words.timeZone,
});

export const time = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: words.timeZone,
});

const WIDTH = 100;
const INDENT = '  ';
const LABEL = 18;

/** Sentences of reasons, each once. */
export function sentences(reasons: readonly Reason[]): string[] {
  return [...new Set(reasons.map((reason) => describeReason(reason, words)))];
}

/** One labelled part of a page, wrapped; its further lines stand under the first. */
export function part(label: string, texts: readonly string[]): string[] {
  const lines: string[] = [];
  for (const text of texts) {
    let line = '';
    for (const word of text.split(' ')) {
      if (line !== '' && INDENT.length + LABEL + line.length + 1 + word.length > WIDTH) {
        lines.push(line);
        line = word;
      } else {
        line = line === '' ? word : `${line} ${word}`;
      }
    }
    lines.push(line);
  }
  return lines.map((line, index) => `${INDENT}${(index === 0 ? label : '').padEnd(LABEL)}${line}`);
}
