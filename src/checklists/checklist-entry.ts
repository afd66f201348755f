import type { EvidenceRef, Reason } from '../care-record/evidence.js';
import type { DecisionMaker } from '../care-record/party.js';
import type { ChecklistItem } from './checklist-item.js';
import type { ChecklistPromptRule } from './checklist-prompt.js';
import type { ChecklistRule } from './checklist-rule.js';

/**
 * Where an item stands. `open` is an item that only a person can confirm: it waits, and is never overdue.
 *
 * @example
 * ```ts
 * import type { ChecklistState } from 'client-engagement';
 *
 * const state: ChecklistState = 'not-due';
 * ```
 * @category checklists
 * @since 0.1.0
 */
export type ChecklistState = 'not-due' | 'due' | 'open' | 'overdue' | 'done' | 'not-applicable';

/**
 * A person's word that an item was done.
 *
 * @example
 * ```ts
 * import type { ChecklistConfirmation } from 'client-engagement';
 *
 * const confirmed: ChecklistConfirmation = {
 *   id: 'co1',
 *   by: { role: 'practitioner', id: 'p1' },
 *   at: new Date('2026-03-10T11:00:00Z'),
 *   isStale: false,
 * };
 * ```
 * @category checklists
 * @since 0.1.0
 */
export interface ChecklistConfirmation {
  /** Id of the confirmation. */
  readonly id: string;
  /** Who confirmed. */
  readonly by: DecisionMaker;
  /** When. */
  readonly at: Date;
  /** Whether what it was given for has been corrected since: it stands, and is to be checked. */
  readonly isStale: boolean;
}

/**
 * The session that an item is about.
 *
 * @example
 * ```ts
 * import type { ChecklistSession } from 'client-engagement';
 *
 * const session: ChecklistSession = {
 *   sessionId: 's3',
 *   start: new Date('2026-03-10T10:00:00Z'),
 *   timeZone: 'Europe/London',
 * };
 * ```
 * @category checklists
 * @since 0.1.0
 */
export interface ChecklistSession {
  /** The session. */
  readonly sessionId: string;
  /** When it starts or started. */
  readonly start: Date;
  /** The IANA time zone that it was booked in. */
  readonly timeZone: string;
}

/**
 * One item of a checklist as it stands for one episode, session or paused booking.
 *
 * @example
 * ```ts
 * import { listChecklist } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const { items } = listChecklist('first-session', recordFromTokens('A'), {
 *   episodeId: 'episode-1',
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * items.at(-1)?.key; //=> 'first-session.agree.next-steps@episode-1'
 * ```
 * @category checklists
 * @since 0.1.0
 */
export interface ChecklistEntry {
  /** Stable id: the item and what it is about. */
  readonly key: string;
  /** The item. */
  readonly item: ChecklistItem;
  /** The episode or the session that it is about. */
  readonly about: EvidenceRef;
  /**
   * The session that it is about: the one missed or given up late, by which booking was paused, or the first with a
   * new practitioner; null for the episode as a whole.
   */
  readonly session: ChecklistSession | null;
  /** Where it stands. */
  readonly state: ChecklistState;
  /** From when it was or is due; later than the moment judged from while it is not; null where nothing says so. */
  readonly dueFrom: Date | null;
  /** From when it was or is overdue; null for never. */
  readonly overdueFrom: Date | null;
  /** The records that decided it, the confirmation included. */
  readonly evidence: readonly EvidenceRef[];
  /** A person's word that it was done; null for none. */
  readonly confirmed: ChecklistConfirmation | null;
  /** Why it does not apply, where a person said so, in their words. */
  readonly note: string | null;
  /** Why it stands where it does. */
  readonly reasons: readonly Reason<ChecklistRule>[];
  /** What in the client's own record personalises it, while it is to be done. */
  readonly prompts: readonly Reason<ChecklistPromptRule>[];
}
