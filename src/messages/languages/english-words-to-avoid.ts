import type { WordsToAvoid } from '../words-to-avoid.js';

/**
 * What nothing in English is to say.
 *
 * @example
 * ```ts
 * import { english, englishWordsToAvoid, listLanguageIssues } from 'client-engagement';
 *
 * listLanguageIssues(english, { avoid: englishWordsToAvoid }); //=> []
 * ```
 * @category messages
 * @since 0.1.0
 */
export const englishWordsToAvoid: WordsToAvoid = {
  blaming: [
    'strike',
    'fault',
    'violat',
    'complian',
    'failed to',
    'failure to',
    'dropout',
    'drop-out',
    'dropped out',
    'attestation',
    'override',
    'latch',
    'difficult',
    'blame',
    'guilty',
    'refus',
    'excuse for',
    'penal',
    'punish',
    'offend',
    'unreliable',
    'unmotivated',
    'warning',
  ],
  promising: ['guarantee', 'promise', 'always', 'never', 'cure', 'will work', 'certainly'],
  diagnosing: ['diagnos', 'disorder', 'suffer', 'patholog', 'risk', 'suicid', 'abnormal'],
  revealing: [
    'therap',
    'session',
    'coach',
    'counsel',
    'treatment',
    'psych',
    'credit',
    'policy',
    'questionnaire',
    'help',
    'appointment',
    'service',
    'cancel',
    'phq',
    'gad-',
  ],
};
