import { describe, expect, it } from 'vitest';
import {
  checklistTemplates,
  describeAttendancePolicy,
  describeChecklistItem,
  describeCode,
  describeReason,
  english,
  englishWordsToAvoid,
  findLanguage,
  gentlePolicy,
  listLanguageIssues,
  oneBusinessDayPolicy,
  renderMessage,
} from 'client-engagement';
import type { Audience, Language, PrintedCode, Reason, Words, WordsToAvoid } from 'client-engagement';
import { german, germanWordsToAvoid } from 'client-engagement/languages/de';
import { recordFrom, recordFromTokens, sessionFrom } from 'client-engagement/testing';
import { agreeing, drafted, words } from './drafting.js';

const packs: readonly (readonly [string, Language, WordsToAvoid])[] = [
  ['English', english, englishWordsToAvoid],
  ['German', german, germanWordsToAvoid],
];
const audiences: readonly Audience[] = ['practitioner', 'client'];
const textsOf = (given: Words): readonly string[] =>
  typeof given === 'string' ? [given] : [given.practitioner, given.client];

/** Every string of a value, wherever it stands. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

describe.each(packs)('a pack that ships with the package, in %s', (name, language, avoid) => {
  it('is whole, with no issue', () => {
    expect(listLanguageIssues(language, { avoid })).toEqual([]);
  });

  it('has a label for each audience for every code', () => {
    for (const code of Object.keys(english.codes) as PrintedCode[]) {
      for (const audience of audiences)
        expect(describeCode(code, { audience, language }).trim()).not.toBe('');
    }
  });

  it('is a whole sentence where it stands for a reason', () => {
    const sentences = Object.values(language.sentences).flatMap(textsOf);
    expect(sentences.filter((text) => !/^[A-ZÄÖÜ0-9{].*\.$/.test(text))).toEqual([]);
  });

  it('marks nothing up, ends no line with a space and doubles none', () => {
    expect(strings(language).filter((text) => /^\s|\s$| {2}|[*_<>`#]/.test(text))).toEqual([]);
  });

  it('speaks to the client, and to the practitioner about them', () => {
    const you = name === 'English' ? /\b(?:you|your)\b/i : /\b(?:Sie|Ihnen|Ihr\w*)\b/;
    const they = /\bthe client\b|\bdie Person\b/i;
    const toClient = Object.values(language.sentences).flatMap((one) =>
      typeof one === 'string' ? [] : [one.client],
    );
    const seenByClient = [language.codes, language.sentences, language.messages].flatMap((table) =>
      Object.values(table).map((one: Words) => (typeof one === 'string' ? one : one.client)),
    );
    expect(seenByClient.filter((text) => they.test(text))).toEqual([]);
    expect(toClient.filter((text) => you.test(text)).length).toBeGreaterThan(toClient.length / 3);
  });

  it('says nothing to the client in the words of the trade', () => {
    const trade =
      name === 'English'
        ? /provisional|threshold|episode|caseness|cut-off|reliabl[ey]\b|baseline|outcome|run of|engagement|adherence/i
        : /vorläufig|schwelle|episode|cut-off|grenzwert|reliabel|reliable|ausgang|akte\b|engagement/i;
    const toClient = [language.codes, language.sentences].flatMap((table) =>
      Object.values(table).map((one: Words) => (typeof one === 'string' ? one : one.client)),
    );
    const printed = [...toClient, ...Object.values(language.messages)].map((text) =>
      text.replace(/\{\w+/g, '{'),
    );
    expect(printed.filter((text) => trade.test(text))).toEqual([]);
  });

  it('counts one as one and several as several, wherever a number stands before a noun', () => {
    const nouns =
      name === 'English'
        ? /\} (?:\w+ )?(?:sessions|minutes|days|hours|tasks|goals|contacts|items|points|times)\b/
        : /\} (?:\p{L}+ )?(?:Sitzungen|Minuten|Stunden|Tage|Tagen|Aufgaben|Ziele|Kontakte|Kontakten|Punkte)\b/u;
    expect(strings([language.sentences, language.messages]).filter((text) => nouns.test(text))).toEqual([]);
  });

  it('has no placeholder left in any sentence that has what it asks for, for either audience', () => {
    for (const [rule, given] of Object.entries(language.sentences)) {
      const names = textsOf(given).flatMap((text) =>
        [...text.matchAll(/\{(\w+)/g)].map(([, one = '']) => one),
      );
      const inputs = Object.fromEntries(
        names.map((one) => [one, /at$|until|since|deadline|from|start|planned/i.test(one) ? new Date(0) : 2]),
      );
      for (const audience of audiences) {
        const reason: Reason = { rule, evidence: [], inputs };
        expect(describeReason(reason, { audience, language })).not.toMatch(/[{}|]|undefined|NaN|Invalid/);
      }
    }
  });
});

describe('German', () => {
  it('writes days, times and decimals as German does', () => {
    const say = (rule: string, inputs: Reason['inputs'], timeZone?: string) =>
      describeReason(
        { rule, evidence: [], inputs },
        { audience: 'practitioner', language: german, timeZone },
      );
    const at = new Date('2026-03-29T08:05:00Z');
    expect(say('engagement.ended', { at })).toBe('Beendet am 29. März 2026.');
    expect(say('outcome.cancelled-late', { deadline: at }, 'Europe/Berlin')).toBe(
      'Nach Ablauf der Frist abgesagt oder verschoben, 29. März 2026, 10:05 Uhr.',
    );
    expect(say('outcome.disrupted', { completedFraction: 0.5 })).toContain('0,5.');
    expect(say('engagement.agreed-pause', { until: null })).toContain('nicht bekannt');
    expect(say('credits.used', { credits: 1 })).toBe('1 Sitzung verwendet.');
    expect(say('credits.used', { credits: 1.5 })).toBe('1,5 Sitzungen verwendet.');
  });

  it('says a policy in whole sentences', () => {
    expect(describeAttendancePolicy(oneBusinessDayPolicy, { language: german })[0]).toBe(
      'Sie können einen Termin bis zur selben Uhrzeit 1 Arbeitstag vorher kostenfrei absagen.',
    );
    for (const sentence of describeAttendancePolicy(gentlePolicy, { language: german }))
      expect(sentence).toMatch(/^[A-ZÄÖÜ0-9][^{}|]*\.$/);
  });

  it('names places that there are zones of, and none that is called the same', () => {
    const REGIONS = ['', 'Africa/', 'America/', 'Asia/', 'Atlantic/', 'Europe/', 'Indian/', 'Pacific/'];
    const isZone = (timeZone: string): boolean => {
      try {
        return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
      } catch {
        return false;
      }
    };
    const places = Object.entries(german.places ?? {});
    expect(places.length).toBeGreaterThan(80);
    expect(places.filter(([name, called]) => name === called)).toEqual([]);
    const unknown = places.filter(
      ([name]) => !REGIONS.some((region) => isZone(`${region}${name.replaceAll(' ', '_')}`)),
    );
    expect(unknown).toEqual([]);
  });

  it('has the words of every item of every checklist', () => {
    for (const template of checklistTemplates)
      for (const item of template.items) {
        const said = describeChecklistItem(item, template, german);
        expect(said.text).not.toBe(item.text);
        expect(said.heading).not.toBe('');
      }
  });

  it('greets in the client’s language, in the client’s zone, over the change of the clocks', () => {
    const record = agreeing(
      recordFrom({
        sessions: [
          sessionFrom({
            start: '2026-03-29T10:00:00+02:00',
            timeZone: 'Europe/Berlin',
            bookedAt: '2026-03-01T00:00:00Z',
          }),
        ],
      }),
      { language: 'de-AT' },
    );
    const draft = drafted('session-reminder', record, '2026-03-26T10:00:00Z', { words });
    const language = findLanguage([english, german], draft.language);
    expect(renderMessage(draft, { language })).toEqual({
      language: 'de',
      subject: 'Ihr nächster Termin',
      text: [
        'Guten Tag Ada,',
        'Wir erinnern Sie an Ihren Termin: Sonntag, 29. März 2026, 10:00 Uhr.',
        'Hier können Sie teilnehmen: https://example.org/join',
        'Wenn Ihnen der Termin doch nicht passt, können Sie ihn bis Samstag, 28. März 2026, 09:00 Uhr kostenfrei absagen oder verschieben.',
        'Wie Termine und Absagen bei uns funktionieren, können Sie hier lesen: https://example.org/policy',
        'Herzliche Grüße\nIris Example, Example Therapies',
      ].join('\n\n'),
    });
    const missed = drafted('missed-session', agreeing(recordFromTokens('X')), '2026-12-30T15:00:00Z');
    expect(renderMessage(missed, { language: german }).text).toContain('Ich hoffe, es ist alles in Ordnung.');
  });
});

describe('a language pack of one’s own', () => {
  const pack = (changes: object): Language => ({ ...english, ...changes });
  const issues = (changes: object) =>
    listLanguageIssues(pack(changes)).map(({ code, path, detail }) => [code, path, detail]);
  const without = (table: object, key: string): object =>
    Object.fromEntries(Object.entries(table).filter(([one]) => one !== key));

  it('is told what is missing, empty or not known', () => {
    expect(issues({ codes: without(english.codes, 'no-show') })).toEqual([
      ['missing', 'codes.no-show', null],
    ]);
    expect(issues({ codes: { ...english.codes, 'no-show': { practitioner: 'did not attend' } } })).toEqual([
      ['missing', 'codes.no-show.client', null],
    ]);
    expect(issues({ codes: { ...english.codes, 'no-show': ' ', 'no-shows': 'x' } })).toEqual([
      ['unknown-entry', 'codes.no-shows', null],
      ['empty', 'codes.no-show', null],
    ]);
    expect(issues({ messages: undefined })).toEqual([['missing', 'messages', null]]);
    expect(issues({ messages: { ...english.messages, greeting: 7 } })).toEqual([
      ['missing', 'messages.greeting', null],
    ]);
  });

  it('may say what questionnaires are called, else they have the name that they go by', () => {
    expect(issues({ instruments: undefined })).toEqual([]);
    expect(issues({ instruments: { 'GAD-7': 'the one on worry' } })).toEqual([]);
    expect(issues({ instruments: { 'GAD-7': '' } })).toEqual([['empty', 'instruments.GAD-7', null]]);
    expect(issues({ instruments: 'GAD-7' })).toEqual([['missing', 'instruments', null]]);
    expect(issues({ places: undefined })).toEqual([]);
    expect(issues({ places: { Vienna: 'Wien' } })).toEqual([]);
    expect(issues({ places: { Vienna: ' ' } })).toEqual([['empty', 'places.Vienna', null]]);
    expect(issues({ places: 'Wien' })).toEqual([['missing', 'places', null]]);
    const reason = {
      rule: 'measures.reliable-change',
      evidence: [],
      inputs: { instrument: 'GAD-7', change: -4 },
    } as const;
    const told = (instruments: Language['instruments']) =>
      describeReason(reason, { audience: 'practitioner', language: { ...english, instruments } });
    expect(told(undefined)).toBe('GAD-7: -4 points from the first to the latest.');
    expect(told({ 'GAD-7': 'Worry' })).toBe('Worry: -4 points from the first to the latest.');
  });

  it('is told of placeholders that are missing, not known or misspelt', () => {
    const sentence = (given: Words) =>
      issues({ sentences: { ...english.sentences, 'engagement.sessions-kept': given } });
    expect(sentence('{kept} of {of}.')).toEqual([]);
    expect(sentence('{kept} of {off}.')).toEqual([
      ['missing-placeholder', 'sentences.engagement.sessions-kept', 'of'],
      ['unknown-placeholder', 'sentences.engagement.sessions-kept', 'off'],
    ]);
    expect(sentence({ practitioner: '{kept} of {of} {of:one.', client: '{kept}, {of}' })).toEqual([
      ['broken-placeholder', 'sentences.engagement.sessions-kept.practitioner', null],
    ]);
    const onlyForOne = { ...english.sentences, 'outcome.cancelled-in-time': 'In time.' };
    expect(issues({ sentences: onlyForOne })).toEqual([]);
    expect(issues({ codes: { ...english.codes, used: '{n} used' } })).toEqual([
      ['unknown-placeholder', 'codes.used', 'n'],
    ]);
  });

  it('is told how dates, times and lists are to be', () => {
    expect(
      issues({ date: '{day} {month}', months: ['January'], weekdays: undefined, time: '', tag: 7 }),
    ).toEqual([
      ['missing-placeholder', 'date', 'year'],
      ['empty', 'time', null],
      ['missing', 'tag', null],
      ['wrong-length', 'months', null],
      ['wrong-length', 'weekdays', null],
      ['missing', 'checklists', null],
    ]);
    expect(issues({ weekdays: ['', ...english.weekdays.slice(1)] })).toEqual([
      ['wrong-length', 'weekdays', null],
    ]);
    expect(issues({ instant: '{day} {month} {year} {hour}:{minute} {second}' })).toEqual([
      ['unknown-placeholder', 'instant', 'second'],
    ]);
  });

  it('needs the words of the checklists, unless it is in the language of the templates', () => {
    expect(issues({ tag: 'en-GB' })).toEqual([]);
    expect(issues({ tag: 'fr' })).toEqual([['missing', 'checklists', null]]);
    expect(issues({ checklists: 'none' })).toEqual([['missing', 'checklists', null]]);
    const { checklists } = german;
    const changed = {
      phases: without(checklists?.phases ?? {}, 'ending'),
      headings: { ...checklists?.headings, other: 'Anderes' },
      items: {
        ...checklists?.items,
        'ending.gains': { text: 'Zurückblicken.' },
        'ending.way-back': 'Wiederkommen.',
      },
    };
    expect(issues({ checklists: changed })).toEqual([
      ['missing', 'checklists.phases.ending', null],
      ['unknown-entry', 'checklists.headings.other', null],
      ['missing', 'checklists.items.ending.gains.why', null],
      ['missing', 'checklists.items.ending.way-back', null],
    ]);
    const noItems = issues({ checklists: { ...checklists, items: undefined } });
    expect(noItems.length).toBe(Object.keys(checklists?.items ?? {}).length);
  });

  it('is told of words to avoid, and of what a discreet message gives away', () => {
    const avoid = { blaming: ['unreliable'], promising: [], diagnosing: [], revealing: ['therapy'] };
    const ours = pack({
      codes: { ...english.codes, 'no-show': 'Unreliable' },
      messages: {
        ...english.messages,
        'discreet.note': 'A note from Therapy.',
        'paused.urgent': 'Therapy is open, {unreliable}.',
      },
    });
    expect(listLanguageIssues(ours, { avoid }).filter(({ code }) => code === 'word-to-avoid')).toEqual([
      { code: 'word-to-avoid', path: 'codes.no-show', detail: 'unreliable' },
      { code: 'word-to-avoid', path: 'messages.discreet.note', detail: 'therapy' },
    ]);
  });

  it('may be anything at all', () => {
    const nothing: unknown = null;
    const paths = listLanguageIssues(nothing as Language).map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['date', 'months', 'codes', 'sentences', 'messages']));
  });
});
