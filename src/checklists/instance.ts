import type { MissedRun } from '../attendance-policy/missed-run.js';
import type { EvidenceRef } from '../care-record/evidence.js';
import { isHeld, type EpisodeFacts, type SessionFact } from './episode-facts.js';
import type { ChecklistPhase } from './checklist-phase.js';

/** What a list is about: the episode, a session with a new practitioner, one that was missed, or a paused booking. */
export interface Instance {
  readonly about: EvidenceRef;
  /** The session it is about; null for the episode as a whole. */
  readonly session: SessionFact | null;
  /** From when the record can show that its items are done, epoch ms. */
  readonly since: number;
  /** The run that paused booking; null for all else. */
  readonly run: MissedRun | null;
}

function aboutSession(session: SessionFact, since: number, run: MissedRun | null = null): Instance {
  return { about: { kind: 'sessions', id: session.session.id }, session, since, run };
}

/** The episode as a whole. */
function aboutEpisode({ episode }: EpisodeFacts): Instance {
  return { about: { kind: 'episodes', id: episode.id }, session: null, since: -Infinity, run: null };
}

/** The first session with each practitioner but the first one. */
function sessionsWithNewPractitioners({ standing }: EpisodeFacts): SessionFact[] {
  const known = new Set<string>();
  return standing.filter(({ session: { practitionerId } }) => {
    const isNew = known.size > 0 && !known.has(practitionerId);
    known.add(practitionerId);
    return isNew;
  });
}

const GIVEN_UP_LATE: ReadonlySet<string> = new Set(['late-cancel', 'late-reschedule']);
const MISSED: ReadonlySet<string> = new Set(['no-show', 'arrived-too-late']);

/** The client is not there although the session has begun and the practitioner is ready. */
function isAwaited({ session, assessment, start }: SessionFact, asOf: number): boolean {
  const ready = session.presence?.practitionerReadyAt !== undefined;
  return assessment.outcome === 'scheduled' && ready && start <= asOf && !session.presence?.clientJoinedAt;
}

/** Late arrivals among the latest attended sessions, and how many sessions these are. */
export function latenessUpTo(
  { comers, rules }: EpisodeFacts,
  until: number,
): { readonly late: readonly SessionFact[]; readonly of: number } {
  const latest = comers.filter((one) => isHeld(one) && one.start <= until).slice(-rules.latenessOf);
  return {
    late: latest.filter(({ assessment }) => assessment.outcome === 'attended-late'),
    of: latest.length,
  };
}

function isRepeatedLateness(one: SessionFact, facts: EpisodeFacts): boolean {
  if (one.assessment.outcome !== 'attended-late') return false;
  return latenessUpTo(facts, one.start).late.length >= facts.rules.lateArrivals;
}

function missedSessions(facts: EpisodeFacts): Instance[] {
  return facts.sessions
    .filter(
      (one) =>
        MISSED.has(one.assessment.outcome) || isAwaited(one, facts.asOf) || isRepeatedLateness(one, facts),
    )
    .map((one) => aboutSession(one, one.start));
}

/** Sessions given up at late notice, from when that was known. */
function lateNotices({ sessions }: EpisodeFacts): Instance[] {
  return sessions.flatMap((one) => {
    const { outcome, settledAt } = one.assessment;
    return GIVEN_UP_LATE.has(outcome) && settledAt !== null ? [aboutSession(one, settledAt.getTime())] : [];
  });
}

/** Paused bookings, each about the session by which the number was reached. */
function pausedBookings({ attendance, sessions, episode }: EpisodeFacts): Instance[] {
  return attendance.runs.flatMap((run) => {
    const { pausedSince, review } = run;
    if (pausedSince === null || review === null || (run.episodeId ?? episode.id) !== episode.id) return [];
    const last = sessions.find(({ session }) => session.id === run.basedOn.at(-1));
    return last === undefined ? [] : [aboutSession(last, pausedSince.getTime(), run)];
  });
}

/** What the lists of a phase are about, in order; with a new practitioner some items of the first session come again. */
export function instancesOf(phase: ChecklistPhase, facts: EpisodeFacts): Instance[] {
  switch (phase) {
    case 'late-cancel':
      return lateNotices(facts);
    case 'missed-session':
      return missedSessions(facts);
    case 'consecutive':
      return pausedBookings(facts);
    case 'first-session':
      return [
        aboutEpisode(facts),
        ...sessionsWithNewPractitioners(facts).map((one) => aboutSession(one, one.start)),
      ];
    default:
      return [aboutEpisode(facts)];
  }
}
