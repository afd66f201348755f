import type { OutcomeAssessment } from '../attendance-policy/outcome-assessment.js';
import { listPolicyClauses } from '../attendance-policy/policy-clauses.js';
import type { AttendancePolicy } from '../attendance-policy/policy.js';
import { toMs } from '../internal/instant.js';
import {
  joined,
  NOTHING,
  part,
  partWith,
  passage,
  reason,
  sessionEvidence,
  type Passage,
} from './composition.js';
import { fewCredits } from './few-credits.js';
import { nextBooked, policyFor, type MessageFacts } from './message-facts.js';
import { contactsSince } from './replies.js';

/** When a session that is settled fell away, epoch ms: when it was cancelled, at the latest when it began. */
export function fellAwayAt({ settledAt, start }: OutcomeAssessment): number {
  return Math.min(toMs(settledAt as Date), toMs(start));
}

/** Whether a policy counts session credits at all. */
export function countsCredits(policy: AttendancePolicy | null): boolean {
  return policy !== null && policy.credits.usedBy.length > 0;
}

/**
 * The loss of a credit, explained where one was lost and nobody has explained it yet; that none was lost, where the
 * client might think so. Of credits nothing is said where the policy counts none.
 */
export function aboutCredit(facts: MessageFacts, session: OutcomeAssessment, isFirst: boolean): Passage {
  const evidence = [sessionEvidence(session)];
  const { creditsUsed, creditsHeld, deadline, exceptionAgreed, isGrace, provisional } = session;
  const inputs = { credits: creditsUsed, held: creditsHeld };
  const isCounted = countsCredits(policyFor(facts, session));
  if (provisional) {
    const parts = isFirst ? [] : [part(isCounted ? 'credit-undecided' : 'undecided')];
    return { parts, reasons: [reason('message.credit-undecided', evidence, inputs)], topics: [] };
  }
  if (creditsUsed === 0 || exceptionAgreed) {
    const isGivenBack = isCounted && creditsUsed === 0 && (exceptionAgreed || isGrace);
    const parts = isGivenBack && !isFirst ? [part('credit-not-used')] : [];
    return { parts, reasons: [reason('message.credit-not-used', evidence, inputs)], topics: [] };
  }
  if (isFirst) {
    const reasons = [reason('message.credit-not-in-first-contact', evidence, inputs)];
    return { parts: [], reasons, topics: [] };
  }
  const told = contactsSince(facts.seen, facts.episode.id, fellAwayAt(session)).find(
    ({ topics, sessionId }) =>
      topics.includes('credit') && (sessionId === undefined || sessionId === session.sessionId),
  );
  if (told !== undefined) {
    const reasons = [reason('message.credit-already-explained', [...evidence, told.evidence], inputs)];
    return { parts: [], reasons, topics: [] };
  }
  const isNotice = session.outcome === 'late-cancel' || session.outcome === 'late-reschedule';
  const said = isNotice ? 'credit-used' : 'credit-used.missed';
  return {
    parts: [part(said, { start: session.start, deadline, credits: creditsUsed })],
    reasons: [reason('message.credit-explained', evidence, inputs)],
    topics: ['credit'],
  };
}

/** That an exception can be agreed, where the policy knows any. */
export function aboutExceptions({ exceptions }: AttendancePolicy, credit: Passage): Passage {
  const isOpen = credit.topics.includes('credit') && exceptions.reasons.length > 0;
  return isOpen ? passage(part('tell-us-the-reason')) : NOTHING;
}

/** Another time, only where the route is open; the next session, where one is booked; else that we talk first. */
export function aboutBooking(facts: MessageFacts): Passage {
  const { booking, words } = facts;
  const next = nextBooked(facts);
  const isOpen = booking.route === 'self-service';
  const evidence = booking.reasons.flatMap((one) => one.evidence);
  const rule = isOpen ? 'message.booking-open' : 'message.booking-not-open';
  const reasons = [reason(rule, evidence, { route: booking.route })];
  if (next !== undefined) {
    return { parts: [part('next-is-booked', { start: next.start })], reasons, topics: [] };
  }
  if (isOpen) {
    const link = partWith('another-time.with-link', 'bookingLink', words.bookingLink);
    return { parts: link.length > 0 ? link : [part('another-time')], reasons, topics: ['rebooking'] };
  }
  const talkFirst = booking.reasons.some(
    ({ rule: why }) => why === 'booking.paused-after-missed' || why === 'booking.limit-reached',
  );
  return { parts: talkFirst ? [part('talk-first')] : [], reasons, topics: [] };
}

/** The notice clauses of a policy: what an earlier word would have changed. */
export function noticeClauses(policy: AttendancePolicy): Passage {
  const clauses = listPolicyClauses(policy).filter(({ rule }) => /^policy\.(?:cancel|move)-/.test(rule));
  return {
    parts: clauses.map(({ rule, inputs }) => part(rule, inputs)),
    reasons: [],
    topics: ['cancellation-policy'],
  };
}

/** Where the policy can be read. */
export function policyLink({ words }: MessageFacts): Passage {
  return passage(...partWith('policy-link', 'policyLink', words.policyLink));
}

/** What is said of notice, by whether there is still time and whether a late word uses a credit. */
const NOTICE = {
  untilStart: { charged: 'can-cancel-until-start', free: 'can-cancel-in-time-until-start' },
  open: { charged: 'can-cancel-until', free: 'can-cancel-in-time' },
  ended: { charged: 'notice-has-ended', free: 'notice-is-short' },
} as const;

/** Whether notice ends only with the start itself: the last instant before it is the last one in time. */
export function isOpenUntilStart(deadline: Date, start: Date): boolean {
  return toMs(deadline) >= toMs(start) - 1;
}

/** Until when a booked session can be cancelled, and what to do after that. */
export function aboutNotice(
  facts: MessageFacts,
  { deadline, start }: OutcomeAssessment,
  { credits, consecutive }: AttendancePolicy,
): Passage {
  const costs = [...credits.usedBy, ...consecutive.counts];
  if (deadline === null || !costs.includes('late-cancel')) return passage(part('tell-us-early'));
  const hasEnded = toMs(deadline) <= facts.asOf;
  const isCharged = credits.usedBy.includes('late-cancel');
  const standing = hasEnded ? 'ended' : isOpenUntilStart(deadline, start) ? 'untilStart' : 'open';
  const id = NOTICE[standing][isCharged ? 'charged' : 'free'];
  const said = part(id, { deadline, start });
  return joined({ parts: [said], reasons: [], topics: ['cancellation-policy'] }, policyLink(facts));
}

/** How many credits are left, where they are limited. */
export function aboutCreditsLeft(facts: MessageFacts): Passage {
  const few = fewCredits(facts);
  if (few === null) return NOTHING;
  const left = few.left === 0 ? part('credits-none-left') : part('credits-left', { left: few.left });
  return { parts: [left], reasons: [], topics: ['session-limits'] };
}

/** How to get urgent help, where the service says how. */
export function urgentHelp({ words }: MessageFacts): Passage {
  return passage(...partWith('urgent-help', 'urgentHelp', words.urgentHelp));
}
