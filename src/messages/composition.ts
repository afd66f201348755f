import type { OutcomeAssessment } from '../attendance-policy/outcome-assessment.js';
import type { ContactTopic } from '../care-record/contact.js';
import type { EvidenceRef, Reason } from '../care-record/evidence.js';
import type { MessagePart, MessagePartId } from './message-part.js';
import type { DraftedRule, WithheldRule } from './message-rule.js';

/** What a kind of message is made of, before anybody has looked at whether and how it may go out. */
export interface Composition {
  /** Its subject line, where that of its kind does not fit. */
  readonly subject: MessagePartId | undefined;
  /** The session it is about. */
  readonly session: OutcomeAssessment | null;
  /** The records it rests on. */
  readonly evidence: readonly EvidenceRef[];
  /** The paragraphs between the greeting and the close. */
  readonly parts: readonly MessagePart[];
  /** The same, where a shared device should show nothing. */
  readonly discreet: readonly MessagePart[];
  /** What decided the content. */
  readonly reasons: readonly Reason<DraftedRule>[];
  /** What it speaks about besides what its kind does. */
  readonly topics: readonly ContactTopic[];
  /** From when on it would be of no use, epoch ms. */
  readonly usefulUntil: number;
  /** What stands against it in the facts themselves. */
  readonly against: readonly Reason<WithheldRule>[];
}

/** A part with its values. */
export function part(id: MessagePart['id'], values: MessagePart['values'] = {}): MessagePart {
  return { id, values };
}

/** A part where there is something to put in, else nothing. */
export function partWith(id: MessagePartId, name: string, value: string | undefined): MessagePart[] {
  return value === undefined || value.trim() === '' ? [] : [part(id, { [name]: value })];
}

export const reason = <Rule extends string>(
  rule: Rule,
  evidence: readonly EvidenceRef[] = [],
  inputs: Reason['inputs'] = {},
): Reason<Rule> => ({ rule, evidence, inputs });

/** A session as evidence. */
export const sessionEvidence = ({ sessionId }: OutcomeAssessment): EvidenceRef => ({
  kind: 'sessions',
  id: sessionId,
});

/** Several paragraphs with what they rest on and speak about. */
export interface Passage {
  readonly parts: readonly MessagePart[];
  readonly reasons: readonly Reason<DraftedRule>[];
  readonly topics: readonly ContactTopic[];
}

export const NOTHING: Passage = { parts: [], reasons: [], topics: [] };

/** Puts passages one after the other. */
export function joined(...passages: readonly Passage[]): Passage {
  return {
    parts: passages.flatMap(({ parts }) => parts),
    reasons: passages.flatMap(({ reasons }) => reasons),
    topics: [...new Set(passages.flatMap(({ topics }) => topics))],
  };
}

/** Paragraphs alone. */
export function passage(...parts: readonly MessagePart[]): Passage {
  return { parts, reasons: [], topics: [] };
}

/** A composition from its passages; what is not said is empty. */
export function compose(given: Partial<Composition>, ...passages: readonly Passage[]): Composition {
  const { parts, reasons, topics } = joined(...passages);
  return {
    subject: undefined,
    session: null,
    evidence: given.session === undefined || given.session === null ? [] : [sessionEvidence(given.session)],
    discreet: [part('discreet.hear-from-you')],
    usefulUntil: Infinity,
    against: [],
    parts,
    reasons,
    topics,
    ...given,
  };
}
