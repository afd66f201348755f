import fc from 'fast-check';
import { describe, it } from 'vitest';
import {
  assessAttendance,
  assessEngagement,
  assessSafety,
  defaultAttendancePolicy,
  listChecklist,
  listNextSteps,
  reviewCare,
  rewind,
} from 'client-engagement';
import {
  arbitraryCareHistory,
  arbitraryCareRecord,
  isPure,
  laterChangesNothing,
  orderNeverMatters,
} from 'client-engagement/testing';
import type { CareRecord } from 'client-engagement';
import { runsOf } from './property-runs.js';

const asOf = new Date('2026-07-01T09:00:00Z');
const options = { policies: [defaultAttendancePolicy], asOf, holidays: ['2026-05-04'] };

/** The first checklist of the record, or nothing where no episode is known yet. */
function checklist(record: CareRecord): unknown {
  const known = rewind(record, asOf).episodes.map(({ id }) => id);
  return known.map((episodeId) => listChecklist('first-session', record, { episodeId, asOf }).items);
}

const judgements: readonly (readonly [string, (record: CareRecord) => unknown])[] = [
  ['assessAttendance', (record) => assessAttendance(record, options)],
  ['assessEngagement', (record) => assessEngagement(record, options)],
  ['assessSafety', (record) => assessSafety(record, options)],
  [
    'listChecklist of an episode',
    (record) =>
      checklist({ ...record, episodes: [...record.episodes].sort((a, b) => (a.id < b.id ? -1 : 1)) }),
  ],
  ['reviewCare', (record) => reviewCare(record, options)],
  ['listNextSteps', (record) => listNextSteps(reviewCare(record, options))],
];

describe.each(judgements)('%s', (_, judge) => {
  it('order independence: the order of no list of the record matters', () => {
    fc.assert(orderNeverMatters(arbitraryCareRecord(), judge), { numRuns: runsOf(150) });
  });

  it('prefix stability: adding anything that happens later changes nothing', () => {
    fc.assert(laterChangesNothing(arbitraryCareRecord(), asOf, judge), { numRuns: runsOf(150) });
  });

  it('purity: nothing is changed, the same gives the same, results are plain data that share no dates', () => {
    fc.assert(isPure(arbitraryCareRecord(), judge), { numRuns: runsOf(100) });
    fc.assert(isPure(arbitraryCareHistory(), judge), { numRuns: runsOf(50) });
  });

  it('rewinding first changes nothing: judging the record as it was then gives the same', () => {
    fc.assert(
      fc.property(arbitraryCareRecord(), (record) => {
        const then = judge(rewind(record, asOf));
        return fc.stringify(then) === fc.stringify(judge(record));
      }),
      { numRuns: runsOf(150) },
    );
  });
});
