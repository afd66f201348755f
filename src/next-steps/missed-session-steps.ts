import { isToBeAnswered } from '../attendance-policy/missed-session.js';
import type { OutcomeAssessment } from '../attendance-policy/outcome-assessment.js';
import type { EvidenceRef, Reason } from '../care-record/evidence.js';
import { isListWaitingFor, lossesInLists } from './missed-session-items.js';
import type { NextStepsEpisode } from './next-steps-basis.js';
import type { NextStep } from './next-step.js';
import type { OutreachState } from './outreach-state.js';
import { isResting } from './resting.js';
import { step } from './step-table.js';

/** What the steps about the latest session that was missed or given up late are worked out from. */
interface Missed {
  readonly episode: NextStepsEpisode;
  readonly miss: OutcomeAssessment;
  readonly outreach: OutreachState;
  /** Which session it is about, and why it reads so. */
  readonly reasons: readonly Reason[];
  /** The moment judged from, epoch ms. */
  readonly asOf: number;
  /** Whether there was a word between us since, from either side. */
  readonly isSpoken: boolean;
}

const cameTooLate = ({ outcome }: OutcomeAssessment): boolean => outcome === 'arrived-too-late';

/** Whether the client was not seen: they did not come, or came too late. */
const wasNotSeen = (miss: OutcomeAssessment): boolean => miss.outcome === 'no-show' || cameTooLate(miss);

/** What happened to the session, as a reason says it. */
function ruleFor(miss: OutcomeAssessment): string {
  if (cameTooLate(miss)) return 'steps.session-too-late';
  return isToBeAnswered(miss) ? 'steps.session-given-up-late' : 'steps.session-missed';
}

/** Which session it is about, and why it reads so. */
function reasonsFor(miss: OutcomeAssessment): Reason[] {
  const rule = ruleFor(miss);
  const evidence: EvidenceRef[] = [{ kind: 'sessions', id: miss.sessionId }];
  const why = miss.reasons.filter((reason) => reason.rule !== 'outcome.recorded');
  return [{ rule, evidence, inputs: { start: new Date(miss.start) } }, ...why];
}

/**
 * What the latest session asks for where it was missed or given up late, in the guide's order. Once getting in touch has
 * run out without an answer a person decides how to go on; nothing here says how. The loss of a credit is
 * explained where one was lost and nobody has spoken of it; after a missed session never in the first contact.
 */
export function missedSessionSteps(episode: NextStepsEpisode, asOf: Date): NextStep[] {
  const { episodeId, outcomes, outreach } = episode;
  const miss = outcomes.find(({ sessionId }) => sessionId === outreach?.sessionId);
  if (miss === undefined || outreach === null) return [];
  const isSpoken = outreach.contacts > 0 || outreach.hasReplied;
  const missed: Missed = {
    episode,
    miss,
    outreach,
    reasons: reasonsFor(miss),
    asOf: asOf.getTime(),
    isSpoken,
  };
  const steps: NextStep[] = [];
  if (!outreach.isUnwanted && !isResting(episode)) {
    steps.push(...(isToBeAnswered(miss) ? answerSteps(missed) : contactSteps(missed)));
    steps.push(...creditSteps(missed), ...bookingSteps(missed));
    if (isToBeAnswered(miss) && !cameTooLate(miss)) steps.push(...policySteps(missed));
  }
  if (hasRunOut(episode) && Number(outreach.nextDueAt) <= asOf.getTime()) {
    const reasons = [...missed.reasons, whyNoMore(outreach)];
    steps.push(step('decide-how-to-go-on', episodeId, reasons, { dueAt: outreach.nextDueAt }));
  }
  if (wasNotSeen(miss) && !miss.provisional)
    steps.push(step('reflect-on-practice', episodeId, missed.reasons));
  return steps;
}

/**
 * The first answer to somebody who let us know, or who came too late: it begins with the person. Who came too late is
 * asked how they are, whatever else was written.
 */
function answerSteps({ episode, miss, outreach, reasons, isSpoken }: Missed): NextStep[] {
  const item = cameTooLate(miss) ? 'missed.check-in' : 'late-cancel.empathy';
  const isToAsk = cameTooLate(miss) && !outreach.hasReplied && isListWaitingFor(episode, item);
  if (isSpoken && !isToAsk) return [];
  return [step('meet-with-empathy', episode.episodeId, reasons, { requirements: [item] })];
}

/** Whether we write or call next, while there is no answer; not in an agreed pause, even with a session booked. */
function contactSteps({ episode, outreach, reasons }: Missed): NextStep[] {
  const { contacts, next, nextDueAt, isAnswered, isLaterOutcomeAwaited } = outreach;
  if (isAnswered || isLaterOutcomeAwaited || next === null || next === 'review') return [];
  if (episode.engagement.state.label === 'paused') return [];
  const isFirstWord = contacts === 0 || next === 'contact' || next === 'check-in';
  const id = isFirstWord ? 'reach-out' : 'follow-up';
  // Where only a follow-up is left, as after a pause, it is the first word.
  const isOnlyLeft = isFirstWord && next !== 'contact' && next !== 'check-in';
  const requirements = isOnlyLeft ? ['missed.reach-out', 'missed.check-in', 'missed.follow-up'] : undefined;
  return [step(id, episode.episodeId, reasons, { dueAt: nextDueAt, requirements })];
}

/** Whether nobody has answered and getting in touch is over: no more is owed, or it is time for a person to decide. */
function isLeft({ miss, outreach, asOf }: Missed): boolean {
  const { next, nextDueAt, contacts, isAnswered } = outreach;
  const isToDecide = next === 'review' && Number(nextDueAt) <= asOf;
  const isAllMade = contacts > 0 && (next === 'review' || next === null);
  return !isToBeAnswered(miss) && !isAnswered && (isToDecide || isAllMade);
}

/** The credits that were lost and of which nobody has spoken, of earlier sessions too; not before the first word. */
function creditSteps(missed: Missed): NextStep[] {
  const { episode, miss, outreach, reasons, isSpoken } = missed;
  if (!isSpoken && !isToBeAnswered(miss)) return [];
  const { isListed, toExplain } = lossesInLists(episode);
  const isSettled = !miss.provisional && !miss.exceptionAgreed;
  const isLost = miss.creditsUsed > 0 && isSettled && !outreach.hasSpokenOfCredit && !isLeft(missed);
  const own = !isListed(miss.sessionId) && isLost ? reasons : [];
  const all = [...own, ...toExplain.flatMap(reasonsFor)];
  return all.length === 0 ? [] : [step('explain-credit-loss', episode.episodeId, all)];
}

/** Another time, where one can be booked and none is. */
function bookingSteps(missed: Missed): NextStep[] {
  const { episode, miss, outreach, reasons } = missed;
  if (!isBookable(episode) || isLeft(missed)) return [];
  // Who says that they were there, or came in time, is answered first.
  if (miss.provisional && wasNotSeen(miss)) return [];
  if (outreach.isLaterOutcomeAwaited && wasNotSeen(miss)) return [];
  const id = isToBeAnswered(miss) ? 'agree-another-time' : 'encourage-rebooking';
  const requirements = cameTooLate(miss) ? ['missed.encourage-rebooking'] : undefined;
  return [step(id, episode.episodeId, reasons, { who: 'practitioner-and-client', requirements })];
}

/**
 * How cancelling works, said again to somebody who cancelled late, where nothing is to be decided and none was agreed.
 * It is of no help to somebody who came, if too late.
 */
function policySteps({ episode, miss, outreach, reasons }: Missed): NextStep[] {
  if (outreach.hasSpokenOfPolicy || miss.provisional || miss.exceptionAgreed) return [];
  return [step('reiterate-policy', episode.episodeId, reasons)];
}

/** Whether another session can be booked and is not yet: none is booked, nor was the last one as agreed. */
function isBookable({ booking, nextBooked, lastSession, engagement }: NextStepsEpisode): boolean {
  const isOpen = booking.route === 'self-service' && nextBooked === null && lastSession === null;
  return isOpen && engagement.state.label !== 'paused';
}

/** Whether a next session may be offered: one can be booked, none is, and the client is not to be left alone. */
export function canRebook(episode: NextStepsEpisode): boolean {
  return isBookable(episode) && !isToBeLeft(episode);
}

/** Whether a client who has not been in touch is left alone: they wish for no contact, or no more is owed. */
function isToBeLeft(episode: NextStepsEpisode): boolean {
  const { engagement, outreach, isContactUnwanted } = episode;
  if (isContactUnwanted && engagement.contact.gapSince !== null) return true;
  if (outreach === null || outreach.isAnswered) return false;
  return outreach.isUnwanted || hasRunOut(episode);
}

/** Whether no more contact is owed after the latest missed session, and none has come back: neither answer nor booking. */
export function hasRunOut({ engagement, nextBooked, outreach }: NextStepsEpisode): boolean {
  if (outreach === null || outreach.next !== 'review' || outreach.isLaterOutcomeAwaited) return false;
  return !outreach.isAnswered && nextBooked === null && engagement.state.label !== 'paused';
}

/** Why nobody writes or calls any more: the client wishes to hear nothing, or getting in touch has run out. */
function whyNoMore({ sessionId, contacts, isUnwanted }: OutreachState): Reason {
  const evidence: EvidenceRef[] = [{ kind: 'sessions', id: sessionId }];
  return isUnwanted
    ? { rule: 'checklist.opted-out', evidence, inputs: { purpose: 'missed-session' } }
    : { rule: 'steps.outreach-ran-out', evidence, inputs: { contacts } };
}
