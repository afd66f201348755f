import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defaultAttendancePolicy,
  describeAttendancePolicy,
  draftMessage,
  draftSessionBrief,
  english,
  instruments,
  listLanguageIssues,
  renderChecklist,
  renderMessage,
  renderNextSteps,
  renderReview,
  renderSessionBrief,
  reviewCare,
  rewind,
  workImpact,
} from 'client-engagement';
import type { Audience, CareRecord, Language } from 'client-engagement';
import { cardsFromReview, cardWords, type CardHook } from 'client-engagement/cds-hooks';
import { german } from 'client-engagement/languages/de';
import {
  arbitraryAttendancePolicy,
  arbitraryCareHistory,
  arbitraryCareRecord,
} from 'client-engagement/testing';
import { runsOf } from '../property-runs.js';
import { agreement, kinds } from './drafting.js';

/** The same text in letters that nothing else here is written in; placeholders stay. */
const masked = (text: string): string =>
  text.replace(
    /\{(\w+):([^|{}]*)\|([^|{}]*)\}|(\{[^}]*\})|(\p{Lu})|\p{Ll}/gu,
    (_, name?: string, one?: string, other?: string, placeholder?: string, capital?: string) =>
      name === undefined
        ? (placeholder ?? (capital === undefined ? 'ж' : 'Ж'))
        : `{${name}:${masked(String(one))}|${masked(String(other))}}`,
  );

/** A value with every text in it masked. */
function maskedAll<Value>(value: Value): Value;
function maskedAll(value: unknown): unknown {
  if (typeof value === 'string') return masked(value);
  if (Array.isArray(value)) return value.map((one: unknown) => maskedAll(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, maskedAll(one as unknown)]));
}

/** A third language, made as the guide says: each table of a pack, and the words of the checklists. */
const third: Language = {
  ...maskedAll(english),
  tag: 'zxx',
  checklists: maskedAll(german.checklists),
  instruments: Object.fromEntries([...instruments, workImpact].map(({ name }) => [name, masked(name)])),
};
const options = { language: third, timeZone: 'UTC' };
const audiences: readonly Audience[] = ['practitioner', 'client'];
const hooks: readonly CardHook[] = ['patient-view', 'appointment-book', 'encounter-start'];
const asOf = new Date('2026-06-01T09:00:00Z');
const records = fc.oneof(arbitraryCareRecord(), arbitraryCareHistory());

/** Without what people wrote themselves, which is printed as it is; services and episodes are called by a number. */
const wordless = (record: CareRecord): CareRecord => ({
  ...record,
  client: { ...record.client, preferredName: undefined, contactAgreements: [agreement] },
  episodes: record.episodes.map((one) => ({ ...one, service: '7' })),
  tasks: record.tasks?.map((one) => ({ ...one, text: undefined })),
  goals: record.goals?.map((one) => ({ ...one, text: undefined })),
  confirmations: record.confirmations?.map((one) => ({
    ...one,
    notApplicable: one.notApplicable?.map(({ item }) => ({ item, reason: '7' })),
  })),
});

/** All that is in latin letters, apart from boxes, ids of episodes, and references to the record or to a time zone. */
const foreign = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.replace(/\[x\]|\(e\d\)|\w+\/[\w-]+/g, '').match(/\p{Script=Latin}+/gu) ?? []);

describe('a third language, in which nothing can be read', () => {
  it('has no issue', () => {
    expect(listLanguageIssues(third)).toEqual([]);
  });

  it('has every word of a review, its steps and its checklists, for either audience', () => {
    fc.assert(
      fc.property(records, arbitraryAttendancePolicy(), (record, policy) => {
        const review = reviewCare(wordless(record), { policies: [policy], asOf });
        const texts = review.episodes.flatMap(({ nextSteps, checklists }) =>
          audiences.flatMap((audience) => [
            renderNextSteps(nextSteps, { ...options, audience }),
            ...checklists.map((list) => renderChecklist(list, { ...options, audience })),
          ]),
        );
        expect(foreign([renderReview(review, options), ...texts])).toEqual([]);
      }),
      { numRuns: runsOf(150) },
    );
  });

  it('has every word of a session brief', () => {
    fc.assert(
      fc.property(records, (record) => {
        const [last] = reviewCare(wordless(record), { policies: [defaultAttendancePolicy], asOf })
          .episodes.flatMap(({ outcomes }) => outcomes)
          .slice(-1);
        const brief =
          last &&
          draftSessionBrief(wordless(record), last.sessionId, { policies: [defaultAttendancePolicy], asOf });
        expect(foreign(brief ? [renderSessionBrief(brief, options)] : [])).toEqual([]);
      }),
      { numRuns: runsOf(100) },
    );
  });

  it('has every word of a policy', () => {
    fc.assert(
      fc.property(arbitraryAttendancePolicy(), fc.constantFrom(...audiences), (policy, audience) => {
        expect(foreign(describeAttendancePolicy(policy, { ...options, audience }))).toEqual([]);
      }),
      { numRuns: runsOf(100) },
    );
  });

  it('has every word of a message', () => {
    fc.assert(
      fc.property(records, fc.constantFrom(...kinds), (record, kind) => {
        const seen = rewind(record, asOf).episodes;
        const texts = seen.flatMap(({ id: episodeId }) => {
          const draft = draftMessage(kind, {
            record: wordless(record),
            policies: [defaultAttendancePolicy],
            asOf,
            episodeId,
          });
          if (draft.status === 'withheld') return [];
          const { subject, text } = renderMessage(draft, options);
          return [subject, text];
        });
        const zones = [record.client.timeZone, ...record.sessions.map(({ timeZone }) => timeZone)];
        const places = new Set(['UTC', ...zones.flatMap((zone = '') => zone.split(/[/_]/))]);
        expect(foreign(texts).filter((word) => !places.has(word))).toEqual([]);
      }),
      { numRuns: runsOf(300) },
    );
  });

  it('has every word of a card, with the words of cards', () => {
    fc.assert(
      fc.property(records, fc.constantFrom(...hooks), (record, hook) => {
        const review = reviewCare(wordless(record), { policies: [defaultAttendancePolicy], asOf });
        const { cards } = cardsFromReview(review, {
          hook,
          source: { label: '7' },
          subject: 'Patient/p',
          identifierSystem: 'https://service.example/ids',
          uuid: (key) => key,
          links: {
            safetyProcedure: 'https://service.example/safety',
            timeline: { url: 'https://service.example/launch' },
            recordOutcome: 'https://service.example/record',
          },
          language: third,
          words: maskedAll(cardWords),
        });
        const texts = cards.flatMap(
          ({ summary, detail = '', source, suggestions, links, overrideReasons }) => [
            summary,
            detail,
            source.label,
            source.topic?.display ?? '',
            ...(suggestions ?? []).flatMap(({ label, actions }) => [
              label,
              ...(actions ?? []).map(({ description }) => description),
            ]),
            ...(links ?? []).map(({ label }) => label),
            ...(overrideReasons ?? []).map(({ display }) => display ?? ''),
          ],
        );
        expect(foreign(texts)).toEqual([]);
      }),
      { numRuns: runsOf(150) },
    );
  });
});
