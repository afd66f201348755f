import { bookingsAfter, byTime, type Sign } from '../attendance-policy/answers.js';
import type { MissedRun } from '../attendance-policy/missed-run.js';
import type { OutcomeAssessment } from '../attendance-policy/outcome-assessment.js';
import type { ReviewDue } from '../attendance-policy/review-due.js';
import type { SessionOutcome } from '../attendance-policy/session-outcome.js';
import type { EvidenceRef } from '../care-record/evidence.js';
import { toMs } from '../internal/instant.js';
import { compose, part, passage, reason, type Composition } from './composition.js';
import { nextBooked, policyFor, sessionOf, type MessageFacts } from './message-facts.js';
import type { MessagePartId } from './message-part.js';
import { aboutBooking, countsCredits, urgentHelp } from './passages.js';
import { visitsSince } from './replies.js';

/** Why booking is paused, since when, and the review that is due. */
interface PausedRun extends Pick<MissedRun, 'basedOn'> {
  readonly pausedSince: Date;
  readonly review: ReviewDue;
}

/** The run that pauses booking for the episode; null where none does, or where something about it is missing. */
export function pausedRun({ attendance, episode }: MessageFacts): PausedRun | null {
  for (const { episodeId, pausedSince, provisional, review, basedOn } of attendance.runs) {
    if (provisional || (episodeId ?? episode.id) !== episode.id) continue;
    if (pausedSince !== null && review !== null) return { basedOn, pausedSince, review };
  }
  return null;
}

/** Booking is paused until a person has talked with the client. */
export function composePaused(facts: MessageFacts): Composition | null {
  const run = pausedRun(facts);
  if (run === null) return null;
  const { dueAt } = run.review;
  const isBooked = nextBooked(facts) !== undefined;
  return compose(
    { evidence: run.basedOn.map((id): EvidenceRef => ({ kind: 'sessions', id })) },
    passage(part('paused.did-not-work-out', { count: run.basedOn.length }), part('paused.talk-first')),
    passage(...(toMs(dueAt) > facts.asOf ? [part('paused.talk-by', { dueAt })] : [])),
    passage(...(isBooked ? [part('paused.booked-stays')] : [])),
    passage(part('paused.urgent')),
    urgentHelp(facts),
  );
}

/** Something that opened the way again, and how it is said. */
interface Opening extends Sign {
  readonly id: MessagePartId;
}

/** What opened the way again: a resuming review of the episode, or the end of an agreed pause; the latest first. */
function openings({ seen, episode, asOf }: MessageFacts): Opening[] {
  const reviews = (seen.bookingReviews ?? [])
    .filter((one) => one.episodeId === episode.id && one.decision.startsWith('resume'))
    .map(({ id: review, at, decision, conversation }) => {
      const thanks = decision === 'resume' ? 'restart.booking-open' : 'restart.as-planned';
      const id: MessagePartId = conversation === 'held' ? thanks : 'restart.open-again';
      return { at: toMs(at), evidence: { kind: 'bookingReviews', id: review } as const, id };
    });
  const pauses = (seen.pauses ?? []).flatMap(({ id: pause, episodeId, until, endedAt }) => {
    const end = endedAt ?? until;
    if (episodeId !== episode.id || end === undefined || toMs(end) > asOf) return [];
    const id: MessagePartId = 'restart.after-break';
    return [{ at: toMs(end), evidence: { kind: 'pauses', id: pause } as const, id }];
  });
  return [...reviews, ...pauses].sort((a, b) => byTime(b, a));
}

/** What last opened the way again; null where nothing did, or where the route is not open. */
export function wayBack(facts: MessageFacts): Opening | null {
  return facts.booking.route === 'self-service' ? (openings(facts)[0] ?? null) : null;
}

/** Starting again after a talk or a break; only where the route is open, and the client has not booked or come since. */
export function composeRestart(facts: MessageFacts): Composition | null {
  const opening = wayBack(facts);
  if (opening === null || bookingsAfter(facts, opening.at).length > 0) return null;
  const [visit] = visitsSince(facts, opening.at);
  const against = visit === undefined ? [] : [reason('message.answered', [visit.evidence])];
  return compose({ evidence: [opening.evidence], against }, passage(part(opening.id)), aboutBooking(facts));
}

/** What to say, by what fell away on our side. */
const INTERRUPTIONS: { readonly [outcome in SessionOutcome]?: MessagePartId } = {
  'practitioner-cancel': 'interrupted.cancelled',
  'practitioner-reschedule': 'interrupted.moved',
  'practitioner-no-show': 'interrupted.not-there',
  'technical-failure': 'interrupted.technical',
};

/** Whether a session fell away on our side. */
export function isInterrupted({ outcome }: OutcomeAssessment): boolean {
  return INTERRUPTIONS[outcome] !== undefined;
}

/** A session that we cancelled, moved or missed, or that technology cut off: sorry, and what comes next. */
export function composeInterrupted(facts: MessageFacts, session: OutcomeAssessment): Composition | null {
  const id = INTERRUPTIONS[session.outcome];
  if (id === undefined) return null;
  const { start, creditsUsed } = session;
  const isFree = creditsUsed === 0 && countsCredits(policyFor(facts, session));
  const moved = facts.outcomes.find((one) => sessionOf(facts, one).replaces === session.sessionId);
  const isOffered = moved?.outcome === 'scheduled' && toMs(moved.start) > facts.asOf;
  const next = isOffered
    ? passage(part('interrupted.new-time', { start: moved.start }))
    : aboutBooking(facts);
  return compose(
    { session, discreet: [part('discreet.changed', { start }), part('discreet.hear-from-you')] },
    passage(part(id, { start }), ...(isFree ? [part('interrupted.costs-nothing')] : [])),
    next,
    urgentHelp(facts),
  );
}
