import type { Reason } from '../care-record/evidence.js';
import type { Concern } from './concern.js';
import type { EngagementRule } from './engagement-rule.js';
import type { Observation } from './observation.js';
import { citing } from './seen-session.js';
import { engagementTransitions, type EngagementTransition } from './transitions.js';

/** What is remembered from one observation to the next. Internal; never printed. */
export interface Memory {
  readonly level: 'low' | 'mid' | 'high';
  /** Clear attended sessions in a row on the way up. */
  readonly clear: number;
  /** Whether the last observation was a step up. */
  readonly isRising: boolean;
  /** What brought the level down to low, while it is there. */
  readonly cause: 'sessions' | 'no-contact' | null;
  /** Why the level is not higher: what was seen at the last observation that was not clear. */
  readonly reasons: readonly Reason<EngagementRule>[];
}

/** Where every episode starts. */
export const START: Memory = { level: 'mid', clear: 0, isRising: false, cause: null, reasons: [] };

const SEEN: { readonly [kind in Observation['kind']]: EngagementTransition['seen'] } = {
  kept: 'attended',
  missed: 'missed',
  work: 'between',
  'no-contact': 'between',
};

/** The row of the table that fits a level, a concern and what was seen: the last one. */
function transitionOf(
  from: Memory['level'],
  concern: Concern['level'],
  seen: EngagementTransition['seen'],
): EngagementTransition {
  let [fits] = engagementTransitions;
  for (const row of engagementTransitions) {
    if (row.from === from && row.concern === concern && (row.seen === 'any' || row.seen === seen)) fits = row;
  }
  return fits;
}

/** Why an observation was not clear. */
function reasonsOf({ reasons }: Concern, { kind, session }: Observation): readonly Reason<EngagementRule>[] {
  if (reasons.length > 0 || kind !== 'missed' || session === null) return reasons;
  return [
    {
      rule: 'engagement.missed-recently',
      evidence: citing([session]),
      inputs: { start: new Date(session.start) },
    },
  ];
}

/** Down to, or again at, the lowest level: what missed sessions said before stands beside a silence that follows. */
function lowered(before: Memory, concern: Concern, reasons: Memory['reasons']): Memory {
  const low = { level: 'low', clear: 0, isRising: false } as const;
  if (!concern.fromSessions && before.cause === 'sessions') {
    const stands = before.reasons.filter(({ rule }) => rule !== 'engagement.no-contact');
    return { ...low, cause: 'sessions', reasons: [...stands, ...reasons] };
  }
  return { ...low, cause: concern.fromSessions ? 'sessions' : 'no-contact', reasons };
}

/**
 * The memory after one more observation, by the table: down at once, up after enough clear attended sessions, never two
 * steps up at a time, and never up without an attended session.
 */
export function remember(before: Memory, concern: Concern, seen: Observation, upAfter: number): Memory {
  const row = transitionOf(before.level, concern.level, SEEN[seen.kind]);
  const reasons = reasonsOf(concern, seen);
  if (concern.level === 2) return lowered(before, concern, reasons);
  if (row.to !== 'mid' || row.clear === 'kept') return before;
  if (row.clear === 'one-more') {
    const clear = before.clear + 1;
    return clear >= upAfter
      ? { level: 'high', clear: 0, isRising: false, cause: null, reasons: [] }
      : { ...before, clear, isRising: true };
  }
  const isUpFromLow = row.from === 'low';
  const because = isUpFromLow && reasons.length === 0 ? before.reasons : reasons;
  return { level: 'mid', clear: 0, isRising: isUpFromLow, cause: null, reasons: because };
}
