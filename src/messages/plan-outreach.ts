import type { OutcomeAssessment } from '../attendance-policy/outcome-assessment.js';
import type { OutreachStep } from '../attendance-policy/outreach-rule.js';
import type { Reason } from '../care-record/evidence.js';
import { toMs } from '../internal/instant.js';
import { addWorkingDays, instantOf, wallClockAt } from '../time/calendar.js';
import { DAY, MINUTE } from '../time/duration.js';
import { reason, sessionEvidence } from './composition.js';
import { policyFor, sessionOf, type MessageFacts } from './message-facts.js';
import { fellAwayAt } from './passages.js';
import { bookingsAfter, byTime, contactsSince, isOf, repliesSince, type Event } from './replies.js';
import { firstInEach, plan, startOf, stop, type Plan } from './schedule-plan.js';
import type { ScheduledKind, ScheduleRule, ScheduleStop } from './scheduled-message.js';

/** The midnight that ends the local day of an instant. */
function endOfDay(ms: number, timeZone: string): number {
  const wall = wallClockAt(ms, timeZone);
  return instantOf(wall - (((wall % DAY) + DAY) % DAY) + DAY, timeZone);
}

/** When a step begins, what it is, and why then. */
interface TimedStep {
  readonly kind: ScheduledKind;
  readonly at: number;
  readonly endOfDay: number | null;
  readonly why: Reason<ScheduleRule>;
}

const KIND_OF: { readonly [step in OutreachStep['step']]: ScheduledKind } = {
  contact: 'i-am-here',
  'check-in': 'missed-session',
  'follow-up': 'first-follow-up',
  'second-follow-up': 'second-follow-up',
  review: 'decide-how-to-go-on',
};

function timed(facts: MessageFacts, miss: OutcomeAssessment, { step, after }: OutreachStep): TimedStep {
  const { timeZone } = sessionOf(facts, miss);
  const holidays = new Set(facts.context.holidays ?? []);
  const evidence = [sessionEvidence(miss)];
  const start = startOf(miss);
  const end = toMs(miss.end);
  if (after === 'end-of-day') {
    const why = reason('schedule.end-of-day', evidence);
    return { kind: KIND_OF[step], at: end, endOfDay: endOfDay(end, timeZone), why };
  }
  if ('minutes' in after) {
    const at = start + after.minutes * MINUTE;
    // "I am here" says nothing once the session is over.
    const kind = step === 'contact' && at >= end ? 'missed-session' : KIND_OF[step];
    const why = reason('schedule.minutes-after-start', evidence, { minutes: after.minutes });
    return { kind, at, endOfDay: null, why };
  }
  const kind = step === 'contact' ? 'missed-session' : KIND_OF[step];
  if ('workingDays' in after) {
    const at = addWorkingDays(start, after.workingDays, timeZone, holidays);
    return {
      kind,
      at,
      endOfDay: null,
      why: reason('schedule.working-days-after', evidence, { days: after.workingDays }),
    };
  }
  const at = instantOf(wallClockAt(start, timeZone) + after.days * DAY, timeZone);
  return { kind, at, endOfDay: null, why: reason('schedule.days-after', evidence, { days: after.days }) };
}

const asStops = (by: ScheduleStop['by'], events: readonly Event[]): ScheduleStop[] =>
  events.slice(0, 1).map(({ evidence }) => stop(by, [evidence]));

/** What has happened since a session was missed that stops getting in touch about it. */
function stopsSince(facts: MessageFacts, miss: OutcomeAssessment): ScheduleStop[] {
  const since = startOf(miss);
  const later = facts.outcomes.find(({ outcome, start }) => outcome === 'no-show' && toMs(start) > since);
  return [
    ...asStops('client-replied', repliesSince(facts, since)),
    ...asStops('new-booking', bookingsAfter(facts, since)),
    ...(later === undefined ? [] : [stop('later-missed-session', [sessionEvidence(later)])]),
  ];
}

/** Agreed pauses that a step falls into, or that were agreed since. */
function pauseStops({ seen, episode }: MessageFacts, since: number, at: number): ScheduleStop[] {
  return (seen.pauses ?? [])
    .filter((pause) => isOf(episode.id)(pause))
    .filter(({ agreedAt, from, until, endedAt }) => {
      const end = endedAt ?? until;
      const covers = toMs(from) <= at && (end === undefined || at < toMs(end));
      return covers || toMs(agreedAt) >= since;
    })
    .map(({ id }) => stop('pause-agreed', [{ kind: 'pauses', id }]))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
    .slice(0, 1);
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
  const end = toMs(miss.end);
  const steps = policy.outreach.steps
    .map((one) => timed(facts, miss, one))
    .filter(({ kind }) => isOver || kind === 'i-am-here')
    .sort((a, b) => a.at - b.at);
  const contacts = contactsSince(facts.seen, facts.episode.id, startOf(miss)).filter(
    ({ sessionId }) => sessionId === undefined || sessionId === miss.sessionId,
  );
  const done = firstInEach(
    contacts,
    steps.map(({ at }) => at),
  );
  const since = stopsSince(facts, miss);
  let left = policy.outreach.maxContacts - contacts.length;
  return steps.map(({ kind, at, endOfDay: day, why }, index) => {
    const isContact = kind !== 'decide-how-to-go-on';
    const doneBy = isContact ? done[index] : undefined;
    const stops = [...since, ...pauseStops(facts, startOf(miss), at)];
    const notAfter = kind === 'i-am-here' ? end : Infinity;
    const isPast = notAfter <= facts.asOf;
    if (isContact && doneBy === undefined && !isPast) {
      if (left <= 0)
        stops.push(
          stop(
            'enough-contacts',
            contacts.map(({ evidence }) => evidence),
          ),
        );
      left -= 1;
    }
    return plan({
      kind,
      session: miss,
      at,
      notAfter,
      before: notAfter,
      endOfDay: day,
      doneBy,
      stops,
      reasons: [why],
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
    .map((one): Event => ({ at: toMs(one.at), evidence: { kind: 'contacts', id: one.id } }))
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
  if (session.outcome !== 'late-cancel' && session.outcome !== 'late-reschedule') return [];
  const at = fellAwayAt(session);
  const [doneBy] = contactsSince(facts.seen, facts.episode.id, at).filter(
    ({ sessionId }) => sessionId === undefined || sessionId === session.sessionId,
  );
  const later = repliesSince(facts, at + 1);
  return [
    plan({
      kind: 'late-cancellation',
      session,
      at,
      doneBy,
      stops: asStops('client-replied', later),
      reasons: [
        reason('schedule.cancelled-late', [sessionEvidence(session)], { deadline: session.deadline }),
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
