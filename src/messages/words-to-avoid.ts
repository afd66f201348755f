/**
 * What a language pack is not to say, as parts of words in small letters, looked for anywhere in a word. A space at the
 * beginning or the end of one stands for the edge of a word, so that ` fault` is found in "faulty" and not in "default".
 *
 * @example
 * ```ts
 * import { englishWordsToAvoid, type WordsToAvoid } from 'client-engagement';
 *
 * const ours: WordsToAvoid = { ...englishWordsToAvoid, blaming: [...englishWordsToAvoid.blaming, 'unreliable'] };
 * ours.blaming.includes('unreliable'); //=> true
 * ```
 * @category messages
 * @since 0.1.0
 */
export interface WordsToAvoid {
  /** What puts the blame on somebody. */
  readonly blaming: readonly string[];
  /** What promises a result. */
  readonly promising: readonly string[];
  /** What says what somebody has, or is in danger of. */
  readonly diagnosing: readonly string[];
  /** What a message must not say on a device that others may see. */
  readonly revealing: readonly string[];
}

/** The words of a list that a text has, without the spaces that stand for the edge of a word. */
export function wordsIn(text: string, words: readonly string[]): readonly string[] {
  const plain = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}-]+/gu, ' ')} `;
  return words.filter((word) => plain.includes(word)).map((word) => word.trim());
}
