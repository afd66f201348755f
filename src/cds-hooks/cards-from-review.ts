import type { CareReview, EpisodeReview } from '../care-review/care-review.js';
import type { EvidenceRef, Reason } from '../care-record/evidence.js';
import { describeChecklistItem } from '../messages/describe-checklist-item.js';
import { describeCode, describeReason } from '../messages/describe.js';
import { english } from '../messages/languages/english.js';
import type { NextStep } from '../next-steps/next-step.js';
import { bookingCards } from './booking-cards.js';
import { sentencesOf, type CardWriter } from './card-evidence.js';
import { cardGroups, type CardGroup } from './card-groups.js';
import type { CardOptions } from './card-options.js';
import { cardWords } from './card-words.js';
import type { CdsResponse } from './cds-card.js';
import { writeCard, type CardDraftText } from './write-card.js';

/** How many open items of a checklist a card names. */
const NAMED_ITEMS = 3;

const hasEnded = ({ engagement }: EpisodeReview): boolean => engagement.state.label === 'ended';

function hasDied({ episodes }: CareReview): boolean {
  return episodes.some(({ engagement: { state } }) => state.label === 'ended' && state.ending === 'died');
}

/** The steps of a review, each once: what is about the client as a whole is listed in every episode. */
function stepsOf({ episodes }: CareReview): NextStep[] {
  const steps = episodes.flatMap(({ nextSteps }) => nextSteps).filter(({ isPrivate }) => !isPrivate);
  return [...new Map(steps.map((step) => [step.key, step])).values()];
}

/** One card for each episode that has steps of a group: the first step says what to do, all say why. */
function stepCards(group: CardGroup, steps: readonly NextStep[], writer: CardWriter): CardDraftText[] {
  const { language } = writer;
  const ofGroup = steps.filter(({ id }) => group.steps.includes(id));
  const episodes = [...new Set(ofGroup.map(({ episodeId }) => episodeId))];
  return episodes.flatMap((episodeId) => {
    const here = ofGroup.filter((step) => step.episodeId === episodeId);
    const words = here.map(({ id }) => describeCode(id, { audience: 'practitioner', language }));
    const reasons = here.flatMap((step) => step.reasons);
    return reasons.slice(0, 1).map(({ rule }) => ({
      group,
      episodeId,
      about: '',
      summary: words.slice(0, 1).join(' '),
      lines: [...sentencesOf(reasons, writer), ...words.slice(1)],
      reasons,
      topic: rule,
      indicator: group.indicator,
    }));
  });
}

/** What is open about the client's safety, one card for all of it, whatever episodes there are. */
function safetyCards(group: CardGroup, writer: CardWriter): CardDraftText[] {
  const { options, review, language } = writer;
  const reasons = review.safety.open.map(({ reason }) => reason);
  return reasons.slice(0, 1).map(({ rule }) => ({
    group,
    episodeId: null,
    about: '',
    summary: describeCode('speak-today', { audience: 'practitioner', language }),
    lines: sentencesOf(reasons, writer),
    reasons,
    topic: rule,
    indicator: options.safetyIndicator?.(review.safety) ?? group.indicator,
  }));
}

/** That few sessions are left, where no step says more. */
function fewLeft(group: CardGroup, writer: CardWriter): CardDraftText[] {
  const reasons = writer.review.credits.limits.reasons.filter(({ rule }) => rule === 'credits.few-left');
  return reasons.slice(0, 1).map((reason) => ({
    group,
    episodeId: null,
    about: '',
    summary: sentencesOf([reason], writer).join(' '),
    lines: [],
    reasons,
    topic: reason.rule,
    indicator: group.indicator,
  }));
}

/** The checklists that an encounter may start with. */
const AT_THE_START: ReadonlySet<string> = new Set(['before-first-session', 'first-session']);

/**
 * What is still open in the checklists of an episode, its first items by name. What is the practitioner's own, or the
 * service's, is left out.
 */
function checklistCards(group: CardGroup, episode: EpisodeReview, writer: CardWriter): CardDraftText[] {
  const { language, options } = writer;
  const { episodeId, checklists } = episode;
  if (hasEnded(episode)) return [];
  const items = checklists
    .filter(({ phase }) => options.hook !== 'encounter-start' || AT_THE_START.has(phase))
    .flatMap((checklist) => checklist.items)
    .filter(({ item }) => !item.private && item.who !== 'service');
  const waiting = items.filter(({ state }) => state === 'due' || state === 'overdue' || state === 'open');
  if (waiting.length === 0) return [];
  const evidence: EvidenceRef[] = [];
  const inputs = { waiting: waiting.length, of: items.length };
  const reason: Reason = { rule: 'steps.items-waiting', evidence, inputs };
  const lines = waiting
    .slice(0, NAMED_ITEMS)
    .map(({ item }) => describeChecklistItem(item, { headings: [] }, language).text);
  const about = waiting.map(({ key }) => key).join(' ');
  return [
    {
      group,
      episodeId,
      about,
      summary: describeReason(reason, { audience: 'practitioner', language }),
      lines,
      reasons: [reason],
      topic: reason.rule,
      indicator: group.indicator,
    },
  ];
}

/** What there is to say, most pressing first. */
function draftCards(writer: CardWriter): CardDraftText[] {
  const { review, options } = writer;
  const { hook } = options;
  if (hasDied(review)) return [];
  const steps = stepsOf(review);
  const isSafetyOpen = review.safety.open.length > 0;
  return cardGroups
    .filter(({ hooks }) => hooks.includes(hook))
    .flatMap((group) => {
      if (group.id === 'safety') return safetyCards(group, writer);
      if (group.id === 'checklist') {
        return isSafetyOpen
          ? []
          : review.episodes.flatMap((episode) => checklistCards(group, episode, writer));
      }
      const cards = stepCards(group, steps, writer);
      const saysMore = cards.length > 0 || isSafetyOpen || review.episodes.every(hasEnded);
      return group.id === 'session-limits' && !saysMore ? fewLeft(group, writer) : cards;
    })
    .concat(hook === 'appointment-book' ? bookingCards(writer) : []);
}

/**
 * Makes the cards of a CDS service from a review: three at most, an open safety concern always first, each with the
 * records it rests on.
 *
 * `patient-view` has what is to be done next, `appointment-book` what there is to say of the bookings about to be made,
 * `encounter-start` what is open in the checklists. Nothing acts by itself: cards suggest to create a task or to put a
 * drafted message into the record, and never cancel or delete. While a safety concern is open, no message is
 * suggested; after a client has died there are no cards. Nothing is private, scored or predicted, and what is not known
 * has no card. Cards are for practitioners and are never shown to clients.
 *
 * They speak of every episode of the review. To whoever treats some of them give their view, which is a review:
 * `viewFor(review, { as: 'treating-practitioner', episodeIds })`.
 *
 * @param review - the review
 * @param options - the hook, where the cards come from, how ids are made, and the words
 * @returns the response of the service; without cards where there is nothing to say
 * @throws RangeError with code `invalid-date` when a proposed start is none, `invalid-time-zone`
 * @example
 * ```ts
 * import { defaultAttendancePolicy, reviewCare } from 'client-engagement';
 * import { cardsFromReview } from 'client-engagement/cds-hooks';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const review = reviewCare(recordFromTokens('A X X X'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2026-12-30T12:00:00Z'),
 * });
 * const { cards } = cardsFromReview(review, {
 *   hook: 'patient-view',
 *   source: { label: 'Attendance and engagement' },
 *   subject: 'Patient/ada',
 *   identifierSystem: 'https://service.example/ids',
 *   uuid: (key) => key,
 * });
 * const [card] = cards;
 * [card?.indicator, card?.suggestions?.[0]?.label];
 * //=> ['warning', 'Create a task: Talk about how to go on']
 * ```
 * @category cds-hooks
 * @since 0.1.0
 */
export function cardsFromReview(review: CareReview, options: CardOptions): CdsResponse {
  const language = options.language ?? english;
  const writer: CardWriter = { review, options, language, words: options.words ?? cardWords };
  const drafts = draftCards(writer);
  const cards = drafts.map((draft) => ({
    card: writeCard(draft, writer),
    isSafety: draft.group.id === 'safety',
  }));
  const except = new Set(options.except ?? []);
  const shown = new Map<string, CdsResponse['cards'][number]>();
  for (const { card, isSafety } of cards) {
    if (shown.has(card.uuid) || (except.has(card.uuid) && !isSafety)) continue;
    shown.set(card.uuid, card);
  }
  return { cards: [...shown.values()].slice(0, options.max ?? 3) };
}
