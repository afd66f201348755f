import { copyPlain } from '../internal/copy-plain.js';
import { toMs } from '../internal/instant.js';
import type { CareRecord } from './care-record.js';
import { recordAsOf } from './record-as-of.js';

/**
 * The record as it was known at a moment: later facts are gone, and later dates on earlier facts are taken back.
 *
 * A booking is seen from `bookedAt`; a cancellation from its own instant (a bounded one from its lower bound, an
 * undated one from the booking); observations from their session's or their own time, whenever they were entered;
 * decisions from when they were taken. Corrections replace facts, so a rewound record is a corrected record.
 *
 * Every judgement with `asOf` sees exactly this record. Adding anything that happens later changes nothing.
 *
 * @param record - the record; it is not changed
 * @param at - the moment to go back to
 * @returns a new record with copies of what was known then; an absent list stays absent
 * @throws RangeError with code `invalid-date` when `at` or a date in the record is invalid
 * @example
 * ```ts
 * import { rewind } from 'client-engagement';
 *
 * const record = {
 *   client: { id: 'ada' },
 *   episodes: [
 *     {
 *       id: 'e1',
 *       clientId: 'ada',
 *       service: 'therapy',
 *       openedAt: new Date('2026-03-02T09:00:00Z'),
 *       ending: { kind: 'met-goals', at: new Date('2026-06-02T11:00:00Z'), by: { role: 'practitioner' } },
 *     },
 *   ],
 *   sessions: [],
 * } as const;
 * rewind(record, new Date('2026-05-01T09:00:00Z')).episodes[0]?.ending; //=> undefined
 * rewind(record, new Date('2026-03-01T09:00:00Z')).episodes; //=> []
 * ```
 * @category care-record
 * @since 0.1.0
 */
export function rewind(record: CareRecord, at: Date): CareRecord {
  return copyPlain(recordAsOf(record, toMs(at)));
}
