import type { ContactGap } from './contact-gap.js';
import { rebookedAt } from './concern.js';
import type { EngagementRules } from './engagement-rules.js';
import { missedInARow } from './missed-in-a-row.js';
import { attributable, type SeenSession } from './seen-session.js';

/** A moment at which engagement is looked at anew: a session kept or missed, or a time without contact. */
export interface Observation {
  readonly at: number;
  readonly kind: 'kept' | 'missed' | 'no-contact';
  readonly session: SeenSession | null;
  readonly gap: ContactGap | null;
}

/**
 * When a session is looked at. A late cancel waits for a new booking until its planned time, unless it is one too
 * many in a row: until then the client may still be making one.
 */
function lookedAtFrom(
  seen: SeenSession,
  standsFrom: number,
  sessions: readonly SeenSession[],
  rules: EngagementRules,
): number {
  if (seen.outcome !== 'late-cancel') return standsFrom;
  const isTooMany = missedInARow(attributable(sessions, standsFrom)).length >= rules.missed.run;
  if (isTooMany) return standsFrom;
  return Math.max(standsFrom, Math.min(rebookedAt(seen, sessions), seen.start));
}

/** Every moment of an episode up to `asOf` at which engagement is looked at anew, in order. */
export function observationsOf(
  sessions: readonly SeenSession[],
  gaps: readonly ContactGap[],
  rules: EngagementRules,
  asOf: number,
): Observation[] {
  const observations: Observation[] = [];
  for (const seen of sessions) {
    const { kept, standsFrom } = seen;
    if (kept === 'neither' || standsFrom === null) continue;
    const at = lookedAtFrom(seen, standsFrom, sessions, rules);
    if (at <= asOf) observations.push({ at, kind: kept, session: seen, gap: null });
  }
  for (const gap of gaps) observations.push({ at: gap.from, kind: 'no-contact', session: null, gap });
  return observations.sort((a, b) => a.at - b.at);
}
