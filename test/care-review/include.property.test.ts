import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultAttendancePolicy, reviewCare } from 'client-engagement';
import type { ReviewPart } from 'client-engagement';
import { arbitraryCareRecord, recordFromTokens } from 'client-engagement/testing';
import { runsOf } from '../property-runs.js';

const options = { policies: [defaultAttendancePolicy], asOf: new Date('2026-07-01T09:00:00Z') };
const parts: readonly ReviewPart[] = [
  'measures',
  'checklists',
  'suggestions',
  'ending',
  'nextSteps',
  'forClient',
];

describe('a review in part', () => {
  it('holds what was asked for, as the whole review has it, and nothing of the rest', () => {
    fc.assert(
      fc.property(arbitraryCareRecord(), fc.subarray([...parts]), (record, include) => {
        const whole = reviewCare(record, options);
        const { episodes, ...rest } = reviewCare(record, { ...options, include });
        const left = parts.filter((part) => !include.includes(part));
        const wanted = whole.episodes.map((episode) =>
          Object.fromEntries(Object.entries(episode).filter(([key]) => !left.some((part) => part === key))),
        );
        expect(episodes).toEqual(wanted);
        expect(rest).toEqual(Object.fromEntries(Object.entries(whole).filter(([key]) => key !== 'episodes')));
        for (const episode of episodes) expect(left.filter((part) => part in episode)).toEqual([]);
      }),
      { numRuns: runsOf(100) },
    );
  });

  it('lists the same next steps whatever else is left out', () => {
    const record = recordFromTokens('A X');
    const [whole] = reviewCare(record, options).episodes;
    const [part] = reviewCare(record, { ...options, include: ['nextSteps'] }).episodes;
    expect(part?.nextSteps).toEqual(whole?.nextSteps);
  });
});
