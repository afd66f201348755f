import type { EvidenceRef, Reason } from '../care-record/evidence.js';
import type { OutcomeAssessment } from '../attendance-policy/outcome-assessment.js';
import type { NextStepsEpisode } from './next-steps-basis.js';
import type { NextStep } from './next-step.js';
import type { OutreachState } from './outreach-state.js';
import { step } from './step-table.js';

/** Whether the client let us know or came, so that there is somebody to answer and nobody to look for. */
const isLateNotice = ({ outcome }: OutcomeAssessment): boolean =>
  outcome === 'late-cancel' || outcome === 'late-reschedule' || outcome === 'arrived-too-late';

/** What happened to the session, as a reason says it. */
function ruleFor(miss: OutcomeAssessment): string {
  if (miss.outcome === 'arrived-too-late') return 'steps.session-too-late';
  return isLateNotice(miss) ? 'steps.session-given-up-late' : 'steps.session-missed';
}

/**
 * What the latest session asks for where it was missed or given up late, in the guide's order. Once getting in touch has
 * run out without an answer a person decides how to go on; nothing here says how. The loss of a credit is
 * explained where one was lost and nobody has spoken of it; after a missed session never in the first contact.
 */
export function missedSessionSteps(episode: NextStepsEpisode, asOf: Date): NextStep[] {
  const { episodeId, outcomes, engagement, outreach } = episode;
  const miss = outcomes.find(({ sessionId }) => sessionId === outreach?.sessionId);
  if (miss === undefined || outreach === null) return [];
  const reasons = reasonsFor(miss);
  const hasAnswered = hasBeenInTouch(engagement, outreach);
  const isInTouch = outreach.contacts > 0 || hasAnswered;
  const steps = isLateNotice(miss)
    ? lateNoticeSteps(episodeId, reasons, outreach, isInTouch || outreach.isUnwanted)
    : contactSteps(episode, reasons, outreach, hasAnswered);
  if (hasRunOut(episode) && Number(outreach.nextDueAt) <= asOf.getTime())
    steps.push(
      step('decide-how-to-go-on', episodeId, [...reasons, ranOut(outreach)], { dueAt: outreach.nextDueAt }),
    );
  if (!isToBeLeft(episode)) steps.push(...bookingSteps(episode, miss, outreach, isInTouch, reasons));
  if (!isInTouch && !isLateNotice(miss)) steps.push(step('reflect-on-practice', episodeId, reasons));
  return steps;
}

/** What there is to say about the session that was lost, and about the next one. */
function bookingSteps(
  episode: NextStepsEpisode,
  miss: OutcomeAssessment,
  outreach: OutreachState,
  isInTouch: boolean,
  reasons: readonly Reason[],
): NextStep[] {
  const { episodeId } = episode;
  const steps: NextStep[] = [];
  if (miss.creditsUsed > 0 && !outreach.hasSpokenOfCredit && (isInTouch || isLateNotice(miss)))
    steps.push(step('explain-credit-loss', episodeId, reasons));
  if (canRebook(episode)) {
    const id = isLateNotice(miss) ? 'agree-another-time' : 'encourage-rebooking';
    steps.push(step(id, episodeId, reasons, { who: 'practitioner-and-client' }));
  }
  return steps;
}

/**
 * Whether the client has been in touch since the session was missed; or another session was planned since, which fell
 * away or of which it is not known yet what became.
 */
function hasBeenInTouch({ contact }: NextStepsEpisode['engagement'], { since }: OutreachState): boolean {
  const { lastAt, clockFrom, clockEvidence } = contact;
  const isOfSession = clockEvidence.some(({ kind }) => kind === 'sessions');
  return (lastAt !== null && lastAt > since) || (clockFrom > since && isOfSession);
}

/** Which session it is about, and why it reads so. */
function reasonsFor(miss: OutcomeAssessment): Reason[] {
  const rule = ruleFor(miss);
  const evidence: EvidenceRef[] = [{ kind: 'sessions', id: miss.sessionId }];
  const why = miss.reasons.filter((reason) => reason.rule !== 'outcome.recorded');
  return [{ rule, evidence, inputs: { start: new Date(miss.start) } }, ...why];
}

/** Whether a session can be booked and none is. */
export function canRebook(episode: NextStepsEpisode): boolean {
  const { booking, nextBooked, engagement } = episode;
  const isOpen = booking.route === 'self-service' && nextBooked === null;
  return isOpen && engagement.state.label !== 'paused' && !isToBeLeft(episode);
}

/** Whether a client who has not been in touch is left alone: they wish for no contact, or no more is owed. */
function isToBeLeft(episode: NextStepsEpisode): boolean {
  const { engagement, outreach, isContactUnwanted } = episode;
  if (isContactUnwanted && engagement.contact.gapSince !== null) return true;
  if (outreach === null || hasBeenInTouch(engagement, outreach)) return false;
  return outreach.isUnwanted || hasRunOut(episode);
}

function lateNoticeSteps(
  episodeId: string,
  reasons: readonly Reason[],
  outreach: OutreachState,
  isInTouch: boolean,
): NextStep[] {
  const steps: NextStep[] = [];
  if (!isInTouch) steps.push(step('meet-with-empathy', episodeId, reasons));
  if (!outreach.hasSpokenOfPolicy) steps.push(step('reiterate-policy', episodeId, reasons));
  return steps;
}

/** Whether no more contact is owed after the latest missed session, and none has come back: neither answer nor booking. */
export function hasRunOut({ engagement, nextBooked, outreach }: NextStepsEpisode): boolean {
  if (outreach === null || outreach.next !== 'review') return false;
  return !hasBeenInTouch(engagement, outreach) && nextBooked === null && engagement.state.label !== 'paused';
}

function contactSteps(
  { episodeId }: NextStepsEpisode,
  reasons: readonly Reason[],
  { contacts, next, nextDueAt, isUnwanted }: OutreachState,
  hasAnswered: boolean,
): NextStep[] {
  if (hasAnswered || isUnwanted || next === 'review') return [];
  const isFirstWord = contacts === 0 || next === 'contact' || next === 'check-in';
  if (isFirstWord) return [step('reach-out', episodeId, reasons, { dueAt: nextDueAt })];
  return next === null ? [] : [step('follow-up', episodeId, reasons, { dueAt: nextDueAt })];
}

/** That getting in touch has run out. */
function ranOut({ sessionId, contacts }: OutreachState): Reason {
  return {
    rule: 'steps.outreach-ran-out',
    evidence: [{ kind: 'sessions', id: sessionId }],
    inputs: { contacts },
  };
}
