/**
 * What a language pack is not to say, as parts of words in small letters.
 *
 * @example
 * ```ts
 * import { englishWordsToAvoid, type WordsToAvoid } from 'client-engagement';
 *
 * const ours: WordsToAvoid = { ...englishWordsToAvoid, blaming: [...englishWordsToAvoid.blaming, 'unreliable'] };
 * ours.blaming.includes('strike'); //=> true
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
