/**
 * Stable ids of the rules that say why a message was withheld, and what went into one that was drafted.
 *
 * @example
 * ```ts
 * import type { MessageRule } from 'client-engagement';
 *
 * const rule: MessageRule = 'message.safety-open';
 * ```
 * @category messages
 * @since 0.1.0
 */
export type MessageRule = WithheldRule | DraftedRule;

/**
 * Stable ids of the rules that withhold a message.
 *
 * @example
 * ```ts
 * import type { WithheldRule } from 'client-engagement';
 *
 * const rule: WithheldRule = 'message.opted-out';
 * ```
 * @category messages
 * @since 0.1.0
 */
export type WithheldRule =
  | 'message.client-died'
  | 'message.safety-open'
  | 'message.does-not-apply'
  | 'message.care-ended'
  | 'message.agreed-pause'
  | 'message.answered'
  | 'message.outcome-awaited'
  | 'message.already-sent'
  | 'message.opted-out'
  | 'message.no-agreed-channel'
  | 'message.no-agreed-time';

/**
 * Stable ids of the rules that decide what goes into a message.
 *
 * @example
 * ```ts
 * import type { DraftedRule } from 'client-engagement';
 *
 * const rule: DraftedRule = 'message.credit-explained';
 * ```
 * @category messages
 * @since 0.1.0
 */
export type DraftedRule =
  | 'message.occasion'
  | 'message.agreed-channel'
  | 'message.discreet'
  | 'message.credit-explained'
  | 'message.credit-not-used'
  | 'message.credit-undecided'
  | 'message.credit-not-in-first-contact'
  | 'message.credit-already-explained'
  | 'message.booking-open'
  | 'message.booking-not-open';
