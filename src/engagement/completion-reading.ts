import type { Episode, EndingKind } from '../care-record/episode.js';
import type { EvidenceRef, Reason } from '../care-record/evidence.js';
import { cancellationKnownFrom } from '../care-record/session-as-of.js';
import { byText } from '../internal/by-text.js';
import { toMs } from '../internal/instant.js';
import { reasonsForGap } from './concern.js';
import type { ContactGap } from './contact-gap.js';
import type { EngagementRecord } from './engagement-record.js';
import type { EngagementRule } from './engagement-rule.js';
import type { KnownSessions } from './known-sessions.js';
import { unknownReading, type Reading } from './reading.js';
import type { SeenSession } from './seen-session.js';

const NOTHING_AGREED: Reading = unknownReading('engagement.nothing-agreed-yet');

/** Endings that the two, or the service with a plan, chose: they stand where a next session would. */
const PLANNED: ReadonlySet<EndingKind> = new Set([
  'met-goals',
  'planned-other',
  'limit-reached',
  'continuing-self-pay',
  'moved-inside',
  'referred-outside',
]);

/** Something that completion rests on, with when it was agreed. */
interface Agreed {
  readonly at: number;
  readonly reason: Reason<EngagementRule>;
}

function confirmedGoal(episode: Episode, record: EngagementRecord, at: number): Agreed | null {
  const confirmed = (record.goals ?? [])
    .filter(({ episodeId, withdrawnAt }) => {
      const isOver = withdrawnAt !== undefined && toMs(withdrawnAt) <= at;
      return episodeId === episode.id && !isOver;
    })
    .flatMap(({ id, setAt, confirmedByClientAt }) =>
      confirmedByClientAt === undefined ? [] : [{ id, at: Math.max(toMs(setAt), toMs(confirmedByClientAt)) }],
    )
    .filter((goal) => goal.at <= at)
    .sort((a, b) => a.at - b.at || byText(a.id, b.id));
  const latest = confirmed.at(-1);
  if (latest === undefined) return null;
  const evidence = confirmed.map(({ id }): EvidenceRef => ({
    kind: 'goals',
    id,
    part: 'confirmedByClientAt',
  }));
  return {
    at: latest.at,
    reason: { rule: 'engagement.goal-confirmed', evidence, inputs: { goals: confirmed.length } },
  };
}

/** Whether a session was booked for later, and stood, at `at`. */
function standsBooked({ session, bookedAt, start, settledAt }: SeenSession, at: number): boolean {
  const isCancelled = session.cancellation !== undefined && cancellationKnownFrom(session) <= at;
  return bookedAt <= at && at < start && settledAt > at && !isCancelled;
}

/** The first session that is booked for later, as known at `at`. */
function nextSession(sessions: readonly SeenSession[], at: number): Agreed | null {
  let next: SeenSession | null = null;
  for (const seen of sessions) {
    if ((next === null || seen.start < next.start) && standsBooked(seen, at)) next = seen;
  }
  if (next === null) return null;
  const evidence: EvidenceRef[] = [{ kind: 'sessions', id: next.session.id }];
  const inputs = { start: new Date(next.start) };
  return { at: next.bookedAt, reason: { rule: 'engagement.next-session-booked', evidence, inputs } };
}

/** The ending that was agreed in advance, or that came as one. */
function plannedEnding({ id, plannedEnding: planned, ending }: Episode, at: number): Agreed | null {
  const of = (when: number, part: string): Agreed => ({
    at: when,
    reason: {
      rule: 'engagement.ending-planned',
      evidence: [{ kind: 'episodes', id, part }],
      inputs: { agreedAt: new Date(when) },
    },
  });
  if (ending !== undefined && toMs(ending.at) <= at && PLANNED.has(ending.kind)) {
    return of(toMs(ending.at), 'ending');
  }
  if (planned === undefined || toMs(planned.agreedAt) > at) return null;
  const isWithdrawn = planned.withdrawnAt !== undefined && toMs(planned.withdrawnAt) <= at;
  return isWithdrawn ? null : of(toMs(planned.agreedAt), 'plannedEnding');
}

/**
 * Reads whether care is on the way to being completed: strong with a goal that the client confirmed and a next
 * session or a planned ending, in part with one of the two, low while the time without contact is too long.
 */
export function readCompletion(
  episode: Episode,
  record: EngagementRecord,
  sessions: readonly SeenSession[],
  known: KnownSessions,
  gap: ContactGap | undefined,
  at: number,
): Reading {
  const goal = confirmedGoal(episode, record, at);
  const onward = plannedEnding(episode, at) ?? nextSession(sessions, at);
  const agreed = [goal, onward].flatMap((one) => (one === null ? [] : [one]));
  if (gap !== undefined) {
    return {
      level: 'low',
      from: new Date(gap.lastContactAt),
      to: new Date(gap.lastContactAt),
      sessionsSince: known.keptAfter(gap.lastContactAt),
      reasons: [...reasonsForGap(gap), ...agreed.map(({ reason }) => reason)],
    };
  }
  if (agreed.length === 0) return NOTHING_AGREED;
  const times = agreed.map((one) => one.at);
  const to = Math.max(...times);
  return {
    level: goal !== null && onward !== null ? 'strong' : 'partial',
    from: new Date(Math.min(...times)),
    to: new Date(to),
    sessionsSince: known.keptAfter(to),
    reasons: agreed.map(({ reason }) => reason),
  };
}
