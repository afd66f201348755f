import type { Language } from './language.js';

/**
 * The language that fits a language tag best: the very same, else the same language of another region.
 *
 * Never throws.
 *
 * @param languages - the languages there are, the one that is liked best first
 * @param tag - a BCP 47 tag such as `de-AT`; null where it is not known
 * @returns the language; undefined where none fits
 * @example
 * ```ts
 * import { english, findLanguage } from 'client-engagement';
 *
 * findLanguage([english], 'en-GB')?.tag; //=> 'en'
 * findLanguage([english], 'fr'); //=> undefined
 * ```
 * @category messages
 * @since 0.1.0
 */
export function findLanguage(languages: readonly Language[], tag: string | null): Language | undefined {
  const wanted = tag?.toLowerCase();
  const main = wanted?.split('-')[0];
  return (
    languages.find((language) => language.tag.toLowerCase() === wanted) ??
    languages.find((language) => language.tag.toLowerCase().split('-')[0] === main)
  );
}
