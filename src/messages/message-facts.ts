import { assessAttendance, type AttendanceAssessment } from '../attendance-policy/assess-attendance.js';
import { assessBooking, type BookingAnswer } from '../attendance-policy/booking.js';
import type { OutcomeAssessment } from '../attendance-policy/outcome-assessment.js';
import type { AttendancePolicy } from '../attendance-policy/policy.js';
import { policyInForce } from '../attendance-policy/resolve-policy.js';
import type { CareRecord } from '../care-record/care-record.js';
import type { Episode } from '../care-record/episode.js';
import type { EvidenceRef } from '../care-record/evidence.js';
import { recordAsOf } from '../care-record/record-as-of.js';
import type { Session } from '../care-record/session.js';
import { rangeError } from '../internal/errors.js';
import { toMs } from '../internal/instant.js';
import { assessSafety, type SafetyAssessment } from '../safety/assess-safety.js';
import type { MessageContext, ServiceWords } from './message-context.js';

/** What messages and schedules of one episode are made from, as of the moment. */
export interface MessageFacts {
  readonly asOf: number;
  readonly seen: CareRecord;
  readonly episode: Episode;
  readonly attendance: AttendanceAssessment;
  readonly safety: SafetyAssessment;
  /** The outcomes of the episode, by start. */
  readonly outcomes: readonly OutcomeAssessment[];
  /** The policy in force for the episode; null where none is. */
  readonly inForce: AttendancePolicy | null;
  readonly booking: BookingAnswer;
  readonly words: ServiceWords;
  readonly context: MessageContext;
}

/** What is found once for all episodes of a record. */
export type SharedFacts = Pick<MessageFacts, 'asOf' | 'seen' | 'attendance' | 'safety'>;

/** Reads the record as of the moment. */
export function sharedFacts(context: Omit<MessageContext, 'episodeId'>): SharedFacts {
  const { record, policies, asOf, holidays, creditRules, instruments } = context;
  const seen = recordAsOf(record, toMs(asOf));
  return {
    asOf: toMs(asOf),
    seen,
    attendance: assessAttendance(seen, { policies, asOf, holidays, creditRules }),
    safety: assessSafety(seen, { asOf, instruments }),
  };
}

/** Adds what belongs to one episode. */
export function factsOf(shared: SharedFacts, context: MessageContext): MessageFacts {
  const { seen, attendance, safety } = shared;
  const episode = seen.episodes.find(({ id }) => id === context.episodeId);
  if (episode === undefined) throw rangeError('unknown-episode', 'The episode is not in the record by then.');
  const outcomes = attendance.outcomes.filter(({ episodeId }) => episodeId === episode.id);
  return {
    ...shared,
    episode,
    outcomes,
    inForce: policyInForce(episode.service, episode, shared.asOf, context.policies),
    booking: assessBooking(attendance, {
      episodeId: episode.id,
      service: episode.service,
      start: context.asOf,
      format: outcomes.at(-1)?.format,
      openSafetyConcern: safety.open.length > 0,
    }),
    words: context.words ?? {},
    context,
  };
}

/** The session of an outcome, as it was at the moment. */
export function sessionOf({ seen }: SharedFacts, { sessionId }: OutcomeAssessment): Session {
  return seen.sessions.find(({ id }) => id === sessionId) as Session;
}

/** The policy of a session, else the one in force. */
export function policyFor(facts: MessageFacts, outcome: OutcomeAssessment | null): AttendancePolicy | null {
  if (outcome === null) return facts.inForce;
  const { policy } = outcome;
  return (
    facts.context.policies.find(({ id, version }) => id === policy?.id && version === policy.version) ?? null
  );
}

/** The agreed pauses that hold at the moment. */
export function pausesNow({ attendance, episode, asOf }: MessageFacts): EvidenceRef[] {
  return attendance.episodes
    .filter(({ episodeId }) => episodeId === episode.id)
    .flatMap(({ pauses }) => pauses)
    .filter(({ from }) => toMs(from) <= asOf)
    .map(({ id }) => ({ kind: 'pauses', id }));
}

/** The next session of the episode that is booked and has not begun; undefined for none. */
export function nextBooked({ outcomes, asOf }: MessageFacts): OutcomeAssessment | undefined {
  return outcomes.find(({ outcome, start }) => outcome === 'scheduled' && start.getTime() > asOf);
}

/** The zone in which a client reads times: their own, else that of the session, else of the latest one, else UTC. */
export function timeZoneOf(facts: MessageFacts, outcome: OutcomeAssessment | null): string {
  const { seen, attendance, episode } = facts;
  const booked = attendance.episodes.find(({ episodeId }) => episodeId === episode.id)?.timeZone;
  const ofSession = outcome === null ? booked : sessionOf(facts, outcome).timeZone;
  return seen.client.timeZone ?? ofSession ?? 'UTC';
}
