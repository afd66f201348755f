import * as fc from 'fast-check';
import type { CareRecord, RecordList } from '../care-record/index.js';
import { arbitraryCareRecord } from './arbitrary-care-record.js';
import { arbitraryEnding } from './arbitrary-episode.js';
import { arbitraryException } from './arbitrary-exception.js';
import { compact } from './fact.js';
import { plus } from './span.js';

const LISTS: { readonly [list in RecordList]: true } = {
  episodes: true,
  sessions: true,
  measures: true,
  ratings: true,
  views: true,
  readingAcknowledgements: true,
  tasks: true,
  reflections: true,
  goals: true,
  feedback: true,
  influences: true,
  barrierReviews: true,
  contacts: true,
  pauses: true,
  practitionerAbsences: true,
  serviceWaits: true,
  statements: true,
  bookingReviews: true,
  oneOffBookings: true,
  policyAcknowledgements: true,
  allowances: true,
  supervision: true,
  confirmations: true,
  safetyFlags: true,
  safetyReviews: true,
};

const isList = (key: string): key is RecordList => Object.hasOwn(LISTS, key);

/** The keys of a record's lists. */
export const recordLists: readonly RecordList[] = Object.keys(LISTS).filter(isList);

/**
 * The same record with every list in another order.
 *
 * Never throws.
 *
 * @param record - the record
 * @returns an arbitrary of records with the same facts
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { arbitraryShuffled, recordFromTokens } from 'client-engagement/testing';
 *
 * const record = recordFromTokens('A X C');
 * fc.sample(arbitraryShuffled(record), { numRuns: 1, seed: 1 })[0]?.sessions.length; //=> 3
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitraryShuffled(record: CareRecord): fc.Arbitrary<CareRecord> {
  const model: Record<string, fc.Arbitrary<unknown>> = {};
  for (const key of recordLists) {
    const list: readonly unknown[] | undefined = record[key];
    if (list !== undefined) model[key] = fc.shuffledSubarray([...list], { minLength: list.length });
  }
  return fc.record(model, { noNullPrototype: true }).map((lists) => ({ ...record, ...lists }));
}

/**
 * The same record with more facts, all of which happen after `at`: new facts in every list, endings of episodes,
 * exceptions for sessions.
 *
 * @param record - the record
 * @param at - the moment after which everything happens that is added
 * @returns an arbitrary of records that read the same as of `at`
 * @throws RangeError with code `invalid-date` when `at` is not a valid date
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { rewind } from 'client-engagement';
 * import { arbitraryLater, recordFromTokens } from 'client-engagement/testing';
 *
 * const record = recordFromTokens('A X');
 * const at = new Date('2027-01-01T00:00:00Z');
 * const [later] = fc.sample(arbitraryLater(record, at), { numRuns: 1, seed: 1 });
 * later === undefined ? null : rewind(later, at).sessions.length; //=> 2
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitraryLater(record: CareRecord, at: Date): fc.Arbitrary<CareRecord> {
  const from = plus(at, 1);
  const window = { from, to: plus(at, 200 * 24 * 3_600_000) };
  const added = arbitraryCareRecord({
    ...window,
    clientId: record.client.id,
    episodeIds: [...record.episodes.map(({ id }) => id), 'later'],
    sessionIds: record.sessions.map(({ id }) => id).concat('later'),
    maxSessions: 4,
  });
  return fc
    .tuple(added, arbitraryEnding(window), arbitraryException(window), fc.boolean())
    .map(([more, ending, exception, decides]) => {
      const merged: CareRecord = { ...record, ...listsOfBoth(record, more) };
      if (!decides) return merged;
      return {
        ...merged,
        episodes: merged.episodes.map((one) => (one.ending === undefined ? { ...one, ending } : one)),
        sessions: merged.sessions.map((one) => (one.exception === undefined ? { ...one, exception } : one)),
      };
    });
}

/** Both records' lists together; the episodes of the second that the first has not, and new ids for its other facts. */
function listsOfBoth(first: CareRecord, second: CareRecord): Partial<CareRecord> {
  const lists: Record<string, readonly { readonly id: string }[] | undefined> = {};
  for (const key of recordLists) {
    const own: readonly { readonly id: string }[] | undefined = first[key];
    const more: readonly { readonly id: string }[] = second[key] ?? [];
    const known = new Set((own ?? []).map(({ id }) => id));
    const added =
      key === 'episodes'
        ? more.filter(({ id }) => !known.has(id))
        : more.map((fact) => ({ ...fact, id: `later-${fact.id}` }));
    lists[key] = own === undefined && added.length === 0 ? undefined : [...(own ?? []), ...added];
  }
  return compact(lists);
}
