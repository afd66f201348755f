import type { DecisionMaker } from './party.js';

/**
 * A safety concern that a person or a service raised. Its absence asserts nothing.
 *
 * @example
 * ```ts
 * import type { SafetyFlag } from 'client-engagement';
 *
 * const flag: SafetyFlag = {
 *   id: 'sf1',
 *   clientId: 'ada',
 *   openedAt: new Date('2026-03-10T10:30:00Z'),
 *   source: 'disclosure',
 * };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface SafetyFlag {
  /** Id of this fact. */
  readonly id: string;
  /** Whose safety it is about; it holds across episodes. */
  readonly clientId: string;
  /** When it was raised. */
  readonly openedAt: Date;
  /** When a person closed it. */
  readonly closedAt?: Date | undefined;
  /** Where it came from. */
  readonly source: 'disclosure' | 'practitioner-concern' | 'questionnaire' | 'third-party' | 'other';
}

/**
 * A person followed up a safety answer by the service's own procedure.
 *
 * @example
 * ```ts
 * import type { SafetyReview } from 'client-engagement';
 *
 * const review: SafetyReview = {
 *   id: 'sr1',
 *   clientId: 'ada',
 *   at: new Date('2026-03-10T12:00:00Z'),
 *   by: { role: 'practitioner', id: 'p1' },
 * };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface SafetyReview {
  /** Id of this fact. */
  readonly id: string;
  /** The client. */
  readonly clientId: string;
  /** When the review took place; it covers every answer given before. */
  readonly at: Date;
  /** Who reviewed. */
  readonly by: DecisionMaker;
}
