import type { CardWords } from '../card-words.js';

/**
 * The words of CDS Hooks cards in German, to hand to `cardsFromReview` together with the German pack.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy, reviewCare } from 'client-engagement';
 * import { cardsFromReview } from 'client-engagement/cds-hooks';
 * import { german, germanCardWords } from 'client-engagement/languages/de';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const review = reviewCare(recordFromTokens('A X X X'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2026-12-30T12:00:00Z'),
 * });
 * const { cards } = cardsFromReview(review, {
 *   hook: 'patient-view',
 *   source: { label: 'Termine und Mitarbeit' },
 *   subject: 'Patient/ada',
 *   identifierSystem: 'https://service.example/ids',
 *   uuid: (key) => key,
 *   language: german,
 *   words: germanCardWords,
 * });
 * cards[0]?.suggestions?.[0]?.label; //=> 'Aufgabe anlegen: Besprechen, wie es weitergeht'
 * ```
 * @category messages
 * @since 0.1.0
 */
export const germanCardWords: CardWords = {
  basedOn: 'Grundlage',
  tasks: {
    'booking-paused': 'Besprechen, wie es weitergeht',
    'missed-session': 'Sich melden',
    conversation: 'Besprechen, wie es läuft',
  },
  createTask: 'Aufgabe anlegen: {task}',
  createDraft: 'Den Entwurf einer Nachricht in die Akte legen',
  links: {
    safetyProcedure: 'Das Vorgehen der Einrichtung',
    timeline: 'Verlauf',
    recordOutcome: 'Festhalten, was daraus wurde',
  },
  overrideReasons: {
    illness: 'Krankheit',
    'medical-emergency': 'Medizinischer Notfall',
    accident: 'Unfall',
    bereavement: 'Trauerfall',
    caring: 'Sorge für andere',
    'weather-transport': 'Wetter oder Verkehr',
    'could-not-reach-us': 'Wir waren nicht zu erreichen',
    technical: 'Technische Schwierigkeiten',
  },
  cancellingAfter: 'Bei einer Absage nach {deadline} wird eine Sitzung aus dem Kontingent verwendet.',
  noticeHasEnded: 'Die Frist für eine kostenfreie Absage ist für diesen Termin schon abgelaufen.',
  anotherTime: 'Dieser Termin liegt zu einer anderen Zeit als gewohnt.',
};
