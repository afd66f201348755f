/**
 * A later change of an allowance.
 *
 * @example
 * ```ts
 * import type { AllowanceChange } from 'client-engagement';
 *
 * const change: AllowanceChange = { id: 'ac1', kind: 'top-up', credits: 2, at: new Date('2026-05-06T09:00:00Z') };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface AllowanceChange {
  /** Id of this fact. */
  readonly id: string;
  /** More, or fewer. */
  readonly kind: 'top-up' | 'withdrawal';
  /** How many credits, above 0. */
  readonly credits: number;
  /** When. */
  readonly at: Date;
}

/**
 * A number of session credits that somebody funds for the client. No allowance recorded means no limit.
 *
 * @example
 * ```ts
 * import type { Allowance } from 'client-engagement';
 *
 * const allowance: Allowance = {
 *   id: 'al1',
 *   clientId: 'ada',
 *   source: 'employer',
 *   credits: 8,
 *   grantedAt: new Date('2026-03-01T09:00:00Z'),
 *   validUntil: new Date('2027-03-01T00:00:00Z'),
 * };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface Allowance {
  /** Id of this fact. */
  readonly id: string;
  /** Whose allowance it is. */
  readonly clientId: string;
  /** Who funds it. */
  readonly source: 'employer' | 'insurer' | 'public' | 'self-pay' | 'service' | 'other';
  /** How many credits were granted; one credit is one session unless the service says otherwise. */
  readonly credits: number;
  /** When it was granted. */
  readonly grantedAt: Date;
  /** First instant at which a session may start on it; absent means from the grant. */
  readonly validFrom?: Date | undefined;
  /** First instant at which a session may no longer start on it; absent means no end. */
  readonly validUntil?: Date | undefined;
  /** The services it is for; absent means all. */
  readonly services?: readonly string[] | undefined;
  /** What happens to unused credits when it ends; absent means what the policy says. */
  readonly rollover?: { readonly credits: number | 'all'; readonly until?: Date | undefined } | undefined;
  /** Top-ups and withdrawals. */
  readonly changes?: readonly AllowanceChange[] | undefined;
}
