import { describe, expect, it } from 'vitest';
import { defaultAttendancePolicy, draftSessionBrief, renderSessionBrief } from 'client-engagement';
import { german } from 'client-engagement/languages/de';
import { recordFromTokens } from 'client-engagement/testing';
import { after, briefStories } from './brief-stories.js';

const brief = (story: keyof typeof briefStories) =>
  draftSessionBrief(briefStories[story], 'next', { policies: [defaultAttendancePolicy], asOf: after(6.9) });

/** Half a page each, as a practitioner in London reads it. */
const inEnglish = [
  [
    'a first session',
    [
      'Before the session: Nia. Wednesday 6 January 2027 at 10:00.',
      '',
      'Safety',
      '- No concern is open, which is no all-clear.',
      '- The question on self-harm was not asked: no questionnaire that asks it.',
      '',
      'Since last time',
      '- No session before this one was attended.',
      '',
      'Questionnaires',
      '- None recorded.',
      '',
      'Tasks',
      '- None open.',
      '',
      'Goals',
      '- None open.',
      '',
      'Sessions left',
      '- No limit is recorded.',
      '',
      'One question',
      '- What would they like to be different at the end? No goal that the client confirmed is recorded.',
      '',
      'Next steps',
      '- 1. Prepare the first session. Still open: 5 of 5 items.',
      '- 2. See to the practical side: times, reminders, what gets in the way. Still open: 1 of 9 items.',
      '- 3. See to it that the first session comes soon. For the service. Still open: 3 of 3 items.',
    ],
  ],
  [
    'getting better, one question answered since',
    [
      'Before the session: Tomas. Wednesday 6 January 2027 at 10:00.',
      '',
      'Safety',
      '- No concern is open, which is no all-clear.',
      '- The question on self-harm was last asked on 5 January 2027. The answer was 0 (from 0 to 3).',
      '',
      'Since last time',
      '- Last session attended: Wednesday 30 December 2026 at 10:00.',
      '',
      'Questionnaires',
      '- PHQ-9: 8 on 5 January 2027; reliably improved (-8 points from the first). New since last time.',
      '',
      'Tasks',
      '- Walk at noon; agreed on 30 December 2026, not looked at since.',
      '',
      'Goals',
      '- Sleep through; 6 of 10 on 30 December 2026.',
      '',
      'Sessions left',
      '- 2 session credits left.',
      '',
      'One question',
      '- How do they want our work to come to its end, and what comes after?',
      '',
      'Next steps',
      '- 1. Look together at what has become better, and at what helped.',
      '- 2. Plan the ending together, or ask for more sessions.',
      '- 3. Go through the rest of what belongs to the first session. Still open: 16 of 19 items.',
    ],
  ],
  [
    'three in a row',
    [
      'Before the session: Oskar. Wednesday 6 January 2027 at 10:00.',
      '',
      'Safety',
      '- No concern is open, which is no all-clear.',
      '- The question on self-harm was last asked on 30 November 2026. The answer was 0 (from 0 to 3).',
      '',
      'Since last time',
      '- Last session attended: Wednesday 9 December 2026 at 10:00.',
      '- Where it stands: missing sessions (before: attending). 3 sessions in a row missed or cancelled late.',
      '- Whether a session can be booked: can be booked once we have talked (before: can be booked). Booking is paused until a person’s review, since 30 December 2026, based on 3 sessions.',
      '- The session of 16 December 2026: did not attend.',
      '- The session of 23 December 2026: did not attend.',
      '- The session of 30 December 2026: did not attend.',
      '- 2 more changes.',
      '',
      'Questionnaires',
      '- PHQ-9: 8 on 30 November 2026.',
      '',
      'Tasks',
      '- Not described; agreed on 9 December 2026, looked at on 15 December 2026: not done.',
      '',
      'Goals',
      '- Call my brother; looked at on 9 December 2026, progress not rated.',
      '',
      'Sessions left',
      '- No limit is recorded.',
      '',
      'One question',
      '- What got in the way, and what would make it easier to come?',
      '',
      'Next steps',
      '- 1. Hold the review: ask the client how they want to go on. By 6 January 2027 at 10:00.',
      '- 2. Take it to supervision. By 6 January 2027 at 10:00.',
      '- 3. Understand, together with the client, what got in the way. By 6 January 2027 at 10:00. For both together.',
    ],
  ],
  [
    'a concern is open',
    [
      'Before the session: Mei. Wednesday 6 January 2027 at 10:00.',
      '',
      'Safety',
      '- The answer to the question on self-harm was 2; from 1 on a person looks at it, and nobody has yet. Since 4 January 2027 at 10:00.',
      '- The question on self-harm was last asked on 4 January 2027.',
      '',
      'Since last time',
      '- Last session attended: Wednesday 30 December 2026 at 10:00.',
      '',
      'Questionnaires',
      '- PHQ-9: 10 on 4 January 2027; no reliable change (+2 points from the first). New since last time.',
      '',
      'Tasks',
      '- None open.',
      '',
      'Goals',
      '- None open.',
      '',
      'Sessions left',
      '- 3 session credits left.',
      '',
      'One question',
      '- Speak about safety first, by the service’s own procedure. How are they today?',
      '',
      'Next steps',
      '- 1. Speak with the client today, by the service’s own procedure.',
    ],
  ],
] as const;

/** The same in Berlin, an hour later on the clock. */
const inGerman = [
  [
    'getting better, one question answered since',
    [
      'Vor der Sitzung: Tomas. Mittwoch, 6. Januar 2027, 11:00 Uhr.',
      '',
      'Sicherheit',
      '- Es ist keine Sorge um die Sicherheit offen; eine Entwarnung ist das nicht.',
      '- Nach Selbstverletzung wurde zuletzt am 5. Januar 2027 gefragt. Die Antwort war 0 (von 0 bis 3).',
      '',
      'Seit dem letzten Mal',
      '- Letzte wahrgenommene Sitzung: Mittwoch, 30. Dezember 2026, 11:00 Uhr.',
      '',
      'Fragebögen',
      '- PHQ-9: 8 am 5. Januar 2027; reliabel gebessert (-8 Punkte seit dem ersten). Neu seit dem letzten Mal.',
      '',
      'Aufgaben',
      '- Walk at noon; vereinbart am 30. Dezember 2026, seitdem nicht gemeinsam angeschaut.',
      '',
      'Ziele',
      '- Sleep through; 6 von 10 am 30. Dezember 2026.',
      '',
      'Übrige Sitzungen',
      '- Noch 2 Sitzungen übrig.',
      '',
      'Eine Frage',
      '- Wie soll die gemeinsame Arbeit ausklingen, und was kommt danach?',
      '',
      'Nächste Schritte',
      '- 1. Gemeinsam anschauen, was besser geworden ist und was geholfen hat.',
      '- 2. Gemeinsam das Ende planen oder weitere Sitzungen beantragen.',
      '- 3. Durchgehen, was sonst zur ersten Sitzung gehört. Noch offen: 16 von 19 Punkten.',
    ],
  ],
  [
    'three in a row',
    [
      'Vor der Sitzung: Oskar. Mittwoch, 6. Januar 2027, 11:00 Uhr.',
      '',
      'Sicherheit',
      '- Es ist keine Sorge um die Sicherheit offen; eine Entwarnung ist das nicht.',
      '- Nach Selbstverletzung wurde zuletzt am 30. November 2026 gefragt. Die Antwort war 0 (von 0 bis 3).',
      '',
      'Seit dem letzten Mal',
      '- Letzte wahrgenommene Sitzung: Mittwoch, 9. Dezember 2026, 11:00 Uhr.',
      '- Wie es steht: Sitzungen fallen aus (vorher: kommt zu den Sitzungen). 3 Sitzungen hintereinander ausgefallen oder kurzfristig abgesagt.',
      '- Ob gebucht werden kann: kann gebucht werden, sobald wir gesprochen haben (vorher: kann gebucht werden). Die Buchung ruht seit 30. Dezember 2026, bis wir gesprochen haben, wegen 3 Sitzungen.',
      '- Die Sitzung vom 16. Dezember 2026: nicht erschienen.',
      '- Die Sitzung vom 23. Dezember 2026: nicht erschienen.',
      '- Die Sitzung vom 30. Dezember 2026: nicht erschienen.',
      '- 2 weitere Änderungen.',
      '',
      'Fragebögen',
      '- PHQ-9: 8 am 30. November 2026.',
      '',
      'Aufgaben',
      '- Nicht beschrieben; vereinbart am 9. Dezember 2026, gemeinsam angeschaut am 15. Dezember 2026: nicht gemacht.',
      '',
      'Ziele',
      '- Call my brother; gemeinsam angeschaut am 9. Dezember 2026, ohne Angabe zum Fortschritt.',
      '',
      'Übrige Sitzungen',
      '- Es ist keine Begrenzung festgehalten.',
      '',
      'Eine Frage',
      '- Was kam dazwischen, und was würde das Kommen leichter machen?',
      '',
      'Nächste Schritte',
      '- 1. Das Gespräch führen: fragen, wie es weitergehen soll. Bis 6. Januar 2027, 11:00 Uhr.',
      '- 2. In die Supervision mitnehmen. Bis 6. Januar 2027, 11:00 Uhr.',
      '- 3. Gemeinsam verstehen, was dazwischenkam. Bis 6. Januar 2027, 11:00 Uhr. Für beide zusammen.',
    ],
  ],
] as const;

/** Several answers on one line. */
const answersInEnglish = [
  'Safety',
  '- 3 answers to the question on self-harm wait for a person to look at them; the highest was 3, the latest 2 on 4 January 2027.',
  '- The question on self-harm was last asked on 4 January 2027.',
];
const answersInGerman = [
  'Sicherheit',
  '- 3 Antworten auf die Frage nach Selbstverletzung hat sich noch niemand angesehen; die höchste war 3, die letzte 2 am 4. Januar 2027.',
  '- Nach Selbstverletzung wurde zuletzt am 4. Januar 2027 gefragt.',
];

describe('several answers on self-harm that nobody has looked at', () => {
  it('are one line, with how many, the highest and the latest', () => {
    const given = brief('several answers wait');
    const text = renderSessionBrief(given, { timeZone: 'Europe/London' });
    expect(text.split('\n\n')[1]?.split('\n')).toEqual(answersInEnglish);
    const inTwo = renderSessionBrief(given, { language: german, timeZone: 'Europe/Berlin' });
    expect(inTwo.split('\n\n')[1]?.split('\n')).toEqual(answersInGerman);
  });

  it('stand apart from a concern that was raised otherwise, which has a line of its own', () => {
    const record = briefStories['several answers wait'];
    const flag = { id: 'f1', clientId: 'client-1', openedAt: after(6), source: 'third-party' } as const;
    const options = { policies: [defaultAttendancePolicy], asOf: after(6.9) };
    const given = draftSessionBrief({ ...record, safetyFlags: [flag] }, 'next', options);
    const lines = renderSessionBrief(given, { timeZone: 'Europe/London' }).split('\n\n')[1]?.split('\n');
    expect(lines).toHaveLength(4);
    expect(lines?.[1]).toBe(answersInEnglish[1]);
    expect(lines?.[2]).toMatch(/Since 5 January 2027/);
  });
});

/** Before the first session that was missed, as one reads it weeks later. */
const backInEnglish = [
  'Looking back, as it was before the session: Oskar. Wednesday 16 December 2026 at 10:00.',
  '',
  'Safety',
  '- No concern is open, which is no all-clear.',
  '- The question on self-harm was last asked on 30 November 2026. The answer was 0 (from 0 to 3).',
  '',
  'Since last time',
  '- Last session attended: Wednesday 9 December 2026 at 10:00.',
  '- Where it stands: worth a conversation (before: attending). 1 task looked at together: 0 on average, from 0 (not done) to 2 (done).',
  '- What is tried between sessions: little so far (before: not known yet).',
  '',
  'Questionnaires',
  '- PHQ-9: 8 on 30 November 2026.',
  '',
  'Tasks',
  '- Not described; agreed on 9 December 2026, looked at on 15 December 2026: not done.',
  '',
  'Goals',
  '- Call my brother; looked at on 9 December 2026, progress not rated.',
  '',
  'Sessions left',
  '- No limit is recorded.',
  '',
  'One question',
  '- What got in the way, and what would make it easier to come?',
  '',
  'Next steps',
  '- 1. Ask, without reproach, what would make it easier to come.',
  '- 2. Talk together about how it is going.',
  '- 3. Go through the rest of what belongs to the first session. Still open: 17 of 19 items.',
];

/** The same in Berlin. */
const backInGerman = [
  'Rückblick, Stand vor der Sitzung: Oskar. Mittwoch, 16. Dezember 2026, 11:00 Uhr.',
  '',
  'Sicherheit',
  '- Es ist keine Sorge um die Sicherheit offen; eine Entwarnung ist das nicht.',
  '- Nach Selbstverletzung wurde zuletzt am 30. November 2026 gefragt. Die Antwort war 0 (von 0 bis 3).',
  '',
  'Seit dem letzten Mal',
  '- Letzte wahrgenommene Sitzung: Mittwoch, 9. Dezember 2026, 11:00 Uhr.',
  '- Wie es steht: ein Gespräch wert (vorher: kommt zu den Sitzungen). 1 Aufgabe gemeinsam angeschaut: im Mittel 0, von 0 (nicht gemacht) bis 2 (gemacht).',
  '- Was zwischen den Sitzungen ausprobiert wird: bisher wenig (vorher: noch nicht bekannt).',
  '',
  'Fragebögen',
  '- PHQ-9: 8 am 30. November 2026.',
  '',
  'Aufgaben',
  '- Nicht beschrieben; vereinbart am 9. Dezember 2026, gemeinsam angeschaut am 15. Dezember 2026: nicht gemacht.',
  '',
  'Ziele',
  '- Call my brother; gemeinsam angeschaut am 9. Dezember 2026, ohne Angabe zum Fortschritt.',
  '',
  'Übrige Sitzungen',
  '- Es ist keine Begrenzung festgehalten.',
  '',
  'Eine Frage',
  '- Was kam dazwischen, und was würde das Kommen leichter machen?',
  '',
  'Nächste Schritte',
  '- 1. Offen fragen, was das Kommen leichter machen würde.',
  '- 2. Gemeinsam darüber sprechen, wie es läuft.',
  '- 3. Durchgehen, was sonst zur ersten Sitzung gehört. Noch offen: 17 von 19 Punkten.',
];

/** The third session of a story, read after the fifth. */
const lookingBack = (language?: typeof german) =>
  renderSessionBrief(
    draftSessionBrief(briefStories['three in a row'], 'session-3', {
      policies: [defaultAttendancePolicy],
      asOf: after(6.9),
    }),
    { language, timeZone: language === undefined ? 'Europe/London' : 'Europe/Berlin' },
  ).split('\n');

describe('a brief of a session that is over', () => {
  it('looks back, and knows of nothing that came later', () => {
    expect(lookingBack()).toEqual(backInEnglish);
    expect(lookingBack(german)).toEqual(backInGerman);
  });
});

describe('a session brief, word for word', () => {
  it.each(inEnglish)('%s', (story, lines) => {
    expect(renderSessionBrief(brief(story), { timeZone: 'Europe/London' }).split('\n')).toEqual(lines);
  });

  it.each(inGerman)('%s, in German', (story, lines) => {
    const text = renderSessionBrief(brief(story), { language: german, timeZone: 'Europe/Berlin' });
    expect(text.split('\n')).toEqual(lines);
  });
});

describe('a session brief while the session is on', () => {
  it('says of an offer of a next session that nothing is booked', () => {
    const story = recordFromTokens('A A');
    const at = new Date('2026-12-30T10:20:00Z');
    const now = draftSessionBrief(story, 'session-2', { policies: [defaultAttendancePolicy], asOf: at });
    expect(renderSessionBrief(now, {})).toContain('Offer a next session. Nothing is booked.');
  });
});
