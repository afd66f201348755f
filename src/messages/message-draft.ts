import type { ContactAgreement } from '../care-record/client.js';
import type { ContactTopic } from '../care-record/contact.js';
import type { Reason } from '../care-record/evidence.js';
import type { PolicyRef } from '../care-record/policy-ref.js';
import type { MessageKind } from './message-kind.js';
import type { MessagePart, ToneNote } from './message-part.js';
import type { MessageRule, WithheldRule } from './message-rule.js';

/**
 * A message to a client as data, or why none was drafted. Nothing is sent, and a person reads it first.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy, draftMessage, type MessageDraft } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * // Nothing is known of how the client agreed to be contacted.
 * const draft: MessageDraft = draftMessage('missed-session', {
 *   record: recordFromTokens('A X'),
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2026-12-30T15:00:00Z'),
 *   episodeId: 'episode-1',
 * });
 * draft.status; //=> 'withheld'
 * draft.reasons.map(({ rule }) => rule); //=> ['message.no-agreed-channel']
 * ```
 * @category messages
 * @since 0.1.0
 */
export type MessageDraft = DraftedMessage | WithheldMessage;

/**
 * What every draft says, whether there is a message or not.
 *
 * @example
 * ```ts
 * import type { DraftFrame } from 'client-engagement';
 *
 * const frame: DraftFrame = {
 *   kind: 'welcome',
 *   clientId: 'ada',
 *   episodeId: 'e1',
 *   sessionId: 's1',
 *   asOf: new Date('2026-03-02T09:00:00Z'),
 *   language: 'de',
 *   timeZone: 'Europe/Berlin',
 *   policy: { id: 'guide', version: 1 },
 * };
 * ```
 * @category messages
 * @since 0.1.0
 */
export interface DraftFrame {
  /** What it is for. */
  readonly kind: MessageKind;
  /** The client. */
  readonly clientId: string;
  /** The episode. */
  readonly episodeId: string;
  /** The session it is about; null where it is about none. */
  readonly sessionId: string | null;
  /** The moment it was drafted for; nothing later was seen. */
  readonly asOf: Date;
  /** The language the client likes to read, BCP 47; null where that is not known. */
  readonly language: string | null;
  /** IANA time zone in which times are written: the client's, else the session's, else UTC. */
  readonly timeZone: string;
  /** The policy it speaks of: of the session, else the one in force; null where none is. */
  readonly policy: PolicyRef | null;
}

/**
 * A message that was drafted: parts with their values, for a person to read, change and send.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy, draftMessage } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const agreedAt = new Date('2026-12-01T09:00:00Z');
 * const client = {
 *   id: 'client-1',
 *   contactAgreements: [{ agreedAt, channel: 'email', purposes: ['missed-session'] }],
 * } as const;
 * const draft = draftMessage('missed-session', {
 *   record: { ...recordFromTokens('A X'), client },
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2026-12-30T15:00:00Z'),
 *   episodeId: 'episode-1',
 * });
 * draft.status === 'drafted' && draft.parts.map(({ id }) => id);
 * //=> ['greeting', 'missed.reach-out', 'missed.check-in', 'another-time', 'missed.no-need-to-explain', 'close']
 * ```
 * @category messages
 * @since 0.1.0
 */
export interface DraftedMessage extends DraftFrame {
  /** That there is a message. */
  readonly status: 'drafted';
  /** Its subject line. */
  readonly subject: MessagePart;
  /** Its paragraphs, in order. */
  readonly parts: readonly MessagePart[];
  /** What to keep in mind before it goes out. */
  readonly toneNotes: readonly ToneNote[];
  /** The channel the client agreed to. */
  readonly channel: ContactAgreement['channel'];
  /** Whether it says nothing that a shared device should not show. */
  readonly discreet: boolean;
  /** When it may go out: within the hours the client agreed to, and while it is of use. */
  readonly sendWindow: SendWindow;
  /** What to record on the `Contact` once it was sent, so that schedules know. */
  readonly topics: readonly ContactTopic[];
  /** What it rests on, and what decided its content. */
  readonly reasons: readonly Reason<MessageRule>[];
}

/**
 * That no message was drafted, and every reason for it.
 *
 * @example
 * ```ts
 * import type { WithheldMessage } from 'client-engagement';
 *
 * const draft: WithheldMessage = {
 *   status: 'withheld',
 *   kind: 'first-follow-up',
 *   clientId: 'ada',
 *   episodeId: 'e1',
 *   sessionId: 's3',
 *   asOf: new Date('2026-03-19T09:00:00Z'),
 *   language: null,
 *   timeZone: 'Europe/London',
 *   policy: { id: 'guide', version: 1 },
 *   parts: [],
 *   channel: null,
 *   reasons: [{ rule: 'message.safety-open', evidence: [{ kind: 'safetyFlags', id: 'f1' }], inputs: {} }],
 * };
 * ```
 * @category messages
 * @since 0.1.0
 */
export interface WithheldMessage extends DraftFrame {
  /** That there is none. */
  readonly status: 'withheld';
  /** Nothing. */
  readonly parts: readonly [];
  /** None. */
  readonly channel: null;
  /** Why, every reason. */
  readonly reasons: readonly Reason<WithheldRule>[];
}

/**
 * A time in which a message may go out.
 *
 * @example
 * ```ts
 * import type { SendWindow } from 'client-engagement';
 *
 * const window: SendWindow = {
 *   notBefore: new Date('2026-03-10T09:00:00Z'),
 *   notAfter: new Date('2026-03-10T20:00:00Z'),
 * };
 * ```
 * @category messages
 * @since 0.1.0
 */
export interface SendWindow {
  /** First instant. */
  readonly notBefore: Date;
  /** The instant at which it is over; null for no end. */
  readonly notAfter: Date | null;
}
