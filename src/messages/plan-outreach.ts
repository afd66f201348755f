import {
  awaitedAfter,
  bookingsAfter,
  byTime,
  pausesAgreedSince,
  repliesSince,
  repliesTo,
  type Sign,
} from '../attendance-policy/answers.js';
import type { OutcomeAssessment } from '../attendance-policy/outcome-assessment.js';
import {
  aboutMiss,
  outreachProgress,
  type OutreachStanding,
} from '../attendance-policy/outreach-progress.js';
import type { OutreachStep } from '../attendance-policy/outreach-rule.js';
import type { EvidenceRef, Reason } from '../care-record/evidence.js';
import { toMs } from '../internal/instant.js';
import { endOfDay } from '../time/calendar.js';
import { reason, sessionEvidence } from './composition.js';
import { policyFor, sessionOf, type MessageFacts } from './message-facts.js';
import { fellAwayAt } from './passages.js';
import { LATE_THANKS } from './compose-missed.js';
import { contactsSince, isOf, isWordAbout } from './replies.js';
import { asStops, plan, startOf, stop, type Plan } from './schedule-plan.js';
import type { ScheduledKind, ScheduleRule, ScheduleStop } from './scheduled-message.js';

/** The kind of each step; the first word where it is one. */
const KIND_OF: { readonly [step in OutreachStep['step']]: ScheduledKind } = {
  contact: 'missed-session',
  'check-in': 'missed-session',
  'follow-up': 'first-follow-up',
  'second-follow-up': 'second-follow-up',
  review: 'decide-how-to-go-on',
};

/** Why a step comes when the policy says. */
function policyReason({ after }: OutreachStep, evidence: readonly EvidenceRef[]): Reason<ScheduleRule> {
  if (after === 'end-of-day') return reason('schedule.end-of-day', evidence);
  if ('minutes' in after) return reason('schedule.minutes-after-start', evidence, { minutes: after.minutes });
  if ('workingDays' in after)
    return reason('schedule.working-days-after', evidence, { days: after.workingDays });
  return reason('schedule.days-after', evidence, { days: after.days });
}

/** Why a step comes when it does: by the policy, after a late contact, after the step before it. */
function reasonsOf(
  { step, countedFrom, state }: OutreachStanding,
  evidence: readonly EvidenceRef[],
): Reason<ScheduleRule>[] {
  const reasons = [policyReason(step, evidence)];
  if (countedFrom !== null) {
    const contact: EvidenceRef = { kind: 'contacts', id: countedFrom.id };
    reasons.push(reason('schedule.after-late-contact', [contact], { at: new Date(countedFrom.at) }));
  }
  if (state === 'waiting') reasons.push(reason('schedule.after-previous-step'));
  return reasons;
}

/** What has happened since a session was missed that stops getting in touch about it. */
function stopsSince(facts: MessageFacts, miss: OutcomeAssessment): ScheduleStop[] {
  const since = startOf(miss);
  const later = facts.outcomes.find(({ outcome, start }) => outcome === 'no-show' && toMs(start) > since);
  return [
    ...asStops('client-replied', repliesTo(miss, facts)),
    ...asStops('new-booking', bookingsAfter(facts, since)),
    ...(later === undefined ? [] : [stop('later-missed-session', [sessionEvidence(later)])]),
    ...awaitedAfter(miss, facts).map((one) => stop('outcome-awaited', [sessionEvidence(one)])),
  ];
}

/** Whether the client is missing in a session that is on: we are there, and they have not joined. */
function isMissing(facts: MessageFacts, session: OutcomeAssessment): boolean {
  const { presence } = sessionOf(facts, session);
  return (
    session.outcome === 'scheduled' &&
    startOf(session) <= facts.asOf &&
    presence?.practitionerReadyAt !== undefined &&
    presence.clientJoinedAt === undefined
  );
}

/** The steps of getting in touch after one missed session. */
function outreachOf(facts: MessageFacts, miss: OutcomeAssessment): Plan[] {
  const policy = policyFor(facts, miss);
  const isOver = miss.outcome === 'no-show';
  if (policy === null || !(isOver || isMissing(facts, miss))) return [];
  const { asOf, seen, context } = facts;
  const holidays = new Set(context.holidays ?? []);
  const about = aboutMiss(miss, sessionOf(facts, miss), policy, { holidays, asOf });
  const { steps, contacts } = outreachProgress(about, seen);
  const paused = asStops('pause-agreed', pausesAgreedSince(facts, startOf(miss)));
  const since = [...stopsSince(facts, miss), ...paused];
  return steps
    .filter(({ isHere }) => isOver || isHere)
    .map((standing) => {
      const { step, isHere, from, dueAt, state, doneBy, pauseId } = standing;
      const stops = [...since];
      if (pauseId !== null) stops.push(stop('pause-agreed', [{ kind: 'pauses', id: pauseId }]));
      if (state === 'enough') {
        const made = contacts.map(({ id }): EvidenceRef => ({ kind: 'contacts', id }));
        stops.push(stop('enough-contacts', made));
      }
      const notAfter = isHere ? about.hereUntil : Infinity;
      return plan({
        kind: isHere ? 'i-am-here' : KIND_OF[step.step],
        session: miss,
        at: from,
        notAfter,
        before: notAfter,
        endOfDay: step.after === 'end-of-day' ? dueAt : null,
        waits: state === 'waiting',
        doneBy:
          doneBy === null ? undefined : { at: doneBy.at, evidence: { kind: 'contacts', id: doneBy.id } },
        stops,
        reasons: reasonsOf(standing, [sessionEvidence(miss)]),
      });
    });
}

/** With a safety concern open, the step that takes the place of messages: a person speaks with the client that day. */
function inPerson(facts: MessageFacts, miss: OutcomeAssessment): Plan[] {
  const [concern] = facts.safety.open;
  if (concern === undefined) return [];
  const { timeZone } = sessionOf(facts, miss);
  const at = Math.max(startOf(miss), toMs(concern.since));
  const spoken = (facts.seen.contacts ?? [])
    .filter(isOf(facts.episode.id))
    .filter(
      ({ direction, reached, personal }) =>
        direction === 'to-client' && (reached === true || personal === true),
    )
    .map((one): Sign => ({ at: toMs(one.at), evidence: { kind: 'contacts', id: one.id } }))
    .filter((event) => event.at >= at)
    .sort(byTime);
  const evidence = [...concern.reason.evidence, sessionEvidence(miss)];
  return [
    plan({
      kind: 'speak-in-person',
      session: miss,
      at,
      endOfDay: endOfDay(at, timeZone),
      doneBy: spoken[0],
      reasons: [reason('schedule.safety-first', evidence, { since: new Date(toMs(concern.since)) })],
    }),
  ];
}

/** The word after a late cancellation, until somebody has written or they have spoken since. */
function lateCancellation(facts: MessageFacts, session: OutcomeAssessment): Plan[] {
  if (LATE_THANKS[session.outcome] === undefined) return [];
  const at = fellAwayAt(session);
  const [doneBy] = contactsSince(facts.seen, facts.episode.id, at).filter(isWordAbout(session.sessionId));
  const later = repliesSince(facts, at + 1);
  return [
    plan({
      kind: 'late-cancellation',
      session,
      at,
      doneBy,
      stops: asStops('client-replied', later),
      reasons: [
        session.outcome === 'arrived-too-late'
          ? reason('schedule.came-too-late', [sessionEvidence(session)], { start: session.start })
          : reason('schedule.cancelled-late', [sessionEvidence(session)], { deadline: session.deadline }),
      ],
    }),
  ];
}

/** Getting in touch after sessions that were missed or cancelled late. */
export function planOutreach(facts: MessageFacts): Plan[] {
  const missed = facts.outcomes.filter(({ outcome }) => outcome === 'no-show');
  return [
    ...facts.outcomes.flatMap((one) => [...outreachOf(facts, one), ...lateCancellation(facts, one)]),
    ...missed.slice(-1).flatMap((one) => inPerson(facts, one)),
  ];
}
