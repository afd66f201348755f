import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assessEnding,
  defaultAttendancePolicy,
  listChanges,
  reviewCare,
  viewFor,
  type CareRecord,
} from 'client-engagement';
import { arbitraryCareHistory, arbitraryCareRecord } from 'client-engagement/testing';
import { runsOf } from '../property-runs.js';

const asOf = new Date('2026-06-01T09:00:00Z');
/** Any record, in half of them with the goals of every episode reached: there is an ending to think of. */
const records = fc
  .tuple(fc.oneof(arbitraryCareRecord(), arbitraryCareHistory()), fc.boolean())
  .map(([record, isReached]): CareRecord => {
    const at = new Date('2026-05-30T09:00:00Z');
    const goals = record.episodes.map(({ id }) => ({
      id: `g-${id}`,
      episodeId: id,
      setAt: at,
      confirmedByClientAt: at,
      reachedAt: at,
    }));
    return isReached ? { ...record, goals } : record;
  });
const review = (record: CareRecord) => reviewCare(record, { policies: [defaultAttendancePolicy], asOf });
const flagged = (record: CareRecord): CareRecord => ({
  ...record,
  safetyFlags: [
    ...(record.safetyFlags ?? []),
    { id: 'open', clientId: record.client.id, openedAt: new Date(0), source: 'disclosure' },
  ],
});

describe('laws of endings in a review', () => {
  it('safety first: with an open concern no ending is suggested, in no part, view or change', () => {
    fc.assert(
      fc.property(records, (record) => {
        const given = review(flagged(record));
        const episodeIds = given.episodes.map(({ episodeId }) => episodeId);
        expect(given.episodes.flatMap(({ ending }) => ending.suggestions)).toEqual([]);
        const said = [
          given.episodes.flatMap(({ nextSteps }) => nextSteps),
          viewFor(given, { as: 'client' }),
          viewFor(given, { as: 'service', episodeIds }),
          viewFor(given, { as: 'supervisor', episodeIds }).episodes.flatMap(({ nextSteps }) => nextSteps),
        ];
        expect(JSON.stringify(said)).not.toMatch(
          /plan-the-ending|decide-how-to-go-on|ending\.(?:goals-reached|no-credits-left|silent)/,
        );
        const now = listChanges({ ...given, episodes: [] }, given).map(({ kind }) => kind);
        expect(now).not.toContain('change.ending-suggested');
      }),
      { numRuns: runsOf(100) },
    );
  });

  it('nobody but a person ends: an open episode has no ending, an ended one no suggestion', () => {
    fc.assert(
      fc.property(records, (record) => {
        for (const { ending, engagement } of review(record).episodes) {
          expect(ending.ending === null).toBe(engagement.state.label !== 'ended');
          if (ending.ending !== null) expect(ending.suggestions).toEqual([]);
          else expect(ending.toRecord).toEqual([]);
        }
      }),
      { numRuns: runsOf(100) },
    );
  });

  it('the same as assessed alone, from the same episode and the policy’s number of contacts', () => {
    fc.assert(
      fc.property(records, (record) => {
        const given = review(record);
        for (const episode of given.episodes) {
          const alone = assessEnding(episode, record, {
            asOf,
            openSafetyConcern: given.safety.open.length > 0,
          });
          const ofCredits = ({ kind }: { readonly kind: string }): boolean => kind !== 'limit-reached';
          expect({
            ...episode.ending,
            suggestions: episode.ending.suggestions.filter(ofCredits),
          }).toEqual(alone);
        }
      }),
      { numRuns: runsOf(100) },
    );
  });

  it('neither the client, the service nor another practitioner sees an ending that is only thought of', () => {
    fc.assert(
      fc.property(records, (record) => {
        const given = review(record);
        const episodeIds = given.episodes.map(({ episodeId }) => episodeId);
        for (const view of [
          viewFor(given, { as: 'other-practitioner' }),
          viewFor(given, { as: 'service', episodeIds }),
        ])
          expect(JSON.stringify(view)).not.toMatch(/ending\.(?!outreach-not-recorded)/);
        const { episodes } = viewFor(given, { as: 'client' });
        expect(JSON.stringify(episodes)).not.toContain('"ending.');
      }),
      { numRuns: runsOf(100) },
    );
  });
});
