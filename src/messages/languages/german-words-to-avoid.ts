import type { WordsToAvoid } from '../words-to-avoid.js';

/**
 * What nothing in German is to say.
 *
 * @example
 * ```ts
 * import { listLanguageIssues } from 'client-engagement';
 * import { german, germanWordsToAvoid } from 'client-engagement/languages/de';
 *
 * listLanguageIssues(german, { avoid: germanWordsToAvoid }); //=> []
 * ```
 * @category messages
 * @since 0.1.0
 */
export const germanWordsToAvoid: WordsToAvoid = {
  blaming: [
    'versäum',
    'schuld',
    'verpass',
    'verstoß',
    'verstöß',
    'fehlverhalten',
    'unentschuldigt',
    'verweiger',
    'abbruch',
    'abgebrochen',
    'abbrecher',
    'unzuverlässig',
    'mangelnd',
    'nichteinhaltung',
    'nicht eingehalten',
    'straf',
    'verwarnung',
    'missacht',
    'ausrede',
    'säumig',
    'selbstverschuldet',
    'unmotiviert',
    'schwierige',
    'vorwurf',
    'vorwürf',
    'non-compliant',
    'ermahn',
  ],
  promising: [
    'garant',
    'versprech',
    'verspricht',
    'immer wieder gut',
    'heilung',
    'geheilt',
    'mit sicherheit',
    'niemals',
  ],
  diagnosing: ['diagnos', 'störung', 'krankhaft', 'patholog', 'leiden sie', 'leidet an', 'risiko', 'suizid'],
  revealing: [
    'therap',
    'sitzung',
    'coach',
    'berat',
    'behandl',
    'psych',
    'kontingent',
    'guthaben',
    'regelung',
    'fragebogen',
    'hilfe',
    'termin',
    'einrichtung',
    'abgesagt',
    'phq',
    'gad-',
  ],
};
