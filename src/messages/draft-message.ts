import type { OutcomeAssessment } from '../attendance-policy/outcome-assessment.js';
import type { ContactTopic } from '../care-record/contact.js';
import type { Reason } from '../care-record/evidence.js';
import { rangeError } from '../internal/errors.js';
import { agreementFor, hasOptedOut, isDiscreet } from '../care-record/agreed-contact.js';
import { nextAgreedTime } from './agreed-hours.js';
import { part, reason, sessionEvidence, type Composition } from './composition.js';
import { close, greeting, zoneNote } from './frame-parts.js';
import { KIND_RULES, type KindRule } from './kind-rules.js';
import type { MessageContext } from './message-context.js';
import type { DraftFrame, MessageDraft } from './message-draft.js';
import { factsOf, policyFor, sharedFacts, timeZoneOf, type MessageFacts } from './message-facts.js';
import { PURPOSE_OF, TOPICS_OF, type MessageKind } from './message-kind.js';
import type { DraftedRule } from './message-rule.js';
import { obstacles } from './obstacles.js';
import { withOwnEvidence } from './own-evidence.js';
import { fellAwayAt } from './passages.js';

/** What a discreet message does not say, and so has not told the client. */
const UNSAID: ReadonlySet<ContactTopic> = new Set([
  'credit',
  'cancellation-policy',
  'session-limits',
  'rebooking',
  'what-got-in-the-way',
  'ending',
]);

/** The session of a message: the one that is named, else the one that fits. */
function sessionFor(facts: MessageFacts, { fits, picks }: KindRule): OutcomeAssessment | null {
  const { sessionId } = facts.context;
  if (sessionId !== undefined) {
    const named = facts.outcomes.find((one) => one.sessionId === sessionId);
    if (named === undefined) {
      throw rangeError('unknown-session', 'The session is not in the episode by then.');
    }
    return named;
  }
  if (fits === undefined) return null;
  const fitting = facts.outcomes.filter((one) => fits(facts, one));
  if (picks === 'first') return fitting[0] ?? null;
  return fitting.sort((a, b) => fellAwayAt(a) - fellAwayAt(b)).at(-1) ?? null;
}

/**
 * Drafts a message to a client as data: parts by id with what is filled in, the channel and the time that the client
 * agreed to, and the reason for everything in it. `renderMessage` writes it out; a person reads it before it goes out.
 *
 * Nothing is drafted after a client has died, while a safety concern is open, against a wish or beyond what the client
 * agreed to be contacted for, or where the facts do not call for it; every reason is then given. A lost credit is
 * explained only where one was lost, once, and after a missed session never in the first contact. Another time is
 * offered only where the booking route is open. For a device that others may see, the message says nothing of what it
 * is about.
 *
 * @param kind - what the message is for
 * @param context - the facts, the policies, the moment, the episode, and the service's own names and links
 * @returns the draft, or every reason for which there is none
 * @throws RangeError with code `unknown-code` when there is no such kind, `unknown-episode` or `unknown-session` when the
 *   record does not have it by then, and as `assessAttendance` does
 * @example
 * ```ts
 * import { defaultAttendancePolicy, draftMessage, renderMessage } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const agreedAt = new Date('2026-12-01T09:00:00Z');
 * const client = {
 *   id: 'client-1',
 *   preferredName: 'Ada',
 *   contactAgreements: [{ agreedAt, channel: 'email', purposes: ['missed-session'] }],
 * } as const;
 * const draft = draftMessage('late-cancellation', {
 *   record: { ...recordFromTokens('A C'), client },
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2026-12-30T09:00:00Z'),
 *   episodeId: 'episode-1',
 *   words: { practitioner: 'Iris Example' },
 * });
 * draft.status === 'drafted' && renderMessage(draft).text.split('\n\n')[2];
 * //=> 'As the policy says, a session cancelled or moved after Tuesday 29 December 2026 at 10:00 uses 1 session credit.'
 * ```
 * @category messages
 * @since 0.1.0
 */
export function draftMessage(kind: MessageKind, context: MessageContext): MessageDraft {
  if (!isKind(kind)) throw rangeError('unknown-code', 'The kind is none of the kinds of message.');
  return draftFrom(kind, factsOf(sharedFacts(context), context));
}

/** Whether something, perhaps made without types, is a kind of message. */
function isKind(given: unknown): boolean {
  return typeof given === 'string' && Object.hasOwn(KIND_RULES, given);
}

/** What a message is made of; null where the facts do not call for it. */
function compositionOf(
  { ofSession, ofEpisode }: KindRule,
  facts: MessageFacts,
  session: OutcomeAssessment | null,
): Composition | null {
  if (ofEpisode !== undefined) return ofEpisode(facts, session);
  return ofSession === undefined || session === null ? null : ofSession(facts, session);
}

function draftFrom(kind: MessageKind, facts: MessageFacts): MessageDraft {
  const { seen, asOf, episode, words } = facts;
  const rule = KIND_RULES[kind];
  const session = sessionFor(facts, rule);
  const composition = compositionOf(rule, facts, session);
  const policy = policyFor(facts, session);
  const frame: DraftFrame = {
    kind,
    clientId: seen.client.id,
    episodeId: episode.id,
    sessionId: session?.sessionId ?? null,
    asOf: new Date(asOf),
    language: seen.client.language ?? null,
    timeZone: timeZoneOf(facts, session),
    policy: policy === null ? null : { id: policy.id, version: policy.version },
  };
  const against = [...obstacles(facts, kind), ...(composition?.against ?? [])];
  const purpose = PURPOSE_OF[kind];
  const agreement = agreementFor(seen.client, purpose);
  if (hasOptedOut(seen.client, purpose)) against.push(reason('message.opted-out', [], { purpose }));
  if (agreement === undefined) against.push(reason('message.no-agreed-channel', [], { purpose }));
  const outcome = session === null ? null : session.outcome;
  if (composition === null) {
    const evidence = session === null ? [] : [sessionEvidence(session)];
    against.push(reason('message.does-not-apply', evidence, { kind, outcome }));
  }
  const window = nextAgreedTime(asOf, { hours: agreement?.hours, timeZone: frame.timeZone });
  const usefulUntil = composition?.usefulUntil ?? Infinity;
  if (window.from >= usefulUntil) against.push(reason('message.no-agreed-time', [], { purpose }));
  if (composition === null || agreement === undefined || against.length > 0) {
    return {
      ...frame,
      status: 'withheld',
      parts: [],
      channel: null,
      reasons: withOwnEvidence(against, facts),
    };
  }
  const { channel } = agreement;
  const discreet = isDiscreet(seen.client, agreement);
  const body = discreet ? composition.discreet : composition.parts;
  const until = Math.min(window.until, usefulUntil);
  const topics = [...new Set([...TOPICS_OF[kind], ...composition.topics])];
  const reasons: Reason<DraftedRule>[] = [
    reason('message.occasion', composition.evidence, { kind, outcome }),
    reason('message.agreed-channel', [], { channel, purpose }),
    ...(discreet ? [reason('message.discreet')] : composition.reasons),
  ];
  return {
    ...frame,
    status: 'drafted',
    subject: part(discreet ? 'discreet.subject' : (composition.subject ?? `subject.${kind}`)),
    parts: [
      greeting(seen.client.preferredName),
      ...body,
      ...zoneNote(facts, frame.timeZone, body),
      discreet ? part('close') : close(words),
    ],
    toneNotes: [
      ...rule.tone,
      ...(channel === 'phone' ? (['for-a-call-use-your-own-words'] as const) : []),
      ...(discreet ? (['say-nothing-of-what-it-is-about'] as const) : []),
    ],
    channel,
    discreet,
    sendWindow: {
      notBefore: new Date(window.from),
      notAfter: until === Infinity ? null : new Date(until),
    },
    topics: discreet ? topics.filter((topic) => !UNSAID.has(topic)) : topics,
    reasons: withOwnEvidence(reasons, facts),
  };
}
