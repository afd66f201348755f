import type { Language } from '../language.js';
import { germanChecklists } from './german-checklists.js';
import { germanCodes } from './german-codes.js';
import { germanMessages } from './german-messages.js';
import { germanPlaces } from './german-places.js';
import { germanSentences } from './german-sentences.js';

/**
 * German.
 *
 * @example
 * ```ts
 * import { describeCode } from 'client-engagement';
 * import { german } from 'client-engagement/languages/de';
 *
 * describeCode('no-show', { audience: 'client', language: german }); //=> 'Sie konnten nicht dabei sein'
 * ```
 * @category messages
 * @since 0.1.0
 */
export const german: Language = {
  tag: 'de',
  months: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  date: '{day}. {month} {year}',
  instant: '{day}. {month} {year}, {hour}:{minute} Uhr',
  weekdays: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
  appointment: '{weekday}, {day}. {month} {year}, {hour}:{minute} Uhr',
  time: '{hour}:{minute} Uhr',
  decimal: ',',
  unknown: 'nicht bekannt',
  codes: germanCodes,
  sentences: germanSentences,
  messages: germanMessages,
  checklists: germanChecklists,
  places: germanPlaces,
  instruments: {
    'Goal progress': 'Zielfortschritt',
    'Work impact': 'Fragebogen zur Arbeit',
    'WSAS without work': 'WSAS ohne Arbeit',
  },
};
