import * as fc from 'fast-check';
import type { RecordedOutcome } from '../care-record/index.js';

/**
 * What a person may record as the outcome of a session; more often that it was attended.
 *
 * @returns an arbitrary of recorded outcomes
 *
 * Never throws.
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { arbitraryRecordedOutcome } from 'client-engagement/testing';
 *
 * fc.sample(arbitraryRecordedOutcome(), { numRuns: 50, seed: 1 }).includes('no-show'); //=> true
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitraryRecordedOutcome(): fc.Arbitrary<RecordedOutcome> {
  return fc.constantFrom<RecordedOutcome>(
    'attended',
    'attended',
    'attended-late',
    'arrived-too-late',
    'no-show',
    'no-show',
    'practitioner-no-show',
    'mutual-no-show',
    'technical-failure',
  );
}
