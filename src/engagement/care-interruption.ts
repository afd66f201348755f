import type { Reason } from '../care-record/evidence.js';
import { byText } from '../internal/by-text.js';
import { DAY } from '../time/duration.js';
import type { OurTime } from './clock-stop.js';
import type { EngagementRule } from './engagement-rule.js';
import type { EngagementRules } from './engagement-rules.js';
import { citing, type SeenSession } from './seen-session.js';

/**
 * Care that was interrupted by us: a prompt to the service, never to the client's account.
 *
 * @example
 * ```ts
 * import { assessEngagement, defaultAttendancePolicy, type CareInterruption } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * // n: cancelled by the practitioner.
 * const { episodes } = assessEngagement(recordFromTokens('A A n n'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * const interruption: CareInterruption | null | undefined = episodes[0]?.careInterrupted;
 * interruption?.since; //=> new Date('2026-12-28T10:00:00Z')
 * episodes[0]?.state.label; //=> 'attending'
 * ```
 * @category engagement
 * @since 0.1.0
 */
export interface CareInterruption {
  /** Since when. */
  readonly since: Date;
  /** Why: sessions in a row that we cancelled, or too long a time not seen through us. */
  readonly reasons: readonly Reason<EngagementRule>[];
}

const OURS: ReadonlySet<string> = new Set(['practitioner-cancel', 'practitioner-no-show']);

/** Outcomes by which the client could have been seen: they end a row of ours, and say that it was not us alone. */
const COULD_BE_SEEN: ReadonlySet<string> = new Set([
  'attended',
  'attended-late',
  'arrived-too-late',
  'no-show',
  'late-cancel',
  'late-reschedule',
  'early-cancel',
  'early-reschedule',
]);

/** The sessions of ours that the settled ones end with, oldest first. */
function rowOfOurs(sessions: readonly SeenSession[]): SeenSession[] {
  const row: SeenSession[] = [];
  for (const seen of sessions.toReversed()) {
    if (COULD_BE_SEEN.has(seen.outcome)) break;
    if (OURS.has(seen.outcome)) row.unshift(seen);
  }
  return row;
}

function cancelledByUs(sessions: readonly SeenSession[], inARow: number): CareInterruption | null {
  const row = rowOfOurs(sessions);
  const turning = row[inARow - 1]?.settledAt;
  if (turning === undefined) return null;
  const inputs = { count: row.length, threshold: inARow };
  return {
    since: new Date(turning),
    reasons: [{ rule: 'engagement.cancelled-by-us', evidence: citing(row), inputs }],
  };
}

/** Not seen for longer than a few times the rhythm, with us away, cancelling or not answering when it became so. */
function unseenThroughUs(
  sessions: readonly SeenSession[],
  ours: readonly OurTime[],
  rhythmDays: number,
  cadences: number,
  at: number,
): CareInterruption | null {
  const lastSeen = Math.max(...sessions.map(({ kept, start }) => (kept === 'kept' ? start : -Infinity)));
  if (lastSeen === -Infinity) return null;
  const limit = lastSeen + cadences * rhythmDays * DAY;
  const couldBeSeen = Math.max(
    ...sessions.map(({ outcome, settledAt }) => (COULD_BE_SEEN.has(outcome) ? settledAt : lastSeen)),
  );
  const throughUs = ours
    .map((time) => ({ ...time, from: Math.max(time.from, lastSeen) }))
    .filter(({ from, until }) => until > limit - rhythmDays * DAY && from >= couldBeSeen)
    .filter(({ from }) => Math.max(limit, from) <= at)
    .sort((a, b) => a.from - b.from || byText(a.evidence.id, b.evidence.id));
  const [first] = throughUs;
  if (first === undefined) return null;
  const inputs = { lastSeenAt: new Date(lastSeen), days: cadences * rhythmDays };
  const evidence = throughUs.map((one) => one.evidence);
  return {
    since: new Date(Math.max(limit, first.from)),
    reasons: [{ rule: 'engagement.unseen-through-us', evidence, inputs }],
  };
}

/** Whether care is interrupted by us as of a moment; the earlier of the two ways says since when. */
export function careInterruptionOf(
  sessions: readonly SeenSession[],
  ours: readonly OurTime[],
  rhythmDays: number | null,
  { interruption }: EngagementRules,
  at: number,
): CareInterruption | null {
  const row = cancelledByUs(sessions, interruption.inARow);
  const unseen =
    rhythmDays === null ? null : unseenThroughUs(sessions, ours, rhythmDays, interruption.cadences, at);
  if (row === null || unseen === null) return row ?? unseen;
  const since = new Date(Math.min(row.since.getTime(), unseen.since.getTime()));
  return { since, reasons: [...row.reasons, ...unseen.reasons] };
}
