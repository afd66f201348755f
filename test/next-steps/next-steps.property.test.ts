import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as library from 'client-engagement';
import { defaultAttendancePolicy, listNextSteps, reviewCare } from 'client-engagement';
import type { ChecklistTemplate, CareRecord, CareReview, EpisodeReview, NextStep } from 'client-engagement';
import {
  arbitraryAttendancePolicy,
  arbitraryCareHistory,
  arbitraryCareRecord,
  arbitraryShuffled,
} from 'client-engagement/testing';
import { runsOf } from '../property-runs.js';

const asOf = new Date('2026-04-01T09:00:00Z');
const records = fc.oneof(arbitraryCareRecord(), arbitraryCareHistory());
const reviewed = (record: CareRecord): CareReview =>
  reviewCare(record, { policies: [defaultAttendancePolicy], asOf });
/** Reviews under any policy, so that what the default never does is tried as well. */
const reviews: fc.Arbitrary<CareReview> = fc.oneof(
  records.map(reviewed),
  fc
    .tuple(records, arbitraryAttendancePolicy())
    .map(([record, policy]) => reviewCare(record, { policies: [policy], asOf })),
);
const stepsOf = (episode: EpisodeReview, ...ids: readonly string[]): NextStep[] =>
  episode.nextSteps.filter(({ id }) => ids.includes(id));

const isTemplate = (one: unknown): boolean =>
  typeof one === 'object' && one !== null && 'items' in one && 'phase' in one;

/** The ids of the guide's items, as the brief of the package lists them, and what comes before the guide. */
const requirement =
  /^(?:safety\.speak-today|(?:definition|influence|before-first-session|first-session|throughout|practical|late-cancel|missed|consecutive)\.[a-z.-]+)$/;

describe('laws of the next steps', () => {
  it('46: booking is suggested only where the route is open, and nothing is booked', () => {
    fc.assert(
      fc.property(reviews, ({ episodes }) => {
        for (const episode of episodes) {
          const offers = stepsOf(episode, 'agree-another-time', 'encourage-rebooking', 'offer-next-session');
          expect(offers.length).toBeLessThanOrEqual(1);
          if (offers.length === 0) continue;
          expect([episode.booking.route, episode.nextBooked]).toEqual(['self-service', null]);
        }
      }),
      { numRuns: runsOf(200) },
    );
  });

  it('47: the loss of a credit is explained only where one was lost; after a missed session not in the first contact', () => {
    fc.assert(
      fc.property(records, (record) => {
        const { episodes } = reviewed(record);
        for (const episode of episodes) {
          const [explain] = stepsOf(episode, 'explain-credit-loss');
          if (explain === undefined) continue;
          const cited = explain.reasons
            .filter(({ rule }) => rule.startsWith('steps.session-'))
            .flatMap(({ evidence }) => evidence.map(({ id }) => id));
          const lost = episode.outcomes.filter(({ sessionId }) => cited.includes(sessionId));
          expect(lost.length).toBeGreaterThan(0);
          for (const one of lost) {
            expect(one.creditsUsed).toBeGreaterThan(0);
            expect([one.exceptionAgreed, one.provisional]).toEqual([false, false]);
            expect(['late-cancel', 'late-reschedule', 'no-show', 'arrived-too-late']).toContain(one.outcome);
          }
          const latest = episode.outcomes.find(({ sessionId }) => sessionId === episode.outreach?.sessionId);
          if (latest?.outcome !== 'no-show') continue;
          // A word from either side since, or a visit.
          const words = (record.contacts ?? []).filter(({ at }) => at >= latest.start);
          const said = (record.statements ?? []).filter(({ at }) => at >= latest.start);
          const known = episode.outcomes.filter(({ start, settledAt, notified }) =>
            notified ? Number(settledAt) >= +latest.start : start > latest.start,
          );
          expect(words.length + said.length + known.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: runsOf(300) },
    );
  });

  it('47: a late cancellation that cost a credit has its loss explained until somebody has spoken of it', () => {
    fc.assert(
      fc.property(reviews, ({ episodes, safety }) => {
        for (const episode of episodes) {
          const { outreach, outcomes, engagement } = episode;
          const miss = outcomes.find(({ sessionId }) => sessionId === outreach?.sessionId);
          if (safety.open.length > 0 || engagement.state.label === 'ended') continue;
          if (miss?.outcome !== 'late-cancel' || miss.creditsUsed === 0) continue;
          if (outreach?.isUnwanted === true || episode.isContactUnwanted) continue;
          if (miss.provisional || miss.exceptionAgreed || engagement.state.label === 'paused') continue;
          expect(stepsOf(episode, 'explain-credit-loss').length).toBe(outreach?.hasSpokenOfCredit ? 0 : 1);
        }
      }),
      { numRuns: runsOf(200) },
    );
  });

  it('49: three missed in a row lead to supervision and to the root cause, until the record shows them', () => {
    fc.assert(
      fc.property(reviews, ({ episodes }) => {
        for (const episode of episodes) {
          const paused = episode.runs.filter(
            ({ pausedSince, provisional, review }) => pausedSince !== null && !provisional && review !== null,
          );
          if (paused.length === 0 || episode.engagement.state.label === 'ended') continue;
          const shows = (wanted: string) =>
            paused.every(({ review }) => review?.needs.some(({ need, done }) => need === wanted && done));
          expect(stepsOf(episode, 'use-supervision').length).toBe(shows('supervision') ? 0 : 1);
          expect(stepsOf(episode, 'understand-root-cause').length).toBe(shows('what-got-in-the-way') ? 0 : 1);
        }
      }),
      { numRuns: runsOf(200) },
    );
  });

  it('51: a pure function: the same record in any order gives the same steps in the same order', () => {
    fc.assert(
      fc.property(
        records.chain((record) => fc.tuple(fc.constant(record), arbitraryShuffled(record))),
        ([record, shuffled]) => {
          expect(listNextSteps(reviewed(shuffled))).toEqual(listNextSteps(reviewed(record)));
        },
      ),
      { numRuns: runsOf(150) },
    );
  });

  it('15 and 52: with a safety concern open its step is first, and nothing nudges, explains a loss or closes', () => {
    const flag = { id: 'flag', clientId: 'client-1', openedAt: new Date(0), source: 'disclosure' } as const;
    const allowed = new Set([
      'speak-today',
      'record-outcome',
      'decide-what-is-open',
      'put-record-right',
      'use-supervision',
      'understand-root-cause',
    ]);
    fc.assert(
      fc.property(records, (record) => {
        const review = reviewed({ ...record, safetyFlags: [{ ...flag, clientId: record.client.id }] });
        const lists = [listNextSteps(review), ...review.episodes.map(({ nextSteps }) => nextSteps)];
        const hasDied = review.episodes.some(
          ({ engagement: { state } }) => state.label === 'ended' && state.ending === 'died',
        );
        for (const steps of lists.filter((list) => list.length > 0)) {
          expect(steps[0]?.id).toBe('speak-today');
          expect(steps.filter(({ id }) => !allowed.has(id))).toEqual([]);
        }
        expect(listNextSteps(review).length > 0).toBe(!hasDied);
      }),
      { numRuns: runsOf(200) },
    );
  });

  it('32: no step twice, in one order, each with a reason and an item of the guide that it serves', () => {
    fc.assert(
      fc.property(reviews, (review) => {
        const all = listNextSteps(review);
        expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
        for (const { nextSteps } of review.episodes) {
          const served = nextSteps.map(({ id }) => id);
          expect(new Set(served).size).toBe(served.length);
        }
        for (const { requirements, reasons, key, id, episodeId } of all) {
          expect(reasons.length).toBeGreaterThan(0);
          expect(requirements.length).toBeGreaterThan(0);
          expect(requirements.filter((one) => !requirement.test(one))).toEqual([]);
          expect(key).toBe(episodeId === null ? id : `${id}@${episodeId}`);
        }
      }),
      { numRuns: runsOf(200) },
    );
  });

  it('nobody who wishes to hear nothing from us is written to or offered anything', () => {
    const agreedAt = new Date('2020-01-01T00:00:00Z');
    fc.assert(
      fc.property(records, arbitraryAttendancePolicy(), (record, policy) => {
        const client = { ...record.client, optOuts: [{ purpose: 'all' as const, at: agreedAt }] };
        const { episodes } = reviewCare({ ...record, client }, { policies: [policy], asOf });
        for (const episode of episodes) {
          expect(stepsOf(episode, 'reach-out', 'follow-up', 'warm-message', 'meet-with-empathy')).toEqual([]);
          if (episode.engagement.contact.gapSince === null) continue;
          expect(stepsOf(episode, 'encourage-rebooking', 'agree-another-time', 'offer-next-session')).toEqual(
            [],
          );
        }
      }),
      { numRuns: runsOf(200) },
    );
  });

  it('a death that stands in any episode ends the steps, the checklists and the suggestions of all', () => {
    fc.assert(
      fc.property(records, (record) => {
        const ending = { kind: 'died', at: asOf, by: { role: 'service' } } as const;
        const [first] = record.episodes;
        fc.pre(first !== undefined);
        const other = {
          id: 'another',
          clientId: record.client.id,
          service: 'coaching',
          openedAt: asOf,
          ending,
        };
        const { episodes } = reviewed({ ...record, episodes: [...record.episodes, other] });
        for (const { nextSteps, checklists, suggestions } of episodes)
          expect([nextSteps, checklists, suggestions]).toEqual([[], [], []]);
      }),
      { numRuns: runsOf(100) },
    );
  });

  it('a step is the practitioner’s own exactly where the items that it serves are', () => {
    const items = new Map(
      Object.values(library)
        .filter((one): one is ChecklistTemplate => isTemplate(one))
        .flatMap((template) => template.items.map((item) => [item.id, item.private] as const)),
    );
    fc.assert(
      fc.property(reviews, ({ episodes }) => {
        for (const { isPrivate, requirements, id } of episodes.flatMap(({ nextSteps }) => nextSteps)) {
          const served = requirements.flatMap((one) => items.get(one) ?? []);
          if (served.length > 0) expect([id, served.every(Boolean)]).toEqual([id, isPrivate]);
        }
      }),
      { numRuns: runsOf(100) },
    );
  });

  it('the list of the client holds what the lists of the episodes hold, and nothing else', () => {
    fc.assert(
      fc.property(reviews, (review) => {
        const hasDied = listNextSteps(review).length === 0;
        const ofEpisodes = new Set(
          review.episodes.flatMap(({ nextSteps }) => nextSteps.map(({ key }) => key)),
        );
        if (review.episodes.length === 0 || hasDied) return;
        expect(new Set(listNextSteps(review).map(({ key }) => key))).toEqual(ofEpisodes);
      }),
      { numRuns: runsOf(100) },
    );
  });
});
