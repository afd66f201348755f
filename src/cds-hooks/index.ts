/**
 * CDS Hooks: a review as at most three cards, safety first, for three hooks; what a service asks to be given; and what
 * practitioners did with cards, as facts about the cards. Nothing acts by itself.
 */
export type {
  CdsAction,
  CdsCard,
  CdsCoding,
  CdsLink,
  CdsResponse,
  CdsSource,
  CdsSuggestion,
  SuggestedTask,
} from './cds-card.js';
export { bookingsFromContext, type ContextBooking } from './bookings-from-context.js';
export type { CardDraft, CardHook, CardLinks, CardOptions, ProposedBooking } from './card-options.js';
export { cardsFromReview } from './cards-from-review.js';
export { cardWords } from './card-words.js';
export type { CardWords, TaskCardGroup } from '../messages/card-words.js';
export {
  feedbackFromCards,
  type CardFeedback,
  type CardFeedbackLike,
  type FeedbackIssue,
  type FeedbackIssueKey,
} from './feedback-from-cards.js';
export { prefetchTemplates, type PrefetchOptions } from './prefetch-templates.js';
