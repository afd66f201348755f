import type { ContactPurpose } from '../care-record/client.js';
import type { ContactTopic } from '../care-record/contact.js';

/**
 * What a message to a client is for.
 *
 * @example
 * ```ts
 * import { describeCode, type MessageKind } from 'client-engagement';
 *
 * const kind: MessageKind = 'i-am-here';
 * describeCode(kind, { audience: 'practitioner' }); //=> 'waiting in the session: I am here'
 * ```
 * @category messages
 * @since 0.1.0
 */
export type MessageKind =
  | 'welcome'
  | 'session-reminder'
  | 'credits-left'
  | 'policy-reminder'
  | 'late-cancellation'
  | 'i-am-here'
  | 'missed-session'
  | 'first-follow-up'
  | 'second-follow-up'
  | 'booking-paused'
  | 'restarting'
  | 'interrupted-by-us'
  | 'ending-care'
  | 'extension'
  | 'well-and-quiet';

/** For what a client has to have agreed to be contacted before a message of a kind is drafted. */
export const PURPOSE_OF: { readonly [kind in MessageKind]: ContactPurpose } = {
  welcome: 'reminders',
  'session-reminder': 'reminders',
  'credits-left': 'reminders',
  'policy-reminder': 'reminders',
  'late-cancellation': 'missed-session',
  'i-am-here': 'missed-session',
  'missed-session': 'missed-session',
  'first-follow-up': 'missed-session',
  'second-follow-up': 'missed-session',
  'booking-paused': 'missed-session',
  restarting: 'check-ins',
  'interrupted-by-us': 'reminders',
  'ending-care': 'ending',
  extension: 'ending',
  'well-and-quiet': 'check-ins',
};

/** What goes out in an agreed pause, and after an ending too; what is not named does neither. */
export const GOES: { readonly [kind in MessageKind]?: 'in-a-pause' | 'after-the-end' } = {
  welcome: 'in-a-pause',
  'session-reminder': 'in-a-pause',
  'late-cancellation': 'in-a-pause',
  'i-am-here': 'in-a-pause',
  'interrupted-by-us': 'in-a-pause',
  'ending-care': 'after-the-end',
  extension: 'in-a-pause',
};

/** What a message of a kind speaks about, whatever else it comes to hold. */
export const TOPICS_OF: { readonly [kind in MessageKind]: readonly ContactTopic[] } = {
  welcome: ['welcome'],
  'session-reminder': ['session-reminder'],
  'credits-left': ['session-limits'],
  'policy-reminder': ['cancellation-policy'],
  'late-cancellation': ['late-cancellation'],
  'i-am-here': ['missed-session'],
  'missed-session': ['missed-session', 'check-in'],
  'first-follow-up': ['follow-up'],
  'second-follow-up': ['follow-up'],
  'booking-paused': ['what-got-in-the-way'],
  restarting: ['rebooking'],
  'interrupted-by-us': ['other'],
  'ending-care': ['ending'],
  extension: ['session-limits'],
  'well-and-quiet': ['check-in'],
};
