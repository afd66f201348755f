/**
 * Stable ids of the rules about endings: what an ending is annotated with, what is still to be recorded about it, and
 * what may be thought of while an episode is open.
 *
 * @example
 * ```ts
 * import type { EndingRule } from 'client-engagement';
 *
 * const rule: EndingRule = 'ending.goals-reached';
 * ```
 * @category engagement
 * @since 0.1.0
 */
export type EndingRule =
  | 'ending.reliably-better'
  | 'ending.reliably-worse'
  | 'ending.no-reliable-change'
  | 'ending.change-not-known'
  | 'ending.may-have-got-what-they-needed'
  | 'ending.goals-not-recorded'
  | 'ending.outreach-not-recorded'
  | 'ending.goals-reached'
  | 'ending.no-credits-left'
  | 'ending.silent-after-outreach';
