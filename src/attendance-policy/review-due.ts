import type { BookingReview, Supervision } from '../care-record/booking-decision.js';
import type { Contact } from '../care-record/contact.js';
import type { EvidenceRef } from '../care-record/evidence.js';
import { byText } from '../internal/by-text.js';
import { toMs } from '../internal/instant.js';
import { addWorkingDays } from '../time/calendar.js';
import type { ReviewNeed, ReviewRule } from './review-rule.js';

/**
 * The review that is due while booking is paused: by when, by whom, and what it still needs.
 *
 * It is due a number of working days after the pause began, or before the next booked session if that comes first;
 * after that it goes to the service lead.
 *
 * @example
 * ```ts
 * import type { ReviewDue } from 'client-engagement';
 *
 * const review: ReviewDue = {
 *   dueAt: new Date('2026-04-08T09:00:00Z'),
 *   with: 'practitioner',
 *   needs: [{ need: 'conversation', done: false, evidence: [] }],
 * };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface ReviewDue {
  /** By when. */
  readonly dueAt: Date;
  /** Who is next: the practitioner until it is due, then the service lead. */
  readonly with: 'practitioner' | 'service-lead';
  /** What it needs, and whether the record shows it. */
  readonly needs: readonly {
    /** The need. */
    readonly need: ReviewNeed;
    /** Whether the record shows it. */
    readonly done: boolean;
    /** The records that show it. */
    readonly evidence: readonly EvidenceRef[];
  }[];
}

/** The facts that show what a review needs. */
export interface ReviewFacts {
  readonly contacts?: readonly Contact[] | undefined;
  readonly supervision?: readonly Supervision[] | undefined;
  readonly bookingReviews?: readonly BookingReview[] | undefined;
}

/** The review that is due for a pause of booking. */
export function reviewDue(
  pause: {
    readonly episodeId: string | null;
    readonly since: number;
    readonly nextBookedStart: number | null;
    readonly timeZone: string;
    readonly holidays: ReadonlySet<string>;
    readonly asOf: number;
  },
  rule: ReviewRule,
  facts: ReviewFacts,
): ReviewDue {
  const inTime = addWorkingDays(pause.since, rule.dueWorkingDays, pause.timeZone, pause.holidays);
  const dueAt = Math.min(inTime, pause.nextBookedStart ?? Infinity);
  return {
    dueAt: new Date(dueAt),
    with: pause.asOf < dueAt ? 'practitioner' : 'service-lead',
    needs: rule.needs.map((need) => {
      const evidence = evidenceOf(need, pause, rule, facts);
      return { need, done: evidence.length > 0, evidence };
    }),
  };
}

/** Whether a fact is of an episode; a fact of none belongs to all, and null stands for all episodes. */
function isHere(factEpisodeId: string | undefined, episodeId: string | null): boolean {
  return episodeId === null || (factEpisodeId ?? episodeId) === episodeId;
}

/** Facts in the order of time, whatever that of the record. */
function inOrder<Fact extends { readonly id: string; readonly at: Date }>(facts: readonly Fact[]): Fact[] {
  return [...facts].sort((a, b) => toMs(a.at) - toMs(b.at) || byText(a.id, b.id));
}

/** The records that show a need, in the order of time, none where it is not shown yet. */
function evidenceOf(
  need: ReviewNeed,
  { episodeId, since }: { readonly episodeId: string | null; readonly since: number },
  rule: ReviewRule,
  facts: ReviewFacts,
): EvidenceRef[] {
  const reviews = inOrder(facts.bookingReviews ?? []).filter(
    (fact) => isHere(fact.episodeId, episodeId) && toMs(fact.at) >= since,
  );
  const cite = (found: readonly BookingReview[]): EvidenceRef[] =>
    found.map(({ id }) => ({ kind: 'bookingReviews', id, part: need }));
  if (need === 'supervision') {
    const sessions = (facts.supervision ?? []).map(({ id, heldAt, bookedAt, episodeId: ofEpisode }) => {
      return { id, at: heldAt ?? bookedAt, episodeId: ofEpisode };
    });
    const shown = inOrder(sessions)
      .filter((fact) => isHere(fact.episodeId, episodeId) && toMs(fact.at) >= since)
      .map(({ id }): EvidenceRef => ({ kind: 'supervision', id }));
    return [...shown, ...cite(reviews.filter((fact) => fact.supervision !== undefined))];
  }
  if (need === 'what-got-in-the-way') return cite(reviews.filter((fact) => fact.gotInTheWay !== undefined));
  return [
    ...conversation(episodeId, since, rule, facts),
    ...cite(reviews.filter((fact) => fact.conversation !== undefined)),
  ];
}

/** A talk about what got in the way, or enough attempts at one. */
function conversation(
  episodeId: string | null,
  since: number,
  rule: ReviewRule,
  facts: ReviewFacts,
): EvidenceRef[] {
  const calls = inOrder(facts.contacts ?? []).filter(
    (fact) =>
      isHere(fact.episodeId, episodeId) &&
      fact.direction === 'to-client' &&
      (fact.topics ?? []).includes('what-got-in-the-way') &&
      toMs(fact.at) >= since,
  );
  const held = calls.filter((fact) => fact.reached === true);
  const enough = held.length > 0 ? held : calls.length >= rule.attemptsForConversation ? calls : [];
  return enough.map(({ id }) => ({ kind: 'contacts', id }));
}
