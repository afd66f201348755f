import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import {
  checklistTemplates,
  english,
  englishWordsToAvoid,
  instruments,
  listLanguageIssues,
} from 'client-engagement';
import type { Language, WordsToAvoid } from 'client-engagement';
import { cardWords } from 'client-engagement/cds-hooks';
import { capabilities } from 'client-engagement/fhir';
import { german, germanCardWords, germanWordsToAvoid } from 'client-engagement/languages/de';

const src = resolve(import.meta.dirname, '../../src');

/** Every string of a value, wherever it stands. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

/** The words to avoid that texts have, each with the text that it stands in. */
function wordsToAvoidIn(texts: readonly string[], avoid: WordsToAvoid): (readonly [string, string])[] {
  const codes: unknown = { ...texts };
  const pack = { ...english, messages: {}, sentences: {}, codes } as Language;
  return listLanguageIssues(pack, { avoid })
    .filter(({ code }) => code === 'word-to-avoid')
    .map(({ path, detail }) => [String(detail), texts[Number(path.replace('codes.', ''))] ?? path]);
}

/** The words to avoid that a note gives away on a device that others may see. */
const givenAwayBy = (text: string, avoid: WordsToAvoid): readonly (string | null)[] =>
  listLanguageIssues({ ...english, messages: { ...english.messages, 'discreet.note': text } }, { avoid })
    .filter(({ code, path }) => code === 'word-to-avoid' && path === 'messages.discreet.note')
    .map(({ detail }) => detail);

/**
 * Files whose words are not the package’s own: titles of what others published, the answers of questionnaires and the
 * licence of LOINC as their owners worded them, the names of other vocabularies’ codes, and what is to be avoided.
 */
const OTHERS: readonly string[] = [
  'sources.ts',
  'measures/answer-options.ts',
  'measures/functional-difficulty.ts',
  'fhir/loinc-codes.ts',
  'codes/hl7v2-table-0278.ts',
  'messages/languages/english-words-to-avoid.ts',
];
const isOthers = (file: string): boolean => OTHERS.includes(file) || file.includes('german');

/** What the package itself never does may be said so: it is a promise about software, not about anybody’s care. */
const aboutReading = (text: string): boolean => /\bnever (?:read|that somebody was late)\b/.test(text);

/** Every text of a source file that is written for somebody to read: more than one word. */
function textsOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(src, file), 'utf8'), ts.ScriptTarget.Latest);
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts.filter((text) => /\p{L} \p{L}/u.test(text));
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => file.endsWith('.ts'));
const written = files
  .filter((file) => !isOthers(file))
  .flatMap((file) => textsOf(file).map((text) => text.replace(/\{\w+/g, '{')));

describe('every string that can be printed', () => {
  it.each<[string, readonly string[], WordsToAvoid]>([
    ['the English pack', strings([english]), englishWordsToAvoid],
    ['the checklists as they ship', strings(checklistTemplates), englishWordsToAvoid],
    [
      'names of questionnaires and of bands',
      strings(instruments.map(({ name, bands }) => [name, bands])),
      englishWordsToAvoid,
    ],
    ['cards in English', strings(cardWords), englishWordsToAvoid],
    [
      'what FHIR can and cannot hold',
      strings(capabilities).filter((text) => !aboutReading(text)),
      englishWordsToAvoid,
    ],
    ['the German pack', strings([german]), germanWordsToAvoid],
    ['cards in German', strings(germanCardWords), germanWordsToAvoid],
  ])('blames nobody, promises nothing and says of nobody what they have: %s', (_, texts, avoid) => {
    expect(texts.length).toBeGreaterThan(15);
    expect(
      wordsToAvoidIn(
        texts.map((text) => text.replace(/\{\w+/g, '{')),
        avoid,
      ),
    ).toEqual([]);
  });

  it('nor does any other text that stands anywhere in the source: errors, issues, notes, frames', () => {
    expect(written.length).toBeGreaterThan(1_000);
    expect(written).toContain('There is nothing to say.');
    expect(written).toContain('No contact for some time; contact suggested');
    const texts = written.filter((text) => !aboutReading(text));
    expect(written.length - texts.length).toBe(4);
    expect(wordsToAvoidIn(texts, englishWordsToAvoid)).toEqual([]);
  });

  it('leaves out no file that is not there', () => {
    expect(OTHERS.filter((file) => !files.includes(file))).toEqual([]);
  });

  it('has in German what it has in English for cards, with the same placeholders', () => {
    const shape = (value: unknown): unknown =>
      typeof value === 'string'
        ? [...value.matchAll(/\{\w+\}/g)].join()
        : Object.fromEntries(Object.entries(value as object).map(([key, one]) => [key, shape(one)]));
    expect(shape(germanCardWords)).toEqual(shape(cardWords));
    expect(strings(germanCardWords).filter((text) => strings(cardWords).includes(text))).toEqual([]);
    expect(strings([cardWords, germanCardWords]).filter((text) => !/^[A-ZÄÖÜ].*[^ ]$/.test(text))).toEqual(
      [],
    );
  });

  it('names in German every questionnaire whose name is in English', () => {
    const inEnglish = instruments.map(({ name }) => name).filter((name) => /\b[a-z]{4,}/.test(name));
    expect(inEnglish.filter((name) => german.instruments?.[name] === undefined)).toEqual([]);
    expect(inEnglish.length).toBeGreaterThan(0);
  });
});

describe.each([
  ['English', englishWordsToAvoid],
  ['German', germanWordsToAvoid],
] as const)('words to avoid in %s', (name, avoid) => {
  it.each(['blaming', 'promising', 'diagnosing'] as const)('are each caught in a sentence: %s', (kind) => {
    for (const word of avoid[kind]) {
      const sentence =
        name === 'English' ? `So it was: ${word}, on Monday.` : `So war es: ${word}, am Montag.`;
      expect(wordsToAvoidIn([sentence, sentence.toUpperCase()], avoid).map(([found]) => found)).toEqual(
        expect.arrayContaining([word.trim(), word.trim()]),
      );
    }
  });

  it('are each caught in a discreet message: what reveals', () => {
    for (const word of avoid.revealing) expect(givenAwayBy(`It is: ${word}.`, avoid)).toContain(word.trim());
  });

  it('are each there once, in small letters, and no part of another of the same list', () => {
    for (const list of Object.values(avoid) as string[][]) {
      const covered = list.filter((word) => list.some((other) => other !== word && word.includes(other)));
      expect([new Set(list).size, covered, list.filter((word) => word !== word.toLowerCase())]).toEqual([
        list.length,
        [],
        [],
      ]);
    }
  });
});

describe('words to avoid in what a service might write', () => {
  it.each([
    ['You failed to attend.', 'failed to'],
    ['This is your third strike.', 'strike'],
    ['It was the client’s own FAULT.', 'fault'],
    ['A non-compliant client.', 'complian'],
    ['He refuses to come.', 'refus'],
    ['No excuses this time.', 'excuses'],
    ['A difficult client.', 'difficult'],
    ['You should have called us.', 'you should have'],
    ['A no-show again.', 'no-show'],
    ['You will feel better soon.', 'will feel better'],
    ['This cures anxiety; we guarantee it.', 'cures'],
    ['We are always here.', 'always'],
    ['You are depressed.', 'depressed'],
    ['You suffer from a disorder.', 'disorder'],
    ['There is a risk of dropping out.', 'risk'],
  ])('%s', (sentence, word) => {
    expect(wordsToAvoidIn([sentence], englishWordsToAvoid).map(([found]) => found)).toContain(word);
  });

  it.each([
    ['Sie haben den Termin versäumt.', 'versäum'],
    ['Das ist Ihre eigene Schuld.', 'schuld'],
    ['Es war selbstverschuldet.', 'verschuld'],
    ['Unentschuldigtes Fehlen.', 'unentschuldigt'],
    ['Der Therapieabbruch droht.', 'abbruch'],
    ['Das wird bestraft.', 'straf'],
    ['Sie hätten anrufen sollen: Hätten Sie doch!', 'hätten sie'],
    ['Ein schwieriger Klient.', 'schwierige'],
    ['Mit Sicherheit geht es Ihnen bald besser.', 'mit sicherheit'],
    ['Das versprechen wir.', 'versprech'],
    ['Sie leiden an einer Angststörung.', 'störung'],
    ['Sie sind depressiv.', 'depressiv'],
    ['Ein Suizidrisiko besteht.', 'risiko'],
  ])('%s', (sentence, word) => {
    expect(wordsToAvoidIn([sentence], germanWordsToAvoid).map(([found]) => found)).toContain(word);
  });

  it('are not seen in innocent sentences', () => {
    const innocentEnglish = [
      'By default the session lasts fifty minutes.',
      'We found a compromise that is secure.',
      'A brisk walk before work, without interruption.',
      'You were missed; it is good to see you.',
      'The paint is overripe and the door unlatched.',
      'Somebody took the stairs and came on time.',
      'It was warm, and they laughed.',
    ];
    const innocentGerman = [
      'Entschuldigung, wir sind zu spät.',
      'Wann immer es Ihnen passt.',
      'Ein ungestörter Ort wäre gut.',
      'Technische Schwierigkeiten kamen dazwischen.',
      'Sie können jederzeit wiederkommen.',
      'Die Straße ist gesperrt.',
      'Es war eine schwere Zeit.',
    ];
    expect(wordsToAvoidIn(innocentEnglish, englishWordsToAvoid)).toEqual([]);
    expect(wordsToAvoidIn(innocentGerman, germanWordsToAvoid)).toEqual([]);
  });

  it('give nothing away in a discreet message that says little', () => {
    expect(givenAwayBy('Reminder of your therapy session.', englishWordsToAvoid)).toEqual([
      'therap',
      'session',
    ]);
    expect(givenAwayBy('Ihre nächste Psychotherapiesitzung.', germanWordsToAvoid)).toEqual([
      'therap',
      'sitzung',
      'psych',
    ]);
    expect(givenAwayBy('See you on Monday at ten.', englishWordsToAvoid)).toEqual([]);
    expect(givenAwayBy('Bis Montag um zehn.', germanWordsToAvoid)).toEqual([]);
  });
});
