import type { CareRecord } from '../care-record/care-record.js';

/**
 * The part of a care record that checklists are listed from. A `CareRecord` is one.
 *
 * @example
 * ```ts
 * import type { ChecklistRecord } from 'client-engagement';
 *
 * const record: ChecklistRecord = { client: { id: 'ada' }, episodes: [], sessions: [] };
 * ```
 * @category checklists
 * @since 0.1.0
 */
export type ChecklistRecord = Pick<
  CareRecord,
  | 'client'
  | 'episodes'
  | 'sessions'
  | 'measures'
  | 'ratings'
  | 'tasks'
  | 'goals'
  | 'feedback'
  | 'influences'
  | 'barrierReviews'
  | 'contacts'
  | 'pauses'
  | 'serviceWaits'
  | 'statements'
  | 'bookingReviews'
  | 'oneOffBookings'
  | 'policyAcknowledgements'
  | 'allowances'
  | 'supervision'
  | 'confirmations'
  | 'safetyFlags'
  | 'safetyReviews'
>;
