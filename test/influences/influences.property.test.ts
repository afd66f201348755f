import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assessAttendance,
  assessEngagement,
  defaultAttendancePolicy,
  listSuggestions,
  reviewCare,
} from 'client-engagement';
import type { CareRecord, Influence } from 'client-engagement';
import {
  arbitraryCareRecord,
  arbitraryInfluence,
  isPure,
  laterChangesNothing,
  orderNeverMatters,
} from 'client-engagement/testing';
import { runsOf } from '../property-runs.js';

const asOf = new Date('2026-07-01T09:00:00Z');
const options = { policies: [defaultAttendancePolicy], asOf };
const others = fc.array(arbitraryInfluence(), { maxLength: 5 });

/** What is said about care apart from what to do. */
function judged(record: CareRecord): unknown {
  const { episodes, ...rest } = reviewCare(record, options);
  const standing = episodes.map(({ engagement, outcomes, runs, booking, measures }) => {
    return { engagement, outcomes, runs, booking, measures };
  });
  return [standing, rest, assessEngagement(record, options), assessAttendance(record, options).runs];
}

describe('laws of influences', () => {
  it('influence independence: adding, resolving or removing influences never changes a reading, a state or a route', () => {
    fc.assert(
      fc.property(arbitraryCareRecord(), others, (record, influences) => {
        const before = fc.stringify(judged(record));
        return [undefined, [], influences].every(
          (list) => fc.stringify(judged({ ...record, influences: list })) === before,
        );
      }),
      { numRuns: runsOf(100) },
    );
  });

  it('demographics lead to awareness and access, and to nothing else', () => {
    fc.assert(
      fc.property(others, (influences) => {
        const only = influences.filter(({ factor }) => factor === 'demographics');
        const ids = listSuggestions({ influences: only }, { asOf }).map(({ id }) => id);
        return ids.every((id) => id === 'throughout.cultural-awareness' || id === 'practical.solve-barriers');
      }),
    );
  });

  it('notes are not read: whatever they say, the suggestions are the same', () => {
    fc.assert(
      fc.property(others, fc.string(), (influences, note) => {
        const noted = influences.map((one) => ({ ...one, note }) as Influence);
        expect(listSuggestions({ influences: noted }, { asOf })).toEqual(
          listSuggestions({ influences }, { asOf }),
        );
      }),
    );
  });

  it('one of each: no suggestion twice in an episode, each with a reason that cites an open influence', () => {
    fc.assert(
      fc.property(others, (influences) => {
        const found = listSuggestions({ influences }, { asOf });
        const keys = found.map(({ id, episodeId }) => JSON.stringify([id, episodeId]));
        expect(new Set(keys).size).toBe(keys.length);
        for (const { episodeId, reasons } of found) {
          expect(reasons.length).toBeGreaterThan(0);
          for (const { evidence } of reasons) {
            const [ref] = evidence;
            const cited = influences.filter(({ id }) => id === ref?.id);
            expect(cited.some((one) => one.episodeId === episodeId && one.since <= asOf)).toBe(true);
          }
        }
      }),
    );
  });

  const judge = (record: CareRecord): unknown => listSuggestions(record, { asOf });

  it('order independence, prefix stability and purity', () => {
    fc.assert(orderNeverMatters(arbitraryCareRecord(), judge), { numRuns: runsOf(100) });
    fc.assert(laterChangesNothing(arbitraryCareRecord(), asOf, judge), { numRuns: runsOf(100) });
    fc.assert(isPure(arbitraryCareRecord(), judge), { numRuns: runsOf(100) });
  });
});
