import type { AttendanceAssessment } from '../attendance-policy/assess-attendance.js';
import type { BookingAnswer } from '../attendance-policy/booking.js';
import { lastSessionOf, type LastSession } from '../attendance-policy/last-session.js';
import { bySettledOrder } from '../attendance-policy/missed-run.js';
import { isMiss } from '../attendance-policy/missed-session.js';
import type { OutcomeAssessment } from '../attendance-policy/outcome-assessment.js';
import type { AttendancePolicy } from '../attendance-policy/policy.js';
import { policyInForce } from '../attendance-policy/resolve-policy.js';
import type { Episode } from '../care-record/episode.js';
import type { Session } from '../care-record/session.js';
import type { ServiceCredits } from '../credits/credits-of-service.js';
import type { Suggestion } from '../influences/suggestion.js';
import { byText } from '../internal/by-text.js';
import { toMs } from '../internal/instant.js';
import type { MeasureReview } from '../measures/measure-review.js';
import type { SafetyAssessment } from '../safety/assess-safety.js';
import type { ChecklistRecord } from './checklist-record.js';
import type { ChecklistRules } from './checklist-rules.js';

/** What the checklists of one episode are listed from: the record as of the moment, and what was worked out before. */
export interface FactsBasis {
  readonly seen: ChecklistRecord;
  readonly asOf: number;
  readonly episode: Episode;
  readonly policies: readonly AttendancePolicy[];
  readonly holidays: ReadonlySet<string>;
  readonly attendance: AttendanceAssessment;
  /** The session credits of the episode's service. */
  readonly credits: ServiceCredits;
  readonly booking: BookingAnswer;
  readonly safety: SafetyAssessment;
  readonly measures: readonly MeasureReview[];
  readonly suggestions: readonly Suggestion[];
  readonly rules: ChecklistRules;
}

/** One session of the episode, instants in epoch ms. */
export interface SessionFact {
  readonly session: Session;
  readonly assessment: OutcomeAssessment;
  readonly start: number;
  readonly end: number;
  readonly bookedAt: number;
}

/** What all items of all checklists of one episode share. */
export interface EpisodeFacts extends FactsBasis {
  /** The sessions of the episode by start, those entered in error left out. */
  readonly sessions: readonly SessionFact[];
  /** Sessions that were held, are booked, or whose outcome nobody recorded. */
  readonly standing: readonly SessionFact[];
  /** Sessions that the client came to, or is booked for. */
  readonly comers: readonly SessionFact[];
  /** When each run of missed sessions began, and when one reached the number at which we talk. */
  readonly misses: {
    readonly all: readonly number[];
    readonly first: readonly number[];
    readonly second: readonly number[];
  };
  /** The latest session that was missed or given up late; null for none. */
  readonly latestMiss: SessionFact | null;
  /** The policy in force now. */
  readonly policy: AttendancePolicy | null;
  /** The session that was agreed as the last one, once it is over and no later one stands; null where there is none. */
  readonly lastSession: LastSession | null;
  /** When the ending came in sight; null while it is not. */
  readonly endingFrom: number | null;
}

const CAME: ReadonlySet<string> = new Set(['attended', 'attended-late']);

/** Whether the client came to a session. */
export function isHeld({ assessment }: SessionFact): boolean {
  return CAME.has(assessment.outcome);
}

/** From when it is known what became of a session; of one that is on, its start. */
const knownFrom = ({ assessment, start }: SessionFact): number => assessment.settledAt?.getTime() ?? start;

/** Whether it was known later what became of a session than of another one. */
export function isAfter(one: SessionFact, other: SessionFact): boolean {
  const order = knownFrom(one) - knownFrom(other) || one.start - other.start;
  return order > 0 || (order === 0 && byText(one.session.id, other.session.id) > 0);
}

/** The latest of some sessions by when it was known what became of them. */
function latestOf(sessions: readonly SessionFact[]): SessionFact | null {
  let latest: SessionFact | null = null;
  for (const one of sessions) if (latest === null || isAfter(one, latest)) latest = one;
  return latest;
}

/** When the sessions of an episode were missed, by when that was settled; what is to be decided is left out. */
function missesOf(sessions: readonly SessionFact[], talkAt: number): EpisodeFacts['misses'] {
  const all: number[] = [];
  const first: number[] = [];
  const second: number[] = [];
  let inARow = 0;
  for (const { settledAt, run, provisional } of sessions
    .map(({ assessment }) => assessment)
    .sort(bySettledOrder)) {
    if (run === 'ends') inARow = 0;
    if (run !== 'counts' || provisional || settledAt === null) continue;
    inARow += 1;
    all.push(settledAt.getTime());
    if (inARow === 1) first.push(settledAt.getTime());
    if (inARow === talkAt) second.push(settledAt.getTime());
  }
  return { all, first, second };
}

/** How many sessions the latest plan that says so has; null where none does. */
export function plannedSessions({ plans }: Episode): number | null {
  let agreed: number | null = null;
  let agreedAt = -Infinity;
  for (const { sessions, agreedAt: at } of plans ?? []) {
    const from = toMs(at);
    if (sessions === undefined || from < agreedAt) continue;
    agreed = from === agreedAt && agreed !== null ? Math.max(agreed, sessions) : sessions;
    agreedAt = from;
  }
  return agreed;
}

/** When the plan left so few sessions to come that an ending is to be planned; null while it does not. */
function planNearlyUsedAt(episode: Episode, held: readonly SessionFact[], left: number): number | null {
  const planned = plannedSessions(episode);
  const reached = planned === null ? undefined : held[Math.max(planned - left, 1) - 1];
  return reached === undefined ? null : reached.start;
}

/** The first instant at which the ending was agreed, came in sight by the numbers, or took place. */
function endingFrom({ episode, credits, rules }: FactsBasis, comers: readonly SessionFact[]): number | null {
  const { plannedEnding, ending } = episode;
  const isPlanned = plannedEnding !== undefined && plannedEnding.withdrawnAt === undefined;
  const found = [
    isPlanned ? toMs(plannedEnding.agreedAt) : null,
    credits.limits.planEndingSince?.getTime() ?? null,
    planNearlyUsedAt(episode, comers.filter(isHeld), rules.planEndingFrom),
    ending === undefined ? null : toMs(ending.at),
  ].filter((at) => at !== null);
  return found.length === 0 ? null : Math.min(...found);
}

/** Works out what all checklists of one episode share. */
export function episodeFacts(basis: FactsBasis): EpisodeFacts {
  const { seen, episode, attendance, policies, asOf } = basis;
  const byId = new Map<string, Session>();
  for (const session of seen.sessions) if (session.episodeId === episode.id) byId.set(session.id, session);
  const sessions: SessionFact[] = [];
  for (const assessment of attendance.outcomes) {
    const session = byId.get(assessment.sessionId);
    if (session === undefined || assessment.outcome === 'voided') continue;
    const [start, end] = [assessment.start.getTime(), assessment.end.getTime()];
    sessions.push({ session, assessment, start, end, bookedAt: toMs(session.bookedAt) });
  }
  const comers = sessions.filter((one) => isHeld(one) || one.assessment.outcome === 'scheduled');
  const policy = policyInForce(episode.service, episode, asOf, policies);
  return {
    ...basis,
    sessions,
    comers,
    standing: sessions.filter(
      (one) =>
        isHeld(one) ||
        one.assessment.outcome === 'scheduled' ||
        one.assessment.outcome === 'awaiting-outcome',
    ),
    latestMiss: latestOf(sessions.filter(({ assessment }) => isMiss(assessment))),
    misses: missesOf(sessions, policy?.consecutive.talkAt ?? Infinity),
    policy,
    lastSession: lastSessionOf(episode, seen.sessions, attendance.outcomes),
    endingFrom: endingFrom(basis, comers),
  };
}

/** The facts of a list that are of the episode, or of none; empty where the list is absent. */
export function own<T extends { readonly episodeId?: string | undefined }>(
  list: readonly T[] | undefined,
  { episode }: EpisodeFacts,
): readonly T[] {
  if (list === undefined || list.length === 0) return [];
  return list.filter(({ episodeId }) => episodeId === undefined || episodeId === episode.id);
}
