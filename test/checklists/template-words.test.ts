import { describe, expect, it } from 'vitest';
import {
  checklistTemplates,
  defineChecklistTemplate,
  hasErrorCode,
  listTemplateIssues,
  practicalTemplate,
} from 'client-engagement';
import { german } from 'client-engagement/languages/de';

/** The kinds of words found in a text of a template in a language, wherever in the template it stands. */
function found(text: string, language: string): string[] {
  const places = [
    { ...practicalTemplate, title: text },
    { ...practicalTemplate, headings: practicalTemplate.headings.map((one) => ({ ...one, text })) },
    { ...practicalTemplate, items: practicalTemplate.items.map((one) => ({ ...one, text })) },
    { ...practicalTemplate, items: practicalTemplate.items.map((one) => ({ ...one, why: text })) },
  ];
  const kinds = places.map((one) =>
    [...new Set(listTemplateIssues({ ...one, language }).map(({ code }) => code))].sort(),
  );
  expect(new Set(kinds.map((one) => one.join())).size).toBe(1);
  return kinds[0] ?? [];
}

const BLAMING = [
  'This is their third strike.',
  'STRIKES are counted.',
  'Whose fault was it?',
  'A violation of the policy.',
  'They violated the agreement.',
  'A non-compliant client.',
  'Note any noncompliance.',
  'Poor compliance with sessions.',
  'The client failed to attend.',
  'Clients that fail to come.',
  'A failed appointment.',
  'Their failure to call.',
  'Prevent drop-outs.',
  'When a client drops out, close the file.',
  'Sign the attestation.',
  'Override the pause.',
  'The manager overrode… no: overrides it.',
  'Clear the latch.',
  'A difficult client.',
  'They are to blame.',
  'Who is guilty?',
  'The client refused to answer.',
  'A penalty applies.',
  'It will be punished.',
  'A repeat offender.',
  'Unreliable clients.',
  'They seem unmotivated and lazy.',
  'The client neglected to call.',
  'A resistant patient.',
  'They wasted a session.',
  'Give a final warning.',
  'You should have called.',
  'Count the no-shows.',
  'No excuses.',
  'They broke the rules.',
  'A lack of commitment.',
  'Sie haben den Termin versäumt.',
  'Versäumnisse ansprechen.',
  'Sie haben ihn versaeumt.',
  'Wer ist schuld?',
  'Das ist die Schuld der Klientin.',
  'Selbstverschuldeter Ausfall.',
  'Der Klient ist schuldig.',
  'Verpasste Sitzungen zählen.',
  'Ein Verstoß gegen die Regelung.',
  'VERSTOSSE NICHT DAGEGEN.',
  'Sie verstößt gegen die Absprache.',
  'Unentschuldigtes Fehlen.',
  'Die Klientin verweigert die Mitarbeit.',
  'Therapieabbrüche vermeiden: Abbruch droht.',
  'Wer abbricht, kommt nicht wieder.',
  'Sie hat die Therapie abgebrochen.',
  'Er bricht die Behandlung einfach ab.',
  'Ein unzuverlässiger Klient.',
  'Mangelnde Motivation.',
  'Nichteinhaltung der Regelung.',
  'Das wird bestraft.',
  'Eine Strafgebühr fällt an.',
  'Sanktionen ankündigen.',
  'Die Klientin ermahnen.',
  'Keine Ausreden gelten lassen.',
  'Säumige Klienten.',
  'Nicht kooperative Klienten.',
  'Sie war nachlässig.',
  'Wer schwänzt, zahlt.',
  'Schwierige Klienten.',
  'Ein Vorwurf an die Klientin.',
  'Sie hätten anrufen sollen.',
  'Sie haben die Sitzung vergessen.',
  'No-Shows zählen.',
  'Die Therapie ist gescheitert.',
];

const PROMISING = [
  'We guarantee it.',
  'Success is guaranteed.',
  'Tell them what we promise: relief.',
  'This cures anxiety.',
  'They will feel better soon.',
  'You will be fine.',
  'It will certainly get better.',
  'Therapy will help.',
  'They are sure to recover.',
  'It definitely works.',
  'It always helps.',
  'Es hilft garantiert.',
  'Wir versprechen Besserung.',
  'Die Heilung ist nah.',
  'Mit Sicherheit geht es bald besser.',
  'Das wird Ihnen helfen.',
  'Die Therapie wirkt immer.',
  'Sie werden bald wieder gesund.',
  'Dann geht es Ihnen bald besser.',
  'Es wird alles wieder gut.',
];

const DIAGNOSING = [
  'You suffer from anxiety.',
  'The sufferer speaks first.',
  'This is pathological.',
  'An abnormal score.',
  'They are clinically depressed.',
  'A depressive client.',
  'Borderline patients.',
  'Clients who have… the client has a panic disorder.',
  'You have been diagnosed.',
  'Diagnose the client.',
  'A high-risk client.',
  'Sie leiden an einer Krankheit.',
  'Krankhafte Sorgen.',
  'Pathologisches Verhalten.',
  'Das ist abnormal.',
  'Er ist psychisch gestört.',
  'Sie sind depressiv.',
  'Depressive Klientinnen.',
  'Die Klientin hat eine schwere Angststörung.',
  'Bei Ihnen wurde etwas diagnostiziert; Sie wurden diagnostiziert.',
  'Ein Risikopatient.',
];

/** What a service may well write: it blames nobody, promises nothing and says of nobody what they have. */
const INNOCENT = [
  'By default, offer fifty minutes.',
  'Strike a balance between talking and doing.',
  'Ask whether a rail strike kept them away.',
  'If the video fails, ring; a failed connection is nobody’s doing.',
  'Look for a technical fault first.',
  'Ask without blame.',
  'Do not blame; nobody is to blame for an illness.',
  'No penalty follows.',
  'Do not promise a result; promise nothing.',
  'Agree what is compromised, and a compromise.',
  'Explain the right to refuse.',
  'Ask about feelings of guilt.',
  'Ask about fear of failure.',
  'Ask about risk, and about thoughts of suicide.',
  'Ask whether there was an earlier diagnosis.',
  'Know the warning signs.',
  'Talk about child neglect where there are concerns.',
  'Always ask who else can hear; never leave a voicemail.',
  'Look for what will help them to come.',
  'Guidelines for depression recommend this.',
  'Some topics are difficult to talk about.',
  'Accept an excuse me, and an excused absence.',
  'Thank them for coming; they were missed.',
  'Entschuldigung annehmen, auch unsere.',
  'Ohne Vorwurf und ohne Schuldzuweisung fragen.',
  'Niemand ist schuld, und es gibt keine Strafe.',
  'Nach Schuldgefühlen fragen.',
  'Über Schulden und Geldsorgen sprechen.',
  'Nichts versprechen.',
  'Kein Heilsversprechen geben.',
  'Bei Abbruch der Verbindung anrufen.',
  'Wenn die Verbindung abbricht, anrufen.',
  'Ein unverbindliches Erstgespräch anbieten.',
  'Schwierige Themen brauchen Zeit.',
  'Bei Erkrankung einen neuen Termin anbieten.',
  'Nach Suizidgedanken und Risiken fragen.',
  'Eine frühere Diagnose erfragen.',
  'Hätten Sie lieber einen anderen Tag?',
  'Für einen ungestörten Ort sorgen.',
  'Mit Sicherheitsfragen beginnen.',
  'Immer freundlich bleiben; nie drängen.',
  'Die Sitzung wurde nicht gehalten.',
  'Das Recht, eine Antwort zu verweigern, erklären.',
  'Vor dem Ende sagen, dass es wieder losgehen kann.',
];

describe('unkind words in a service’s own template', () => {
  const LANGUAGES = ['en', 'en-GB', 'de', 'nl'] as const;

  it.each(BLAMING)('that put the blame on somebody are found, whatever its language: %s', (text) => {
    for (const language of LANGUAGES) expect(found(text, language)).toContain('blaming-word');
  });

  it.each(PROMISING)('that promise a result are found, whatever its language: %s', (text) => {
    for (const language of LANGUAGES) expect(found(text, language)).toContain('promising-word');
  });

  it.each(DIAGNOSING)('that say what somebody has are found, whatever its language: %s', (text) => {
    for (const language of LANGUAGES) expect(found(text, language)).toContain('diagnosing-word');
  });

  it.each([...BLAMING, ...PROMISING, ...DIAGNOSING])('are found in capitals, too: %s', (text) => {
    expect(found(text.toUpperCase(), 'en')).not.toEqual([]);
  });

  it('are found however the letters are written', () => {
    expect(found('vers\u0061\u0308umt', 'en')).toEqual(['blaming-word']);
    expect(found('Vio\u00adlation', 'en')).toEqual(['blaming-word']);
    expect(found('no‑show', 'en')).toEqual(['blaming-word']);
  });

  it.each(INNOCENT)('are not seen where there are none: %s', (text) => {
    expect(found(text, 'en')).toEqual([]);
  });

  it('are not seen in what ships, in either language', () => {
    const [first] = practicalTemplate.items;
    const items = Object.values(german.checklists?.items ?? {}).map((words, index) => ({
      ...first,
      ...words,
      id: `item-${index}`,
    }));
    const headings = Object.values(german.checklists?.headings ?? {}).map((text, index) => ({
      id: `heading-${index}`,
      text,
    }));
    expect(items.length).toBeGreaterThan(50);
    expect(
      listTemplateIssues({
        ...practicalTemplate,
        headings: [...practicalTemplate.headings, ...headings],
        items: items as unknown as typeof practicalTemplate.items,
      }),
    ).toEqual([]);
    expect(checklistTemplates.flatMap(listTemplateIssues)).toEqual([]);
  });

  it('are refused by place and kind, and not repeated', () => {
    const title = 'Strafen für Zaphod';
    let caught: unknown;
    try {
      defineChecklistTemplate({ id: 'ours', language: 'de', title }, practicalTemplate);
    } catch (error) {
      caught = error;
    }
    expect(hasErrorCode(caught, 'invalid-template')).toBe(true);
    expect(String(caught)).toContain('title (blaming-word)');
    expect(String(caught)).not.toMatch(/straf|zaphod/i);
  });
});
