/**
 * How long people have to confirm an outcome and to decide about a reason that the client gave.
 *
 * @example
 * ```ts
 * import type { ConfirmationRule } from 'client-engagement';
 *
 * const confirmation: ConfirmationRule = { outcomeWithinDays: 5, reasonWithinDays: 5 };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface ConfirmationRule {
  /** Days after a session's end from which a missing outcome is overdue. It is never filled in. */
  readonly outcomeWithinDays: number;
  /** Days for which a listed reason keeps credit and run provisional while nobody has decided. */
  readonly reasonWithinDays: number;
}
