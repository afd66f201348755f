import type { CareReview } from '../care-review/index.js';

/** The JSON side of a part of a review. */
type JsonOfReview<T> = T extends Date
  ? string
  : T extends readonly (infer Item)[]
    ? readonly JsonOfReview<Item>[]
    : T extends object
      ? string extends keyof T
        ? Readonly<Record<string, string | number | boolean | null | { readonly at: string }>>
        : { readonly [Key in keyof T]: JsonOfReview<T[Key]> }
      : T;

/**
 * The JSON side of a review: instants as ISO 8601 text with offset; among the inputs of a reason, where a text may stand
 * as well, an instant is an object with `at`.
 *
 * @example
 * ```ts
 * import type { CareReviewJson } from 'client-engagement/schemas';
 *
 * const asOf: CareReviewJson['asOf'] = '2026-04-01T09:00:00.000Z';
 * ```
 * @category schemas
 * @since 0.1.0
 */
export type CareReviewJson = JsonOfReview<CareReview>;
