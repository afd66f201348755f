/**
 * For tests, ours and yours: fast-check arbitraries of every fact and of whole records and histories, builders for
 * stories written by hand, and laws that every judgement keeps. fast-check is an optional peer of this entry alone.
 */
export { arbitraryAllowance } from './arbitrary-allowance.js';
export { arbitraryAttendancePolicy } from './arbitrary-attendance-policy.js';
export {
  arbitraryBookingReview,
  arbitraryOneOffBooking,
  arbitrarySupervision,
} from './arbitrary-booking-decision.js';
export { arbitraryCancellation } from './arbitrary-cancellation.js';
export { arbitraryCareHistory, arbitraryStoryStep } from './arbitrary-care-history.js';
export { arbitraryCareRecord } from './arbitrary-care-record.js';
export { arbitraryClient } from './arbitrary-client.js';
export { arbitraryConfirmation } from './arbitrary-confirmation.js';
export { arbitraryContact } from './arbitrary-contact.js';
export { arbitraryDecisionMaker, arbitraryParty } from './arbitrary-decision-maker.js';
export { arbitraryEnding, arbitraryEpisode } from './arbitrary-episode.js';
export { arbitraryException } from './arbitrary-exception.js';
export { arbitraryFeedback } from './arbitrary-feedback.js';
export { arbitraryBarrierReview, arbitraryInfluence } from './arbitrary-influence.js';
export { arbitraryId, arbitraryInstant, arbitraryTimeZone } from './arbitrary-instant.js';
export { arbitraryAbsence, arbitraryPause, arbitraryServiceWait } from './arbitrary-interval.js';
export { arbitraryAnswers, arbitraryMeasureCompletion } from './arbitrary-measure-completion.js';
export {
  arbitraryEngagementView,
  arbitraryParticipationRating,
  arbitraryReadingAcknowledgement,
} from './arbitrary-participation.js';
export { arbitraryPolicyAcknowledgement } from './arbitrary-policy-acknowledgement.js';
export { arbitraryPresence } from './arbitrary-presence.js';
export { arbitraryRecordedOutcome } from './arbitrary-recorded-outcome.js';
export { arbitrarySafetyFlag, arbitrarySafetyReview } from './arbitrary-safety.js';
export { arbitrarySession } from './arbitrary-session.js';
export { arbitraryStatement } from './arbitrary-statement.js';
export { arbitraryLater, arbitraryShuffled } from './arbitrary-variation.js';
export { arbitraryGoal, arbitraryReflection, arbitraryTask } from './arbitrary-work.js';
export {
  episodeFrom,
  recordFrom,
  recordFromTokens,
  sessionFrom,
  withCancellation,
  withOutcome,
  type SessionToken,
} from './builders.js';
export { deepFreeze } from './deep-freeze.js';
export { type FactConstraints } from './fact-constraints.js';
export { type Loose } from './instants-from.js';
export { isPure, laterChangesNothing, orderNeverMatters } from './laws.js';
export { recordFromStory, type StoryStep } from './story.js';
