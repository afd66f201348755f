import type { Language } from '../language.js';
import { englishCodes } from './english-codes.js';
import { englishMessages } from './english-messages.js';
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
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  appointment: '{weekday} {day} {month} {year} at {hour}:{minute}',
  time: '{hour}:{minute}',
  decimal: '.',
  unknown: 'not known',
  codes: englishCodes,
  sentences: englishSentences,
  messages: englishMessages,
};
