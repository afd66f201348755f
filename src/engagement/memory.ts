import type { Reason } from '../care-record/evidence.js';
import type { Concern } from './concern.js';
import type { EngagementRule } from './engagement-rule.js';
import type { Observation } from './observation.js';
import { citing } from './seen-session.js';

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

/** Why an observation was not clear. */
function reasonsOf({ reasons }: Concern, { kind, session }: Observation): readonly Reason<EngagementRule>[] {
  if (reasons.length > 0 || kind !== 'missed' || session === null) return reasons;
  return [{ rule: 'engagement.missed-recently', evidence: citing([session]), inputs: {} }];
}

/**
 * The memory after one more observation: down at once, up after enough clear attended sessions, never two steps up
 * at a time, and never up without an attended session.
 */
export function remember(before: Memory, concern: Concern, seen: Observation, upAfter: number): Memory {
  const reasons = reasonsOf(concern, seen);
  if (concern.level === 2) {
    if (!concern.fromSessions && before.cause === 'sessions') {
      const stands = before.reasons.filter(({ rule }) => rule !== 'engagement.no-contact');
      return { level: 'low', clear: 0, isRising: false, cause: 'sessions', reasons: [...stands, ...reasons] };
    }
    const cause = concern.fromSessions ? 'sessions' : 'no-contact';
    return { level: 'low', clear: 0, isRising: false, cause, reasons };
  }
  const isAttended = seen.kind === 'kept';
  if (before.level === 'low') {
    if (!isAttended) return { ...before, clear: 0 };
    return {
      level: 'mid',
      clear: 0,
      isRising: true,
      cause: null,
      reasons: reasons.length > 0 ? reasons : before.reasons,
    };
  }
  const held: Memory = { level: 'mid', clear: 0, isRising: false, cause: null, reasons };
  if (concern.level === 1) return held;
  if (!isAttended) return before.level === 'high' ? before : held;
  if (before.level === 'high') return before;
  const clear = before.clear + 1;
  return clear >= upAfter
    ? { level: 'high', clear: 0, isRising: false, cause: null, reasons: [] }
    : { ...before, clear, isRising: true };
}
