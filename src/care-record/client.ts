/**
 * How the client agreed to be contacted, and for what. Nothing is drafted beyond what was agreed.
 *
 * @example
 * ```ts
 * import type { ContactAgreement } from 'client-engagement';
 *
 * const agreement: ContactAgreement = {
 *   agreedAt: new Date('2026-03-02T09:00:00Z'),
 *   channel: 'sms',
 *   purposes: ['reminders', 'missed-session'],
 *   hours: { from: '09:00', to: '20:00' },
 *   discreet: true,
 * };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface ContactAgreement {
  /** When it was agreed. */
  readonly agreedAt: Date;
  /** When it ended, if it did. */
  readonly endedAt?: Date | undefined;
  /** By which channel. */
  readonly channel: 'email' | 'sms' | 'phone' | 'app' | 'post';
  /** For what. */
  readonly purposes: readonly ContactPurpose[];
  /** Local hours of the day in which contact is welcome, `HH:mm`. */
  readonly hours?: { readonly from: string; readonly to: string } | undefined;
  /** Whether messages must say nothing that a shared device should not show. */
  readonly discreet?: boolean | undefined;
}

/**
 * What a client can agree to be contacted for.
 *
 * @example
 * ```ts
 * import type { ContactPurpose } from 'client-engagement';
 *
 * const purpose: ContactPurpose = 'check-ins';
 * ```
 * @category care-record
 * @since 0.1.0
 */
export type ContactPurpose = 'reminders' | 'missed-session' | 'check-ins' | 'questionnaires' | 'ending';

/**
 * The client asked not to be contacted for a purpose, or for anything.
 *
 * @example
 * ```ts
 * import type { ContactOptOut } from 'client-engagement';
 *
 * const optOut: ContactOptOut = { at: new Date('2026-03-02T09:00:00Z'), purpose: 'check-ins' };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface ContactOptOut {
  /** When the client asked. */
  readonly at: Date;
  /** When it was taken back, if it was. */
  readonly endedAt?: Date | undefined;
  /** For what; `all` for everything. */
  readonly purpose: ContactPurpose | 'all';
}

/**
 * What the client wishes about involving family or friends.
 *
 * @example
 * ```ts
 * import type { InvolvementWish } from 'client-engagement';
 *
 * const wish: InvolvementWish = { at: new Date('2026-03-02T09:00:00Z'), value: 'unwanted' };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface InvolvementWish {
  /** When it was said. */
  readonly at: Date;
  /** What was said. */
  readonly value: 'welcome' | 'unwanted' | 'unsafe';
}

/**
 * Something about themselves that the client volunteered, for access and respect only. No rule reads it.
 *
 * @example
 * ```ts
 * import type { ClientContext } from 'client-engagement';
 *
 * const context: ClientContext = {
 *   at: new Date('2026-03-02T09:00:00Z'),
 *   kind: 'access-need',
 *   note: 'captions on video calls',
 * };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface ClientContext {
  /** When it was volunteered. */
  readonly at: Date;
  /** When it stopped to apply, if it did. */
  readonly endedAt?: Date | undefined;
  /** What it is about. */
  readonly kind: 'language' | 'access-need' | 'faith-calendar' | 'name' | 'other';
  /** In the client's words. */
  readonly note: string;
}

/**
 * The adult whose care it is. Only `id` reaches a rule; the rest serves words, channels and respect.
 *
 * @example
 * ```ts
 * import type { Client } from 'client-engagement';
 *
 * const client: Client = { id: 'ada', preferredName: 'Ada', language: 'en', timeZone: 'Europe/London' };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface Client {
  /** Id. */
  readonly id: string;
  /** What the client likes to be called. */
  readonly preferredName?: string | undefined;
  /** Language of messages, BCP 47. */
  readonly language?: string | undefined;
  /** IANA time zone of the client; sessions carry their own. */
  readonly timeZone?: string | undefined;
  /** Whether this kind of help is new to the client. */
  readonly newToThis?: boolean | undefined;
  /** How the client agreed to be contacted. */
  readonly contactAgreements?: readonly ContactAgreement[] | undefined;
  /** What the client does not want to be contacted for. */
  readonly optOuts?: readonly ContactOptOut[] | undefined;
  /** Wishes about involving family or friends. */
  readonly involvementWishes?: readonly InvolvementWish[] | undefined;
  /** Context the client volunteered; no rule reads it. */
  readonly context?: readonly ClientContext[] | undefined;
}
