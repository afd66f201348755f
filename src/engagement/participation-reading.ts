import type { EvidenceRef, Reason } from '../care-record/evidence.js';
import type { EngagementRule } from './engagement-rule.js';
import type { EngagementRules } from './engagement-rules.js';
import type { KnownSessions } from './known-sessions.js';
import { levelOf, meanOf, unknownReading, type Reading } from './reading.js';
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
  const known = (ratingsOf.get(seen.session.id) ?? []).filter((one) => one.at <= at);
  const client = known.findLast(({ rating }) => rating.by === 'client');
  const practitioner = known.findLast(({ rating }) => rating.by === 'practitioner');
  return client === undefined && practitioner === undefined ? null : { seen, client, practitioner };
}

const values = (...rated: readonly (RatedAt | undefined)[]): number[] =>
  rated.flatMap((one) => (one === undefined ? [] : [one.rating.value]));

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
  if (work.ratings.length === 0) return rated;
  for (let index = known.kept.length - 1; index >= 0; index--) {
    const isTooOld = rated.length === 0 && known.kept.length - 1 - index > rules.staleAfter;
    const seen = known.kept[index];
    if (seen === undefined || isTooOld || rated.length === rules.participation.look) break;
    const one = ratedSession(seen, work, at);
    if (one !== null) rated.push(one);
  }
  return rated;
}

/**
 * Reads participation from how the two rated the latest attended sessions: the mean of the sessions, each the mean of
 * what the two said. It reads low only with the client's own view: what the practitioner alone saw as little reads in
 * part, because quiet is not disengaged.
 */
export function readParticipation(
  work: WorkFacts,
  known: KnownSessions,
  rules: EngagementRules,
  at: number,
): Reading {
  const rated = freshRated(work, known, rules, at);
  const [latest] = rated;
  const oldest = rated.at(-1);
  if (latest === undefined || oldest === undefined) return NOT_RATED;
  const { strong, low } = rules.participation;
  const mean = meanOf(rated.map(({ client, practitioner }) => meanOf(values(client, practitioner))));
  const clients = values(...rated.map(({ client }) => client));
  const read = levelOf(mean, rules.participation);
  const isClientsToo = clients.length > 0 && meanOf(clients) <= low;
  const evidence = citing(rated);
  const reasons: Reason<EngagementRule>[] = [
    {
      rule: 'engagement.participation-rated',
      evidence,
      inputs: { mean, sessions: rated.length, strong, low },
    },
  ];
  if (read === 'low' && clients.length === 0) {
    reasons.push({ rule: 'engagement.client-view-missing', evidence, inputs: {} });
  }
  return {
    level: read === 'low' && !isClientsToo ? 'partial' : read,
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
