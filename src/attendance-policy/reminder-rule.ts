/**
 * When a client is reminded of a session and of the limits of the allowance.
 *
 * @example
 * ```ts
 * import type { ReminderRule } from 'client-engagement';
 *
 * const reminders: ReminderRule = { hoursBefore: [72, 48], creditsLeft: [2, 1], planEndingFrom: 2 };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface ReminderRule {
  /** Hours before the start; at least one of them comes before the end of notice. */
  readonly hoursBefore: readonly number[];
  /** How many credits are left when the client is told. */
  readonly creditsLeft: readonly number[];
  /** From how many credits left on an ending or an extension is planned. */
  readonly planEndingFrom: number;
}
