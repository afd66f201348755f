import type { Language } from '../language.js';
import { englishCodes } from './english-codes.js';
import { englishSentences } from './english-sentences.js';

/**
 * English.
 *
 * @example
 * ```ts
 * import { english } from 'client-engagement';
 *
 * english.codes['getting-started']; //=> 'getting started'
 * ```
 * @category messages
 * @since 0.1.0
 */
export const english: Language = {
  tag: 'en',
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  date: '{day} {month} {year}',
  instant: '{day} {month} {year} at {hour}:{minute}',
  unknown: 'a time not known',
  codes: englishCodes,
  sentences: englishSentences,
};
