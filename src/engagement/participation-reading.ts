import type { EvidenceRef, Reason } from '../care-record/evidence.js';
import type { EngagementRule } from './engagement-rule.js';
import type { EngagementRules } from './engagement-rules.js';
import type { KnownSessions } from './known-sessions.js';
import { levelOf, unknownReading, type Reading, type ReadingLevel } from './reading.js';
import type { SeenSession } from './seen-session.js';
import type { RatedAt, WorkFacts } from './work-facts.js';

const NOT_RATED: Reading = unknownReading('engagement.not-rated');

/** What a session was rated, by each of the two as they last said it. */
interface RatedSession {
  readonly seen: SeenSession;
  readonly client: RatedAt | undefined;
  readonly practitioner: RatedAt | undefined;
}

function ratedSession(seen: SeenSession, { ratingsOf }: WorkFacts, at: number): RatedSession | null {
  let client: RatedAt | undefined;
  let practitioner: RatedAt | undefined;
  for (const one of ratingsOf.get(seen.session.id) ?? []) {
    if (one.at > at) break;
    if (one.rating.by === 'client') client = one;
    else practitioner = one;
  }
  return client === undefined && practitioner === undefined ? null : { seen, client, practitioner };
}

/** The mean of what the two said of one session. */
function valueOf({ client, practitioner }: RatedSession): number {
  const ours = practitioner?.rating.value;
  const theirs = client?.rating.value;
  if (theirs === undefined) return Number(ours);
  return ours === undefined ? theirs : (theirs + ours) / 2;
}

const citing = (rated: readonly RatedSession[]): EvidenceRef[] =>
  rated.flatMap(({ client, practitioner }) =>
    [client, practitioner].flatMap((one) =>
      one === undefined ? [] : [{ kind: 'ratings', id: one.rating.id } as const],
    ),
  );

/** The latest rated session however long ago, for saying how old the latest rating is. */
function lastRated(work: WorkFacts, known: KnownSessions, at: number): RatedSession | null {
  const keptIds = new Map(known.kept.map((seen) => [seen.session.id, seen]));
  for (const { rating } of work.ratings.filter((one) => one.at <= at).toReversed()) {
    const seen = keptIds.get(rating.sessionId);
    if (seen !== undefined) return ratedSession(seen, work, at);
  }
  return null;
}

/** The latest rated sessions, latest first; none where the latest of them is too old. */
function freshRated(
  work: WorkFacts,
  known: KnownSessions,
  rules: EngagementRules,
  at: number,
): RatedSession[] {
  const rated: RatedSession[] = [];
  for (let index = known.kept.length - 1; index >= 0; index--) {
    const isTooOld = rated.length === 0 && known.kept.length - 1 - index > rules.staleAfter;
    const seen = known.kept[index];
    if (seen === undefined || isTooOld || rated.length === rules.participation.look) break;
    const one = ratedSession(seen, work, at);
    if (one !== null) rated.push(one);
  }
  return rated;
}

/** How participation reads, before it is put into reasons. */
export interface ParticipationGrade {
  readonly level: ReadingLevel;
  /** Whether it would read low and the client's own view is not in. */
  readonly isClientMissing: boolean;
  readonly mean: number;
  /** The rated sessions that it rests on, latest first. */
  readonly rated: readonly RatedSession[];
}

const UNRATED: ParticipationGrade = { level: 'unknown', isClientMissing: false, mean: 0, rated: [] };

/**
 * Grades participation from how the two rated the latest attended sessions: the mean of the sessions, each the mean of
 * what the two said. It reads low only with the client's own view: what the practitioner alone saw as little reads in
 * part, because quiet is not disengaged.
 */
export function gradeParticipation(
  work: WorkFacts,
  known: KnownSessions,
  rules: EngagementRules,
  at: number,
): ParticipationGrade {
  const rated = freshRated(work, known, rules, at);
  if (rated.length === 0) return UNRATED;
  let sum = 0;
  let clients = 0;
  let clientSum = 0;
  for (const one of rated) {
    sum += valueOf(one);
    if (one.client === undefined) continue;
    clients += 1;
    clientSum += one.client.rating.value;
  }
  const mean = sum / rated.length;
  const read = levelOf(mean, rules.participation);
  const isClientMissing = read === 'low' && clients === 0;
  const isClientsToo = clientSum <= rules.participation.low * clients;
  const level = read === 'low' && (isClientMissing || !isClientsToo) ? 'partial' : read;
  return { level, isClientMissing, mean, rated };
}

/** Reads participation, with its reasons. */
export function readParticipation(
  work: WorkFacts,
  known: KnownSessions,
  rules: EngagementRules,
  at: number,
): Reading {
  const { level, isClientMissing, mean, rated } = gradeParticipation(work, known, rules, at);
  const [latest] = rated;
  if (latest === undefined) return NOT_RATED;
  const oldest = rated.reduce((one, other) => (other.seen.start < one.seen.start ? other : one), latest);
  const { strong, low } = rules.participation;
  const evidence = citing(rated);
  const inputs = { mean, sessions: rated.length, strong, low };
  const reasons: Reason<EngagementRule>[] = [{ rule: 'engagement.participation-rated', evidence, inputs }];
  if (isClientMissing) reasons.push({ rule: 'engagement.client-view-missing', evidence, inputs: {} });
  return {
    level,
    from: new Date(oldest.seen.start),
    to: new Date(latest.seen.start),
    sessionsSince: known.keptAfter(latest.seen.start),
    reasons,
  };
}

/** Why participation cannot be read: never rated, or rated too long ago. */
export function explainUnrated(
  work: WorkFacts,
  known: KnownSessions,
  { staleAfter }: EngagementRules,
  at: number,
): Reading {
  const last = lastRated(work, known, at);
  if (last === null) return NOT_RATED;
  const sessionsSince = known.keptAfter(last.seen.start);
  const inputs = { sessions: sessionsSince, threshold: staleAfter };
  return { ...unknownReading('engagement.evidence-too-old', citing([last]), inputs), sessionsSince };
}
