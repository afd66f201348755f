/**
 * How a service gets in touch after a missed session. It stops on a reply, a booking, a pause, an ending or an opt-out.
 *
 * @example
 * ```ts
 * import type { OutreachRule } from 'client-engagement';
 *
 * const outreach: OutreachRule = {
 *   steps: [
 *     { step: 'contact', after: { minutes: 5 } },
 *     { step: 'follow-up', after: { workingDays: 2 } },
 *   ],
 *   maxContacts: 4,
 * };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface OutreachRule {
  /** The steps, first to last. */
  readonly steps: readonly OutreachStep[];
  /** The most contacts after one missed session, a whole number from 1. */
  readonly maxContacts: number;
}

/**
 * One step of getting in touch, and how long after the start of the missed session.
 *
 * @example
 * ```ts
 * import type { OutreachStep } from 'client-engagement';
 *
 * const step: OutreachStep = { step: 'second-follow-up', after: { days: 7 } };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface OutreachStep {
  /** What is done. */
  readonly step: 'contact' | 'check-in' | 'follow-up' | 'second-follow-up' | 'review';
  /** How long after the start, or by the end of that day. */
  readonly after:
    | {
        /** Elapsed minutes, 0 or more. */
        readonly minutes: number;
      }
    | {
        /** Working days at the same clock time, a whole number from 1. */
        readonly workingDays: number;
      }
    | {
        /** Calendar days at the same clock time, a whole number from 1. */
        readonly days: number;
      }
    | 'end-of-day';
}
