import { fieldOf, listOf, textOf } from '../fhir/read-json.js';
import { instantIn } from './instant-in.js';
import type { CdsResponse } from './cds-card.js';

/**
 * Feedback on cards as a CDS client sends it: the fields that are read.
 *
 * @example
 * ```ts
 * import type { CardFeedbackLike } from 'client-engagement/cds-hooks';
 *
 * const feedback: CardFeedbackLike = {
 *   feedback: [{ card: 'a1', outcome: 'overridden', outcomeTimestamp: '2026-03-11T09:05:00Z' }],
 * };
 * ```
 * @category cds-hooks
 * @since 0.1.0
 */
export interface CardFeedbackLike {
  /** One entry for each card. */
  readonly feedback?: readonly object[] | undefined;
}

/**
 * What a practitioner did with a card. It is a fact about the card and the practitioner's work: it says nothing about
 * the client, changes no record, and no rule reads it.
 *
 * @example
 * ```ts
 * import type { CardFeedback } from 'client-engagement/cds-hooks';
 *
 * const fact: CardFeedback = {
 *   cardId: 'a1',
 *   topic: 'run.paused',
 *   outcome: 'overridden',
 *   at: new Date('2026-03-11T09:05:00Z'),
 *   acceptedSuggestionIds: [],
 *   reason: 'illness',
 *   comment: null,
 * };
 * ```
 * @category cds-hooks
 * @since 0.1.0
 */
export interface CardFeedback {
  /** The card. */
  readonly cardId: string;
  /** What the card was about, where the cards were given; null where it is not among them. */
  readonly topic: string | null;
  /** Whether a suggestion was accepted, or the card left. */
  readonly outcome: 'accepted' | 'overridden';
  /** When. */
  readonly at: Date;
  /** The suggestions that were accepted. */
  readonly acceptedSuggestionIds: readonly string[];
  /** Code of the reason that was chosen for leaving it; null for none. */
  readonly reason: string | null;
  /** What the practitioner wrote; shown to people, never read by a rule. Null for nothing. */
  readonly comment: string | null;
}

/**
 * Stable keys of what reading feedback has to say.
 *
 * @example
 * ```ts
 * import type { FeedbackIssueKey } from 'client-engagement/cds-hooks';
 *
 * const key: FeedbackIssueKey = 'card-missing';
 * ```
 * @category cds-hooks
 * @since 0.1.0
 */
export type FeedbackIssueKey = 'card-missing' | 'outcome-unknown' | 'time-missing' | 'nothing-accepted';

/**
 * One thing that reading feedback has to say. Nothing in it comes from the content.
 *
 * @example
 * ```ts
 * import type { FeedbackIssue } from 'client-engagement/cds-hooks';
 *
 * const issue: FeedbackIssue = { severity: 'error', key: 'card-missing', expression: 'feedback[0].card' };
 * ```
 * @category cds-hooks
 * @since 0.1.0
 */
export interface FeedbackIssue {
  /** `error`: the entry was not read; `warning`: read, with doubt. */
  readonly severity: 'error' | 'warning';
  /** Stable key of what it is. */
  readonly key: FeedbackIssueKey;
  /** The field, with places in lists only. */
  readonly expression: string;
}

/** What each card was about, by its id. */
function topicsOf({ cards }: CdsResponse): ReadonlyMap<string, string> {
  return new Map(cards.flatMap(({ uuid, source }) => (source.topic ? [[uuid, source.topic.code]] : [])));
}

/**
 * Reads feedback on cards as facts about the cards: accepted, or left and why.
 *
 * Never throws: what comes from outside may be of any shape.
 *
 * @param feedback - the body of the request
 * @param response - the cards that it is about, to know what each was about
 * @returns the facts in their order, the issues, and whether there was no error
 * @example
 * ```ts
 * import { feedbackFromCards } from 'client-engagement/cds-hooks';
 *
 * const { value } = feedbackFromCards({
 *   feedback: [
 *     {
 *       card: 'a1',
 *       outcome: 'overridden',
 *       overrideReason: { reason: { code: 'illness' } },
 *       outcomeTimestamp: '2026-03-11T09:05:00Z',
 *     },
 *   ],
 * });
 * value.map(({ cardId, outcome, reason }) => [cardId, outcome, reason]); //=> [['a1', 'overridden', 'illness']]
 * ```
 * @category cds-hooks
 * @since 0.1.0
 */
export function feedbackFromCards(
  feedback: CardFeedbackLike,
  response: CdsResponse = { cards: [] },
): {
  /** The facts, in the order of the feedback. */
  readonly value: readonly CardFeedback[];
  /** What there is to say. */
  readonly issues: readonly FeedbackIssue[];
  /** Whether there was no error. */
  readonly ok: boolean;
} {
  const topics = topicsOf(response);
  const issues: FeedbackIssue[] = [];
  const value = listOf(feedback, 'feedback').flatMap((entry, place) => {
    const say = (key: FeedbackIssueKey, field: string, severity: FeedbackIssue['severity'] = 'error') => {
      issues.push({ severity, key, expression: `feedback[${place}].${field}` });
      return [];
    };
    const cardId = textOf(entry, 'card');
    if (cardId === undefined) return say('card-missing', 'card');
    const outcome = textOf(entry, 'outcome');
    if (outcome !== 'accepted' && outcome !== 'overridden') return say('outcome-unknown', 'outcome');
    const at = instantIn(textOf(entry, 'outcomeTimestamp'));
    if (at === null) return say('time-missing', 'outcomeTimestamp');
    const acceptedSuggestionIds = listOf(entry, 'acceptedSuggestions').flatMap(
      (one) => textOf(one, 'id') ?? [],
    );
    if (outcome === 'accepted' && acceptedSuggestionIds.length === 0)
      say('nothing-accepted', 'acceptedSuggestions', 'warning');
    const why = fieldOf(entry, 'overrideReason');
    const fact: CardFeedback = {
      cardId,
      topic: topics.get(cardId) ?? null,
      outcome,
      at,
      acceptedSuggestionIds,
      reason: textOf(fieldOf(why, 'reason'), 'code') ?? null,
      comment: textOf(why, 'userComment') ?? null,
    };
    return [fact];
  });
  return { value, issues, ok: issues.every(({ severity }) => severity !== 'error') };
}
