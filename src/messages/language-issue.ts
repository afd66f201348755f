/**
 * Something that is wrong with a language pack, by code and place.
 *
 * @example
 * ```ts
 * import type { LanguageIssue } from 'client-engagement';
 *
 * const issue: LanguageIssue = {
 *   code: 'missing-placeholder',
 *   path: 'sentences.engagement.ended',
 *   detail: 'at',
 * };
 * ```
 * @category messages
 * @since 0.1.0
 */
export interface LanguageIssue {
  /** What is wrong. */
  readonly code: LanguageIssueCode;
  /** Where: a field, or a table and its entry, with the audience where only one is meant. */
  readonly path: string;
  /** The placeholder or the word that it is about; null where it is about none. */
  readonly detail: string | null;
}

/**
 * What can be wrong with a language pack: an entry that is missing, empty or not known; a placeholder that is missing,
 * not known or misspelt; a list of the wrong length; a way to write dates that leaves a part out; a word to avoid.
 *
 * @example
 * ```ts
 * import type { LanguageIssueCode } from 'client-engagement';
 *
 * const code: LanguageIssueCode = 'unknown-placeholder';
 * ```
 * @category messages
 * @since 0.1.0
 */
export type LanguageIssueCode =
  | 'missing'
  | 'empty'
  | 'unknown-entry'
  | 'missing-placeholder'
  | 'unknown-placeholder'
  | 'broken-placeholder'
  | 'wrong-length'
  | 'word-to-avoid';
