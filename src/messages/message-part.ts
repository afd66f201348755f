import type { PolicyClause } from '../attendance-policy/policy-clauses.js';
import type { Reason } from '../care-record/evidence.js';
import type { MessageKind } from './message-kind.js';

/**
 * Stable ids of the texts that messages are put together from.
 *
 * @example
 * ```ts
 * import { english, type MessagePartId } from 'client-engagement';
 *
 * const id: MessagePartId = 'missed.no-need-to-explain';
 * english.messages[id]; //=> 'There is no need to explain anything; a short reply is enough.'
 * ```
 * @category messages
 * @since 0.1.0
 */
export type MessagePartId =
  | `subject.${MessageKind}`
  | 'subject.ending-care.closed'
  | 'greeting'
  | 'greeting.with-name'
  | 'close'
  | 'close.service'
  | 'close.practitioner'
  | 'close.practitioner-and-service'
  | 'times-in-zone'
  | 'times-in-utc'
  | 'urgent-help'
  | 'questions-welcome'
  | 'policy-link'
  | 'policy-intro'
  | 'join-link'
  | 'can-cancel-until'
  | 'can-cancel-in-time'
  | 'can-cancel-until-start'
  | 'can-cancel-in-time-until-start'
  | 'notice-has-ended'
  | 'notice-is-short'
  | 'tell-us-early'
  | 'credits-left'
  | 'credits-none-left'
  | 'credit-used'
  | 'credit-used.missed'
  | 'credit-not-used'
  | 'credit-undecided'
  | 'undecided'
  | 'tell-us-the-reason'
  | 'another-time'
  | 'another-time.with-link'
  | 'next-is-booked'
  | 'talk-first'
  | 'welcome.thanks'
  | 'welcome.when'
  | 'welcome.what-to-expect'
  | 'welcome.new-to-this'
  | 'welcome.questionnaire'
  | 'reminder.when'
  | 'credits.plan-together'
  | 'late-cancel.thanks'
  | 'late-cancel.hard-time'
  | 'late-cancel.moved'
  | 'late-cancel.came-too-late'
  | 'late-cancel.next-time'
  | 'here.i-am-here'
  | 'here.join-any-time'
  | 'here.join-until'
  | 'here.short-reply'
  | 'missed.reach-out'
  | 'missed.check-in'
  | 'missed.no-need-to-explain'
  | 'follow-up.not-heard'
  | 'follow-up.not-reached'
  | 'follow-up.what-would-help'
  | 'second-follow-up.door-open'
  | 'second-follow-up.other-support'
  | 'second-follow-up.signpost'
  | 'paused.did-not-work-out'
  | 'paused.talk-first'
  | 'paused.booked-stays'
  | 'paused.talk-by'
  | 'paused.urgent'
  | 'restart.booking-open'
  | 'restart.open-again'
  | 'restart.after-break'
  | 'restart.as-planned'
  | 'interrupted.cancelled'
  | 'interrupted.moved'
  | 'interrupted.not-there'
  | 'interrupted.technical'
  | 'interrupted.costs-nothing'
  | 'interrupted.new-time'
  | 'ending.last-session'
  | 'ending.last-session-on'
  | 'ending.last-session-held'
  | 'ending.closed'
  | 'ending.over'
  | 'ending.thanks'
  | 'ending.staying-well'
  | 'ending.come-back'
  | 'ending.elsewhere'
  | 'extension.can-ask'
  | 'extension.asked'
  | 'extension.granted'
  | 'extension.not-granted'
  | 'quiet.was-better'
  | 'quiet.perhaps-no-need'
  | 'quiet.door-open'
  | `discreet.${'subject' | 'when' | 'change-until' | 'change-until-start' | 'here' | 'changed' | 'note' | 'hear-from-you'}`;

/**
 * One part of a message: its text, by id, and what is filled in.
 *
 * A clause of the policy is a part as well; its text is the client's sentence for it.
 *
 * @example
 * ```ts
 * import type { MessagePart } from 'client-engagement';
 *
 * const part: MessagePart = { id: 'reminder.when', values: { start: new Date('2026-03-10T10:00:00Z') } };
 * ```
 * @category messages
 * @since 0.1.0
 */
export interface MessagePart {
  /** Which text. */
  readonly id: MessagePartId | PolicyClause;
  /** What is filled in, by the name of its placeholder. */
  readonly values: Reason['inputs'];
}

/**
 * What a practitioner may want to keep in mind before a message goes out.
 *
 * @example
 * ```ts
 * import { describeCode, type ToneNote } from 'client-engagement';
 *
 * const note: ToneNote = 'person-before-admin';
 * describeCode(note, { audience: 'practitioner' }); //=> 'the person first, then the practical side'
 * ```
 * @category messages
 * @since 0.1.0
 */
export type ToneNote =
  | 'person-before-admin'
  | 'add-a-line-of-your-own'
  | 'keep-it-short'
  | 'no-pressure-to-answer'
  | 'say-sorry-plainly'
  | 'offer-do-not-push'
  | 'for-a-call-use-your-own-words'
  | 'say-nothing-of-what-it-is-about';
