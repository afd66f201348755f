import {
  defaultAttendancePolicy,
  english,
  englishWordsToAvoid,
  listLanguageIssues,
  reviewCare,
  type CareReview,
  type WordsToAvoid,
} from 'client-engagement';
import { cardsFromReview, type CardHook, type CardOptions } from 'client-engagement/cds-hooks';
import { german, germanCardWords, germanWordsToAvoid } from 'client-engagement/languages/de';
import {
  arbitraryCareHistory,
  arbitraryCareRecord,
  arbitraryShuffled,
  deepFreeze,
  isPure,
} from 'client-engagement/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cdsResponse } from './cds-response.schema.js';
import { runsOf } from '../property-runs.js';

const asOf = new Date('2026-09-01T00:00:00Z');
const records = fc.oneof(arbitraryCareRecord(), arbitraryCareHistory());
const hooks = fc.constantFrom<CardHook>('patient-view', 'appointment-book', 'encounter-start');
const reviewOf = (record: Parameters<typeof reviewCare>[0]): CareReview =>
  reviewCare(record, { policies: [defaultAttendancePolicy], asOf });
const languages: readonly (readonly [string, Partial<CardOptions>, WordsToAvoid])[] = [
  ['English', {}, englishWordsToAvoid],
  ['German', { language: german, words: germanCardWords }, germanWordsToAvoid],
];
const optionsFor = (hook: CardHook): CardOptions => ({
  hook,
  source: { label: 'Attendance and engagement' },
  subject: 'Patient/p',
  identifierSystem: 'https://service.example/ids',
  uuid: (key) => key,
  links: {
    safetyProcedure: 'https://service.example/safety',
    timeline: { url: 'https://service.example/launch' },
    recordOutcome: 'https://service.example/record',
  },
});

describe('laws of cards', () => {
  it.each(languages)(
    'any review gives a valid response of three cards at most, without system actions, in %s',
    (_, language) => {
      fc.assert(
        fc.property(records, hooks, (record, hook) => {
          const response = cardsFromReview(reviewOf(record), { ...optionsFor(hook), ...language });
          expect(cdsResponse.safeParse(response).error).toBeUndefined();
          expect(response.cards.length).toBeLessThanOrEqual(3);
          expect(response).not.toHaveProperty('systemActions');
        }),
        { numRuns: runsOf(200) },
      );
    },
  );

  it.each(languages)('any summary is one whole line of fewer than 140 characters in %s', (_, language) => {
    fc.assert(
      fc.property(records, hooks, (record, hook) => {
        const { cards } = cardsFromReview(reviewOf(record), { ...optionsFor(hook), ...language });
        for (const { summary } of cards) {
          expect([...summary].length).toBeLessThan(140);
          expect(summary).toMatch(/^[A-ZÄÖÜ0-9][^{}|\n]*[.…]$/);
        }
      }),
      { numRuns: runsOf(200) },
    );
  });

  it('any review has the same cards in German as in English, in other words', () => {
    const withoutWords = (cards: ReturnType<typeof cardsFromReview>['cards']) =>
      cards.map(({ uuid, indicator, source, suggestions = [], links = [], overrideReasons = [] }) => [
        uuid,
        indicator,
        source.topic,
        suggestions.map((one) => one.uuid),
        links.map(({ url }) => url),
        overrideReasons.map(({ code }) => code),
      ]);
    fc.assert(
      fc.property(records, hooks, (record, hook) => {
        const review = reviewOf(record);
        const [inEnglish = [], inGerman = []] = languages.map(
          ([, language]) => cardsFromReview(review, { ...optionsFor(hook), ...language }).cards,
        );
        expect(withoutWords(inGerman)).toEqual(withoutWords(inEnglish));
        inGerman.forEach(({ summary }, place) => expect(summary).not.toBe(inEnglish[place]?.summary));
      }),
      { numRuns: runsOf(100) },
    );
  });

  it('safety first: an open concern is the first card of every hook, unless the client has died', () => {
    fc.assert(
      fc.property(records, hooks, (record, hook) => {
        const review = reviewOf(record);
        const { cards } = cardsFromReview(review, optionsFor(hook));
        const hasDied = review.episodes.some(
          ({ engagement: { state } }) => state.label === 'ended' && state.ending === 'died',
        );
        const isOpen = review.safety.open.length > 0 && !hasDied;
        expect(cards[0]?.source.topic?.code.startsWith('safety.') ?? false).toBe(isOpen);
        expect(cards.slice(1).some(({ source }) => source.topic?.code.startsWith('safety.'))).toBe(false);
      }),
      { numRuns: runsOf(200) },
    );
  });

  it('the same facts give the same cards, whatever the order of the lists', () => {
    const pairs = records.chain((record) => fc.tuple(fc.constant(record), arbitraryShuffled(record)));
    fc.assert(
      fc.property(pairs, hooks, ([record, shuffled], hook) => {
        const options = optionsFor(hook);
        expect(JSON.stringify(cardsFromReview(reviewOf(shuffled), options))).toBe(
          JSON.stringify(cardsFromReview(reviewOf(record), options)),
        );
      }),
      { numRuns: runsOf(100) },
    );
  });

  it('no two cards have one id, and suggestions have ids of their own', () => {
    fc.assert(
      fc.property(records, hooks, (record, hook) => {
        const { cards } = cardsFromReview(reviewOf(record), optionsFor(hook));
        const ids = cards.flatMap(({ uuid, suggestions = [] }) => [
          uuid,
          ...suggestions.map((one) => one.uuid),
        ]);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: runsOf(100) },
    );
  });

  it.each(languages)('no card blames, scores or predicts, in %s', (_, language, avoid) => {
    const predicting = /probab|risk score|likel|wahrscheinlich|prognos/i;
    fc.assert(
      fc.property(records, hooks, (record, hook) => {
        const { cards } = cardsFromReview(reviewOf(record), { ...optionsFor(hook), ...language });
        const texts = cards.flatMap(({ summary, suggestions = [], overrideReasons = [], links = [] }) => [
          summary,
          ...[...suggestions, ...links].map(({ label }) => label),
          ...overrideReasons.map(({ display }) => String(display)),
        ]);
        const pack = { ...(language.language ?? english), codes: { ...texts } as never };
        const found = listLanguageIssues(pack, { avoid }).filter(({ code }) => code === 'word-to-avoid');
        expect(found).toEqual([]);
        for (const text of texts) expect(text).not.toMatch(predicting);
      }),
      { numRuns: runsOf(30) },
    );
  });

  it('purity: a review is not changed, and gives the same again', () => {
    fc.assert(
      isPure(records, (record) => cardsFromReview(deepFreeze(reviewOf(record)), optionsFor('patient-view'))),
      { numRuns: runsOf(50) },
    );
  });
});
