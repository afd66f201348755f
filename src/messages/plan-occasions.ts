import { bookingsAfter, repliesSince, type Sign } from '../attendance-policy/answers.js';
import type { OutcomeAssessment } from '../attendance-policy/outcome-assessment.js';
import type { ContactTopic } from '../care-record/contact.js';
import type { EvidenceRef, Reason } from '../care-record/evidence.js';
import { toMs } from '../internal/instant.js';
import { isInterrupted, pausedRun, wayBack } from './compose-booking.js';
import { comeBackIn, latestRequest, quietSince } from './compose-ending.js';
import { reason, sessionEvidence } from './composition.js';
import { nextBooked, type MessageFacts } from './message-facts.js';
import { fellAwayAt } from './passages.js';
import { contactsSince, visitsSince } from './replies.js';
import { asStops, plan, stop, type Plan } from './schedule-plan.js';
import type { ScheduledKind, ScheduleRule } from './scheduled-message.js';

/** The first message or call of ours from an instant on that spoke of a topic. */
function spokenOf(facts: MessageFacts, topic: ContactTopic, since: number): Sign | undefined {
  return contactsSince(facts.seen, facts.episode.id, since).find(({ topics }) => topics.includes(topic));
}

/** What there is to plan: a kind, from when, and why. */
function occasion(
  kind: ScheduledKind,
  at: number,
  why: Reason<ScheduleRule>,
  more: Pick<Plan, 'doneBy' | 'stops'> & { readonly session?: OutcomeAssessment },
): Plan {
  return plan({ kind, at, reasons: [why], ...more });
}

/** That booking is paused, until the talk was held or the client has been in touch. */
function bookingPaused(facts: MessageFacts): Plan[] {
  const run = pausedRun(facts);
  if (run === null) return [];
  const at = toMs(run.pausedSince);
  const evidence = run.basedOn.map((id): EvidenceRef => ({ kind: 'sessions', id }));
  const talks = run.review.needs.filter(({ need, done }) => need === 'conversation' && done);
  const talk = talks.flatMap((one) => one.evidence).map((shown): Sign => ({ at, evidence: shown }));
  return [
    occasion('booking-paused', at, reason('schedule.booking-paused', evidence, { since: new Date(at) }), {
      doneBy: spokenOf(facts, 'what-got-in-the-way', at),
      stops: asStops('client-replied', [...talk, ...repliesSince(facts, at + 1)]),
    }),
  ];
}

/** Sorry for the latest session that fell away on our side, until somebody has written or the client came or wrote. */
function interruptedByUs(facts: MessageFacts): Plan[] {
  const latest = facts.outcomes
    .filter(isInterrupted)
    .sort((a, b) => fellAwayAt(a) - fellAwayAt(b))
    .at(-1);
  if (latest === undefined) return [];
  const at = fellAwayAt(latest);
  const doneBy = contactsSince(facts.seen, facts.episode.id, at).find(({ topics, sessionId }) =>
    sessionId === undefined ? topics.includes('other') : sessionId === latest.sessionId,
  );
  const why = reason('schedule.fell-away-on-our-side', [sessionEvidence(latest)], { start: latest.start });
  return [
    occasion('interrupted-by-us', at, why, {
      session: latest,
      doneBy,
      stops: asStops('client-replied', repliesSince(facts, at + 1)),
    }),
  ];
}

/** That there is a way back after a talk or a break, while it is open and nothing is booked. */
function restarting(facts: MessageFacts): Plan[] {
  const opening = wayBack(facts);
  if (opening === null) return [];
  const { at, evidence } = opening;
  const next = nextBooked(facts);
  const booked: Sign[] = next === undefined ? [] : [{ at, evidence: sessionEvidence(next) }];
  return [
    occasion('restarting', at, reason('schedule.way-is-open', [evidence], { since: new Date(at) }), {
      doneBy: spokenOf(facts, 'rebooking', at),
      stops: [
        ...asStops('new-booking', [...booked, ...bookingsAfter(facts, at)]),
        ...asStops('client-replied', visitsSince(facts, at)),
      ],
    }),
  ];
}

/** The ending that was planned or decided, once, unless the client is with us again. */
function endingCare(facts: MessageFacts): Plan[] {
  const { id, ending, plannedEnding } = facts.episode;
  const planned =
    plannedEnding === undefined || plannedEnding.withdrawnAt !== undefined ? undefined : plannedEnding;
  const since = planned?.agreedAt ?? ending?.at;
  if (since === undefined) return [];
  const part = planned === undefined ? 'ending' : 'plannedEnding';
  const why = reason('schedule.ending', [{ kind: 'episodes', id, part }]);
  return [
    occasion('ending-care', toMs(since), why, {
      doneBy: spokenOf(facts, 'ending', toMs(since)),
      stops: asStops('client-replied', comeBackIn(facts)),
    }),
  ];
}

/** What became of a request for more sessions: that it was passed on, granted, or not. */
function extension(facts: MessageFacts): Plan[] {
  const request = latestRequest(facts);
  if (request === null || (request.wait.until !== undefined && request.wait.granted === undefined)) return [];
  const { at, evidence, wait } = request;
  const booked = wait.granted === true ? bookingsAfter(facts, at) : [];
  return [
    occasion('extension', at, reason('schedule.more-sessions', [evidence]), {
      doneBy: spokenOf(facts, 'session-limits', at),
      stops: [...asStops('new-booking', booked), ...asStops('client-replied', visitsSince(facts, at))],
    }),
  ];
}

/** One warm message to somebody who is better and has gone quiet. */
function wellAndQuiet(facts: MessageFacts): Plan[] {
  const quiet = quietSince(facts);
  if (quiet === null) return [];
  const { gapSince, lastAt, evidence, awaited, sent } = quiet;
  const why = reason('schedule.better-and-quiet', evidence, { since: new Date(lastAt) });
  return [
    occasion('well-and-quiet', gapSince, why, {
      doneBy: sent,
      stops: awaited.length === 0 ? [] : [stop('outcome-awaited', awaited)],
    }),
  ];
}

/**
 * What there is to say apart from reminders and missed sessions: booking paused, sorry for what fell away on our side,
 * the way back, the ending, more sessions, and a warm word.
 */
export function planOccasions(facts: MessageFacts): Plan[] {
  return [
    ...bookingPaused(facts),
    ...interruptedByUs(facts),
    ...restarting(facts),
    ...endingCare(facts),
    ...extension(facts),
    ...wellAndQuiet(facts),
  ];
}
