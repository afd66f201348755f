import { unkindEnglish } from './unkind-english.js';
import { unkindGerman } from './unkind-german.js';
import type { TemplateIssueCode } from './template-issue.js';

/** Words of a language that put the blame on somebody, promise a result, or say what somebody has. */
export interface UnkindWords {
  /** What is meant well although it holds one of them; it is taken out first. */
  readonly innocent: readonly RegExp[];
  /** What puts the blame on somebody, or belongs to another way of looking at a person. */
  readonly blaming: readonly RegExp[];
  /** What promises a result. */
  readonly promising: readonly RegExp[];
  /** What says what somebody has, or is. */
  readonly diagnosing: readonly RegExp[];
}

const LANGUAGES: readonly UnkindWords[] = [unkindEnglish, unkindGerman];

const KINDS = [
  ['blaming-word', 'blaming'],
  ['promising-word', 'promising'],
  ['diagnosing-word', 'diagnosing'],
] as const satisfies readonly (readonly [TemplateIssueCode, keyof UnkindWords])[];

/** A text in small letters, its words one space apart and with one at either end; nothing invisible parts a word. */
function wordsApart(text: string): string {
  const words = text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return ` ${words} `;
}

/** The kinds of unkind words that a text has, in whichever of the languages they are. */
export function unkindIn(text: string): readonly TemplateIssueCode[] {
  const found = new Set<TemplateIssueCode>();
  for (const language of LANGUAGES) {
    let words = wordsApart(text);
    for (const innocent of language.innocent) words = words.replace(innocent, ' ');
    for (const [code, kind] of KINDS) {
      if (language[kind].some((one) => one.test(words))) found.add(code);
    }
  }
  return [...found];
}
