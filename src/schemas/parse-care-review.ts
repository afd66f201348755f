import type * as z from 'zod';
import type { CareReview } from '../care-review/index.js';
import { copyPlain } from '../internal/copy-plain.js';
import type { CareReviewJson } from './care-review-json.js';
import { careReviewSchema } from './care-review.schema.js';
import { read, safeRead, write } from './read-fact.js';

/**
 * Reads a whole review from JSON, as `encodeCareReview` wrote it: to keep it, to send it, to compare it later.
 *
 * It is read as it stands and not judged again. A review of another version of the package's rules that this one does
 * not know is refused. Nothing is half-read.
 *
 * @param json - the JSON value
 * @returns the review, with instants as `Date`
 * @throws ZodError with our stable codes and nothing from the input; `listRecordIssues` lists them
 * @example
 * ```ts
 * import { defaultAttendancePolicy, reviewCare } from 'client-engagement';
 * import { encodeCareReview, parseCareReview } from 'client-engagement/schemas';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const review = reviewCare(recordFromTokens('A A X'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * const text = JSON.stringify(encodeCareReview(review));
 * parseCareReview(JSON.parse(text)); //=> review
 * ```
 * @category schemas
 * @since 0.1.0
 */
export function parseCareReview(json: unknown): CareReview {
  return read(careReviewSchema, json);
}

/**
 * Reads a whole review from JSON, giving what is wrong as a value.
 *
 * Never throws.
 *
 * @param json - the JSON value
 * @returns zod's result: a review, or an error with our stable codes and nothing from the input
 * @example
 * ```ts
 * import { listRecordIssues, safeParseCareReview } from 'client-engagement/schemas';
 *
 * const result = safeParseCareReview('not JSON of it');
 * result.success ? [] : listRecordIssues(result.error); //=> [{ code: 'wrong-type', path: [] }]
 * ```
 * @category schemas
 * @since 0.1.0
 */
export function safeParseCareReview(json: unknown): z.ZodSafeParseResult<CareReview> {
  return safeRead(careReviewSchema, json);
}

/**
 * Writes a whole review as JSON: instants in UTC, absent fields left out. What was encoded parses to the same.
 *
 * @param value - a review
 * @returns the JSON value
 * @throws ZodError when the value is none, as a type checker would have said
 * @example
 * ```ts
 * import { defaultAttendancePolicy, reviewCare } from 'client-engagement';
 * import { encodeCareReview } from 'client-engagement/schemas';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const review = reviewCare(recordFromTokens('A'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * encodeCareReview(review).asOf; //=> '2027-01-01T00:00:00.000Z'
 * ```
 * @category schemas
 * @since 0.1.0
 */
export function encodeCareReview(value: CareReview): CareReviewJson {
  return copyPlain(write(careReviewSchema, value));
}
