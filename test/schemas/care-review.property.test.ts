import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultAttendancePolicy, reviewCare } from 'client-engagement';
import {
  encodeCareReview,
  listRecordIssues,
  parseCareReview,
  safeParseCareReview,
} from 'client-engagement/schemas';
import {
  arbitraryAttendancePolicy,
  arbitraryCareHistory,
  arbitraryCareRecord,
  deepFreeze,
} from 'client-engagement/testing';
import { runsOf } from '../property-runs.js';

const asOf = new Date('2026-06-01T09:00:00Z');
const records = fc.oneof(arbitraryCareRecord(), arbitraryCareHistory());
const policies = fc.oneof(fc.constant(defaultAttendancePolicy), arbitraryAttendancePolicy());
const reviews = fc
  .tuple(records, policies)
  .map(([record, policy]) => reviewCare(record, { policies: [policy], asOf }));
const SECRET = 'q7Zk-person-said-this';

describe('laws of reading and writing reviews', () => {
  it('round trip: what is written is read as it was, through text', () => {
    fc.assert(
      fc.property(reviews, (review) => {
        const text = JSON.stringify(encodeCareReview(deepFreeze(structuredClone(review))));
        expect(parseCareReview(JSON.parse(text))).toEqual(review);
      }),
      { numRuns: runsOf(100) },
    );
  });

  it('one form: what is read and written again is written the same', () => {
    fc.assert(
      fc.property(reviews, (review) => {
        const json = encodeCareReview(review);
        expect(JSON.parse(JSON.stringify(json))).toEqual(json);
        expect(encodeCareReview(parseCareReview(json))).toEqual(json);
      }),
      { numRuns: runsOf(50) },
    );
  });

  it('an instant among inputs stays an instant, and a text that looks like one stays a text', () => {
    fc.assert(
      fc.property(reviews, fc.date({ noInvalidDate: true }), (review, at) => {
        const like = '2026-04-01T09:00:00.000Z';
        const reason = { rule: 'safety.flag-open', evidence: [], inputs: { at, like } } as const;
        fc.pre(at.getUTCFullYear() >= 0 && at.getUTCFullYear() <= 9999);
        const open = [{ since: asOf, reason }];
        const given = { ...review, safety: { ...review.safety, open } };
        expect(parseCareReview(encodeCareReview(given)).safety.open).toEqual(open);
      }),
      { numRuns: runsOf(50) },
    );
  });

  it('nothing is half-read: a field too many, too few or of another type is refused, without a word of it', () => {
    fc.assert(
      fc.property(reviews, fc.nat(), fc.constantFrom('more', 'less', 'other'), (review, place, how) => {
        const json = JSON.parse(JSON.stringify(encodeCareReview(review))) as Record<string, unknown>;
        const objects: Record<string, unknown>[] = [];
        const visit = (value: unknown, isInputs: boolean): void => {
          if (typeof value !== 'object' || value === null) return;
          const isList = Array.isArray(value);
          if (!isList && !isInputs) objects.push(value as Record<string, unknown>);
          for (const [key, inner] of Object.entries(value)) visit(inner, key === 'inputs');
        };
        visit(json, false);
        const spoiled = objects[place % objects.length] ?? json;
        const required = Object.keys(spoiled).filter(
          (key) => !/^(?:part|exact|measures|services|notApplicableWhen)$/.test(key),
        );
        const key = required[place % required.length] ?? 'clientId';
        if (how === 'more') spoiled[SECRET] = SECRET;
        else if (how === 'less') delete spoiled[key];
        else spoiled[key] = { [SECRET]: [SECRET] };
        const result = safeParseCareReview(json);
        expect(result.success).toBe(false);
        if (result.success) return;
        expect(JSON.stringify([result.error.message, result.error.issues])).not.toContain(SECRET);
        expect(listRecordIssues(result.error).length).toBeGreaterThan(0);
      }),
      { numRuns: runsOf(150) },
    );
  });

  it('a reading never throws where it can say why, whatever comes', () => {
    fc.assert(fc.property(fc.anything(), (json) => !safeParseCareReview(json).success));
    expect(() => parseCareReview(null)).toThrow();
  });
});
