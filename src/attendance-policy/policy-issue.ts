/**
 * A hole or a contradiction in an attendance policy: what, and where.
 *
 * @example
 * ```ts
 * import type { PolicyIssue } from 'client-engagement';
 *
 * const issue: PolicyIssue = { code: 'not-a-count', path: 'consecutive.threshold' };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface PolicyIssue {
  /** What is wrong. */
  readonly code: PolicyIssueCode;
  /** Where: the dotted name of the field. */
  readonly path: string;
}

/**
 * What can be wrong with an attendance policy.
 *
 * @example
 * ```ts
 * import type { PolicyIssueCode } from 'client-engagement';
 *
 * const code: PolicyIssueCode = 'counts-and-ends';
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export type PolicyIssueCode =
  | 'empty'
  | 'not-a-count'
  | 'not-a-length'
  | 'not-a-fraction'
  | 'not-a-clock-time'
  | 'not-a-weekday'
  | 'ends-before-start'
  | 'varies-itself'
  | 'too-late-before-late'
  | 'more-than-looked-at'
  | 'costs-the-client-what-we-did'
  | 'counts-what-is-open'
  | 'counts-and-ends'
  | 'talks-after-the-pause'
  | 'carries-a-whole-run'
  | 'no-reminder-in-time';
