/**
 * Reasons for missing a session, or for late notice, that call for a person's decision before anything is lost:
 * each makes the credit and the run provisional.
 *
 * @example
 * ```ts
 * import type { ListedReason } from 'client-engagement';
 *
 * const reason: ListedReason = 'caring';
 * ```
 * @category care-record
 * @since 0.1.0
 */
export type ListedReason =
  | 'illness'
  | 'medical-emergency'
  | 'accident'
  | 'bereavement'
  | 'caring'
  | 'weather-transport'
  | 'could-not-reach-us'
  | 'technical';

/**
 * Why a session was cancelled or moved, as far as it was said.
 *
 * @example
 * ```ts
 * import type { CancellationReason } from 'client-engagement';
 *
 * const reason: CancellationReason = 'work';
 * ```
 * @category care-record
 * @since 0.1.0
 */
export type CancellationReason =
  | ListedReason
  | 'work'
  | 'travel'
  | 'feeling-better'
  | 'changed-practitioner'
  | 'cover-ended'
  | 'moved-away'
  | 'other';

/**
 * Why a person agreed an exception: the session's outcome stays on record, its effects are lifted.
 *
 * @example
 * ```ts
 * import type { ExceptionReason } from 'client-engagement';
 *
 * const reason: ExceptionReason = 'bereavement';
 * ```
 * @category care-record
 * @since 0.1.0
 */
export type ExceptionReason = ListedReason | 'service-error' | 'safety' | 'discretionary' | 'grace';
