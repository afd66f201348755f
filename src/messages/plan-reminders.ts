import type { ContactTopic } from '../care-record/contact.js';
import type { Sign } from '../attendance-policy/answers.js';
import type { OutcomeAssessment } from '../attendance-policy/outcome-assessment.js';
import type { AttendancePolicy } from '../attendance-policy/policy.js';
import type { Reason } from '../care-record/evidence.js';
import { defaultChecklistRules } from '../checklists/checklist-rules.js';
import { toMs } from '../internal/instant.js';
import { HOUR } from '../time/duration.js';
import { hasAttended, isAhead } from './compose-session.js';
import { reason, sessionEvidence } from './composition.js';
import { fewCredits } from './few-credits.js';
import { policyFor, sessionOf, type MessageFacts } from './message-facts.js';
import { contactsSince, isAbout } from './replies.js';
import { firstInEach, plan, startOf, type Plan } from './schedule-plan.js';
import type { ScheduleRule } from './scheduled-message.js';

/** A reminder's time and why then. */
interface ReminderTime {
  readonly at: number;
  readonly why: Reason<ScheduleRule>;
}

/**
 * When a client is reminded of a session: so many hours before it, while it is booked; and where none of these comes
 * before the end of notice, as long before that, at the earliest when it was booked.
 */
function reminderTimes(
  session: OutcomeAssessment,
  bookedAt: number,
  { reminders }: AttendancePolicy,
): ReminderTime[] {
  const evidence = [sessionEvidence(session)];
  const start = startOf(session);
  const lengths = [...new Set(reminders.hoursBefore)].filter((hours) => hours > 0).sort((a, b) => b - a);
  const times = lengths
    .map((hours): ReminderTime => {
      const why = reason('schedule.hours-before-start', evidence, { hours, start: new Date(start) });
      return { at: start - hours * HOUR, why };
    })
    .filter(({ at }) => at >= bookedAt);
  const shortest = lengths.at(-1);
  const deadline = toMs(session.deadline as Date);
  if (shortest === undefined || bookedAt >= deadline || times.some(({ at }) => at < deadline)) return times;
  const why = reason('schedule.before-end-of-notice', evidence, { deadline: new Date(deadline) });
  return [{ at: Math.max(bookedAt, deadline - shortest * HOUR), why }, ...times];
}

/** What spoke of some topic since an instant, about a session or about none. */
function spokenOf(facts: MessageFacts, topic: ContactTopic, since: number, sessionId: string | null): Sign[] {
  return contactsSince(facts.seen, facts.episode.id, since).filter(
    (one) => one.topics.includes(topic) && isAbout(sessionId)(one),
  );
}

/** Reminders of one booked session; each gives way to the next. */
function remindersOf(facts: MessageFacts, session: OutcomeAssessment, policy: AttendancePolicy): Plan[] {
  const earliest = toMs(sessionOf(facts, session).bookedAt);
  const start = startOf(session);
  const deadline = toMs(session.deadline as Date);
  const times = reminderTimes(session, earliest, policy);
  const reminded = spokenOf(facts, 'session-reminder', earliest, session.sessionId);
  const done = firstInEach(
    reminded,
    times.map(({ at }) => at),
  );
  return times.map(({ at, why }, index) => {
    return plan({
      kind: 'session-reminder',
      session,
      at,
      earliest,
      before: at < deadline ? deadline : start,
      notAfter: times[index + 1]?.at ?? start,
      doneBy: done[index],
      reasons: [why],
    });
  });
}

/** The welcome before a first session: so long after the booking, and at least so long before the start. */
function welcomeOf(facts: MessageFacts, session: OutcomeAssessment): Plan {
  const bookedAt = toMs(sessionOf(facts, session).bookedAt);
  const start = startOf(session);
  const { messageHoursAfterBooking, messageHoursBeforeStart } =
    facts.context.checklistRules ?? defaultChecklistRules;
  const by = Math.min(bookedAt + messageHoursAfterBooking * HOUR, start - messageHoursBeforeStart * HOUR);
  const at = Math.max(bookedAt, by);
  const [doneBy] = spokenOf(facts, 'welcome', -Infinity, session.sessionId);
  const evidence = [sessionEvidence(session)];
  return plan({
    kind: 'welcome',
    session,
    at,
    earliest: bookedAt,
    before: start,
    notAfter: start,
    doneBy,
    reasons: [reason('schedule.first-session', evidence, { start: new Date(start) })],
  });
}

/** The policy of the next session, where the client has not accepted this version of it. */
function policyOf(
  facts: MessageFacts,
  session: OutcomeAssessment,
  { id, version }: AttendancePolicy,
): Plan[] {
  const isKnown = (facts.seen.policyAcknowledgements ?? []).some(
    ({ policy }) => policy.id === id && policy.version === version,
  );
  if (isKnown) return [];
  const at = toMs(sessionOf(facts, session).bookedAt);
  const start = startOf(session);
  const [doneBy] = spokenOf(facts, 'cancellation-policy', at, session.sessionId);
  const evidence = [sessionEvidence(session)];
  const reasons = [reason('schedule.policy-not-acknowledged', evidence, { policy: id, version })];
  return [plan({ kind: 'policy-reminder', session, at, before: start, notAfter: start, doneBy, reasons })];
}

/** That few sessions are left. */
function creditsOf(facts: MessageFacts): Plan[] {
  const few = fewCredits(facts);
  if (few === null || few.since === null) return [];
  const [doneBy] = spokenOf(facts, 'session-limits', few.since, null);
  const reasons = [
    reason('schedule.few-credits-left', few.evidence, { left: few.left, since: new Date(few.since) }),
  ];
  return [plan({ kind: 'credits-left', at: few.since, doneBy, reasons })];
}

/** Reminders of sessions that are ahead, of the policy and of what is left, and the welcome before the first. */
export function planReminders(facts: MessageFacts): Plan[] {
  const ahead = facts.outcomes.flatMap((session) => {
    const policy = policyFor(facts, session);
    return policy !== null && isAhead(facts, session) ? [{ session, policy }] : [];
  });
  const next = ahead.slice(0, 1);
  return [
    ...(hasAttended(facts) ? [] : next.map(({ session }) => welcomeOf(facts, session))),
    ...next.flatMap(({ session, policy }) => policyOf(facts, session, policy)),
    ...ahead.flatMap(({ session, policy }) => remindersOf(facts, session, policy)),
    ...creditsOf(facts),
  ];
}
