import { defaultAttendancePolicy, reviewCare, type CareReview } from 'client-engagement';
import { cardsFromReview, type CardHook, type CardOptions } from 'client-engagement/cds-hooks';
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
  it('any review gives a valid response of three cards at most, without system actions', () => {
    fc.assert(
      fc.property(records, hooks, (record, hook) => {
        const response = cardsFromReview(reviewOf(record), optionsFor(hook));
        expect(cdsResponse.safeParse(response).error).toBeUndefined();
        expect(response.cards.length).toBeLessThanOrEqual(3);
        expect(response).not.toHaveProperty('systemActions');
      }),
      { numRuns: runsOf(200) },
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

  it('no card blames, scores or predicts', () => {
    const blaming = /strike|fault|violat|non-compliant|failed to|drop-?out|probab|risk score|likel/i;
    fc.assert(
      fc.property(records, hooks, (record, hook) => {
        const { cards } = cardsFromReview(reviewOf(record), optionsFor(hook));
        for (const { summary, suggestions } of cards)
          expect(`${summary} ${JSON.stringify(suggestions ?? [])}`).not.toMatch(blaming);
      }),
      { numRuns: runsOf(100) },
    );
  });

  it('purity: a review is not changed, and gives the same again', () => {
    fc.assert(
      isPure(records, (record) => cardsFromReview(deepFreeze(reviewOf(record)), optionsFor('patient-view'))),
      { numRuns: runsOf(50) },
    );
  });
});
