/**
 * What a message or call from us spoke about.
 *
 * @example
 * ```ts
 * import type { ContactTopic } from 'client-engagement';
 *
 * const topic: ContactTopic = 'cancellation-policy';
 * ```
 * @category care-record
 * @since 0.1.0
 */
export type ContactTopic =
  | 'welcome'
  | 'session-reminder'
  | 'missed-session'
  | 'late-cancellation'
  | 'credit'
  | 'cancellation-policy'
  | 'session-limits'
  | 'rebooking'
  | 'check-in'
  | 'follow-up'
  | 'questionnaire'
  | 'what-got-in-the-way'
  | 'ending'
  | 'other';

/**
 * A message or call between the client and us. Its text is never read.
 *
 * @example
 * ```ts
 * import type { Contact } from 'client-engagement';
 *
 * const contact: Contact = {
 *   id: 'c1',
 *   clientId: 'ada',
 *   episodeId: 'e1',
 *   direction: 'to-client',
 *   channel: 'email',
 *   at: new Date('2026-03-10T10:05:00Z'),
 *   topics: ['missed-session'],
 * };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface Contact {
  /** Id of this fact. */
  readonly id: string;
  /** The client. */
  readonly clientId: string;
  /** The episode; absent means that it belongs to all. */
  readonly episodeId?: string | undefined;
  /** The session it is about, if one. */
  readonly sessionId?: string | undefined;
  /** Who wrote or called. */
  readonly direction: 'from-client' | 'to-client';
  /** By which channel. */
  readonly channel: 'email' | 'sms' | 'phone' | 'app' | 'post' | 'video' | 'in-person';
  /** When. */
  readonly at: Date;
  /** What it spoke about. */
  readonly topics?: readonly ContactTopic[] | undefined;
  /** Whether a person wrote it for this client, rather than a template. */
  readonly personal?: boolean | undefined;
  /** For a call: whether the client was reached. */
  readonly reached?: boolean | undefined;
}
